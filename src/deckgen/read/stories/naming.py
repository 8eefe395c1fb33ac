"""Stories, sections and blocks → the same with keys, made here once and for all.

Comes in: drafts of stories, then the stories. Goes out: keys from words, as `deckgen.keys` joins them; a key that the
author gives holds whatever the words say.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import PurePath
from typing import TypeVar

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Table
from deckgen.catalogue.stories import TAKEN_KEY, UNUSED_KEY
from deckgen.diagnostics import Diagnostics, Location
from deckgen.keys import OWN, STORY_PARTS, digest_words, join_key, make_file_key, make_slug, pick_words, tell_apart
from deckgen.read.stories.drafts import ModuleDraft, StoryDraft, list_paragraphs
from deckgen.read.stories.headlines import call_story
from deckgen.story import Section, SectionKind, Story

_TAKEN_PARTS = STORY_PARTS | frozenset(SectionKind)
"""What no section's own words may be called: page keys of the story itself, and the other kinds."""
_Keyed = TypeVar("_Keyed", Block, Paragraph, Picture)


def name_modules(drafts: Sequence[ModuleDraft]) -> list[str]:
    """Return each module's key: number and title, as its deck is called."""
    firsts = [make_file_key(draft.name.slug) for draft in drafts]
    return tell_apart(firsts, lambda index: (digest_words(drafts[index].name.label),))


def name_stories(drafts: Sequence[StoryDraft], diagnostics: Diagnostics) -> list[str]:
    """Return each story's key: the author's own, else its company; topic, address, first words tell two apart."""
    wishes = [(draft.pin, Location(draft.path, draft.line)) for draft in drafts]
    pins = _grant(wishes, frozenset(), diagnostics)
    free = [draft for draft, pin in zip(drafts, pins, strict=True) if not pin]
    firsts = [make_slug(call_story(draft)) or "story" for draft in free]
    made = iter(tell_apart(firsts, lambda index: _describe_story(free[index]), set(pins)))
    return [pin or next(made) for pin in pins]


def _describe_story(draft: StoryDraft) -> tuple[str, ...]:
    first = next((section for section in draft.sections if section.blocks or section.title), None)
    words = (make_slug(first.title), _read_first(first.blocks)) if first else ()
    return (make_slug(draft.topic) if draft.company else "", digest_words(draft.source), *words)


def _grant(wishes: Sequence[tuple[str, Location]], taken: frozenset[str], diagnostics: Diagnostics) -> list[str]:
    """Return the keys that the author gives, "" for those that something else has already; each of these is said."""
    given: set[str] = set(taken)
    pins: list[str] = []
    for wish, at in wishes:
        pin = make_slug(wish)
        fault = _find_fault(pin, given) if wish else ""
        if fault:
            diagnostics.report(TAKEN_KEY, at=at, key=pin or wish, why=fault)
        pins.append("" if fault else pin)
        given.add(pins[-1])
    return pins


def _find_fault(pin: str, given: Collection[str]) -> str:
    """Return why a key cannot be given, "" when it can."""
    if not pin:
        return "without letters and digits"
    if pin in given:
        return "taken"
    return "a number" if pin.isdecimal() else ""


def report_unused_key(key: str, at: Location, diagnostics: Diagnostics) -> None:
    """Report a key of the author's that pins nothing."""
    diagnostics.report(UNUSED_KEY, at=at, key=key)


def name_parts(story: Story, diagnostics: Diagnostics | None = None) -> Story:
    """Return a story whose sections, blocks and pictures have keys; a section's key so far is the author's own."""
    sections = tuple(section._replace(blocks=name_blocks(section.blocks)) for section in story.sections)
    pins = ["" for _ in sections]
    if any(section.key for section in sections):
        found = Diagnostics() if diagnostics is None else diagnostics
        pins = _grant_sections(story, found)
    free = [section for section, pin in zip(sections, pins, strict=True) if not pin]
    made = iter(tell_apart(list(map(_call_section, free)), lambda index: _describe_section(free[index]), set(pins)))
    return story._replace(
        sections=tuple(section._replace(key=pin or next(made)) for section, pin in zip(sections, pins, strict=True)),
        pictures=_name_all(story.pictures),
    )


def _grant_sections(story: Story, diagnostics: Diagnostics) -> list[str]:
    """Return the author's keys of sections; the name of another kind would make two parts of a story look like one."""
    kinds = Counter(section.kind.value for section in story.sections)
    wishes = [
        (
            "" if section.key == section.kind and kinds[section.key] == 1 else section.key,
            Location(story.path, section.line),
        )
        for section in story.sections
    ]
    return _grant(wishes, _TAKEN_PARTS, diagnostics)


def _call_section(section: Section) -> str:
    """Return a section's kind, else its title; a title that is a page's key or another part's has a mark."""
    if section.kind is not SectionKind.OTHER:
        return section.kind.value
    title = make_slug(section.title)
    return (f"{title}-" if title in _TAKEN_PARTS or title.isdecimal() else title) or section.kind.value


def _describe_section(section: Section) -> tuple[str, ...]:
    title = make_slug(section.title)
    names = () if section.kind is SectionKind.OTHER else ("" if title == section.kind else title,)
    return (*names, digest_words(section.title), _read_first(section.blocks))


def name_own_sections(sections: Iterable[Section]) -> list[Section]:
    """Return what a repeat adds to the story it shows, under keys that no section of that story has."""
    return [section._replace(key=join_key(OWN, section.key)) for section in sections]


def name_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of one section with keys; the paragraphs of a quote have keys in the quote."""
    inner = (
        block._replace(paragraphs=_name_all(block.paragraphs)) if isinstance(block, Quote) else block
        for block in blocks
    )
    return _name_all(tuple(inner))


def _name_all(blocks: tuple[_Keyed, ...]) -> tuple[_Keyed, ...]:
    keys = tell_apart([_call_block(block) for block in blocks], lambda index: _describe_block(blocks[index]))
    return tuple(block._replace(key=key) for block, key in zip(blocks, keys, strict=True))


def _read_first(blocks: Sequence[Block]) -> str:
    return _call_block(blocks[0]) if blocks else ""


def _call_block(block: Block) -> str:
    """Return what a block is known by: its first words, a picture its file's name."""
    match block:
        case Paragraph():
            return pick_words(block.text) or "text"
        case Picture():
            return make_slug(PurePath(block.name).stem) or "picture"
        case Code():
            return pick_words(block.text) or make_slug(block.language) or "code"
        case Quote() | Table():
            return next(filter(None, map(pick_words, _list_texts(block))), type(block).__name__.lower())


def _describe_block(block: Block) -> tuple[str, ...]:
    """Return what tells a block from its twins: all its words."""
    match block:
        case Picture():
            return (digest_words(block.caption), digest_words(block.path))
        case Paragraph() | Code():
            return (digest_words(block.text),)
        case Quote() | Table():
            return (digest_words("\n".join(_list_texts(block))),)


def _list_texts(block: Quote | Table) -> list[str]:
    if isinstance(block, Quote):
        return [*(paragraph.text for paragraph in block.paragraphs), block.author]
    return [paragraph.text for paragraph in list_paragraphs(block)]
