"""The author's marks in a paragraph: `{figure}`, `{no figure}`, `{hero}`, in French `{chiffre}`, `{pas un chiffre}`.

Comes in: a paragraph as read. Goes out: the paragraph without its marks, the marks, and what looks like a
misspelled one.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from deckgen.blocks import Paragraph, Span, Spans
from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.figures.marking import mark_spans
from deckgen.figures.places import find_spans
from deckgen.figures.texts import merge_ranges, overlapping
from deckgen.named_tuple import NamedTuple
from deckgen.spans import locate

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")

_MARKS = {
    "figure": "figure",
    "chiffre": "figure",
    "no figure": "no figure",
    "pas un chiffre": "no figure",
    "pas de chiffre": "no figure",
    "hero": "hero",
}
"""How a mark is written → what it means."""
_BRACES = defer_pattern(r"\{\s*(?P<name>[^\W\d_][^{}\n]{0,29}?)\s*\}")
_ALIKE = 0.8
_LEFT_OUT = -1
"""The line of spans that are left out."""


class UnknownMark(NamedTuple):
    """Braces that resemble a mark; they stay text."""

    written: str
    meant: str
    line: int
    column: int


def take_marks(paragraph: Paragraph) -> tuple[Paragraph, frozenset[str]]:
    """Take the marks out of a paragraph; they mean "figure", "no figure", "hero".

    A `{hero}` right behind bold words is of these words: their spans have it, and it is none of the paragraph's marks.
    """
    found = [(match.span(), _MARKS[name]) for match, name in _find_braces(paragraph) if name in _MARKS]
    if not found:
        return paragraph, frozenset()
    bold, text = find_spans(paragraph, lambda span: span.bold), paragraph.text
    heroes = {
        at: (start, at)
        for (at, _), meaning in found
        if meaning == "hero" and not text[at - 1 : at].isspace()
        for start, _ in overlapping(bold, at - 1, at)
    }
    spans = mark_spans(paragraph.spans, merge_ranges(heroes.values()), lambda span, _: span._replace(hero=True))
    spans = _leave_out(spans, text, [span for span, _ in found])
    return paragraph._replace(spans=spans), frozenset(meaning for (at, _), meaning in found if at not in heroes)


def find_unknown_marks(paragraph: Paragraph) -> tuple[UnknownMark, ...]:
    """Return the braces of a paragraph that are nearly a mark."""
    return tuple(
        UnknownMark(match.group(), f"{{{close[0]}}}", *locate(paragraph, *match.span())[1:3])
        for match, name in _find_braces(paragraph)
        if name not in _MARKS and (close := difflib.get_close_matches(name, _MARKS, n=1, cutoff=_ALIKE))
    )


def _find_braces(paragraph: Paragraph) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what stands in braces outside code, with its name as marks are compared."""
    text = paragraph.text
    if "{" not in text:
        return
    codes = find_spans(paragraph, lambda span: span.code)
    for match in _BRACES.finditer(text):
        if not overlapping(codes, *match.span()):
            yield match, " ".join(match["name"].lower().replace("-", " ").split())


def _leave_out(spans: Spans, text: str, ranges: list[tuple[int, int]]) -> Spans:
    """Leave stretches out of spans, each with the space it brought."""
    gaps = merge_ranges(_widen(text, start, end) for start, end in ranges)
    if gaps[0][0] == 0:
        gaps[0] = (0, len(text) - len(text[gaps[0][1] :].lstrip()))
    stuck = {start for start, end in gaps if text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()}
    kept, offset = list[Span](), 0
    for span in mark_spans(spans, gaps, lambda span, _: span._replace(line=_LEFT_OUT)):
        if span.line != _LEFT_OUT:
            kept.append(span)
        elif offset in stuck:  # two words would be one
            kept.append(kept[-1]._replace(text=" ", column=kept[-1].end))
        offset += len(span.text)
    return tuple(kept)


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch to leave out so that one space stays between two words and none elsewhere."""
    left = len(text[:start].rstrip())
    return (start, end) if left < start and text[end : end + 1].isalnum() else (left, end)
