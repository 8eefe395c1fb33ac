"""Topics that show another topic's story again.

Comes in: the stories of a course. Goes out: the same stories, those that only refer to another one filled with it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from deckgen.blocks import Paragraph
from deckgen.catalogue.stories import CIRCULAR_REFERENCE, REUSED_STORY, UNKNOWN_REFERENCE
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.evidence import Reason, find_reason
from deckgen.keys import make_slug
from deckgen.language import Cue, WordClass
from deckgen.language.finding import holds
from deckgen.language.spelling import keep_held, list_words, spell_words
from deckgen.read.pieces import make_text
from deckgen.read.stories.anchors import (
    check_anchors,
    find_anchor,
    find_first_link,
    index_headings,
    index_targets,
    leads_to,
    list_anchors,
    make_anchor,
    move_anchor,
    report_unknown_story,
)
from deckgen.read.stories.naming import name_own_sections
from deckgen.read.stories.rules import COMPANY_REUSED, SOURCE_REUSED, TOPIC_REUSED
from deckgen.story import Reminder, Section, SectionKind, Story, StoryState

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")

_LONGEST_REFERENCE = 20
"""Words of a text that is nothing but a reference."""
_LONGEST = 60
"""Words; a longer text is a story of its own, whatever it mentions."""


def _sends(text: str) -> bool:
    """Tell whether a text has a word that may send to another story."""
    return holds(text, list_words(Cue.REFERENCE))


@cache
def _compile_reference() -> re.Pattern[str]:
    """Return the words that send the reader to another story, and the name after them."""
    sender = rf"(?i:{spell_words(Cue.SENDER)})\.?(?:[ \u00a0]+[a-zà-ÿ]+['’]?){{0,4}}"
    of = rf"[ \u00a0]+(?i:{spell_words(Cue.NAMED_BY)})(?: +(?i:{spell_words(WordClass.DETERMINER)}))?"
    named = rf"(?i:{spell_words(Cue.STORY_NAMED)}){of}"
    name = r"(?P<name>[A-ZÀ-Þ][\w.&'’-]*(?:[ \u00a0]+[A-ZÀ-Þ0-9][\w.&'’-]*)*)"
    return re.compile(rf"(?:{sender}|{named})(?:[ \u00a0]+|(?<=['’])){name}")


def reuse_stories(stories: Sequence[Story], modules: Iterable[str], diagnostics: Diagnostics) -> list[Story]:
    """Return the stories in order, those that refer to another one filled with it.

    Args:
        stories: Of the whole course.
        modules: Anchors of its modules: a link to one leads to no story and is no mistake.
        diagnostics: Receives a finding for each story shown again, and for links that lead nowhere.
    """
    told = [story for story in stories if not _is_bare(story)]
    targets = {**dict.fromkeys(modules, ""), **index_targets(told)}
    by_key, headings = {story.key: story for story in stories}, index_headings(stories)
    chosen = _choose_targets(stories, dict(targets), headings, diagnostics)
    resolved: list[Story] = []
    for story in stories:
        _check_anchors(story, (targets, headings.get(story.path, ())), diagnostics)
        key = chosen.get(story.key, "")
        own = move_anchor(story)
        resolved.append(_reuse(own, by_key[key], diagnostics) if key else own)
    return resolved


def _check_anchors(story: Story, known: Sequence[Collection[str]], diagnostics: Diagnostics) -> None:
    """Report the links of a story that lead nowhere; the first one of a bare story is looked up on its own."""
    blocks = (*(block for section in story.sections for block in section.blocks), *story.remarks)
    first = find_anchor(find_first_link(story)) if _is_bare(story) else ""
    check_anchors(blocks, story.path, (*known, (first,)), diagnostics)


def _choose_targets(
    stories: Sequence[Story],
    targets: dict[str, str],
    headings: Mapping[str, Collection[str]],
    diagnostics: Diagnostics,
) -> dict[str, str]:
    """Return key → key of the told story it shows; a reference to a reference leads to the same story."""
    chosen: dict[str, str] = {}
    waiting = [story for story in stories if _is_bare(story) and _refers(story)]
    every = names = _compile_names([story for story in stories if not _is_bare(story)], waiting)
    while found := _find_targets(waiting, targets, names):
        chosen |= found
        fresh, waiting = _part(waiting, found)
        _lead_on(fresh, found, targets)
        names = _compile_names(fresh, waiting)
    known = _report_circles(waiting, diagnostics)
    known |= {story.key for story in waiting if leads_to(find_first_link(story), headings[story.path])}
    for story in waiting:
        _find_target(story, targets, every, None if story.key in known else diagnostics)
    return chosen


def _part(stories: Sequence[Story], found: Mapping[str, str]) -> tuple[list[Story], list[Story]]:
    return [story for story in stories if story.key in found], [story for story in stories if story.key not in found]


def _find_targets(stories: Sequence[Story], targets: dict[str, str], names: re.Pattern[str] | None) -> dict[str, str]:
    """Return key → key of the told story, of the stories that lead to one by what is known so far."""
    return {story.key: key for story in stories if (key := _find_target(story, targets, names, None))}


def _lead_on(stories: Sequence[Story], found: Mapping[str, str], targets: dict[str, str]) -> None:
    """Let the names of stories that show another one lead to that one, where nothing else goes by them."""
    for story in stories:
        for name in _list_slugs(story):
            for spelling in (name, make_anchor(name)):
                targets[spelling] = targets.get(spelling) or found[story.key]


def _refers(story: Story) -> bool:
    """Tell whether a story without words of its own may send the reader to another one."""
    return bool(find_first_link(story) or _sends(_read_prose(story)))


def _list_slugs(story: Story) -> tuple[str, ...]:
    """Return the slugs that a story without words of its own goes by."""
    names = (make_slug(story.key), make_slug(story.topic or story.company))
    return tuple(name for name in names if name)


def _report_circles(waiting: Sequence[Story], diagnostics: Diagnostics) -> set[str]:
    """Report stories that only lead to each other; return the keys of those in a circle."""
    index: dict[str, str] = {}
    for story in waiting:
        for name in _list_slugs(story):
            index.setdefault(name, story.key)
            index.setdefault(make_anchor(name), story.key)
    names = _compile_names(waiting, waiting)
    by_key = {story.key: story for story in waiting}
    lost: set[str] = set()
    for keys in _find_circles({story.key: _find_target(story, index, names, None) for story in waiting}):
        lost.update(keys)
        first = by_key[keys[0]]
        titles = " → ".join(f"“{by_key[key].topic or by_key[key].company}”" for key in (*keys, keys[0]))
        diagnostics.report(CIRCULAR_REFERENCE, at=Location(first.path, first.line), titles=titles)
    return lost


def _find_circles(following: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the circles in key → next key, each once, from the first key that leads into it."""
    seen: set[str] = set()
    for start in following:
        path: list[str] = []
        key = start
        while key and key not in seen:
            seen.add(key)
            path.append(key)
            key = following.get(key, "")
        if key in path:
            yield path[path.index(key) :]


