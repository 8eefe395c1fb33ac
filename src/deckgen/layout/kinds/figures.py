"""Figures alone: what stands where follows from how many there are."""

from collections.abc import Iterator, Sequence

from deckgen.arrangements import Way
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
    figures = content.figures
    for pages in range(max(1, -(-len(figures) // MOST)), len(figures) + 1):
        groups = share_out(figures, -(-len(figures) // pages))
        drafts = tuple(draft for group in groups for draft in _draw_page(group, slide, canvas))
        if len(drafts) == len(groups):
            return (drafts[0], *(draft._replace(shown=()) for draft in drafts[1:]))
    raise ValueError("a figure alone always has room")


def _draw_page(figures: Sequence[Figure], slide: Slide, canvas: Canvas) -> Iterator[Draft]:
    """Yield the page of some figures; nothing where no arrangement has room for them."""
    for arrangement in ARRANGEMENTS:
        frame = canvas.find_frame(arrangement.name, slide)
        if arrangement is LEADER_ROWS and canvas.theme.way is Way.CLIENT and len(figures) in STACKED.counts:
            continue  # values are of one size there, so that none leads
        if len(figures) in arrangement.counts and (items := arrangement.draw(figures, frame, slide, canvas)):
            yield Draft(frame.name, items, figures=tuple(figures))
            return


KIND = Kind(content=Figures, wants="plain", design=design_figures, draw=draw_figures, grounds=tuple(GroundName))
