"""One short sentence in large type."""

from deckgen.deck import Slide, Statement
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.flow import SPACING, compose_flow
from deckgen.layout.running_text import draw_flow
from deckgen.layout.runs import Style, make_runs
from deckgen.page import Frame, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Theme

SMALLEST = 26.0
MOST_LINES = 4
"""More lines are a paragraph, not a statement; at the largest size they still fit the box."""


def design_statement(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the sentence stands in the middle of the page."""
    room = stage.room
    box = Box(room.x, room.y + 12.0, room.w - 60.0, room.h - 50.0)
    body = Slot("body", "body", box, size=theme.sizes.statement, idx=1, anchor="middle", prompt="Statement")
    return (stage.frame("Statement", (body,)),)


def draw_statement(content: Statement, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the sentence as large as it fits; one that needs small type is a text after all."""
    paragraph = content.line.paragraph
    box = canvas.frames["Statement"].slot("body").box
    lang = paragraph.lang or slide.lang
    size = canvas.theme.sizes.statement
    while size >= SMALLEST:
        line = TextLine(make_runs(paragraph.spans, size, lang), spacing=SPACING, key=paragraph.key)
        whole = canvas.ruler.widest_token((line,)) <= box.w * 0.99
        if whole and canvas.ruler.count_lines(line, box.w) <= MOST_LINES:
            return (Draft("Statement", (_balance(canvas.fill("Statement", "body", (line,)), canvas),), figures=()),)
        size -= 2.0
    return draw_flow(compose_flow((paragraph,), Style(slide.lang), canvas.ruler), slide, canvas)


def _balance(item: TextItem, canvas: Canvas) -> TextItem:
    """Narrow the box until the lines are about equally long: no word stands alone on the last one."""
    width = canvas.ruler.read(item.lines[0]).balance(item.box.w)
    return item._replace(box=Box(item.box.x, item.box.y, width, item.box.h))


KIND = Kind(content=Statement, wants="plain", design=design_statement, draw=draw_statement)
