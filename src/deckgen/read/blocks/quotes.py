"""The paragraphs of a block quote → a `Quote` with its author taken off its end."""

from collections.abc import Sequence

from deckgen.blocks import Block, Paragraph, Quote
from deckgen.deferred_patterns import defer_pattern
from deckgen.spans import cut_spans

_LAST_LINE = defer_pattern(
    r"(?:^|(?<=[\n \u00a0]))(?:[—–―]|--+|(?<=[”\"»’][ \u00a0])-(?=[ \u00a0]))[ \u00a0]*(?P<author>[^—–―\n]{2,100})$"
)
_CLOSING = ("»", "”", '"', "’", ".", "!", "…")
_OWN_LINE = defer_pattern(r"^[ \u00a0]*(?:[—–―]|--+)[ \u00a0]*(?P<author>[^\n]{2,120})$")


def make_quote(paragraphs: tuple[Paragraph, ...]) -> Quote:
    """Return the quote; the author is what follows a dash on the last line or after the end of the last sentence."""
    line = paragraphs[0].line
    last = paragraphs[-1]
    if any(span.link for span in last.spans):
        return Quote(paragraphs, "", line)
    if len(paragraphs) > 1:
        alone = find_author(last.text)
        if alone:
            return Quote(paragraphs[:-1], alone, line)
        single = last.marker and not paragraphs[-2].marker
        if single and last.marker == "•" and len(last.text) <= 100 and "." not in last.text[:-1]:
            return Quote(paragraphs[:-1], last.text, line)
    found = _LAST_LINE.search(last.text)
    if found and found.start() and _ends_sentence(last, found.start()):
        rest = _cut(last, found.start())
        return Quote((*paragraphs[:-1], rest), found["author"].strip(), line)
    return Quote(paragraphs, "", line)


def join_quotes(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a quote section, its paragraphs up to one that ends with an author made a `Quote`."""
    joined: list[Block] = []
    waiting: list[Paragraph] = []
    for block in blocks:
        if not isinstance(block, Paragraph):
            joined += (*waiting, block)
            waiting = []
            continue
        waiting.append(block)
        if make_quote(tuple(waiting[-2:])).author and not _is_bullet_after_lead(waiting):
            joined.append(make_quote(tuple(waiting)))
            waiting = []
    return joined + waiting


def _is_bullet_after_lead(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a bullet follows a paragraph that is no quotation: it is one itself, and nobody's name."""
    *_, before, last = (paragraphs[0], *paragraphs)
    return bool(last.marker) and not before.marker and not before.text.rstrip().endswith(_CLOSING)


def find_author(text: str) -> str:
    """Return the name when a paragraph is only a dash and a name, else ""."""
    found = _OWN_LINE.match(text)
    return found["author"].strip() if found else ""


def _ends_sentence(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a dash stands where a quotation can end: after its mark, its full stop, or on a line of its own."""
    before = paragraph.text[:at].rstrip(" \u00a0")
    if before.endswith(("\n", ".", "!", "?", "…", "»", "”", '"', "’", "*")):
        return True
    offset = 0
    for span, after in zip(paragraph.spans, paragraph.spans[1:], strict=False):
        offset += len(span.text)
        if offset == at:
            return after.line > span.line
    return False


def _cut(paragraph: Paragraph, at: int) -> Paragraph:
    """Return a paragraph up to an offset, without the white space before it."""
    return paragraph._replace(spans=cut_spans(paragraph.spans, 0, len(paragraph.text[:at].rstrip())))
