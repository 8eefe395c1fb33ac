"""Figures alone: what stands where follows from how many there are."""

from collections.abc import Iterator, Sequence

from deckgen.deck import Figures, GroundName, Slide
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figures.alone import ALONE
from deckgen.layout.figures.arrangement import FigureArrangement
from deckgen.layout.figures.cells import CELLS
from deckgen.layout.figures.columns import COLUMNS
from deckgen.layout.figures.leader import LEADER_CELLS, LEADER_ROWS
from deckgen.layout.figures.rows import ROWS
from deckgen.layout.figures.stacked import STACKED
from deckgen.layout.sharing import share_out
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.story import Figure
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


def arrange_figures(
    figures: tuple[Figure, ...], arrangements: Sequence[FigureArrangement], slide: Slide, canvas: Canvas
) -> tuple[Draft, ...]:
    """Draw figures in the first arrangement that has room for them, on as few pages as possible.

    Raises:
        ValueError: none of the arrangements is for a figure alone; a mistake of the program.
    """
    for pages in range(max(1, -(-len(figures) // MOST)), len(figures) + 1):
        groups = share_out(figures, -(-len(figures) // pages))
        drafts = tuple(draft for group in groups for draft in _draw_page(group, arrangements, slide, canvas))
        if len(drafts) == len(groups):
            return (drafts[0], *(draft._replace(shown=()) for draft in drafts[1:]))
    raise ValueError("a figure alone always has room")


def _draw_page(
    figures: Sequence[Figure], arrangements: Sequence[FigureArrangement], slide: Slide, canvas: Canvas
) -> Iterator[Draft]:
    """Yield the page of some figures; nothing where no arrangement has room for them."""
    for arrangement in arrangements:
        frame = canvas.find_frame(arrangement.name, slide)
        if len(figures) in arrangement.counts and (items := arrangement.draw(figures, frame, slide, canvas)):
            yield Draft(frame.name, items, figures=tuple(figures))
            return


KIND = Kind(content=Figures, wants="plain", design=design_figures, draw=draw_figures, grounds=tuple(GroundName))
