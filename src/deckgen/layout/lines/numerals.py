"""Steps that the author numbered: his numbers large at the left of the lines, between hairlines."""

from deckgen.content import Line, Lines
from deckgen.deck import Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import MOST_ROWS, Column, LineArrangement, design_columns
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, LineRow, RowPart, draw_rows
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import LineSizes, compose_sentence, key_lines
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.page import Frame, Item, Run, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Steps"
_WIDTH = 96.0
_SIZES = tuple(
    LineSizes(number, size, size, plain=size)
    for number, size in ((60.0, 30.0), (56.0, 28.0), (54.0, 26.0), (48.0, 24.0), (40.0, 24.0))
)
"""Sizes of numbers and of their lines."""
_AIR = Air(above=8.0, even=True, middle=True)


def design_numerals(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Steps": up to six numbers with their lines."""
    room = stage.room
    width = min(_WIDTH, room.w / 4)
    columns = (
        Column("lead", 0.0, width - 8.0, size=56.0, idx=20, color=Role.BRAND, bold=True, prompt="1"),
        Column("row", width, room.w - width, size=28.0, idx=1),
    )
    return (stage.frame(FRAME, design_columns(room, columns)),)


def draw_numerals(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set numbers and lines of one size each."""
    sheet = take_sheet(FRAME, slide, canvas)
    pages = deal_lines(content.lines, MOST_ROWS, lambda _: _SIZES, _set_page, sheet)
    return draft_pages(pages, sheet) or draw_sentences(content, slide, canvas)


def _set_page(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    rows = [_make_row(key, line, sizes, sheet) for key, line in zip(key_lines(page), page, strict=True)]
    return draw_rows(rows, sheet.room("lead", "row"), _AIR, sheet)


def _make_row(key: str, line: Line, sizes: LineSizes, sheet: Sheet) -> LineRow:
    """Return a row, number and text in the middle of each other's height."""
    number = _compose_number(line, sizes.hero, sheet.lang)
    text = compose_sentence(line, sizes.plain, sheet.lang)
    lower = sheet.ruler.height((number,), _WIDTH) - sheet.ruler.height((text,), sheet.slot("row-1").box.w)
    left = RowPart("lead", (number,), part="number", drop=max(0.0, -lower / 2))
    return LineRow(key, (left, RowPart("row", (text,), drop=max(0.0, lower / 2))))


def _compose_number(line: Line, size: float, lang: str) -> TextLine:
    text = line.paragraph.marker.rstrip(".)")
    return TextLine((Run(text, size, Role.BRAND, bold=True, font="heading", lang=lang),))


NUMERALS = LineArrangement(range(2, MOST_ROWS + 1), design_numerals, draw_numerals)
