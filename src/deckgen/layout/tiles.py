"""Tiles of color where other looks have hairlines: rows and columns of text, and figures beside them, edge to edge.

What is set between hairlines comes in; the same words on tiles go out, each row in the middle of its own. The last tile
is the ground of the slide itself, so that footer, number and logo stand on what they were made for.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import inf

from deckgen.geometry import Box, Size
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.figure_line import LINE_NAMES
from deckgen.layout.figure_value import FigureTone
from deckgen.layout.measure import Ruler
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Run, ShapeItem, TextItem
from deckgen.theme import Role

TOP, BOTTOM = 84.0, 44.0
"""Where the title's band ends, and how far above the page's foot the last row does."""
LEAD_IN, PANEL = "block", "panel"
"""Names of the art of a frame that rows of text keep clear of, at their left and at their right."""
_NEAR = 1.0
"""Points within which two edges are one."""
_CLEAR = 2.0
"""Points between a text's box and the edge of its tile."""
_FULL = 0.68
"""Share of the page's height that a row alone reaches down to."""
_INSET = 32.0
"""Points between the edge of a column's tile and its text."""

ON_BRAND = FigureTone(Role.BACKGROUND, quiet=Role.BACKGROUND, words=Role.BACKGROUND)
"""Of a figure on a tile of the brand's color."""


class _TiledRow(NamedTuple):
    """What stands between two hairlines."""

    items: tuple[Item, ...]
    top: float
    bottom: float
    """From where to where its words reach."""


def paint_tiles(draft: Draft, canvas: Canvas) -> Draft:
    """Return a page with tiles of color in the place of its hairlines; figures are on the panel and on the brand's."""
    frame, size, ruler = canvas.frames[draft.frame], canvas.theme.size, canvas.ruler
    left, right = _find_sides(frame, size)
    margin = tuple(item for item in draft.items if item.box.x < left)
    text = [item for item in draft.items if left <= item.box.x < right]
    heads = _find_heads(text)
    if not heads and right == size.width:
        return draft
    if _are_columns(heads):
        return draft._replace(items=(*margin, *_paint_columns(text, heads, size, ruler)))
    beside, again = _part_line([item for item in draft.items if item.box.x >= right])
    text = [item for item in text if item in heads or not _is_level(item, heads)]
    rows, figures = _cut(text, heads, ruler), _cut(beside, _find_heads(beside), ruler)
    above = size._replace(height=min((item.box.y + BOTTOM for item in again), default=size.height))
    tiles = _paint(rows, _share(rows, figures, size), Box(left, TOP, right - left, size.height - TOP), Role.SURFACE)
    panel = Box(right, TOP, size.width - right, above.height - TOP)
    shown = _paint(figures, _share(figures, rows, above), panel, Role.BRAND)
    return draft._replace(items=(*margin, *tiles, *shown, *again))


def _find_sides(frame: Frame, size: Size) -> tuple[float, float]:
    """Return from where to where rows of text reach: from a block of what leads in to them to a panel of figures."""
    left = next((art.box.right for art in frame.art if art.name == LEAD_IN), 0.0)
    return left, next((art.box.x for art in frame.art if art.name == PANEL), size.width)


def _find_heads(items: Sequence[Item]) -> list[ShapeItem]:
    """Return the hairlines that rows hang from: those that begin farthest to the left, or all at one height."""
    rules = [item for item in items if isinstance(item, ShapeItem) and item.shape == "line"]
    left = min((rule.box.x for rule in rules), default=0.0)
    return rules if _are_columns(rules) else [rule for rule in rules if rule.box.x - left < _NEAR]


def _are_columns(rules: Sequence[ShapeItem]) -> bool:
    """Tell whether hairlines stand side by side."""
    return len(rules) > 1 and rules[0].box.y == rules[-1].box.y


def _is_level(item: Item, heads: Sequence[ShapeItem]) -> bool:
    """Tell whether an item is a hairline over a column beside that of the heads."""
    return isinstance(item, ShapeItem) and any(abs(item.box.y - head.box.y) < _NEAR for head in heads)


def _cut(items: Sequence[Item], heads: Sequence[ShapeItem], ruler: Ruler) -> tuple[_TiledRow, ...]:
    """Return the rows under some hairlines; all of it is one where there are none."""
    others = [item for item in items if item not in heads]
    edges = [*(head.box.y for head in heads or items[:1]), inf]
    groups = (tuple(item for item in others if top - _NEAR <= item.box.y < end - _NEAR) for top, end in pairwise(edges))
    return tuple(_measure(group, ruler) for group in groups if group)


