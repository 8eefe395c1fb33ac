"""Each line is what it is about, then what is said of it: two columns between hairlines."""

from deckgen.content import Line, Lines
from deckgen.deck import Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import MOST_ROWS, NARROW, Column, LineArrangement, design_columns
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, LineRow, RowPart, draw_rows, find_base, find_hero_top
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import BESIDE, LineSizes, compose_parts, key_lines
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.page import Frame, Item
from deckgen.stage import Stage

FRAME = "Labels"
_WIDTH, _GAP, _WIDE = 264.0, 32.0, 864.0
_SIZES = tuple(
    LineSizes(hero, 18.0, tail, plain=tail)
    for hero, tail in ((34.0, 26.0), (32.0, 24.0), (28.0, 24.0), (30.0, 22.0), (30.0, 20.0), (28.0, 18.0))
)
_AIR = Air(above=10.0, even=True, middle=True)


def design_labels(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Labels": up to six labels at the left of their texts."""
    room = stage.room
    label, gap = room.w * _WIDTH / _WIDE, room.w * _GAP / _WIDE
    columns = (
        Column("row", 0.0, label, size=30.0, idx=1, bold=True, prompt="Label"),
        Column("tail", label + gap, room.w - label - gap, size=24.0, idx=30),
    )
    return (stage.frame(FRAME, design_columns(room, columns)),)


def draw_labels(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set labels and texts of one size each, first base lines level."""
    sheet = take_sheet(FRAME, slide, canvas)
    if sheet.room("row", "tail").w < NARROW:
        return draw_sentences(content, slide, canvas)
    pages = deal_lines(content.lines, MOST_ROWS, lambda _: _SIZES, _set_page, sheet)
    return draft_pages(pages, sheet) or draw_sentences(content, slide, canvas)


def _set_page(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    rows = [_make_row(key, line, sizes, sheet) for key, line in zip(key_lines(page), page, strict=True)]
    return draw_rows(rows, sheet.room("row", "tail"), _AIR, sheet)


def _make_row(key: str, line: Line, sizes: LineSizes, sheet: Sheet) -> LineRow:
    """Return a row; what has no label is as wide as the room."""
    parts, ruler = compose_parts(line, sizes, sheet.lang, BESIDE), sheet.ruler
    if not parts.tail:
        return LineRow(key, (RowPart("row", parts.stack, width=sheet.room("row", "tail").w),))
    drop = find_hero_top(parts, sheet.slot("row-1").box.w, ruler)
    drop += find_base(parts.hero[0], ruler) - find_base(parts.tail[0], ruler)
    left = RowPart("row", (*parts.lead, *parts.hero))
    return LineRow(key, (left, RowPart("tail", parts.tail, part="tail", drop=max(0.0, drop))))


LABELS = LineArrangement(range(2, MOST_ROWS + 1), design_labels, draw_labels)
