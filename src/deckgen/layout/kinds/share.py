"""A percentage of something: its value as large as it goes beside a native, editable ring of which it is a part."""

from deckgen.content import Share
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import fit_figure
from deckgen.layout.figure_line import add_line, draw_over_line
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figures.arrangement import figure_slot, place_block
from deckgen.page import ChartItem, Frame, Slot
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Theme

_RING = 300.0
"""Points of the ring's place on a wide page; programs leave a little air around the ring itself."""
_GAP = 32.0
_SIZES = FigureSizes(words=(28.0, 26.0, 24.0, 22.0, 20.0, 18.0))
_WHOLE = 100.0


def design_share(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the figure at the left, the ring at the right."""
    room = stage.room
    side = min(stage.size.across(_RING), room.h, room.w * 0.4)
    ring = Box(room.right - side, room.y + (room.h - side) / 2, side, side)
    figure = figure_slot(1, Box(room.x, room.y, room.w - side - min(_GAP, room.w / 10), room.h))
    chart = Slot("chart", "chart", ring, size=18.0, idx=2, prompt="Chart")
    return (add_line(stage.frame("Share", (figure._replace(anchor="middle"), chart))),)


def draw_share(content: Share, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the figure, and the ring that says the same without words."""
    return draw_over_line(content.again, slide, canvas, lambda higher: _draw(content, slide, higher))


def _draw(content: Share, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    figure, frame = content.figure, canvas.find_frame("Share", slide)
    slot = frame.slot("figure-1")
    block = fit_figure(figure, slot.box, _SIZES, slide.lang, canvas.ruler)
    part = min(_WHOLE, max(0.0, figure.number or 0.0))
    ring = ChartItem(
        name="chart",
        box=frame.slot("chart").box,
        categories=(figure.tail or figure.value, ""),
        values=(part, _WHOLE - part),
        labels=(),
        series=figure.value,
        size=18.0,
        alt=_describe(figure),
        slot="chart",
        lang=slide.lang,
        form="ring",
    )
    return (Draft(frame.name, (place_block(figure, block, slot), ring), figures=(figure,)),)


def _describe(figure: Figure) -> str:
    return " ".join(part for part in (figure.lead, figure.qualifier, figure.value, figure.tail) if part)


KIND = Kind(content=Share, wants="plain", design=design_share, draw=draw_share, grounds=tuple(GroundName))
