"""Drafts → the frozen `Course`: keys, states, languages, pictures, reused stories."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Table
from deckgen.catalogue.stories import DUPLICATE_STORY, EMPTY_MODULE, EMPTY_STORY, STUB_STORY, UNKNOWN_LANGUAGE
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.memo import Memo
from deckgen.files.pictures import Shelf
from deckgen.files.yaml_fields import spell_known
from deckgen.keys import make_slug
from deckgen.language import DEFAULT, LANGUAGES
from deckgen.language.headings import choose_heading_language
from deckgen.read.headings.kinds import spell_out
from deckgen.read.headings.section_rules import PICTURE_FOLDER
from deckgen.read.languages import choose_language, detect_language, name_foreign
from deckgen.read.pieces import find_link
from deckgen.read.stories.anchors import check_anchors, index_headings, index_targets, list_module_anchors
from deckgen.read.stories.architecture import find_architecture
from deckgen.read.stories.course_file import CourseSettings
from deckgen.read.stories.drafts import ModuleDraft, StoryDraft, list_paragraphs
from deckgen.read.stories.modules import report_number
from deckgen.read.stories.naming import name_blocks, name_modules, name_parts, name_stories
from deckgen.read.stories.references import reuse_stories
from deckgen.read.stories.translations import find_translations
from deckgen.story import Section, SectionKind, Story, StoryState


def make_course(
    drafts: Sequence[ModuleDraft],
    settings: CourseSettings,
    title: str,
    assets: Mapping[str, tuple[Shelf, ...]],
    diagnostics: Diagnostics,
    memo: Memo,
) -> Course:
    """Return the course of all modules; `assets` are what `index_assets` found."""
    told, common = _tell_stories(drafts, settings, diagnostics, memo)
    told = [_place_pictures(story, find_architecture(story.company, assets, diagnostics)) for story in told]
    told = [name_parts(story, diagnostics) for story in told]
    stories = reuse_stories(told, list_module_anchors(drafts), diagnostics)
    translations = find_translations(drafts, told, diagnostics)
    _check_intros(drafts, stories, diagnostics)
    _report_twins(stories, {pair.second.key for pair in translations}, diagnostics)
    if not translations:
        for draft in drafts:
            report_number(draft, diagnostics)
    return Course(
        title=title,
        modules=tuple(_make_modules(drafts, stories, settings, common, diagnostics)),
        lang=common,
        theme=settings.theme,
        density=settings.density,
        client=settings.client,
        date=settings.date,
        author=settings.author,
        words=settings.words,
        theme_at=settings.theme_at,
        translations=tuple((pair.first.key, pair.second.key) for pair in translations),
    )


def _check_intros(drafts: Sequence[ModuleDraft], stories: Sequence[Story], diagnostics: Diagnostics) -> None:
    """Report the links under modules' headings that lead nowhere."""
    linked = [draft for draft in drafts if draft.intro]
    targets, headings = (index_targets(stories), index_headings(stories)) if linked else ({}, {})
    modules = frozenset(list_module_anchors(drafts)) if linked else frozenset()
    for draft in linked:
        check_anchors(draft.intro, draft.path, (targets, modules, headings.get(draft.path, ())), diagnostics)


def _tell_stories(
    drafts: Sequence[ModuleDraft], settings: CourseSettings, diagnostics: Diagnostics, memo: Memo
) -> tuple[list[Story], str]:
    """Return the stories, each in its language, and the language of the course."""
    own = tuple(_list_drafts(drafts))
    keys = name_stories(own, diagnostics)
    told = [_make_story(draft, key) for draft, key in zip(own, keys, strict=True)]
    wished = [draft.front.lang for draft in own]
    _report_foreign(told, [wish or settings.lang for wish in wished], diagnostics, memo)
    languages = [_list_languages(story) for story in told]
    common = settings.lang or choose_language(list(chain.from_iterable(languages)), DEFAULT)
    both = zip(told, languages, strict=True)
    chosen = [wish or _find_language(*one, common) for wish, one in zip(wished, both, strict=True)]
    return [_spell_out(story._replace(lang=lang)) for story, lang in zip(told, chosen, strict=True)], common


def _find_language(story: Story, paragraphs: Sequence[str], common: str) -> str:
    """Return the language of a story: of most paragraphs, else of all words together, else of its headings.

    Args:
        story: The story.
        paragraphs: Languages of its paragraphs, "" for those that are too short to tell.
        common: That of the course, for a story that says nothing in any.
    """
    own = choose_language(paragraphs, "") or detect_language("\n".join(one.text for one in _list_paragraphs(story)))
    return own or choose_heading_language((one.title for one in story.sections), common)


def _spell_out(story: Story) -> Story:
    """Return a story whose sections are called by words where the author has abbreviated: "Pb" is Problem."""
    named = (one._replace(title=spell_out(one.title, one.kind, story.lang)) for one in story.sections)
    return story._replace(sections=tuple(named))


def _make_modules(
    drafts: Sequence[ModuleDraft],
    stories: Sequence[Story],
    settings: CourseSettings,
    common: str,
    diagnostics: Diagnostics,
) -> Iterator[Module]:
    """Yield the modules with their stories; what they lack is reported."""
    rest = iter(stories)
    for draft, key in zip(drafts, name_modules(drafts), strict=True):
        own = tuple(islice(rest, len(draft.stories)))
        for story in own:
            _report_stub(story, diagnostics)
        lang = draft.lang or settings.lang or _find_shared(own) or common
        module = _make_module(draft, own, key, lang, settings.minutes)
        if not (own or module.intro or module.reminders or module.remarks):
            _report_empty(draft, module, diagnostics)
        yield module


