"""Items with what stands below them: an item at the left, its sub-list between hairlines at its right.

A line's level is its paragraph's; a lead-in is the item above all others. What stands deeper than a sub-list is
indented in it. In a narrow room, and where an item has no sub-list and would leave a hole beside it, every sub-list is
indented.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise

from deckgen.content import Line, Lines
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, Column, LineArrangement, design_columns
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, LineRow, RowPart, draw_rows, find_base
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import (
    LineSizes,
    compose_sentence,
    embolden,
    is_loud,
    key_lines,
    number_lines,
    read_line,
)
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, ShapeItem, TextLine
from deckgen.stage import Stage

FRAME = "Outline"
_MOST = 8
_WIDTH, _GAP, _WIDE = 320.0, 54.0, 864.0
_FEW = 2
_FEW_SIZES, _SIZES = (
    tuple(LineSizes(item, below, below, plain=item) for item, below in pairs)
    for pairs in (
        ((48.0, 40.0), (44.0, 36.0), (40.0, 34.0)),
        ((36.0, 30.0), (32.0, 28.0), (30.0, 26.0), (28.0, 26.0), (28.0, 24.0), (26.0, 24.0), (24.0, 24.0)),
    )
)
"""Sizes of items and of what stands below them; larger ones for two lines."""
_AIR = Air(above=9.0, below=7.0, middle=True)
_MOST_WORDS = 12
"""Words of an item that is heavy over what stands below it."""
_LOW = 0.25
"""Share of the room above a row alone."""
_STEP, _SPACE = 1.1, 0.4
"""How far a line is indented under the one above, and the space between them, in em."""


class _Node(NamedTuple):
    """A line in a hierarchy."""

    key: str
    line: Line
    depth: int


def design_outline(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Outline": up to eight items at the left, as many lines at their right."""
    room = stage.room
    width, gap = room.w * _WIDTH / _WIDE, room.w * _GAP / _WIDE
    columns = (
        Column("row", 0.0, width, size=30.0, idx=1),
        Column("below", width + gap, room.w - width - gap, size=26.0, idx=30),
    )
    return (stage.frame(FRAME, design_columns(room, columns, _MOST)),)


