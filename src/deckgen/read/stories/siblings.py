"""Sections written on the level of their topic: `## Lambda`, a link to the story, then `## Problem` and `## Solution`.

Comes in: a document. Goes out: the document with those sections, and what stands below them, one level deeper.
"""

from collections.abc import Iterator, Sequence

from deckgen.catalogue.stories import SIBLING_SECTIONS
from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.pieces import DocumentPart
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.links import opens_story

_HIGHEST = 2
"""A heading of the first level is a module's, or a story's whose sections stand beside it in a file of its own."""


def nest_sections(document: Document, names: SectionNames, diagnostics: Diagnostics) -> Document:
    """Return the document with the sections of each linked topic below it; the first of each topic is an info."""
    parts = document.parts
    deeper: set[int] = set()
    for index in range(len(parts)):
        below = tuple(_list_siblings(parts, index, names))
        if below and index not in deeper:
            deeper.update(below)
            _report(document, index, below[0], diagnostics)
    if not deeper:
        return document
    return document._replace(parts=tuple(_sink(part) if at in deeper else part for at, part in enumerate(parts)))


def _list_siblings(parts: Sequence[DocumentPart], index: int, names: SectionNames) -> Iterator[int]:
    """Yield the parts that belong below a topic and stand beside it: known sections, with all that is deeper."""
    level = _find_level(parts[index], names)
    for at in range(index + 1, len(parts) if level else 0):
        one = parts[at].heading
        beside = one is not None and one.level == level and _is_section(parts[at], names)
        deeper = one is not None and one.level > level and at > index + 1
        if not (beside or deeper):
            return
        yield at


def _find_level(part: DocumentPart, names: SectionNames) -> int:
    """Return the level of a heading with a link to its story right below it, 0 for any other."""
    heading = part.heading
    topic = heading and opens_story(part) and names.find(heading.text) is None
    return heading.level if heading and topic and heading.level >= _HIGHEST else 0


def _is_section(part: DocumentPart, names: SectionNames) -> bool:
    """Tell whether a heading is a section's name, with no story of its own."""
    named = part.heading is not None and names.find(part.heading.text) is not None
    return named and not opens_story(part)


def _sink(part: DocumentPart) -> DocumentPart:
    return part._replace(heading=part.heading._replace(level=part.heading.level + 1)) if part.heading else part


def _report(document: Document, topic: int, first: int, diagnostics: Diagnostics) -> None:
    above, below = document.parts[topic].heading, document.parts[first].heading
    if above and below:
        at = Location(
            path=document.path,
            line=below.line,
            column=below.column,
            length=len(below.text),
            excerpt=document.lines[below.line - 1],
        )
        diagnostics.report(SIBLING_SECTIONS, at=at, section=below.text, topic=above.text, marks="#" * (below.level + 1))
