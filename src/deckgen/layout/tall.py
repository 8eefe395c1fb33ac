"""Paragraphs taller than a slide: cut into pieces, every character kept, in order."""

from collections import deque
from collections.abc import Callable

from deckgen.geometry import Box
from deckgen.layout.measure import Ruler
from deckgen.layout.runs import Style, cut_spans, make_runs
from deckgen.page import TextLine
from deckgen.story import Paragraph, Span, Spans


def cut_paragraph(paragraph: Paragraph, line: TextLine, room: Box, ruler: Ruler, style: Style) -> list[Paragraph]:
    """Cut a composed paragraph into pieces that fit the room: between sentences, else words, else inside a word."""
    size = line.runs[0].size
    # A page never holds more characters than this: only so much of a long text is looked at for one page.
    window = 64 + int(room.w * room.h / (0.1 * size * size))
    lang = paragraph.lang or style.lang
    rest = deque(paragraph.spans)
    pieces: list[Paragraph] = []
    while rest:
        spans = _take_spans(rest, window)

        def fits(length: int, spans: Spans = spans) -> bool:
            runs = make_runs(cut_spans(spans, 0, length), size, lang, style.tone)
            return ruler.height((line._replace(runs=runs),), room.w) <= room.h

        text = "".join(span.text for span in spans)
        end = _find_cut(text, fits)
        pieces.append(paragraph._replace(spans=cut_spans(spans, 0, end), marker="" if pieces else paragraph.marker))
        rest.extendleft(reversed(cut_spans(spans, end, len(text))))
    return pieces


def _take_spans(rest: deque[Span], length: int) -> Spans:
    """Take `length` characters from the front, less if there are no more; a span is cut where they end."""
    taken = []
    while rest and length > 0:
        span = rest.popleft()
        if len(span.text) > length:
            rest.appendleft(span._replace(text=span.text[length:], column=span.column + length))
            span = span._replace(text=span.text[:length])
        taken.append(span)
        length -= len(span.text)
    return tuple(taken)


def _find_cut(text: str, fits: Callable[[int], bool]) -> int:
    """Return how many characters to take: as many as fit, back to the end of a sentence or at least of a word."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    if low == len(text):
        return low
    sentence = max(text.rfind(mark, low // 2, low) for mark in (". ", "! ", "? ", "; "))
    word = text.rfind(" ", 0, low)
    if sentence > 0:
        return sentence + 2
    return word + 1 if word > 0 else low
