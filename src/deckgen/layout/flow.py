"""Running text: one size that fits on a page, or as few balanced pages as it takes.

Everything in a flow is proportional to the type size (indents, gaps, widths), so a text is composed once, at a
reference size, and measured for any size by scaling the room instead.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from deckgen.geometry import Box
from deckgen.layout.measure import Reading, Ruler
from deckgen.layout.runs import Style, make_runs
from deckgen.layout.tall import cut_paragraph
from deckgen.page import TextLine
from deckgen.story import Paragraph

REFERENCE = 20.0
INDENT = 1.1
"""Width of a list level, in em."""
GAP = 0.45
"""Space between paragraphs, in em; grows where a page has room."""
TIGHT_GAP, WIDEST_GAP = 0.32, 1.0
"""The gap shrinks a little before the type does."""
NESTED_GAP = 0.25
SPACING = 1.05
DEEPEST = 4
"""List levels that are still indented further."""


class Spread(NamedTuple):
    """Which paragraphs stand on one page, at which size."""

    start: int
    end: int
    size: float
    gap: float


class Flow(NamedTuple):
    """A text composed at the reference size."""

    paragraphs: tuple[Paragraph, ...]
    lines: tuple[TextLine, ...]
    readings: tuple[Reading, ...]
    """The lines, read for measuring."""
    style: Style

    def measure(self, width: float, size: float) -> list[float]:
        """Return the height of each paragraph at a size, without gaps, in points."""
        scale = size / REFERENCE
        room = width / scale
        return [reading.measure(room) * scale for reading in self.readings]


def compose_flow(paragraphs: Sequence[Paragraph], style: Style, ruler: Ruler) -> Flow:
    """Set paragraphs at the reference size."""
    own = style.bullets and _wants_bullets(paragraphs)
    lines = tuple(_compose(paragraph, own, style) for paragraph in paragraphs)
    return Flow(tuple(paragraphs), lines, tuple(map(ruler.read, lines)), style)


def _wants_bullets(paragraphs: Sequence[Paragraph]) -> bool:
    """True when plain paragraphs stand among others, so that each has to be told apart."""
    return sum(not paragraph.lead for paragraph in paragraphs) > 1


def _compose(paragraph: Paragraph, bullets: bool, style: Style) -> TextLine:  # noqa: FBT001 - two kinds of list
    level = min(paragraph.level, DEEPEST)
    marker = paragraph.marker or ("•" if bullets and not paragraph.lead else "")
    hang = max(INDENT, 0.45 + 0.56 * len(marker)) * REFERENCE if marker else 0.0
    runs = make_runs(paragraph.spans, REFERENCE, paragraph.lang or style.lang, style.tone)
    return TextLine(
        runs,
        level=level,
        marker=marker,
        indent=level * INDENT * REFERENCE + hang,
        hang=hang,
        before=(NESTED_GAP if level else GAP) * REFERENCE,
        spacing=SPACING,
    )


def scale_lines(lines: Sequence[TextLine], size: float, gap: float = GAP) -> tuple[TextLine, ...]:
    """Return the composed lines at their final size."""
    scale = size / REFERENCE
    return tuple(
        TextLine(
            tuple([run.at_size(size) for run in line.runs]),
            line.align,
            line.level,
            line.marker,
            indent=line.indent * scale,
            hang=line.hang * scale,
            before=line.before * scale * gap / GAP,
            spacing=line.spacing,
        )
        for line in lines
    )


def fit_one_page(flow: Flow, box: Box, sizes: Sequence[float]) -> Spread | None:
    """Return the whole text on one page at the largest of the sizes (given largest first) that fits, or None.

    Larger type never needs less room, so the size is found by bisection.
    """
    found: Spread | None = None
    low, high = 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        spread = _try_size(flow, box, sizes[middle])
        if spread:
            found, high = spread, middle
        else:
            low = middle + 1
    return found


def _try_size(flow: Flow, box: Box, size: float) -> Spread | None:
    """Return the whole text on one page at one size, with gaps as wide as there is room for."""
    text = sum(flow.measure(box.w, size))
    gaps = sum(line.before for line in flow.lines[1:]) * size / REFERENCE
    if text + gaps * TIGHT_GAP / GAP > box.h:
        return None
    return Spread(0, len(flow.lines), size, _choose_gap(text, gaps, box.h))


def _choose_gap(text: float, gaps: float, room: float) -> float:
    """Return the gap in em that uses the room well without tearing the text apart."""
    if not gaps:
        return GAP
    roomy = min(WIDEST_GAP, GAP * (room * 0.86 - text) / gaps)
    return max(roomy, min(GAP, GAP * (room - text) / gaps))


def fit_pages(flow: Flow, ruler: Ruler, box: Box, sizes: Sequence[float]) -> tuple[Flow, tuple[Spread, ...]]:
    """Return the text on as few pages as it takes at the smallest size, balanced, set as large as they allow.

    A paragraph taller than a page is cut between sentences (else words); the flow returned holds the pieces.
    """
    smallest = sizes[-1]
    flow = _cut_tall(flow, ruler, box, smallest)
    best = _pack(flow, flow.measure(box.w, smallest), box.h, smallest)
    size = smallest
    for larger in sizes:
        heights = flow.measure(box.w, larger)
        if max(heights) <= box.h and len(packed := _pack(flow, heights, box.h, larger)) <= len(best):
            best, size = packed, larger
            break
    heights = flow.measure(box.w, size)
    balanced = _balance(flow, heights, box.h, size, len(best))
    return flow, tuple(_open_gaps(flow, heights, spread, box.h) for spread in balanced)


def _open_gaps(flow: Flow, heights: Sequence[float], spread: Spread, room: float) -> Spread:
    scale = spread.size / REFERENCE
    gaps = sum(line.before for line in flow.lines[spread.start + 1 : spread.end]) * scale
    return spread._replace(gap=_choose_gap(sum(heights[spread.start : spread.end]), gaps, room))


def _pack(flow: Flow, heights: Sequence[float], room: float, size: float) -> list[Spread]:
    """Fill page after page; a lead-in never ends a page, and a nested item stays with what it belongs to if it can."""
    spreads = []
    start, used = 0, 0.0
    index = 0
    while index < len(heights):
        gap = flow.lines[index].before * size / REFERENCE if index > start else 0.0
        if index > start and used + gap + heights[index] > room + 0.01:
            end = _step_back(flow, start, index)
            spreads.append(Spread(start, end, size, GAP))
            start, index, used = end, end, 0.0
            continue
        used += gap + heights[index]
        index += 1
    spreads.append(Spread(start, len(heights), size, GAP))
    return spreads


def _step_back(flow: Flow, start: int, index: int) -> int:
    """Return a better place to break than before `index`, not before the first paragraph of the page."""
    end = index
    while end - 1 > start and (flow.paragraphs[end - 1].lead or _is_torn(flow, end)):
        end -= 1
        if index - end > 4:
            return index
    return end


def _is_torn(flow: Flow, index: int) -> bool:
    """True when a break here would part a nested item from its parent's line."""
    return flow.paragraphs[index].level > flow.paragraphs[index - 1].level


