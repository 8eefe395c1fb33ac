"""Whole lines one under the other between hairlines: sentences, or parts stacked where a line has a hero.

What every other arrangement becomes in a room too narrow for columns.
"""

from collections.abc import Mapping

from deckgen.deck import Lines, Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import MOST_ROWS, NARROW, Column, LineArrangement, design_columns
from deckgen.layout.lines.dealing import Group, choose_steps, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, stack_rows
from deckgen.layout.lines.setting import LineSizes, has_hero
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Rows"
_PLAIN = (
    (1, (54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0)),
    (2, (48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0)),
    (3, (36.0, 32.0, 28.0, 26.0, 24.0)),
    (4, (28.0, 26.0, 24.0)),
    (MOST_ROWS, (26.0, 24.0)),
)
"""Sizes of whole sentences for up to so many lines."""
_STACKED = (
    (1, (LineSizes(54.0, 28.0, 28.0, plain=44.0), LineSizes(48.0, 26.0, 26.0, plain=40.0))),
    (2, (LineSizes(48.0, 28.0, 28.0, plain=38.0), LineSizes(44.0, 26.0, 26.0, plain=36.0))),
    (3, (LineSizes(40.0, 24.0, 24.0, plain=32.0), LineSizes(38.0, 24.0, 24.0, plain=32.0))),
    (MOST_ROWS, ()),
)
_STACKED_FLOOR = (
    LineSizes(36.0, 24.0, 24.0, plain=30.0),
    LineSizes(34.0, 22.0, 22.0, plain=28.0),
    LineSizes(32.0, 21.0, 21.0, plain=28.0),
    LineSizes(30.0, 20.0, 20.0, plain=26.0),
    LineSizes(28.0, 18.0, 18.0, plain=24.0),
)
_MOST_NARROW = 4
"""Rows of stacked parts where the room is narrow, under what leads in to them."""
_FEW = 3
"""Rows of large type, which stand under stronger rules."""
_MANY = 4
"""Rows that are crowded in small type; more are of a few words each."""
_LEAST, _LEAST_OF_MANY = 30.0, 32.0
"""Points of a hero among a few rows, and among so many."""
_AIR = Air(above=14.0, most_above=22.0)
_OPEN_AIR = Air(above=17.0, below=16.0, most_above=24.0)
_TIGHT_AIR, _CLOSE_AIR = Air(above=11.0, below=9.0), Air(above=7.0, below=3.0)
_AIRS: Mapping[LineSizes | None, tuple[Air, ...]] = {
    None: (_OPEN_AIR,),
    _STACKED_FLOOR[-2]: (_OPEN_AIR, _TIGHT_AIR),
    _STACKED_FLOOR[-1]: (_TIGHT_AIR, _CLOSE_AIR),
}
"""What stands around parts: the smallest ones come closer rather than take another page."""


def design_sentences(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Rows": up to six lines as wide as the room."""
    column = Column("row", 0.0, stage.room.w, size=28.0, idx=1)
    return (stage.frame(FRAME, design_columns(stage.room, (column,))),)


def draw_sentences(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines of one size, as large as their number lets them be, the sentence before them as one of them."""
    sheet = take_sheet(FRAME, slide, canvas)
    lines = (*((content.intro,) if content.intro else ()), *content.lines)
    stacked = any(map(has_hero, lines))
    narrow = any(line.lead or line.tail for line in lines) and sheet.room("row").w < NARROW
    most = _MOST_NARROW + bool(content.intro) if narrow else MOST_ROWS
    list_sizes, set_lines = (list_stacked_sizes, _set_stacked) if stacked else (list_plain_sizes, _set_plain)

    def set_page(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
        return set_lines(page, sizes, int(page[0] is content.intro), sheet)

    def list_own_sizes(page: Group) -> tuple[LineSizes, ...]:
        return list_sizes(page[page[0] is content.intro and len(page) > 1 :])

    return draft_pages(deal_lines(lines, most, list_own_sizes, set_page, sheet), sheet)


def _set_stacked(page: Group, sizes: LineSizes, heads: int, sheet: Sheet) -> tuple[Item, ...]:
    """Return rows of parts; () where they do not fit, or would be small in a wide room, which two pages are better for.

    The smallest sizes are for a line that no page has room for otherwise, and for a narrow room.
    """
    room = sheet.room("row")
    count = len(page) - heads
    least = _LEAST_OF_MANY if count == _MANY else _LEAST
    if room.w >= NARROW and 1 < count <= _MANY and sizes.hero < least:
        return ()
    found = (stack_rows(page, sizes, room, air._replace(heads=heads), sheet) for air in _AIRS.get(sizes, _AIRS[None]))
    return next(filter(None, found), ())


def _set_plain(page: Group, sizes: LineSizes, heads: int, sheet: Sheet) -> tuple[Item, ...]:
    """Return rows of sentences, large ones under stronger rules."""
    rule = Role.MUTED if len(page) <= _FEW else Role.LINE
    return stack_rows(page, sizes, sheet.room("row"), _AIR._replace(rule=rule, heads=heads), sheet)


def list_plain_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return the sizes of whole sentences, by how many there are."""
    sizes = next((sizes for most, sizes in _PLAIN if len(page) <= most), _PLAIN[-1][1])
    return tuple(LineSizes(hero=size, lead=size, tail=size, plain=size) for size in sizes)


def list_stacked_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return the sizes of lines whose parts stand one under the other, by how many there are."""
    return (*choose_steps(len(page), _STACKED), *_STACKED_FLOOR)


ROWS = LineArrangement(range(1, MOST_ROWS + 1), design_sentences, draw_sentences)