def draw_outline(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set items of one size and sub-lists of one size; no page begins inside a sub-list."""
    if not any(line.paragraph.level for line in content.lines):
        return draw_sentences(content, slide, canvas)
    content, sheet = _strengthen(content), take_sheet(FRAME, slide, canvas)
    set_page = partial(_set_page, intro=content.intro)
    return draft_pages(deal_lines(content.lines, _MOST, _list_sizes, set_page, sheet), sheet)


def _strengthen(content: Lines) -> Lines:
    """Return an outline whose items of the first level are heavy, if they are short and nothing else in it is bold."""
    lines = content.lines if content.intro is None else (content.intro, *content.lines)
    tops = [line for line in lines if line is content.intro or (content.intro is None and not line.paragraph.level)]
    if any(is_loud(line) for line in lines) or any(len(read_line(line).split()) > _MOST_WORDS for line in tops):
        return content
    heavy = {id(line): embolden(line) for line in tops}
    own = tuple(heavy.get(id(line), line) for line in content.lines)
    return content._replace(lines=own, intro=content.intro and heavy[id(content.intro)])


def _list_sizes(page: Group) -> tuple[LineSizes, ...]:
    return (*_FEW_SIZES, *_SIZES) if len(page) <= _FEW else _SIZES


def _set_page(page: Group, sizes: LineSizes, sheet: Sheet, intro: Line | None) -> tuple[Item, ...]:
    """Return hairlines and texts; () where they do not fit."""
    if page[0].paragraph.level:
        return ()
    room = sheet.room("row", "below")
    parts = tuple(_part(_list_nodes(page, intro), 0))
    if room.w < NARROW or any(len(part) == 1 for part in parts):
        return draw_rows(list(_list_narrow_rows(page, sizes, sheet, intro)), room, _AIR, sheet)
    branches = [_list_rows(nodes, sizes, sheet) for nodes in parts]
    return _draw_branches(branches, sheet)


def _list_rows(nodes: Sequence[_Node], sizes: LineSizes, sheet: Sheet) -> list[LineRow]:
    """Return a row for each line of a sub-list, its item at their left, the first ones on one base line."""
    first, *others = nodes
    item = RowPart("row", _compose((first,), sizes.plain, sizes, sheet.lang))
    rows: list[LineRow] = []
    for lines in _part(others, 1):
        text = _compose(lines, sizes.lead, sizes, sheet.lang)
        rows.append(LineRow(first.key, (RowPart("below", text, key=lines[0].key),)))
    (below,) = rows[0].cells
    drop = find_base(item.lines[0], sheet.ruler) - find_base(below.lines[0], sheet.ruler)
    left, right = item._replace(rows=len(rows), drop=max(0.0, -drop)), below._replace(drop=max(0.0, drop))
    return [LineRow(first.key, (left, right)), *rows[1:]]


def _draw_branches(branches: Sequence[Sequence[LineRow]], sheet: Sheet) -> tuple[Item, ...]:
    """Return rows between hairlines, those within a sub-list as wide as that; () where they do not fit.

    An item that is higher than its sub-list makes the first row of that as high.
    """
    rows, room, column = [row for branch in branches for row in branch], sheet.room("row", "below"), sheet.room("below")
    if len(rows) == 1:
        room = Box(room.x, room.y + room.h * _LOW, room.w, room.h * (1 - _LOW))
    lower = [LineRow(row.key, tuple(cell._replace(rows=1) for cell in row.cells)) for row in rows]
    items = draw_rows(rows, room, _AIR, sheet) or draw_rows(lower, room, _AIR, sheet)
    starts = {f"rule-{number}" for number in accumulate(map(len, branches), initial=1)}
    return tuple(
        item._replace(box=item.box._replace(x=column.x, w=column.w))
        if isinstance(item, ShapeItem) and item.name not in starts
        else item
        for item in items
    )


def _list_narrow_rows(page: Group, sizes: LineSizes, sheet: Sheet, intro: Line | None) -> Iterator[LineRow]:
    """Yield a row for each item with its sub-list; a lead-in has its own."""
    whole, lines = sheet.room("row", "below").w, page if intro is None else (intro, *page)
    for branch in _part(_list_nodes(lines, None), 0):
        text = _compose(branch, sizes.plain, sizes, sheet.lang)
        yield LineRow(branch[0].key, (RowPart("row", text, width=whole),))


def _list_nodes(page: Group, intro: Line | None) -> list[_Node]:
    """Return lines with their depths, below a lead-in where there is one."""
    lines = page if intro is None else (intro, *page)
    depths = [line.paragraph.level + (intro is not None) for line in lines]
    if intro is not None:
        depths[0] = 0
    return [_Node(*each) for each in zip(key_lines(lines), lines, depths, strict=True)]


def _part(nodes: Sequence[_Node], depth: int) -> Iterator[tuple[_Node, ...]]:
    """Yield nodes in runs, each of one that is no deeper than asked for and what stands below it."""
    starts = [at for at, node in enumerate(nodes) if at == 0 or node.depth <= depth]
    for start, end in pairwise((*starts, len(nodes))):
        yield tuple(nodes[start:end])


def _compose(nodes: Sequence[_Node], size: float, sizes: LineSizes, lang: str) -> tuple[TextLine, ...]:
    """Return the first line of a size, the others indented below its words, each depth a level that counts its own."""
    first, *others = nodes
    lines = list(number_lines((compose_sentence(first.line, size, lang),), first.line, size))
    start = lines[0].indent
    for node in others:
        step = _STEP * sizes.lead
        text = compose_sentence(node.line, sizes.lead, lang)
        inner = number_lines((text,), node.line, sizes.lead)[0]
        level = node.depth - first.depth
        if not inner.marker:
            inner = text._replace(marker="–", hang=step, indent=step)
        indent = start + step * (level - 1) + inner.indent
        lines.append(inner._replace(level=level, indent=indent, before=_SPACE * sizes.lead))
    return tuple(lines)


OUTLINE = LineArrangement(range(3, _MOST + 1), design_outline, draw_outline)
