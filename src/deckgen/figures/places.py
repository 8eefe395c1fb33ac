"""Stretches of a paragraph's text → the author's words with their places in the notes.

The places are exact wherever the spans have columns.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from deckgen.blocks import Paragraph, Span
from deckgen.figures.texts import fold, merge_ranges
from deckgen.named_tuple import NamedTuple
from deckgen.phrase import Words
from deckgen.spans import locate_spans


class SourceText(NamedTuple):
    """A paragraph from which words are taken: its plain text, and where each span begins in it."""

    text: str
    paragraph: Paragraph
    starts: tuple[int, ...]
    struck: list[tuple[int, int]]
    """What the author struck."""

    def take(self, start: int, end: int) -> Words:
        """Return the words of characters `start` to `end` of the text, white space around them left out."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        if start >= end:
            return Words()
        whole, starts = self.paragraph, self.starts
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        spans = whole.spans if last - first == len(starts) else whole.spans[first:last]
        place = locate_spans(spans, start - starts[first], end - starts[first], whole.line)
        return Words(fold(text), whole.path, *place)

    def take_parts(self, ranges: Iterable[tuple[int, int]]) -> tuple[Words, ...]:
        """Return the words of several stretches, empty ones and those that the author struck left out."""
        if self.struck:
            ranges = [kept for span in ranges for kept in self._list_kept(*span)]
        parts = [self.take(start, end) for start, end in ranges]
        return tuple([part for part in parts if part.text])

    def _list_kept(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what of a stretch is not struck."""
        for low, high in self.struck:
            if low < end and start < high:
                yield start, low
                start = high
        yield start, end


def read_source(paragraph: Paragraph) -> SourceText:
    """Return a paragraph ready for words to be taken from it."""
    starts = tuple(accumulate([len(span.text) for span in paragraph.spans], initial=0))[: len(paragraph.spans)]
    return SourceText(paragraph.text, paragraph=paragraph, starts=starts, struck=_find_struck(paragraph))


def find_spans(paragraph: Paragraph, wanted: Callable[[Span], bool]) -> list[tuple[int, int]]:
    """Return the stretches of a paragraph's text whose spans are wanted, in order; those that touch are one."""
    ends = list(accumulate([len(span.text) for span in paragraph.spans], initial=0))
    places = zip(ends, ends[1:], paragraph.spans, strict=False)
    return merge_ranges((start, end) for start, end, span in places if wanted(span))


def _find_struck(paragraph: Paragraph) -> list[tuple[int, int]]:
    """Return the stretches of a paragraph's text that the author struck, in order."""
    return find_spans(paragraph, lambda span: span.strike) if any(span.strike for span in paragraph.spans) else []


def take_heading(title: str, path: str, line: int) -> tuple[Words, ...]:
    """Return a heading as words of which only the line is known; () for none."""
    return (Words(fold(title), path, line, end_line=line),) if title else ()
