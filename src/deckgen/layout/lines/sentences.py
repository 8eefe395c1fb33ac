"""Whole lines one under the other between hairlines: sentences, or parts stacked where a line has a hero.

What every other arrangement becomes in a room too narrow for columns.
"""

from collections.abc import Mapping, Sequence

from deckgen.content import Lines
from deckgen.deck import Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import MOST_ROWS, NARROW, Column, LineArrangement, design_columns
from deckgen.layout.lines.dealing import Group, ListSizes, SetPage, deal_lines, draft_pages, is_wall
from deckgen.layout.lines.rows import Air, LineRow, compose_rows, draw_rows
from deckgen.layout.lines.setting import LineSizes, has_hero, limit_sizes
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Rows"
_PLAIN = (72.0, 64.0, 60.0, 54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 30.0, 28.0, 26.0, 24.0)
"""Sizes of whole sentences."""
_LARGEST_PLAIN = ((1, 72.0), (2, 60.0), (3, 48.0), (4, 40.0), (MOST_ROWS, 32.0))
"""The largest of them for up to so many lines."""
_STACKED = (
    LineSizes(72.0, 32.0, 32.0, plain=48.0),
    LineSizes(64.0, 30.0, 30.0, plain=44.0),
    LineSizes(60.0, 30.0, 30.0, plain=42.0),
    LineSizes(54.0, 28.0, 28.0, plain=38.0),
    LineSizes(48.0, 26.0, 26.0, plain=34.0),
    LineSizes(44.0, 26.0, 26.0, plain=32.0),
    LineSizes(40.0, 24.0, 24.0, plain=30.0),
    LineSizes(38.0, 24.0, 24.0, plain=30.0),
    LineSizes(36.0, 24.0, 24.0, plain=28.0),
    LineSizes(34.0, 22.0, 22.0, plain=26.0),
    LineSizes(32.0, 21.0, 21.0, plain=26.0),
    LineSizes(30.0, 20.0, 20.0, plain=24.0),
    LineSizes(28.0, 18.0, 18.0, plain=22.0),
)
"""Sizes of lines whose parts stand one under the other."""
_LARGEST_STACKED = ((1, 72.0), (2, 60.0), (3, 48.0), (4, 40.0), (MOST_ROWS, 36.0))
_POSTER, _MOST_POSTER_LINES = 44.0, 2
"""Points above which type is for a few words, and how many lines they take at most."""
_MOST_NARROW = 4
"""Rows of stacked parts where the room is narrow, under what leads in to them."""
_FEW = 3
"""Rows of large type, which stand under stronger rules."""
_MANY = 4
"""Rows that are crowded in small type; more are of a few words each."""
_LEAST = 30.0
"""Points of a hero among a few rows: smaller ones take two pages."""
_AIR = Air(above=14.0, below=10.0, middle=True)
_OPEN_AIR = Air(above=17.0, below=16.0, middle=True)
_TIGHT_AIR, _CLOSE_AIR = Air(above=11.0, below=9.0, middle=True), Air(above=7.0, below=3.0, middle=True)
_AIRS: Mapping[LineSizes | None, tuple[Air, ...]] = {
    None: (_OPEN_AIR,),
    _STACKED[-2]: (_OPEN_AIR, _TIGHT_AIR),
    _STACKED[-1]: (_TIGHT_AIR, _CLOSE_AIR),
}
"""What stands around parts: the smallest ones come closer rather than take another page."""


def design_sentences(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Rows": up to six lines as wide as the room."""
    column = Column("row", 0.0, stage.room.w, size=28.0, idx=1)
    return (stage.frame(FRAME, design_columns(stage.room, (column,))),)


def draw_sentences(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines of one size, as large as their number lets them be, the sentence before them as one of them."""
    sheet, lines = take_sheet(FRAME, slide, canvas), _list_lines(content)
    return draft_pages(deal_lines(lines, _find_most(content, sheet), *_choose_way(lines), sheet), sheet)


def draw_large_sentences(content: Lines, slide: Slide, canvas: Canvas, least: float) -> tuple[Draft, ...]:
    """Return the same where it is one page that has room for heroes of some points at least; () where not."""
    sheet, lines = take_sheet(FRAME, slide, canvas), _list_lines(content)
    (list_sizes, set_lines), most = _choose_way(lines), _find_most(content, sheet)
    steps = limit_sizes(list_sizes(lines), sheet.ruler.largest.hero) if len(lines) <= most else ()
    large = (at for at, sizes in enumerate(steps) if sizes.hero >= least and set_lines(lines, sizes, sheet))
    first = next(large, None)
    if first is None:
        return ()
    return draft_pages(deal_lines(lines, most, lambda _: steps[first:], set_lines, sheet), sheet)


def _list_lines(content: Lines) -> Group:
    return (*((content.intro,) if content.intro else ()), *content.lines)


def _find_most(content: Lines, sheet: Sheet) -> int:
    """Return how many lines a page holds at most."""
    narrow = any(line.lead or line.tail for line in _list_lines(content)) and sheet.room("row").w < NARROW
    return _MOST_NARROW + bool(content.intro) if narrow else MOST_ROWS


def _choose_way(lines: Group) -> tuple[ListSizes, SetPage]:
    """Return what lists the sizes of lines, and what sets them: parts one under the other, or whole sentences."""
    return (list_stacked_sizes, _set_stacked) if any(map(has_hero, lines)) else (list_plain_sizes, _set_plain)


def _set_stacked(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    """Return rows of parts; () where they do not fit, or would be small in a wide room, which two pages are better for.

    The smallest sizes are for a line that no page has room for otherwise, and for a narrow room.
    """
    room = sheet.room("row")
    if room.w >= NARROW and 1 < len(page) <= _MANY and sizes.hero < _LEAST:
        return ()
    rows = compose_rows(page, sizes, sheet.lang)
    if not _is_calm(rows, sheet):
        return ()
    return next(filter(None, (draw_rows(rows, room, air, sheet) for air in _AIRS.get(sizes, _AIRS[None]))), ())


def _set_plain(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    """Return rows of sentences, large ones under stronger rules."""
    rule = Role.MUTED if len(page) <= _FEW else Role.LINE
    rows = compose_rows(page, sizes, sheet.lang)
    return draw_rows(rows, sheet.room("row"), _AIR._replace(rule=rule), sheet) if _is_calm(rows, sheet) else ()


def _is_calm(rows: Sequence[LineRow], sheet: Sheet) -> bool:
    """Tell whether no row is of many lines, and type as large as that of posters takes a few at most."""
    ruler, width = sheet.ruler, sheet.slot("row-1").box.w
    texts = [cell.lines for row in rows for cell in row.cells]
    return not any(is_wall(lines, ruler) for lines in texts) and not any(
        ruler.read(line).size > _POSTER and ruler.count_lines(line, width) > _MOST_POSTER_LINES
        for lines in texts
        for line in lines
    )


def list_plain_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return the sizes of whole sentences, by how many there are."""
    largest = _find_largest(len(page), _LARGEST_PLAIN)
    return tuple(LineSizes(hero=size, lead=size, tail=size, plain=size) for size in _PLAIN if size <= largest)


def list_stacked_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return the sizes of lines whose parts stand one under the other, by how many there are."""
    largest = _find_largest(len(page), _LARGEST_STACKED)
    return tuple(sizes for sizes in _STACKED if sizes.hero <= largest)


def _find_largest(count: int, largest: Sequence[tuple[int, float]]) -> float:
    return next((size for most, size in largest if count <= most), largest[-1][1])


ROWS = LineArrangement(range(1, MOST_ROWS + 1), design_sentences, draw_sentences)
