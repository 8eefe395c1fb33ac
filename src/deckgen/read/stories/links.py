"""Which links are stories: a paragraph that is only a link, and lists of such.

Comes in: blocks and parts. Goes out: what they are. Texts such as "read more" name no company.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache

from deckgen.blocks import Block, Paragraph, Picture
from deckgen.keys import make_slug
from deckgen.language import Cue, WordClass
from deckgen.language.spelling import list_words, spell_words
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import can_name, is_proper
from deckgen.read.pieces import DocumentPart, find_link
from deckgen.story import SectionKind


def leads_down(parts: Sequence[DocumentPart], index: int) -> bool:
    """Tell whether the heading after a part is deeper than its own."""
    heading, following = parts[index].heading, parts[index + 1].heading if index + 1 < len(parts) else None
    return bool(heading and following and following.level > heading.level)


def lists_stories(parts: Sequence[DocumentPart], index: int, names: SectionNames) -> bool:
    """Tell whether nothing but links stand under a heading, as items or paragraphs, and no section: all are stories."""
    part = parts[index]
    if part.heading is None or leads_down(parts, index) or not _are_links(part.blocks):
        return False
    return names.find(part.heading.text) is None and make_slug(part.heading.text) not in _list_collections()


def begins_next(
    parts: Sequence[DocumentPart],
    index: int,
    link: Block,
    told: Collection[SectionKind],
    names: SectionNames,
) -> bool:
    """Tell whether a link ends a part, and the heading behind it names a kind of section that was told before."""
    following = parts[index + 1].heading if told and parts[index].blocks[-1] is link else None
    return following is not None and names.find(following.text) in told


def _are_links(blocks: Sequence[Block]) -> bool:
    """Tell whether blocks are bullets that are links to stories, or several such paragraphs."""
    markers = {block.marker if isinstance(block, Paragraph) else "" for block in blocks}
    alike = markers == {"•"} or (markers == {""} and len(blocks) > 1)
    return alike and all(map(is_item_link, blocks))


def is_story_link(block: Block) -> bool:
    """Tell whether a block is a paragraph that is only a link to a story, named by its company."""
    return isinstance(block, Paragraph) and not block.marker and is_item_link(block)


def opens_story(part: DocumentPart) -> bool:
    """Tell whether a link to a story is the first thing under a heading, below pictures such as a logo or not."""
    first = next((block for block in part.blocks if not isinstance(block, Picture)), None)
    return first is not None and is_story_link(first)


def find_pointed(paragraph: Paragraph) -> str:
    """Return the address behind a word for one, "Source: https://…"; "" where a paragraph begins otherwise."""
    label, colon, rest = paragraph.text.replace("：", ":").partition(":")
    if not colon or label.strip().casefold() not in list_words(Cue.LINK_TEXT) | list_words(Cue.LINK_LIST):
        return ""
    target, words = next(((span.link, span.text) for span in paragraph.spans if span.link), ("", ""))
    told = rest.strip().startswith((target, words)) if words == target else rest.strip() == words
    return target if target.startswith("http") and told else ""


def find_owner(paragraph: Paragraph) -> str:
    """Return the company that the words of a link call a story's, "Orbex case study"; "" where they call none."""
    words = next((span.text for span in paragraph.spans if span.link), "")
    name = next((words[: -len(end)].rstrip(" -–:") for end in _list_story_words() if _ends(words, end)), "")
    return name if name and can_name(name) and is_proper(name) else ""


def _ends(words: str, end: str) -> bool:
    return words.casefold().endswith(f" {end}")


@cache
def _list_story_words() -> tuple[str, ...]:
    return tuple(sorted(list_words(Cue.STORY), key=len, reverse=True))


def is_item_link(block: Block) -> bool:
    """Tell whether a block is only such a link, an item of a list or not."""
    if not isinstance(block, Paragraph) or block.level:
        return False
    target = find_link(block.spans)
    if not target or target.startswith("mailto:"):
        return False
    text = block.text.strip()
    label = text.casefold().strip(" :→»>.")
    if label.endswith(tuple(list_words(Cue.LINK_TEXT))):
        label = _compile_owner().sub("", label, count=1)
    return label not in list_words(Cue.LINK_TEXT) and text != target


@cache
def _list_collections() -> frozenset[str]:
    """Return the headings, as slugs, whose list of links is no list of stories."""
    return frozenset(map(make_slug, list_words(Cue.LINK_LIST)))


@cache
def _compile_owner() -> re.Pattern[str]:
    """Return what may stand before the text of a link that is no company: "leur site"."""
    return re.compile(rf"^{spell_words(WordClass.DETERMINER)}\s*")
