"""Four to six figures in two rows on rules, values of a row on one base line.

Rules stand over all words; where values would hang at unlike depths under them, they stand between lead and value.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product, repeat

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureBlock, compose_lead, fit_figures, level_blocks
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
    (48.0, 22.0),
    (56.0, 20.0),
    (48.0, 20.0),
    (48.0, 18.0),
)
"""Sizes of values and words that are tried first: words have their part of the room."""
_PLAIN, _MOST_LINES = 20.0, 2
"""Points of words, larger ones of which take no more lines than that."""
_SHAPES: dict[int, tuple[tuple[int, ...], ...]] = {4: ((2, 2),), 5: ((2, 3), (1, 2, 2)), 6: ((3, 3), (2, 2, 2))}
"""Number of figures → cells in each row, the best first: the rows are full, whatever the number."""
_OVER, _UNDER = 8.0, 10.0
"""Points from a lead to the rule under it, and from that to its value."""
_UNLIKE = 12.0
"""Points of leads that are higher than others of their row: it has a hole over the value there."""
_AMPLE = 40.0
"""Points of values that are large enough; where they would be smaller, or in two lines, wider cells are tried."""
_ROW_GAP = 20.0


class _FilledCells(NamedTuple):
    """Figures in cells; () where they do not fit."""

    blocks: tuple[FigureBlock, ...] = ()
    cells: tuple[Box, ...] = ()
    rules: tuple[float, ...] = ()
    """Points from the top of each cell down to its rule."""

    @property
    def worth(self) -> float:
        """How large the values look."""
        return self.blocks[0].worth if self.blocks else 0.0


def list_cells(room: Box, rows: Sequence[int], gap: float, heights: Sequence[float] = ()) -> Iterator[Box]:
    """Yield cells row by row, so many in each, each without the rule's room above it; rows are equal by default."""
    for row, columns in zip(room.split_rows(heights or (1.0,) * len(rows), gap), rows, strict=True):
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
    return _draw_rules(slots, (-_ABOVE,) * len(slots), role, weight)


def _draw_rules(slots: Sequence[Slot], lower: Sequence[float], role: Role, weight: float) -> Iterator[ShapeItem]:
    for slot, down in zip(slots, lower, strict=True):
        yield rule(f"rule-{slot.idx}", Box(slot.box.x, slot.box.y + down, slot.box.w, 0.0), role, weight)


def _design(stage: Stage) -> Frame:
    cells = list_cells(stage.room, _SHAPES[_MOST][0], _ROW_GAP)
    return stage.frame(CELLS.name, tuple(figure_slot(number, box) for number, box in enumerate(cells, start=1)))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    first, last = (frame.slot(f"figure-{number}").box for number in (1, _MOST))
    room = Box(first.x, first.y - _ABOVE, last.right - first.x, last.bottom - first.y + _ABOVE)
    best = _FilledCells()
    for shape in _SHAPES[len(figures)]:
        found = _fit_rows(figures, shape, room, slide, canvas)
        best = found if found.worth > best.worth else best
        if best.worth >= _AMPLE:
            break
    slots = [frame.slot(f"figure-{number}")._replace(box=cell) for number, cell in enumerate(best.cells, start=1)]
    rules = _draw_rules(slots, best.rules, Role.TEXT, 1.5)
    return (*rules, *place_cells(figures, best.blocks, slots)) if slots else ()


