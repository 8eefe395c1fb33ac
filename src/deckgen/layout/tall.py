"""Paragraphs taller than a slide: cut into pieces about equally long, every character kept, in order."""

from collections import deque
from collections.abc import Callable
from math import ceil

from deckgen.blocks import Paragraph, Span, Spans
from deckgen.deferred_patterns import defer_pattern
from deckgen.geometry import Box
from deckgen.layout.cutting import find_longest
from deckgen.layout.measure import Ruler
from deckgen.layout.runs import Style, set_runs
from deckgen.page import TextLine
from deckgen.spans import cut_spans

SPARE = 0.1
"""Share of a page that ends of sentences may leave free."""
NEAR = 0.4
"""How far from a fair share, as a part of it, a sentence may end."""
_SENTENCE = defer_pattern(r"(?<=[.!?;]) ")


def cut_paragraph(paragraph: Paragraph, line: TextLine, room: Box, ruler: Ruler, style: Style) -> list[Paragraph]:
    """Cut a composed paragraph into pieces that fit the room: between sentences, else words, else inside a word."""
    size = line.runs[0].size
    # A page never holds more characters than this: only so much of a long text is looked at for one page.
    window = 64 + int(room.w * room.h / (0.1 * size * size))
    lang = paragraph.lang or style.lang
    rest = deque(paragraph.spans)
    left = sum(len(span.text) for span in paragraph.spans)
    pages = ceil(ruler.height((line,), room.w) / (room.h * (1 - SPARE)))
    pieces: list[Paragraph] = []
    while rest:
        spans = _take_spans(rest, window)

        def fits(length: int, spans: Spans = spans) -> bool:
            runs = set_runs(cut_spans(spans, 0, length), size, lang, style)
            return ruler.height((line._replace(runs=runs),), room.w) <= room.h

        text = "".join(span.text for span in spans)
        share = ceil(left / max(1, pages - len(pieces)))
        end = _find_cut(text, share, fits)
        pieces.append(paragraph._replace(spans=cut_spans(spans, 0, end), marker="" if pieces else paragraph.marker))
        rest.extendleft(reversed(cut_spans(spans, end, len(text))))
        left -= end
    return pieces


def _take_spans(rest: deque[Span], length: int) -> Spans:
    """Take `length` characters from the front, less if there are no more; a span is cut where they end."""
    taken = []
    while rest and length > 0:
        span = rest.popleft()
        if len(span.text) > length:
            rest.appendleft(span.cut(length, len(span.text)))
            span = span.cut(0, length)
        taken.append(span)
        length -= len(span.text)
    return tuple(taken)


def _find_cut(text: str, share: int, fits: Callable[[int], bool]) -> int:
    """Return how many characters to take: a fair share, to the end of a sentence near it or at least of a word.

    Where even that does not fit, as many as do.
    """
    if share >= len(text) and fits(len(text)):
        return len(text)
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    near = [end for end in ends if abs(end - share) < share * NEAR]
    for end in (*sorted(near, key=lambda end: abs(end - share)), text.rfind(" ", 0, share) + 1):
        if end and fits(end):
            return end
    length = find_longest(len(text), fits)
    return length if length == len(text) else text.rfind(" ", 0, length) + 1 or length
