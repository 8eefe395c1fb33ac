"""Up to six lines of a few words each, in two columns, each under a rule of its own; up to three in one column."""

from deckgen.deck import Lines, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, Arrangement
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import draw_rule, frame_room
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import LineSizes, compose_parts, key_lines
from deckgen.page import Frame, Item, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Short lines"
_GAP, _ABOVE, _BELOW = 32.0, 16.0, 6.0
_COUNTS = range(2, 7)
_SIZES = (48.0, 44.0, 42.0, 40.0, 36.0, 34.0, 32.0, 30.0, 28.0)


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
    frame = canvas.find_frame(FRAME, slide)
    room = frame_room(frame, "row")
    if room.w < NARROW:
        return draw_sentences(content, slide, canvas)

    def set_page(page: Group, sizes: LineSizes) -> tuple[Item, ...]:
        texts = [compose_parts(line, sizes, slide.lang).stack for line in page]
        return _place(texts, key_lines(page), _split(len(page), room), frame, canvas)

    def list_sizes(page: Group) -> list[LineSizes]:
        largest = 48.0 if len(page) <= 3 else 42.0 if len(page) == 4 else 36.0
        return [LineSizes(size, 18.0, 18.0, size) for size in _SIZES if size <= largest]

    pages = deal_lines(content.lines, _COUNTS[-1], list_sizes, set_page, canvas.ruler)
    return draft_pages(frame.name, pages, slide) or draw_sentences(content, slide, canvas)


def _split(count: int, room: Box) -> tuple[Box, ...]:
    """Return as many boxes in reading order."""
    columns = 1 if count <= 3 else 2
    rows = room.split_rows((1.0,) * -(-count // columns))
    return tuple(box for row in rows for box in row.split_columns((1.0,) * columns, _GAP))[:count]


def _place(
    texts: list[tuple[TextLine, ...]], keys: list[str], boxes: tuple[Box, ...], frame: Frame, canvas: Canvas
) -> tuple[Item, ...]:
    """Return rules and texts; () where one is too high or too wide for its place."""
    ruler, rules = canvas.ruler, []
    items: list[Item] = []
    for number, (lines, key, box) in enumerate(zip(texts, keys, boxes, strict=True), start=1):
        height = ruler.height(lines, box.w)
        if height > box.h - _ABOVE - _BELOW or ruler.widest_token(lines) > box.w * 0.99:
            return ()
        rules.append(draw_rule(f"rule-{number}", box.x, box.y, box.w, Role.MUTED))
        place = Box(box.x, box.y + _ABOVE, box.w, height + 1.0)
        items.append(TextItem(f"row-{number}", place, lines, slot=frame.slot(f"row-{number}").name, key=key))
    return (*rules, *items)


SHORT = Arrangement(_COUNTS, design_short, draw_short)
