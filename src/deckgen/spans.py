"""Stretches of text as spans: cut, joined, and found in the author's file.

Offsets count the characters of a paragraph's plain text, `end` is one past the last.
"""

from collections.abc import Iterator

from deckgen.blocks import Paragraph, Span, Spans
from deckgen.named_tuple import NamedTuple


class Extent(NamedTuple):
    """A stretch of the author's file, marks between its words included; column 0 where only the line is known."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    """Column after the last character."""


def cut_spans(spans: Spans, start: int, end: int) -> Spans:
    """Return the spans of characters `start` to `end` of the plain text, each at its own place."""
    pieces = []
    offset = 0
    for span in spans:
        before, offset = offset, offset + len(span.text)
        if before >= end:
            break
        left, right = max(start - before, 0), min(end, offset) - before
        if left < right:
            pieces.append(span.cut(left, right))
    return tuple(pieces)


def join_spans(spans: Spans) -> Spans:
    """Return the spans, neighbors of one formatting as one: the text as it is set, wherever its parts come from."""
    if len(spans) < 2:
        return spans
    joined: list[Span] = []
    last = None
    for span in spans:
        before, last = last, _read_format(span)
        if before == last:
            joined[-1] = joined[-1]._replace(text=joined[-1].text + span.text, end=joined[-1].column)
        else:
            joined.append(span)
    return tuple(joined)


def _read_format(span: Span) -> tuple[object, ...]:
    return span.bold, span.italic, span.strike, span.code, span.link, span.figure, span.jump


def locate(paragraph: Paragraph, start: int = 0, end: int | None = None) -> Extent:
    """Return where a stretch of a paragraph stands in the author's file, all of the paragraph by default.

    Exact where it begins and ends in verbatim spans or at the borders of atoms; an atom that it cuts is taken whole.
    """
    return Extent(paragraph.path, *locate_spans(paragraph.spans, start, end, paragraph.line))


def locate_spans(spans: Spans, start: int, end: int | None, line: int) -> tuple[int, int, int, int]:
    """Return line, column, last line and end column of a stretch of some spans; `line` where no span knows its own."""
    begin = stop = None
    for span, left, right in _list_parts(spans, start, end):
        if left >= right or not span.column:
            continue
        exact = span.verbatim
        begin = begin or (span.line, span.column + left if exact else span.column)
        stop = (span.line, span.column + right if exact else max(span.end, span.column))
    return (line, 0, line, 0) if begin is None or stop is None else (*begin, *stop)


def _list_parts(spans: Spans, start: int, end: int | None) -> Iterator[tuple[Span, int, int]]:
    """Yield the spans that a stretch touches, each with the characters of it that belong to the stretch."""
    offset = 0
    for span in spans:
        before, offset = offset, offset + len(span.text)
        if end is not None and before >= end:
            return
        if offset > start:
            right = len(span.text) if end is None else min(end - before, len(span.text))
            yield span, max(start - before, 0), right