def _find_shared(stories: Sequence[Story]) -> str:
    """Return the language of all stories of a module, "" where they differ or say nothing."""
    languages = {story.lang for story in stories if story.state is not StoryState.STUB}
    return languages.pop() if len(languages) == 1 else ""


def _list_drafts(drafts: Sequence[ModuleDraft]) -> Iterator[StoryDraft]:
    return (story for module in drafts for story in module.stories)


def _make_story(draft: StoryDraft, key: str) -> Story:
    company, topic = draft.company, draft.topic
    if not company:
        company, topic = topic, ""
    sections = draft.finish_sections()
    front = draft.front
    return Story(
        key=key,
        company=company,
        topic=topic,
        source=draft.source,
        sections=sections,
        reminders=tuple(draft.reminders),
        remarks=tuple(draft.remarks),
        kicker=draft.kicker,
        state=StoryState.STORY if any(map(_is_told, sections)) else StoryState.STUB,
        minutes=front.minutes,
        tags=front.tags,
        layouts=front.layouts,
        density=front.density,
        wishes=front.figures,
        path=draft.path,
        line=draft.line,
        why=tuple(draft.why),
    )


def _place_pictures(story: Story, pictures: tuple[Picture, ...]) -> Story:
    """Add the pictures of assets/ to the story's own section about its architecture, else to the story."""
    shown = {block.data for section in story.sections for block in section.blocks if isinstance(block, Picture)}
    pictures = tuple(picture for picture in pictures if picture.data not in shown)
    index = next((at for at, one in enumerate(story.sections) if one.kind is SectionKind.ARCHITECTURE), None)
    found = tuple(PICTURE_FOLDER.apply(picture.path, 0) for picture in pictures)
    story = story._replace(why=(*story.why, *found))
    if index is None or not pictures:
        return story._replace(pictures=pictures)
    section = story.sections[index]
    section = section._replace(blocks=(*section.blocks, *pictures))
    return story._replace(sections=(*story.sections[:index], section, *story.sections[index + 1 :]))


def _is_told(section: Section) -> bool:
    """Tell whether a section says anything; a link beside the one to the company does not."""
    return any(
        section.title or not isinstance(block, Paragraph) or not find_link(block.spans) for block in section.blocks
    )


def _list_languages(story: Story) -> list[str]:
    return [paragraph.lang or detect_language(paragraph.text) for paragraph in _list_paragraphs(story)]


def _list_paragraphs(story: Story) -> Iterator[Paragraph]:
    blocks = (block for section in story.sections for block in section.blocks)
    return (paragraph for block in blocks for paragraph in list_paragraphs(block))


def _report_stub(story: Story, diagnostics: Diagnostics) -> None:
    if story.state is StoryState.STUB:
        kind = STUB_STORY if story.source else EMPTY_STORY
        diagnostics.report(kind, at=Location(story.path, story.line), company=story.company)


def _report_foreign(stories: Iterable[Story], wished: Iterable[str], diagnostics: Diagnostics, memo: Memo) -> None:
    """Report the stories in a language deckgen has no words of, unless the author has named one."""
    for story, wish in zip(stories, wished, strict=True):
        language = "" if wish else _recall_foreign("\n".join(_list_prose(story)), memo)
        if language:
            known = spell_known(language.name for language in LANGUAGES.values())
            at = Location(story.path, story.line)
            diagnostics.report(UNKNOWN_LANGUAGE, at=at, company=story.company, language=language, known=known)


def _recall_foreign(text: str, memo: Memo) -> str:
    """Return the same as `name_foreign`, from memory for a text that was asked about before."""
    return memo.recall("foreign", key=lambda: text, make=lambda: name_foreign(text), weigh=len)


def _list_prose(story: Story) -> Iterator[str]:
    """Yield titles, paragraphs and cells of a story; code is in no human language."""
    for section in story.sections:
        yield section.title
        for block in section.blocks:
            yield from _list_words(block)


def _list_words(block: Block) -> Iterator[str]:
    match block:
        case Table():
            cells = (cell for row in (block.header, *block.rows) for cell in row)
            yield from ("".join(span.text for span in cell) for cell in cells)
        case Paragraph() | Quote() | Picture():
            yield from (paragraph.text for paragraph in list_paragraphs(block))
        case Code():
            pass


def _report_twins(stories: Sequence[Story], translated: Container[str], diagnostics: Diagnostics) -> None:
    """Report the stories that the notes tell twice: the same company under the same topic, in one language."""
    first: dict[tuple[str, str], Story] = {}
    for story in stories:
        if story.state is not StoryState.STORY or story.key in translated:
            continue
        twin = first.setdefault((make_slug(story.company), make_slug(story.topic)), story)
        if twin is not story:
            name = " · ".join(filter(None, (story.topic, story.company)))
            at = Location(story.path, story.line)
            diagnostics.report(DUPLICATE_STORY, at=at, name=name, line=twin.line, path=twin.path)


def _make_module(
    draft: ModuleDraft, stories: tuple[Story, ...], key: str, lang: str, minutes: Mapping[str, float]
) -> Module:
    name = draft.name
    asked = [minutes.get(text) for text in (str(name.number), name.title, name.label, "")]
    return Module(
        key=key,
        number=name.number,
        title=name.title,
        label=name.label,
        stories=stories,
        intro=name_blocks(tuple(draft.intro)),
        reminders=tuple(draft.reminders),
        remarks=tuple(draft.remarks),
        lang=lang,
        minutes=draft.minutes if draft.minutes is not None else next((one for one in asked if one is not None), None),
        path=draft.path,
        line=draft.line,
        why=tuple(draft.why),
    )


def _report_empty(draft: ModuleDraft, module: Module, diagnostics: Diagnostics) -> None:
    at = Location(draft.path, draft.line)
    diagnostics.report(EMPTY_MODULE, at=at, module=module.key, name=module.label)
