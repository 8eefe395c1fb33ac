"""A table of contents in the notes: a list of links to headings of the same file, which deckgen makes by itself.

Comes in: a document. Goes out: the document without such lists, and without the headings that hold nothing else.
"""

from collections.abc import Sequence
from urllib.parse import unquote

from deckgen.catalogue.notes import CONTENTS_LIST
from deckgen.diagnostics import Diagnostics, Location
from deckgen.keys import make_slug
from deckgen.read.pieces import DocumentPart, find_link
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.links import leads_down
from deckgen.story import Paragraph


def drop_contents(document: Document, diagnostics: Diagnostics) -> Document:
    """Return the document without its tables of contents; what their items say beside the headings is for the speaker.

    A list counts when each of several items is one link, and each leads to a heading of the file.
    """
    headings = {make_slug(part.heading.text) for part in document.parts if part.heading}
    kept: list[DocumentPart] = []
    for index, part in enumerate(document.parts):
        if not _lists_headings(part, headings):
            kept.append(part)
            continue
        diagnostics.report(CONTENTS_LIST, at=Location(document.path, part.blocks[0].line), count=len(part.blocks))
        rest = part._replace(blocks=(), remarks=(*part.remarks, *_list_other_words(part)))
        if part.heading is None or leads_down(document.parts, index) or rest.remarks or rest.reminders:
            kept.append(rest)
    return document._replace(parts=tuple(kept))


def find_anchor(link: str) -> str:
    """Return the slug of the heading that a link into the file leads to, as on GitHub; "" for other links."""
    return make_slug(unquote(link[1:])) if link.startswith("#") else ""


def _lists_headings(part: DocumentPart, headings: set[str]) -> bool:
    return len(part.blocks) > 1 and all(
        isinstance(block, Paragraph) and block.marker and _resolve(block, headings) for block in part.blocks
    )


def _resolve(item: Paragraph, headings: set[str]) -> bool:
    """Tell whether an item leads to a heading; the second one of a name has a number behind it."""
    anchor = find_anchor(find_link(item.spans))
    name, _, number = anchor.rpartition("-")
    return bool(anchor) and (anchor in headings or (number.isdecimal() and name in headings))


def _list_other_words(part: DocumentPart) -> Sequence[Paragraph]:
    """Return the items that do not just repeat the heading they lead to."""
    items = [block for block in part.blocks if isinstance(block, Paragraph)]
    return [item for item in items if make_slug(item.text) not in find_anchor(find_link(item.spans))]
