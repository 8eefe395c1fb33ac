"""Stretches of a paragraph's text → the author's words with their places in the notes.

Comes in: a paragraph, a stretch of its plain text as offsets. Goes out: `Words`. Spans are stretches of one line of the
author's, so the places are exact wherever the spans have columns.
"""

from collections.abc import Iterable

from deckgen.figures.texts import fold
from deckgen.phrase import Words
from deckgen.story import Paragraph, Span


def take_words(paragraph: Paragraph, path: str, start: int, end: int) -> Words:
    """Return the words of a stretch, white space around them left out.

    Args:
        paragraph: What the offsets count in.
        path: File of the paragraph.
        start: Offset of the first character.
        end: Offset one past the last character.
    """
    text = paragraph.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    if start >= end:
        return Words()
    line, column = locate(paragraph, start)
    end_line, end_column = locate(paragraph, end - 1)
    return Words(
        text=fold(text),
        path=path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column + 1 if end_column else 0,
    )


def take_parts(paragraph: Paragraph, path: str, ranges: Iterable[tuple[int, int]]) -> tuple[Words, ...]:
    """Return the words of several stretches, empty ones left out."""
    parts = (take_words(paragraph, path, start, end) for start, end in ranges)
    return tuple(part for part in parts if part.text)


def take_heading(title: str, path: str, line: int) -> tuple[Words, ...]:
    """Return a heading as words of which only the line is known; () for none."""
    return (Words(fold(title), path, line, end_line=line),) if title else ()


def locate(paragraph: Paragraph, offset: int) -> tuple[int, int]:
    """Return line and column of a character of a paragraph's text, as exact as its spans tell."""
    passed = 0
    for span in paragraph.spans:
        if offset < passed + len(span.text):
            return _locate_inside(span, offset - passed)
        passed += len(span.text)
    return paragraph.line, 0


def _locate_inside(span: Span, offset: int) -> tuple[int, int]:
    inside = span.text[:offset]
    breaks = inside.count("\n")
    if breaks:
        return span.line + breaks, len(inside) - inside.rindex("\n")
    return span.line, span.column + len(inside) if span.column else 0
