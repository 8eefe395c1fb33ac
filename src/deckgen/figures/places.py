"""Stretches of a paragraph's text → the author's words with their places in the notes.

Comes in: a paragraph, a stretch of its plain text as offsets. Goes out: `Words`. The places are exact wherever the
spans have columns.
"""

from collections.abc import Iterable

from deckgen.figures.texts import fold
from deckgen.phrase import Words
from deckgen.spans import locate
from deckgen.story import Paragraph


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
    extent = locate(paragraph, start, end)
    return Words(
        text=fold(text),
        path=path,
        line=extent.line,
        column=extent.column,
        end_line=extent.end_line,
        end_column=extent.end_column,
    )


def take_parts(paragraph: Paragraph, path: str, ranges: Iterable[tuple[int, int]]) -> tuple[Words, ...]:
    """Return the words of several stretches, empty ones left out."""
    parts = (take_words(paragraph, path, start, end) for start, end in ranges)
    return tuple(part for part in parts if part.text)


def take_heading(title: str, path: str, line: int) -> tuple[Words, ...]:
    """Return a heading as words of which only the line is known; () for none."""
    return (Words(fold(title), path, line, end_line=line),) if title else ()