def _compile_names(stories: Sequence[Story], waiting: Sequence[Story]) -> re.Pattern[str] | None:
    """Return the names of stories, as far as those that wait may hold them; None where no story has a name."""
    names = {name for story in stories for name in (story.topic, story.company) if len(name) > 1}
    if not names:
        return None
    held = keep_held(names, "\n".join(map(_read_prose, waiting)))
    longest = sorted(held, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_spell, longest)) or '(?!)'})(?!\w)", re.IGNORECASE)


def _spell(name: str) -> str:
    return r"[\s-]+".join(re.escape(word) for word in name.split())


def _is_bare(story: Story) -> bool:
    """Tell whether a story has nothing of its own but a few lines under its topic."""
    return story.source.startswith("#") or (not story.source and not any(section.title for section in story.sections))


def _find_target(
    story: Story, targets: dict[str, str], names: re.Pattern[str] | None, diagnostics: Diagnostics | None
) -> str:
    if not _is_bare(story):
        return ""
    link = find_first_link(story)
    if link:
        return _resolve_anchor(link, story, targets, diagnostics)
    text = _read_prose(story)
    if not names or not text or len(text.split()) > _LONGEST or not _sends(text):
        return ""
    own = make_slug(story.topic or story.company)
    for found in names.finditer(text):
        key = targets.get(make_slug(found[0]), "")
        if make_slug(found[0]) != own and key and key != story.key and (len(found[0]) > 3 or found[0][0].isupper()):
            return key
    _report_nameless(story, text, targets, diagnostics)
    return ""


