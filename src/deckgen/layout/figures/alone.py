"""One figure, as large as the page allows."""

from collections.abc import Sequence

from deckgen.deck import Slide
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import fit_figure
from deckgen.layout.figure_sizes import VALUE_SIZES, FigureSizes
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, place_block
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.story import Figure

_SIZES = FigureSizes(values=VALUE_SIZES, words=(30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0))
_WIDTH = 0.9
"""Of the words, as a share of the room's: they do not run from edge to edge."""


def _design(stage: Stage) -> Frame:
    return stage.frame(ALONE.name, (figure_slot(1, stage.room)._replace(anchor="middle"),))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    slot = frame.slot("figure-1")
    room = slot.box._replace(w=slot.box.w * _WIDTH)
    block = fit_figure(figures[0], room, _SIZES, slide.lang, canvas.ruler)
    return (place_block(figures[0], block, slot, room),)


ALONE = FigureArrangement("Figure alone", range(1, 2), _design, draw=_draw)
