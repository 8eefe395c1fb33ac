"""Figures alone: what stands where follows from how many there are."""

from collections.abc import Iterator, Sequence

from deckgen.deck import Figures, GroundName, Slide
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figures.alone import ALONE
from deckgen.layout.figures.arrangement import Arrangement
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

ARRANGEMENTS: tuple[Arrangement, ...] = (ALONE, COLUMNS, ROWS, LEADER_ROWS, CELLS, LEADER_CELLS, STACKED)
"""The first that claims a number of figures and has room for them draws them."""
MOST = max(arrangement.counts[-1] for arrangement in ARRANGEMENTS)


def design_figures(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame of every arrangement."""
    return tuple(arrangement.design(stage) for arrangement in ARRANGEMENTS)


def draw_figures(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the figures on one page, on more of them where there are many or their words need the room."""
    pages = tuple(page for figures in share_out(content.figures, MOST) for page in _draw_pages(figures, slide, canvas))
    return (pages[0], *(page._replace(shown=()) for page in pages[1:]))


def _draw_pages(figures: Sequence[Figure], slide: Slide, canvas: Canvas) -> Iterator[Draft]:
    for arrangement in ARRANGEMENTS:
        if len(figures) not in arrangement.counts:
            continue
        frame = canvas.find_frame(arrangement.name, slide)
        if items := arrangement.draw(figures, frame, slide, canvas):
            yield Draft(frame.name, items, figures=tuple(figures))
            return
    for half in share_out(tuple(figures), (len(figures) + 1) // 2):
        yield from _draw_pages(half, slide, canvas)


KIND = Kind(content=Figures, wants="plain", design=design_figures, draw=draw_figures, grounds=tuple(GroundName))
