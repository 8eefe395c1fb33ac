"""Four to six figures in two rows on rules, values of a row on one base line."""

from collections.abc import Iterator, Sequence

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureBlock, FigureSizes, fit_figures
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, place_block, rule
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role

COLUMN_GAP = 32.0
_MOST = 6
_ABOVE = 12.0
"""Points from a rule to the words under it."""
_SIZES = FigureSizes(values=(64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(20.0, 18.0), under=False)


def list_cells(room: Box, columns: int, rows: int, gap: float) -> Iterator[Box]:
    """Yield the cells of a grid in reading order, each with the rule's room above it left out."""
    for row in room.split_rows((1.0,) * rows, gap):
        for cell in row.split_columns((1.0,) * columns, min(COLUMN_GAP, room.w / columns / 6)):
            above = min(_ABOVE, cell.h / 4)
            yield Box(cell.x, cell.y + above, cell.w, cell.h - above)


def fit_cells(
    figures: Sequence[Figure], slots: Sequence[Slot], most: float, slide: Slide, canvas: Canvas
) -> tuple[FigureBlock, ...]:
    """Return figures set for the slots of cells; () where they do not fit."""
    sizes = _SIZES._replace(values=tuple(value for value in _SIZES.values if value <= most))
    return fit_figures(figures, [slot.box for slot in slots], sizes, slide.lang, canvas.ruler)


def place_cells(figures: Sequence[Figure], blocks: Sequence[FigureBlock], slots: Sequence[Slot]) -> Iterator[TextItem]:
    """Yield the items of figures in the slots of cells."""
    return (place_block(*one) for one in zip(figures, blocks, slots, strict=True))


def rule_cells(slots: Sequence[Slot], role: Role = Role.LINE, weight: float = 1.0) -> Iterator[ShapeItem]:
    """Yield the rules over cells."""
    for slot in slots:
        yield rule(f"rule-{slot.idx}", Box(slot.box.x, slot.box.y - _ABOVE, slot.box.w, 0.0), role, weight)


def _design(stage: Stage) -> Frame:
    room = stage.room
    cells = list_cells(Box(room.x, room.y + 4.0, room.w, room.h - 4.0), _MOST // 2, 2, 20.0)
    return stage.frame(CELLS.name, tuple(figure_slot(number, box) for number, box in enumerate(cells, start=1)))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    first, last = (frame.slot(f"figure-{number}").box for number in (1, _MOST))
    room = Box(first.x, first.y - _ABOVE, last.right - first.x, last.bottom - first.y + _ABOVE)
    cells = list_cells(room, -(-len(figures) // 2), 2, 20.0)
    slots = [
        frame.slot(f"figure-{number}")._replace(box=cell)
        for number, cell in zip(range(1, len(figures) + 1), cells, strict=False)
    ]
    blocks = fit_cells(figures, slots, _SIZES.values[0], slide, canvas)
    return (*rule_cells(slots, Role.TEXT, 1.5), *place_cells(figures, blocks, slots)) if blocks else ()


CELLS = FigureArrangement("Figures in cells", range(4, _MOST + 1), _design, draw=_draw)
