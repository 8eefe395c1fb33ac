"""Four to six figures in rows of cells, each row under a rule, values of a row on one base line.

The words before values have a zone as high as the highest of their row, and stand there on their values.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, product, repeat
from operator import attrgetter
from typing import TypeAlias

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureBlock, even_blocks, fit_figures
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_tries import FigureTries
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, place_block, rule
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_heights
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role

COLUMN_GAP = 32.0
_MOST = 6
_ABOVE = 12.0
"""Points from a rule to the words under it."""
_SIZES = FigureSizes(values=(72.0, 64.0, 56.0, 48.0, 40.0, 34.0), words=(24.0, 22.0, 20.0, 18.0), under=False)
_STEPS = (
    (72.0, 24.0),
    (64.0, 24.0),
    (64.0, 22.0),
    (56.0, 22.0),
    (56.0, 20.0),
    (48.0, 22.0),
    (48.0, 20.0),
    (48.0, 18.0),
)
"""Sizes of values and words that are tried first: words have their part of the room."""
_LEAST, _MOST_LEAD = 64.0, 2
"""Points of values, and lines of the words over them: what would be smaller or a tower there has fewer on a slide."""
_MOST_LINES = {24.0: 2, 22.0: 2, 20.0: 3}
"""Points of words → lines that they take at most; they are smaller rather than higher."""
Shape: TypeAlias = tuple[tuple[int, ...], ...]
"""Of each row of cells, how many columns each of them is wide: rows of one shape have the same columns."""
THREE_PAIRS: Shape = ((1, 1),) * 3
_SHAPES: dict[int, tuple[tuple[Shape, ...], ...]] = {
    4: ((((1, 1),) * 2,),),
    5: ((((2, 1), (1, 1, 1)), ((1, 2), (1, 1, 1))), (((2,), (1, 1), (1, 1)),)),
    6: ((((1, 1, 1),) * 2,), (THREE_PAIRS,)),
}
"""Number of figures → shapes, the best first, as good ones together: rows are full, whatever the number."""
_AMPLE = 40.0
"""Points of values that are large enough; where they would be smaller, or in two lines, wider cells are tried."""
_ROW_GAP = 16.0


class _FilledCells(NamedTuple):
    """Figures in cells; () where they do not fit."""

    blocks: tuple[FigureBlock, ...] = ()
    cells: tuple[Box, ...] = ()

    @property
    def worth(self) -> tuple[float, float, float]:
        """How large the values look, then how large the words are, then how near values and rules are."""
        if not self.blocks:
            return 0.0, 0.0, 0.0
        first, *_ = self.blocks
        return first.worth, first.style.words, -sum(block.drop for block in self.blocks)


def list_cells(room: Box, shape: Shape, gap: float, heights: Sequence[float] = ()) -> Iterator[Box]:
    """Yield cells row by row, each without the rule's room above it; rows are equally high by default."""
    for row, spans in zip(room.split_rows(heights or (1.0,) * len(shape), gap), shape, strict=True):
        columns = row.split_columns((1.0,) * sum(spans), min(COLUMN_GAP, room.w / sum(spans) / 6))
        above = min(_ABOVE, row.h / 4)
        for end, span in zip(accumulate(spans), spans, strict=True):
            left, right = columns[end - span].x, columns[end - 1].right
            yield Box(left, row.y + above, right - left, row.h - above)


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
    """Yield a rule over each row of cells, from end to end: a value without words before it hangs from it as well."""
    rows: dict[float, Box] = {}
    for box in (slot.box for slot in slots):
        first = rows.setdefault(box.y, box)
        rows[box.y] = first._replace(w=box.right - first.x)
    for number, box in enumerate(rows.values(), start=1):
        yield rule(f"rule-{number}", Box(box.x, box.y - _ABOVE, box.w, 0.0), role, weight)


def _design(stage: Stage) -> Frame:
    cells = list_cells(stage.room, _SHAPES[_MOST][0][0], _ROW_GAP)
    return stage.frame(CELLS.name, tuple(figure_slot(number, box) for number, box in enumerate(cells, start=1)))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    first, last = (frame.slot(f"figure-{number}").box for number in (1, _MOST))
    room = Box(first.x, first.y - _ABOVE, last.right - first.x, last.bottom - first.y + _ABOVE)
    best = _FilledCells()
    for shapes in _SHAPES[len(figures)]:
        found = (_fit_rows(figures, shape, room, slide, canvas) for shape in shapes)
        best = max((best, *found), key=attrgetter("worth"))
        if best.worth[0] >= _AMPLE:
            break
    if not all(map(_is_large, best.blocks, best.cells, repeat(canvas.ruler))):
        return ()
    slots = [frame.slot(f"figure-{number}")._replace(box=cell) for number, cell in enumerate(best.cells, start=1)]
    blocks = even_blocks(best.blocks, best.cells, canvas.ruler)
    return (*rule_cells(slots, Role.TEXT, 1.5), *place_cells(figures, blocks, slots)) if slots else ()


def _fit_rows(figures: Sequence[Figure], shape: Shape, room: Box, slide: Slide, canvas: Canvas) -> _FilledCells:
    """Return figures and cells in rows as high as their words ask for, an even share of the rest in each."""
    free = tuple(list_cells(room._replace(h=room.h * len(shape)), shape, _ROW_GAP))
    tries = FigureTries(figures, free, _SIZES, slide.lang, canvas.ruler)

    def fill(value: float, words: float) -> _FilledCells | None:
        blocks = tries.fit(value, words)
        if any(map(_has_long_words, blocks, free, repeat(canvas.ruler))):
            return None
        return _share_room(_FilledCells(blocks, free), shape, room)

    smallest = fill(_SIZES.values[-1], _SIZES.words[-1])
    if not smallest:  # then larger ones do not fit either
        return _FilledCells()
    failed: list[tuple[float, float]] = []
    for value, words in dict.fromkeys((*_STEPS, *product(_SIZES.values, _SIZES.words))):
        if any(value >= large and words >= wide for large, wide in failed):  # nor does what is larger in both
            continue
        if filled := fill(value, words):
            return filled
        failed.append((value, words))
    return smallest


def _share_room(filled: _FilledCells, shape: Shape, room: Box) -> _FilledCells | None:
    """Return figures in rows that share out the height of a room; None where it is too low for them."""
    needs: dict[float, float] = {}
    for block, cell in zip(filled.blocks, filled.cells, strict=False):
        needs[cell.y] = max(needs.get(cell.y, 0.0), block.drop + block.height + _ABOVE)
    heights = share_heights(tuple(needs.values()), room.h - _ROW_GAP * (len(shape) - 1), even=True)
    return filled._replace(cells=tuple(list_cells(room, shape, _ROW_GAP, heights))) if heights else None


def _is_large(block: FigureBlock, cell: Box, ruler: Ruler) -> bool:
    """Tell whether a value is seen before its words, which are no tower over it."""
    above, *_ = block.lines
    return block.style.value >= min(_LEAST, ruler.largest.value) and ruler.count_lines(above, cell.w) <= _MOST_LEAD


def _has_long_words(block: FigureBlock, cell: Box, ruler: Ruler) -> bool:
    """Tell whether words before or after a value take more lines than words of their size may."""
    most = _MOST_LINES.get(block.style.words, 0)
    words = (line for line in block.lines if line.spacing >= 1.0)
    return bool(most) and any(ruler.count_lines(line, cell.w) > most for line in words)


CELLS = FigureArrangement("Figures in cells", range(4, _MOST + 1), _design, draw=_draw)