def _measure(items: tuple[Item, ...], ruler: Ruler) -> _TiledRow:
    texts = [item for item in items if isinstance(item, TextItem)]
    tops = [item.box.y + item.insets.top for item in texts]
    feet = [top + ruler.height(item.lines, item.box.w) for top, item in zip(tops, texts, strict=True)]
    return _TiledRow(items, min(tops, default=0.0), max(feet, default=0.0))


def _part_line(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """Return what stands on a panel without the line under the figures, and that line."""
    return [one for one in items if one.name not in LINE_NAMES], [one for one in items if one.name in LINE_NAMES]


def _share(rows: Sequence[_TiledRow], others: Sequence[_TiledRow], size: Size) -> tuple[float, ...]:
    """Return the edges of rows: natural heights and an even share of the rest, level with as many beside them."""
    foot = size.height - BOTTOM
    needs = [row.bottom - row.top for row in rows]
    if len(rows) == len(others):
        both = [max(need, other.bottom - other.top) for need, other in zip(needs, others, strict=True)]
        needs = both if sum(both) <= foot - TOP else needs
    air = (foot - TOP - sum(needs)) / max(1, len(rows))
    return tuple(accumulate((need + air for need in needs), initial=TOP))


def _paint(rows: Sequence[_TiledRow], edges: Sequence[float], area: Box, color: Role) -> Iterator[Item]:
    """Yield a tile under every second row, the last one has none, and each text in the middle of its row."""
    spans = list(zip(rows, pairwise(edges), strict=True))
    tiled = [(len(rows) - number) % 2 == 1 for number in range(1, len(rows) + 1)]
    for (row, (top, bottom)), tile in zip(spans, tiled, strict=True):
        if tile:
            yield ShapeItem(f"tile-{row.items[0].name}", Box(area.x, top, area.w, bottom - top), color)
    for (row, (top, bottom)), tile in zip(spans, tiled, strict=True):
        middle = (top + bottom - row.top - row.bottom) / 2
        lower = max(middle, area.bottom * _FULL - row.bottom) if len(rows) == 1 else middle
        moved = (_move(item, lower, bottom) for item in row.items)
        brand = tile and color is Role.BRAND
        yield from (recolor(item) if brand and isinstance(item, TextItem) else item for item in moved)


def _move(item: Item, lower: float, foot: float) -> Item:
    """Return an item so many points lower, a text's box no lower than the foot of its row."""
    box = item.box._replace(y=item.box.y + lower)
    if isinstance(item, TextItem):
        box = box._replace(h=max(1.0, min(box.h, foot - _CLEAR - box.y)))
    return item._replace(box=box)


def _paint_columns(items: Sequence[Item], heads: Sequence[ShapeItem], size: Size, ruler: Ruler) -> Iterator[Item]:
    """Yield a tile under each column but the last, then the texts in the middle of the page, level as they were."""
    for number, (start, end) in enumerate(pairwise((_INSET, *(head.box.x for head in heads[1:]))), start=1):
        tile = Box(start - _INSET, TOP, end - start, size.height - TOP)
        yield ShapeItem(f"tile-{number}", tile, Role.SURFACE)
    row, foot = _measure(tuple(item for item in items if item not in heads), ruler), size.height - BOTTOM
    yield from (_move(item, (TOP + foot - row.top - row.bottom) / 2, foot) for item in row.items)


def recolor(item: TextItem) -> TextItem:
    """Return a text in the color of words on the brand's."""
    lines = (line._replace(runs=tuple(run._replace(color=Role.BACKGROUND) for run in line.runs)) for line in item.lines)
    return item._replace(lines=tuple(lines))


def color_heroes(draft: Draft) -> Draft:
    """Return a page whose phrases, as far as they are in the color of text, are in the brand's."""
    items = (
        item._replace(lines=tuple(line._replace(runs=tuple(map(_color_run, line.runs))) for line in item.lines))
        if isinstance(item, TextItem)
        else item
        for item in draft.items
    )
    return draft._replace(items=tuple(items))


def _color_run(run: Run) -> Run:
    hero = run.font == "heading" and run.color is Role.TEXT
    return run._replace(color=Role.BRAND) if hero else run


def lay_under(frame: Frame, art: ShapeItem, ink: Role, *names: str) -> Frame:
    """Return a frame with a block of color under everything else of it; the slots named stand on it, in that ink."""
    return color_slots(frame._replace(art=(art, *frame.art)), ink, *names)


def color_slots(frame: Frame, ink: Role, *names: str) -> Frame:
    """Return a frame whose slots of some names have another color."""
    slots = (slot._replace(color=ink) if slot.name in names else slot for slot in frame.slots)
    return frame._replace(slots=tuple(slots))
