"""Ways to part a page into blocks of color for figures: for one that leads, and for equals. Numbers in, boxes out."""

from collections.abc import Iterator, Sequence

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
_BRAND, _BARE = BlockColor(Role.BRAND, ON_BRAND), BlockColor(Role.BACKGROUND, GROUND_TONE)
_COLORS = (
    (_PANEL,),
    (_PANEL, _SURFACE),
    (_PANEL, _SURFACE, _BRAND),
    (_PANEL, _SURFACE, _BRAND, _BARE),
    (_PANEL, _SURFACE, _BRAND, _SURFACE, _PANEL),
    (_PANEL, _SURFACE, _BRAND, _SURFACE, _BRAND, _PANEL),
    (_PANEL, _SURFACE, _BRAND, _SURFACE, _BRAND, _PANEL, _SURFACE),
)
"""Number of blocks → their colors."""
_EQUAL_COLORS = {4: (_PANEL, _SURFACE, _BRAND, _PANEL), 5: (_PANEL, _SURFACE, _SURFACE, _BRAND, _PANEL)}
"""The same for equals, where those would be neighbors of their like, or of the white of the line under them."""
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
_TRIO = 3


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
        yield Tiling(_part(rows, heights, size), _EQUAL_COLORS.get(count, _COLORS[count - 1]), leads=False)


def _tile_for_leading(count: int, size: Size) -> Iterator[Tiling]:
    colors = _COLORS[count - 1]
    if count == _TRIO:
        # side by side, the two others would be too narrow for values that hold their own beside the first
        first, right = _find_room(size).split_columns((1.1, 1.0))
        yield Tiling((first, *right.split_rows((1.0, 1.0))), colors, leads=True)
        return
    for rows in (_ROWS[count - 1], *filter(None, (_WIDER_ROWS.get(count),))):
        yield Tiling(_part(rows, _HEIGHTS[0], size), colors, leads=True)


def _find_room(size: Size) -> Box:
    return Box(0.0, TOP, size.width, size.height - TOP)


def _part(rows: Sequence[Sequence[float]], heights: Sequence[float], size: Size) -> tuple[Box, ...]:
    lines = zip(_find_room(size).split_rows(heights[: len(rows)]), rows, strict=True)
    return tuple(box for line, weights in lines for box in line.split_columns(weights))
