"""Rows between hairlines: cells of text in shared columns, natural heights, and the rest of the room shared out.

Parts of a row stand on one first base line where their lines ask for it (`RowPart.drop`). Nothing is written where a
row does not fit: whoever arranges lines tries the next sizes.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import inf

from deckgen.content import Line
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.lines.setting import (
    DESCENT,
    PITCH,
    LineParts,
    LineSizes,
    compose_parts,
    key_lines,
    number_lines,
)
from deckgen.layout.lines.sheet import Sheet
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_heights
from deckgen.layout.widows import balance_width
from deckgen.named_tuple import NamedTuple
from deckgen.page import Item, ShapeItem, TextItem, TextLine
from deckgen.theme import Role

RULE = 0.75
"""Points; how thick a hairline is."""
STRONG_RULE = 1.0


_FULL = 2 / 3
"""Share of the room that text has to reach down to; where it would not, it stands in the middle of its rows."""


_PAIR = 2
"""Rows that stand in the middle of theirs, too: two texts far apart under their hairlines are no pair."""
_CLEAR = 2.0
"""Points between a text's box and the next hairline."""


class Reach(NamedTuple):
    """From where to where the text of a row may stand."""

    top: float
    bottom: float


class RowPart(NamedTuple):
    """Paragraphs of one placeholder, in a column."""

    slot: str
    """Name of the column's slots without their number: "row" for "row-1", "row-2" …"""
    lines: tuple[TextLine, ...]
    part: str = ""
    """Which part of the line it shows, "" where it shows the hero."""
    drop: float = 0.0
    """Points that its text stands lower than that of the highest cell."""
    width: float = 0.0
    """Points; 0 for that of its slot."""
    key: str = ""
    """What its line is known by; "" where that is its row's."""
    rows: int = 1
    """How many rows it stands beside, its own the first."""


class LineRow(NamedTuple):
    """A line of the author's in cells."""

    key: str
    cells: tuple[RowPart, ...]


class Air(NamedTuple):
    """What a row has around its text; all lengths are points."""

    above: float = 12.0
    """From the hairline to the text, at least."""
    below: float = 8.0
    most_above: float = 20.0
    """What the space above grows to where the room is large."""
    even: bool = False
    """Whether all rows are equally high where they can be."""
    middle: bool = False
    """Whether the text stands in the middle of its row."""
    sinks: bool = True
    """Whether it does so as well where the lowest third of the room would be empty otherwise."""
    rule: Role = Role.LINE


def measure_row(row: LineRow, sheet: Sheet) -> float:
    """Return the height of a row's text; infinite where a word is wider than its column."""
    height = 0.0
    for cell in row.cells:
        need = _measure_cell(cell, sheet)
        if cell.rows == 1 or need == inf:
            height = max(height, need)
    return height


def _measure_cell(cell: RowPart, sheet: Sheet) -> float:
    width = cell.width or sheet.slot(f"{cell.slot}-1").box.w
    return cell.drop + sheet.ruler.height_whole(cell.lines, width)


def draw_rows(rows: Sequence[LineRow], room: Box, air: Air, sheet: Sheet) -> tuple[Item, ...]:
    """Return hairlines and texts of rows that fill the room from top to bottom; () where they do not fit.

    Texts are as wide as their columns: what is only tried is not evened.
    """
    texts = [measure_row(row, sheet) for row in rows]
    heights = share_heights([air.above + text + air.below for text in texts], room.h, even=air.even)
    if not heights:
        return ()
    starts, edges = _find_starts(texts, heights, room, air), tuple(accumulate(heights, initial=room.y))
    if not _hold_spans(rows, starts, edges, air, sheet):
        return ()
    tops = [max(room.y, starts[0] - air.most_above)] if len(rows) == 1 else edges[:-1]
    rules = (draw_rule(f"rule-{at}", room.x, top, room.w, air.rule) for at, top in enumerate(tops, start=1))
    items = (
        _place_cell(cell, row.key, at + 1, Reach(starts[at], edges[at + cell.rows]), sheet)
        for at, row in enumerate(rows)
        for cell in row.cells
    )
    return (*rules, *items)


