"""Two figures side by side, each under a rule, their values on one base line."""

from collections.abc import Sequence

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import fit_figures
from deckgen.layout.figure_sizes import VALUE_SIZES, FigureSizes
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, place_block, rule
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role

_GAP = 48.0
_ABOVE = 32.0
"""Points from a rule to the words under it."""
_SIZES = FigureSizes(
    values=VALUE_SIZES[VALUE_SIZES.index(136.0) :],
    words=(28.0, 26.0, 24.0, 22.0, 20.0, 18.0),
    under=False,
    wrapped=72.0,
)
_LARGE = 84.0
"""Points of values under which they are larger one over the other."""
_BASE = 0.58
"""How deep in the room the base line of two values is, wherever their words leave it; their rules stay at its top."""


def _design(stage: Stage) -> Frame:
    boxes = stage.room.split_columns((1.0, 1.0), min(_GAP, stage.room.w / 10))
    above = min(_ABOVE, stage.room.h / 4)
    slots = (
        figure_slot(number, Box(box.x, box.y + above, box.w, box.h - above))
        for number, box in enumerate(boxes, start=1)
    )
    return stage.frame(COLUMNS.name, tuple(slots))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    return _draw_columns(figures, _SIZES, frame, slide, canvas)


def _draw_large(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    """Return the items where values are as large as the half of a page can show; () for small ones."""
    sizes = _SIZES._replace(values=tuple(value for value in _SIZES.values if value >= _LARGE), wrapped=0.0)
    return _draw_columns(figures, sizes, frame, slide, canvas)


def _draw_columns(
    figures: Sequence[Figure], sizes: FigureSizes, frame: Frame, slide: Slide, canvas: Canvas
) -> tuple[Item, ...]:
    boxes = [frame.slot(f"figure-{number}").box for number in (1, 2)]
    blocks = fit_figures(figures, boxes, sizes, slide.lang, canvas.ruler)
    if not blocks:
        return ()
    height = max(block.drop + block.height for block in blocks)
    base = max(block.drop + block.first for block in blocks)
    lower = max(0.0, min(boxes[0].h * _BASE - base, boxes[0].h - height))
    items: list[Item] = []
    for number, (figure, block, box) in enumerate(zip(figures, blocks, boxes, strict=True), start=1):
        top = Box(box.x, box.y - _ABOVE, box.w, 0.0)
        items.append(rule(f"rule-{number}", top, Role.TEXT, 1.5))
        own = Box(box.x, box.y + lower, box.w, height)
        items.append(place_block(figure, block, frame.slot(f"figure-{number}"), own))
    return tuple(items)


COLUMNS = FigureArrangement("Figures in columns", range(2, 3), _design, draw=_draw)
LARGE_COLUMNS = COLUMNS._replace(draw=_draw_large)
"""The same, where their values are large."""
