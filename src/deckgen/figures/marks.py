"""The author's marks in a paragraph: `{figure}`, `{no figure}`, `{hero}`, in French `{chiffre}`, `{pas un chiffre}`.

Comes in: a paragraph as read. Goes out: the paragraph without its marks, the marks, and what looks like a
misspelled one.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.figures.texts import merge_ranges, overlapping
from deckgen.named_tuple import NamedTuple
from deckgen.spans import cut_spans, locate
from deckgen.story import Paragraph, Span, Spans

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
    if not _has_braces(paragraph):
        return paragraph, frozenset()
    found = [(match, meaning) for match, name in _find_braces(paragraph) if (meaning := _MARKS.get(name))]
    if not found:
        return paragraph, frozenset()
    ends = {
        match.start() for match, meaning in found if meaning == "hero" and _is_behind_bold(paragraph, match.start())
    }
    marked = paragraph._replace(spans=_choose_phrases(paragraph.spans, ends)) if ends else paragraph
    spans = _cut(marked, [match.span() for match, _ in found])
    return paragraph._replace(spans=spans), frozenset(meaning for match, meaning in found if match.start() not in ends)


def _is_behind_bold(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the character before an offset is bold, and no space."""
    last = cut_spans(paragraph.spans, at - 1, at) if at else ()
    return bool(last and last[0].bold and not last[0].text.isspace())


def _choose_phrases(spans: Spans, ends: Collection[int]) -> Spans:
    """Return spans whose bold words up to some offsets are chosen as heroes."""
    chosen: list[Span] = []
    offset = sum(len(span.text) for span in spans)
    behind = False
    for span in reversed(spans):
        start = offset - len(span.text)
        edge = max((end - start for end in ends if start < end <= offset), default=0)
        for part in filter(_has_text, (span.cut(edge, len(span.text)), span.cut(0, edge))):
            behind = part.bold and (behind or part == span.cut(0, edge))
            chosen.append(part._replace(hero=behind))
        offset = start
    return tuple(reversed(chosen))


def _has_text(span: Span) -> bool:
    return bool(span.text)


def find_unknown_marks(paragraph: Paragraph) -> tuple[UnknownMark, ...]:
    """Return the braces of a paragraph that are nearly a mark."""
    if not _has_braces(paragraph):
        return ()
    return tuple(
        UnknownMark(match.group(), f"{{{close[0]}}}", *locate(paragraph, *match.span())[1:3])
        for match, name in _find_braces(paragraph)
        if name not in _MARKS and (close := difflib.get_close_matches(name, _MARKS, n=1, cutoff=_ALIKE))
    )


def _has_braces(paragraph: Paragraph) -> bool:
    return any("{" in span.text for span in paragraph.spans)


def _find_braces(paragraph: Paragraph) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what stands in braces outside code, with its name as marks are compared."""
    starts, codes, offset = [], [], 0
    for span in paragraph.spans:
        starts.append(offset)
        codes.append(span.code)
        offset += len(span.text)
    for match in _BRACES.finditer(paragraph.text):
        if not codes[bisect_right(starts, match.start()) - 1]:
            yield match, " ".join(match["name"].lower().replace("-", " ").split())


def _cut(paragraph: Paragraph, ranges: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Leave stretches out of a paragraph, each with the space it brought."""
    text = paragraph.text
    gaps = merge_ranges(_widen(text, start, end) for start, end in ranges)
    if gaps[0][0] == 0:
        gaps[0] = (0, len(text) - len(text[gaps[0][1] :].lstrip()))
    glued = {start for start, end in gaps if text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()}
    edges = [0, *(edge for gap in gaps for edge in gap), len(text)]
    stretches = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    kept: list[Span] = []
    offset = 0
    for span in paragraph.spans:
        for start, end in overlapping(stretches, offset, offset + len(span.text)):
            kept += _keep(span, start - offset, end - offset, glued=end in glued)
        offset += len(span.text)
    return tuple(kept)


def _keep(span: Span, start: int, end: int, *, glued: bool) -> tuple[Span, ...]:
    """Return what a span holds of a stretch, and a space where its end would stick to the next word."""
    left, right = max(start, 0), min(end, len(span.text))
    if left >= right:
        return ()
    part = span.cut(left, right)
    return (part, _make_space(part)) if glued and right == end else (part,)


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch to leave out so that one space stays between two words and none elsewhere."""
    left = len(text[:start].rstrip())
    return (start, end) if left < start and text[end : end + 1].isalnum() else (left, end)


def _make_space(part: Span) -> Span:
    """Return the space that a mark between two words stood for."""
    return part._replace(text=" ", column=part.end, end=part.end)
