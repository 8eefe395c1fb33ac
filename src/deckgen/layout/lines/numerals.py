"""Steps that the author numbered: his numbers large at the left of the lines, between hairlines."""

from deckgen.deck import Line, Lines, Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import MOST_ROWS, Arrangement, Column, design_columns
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, Cell, Row, draw_rows, frame_room
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import LineSizes, compose_sentence, key_lines
from deckgen.page import Frame, Item, Run, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Steps"
_WIDTH = 96.0
_STEPS = ((60.0, 30.0), (56.0, 28.0), (54.0, 26.0), (48.0, 24.0))
"""Sizes of numbers and of their lines."""
_AIR = Air(above=8.0, even=True, middle=True)


def design_numerals(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Steps": up to six numbers with their lines."""
    room = stage.room
    width = min(_WIDTH, room.w / 4)
    columns = (
        Column("lead", 0.0, width - 8.0, 56.0, 20, color=Role.BRAND, bold=True, prompt="1"),
        Column("row", width, room.w - width, 28.0, 1),
    )
    return (stage.frame(FRAME, design_columns(room, columns)),)


def draw_numerals(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set numbers and lines of one size each."""
    frame, ruler = canvas.find_frame(FRAME, slide), canvas.ruler
    room = frame_room(frame, "lead", "row")

    def set_page(page: Group, sizes: LineSizes) -> tuple[Item, ...]:
        rows = []
        for key, line in zip(key_lines(page), page, strict=True):
            number = _compose_number(line, sizes.hero, slide.lang)
            text = compose_sentence(line, sizes.plain, slide.lang)
            lower = ruler.height((number,), _WIDTH) - ruler.height((text,), frame.slot("row-1").box.w)
            left = Cell("lead", (number,), part="number", drop=max(0.0, -lower / 2))
            rows.append(Row(key, (left, Cell("row", (text,), drop=max(0.0, lower / 2)))))
        return draw_rows(rows, room, frame, ruler, _AIR)

    sizes = [LineSizes(number, size, size, size) for number, size in _STEPS]
    pages = deal_lines(content.lines, MOST_ROWS, lambda _: sizes, set_page, canvas.ruler)
    return draft_pages(frame.name, pages, slide) or draw_sentences(content, slide, canvas)


def _compose_number(line: Line, size: float, lang: str) -> TextLine:
    text = line.paragraph.marker.rstrip(".)")
    return TextLine((Run(text, size, Role.BRAND, bold=True, font="heading", lang=lang),))


NUMERALS = Arrangement(range(2, MOST_ROWS + 1), design_numerals, draw_numerals)