def _balance(flow: Flow, heights: Sequence[float], room: float, size: float, pages: int) -> list[Spread]:
    """Break where the pages come out equally full; where that does not fit, keep the fullest page as empty as possible.

    The second way lowers the room until one page more would be needed.
    """
    even = _break_evenly(flow, heights, size, pages)
    if all(_measure_spread(flow, heights, spread) <= room for spread in even):
        return even
    low, high = 0.0, room
    best = _pack(flow, heights, room, size)
    for _ in range(12):
        middle = (low + high) / 2
        packed = _pack(flow, heights, max(middle, *heights), size)
        if len(packed) <= pages:
            best, high = packed, middle
        else:
            low = middle
    return best


def _break_evenly(flow: Flow, heights: Sequence[float], size: float, pages: int) -> list[Spread]:
    """Return pages that end as near to each even share of the whole height as a paragraph does."""
    ends = list(accumulate(heights))
    breaks = [0]
    for page in range(1, pages):
        share = ends[-1] * page / pages
        index = bisect_left(ends, share)
        near = index + 1 if index + 1 < len(ends) and ends[index] - share <= share - ends[index - 1] else index
        breaks.append(_step_back(flow, breaks[-1], min(max(near, breaks[-1] + 1), len(ends) - 1)))
    breaks.append(len(heights))
    return [Spread(start, end, size, GAP) for start, end in pairwise(breaks) if start < end]


def _measure_spread(flow: Flow, heights: Sequence[float], spread: Spread) -> float:
    gaps = sum(line.before for line in flow.lines[spread.start + 1 : spread.end])
    return sum(heights[spread.start : spread.end]) + gaps * spread.size / REFERENCE


def _cut_tall(flow: Flow, ruler: Ruler, box: Box, size: float) -> Flow:
    heights = flow.measure(box.w, size)
    if max(heights) <= box.h:
        return flow
    room = Box(0, 0, box.w * REFERENCE / size, box.h * REFERENCE / size)
    paragraphs: list[Paragraph] = []
    lines: list[TextLine] = []
    for paragraph, line, height in zip(flow.paragraphs, flow.lines, heights, strict=True):
        pieces = [paragraph] if height <= box.h else cut_paragraph(paragraph, line, room, ruler, flow.style)
        paragraphs += pieces
        lines.append(line)
        for piece in pieces[1:]:
            runs = make_runs(piece.spans, REFERENCE, piece.lang or flow.style.lang, flow.style.tone)
            lines.append(line._replace(runs=runs, marker="", hang=0.0))
        if len(pieces) > 1:
            first = make_runs(pieces[0].spans, REFERENCE, paragraph.lang or flow.style.lang, flow.style.tone)
            lines[-len(pieces)] = line._replace(runs=first)
    return flow._replace(paragraphs=tuple(paragraphs), lines=tuple(lines), readings=tuple(map(ruler.read, lines)))
