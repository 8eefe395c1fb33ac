"""Four to seven figures: the strongest large on a panel at the left, with the title; the others beside it.

Three or four others stand one under the other, six in a grid. Where a look has no panel the left part is a column.
"""

from collections.abc import Sequence

from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureSizes, fit_figures
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE
from deckgen.layout.figures.arrangement import Arrangement, figure_slot, place_block
from deckgen.layout.figures.cells import fit_cells, list_cells, place_cells, rule_cells
from deckgen.layout.figures.stacked import fit_stack, place_stack
from deckgen.page import Frame, Item, ShapeItem, Slot
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role

_ROWS_EDGE, _CELLS_EDGE = 400.0, 352.0
"""Where the panel ends on a page 960 points wide."""
_GAP = 48.0
"""From the panel to what stands beside it."""
_INSET = 40.0
"""From the leading figure to the panel's edge."""
_TITLE_HEIGHT = 84.0
"""Of the title on the panel: the company stands under it."""
_LEADER_TOP, _FOOT = 116.0, 22.0
"""Where the leading figure may begin, and how far it ends above the room's end."""
_BESIDE_TOP = 84.0
"""Where what stands beside a panel begins: under the header, since there is no title."""
_MOST_ROWS, _GRID = 5, 7


def _design_rows(stage: Stage) -> Frame:
    left, right = _split(stage, _ROWS_EDGE)
    rows = right.split_rows((1.0,) * (_MOST_ROWS - 1), min(16.0, right.h / 20))
    return _design_frame(stage, LEADER_ROWS.name, left, rows)


def _design_grid(stage: Stage) -> Frame:
    left, right = _split(stage, _CELLS_EDGE)
    return _design_frame(stage, LEADER_CELLS.name, left, tuple(list_cells(right, 2, 3, min(12.0, right.h / 20))))


def _has_panel(stage: Stage) -> bool:
    return stage.name is GroundName.PLAIN and any(other.name is GroundName.PANEL for other in stage.others)


def _split(stage: Stage, edge: float) -> tuple[Box, Box]:
    """Return the room of the leading figure and that of the others."""
    room, across = stage.room, stage.size.across
    if not _has_panel(stage):
        width = room.w * (edge - _INSET) / stage.size.width
        gap = min(_GAP, room.w / 12)
        return Box(room.x, room.y, width, room.h), Box(room.x + width + gap, room.y, room.w - width - gap, room.h)
    left = Box(room.x, _LEADER_TOP, across(edge - _INSET) - room.x, room.bottom - _FOOT - _LEADER_TOP)
    start = across(edge + _GAP)
    return left, Box(start, _BESIDE_TOP, room.right - start, room.bottom - _BESIDE_TOP)


def _design_frame(stage: Stage, name: str, left: Box, others: Sequence[Box]) -> Frame:
    leader = figure_slot(1, left)._replace(anchor="bottom")
    slots = (leader, *(figure_slot(number, box) for number, box in enumerate(others, start=2)))
    if not _has_panel(stage):
        return stage.frame(name, slots)
    edge = left.right + stage.size.across(_INSET)
    panel = ShapeItem("panel", Box(0.0, 0.0, edge, stage.size.height), Role.PANEL)
    split = stage._replace(
        title=stage.title and _put_on_panel(stage.title, left.w, _TITLE_HEIGHT, Role.PANEL_TEXT),
        footer=stage.footer and _put_on_panel(stage.footer, left.w, stage.footer.box.h, Role.PANEL_MUTED),
        art=(panel, *stage.art),
    )
    return split.frame(name, slots)


def _put_on_panel(slot: Slot, width: float, height: float, color: Role) -> Slot:
    box = Box(slot.box.x, slot.box.y, width, height)
    return slot._replace(box=box, color=color, anchor="top" if slot.type == "title" else slot.anchor)


def _draw_leader(figure: Figure, words: float, frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    """Return the leading figure, its words as large as those of the others; () where it does not fit."""
    slot = frame.slot("figure-1")
    tone = PANEL_TONE if any(item.name == "panel" for item in frame.art) else GROUND_TONE
    blocks = fit_figures((figure,), (slot.box,), FigureSizes(words=(words,)), slide.lang, canvas.ruler, tone)
    return tuple(place_block(figure, block, slot) for block in blocks)


def _draw_rows(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    slots = _list_slots(frame)[1:]
    blocks = fit_stack(figures[1:], slots, slide, canvas)
    leader = _draw_leader(figures[0], blocks[0].style.words, frame, slide, canvas) if blocks else ()
    return (*leader, *place_stack(figures[1:], blocks, slots)) if leader else ()


def _draw_grid(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    slots = _list_slots(frame)[1:]
    blocks = fit_cells(figures[1:], slots, slide, canvas)
    leader = _draw_leader(figures[0], blocks[0].style.words, frame, slide, canvas) if blocks else ()
    return (*leader, *rule_cells(slots), *place_cells(figures[1:], blocks, slots)) if leader else ()


def _list_slots(frame: Frame) -> list[Slot]:
    return [slot for slot in frame.slots if slot.name.startswith("figure-")]


LEADER_ROWS = Arrangement("Figures with a leader", range(4, _MOST_ROWS + 1), _design_rows, _draw_rows)
LEADER_CELLS = Arrangement("Figures with a leader and cells", range(_GRID, _GRID + 1), _design_grid, _draw_grid)
