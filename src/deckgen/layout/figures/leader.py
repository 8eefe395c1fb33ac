"""Four to seven figures: the strongest large in the middle of a panel at the left, under the title, others beside it.

Three or four others stand one under the other, six in a grid. Where a look has no panel the left part is a column.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import FigureBlock, fit_figures
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, place_block, rule
from deckgen.layout.figures.cells import THREE_PAIRS, fit_cells, list_cells, place_cells, rule_cells
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
_WORDS, _WRAPPED = (22.0, 20.0, 18.0), 136.0
"""Sizes of words, and of values of several words that may take two lines: the leading one is the largest."""
_LEADS = 1.25
"""How many times as large as the others the leading value is at least: it is seen first, or leads nobody."""
_LEAST = 64.0
"""Points of a value that leads few others: smaller it is one of them, and they stand in cells."""
FitOthers: TypeAlias = Callable[[Sequence[Figure], Sequence[Slot], float, Slide, Canvas], tuple[FigureBlock, ...]]
"""Sets the others for their slots, values of no more than some points."""
_MOST_ROWS, _GRID = 5, 7


def _design_rows(stage: Stage) -> Frame:
    left, right = _split(stage, _ROWS_EDGE)
    rows = right.split_rows((1.0,) * (_MOST_ROWS - 1), min(16.0, right.h / 20))
    return _design_frame(stage, LEADER_ROWS.name, left, rows)


def _design_grid(stage: Stage) -> Frame:
    left, right = _split(stage, _CELLS_EDGE)
    return _design_frame(stage, LEADER_CELLS.name, left, tuple(list_cells(right, THREE_PAIRS, min(12.0, right.h / 20))))


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
    leader = figure_slot(1, left)._replace(anchor="middle")
    slots = (leader, *(figure_slot(number, box) for number, box in enumerate(others, start=2)))
    if not _has_panel(stage):
        return stage.frame(name, slots)
    edge = left.right + stage.size.across(_INSET)
    panel = ShapeItem("panel", Box(0.0, 0.0, edge, stage.size.height), Role.PANEL)
    split = stage._replace(
        title=stage.title and _put_on_panel(stage.title, left.w, _TITLE_HEIGHT, Role.PANEL_TEXT),
        footer=stage.footer and _put_on_panel(stage.footer, left.w, stage.footer.box.h, Role.PANEL_MUTED),
        slots=tuple(_widen_topic(slot, edge + stage.size.across(_GAP)) for slot in stage.slots),
        art=(panel, *stage.art),
    )
    return split.frame(name, slots)


def _widen_topic(slot: Slot, left: float) -> Slot:
    """Return the topic with all of the width beside the panel, since the title stands on that."""
    return slot._replace(box=Box(left, slot.box.y, slot.box.right - left, slot.box.h)) if slot.type == "body" else slot


def _put_on_panel(slot: Slot, width: float, height: float, color: Role) -> Slot:
    box = Box(slot.box.x, slot.box.y, width, height)
    return slot._replace(box=box, color=color, anchor="top" if slot.type == "title" else slot.anchor)


def _fit_leader(
    figure: Figure, words: tuple[float, ...], frame: Frame, slide: Slide, canvas: Canvas
) -> tuple[FigureBlock, ...]:
    """Return the leading figure; () where it does not fit with words of these sizes."""
    tone = PANEL_TONE if any(item.name == "panel" for item in frame.art) else GROUND_TONE
    sizes = FigureSizes(words=words, wrapped=_WRAPPED)
    return fit_figures((figure,), (frame.slot("figure-1").box,), sizes, slide.lang, canvas.ruler, tone)


def _draw_rows(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    found = _fit(figures, fit_stack, frame, slide, canvas)
    if not found or found[0].style.value < _LEAST:
        return ()
    leader, others = found
    slots = _list_slots(frame)
    stack = place_stack(figures[1:], others, slots[1:])
    return (place_block(figures[0], leader, slots[0]), *_rule_top(frame, slots[:2]), *stack)


def _rule_top(frame: Frame, slots: Sequence[Slot]) -> Iterator[ShapeItem]:
    """Yield the rules that leader and others hang from where no panel holds them."""
    if not any(item.name == "panel" for item in frame.art):
        yield from (rule(f"rule-{slot.idx}", slot.box) for slot in slots)


def _draw_grid(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    found = _fit(figures, fit_cells, frame, slide, canvas)
    if not found:
        return ()
    leader, others = found
    slots = _list_slots(frame)
    items = place_cells(figures[1:], others, slots[1:])
    return (place_block(figures[0], leader, slots[0]), *rule_cells(slots[1:]), *items)


def _fit(
    figures: Sequence[Figure], fit_others: FitOthers, frame: Frame, slide: Slide, canvas: Canvas
) -> tuple[FigureBlock, tuple[FigureBlock, ...]] | None:
    """Return the leading figure and the others, far smaller, words of one size; None where they do not fit."""
    first = _fit_leader(figures[0], _WORDS, frame, slide, canvas)
    if not first:
        return None
    others = fit_others(figures[1:], _list_slots(frame)[1:], first[0].style.value / _LEADS, slide, canvas)
    if not others:
        return None
    words = others[0].style.words
    leader = first if words == first[0].style.words else _fit_leader(figures[0], (words,), frame, slide, canvas)
    return (leader[0], others) if leader else None


def _list_slots(frame: Frame) -> list[Slot]:
    return [slot for slot in frame.slots if slot.name.startswith("figure-")]


LEADER_ROWS = FigureArrangement("Figures with a leader", range(4, _MOST_ROWS + 1), _design_rows, draw=_draw_rows)
LEADER_CELLS = FigureArrangement(
    "Figures with a leader and cells", range(_GRID, _GRID + 1), _design_grid, draw=_draw_grid
)