def _find_starts(texts: Sequence[float], heights: Sequence[float], room: Box, air: Air) -> list[float]:
    """Return where the text of each row begins: in the middle of its row, or close under its hairline."""
    pairs = zip(heights, texts, strict=True)
    slack = min((height - text - air.above - air.below for height, text in pairs), default=0.0)
    above = min(air.most_above, air.above + slack / 3)
    low = room.bottom - heights[-1] + above + texts[-1] < room.y + room.h * _FULL
    middle = air.middle or (air.sinks and (low or len(heights) == _PAIR))
    gaps = [(height - text) / 2 if middle else above for height, text in zip(heights, texts, strict=True)]
    return [edge + gap for edge, gap in zip(accumulate(heights, initial=room.y), gaps, strict=False)]


def _hold_spans(
    rows: Sequence[LineRow], starts: Sequence[float], edges: Sequence[float], air: Air, sheet: Sheet
) -> bool:
    """Tell whether the rows beside a text that is no part of a single one are as high as it."""
    spans = ((at, cell) for at, row in enumerate(rows) for cell in row.cells if cell.rows > 1)
    return all(_measure_cell(cell, sheet) <= edges[at + cell.rows] - air.below - starts[at] for at, cell in spans)


def draw_rule(name: str, left: float, top: float, width: float, color: Role = Role.LINE) -> ShapeItem:
    """Return a hairline."""
    weight = RULE if color is Role.LINE else STRONG_RULE
    return ShapeItem(name, Box(left, top, width, 0.0), outline=color, shape="line", weight=weight)


def _place_cell(cell: RowPart, key: str, number: int, reach: Reach, sheet: Sheet) -> TextItem:
    """Return the text of a cell; its box reaches down to the end of its row, where words may be added."""
    slot = sheet.slot(f"{cell.slot}-{number}")
    width, top = cell.width or slot.box.w, reach.top + cell.drop
    height = max(sheet.ruler.height(cell.lines, width) + 1.0, reach.bottom - top - _CLEAR)
    box = Box(slot.box.x, top, width, height)
    return TextItem(
        slot.name, box, cell.lines, slot=slot.name, insets=slot.insets, key=join_key(cell.key or key, cell.part)
    )


def even_texts(items: Sequence[Item], ruler: Ruler) -> tuple[Item, ...]:
    """Return the items of a page that is shown, its texts no wider than their lines need to be even."""
    return tuple([_even(item, ruler) if isinstance(item, TextItem) else item for item in items])


def _even(text: TextItem, ruler: Ruler) -> TextItem:
    even = balance_width(text.lines, text.box.w, ruler)
    return text if even == text.box.w else text._replace(box=text.box._replace(w=even))


def stack_rows(page: Sequence[Line], sizes: LineSizes, room: Box, air: Air, sheet: Sheet) -> tuple[Item, ...]:
    """Return rows of lines whose parts stand one under the other in the slots "row-1" …; () where they do not fit."""
    return draw_rows(compose_rows(page, sizes, sheet.lang), room, air, sheet)


def compose_rows(page: Sequence[Line], sizes: LineSizes, lang: str) -> list[LineRow]:
    """Return the same before it has a place; the author's numbers hang before their lines."""
    texts = [number_lines(compose_parts(line, sizes, lang).stack, line, sizes.hero) for line in page]
    return [LineRow(key, (RowPart("row", text),)) for key, text in zip(key_lines(page), texts, strict=True)]


def find_hero_top(parts: LineParts, width: float, ruler: Ruler) -> float:
    """Return how far a hero stands under the top of its line's parts: what its lead takes, in points."""
    if not parts.lead:
        return 0.0
    return ruler.height((*parts.lead, *parts.hero), width) - ruler.height(parts.hero, width)


def find_base(line: TextLine, ruler: Ruler) -> float:
    """Return how far under the top of its box the first base line of a paragraph is, in points."""
    size = ruler.read(line).size
    return (PITCH * line.spacing - DESCENT) * size
