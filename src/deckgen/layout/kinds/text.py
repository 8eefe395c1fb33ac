"""Running text: paragraphs and bullets as written, on as many pages as they take."""

from typing import TYPE_CHECKING

from deckgen.content import Line, Lines, LinesForm, Text
from deckgen.deck import GroundName, Slide
from deckgen.deferred import defer
from deckgen.layout.canvas import PLAIN_FRAME, Canvas, Draft, Kind
from deckgen.layout.lines.arrangement import MOST_ROWS
from deckgen.layout.lines.numerals import NUMERALS
from deckgen.layout.lines.sentences import ROWS
from deckgen.layout.runs import Style
from deckgen.page import Frame, Slot
from deckgen.stage import Stage
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.layout import flow, running_text
else:  # few slides have running text
    flow, running_text = defer("deckgen.layout.flow"), defer("deckgen.layout.running_text")


def design_text(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the text takes all of the room."""
    free = Slot("body", "body", stage.room, size=theme.sizes.body, idx=1, bullets=True, prompt="Text")
    body = stage.find_place("body") or free
    return (stage.frame(PLAIN_FRAME, (body,), kind="obj"),)


def draw_text(content: Text, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the text as large as it fits, on several pages if need be; a few lines stand between hairlines."""
    if rows := _draw_rows(content, slide, canvas):
        return rows
    return running_text.draw_flow(flow.compose_flow(content.paragraphs, Style(slide.lang), canvas.ruler), slide, canvas)


def _draw_rows(content: Text, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return a slide of rows for a few paragraphs of one level that fit on it; () for all other text."""
    paragraphs = content.paragraphs
    if len(paragraphs) > MOST_ROWS or any(one.level or one.lead for one in paragraphs):
        return ()
    form = LinesForm.NUMERALS if all(one.marker not in {"", "•"} for one in paragraphs) else LinesForm.ROWS
    lines = tuple(Line(one, hero=one.spans) for one in paragraphs)
    rows = (NUMERALS if form is LinesForm.NUMERALS else ROWS).draw(Lines(lines, form), slide, canvas)
    return rows if len(rows) == 1 else ()


KIND = Kind(
    content=Text,
    wants="content",
    design=design_text,
    draw=draw_text,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
