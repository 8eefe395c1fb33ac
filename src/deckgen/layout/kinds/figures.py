"""Figures alone: what stands where follows from how many there are."""

from deckgen.arrangements import Way
from deckgen.content import Figures
from deckgen.deck import GroundName, Slide
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_line import add_line, draw_over_line
from deckgen.layout.figures.alone import ALONE
from deckgen.layout.figures.arrangement import FigureArrangement
from deckgen.layout.figures.cells import CELLS
from deckgen.layout.figures.columns import COLUMNS, LARGE_COLUMNS
from deckgen.layout.figures.leader import LEADER_CELLS, LEADER_ROWS
from deckgen.layout.figures.paging import arrange_figures
from deckgen.layout.figures.rows import ROWS
from deckgen.layout.figures.stacked import PAIR, STACKED
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.theme import Theme

_DESIGNED = (ALONE, COLUMNS, ROWS, LEADER_ROWS, CELLS, LEADER_CELLS, STACKED)
ARRANGEMENTS: tuple[FigureArrangement, ...] = (ALONE, LARGE_COLUMNS, PAIR, *_DESIGNED[1:])
"""The first that claims a number of figures and has room for them draws them."""
_OF_CLIENTS = (ALONE, LARGE_COLUMNS, PAIR, COLUMNS, ROWS, CELLS, LEADER_CELLS, STACKED, LEADER_ROWS)
"""The same for a client's look, where values are of one size, and under which one has been seen: none leads."""


def design_figures(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame of every arrangement."""
    return tuple(add_line(arrangement.design(stage)) for arrangement in _DESIGNED)


def draw_figures(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the figures on as few pages as have room for them, evenly dealt."""
    ways = _OF_CLIENTS if canvas.theme.way is Way.CLIENT or content.again else ARRANGEMENTS
    return draw_over_line(
        content.again, slide, canvas, lambda higher: arrange_figures(content.figures, ways, slide, higher)
    )


KIND = Kind(content=Figures, wants="plain", design=design_figures, draw=draw_figures, grounds=tuple(GroundName))
