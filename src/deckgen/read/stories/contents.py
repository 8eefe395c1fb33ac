"""A table of contents in the notes: a list of links to headings of the same file, which deckgen makes by itself.

Comes in: a document. Goes out: the document without such lists, and without the headings that hold nothing else.
"""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Paragraph
from deckgen.catalogue.notes import CONTENTS_LIST
from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.headings.titles import find_word, parse_module
from deckgen.read.pieces import DocumentPart, find_link
from deckgen.read.stories.anchors import find_anchor, leads_to, make_anchor
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.links import leads_down

_MOST_LOST = 4
"""Of so many items one may lead nowhere: headings are renamed, and their list is forgotten."""


def drop_contents(document: Document, diagnostics: Diagnostics) -> Document:
    """Return the document without its tables of contents; what their items say beside the headings is for the speaker.

    A list counts when each of several items is one link into the file, and all but a few lead to a heading of it.
    """
    if not any(map(_list_jumps, document.parts)):
        return document
    headings = set(_list_anchors(document.parts))
    kept: list[DocumentPart] = []
    waiting: tuple[Paragraph, ...] = ()
    for index, part in enumerate(document.parts):
        if not _lists_headings(part, headings):
            kept.append(part._replace(remarks=(*waiting, *part.remarks)) if waiting else part)
            waiting = ()
            continue
        rest = part._replace(blocks=(), remarks=(*waiting, *part.remarks, *_list_other_words(part, headings)))
        alone = _holds_nothing_else(document.parts, index)
        _report(part, document.path, diagnostics, alone=alone)
        if alone:
            waiting = rest.remarks
        else:
            kept.append(rest)
            waiting = ()
    return document._replace(parts=tuple(kept))


def _report(part: DocumentPart, path: str, diagnostics: Diagnostics, *, alone: bool) -> None:
    above = f", and “{part.heading.text}” above it" if part.heading and alone else ""
    diagnostics.report(CONTENTS_LIST, at=Location(path, part.blocks[0].line), count=len(part.blocks), above=above)


def _list_anchors(parts: Sequence[DocumentPart]) -> Iterator[str]:
    """Yield the anchors of a file's headings; a module's title or number alone is enough."""
    for heading in (part.heading for part in parts if part.heading):
        yield make_anchor(heading.text)
        module = parse_module(heading.text, weak=False)
        if module and module.number is not None and module.title:
            yield make_anchor(module.title)
            yield make_anchor(f"{find_word(heading.text)} {module.number}")


def _holds_nothing_else(parts: Sequence[DocumentPart], index: int) -> bool:
    """Tell whether the heading of a table of contents is only its own, and another one follows it."""
    part, last = parts[index], index + 1 == len(parts)
    return not (part.heading is None or part.remarks or part.reminders or last or leads_down(parts, index))


def _list_jumps(part: DocumentPart) -> list[str]:
    """Return where the items of a part lead when they are several and nothing but links into the file, else []."""
    if len(part.blocks) < 2:
        return []
    items = [block for block in part.blocks if isinstance(block, Paragraph) and block.marker]
    links = [link for item in items if (link := find_link(item.spans)).startswith("#")]
    return links if len(links) == len(part.blocks) else []


def _lists_headings(part: DocumentPart, headings: set[str]) -> bool:
    links = _list_jumps(part)
    return bool(links) and sum(not leads_to(link, headings) for link in links) * _MOST_LOST <= len(links)


def _list_other_words(part: DocumentPart, headings: set[str]) -> Sequence[Paragraph]:
    """Return the items that do not just repeat the heading they lead to."""
    items = [block for block in part.blocks if isinstance(block, Paragraph)]
    return [item for item in items if not _repeats(item, headings)]


def _repeats(item: Paragraph, headings: set[str]) -> bool:
    link, name = find_link(item.spans), make_anchor(item.text)
    return leads_to(link, headings) and name.removeprefix("#") in find_anchor(link)
