"""Six figures in three columns on rules, values of a row on one base line."""

from collections.abc import Iterator, Sequence

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureSizes, fill_block, fit_figures
from deckgen.layout.figures.arrangement import Arrangement, figure_slot, rule
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role

COLUMN_GAP = 32.0
_ABOVE = 12.0
"""Points from a rule to the words under it."""
_SIZES = FigureSizes(values=(64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(20.0, 18.0), under=False)


def list_cells(room: Box, columns: int, rows: int, gap: float) -> Iterator[Box]:
    """Yield the cells of a grid in reading order, each with the rule's room above it left out."""
    for row in room.split_rows((1.0,) * rows, gap):
        for cell in row.split_columns((1.0,) * columns, min(COLUMN_GAP, room.w / columns / 6)):
            above = min(_ABOVE, cell.h / 4)
            yield Box(cell.x, cell.y + above, cell.w, cell.h - above)


def draw_cells(
    figures: Sequence[Figure], first: int, frame: Frame, slide: Slide, canvas: Canvas, role: Role = Role.LINE
) -> tuple[Item, ...]:
    """Return rules and figures of a frame's cells, from the slot of a number on; () where they do not fit."""
    slots = [frame.slot(f"figure-{number}") for number in range(first, first + len(figures))]
    blocks = fit_figures(figures, [slot.box for slot in slots], _SIZES, slide.lang, canvas.ruler)
    if not blocks:
        return ()
    items: list[Item] = []
    for figure, block, slot in zip(figures, blocks, slots, strict=True):
        edge = Box(slot.box.x, slot.box.y - _ABOVE, slot.box.w, 0.0)
        items.append(rule(f"rule-{slot.idx}", edge, role, 1.5 if role is Role.TEXT else 1.0))
        items.append(fill_block(figure, block, frame.name, slot.name, canvas))
    return tuple(items)


def _design(stage: Stage) -> Frame:
    room = stage.room
    cells = list_cells(Box(room.x, room.y + 4.0, room.w, room.h - 4.0), 3, 2, 20.0)
    return stage.frame(CELLS.name, tuple(figure_slot(number, box) for number, box in enumerate(cells, start=1)))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    return draw_cells(figures, 1, frame, slide, canvas, Role.TEXT)


CELLS = Arrangement("Figures in cells", range(6, 7), _design, _draw)
