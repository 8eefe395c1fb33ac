"""One short sentence in large type."""

from deckgen.deck import Slide, Statement
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.flow import SPACING, compose_flow
from deckgen.layout.furniture import BODY, content_art, content_slots
from deckgen.layout.running_text import draw_flow
from deckgen.layout.runs import Style, make_runs
from deckgen.page import Frame, Slot, TextItem, TextLine
from deckgen.theme import Theme

SMALLEST = 26.0
MOST_LINES = 4
"""More lines are a paragraph, not a statement; at the largest size they still fit the box."""


class StatementLayout:
    """The frame "Statement"."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return one frame: the sentence stands in the middle of the page."""
        box = Box(BODY.x, BODY.y + 12.0, BODY.w - 60.0, BODY.h - 50.0)
        body = Slot("body", "body", box, theme.sizes.statement, 1, anchor="middle", prompt="Statement")
        return (Frame("Statement", (*content_slots(theme), body), content_art(theme)),)

    def suits(self, slide: Slide) -> float:
        """Suit statements."""
        return float(isinstance(slide.content, Statement))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Set the sentence as large as it fits; one that needs small type is a text after all."""
        content = read_content(slide, Statement)
        paragraph = content.paragraph
        box = canvas.frames["Statement"].slot("body").box
        lang = paragraph.lang or slide.lang
        size = canvas.theme.sizes.statement
        while size >= SMALLEST:
            line = TextLine(make_runs(paragraph.spans, size, lang), spacing=SPACING)
            whole = canvas.ruler.widest_token((line,)) <= box.w * 0.99
            if whole and canvas.ruler.count_lines(line, box.w) <= MOST_LINES:
                return (Draft("Statement", (_balance(canvas.fill("Statement", "body", (line,)), canvas),), figures=()),)
            size -= 2.0
        return draw_flow(compose_flow((paragraph,), Style(slide.lang), canvas.ruler), slide, canvas)


def _balance(item: TextItem, canvas: Canvas) -> TextItem:
    """Narrow the box until the lines are about equally long: no word stands alone on the last one."""
    width = canvas.ruler.read(item.lines[0]).balance(item.box.w)
    return item._replace(box=Box(item.box.x, item.box.y, width, item.box.h))


LAYOUT = StatementLayout()
