"""Figures one under the other, hairlines between them; words after a value on its line where all have room there."""

from collections.abc import Iterator, Sequence
from itertools import product

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureBlock, even_blocks, fit_blocks
from deckgen.layout.figure_sizes import FigureSizes, limit_values
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, place_block, rule
from deckgen.layout.sharing import share_heights
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem
from deckgen.stage import Stage
from deckgen.story import Figure

_MOST = 4
_AIR = 10.0
"""Points that a figure keeps from the hairlines above and below it."""
_SIZES = FigureSizes(
    values=(84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(22.0, 20.0, 18.0), under=False, inline=True
)
_PAIR_SIZES = FigureSizes(
    values=(104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0), words=(28.0, 26.0, 24.0), under=False, inline=True
)
"""Of two figures that have half a page each: where those are smaller, they stand side by side."""


def fit_stack(
    figures: Sequence[Figure], slots: Sequence[Slot], most: float, slide: Slide, canvas: Canvas
) -> tuple[FigureBlock, ...]:
    """Return figures set for rows in the column of some slots; () where they do not fit."""
    sizes = _SIZES._replace(values=tuple(value for value in _SIZES.values if value <= most))
    return _fit(figures, slots, sizes, slide, canvas)


def _fit(
    figures: Sequence[Figure], slots: Sequence[Slot], sizes: FigureSizes, slide: Slide, canvas: Canvas
) -> tuple[FigureBlock, ...]:
    room = _find_room(slots)
    boxes = [room._replace(y=room.y + number) for number in range(len(figures))]  # no row that is to be level
    for value, words in product(limit_values(sizes.values, canvas.ruler), sizes.words):
        tried = sizes._replace(values=(value,), words=(words,))
        blocks = fit_blocks(figures, boxes, tried, slide.lang, canvas.ruler)
        if blocks and _share_rows(slots, blocks):
            return even_blocks(blocks, boxes, canvas.ruler)
    return ()


def place_stack(
    figures: Sequence[Figure], blocks: Sequence[FigureBlock], slots: Sequence[Slot]
) -> Iterator[TextItem | ShapeItem]:
    """Yield figures, each in the middle of its row, and the hairlines between them."""
    rows = _share_rows(slots, blocks)
    for figure, block, slot, row in zip(figures, blocks, slots, rows, strict=False):
        if row.y > rows[0].y:
            yield rule(f"rule-{slot.idx}", row)
        yield place_block(figure, block, slot, Box(row.x, row.y + (row.h - block.height) / 2, row.w, block.height))


def _find_room(slots: Sequence[Slot]) -> Box:
    first, last = slots[0].box, slots[-1].box
    return Box(first.x, first.y, first.w, last.bottom - first.y)


def _share_rows(slots: Sequence[Slot], blocks: Sequence[FigureBlock]) -> tuple[Box, ...]:
    """Return rows of one height, or as high as some need and an even share of the rest; () where they are too high."""
    room = _find_room(slots)
    heights = share_heights([block.height + 2 * _AIR for block in blocks], room.h, even=True)
    return room.split_rows(heights) if heights else ()


def _design(stage: Stage) -> Frame:
    rows = stage.room.split_rows((1.0,) * _MOST, min(2 * _AIR, stage.room.h / 10))
    return stage.frame(STACKED.name, tuple(figure_slot(number, row) for number, row in enumerate(rows, start=1)))


def _draw_pair(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    """Return the items of two figures in halves of the page; () for values that are no larger than in columns."""
    slots = [frame.slot(f"figure-{number}") for number in range(1, _MOST + 1)]
    blocks = _fit(figures, slots, _PAIR_SIZES, slide, canvas)
    top = rule("rule-1", _find_room(slots))
    return (top, *place_stack(figures, blocks, slots)) if blocks else ()


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    slots = [frame.slot(f"figure-{number}") for number in range(1, _MOST + 1)]
    blocks = fit_stack(figures, slots, _SIZES.values[0], slide, canvas)
    return tuple(place_stack(figures, blocks, slots)) if blocks else ()


STACKED = FigureArrangement("Figures stacked", range(2, _MOST + 1), _design, draw=_draw)
PAIR = STACKED._replace(counts=range(2, 3), draw=_draw_pair)
"""Two of them in large type."""
