"""Lines of a few words each under rules of their own: one under the other, six in two columns.

Four or five in two columns would be small in large cells, and leave a hole.
"""

from deckgen.content import Lines
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, LineArrangement
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import draw_rule
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import LineSizes, compose_parts, key_lines
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.page import Frame, Item, Slot, TextItem
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Short lines"
_GAP, _ABOVE = 32.0, 12.0
_COUNTS = range(1, 7)
_ONE_COLUMN = 5
_LARGEST = ((2, 60.0), (3, 54.0), (4, 48.0), (5, 42.0), (6, 40.0))
"""The largest size for up to so many lines."""
_SIZES = (60.0, 54.0, 48.0, 44.0, 42.0, 40.0, 36.0, 34.0, 32.0, 30.0, 28.0)


def design_short(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Short lines": six texts in two columns, row by row."""
    columns = stage.room.split_columns((1.0, 1.0), min(_GAP, stage.room.w / 10))
    boxes = [box for rows in zip(*(column.split_rows((1.0,) * 3) for column in columns), strict=True) for box in rows]
    slots = (
        Slot(f"row-{number}", "body", box, size=36.0, idx=number, bold=True, prompt="A few words")
        for number, box in enumerate(boxes, start=1)
    )
    return (stage.frame(FRAME, tuple(slots)),)


def draw_short(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines as large as the longest can be."""
    sheet = take_sheet(FRAME, slide, canvas)
    if sheet.room("row").w < NARROW:
        return draw_sentences(content, slide, canvas)
    pages = deal_lines(content.lines, _COUNTS[-1], _list_sizes, _set_page, sheet, even=False)
    return draft_pages(pages, sheet) or draw_sentences(content, slide, canvas)


def _list_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return sizes, the fewer lines, the larger."""
    largest = next(size for most, size in _LARGEST if len(page) <= most)
    return tuple(LineSizes(size, 18.0, 18.0, plain=size) for size in _SIZES if size <= largest)


def _set_page(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    """Return rules and texts; () where one is too high or too wide for its place."""
    ruler, boxes = sheet.ruler, _split(len(page), sheet.room("row"))
    texts = [compose_parts(line, sizes, sheet.lang).stack for line in page]
    heights = [ruler.height(text, box.w) for text, box in zip(texts, boxes, strict=True)]
    above = (boxes[0].h - max(heights)) / 2
    wide = any(ruler.widest_token(text) > box.w * 0.99 for text, box in zip(texts, boxes, strict=True))
    if wide or above < _ABOVE:
        return ()
    rules: list[Item] = []
    items: list[Item] = []
    for number, (text, box, key) in enumerate(zip(texts, boxes, key_lines(page), strict=True), start=1):
        slot = sheet.slot(f"row-{number}")
        rules.append(draw_rule(f"rule-{number}", box.x, box.y, box.w, Role.MUTED))
        place = Box(box.x, box.y + above, box.w, box.h - above - 2.0)
        items.append(TextItem(slot.name, place, text, slot=slot.name, key=key))
    return (*rules, *items)


def _split(count: int, room: Box) -> tuple[Box, ...]:
    """Return as many boxes in reading order."""
    columns = 1 if count <= _ONE_COLUMN else 2
    rows = room.split_rows((1.0,) * -(-count // columns))
    return tuple(box for row in rows for box in row.split_columns((1.0,) * columns, _GAP))[:count]


SHORT = LineArrangement(_COUNTS, design_short, draw_short)
