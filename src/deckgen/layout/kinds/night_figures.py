"""Figures at night: one as large as the slide allows, one or two smaller beside it; of more none leads."""

from deckgen.arrangements import Way
from deckgen.content import Figures
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import fill_block, fit_figure
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figures.alone import ALONE
from deckgen.layout.figures.cells import CELLS
from deckgen.layout.figures.columns import COLUMNS
from deckgen.layout.figures.paging import arrange_figures
from deckgen.layout.figures.rows import ROWS
from deckgen.layout.figures.stacked import STACKED
from deckgen.layout.hero_figure import MOST_FIGURES, draw_hero
from deckgen.page import Frame, Slot
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Theme

FRAME = "One figure"
SIZES = FigureSizes(
    values=(220.0, 180.0, 160.0, 136.0, 120.0, 104.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0),
    words=(32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0),
)


_TOGETHER = (ALONE, COLUMNS, ROWS, CELLS, STACKED)
"""Arrangements of equals: none leads beside the one that has a slide of its own."""


def design_figures(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame of a figure that has all of the room, and those of figures that share it."""
    room = stage.room
    slot = Slot("figure", "body", Box(room.x, room.y, room.w, room.h), size=SIZES.words[0], idx=1, anchor="middle")
    alone = stage.frame(FRAME, (slot._replace(prompt="Key figure"),))
    return (alone, *(arrangement.design(stage) for arrangement in _TOGETHER))


def draw_figures(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw a figure alone, the strongest of few large with the others beside it, more as equals on few pages."""
    if len(content.figures) == 1:
        return (_draw_alone(content.figures[0], slide, canvas),)
    led = draw_hero((), content.figures, slide, canvas) if len(content.figures) <= MOST_FIGURES else ()
    return led or arrange_figures(content.figures, _TOGETHER, slide, canvas)


def _draw_alone(figure: Figure, slide: Slide, canvas: Canvas) -> Draft:
    frame = canvas.find_frame(FRAME, slide)
    block = fit_figure(figure, frame.slot("figure").box, SIZES, slide.lang, canvas.ruler)
    return Draft(frame.name, (fill_block(figure, block, frame.name, "figure", canvas),), figures=(figure,))


KIND = Kind(
    content=Figures,
    wants="plain",
    design=design_figures,
    draw=draw_figures,
    way=Way.NIGHT,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