def _fit_rows(figures: Sequence[Figure], shape: Sequence[int], room: Box, slide: Slide, canvas: Canvas) -> _FilledCells:
    """Return figures and cells in rows as high as their words ask for, an even share of the rest in each."""
    free = tuple(list_cells(room._replace(h=room.h * len(shape)), shape, _ROW_GAP))
    tries = FigureTries(figures, free, _SIZES, slide.lang, canvas.ruler)

    def fill(value: float, words: float, *, lower: bool) -> _FilledCells | None:
        blocks = tries.fit(value, words)
        if words > _PLAIN and any(map(_has_long_words, blocks, free, repeat(canvas.ruler))):
            return None
        filled = _FilledCells(blocks, free, (-_ABOVE,) * len(blocks))
        return _share_room(_lower_rules(figures, filled, canvas.ruler) if lower else filled, shape, room)

    smallest = _SIZES.values[-1], _SIZES.words[-1]
    if not any(fill(*smallest, lower=lower) for lower in (True, False)):  # then larger ones do not fit either
        return _FilledCells()
    steps = dict.fromkeys((*_STEPS, *product(_SIZES.values, _SIZES.words)))
    tried = (fill(*step, lower=lower) for lower, step in product((True, False), steps))
    return next((filled for filled in tried if filled), _FilledCells())


def _share_room(filled: _FilledCells, shape: Sequence[int], room: Box) -> _FilledCells | None:
    """Return figures in rows that share out the height of a room; None where it is too low for them."""
    needs: dict[float, float] = {}
    for block, cell, down in zip(filled.blocks, filled.cells, filled.rules, strict=False):
        needs[cell.y] = max(needs.get(cell.y, 0.0), block.drop + block.height + _find_above(down))
    heights = share_heights(tuple(needs.values()), room.h - _ROW_GAP * (len(shape) - 1), even=True)
    if not heights:
        return None
    cells = zip(list_cells(room, shape, _ROW_GAP, heights), filled.rules, strict=True)
    return filled._replace(cells=tuple(_raise(cell, _ABOVE - _find_above(down)) for cell, down in cells))


def _has_long_words(block: FigureBlock, cell: Box, ruler: Ruler) -> bool:
    """Tell whether words before or after a value take more than two lines."""
    words = (line for line in block.lines if line.spacing >= 1.0)
    return any(ruler.count_lines(line, cell.w) > _MOST_LINES for line in words)


def _find_above(down: float) -> float:
    """Return what a cell keeps above its words for a rule so far under its top: nothing where a lead begins there."""
    return _ABOVE if down < 0.0 else 0.0


def _raise(cell: Box, higher: float) -> Box:
    return cell._replace(y=cell.y - higher, h=cell.h + higher)


def _lower_rules(figures: Sequence[Figure], filled: _FilledCells, ruler: Ruler) -> _FilledCells:
    """Return cells with their rules between leads and values, where values would hang at unlike depths under them.

    Values that take several lines, and those with an earlier one above them, keep the rules over all words.
    """
    leads = [len(compose_lead(figure, block.style)) for figure, block in zip(figures, filled.blocks, strict=False)]
    opened = [_open(block, lead) for block, lead in zip(filled.blocks, leads, strict=True)]
    blocks = level_blocks(opened, filled.cells[: len(opened)])
    tops: defaultdict[float, list[float]] = defaultdict(list)
    for block, lead, cell in zip(blocks, leads, filled.cells, strict=False):
        above = ruler.height(block.lines[:lead], cell.w) + block.lines[lead].before if lead else 0.0
        tops[cell.y].append(block.drop + above)
    unlike = any(block.drop > _UNLIKE for block in filled.blocks) and not any(figure.before for figure in figures)
    if not unlike or any(max(row) - min(row) > _OVER for row in tops.values()):
        return filled
    return filled._replace(blocks=blocks, rules=tuple(min(row) - _UNDER for row in tops.values() for _ in row))


def _open(block: FigureBlock, lead: int) -> FigureBlock:
    """Return a block with room for a rule between so many lines of a lead and its value."""
    if not lead:
        return block
    value = block.lines[lead]
    more = _OVER + _UNDER - value.before
    lines = (*block.lines[:lead], value._replace(before=_OVER + _UNDER), *block.lines[lead + 1 :])
    return block._replace(lines=lines, base=block.base + more, height=block.height + more)


CELLS = FigureArrangement("Figures in cells", range(4, _MOST + 1), _design, draw=_draw)
