"""Figures at night: one a slide, as large as the slide allows."""

from deckgen.arrangements import Way
from deckgen.deck import Figures, GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import FigureSizes, fill_block, fit_figure
from deckgen.page import Frame, Slot
from deckgen.stage import Stage
from deckgen.theme import Theme

FRAME = "One figure"
SIZES = FigureSizes(
    values=(220.0, 180.0, 160.0, 136.0, 120.0, 104.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0),
    words=(32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0),
)


def design_figures(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the figure has all of the room."""
    room = stage.room
    slot = Slot("figure", "body", Box(room.x, room.y, room.w, room.h), size=SIZES.words[0], idx=1, anchor="middle")
    return (stage.frame(FRAME, (slot._replace(prompt="Key figure"),)),)


def draw_figures(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw a page a figure."""
    frame = canvas.find_frame(FRAME, slide)
    box = frame.slot("figure").box
    pages = []
    for number, figure in enumerate(content.figures):
        block = fit_figure(figure, box, SIZES, slide.lang, canvas.ruler)
        item = fill_block(figure, block, frame.name, "figure", canvas)
        pages.append(Draft(frame.name, (item,), figures=(figure,), shown=() if number else None))
    return tuple(pages)


KIND = Kind(
    content=Figures,
    wants="plain",
    design=design_figures,
    draw=draw_figures,
    way=Way.NIGHT,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
