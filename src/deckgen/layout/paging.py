"""Pages of running text: one size that fits on a page, or as few balanced pages as it takes."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise

from deckgen.blocks import Paragraph
from deckgen.geometry import Box
from deckgen.layout.flow import GAP, REFERENCE, Flow
from deckgen.layout.measure import Reading, Ruler
from deckgen.layout.runs import set_runs
from deckgen.layout.tall import cut_paragraph
from deckgen.named_tuple import NamedTuple
from deckgen.page import TextLine

AIR = 0.12
"""Share of a page that larger type leaves free; only the smallest size may fill a page to its foot."""
TIGHT_GAP, WIDEST_GAP = 0.32, 1.6
"""In em. The gap shrinks a little before a text goes to a further page."""
CONCESSION = 3
"""How many sizes are looked at, from the largest that fits down, for one that leaves no word alone on a line."""
UNEVEN = 1.7
"""How many times as high as another page a page may be before a page more is tried."""
LETTER = 0.55
"""Em; about what a letter of a word takes on average."""


class Spread(NamedTuple):
    """Which paragraphs stand on one page, at which size; built by position, since many are tried for a page."""

    start: int
    end: int
    size: float
    gap: float


def fit_one_page(flow: Flow, box: Box, sizes: Sequence[float], tightest: float = TIGHT_GAP) -> Spread | None:
    """Return the whole text on one page at the largest of the sizes (given largest first) that suits it, or None.

    Larger type never needs less room, so the largest size that fits is found by bisection. Only text of the smallest
    size may fill the page to its foot, and its gaps may shrink to the tightest, in em.
    """
    airy, low, high = box.h * (1 - AIR), 0, len(sizes)
    while low < high:
        middle = (low + high) // 2
        room, gap = (box.h, tightest) if sizes[middle] == sizes[-1] else (airy, GAP)
        if _measure_page(flow, box.w, sizes[middle], gap) <= room:
            high = middle
        else:
            low = middle + 1
    if low == len(sizes):
        return None
    size = _avoid_widows(flow, box.w, sizes[low:])
    return _open_gaps(flow, flow.measure(box.w, size), Spread(0, len(flow.lines), size, GAP), box.h)


def _measure_page(flow: Flow, width: float, size: float, gap: float) -> float:
    """Return the height of the whole text on one page."""
    gaps = sum(line.before for line in flow.lines[1:]) * size / REFERENCE
    return sum(flow.measure(width, size)) + gaps * gap / GAP


def _avoid_widows(flow: Flow, width: float, sizes: Sequence[float]) -> float:
    """Return the first size unless one a little smaller has fewer paragraphs whose last line is a single word."""
    best, fewest = sizes[0], _count_widows(flow, width, sizes[0])
    for size in sizes[1:CONCESSION]:
        if fewest and (widows := _count_widows(flow, width, size)) < fewest:
            best, fewest = size, widows
    return best


def _count_widows(flow: Flow, width: float, size: float) -> int:
    room = width * REFERENCE / size
    return sum(
        _ends_in_widow(paragraph, reading, room)
        for paragraph, reading in zip(flow.paragraphs, flow.readings, strict=True)
    )


def _ends_in_widow(paragraph: Paragraph, reading: Reading, room: float) -> bool:
    """Return whether the last of several lines is one word: breaking lines costs, so what cannot be is told first."""
    lines = reading.count(room)
    if lines == 1:
        return False
    word = paragraph.text.rpartition(" ")[2]
    if reading.count(room + (len(word) + 1) * LETTER * REFERENCE) == lines:
        return False
    return reading.may_end_alone(room) and len(reading.break_lines(room)[-1].split()) == 1


def _choose_gap(text: float, gaps: float, room: float) -> float:
    """Return the gap in em that uses the room well without tearing the text apart."""
    if not gaps:
        return GAP
    roomy = min(WIDEST_GAP, GAP * (room * (1 - AIR) - text) / gaps)
    return max(roomy, min(GAP, GAP * (room - text) / gaps))


def fit_pages(flow: Flow, ruler: Ruler, box: Box, sizes: Sequence[float]) -> tuple[Flow, tuple[Spread, ...]]:
    """Return the text on as few pages as it takes at the smallest size, balanced, set as large as they allow.

    Where one page is full to its foot and another half empty, a further one is taken if that evens them. A paragraph
    taller than a page is cut between sentences (else words); the flow returned holds the pieces.
    """
    smallest = sizes[-1]
    flow = _cut_tall(flow, ruler, box, smallest)
    fewest = len(_pack(flow, flow.measure(box.w, smallest), box.h, smallest))
    spreads, ratio = _deal(flow, box, sizes, fewest)
    if ratio > UNEVEN and spreads[0].size == smallest:
        more, other = _deal(flow, box, sizes, fewest + 1)
        spreads = more if other < UNEVEN else spreads
    return flow, spreads


def _deal(flow: Flow, box: Box, sizes: Sequence[float], pages: int) -> tuple[tuple[Spread, ...], float]:
    """Return the text on so many pages, and how many times as high as the lowest page the highest is."""
    fitting = (index for index, size in enumerate(sizes[:-1]) if _fits_pages(flow, box, size, pages))
    size = _avoid_widows(flow, box.w, sizes[next(fitting, len(sizes) - 1) :])
    heights = flow.measure(box.w, size)
    spreads = _balance(flow, heights, box.h, size, pages)
    needs = [_measure_spread(flow, heights, spread) for spread in spreads]
    return tuple(_open_gaps(flow, heights, spread, box.h) for spread in spreads), max(needs) / min(needs)


def _fits_pages(flow: Flow, box: Box, size: float, pages: int) -> bool:
    """Return whether the text stands on so many pages at a size, with air under the text of each."""
    heights = flow.measure(box.w, size)
    room = box.h * (1 - AIR)
    return max(heights) <= room and len(_pack(flow, heights, room, size)) <= pages


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
            runs = set_runs(piece.spans, REFERENCE, piece.lang or flow.style.lang, flow.style)
            lines.append(line._replace(runs=runs, marker="", hang=0.0))
        if len(pieces) > 1:
            first = set_runs(pieces[0].spans, REFERENCE, paragraph.lang or flow.style.lang, flow.style)
            lines[-len(pieces)] = line._replace(runs=first)
    return flow._replace(paragraphs=tuple(paragraphs), lines=tuple(lines), readings=tuple(map(ruler.read, lines)))
