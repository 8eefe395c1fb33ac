"""An address behind the words of a heading, `## Orbex (https://…)` → the first line below it, where sources stand.

Comes in: a document. Goes out: the same.
"""

from deckgen.blocks import Paragraph
from deckgen.read.headings.names import BEFORE_ADDRESS, is_pointer
from deckgen.read.pieces import DocumentPart
from deckgen.read.stories.drafts import Document
from deckgen.spans import cut_spans


def lift_addresses(document: Document) -> Document:
    """Return the document, in which no heading ends in an address, or "case study" as a link, beside other words."""
    return document._replace(parts=tuple(map(_lift, document.parts)))


def _lift(part: DocumentPart) -> DocumentPart:
    heading = part.heading
    links = [span for span in heading.spans if span.link] if heading else []
    if heading is None or len(links) != 1 or not (links[0].text == links[0].link or is_pointer(links[0].text)):
        return part
    before, _, after = "".join(span.text for span in heading.spans).rpartition(links[0].text)
    words = before.rstrip(BEFORE_ADDRESS)
    if not words or after.strip(" )>."):
        return part
    address = Paragraph(tuple(links), line=heading.line, path=heading.path)
    spans = cut_spans(heading.spans, 0, len(words))
    return part._replace(heading=heading._replace(spans=spans), blocks=(address, *part.blocks))
