"""Figures one under the other, hairlines between them; words after a value on its line where all have room there."""

from collections.abc import Sequence

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureSizes, fit_figures
from deckgen.layout.figures.arrangement import Arrangement, figure_slot, place_block, rule
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.story import Figure

_MOST = 4
_AIR = 10.0
"""Points that a figure keeps from the hairlines above and below it."""
_SIZES = FigureSizes(
    values=(84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(22.0, 20.0, 18.0), under=False, inline=True
)


def draw_stack(
    figures: Sequence[Figure], first: int, room: Box, frame: Frame, slide: Slide, canvas: Canvas
) -> tuple[Item, ...]:
    """Return figures one under the other in a room, from the slot of a number on; () where they do not fit."""
    rows = room.split_rows((1.0,) * len(figures))
    boxes = [Box(row.x, row.y + _AIR, row.w, max(0.0, row.h - 2 * _AIR)) for row in rows]
    blocks = fit_figures(figures, boxes, _SIZES, slide.lang, canvas.ruler)
    if not blocks:
        return ()
    items: list[Item] = []
    for number, (figure, block, box) in enumerate(zip(figures, blocks, boxes, strict=True), start=first):
        if number > first:
            items.append(rule(f"rule-{number}", rows[number - first]))
        own = Box(box.x, box.y + (box.h - block.height) / 2, box.w, block.height)
        items.append(place_block(figure, block, f"figure-{number}", own, canvas, frame))
    return tuple(items)


def _design(stage: Stage) -> Frame:
    rows = stage.room.split_rows((1.0,) * _MOST, min(2 * _AIR, stage.room.h / 10))
    return stage.frame(STACKED.name, tuple(figure_slot(number, row) for number, row in enumerate(rows, start=1)))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    first, last = frame.slot("figure-1").box, frame.slot(f"figure-{_MOST}").box
    room = Box(first.x, first.y, first.w, last.bottom - first.y)
    return draw_stack(figures, 1, room, frame, slide, canvas)


STACKED = Arrangement("Figures stacked", range(2, _MOST + 1), _design, _draw)
