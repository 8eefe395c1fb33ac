"""Ways to part a page into blocks of color for figures: for one that leads, and for equals. Numbers in, boxes out."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from deckgen.geometry import Box, Size
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE, FigureTone
from deckgen.layout.tiles import ON_BRAND, TOP
from deckgen.named_tuple import NamedTuple
from deckgen.theme import Role

MOST = 7
"""Blocks on one page."""


class BlockColor(NamedTuple):
    """The color of a block and of the words on it."""

    fill: Role
    tone: FigureTone


class Tiling(NamedTuple):
    """Blocks of a page, row by row from the upper left."""

    boxes: tuple[Box, ...]
    colors: tuple[BlockColor, ...]
    """No two neighbors are alike, beside or above each other."""
    leads: bool
    """Whether the first block is larger than the others, and what stands in it."""


_PANEL, _SURFACE = BlockColor(Role.PANEL, PANEL_TONE), BlockColor(Role.SURFACE, GROUND_TONE)
_BRAND = BlockColor(Role.BRAND, ON_BRAND)
_UPPER, _LOWER = (_BRAND, _SURFACE, _PANEL), (_SURFACE, _PANEL, _BRAND)
"""Colors of blocks under the title's band, which is the panel's, and of the others, the best first."""
_ROWS: tuple[tuple[tuple[float, ...], ...], ...] = (
    ((1.0,),),
    ((3.0, 2.0),),
    ((1.0,), (1.0, 1.0)),
    ((2.0, 1.0), (1.0, 2.0)),
    ((2.0, 1.0), (1.0, 1.0, 1.0)),
    ((2.0, 1.0, 1.0), (1.0, 1.0, 2.0)),
    ((2.0, 1.0, 1.0), (1.0, 1.0, 1.0, 1.0)),
)
"""Number of blocks → their widths, row by row, in columns that both rows share; of three, the first takes both rows of
its column."""
_WIDER_ROWS: dict[int, tuple[tuple[float, ...], ...]] = {6: ((1.3, 1.0, 1.0), (1.3, 1.0, 1.0))}
"""The same for values that would be small, or broken, in the narrowest of those blocks."""
_EQUAL_ROWS = ((1,), (2,), (3,), (2, 2), (2, 3), (3, 3), (3, 4))
"""Number of equals → how many of them stand in each row."""
_HEIGHTS, _EQUAL_HEIGHTS = ((1.15, 1.0),), ((1.0, 1.0), (1.0, 1.2), (1.2, 1.0))
"""Heights of two rows: of a leading block and of others, and what equals need at most."""
_PAIR, _TRIO = 2, 3
_NEAR = 1.0
"""Points within which two edges are one."""


def tile_page(size: Size) -> tuple[Box, ...]:
    """Return as many blocks as a page has at most."""
    return _part(_ROWS[-1], _HEIGHTS[0], size)


def list_tilings(count: int, size: Size, *, equal: bool) -> Iterator[Tiling]:
    """Yield the ways to part a page into so many blocks, the best first; the others where all of those fail."""
    first, second = (_tile_equally, _tile_for_leading) if equal else (_tile_for_leading, _tile_equally)
    yield from first(count, size)
    yield from second(count, size)


def _tile_equally(count: int, size: Size) -> Iterator[Tiling]:
    rows = tuple((1.0,) * number for number in _EQUAL_ROWS[count - 1])
    for heights in _EQUAL_HEIGHTS[: 1 if len(rows) == 1 else None]:
        yield _paint(_part(rows, heights, size), leads=False)
    if count in {_PAIR, _TRIO}:  # values in words are larger in blocks as wide as the page, sentences no columns
        yield _paint(_part(((1.0,),) * count, (1.0,) * count, size), leads=False)


def _tile_for_leading(count: int, size: Size) -> Iterator[Tiling]:
    if count == _TRIO:
        # side by side, the two others would be too narrow for values that hold their own beside the first
        first, right = _find_room(size).split_columns((1.1, 1.0))
        yield _paint((first, *right.split_rows((1.0, 1.0))), leads=True)
        return
    for rows in (_ROWS[count - 1], *filter(None, (_WIDER_ROWS.get(count),))):
        yield _paint(_part(rows, _HEIGHTS[0], size), leads=True)


def _paint(boxes: tuple[Box, ...], *, leads: bool) -> Tiling:
    """Return blocks in their colors; one that fills the page may be of one color with the band over it."""
    return Tiling(boxes, color_blocks(boxes) if len(boxes) > 1 else (_PANEL,), leads)


@lru_cache(maxsize=64)
def color_blocks(boxes: tuple[Box, ...], chosen: tuple[BlockColor, ...] = ()) -> tuple[BlockColor, ...]:
    """Return colors of blocks in reading order after those that some have; () where neighbors would be alike."""
    if len(chosen) == len(boxes):
        return chosen
    box = boxes[len(chosen)]
    near = {color.fill for other, color in zip(boxes, chosen, strict=False) if _touch(box, other)}
    free = (color for color in (_UPPER if box.y == boxes[0].y else _LOWER) if color.fill not in near)
    return next(filter(None, (color_blocks(boxes, (*chosen, color)) for color in free)), ())


def _touch(one: Box, other: Box) -> bool:
    """Tell whether two blocks share more of an edge than a corner."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(across, down) > _NEAR and min(across, down) > -_NEAR


def _find_room(size: Size) -> Box:
    return Box(0.0, TOP, size.width, size.height - TOP)


def _part(rows: Sequence[Sequence[float]], heights: Sequence[float], size: Size) -> tuple[Box, ...]:
    lines = zip(_find_room(size).split_rows(heights[: len(rows)]), rows, strict=True)
    return tuple(box for line, weights in lines for box in line.split_columns(weights))
