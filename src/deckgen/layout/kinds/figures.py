"""Figures alone: what stands where follows from how many there are."""

from deckgen.deck import Figures, GroundName, Slide
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figures.alone import ALONE
from deckgen.layout.figures.arrangement import FigureArrangement
from deckgen.layout.figures.cells import CELLS
from deckgen.layout.figures.columns import COLUMNS
from deckgen.layout.figures.leader import LEADER_CELLS, LEADER_ROWS
from deckgen.layout.figures.paging import arrange_figures
from deckgen.layout.figures.rows import ROWS
from deckgen.layout.figures.stacked import STACKED
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.theme import Theme

ARRANGEMENTS: tuple[FigureArrangement, ...] = (ALONE, COLUMNS, ROWS, LEADER_ROWS, CELLS, LEADER_CELLS, STACKED)
"""The first that claims a number of figures and has room for them draws them."""
MOST = max(arrangement.counts[-1] for arrangement in ARRANGEMENTS)


def design_figures(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame of every arrangement."""
    return tuple(arrangement.design(stage) for arrangement in ARRANGEMENTS)


def draw_figures(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the figures on as few pages as have room for them, evenly dealt."""
    return arrange_figures(content.figures, ARRANGEMENTS, slide, canvas)


KIND = Kind(content=Figures, wants="plain", design=design_figures, draw=draw_figures, grounds=tuple(GroundName))