def _report_nameless(story: Story, text: str, targets: dict[str, str], diagnostics: Diagnostics | None) -> None:
    """Report a short text that refers to a story by a name that the course does not have."""
    found = _compile_reference().search(text) if len(text.split()) <= _LONGEST_REFERENCE else None
    if found is None or diagnostics is None:
        return
    own = {make_slug(story.topic), make_slug(story.company)}
    known = [name for name, key in targets.items() if key != story.key and name not in own and name[0] != "#"]
    close = difflib.get_close_matches(make_slug(found["name"]), known, n=3, cutoff=0.5)
    names = ", ".join(f"“{name}”" for name in close)
    at, hint = Location(story.path, _find_line(story)), f"Did you mean {names}?" if close else None
    diagnostics.report(UNKNOWN_REFERENCE, at=at, hint=hint, reference=found[0])


def _find_line(story: Story) -> int:
    """Return the line of the first words below a topic."""
    return next((block.line for section in story.sections for block in section.blocks), story.line)


def _resolve_anchor(link: str, story: Story, targets: dict[str, str], diagnostics: Diagnostics | None) -> str:
    key = next((targets[anchor] for anchor in list_anchors(link) if anchor in targets), None)
    if not key or key == story.key:
        if diagnostics is not None and key != "":
            known = [name for name in targets if targets[name] != story.key]
            report_unknown_story(link, known, Location(story.path, story.line), diagnostics)
        return ""
    return key


def _read_prose(story: Story) -> str:
    paragraphs = (block for section in story.sections for block in section.blocks)
    texts = [block.text if isinstance(block, Paragraph) else None for block in paragraphs]
    return "" if None in texts else "\n".join(text for text in texts if text)


def _split_rest(story: Story) -> tuple[list[Section], list[Paragraph], list[Reminder]]:
    """Return what a story adds to the one it shows: sections for slides, sentences and reminders for the speaker."""
    rest: list[Section] = []
    sentences: list[Paragraph] = []
    reminders: list[Reminder] = []
    for section in story.sections:
        shown = tuple(block for block in section.blocks if not isinstance(block, Paragraph))
        words = [block for block in section.blocks if isinstance(block, Paragraph)]
        if shown or section.kind is SectionKind.QUOTE:
            rest.append(section._replace(blocks=shown))
        else:
            sentences += _read_title(section, story.path)
            reminders += section.reminders
        sentences += words
    return rest, sentences, reminders


def _read_title(section: Section, path: str) -> tuple[Paragraph, ...]:
    return (make_text(section.title, section.line, path=path),) if section.title else ()


def _explain(story: Story, told: Story) -> tuple[Reason, ...]:
    """Return the reasons of a story that shows another one: topic and pictures are its own."""
    own = [reason for reason in story.why if reason.subject not in {"company", "source"}]
    if not find_reason(own, "topic"):
        own.append(TOPIC_REUSED.apply(story.path, story.line))
    reused = [COMPANY_REUSED.apply(story.path, _find_line(story), company=told.company or told.topic)]
    if told.source:
        reused.append(SOURCE_REUSED.apply(told.path, told.line))
    return (*own, *reused)


def _reuse(story: Story, told: Story, diagnostics: Diagnostics) -> Story:
    rest, sentences, reminders = _split_rest(story)
    topic = story.topic or story.company
    own = make_text(story.company, story.line, path=story.path)
    unsaid = () if story.company in {topic, told.company} else (own,)  # of front matter, say
    at = Location(story.path, story.line)
    diagnostics.report(REUSED_STORY, at=at, topic=topic, company=told.company or told.topic)
    return story._replace(
        company=told.company,
        topic=topic,
        why=_explain(story, told),
        source=told.source,
        kicker=story.kicker or told.kicker,
        sections=(*told.sections, *name_own_sections(rest)),
        reminders=(*story.reminders, *reminders, *told.reminders),
        remarks=(*story.remarks, *unsaid, *sentences, *told.remarks),
        pictures=told.pictures,
        lang=told.lang,
        state=StoryState.REUSED,
        reused_from=told.key,
        layouts=story.layouts or told.layouts,
        density=story.density or told.density,
    )
