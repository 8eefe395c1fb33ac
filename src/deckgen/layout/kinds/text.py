"""Running text: paragraphs and bullets as written, on as many pages as they take."""

from deckgen.deck import GroundName, Slide, Text
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.flow import compose_flow
from deckgen.layout.running_text import PLAIN_FRAME, draw_flow
from deckgen.layout.runs import Style
from deckgen.page import Frame, Slot
from deckgen.stage import Stage
from deckgen.theme import Theme


def design_text(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the text takes all of the room."""
    body = Slot("body", "body", stage.room, size=theme.sizes.body, idx=1, bullets=True, prompt="Text")
    return (stage.frame(PLAIN_FRAME, (body,), kind="obj"),)


def draw_text(content: Text, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the text as large as it fits, on several pages if need be."""
    return draw_flow(compose_flow(content.paragraphs, Style(slide.lang), canvas.ruler), slide, canvas)


KIND = Kind(
    content=Text,
    wants="content",
    design=design_text,
    draw=draw_text,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
