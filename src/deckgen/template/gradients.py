"""A linear gradient → what it looks like where: a page's background cut into tiles of few colors each."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from deckgen.contrast import measure_luminance
from deckgen.foreign.markup import Node, find, find_all, read_flag, read_number, read_share
from deckgen.geometry import Box
from deckgen.ground import Ground
from deckgen.template.color import mix_colors
from deckgen.template.fills import Fill, Painter, read_stop

_ANGLE: Final = 60_000
"""Units of a degree."""
_ACROSS, _DOWN, _ASLANT = (24, 1), (1, 24), (6, 4)
"""Columns and rows: as many as are each a share of the page that counts as a ground of what lies on all of it."""
_STRAIGHT: Final = 0.02
"""Quarters of a turn by which a gradient is aslant all the same: some programs round angles."""
Stop = tuple[float, str]
"""Where on its way a gradient has a color."""


def tile_gradient(fill: Fill, box: Box, under: Ground, painter: Painter) -> tuple[tuple[Box, Ground], ...]:
    """Return the tiles of a box with a linear gradient; () for one of another kind."""
    line = find(fill.node, "a:lin")
    stops = sorted(_list_stops(fill, under, painter))
    if line is None or not stops:
        return ()
    return tuple(_list_tiles(line, box, stops))


def _list_stops(fill: Fill, under: Ground, painter: Painter) -> Iterator[Stop]:
    below = mix_colors(under.darkest, under.lightest, 0.5)
    for node in find_all(fill.node, "a:gsLst/a:gs"):
        shade = read_stop(node, fill, painter)
        if shade:
            yield read_share(node, "pos", 0.0), mix_colors(shade.color, below, shade.alpha)


def _list_tiles(line: Node, box: Box, stops: Sequence[Stop]) -> Iterator[tuple[Box, Ground]]:
    quarters = read_number(line, "ang") / _ANGLE / 90
    straight = abs(quarters - round(quarters)) < _STRAIGHT
    columns, rows = (_ACROSS, _DOWN)[round(quarters) % 2] if straight else _ASLANT
    wide, high = box.w / columns, box.h / rows
    for row in range(rows):
        for column in range(columns):
            tile = Box(box.x + column * wide, box.y + row * high, wide, high)
            ways = [_find_way(line, box, x, y) for x in (tile.x, tile.right) for y in (tile.y, tile.bottom)]
            yield tile, _find_ground(min(ways), max(ways), stops)


def _find_way(line: Node, box: Box, x: float, y: float) -> float:
    """Return how far a gradient is at a point: 0 where it begins, 1 where it ends."""
    turn = math.radians(read_number(line, "ang") / _ANGLE)
    wide, high = (1.0, 1.0) if read_flag(line, "scaled") else (box.w, box.h)
    across, down = math.cos(turn) * wide, math.sin(turn) * high
    right, below = (x - box.x) / box.w - 0.5, (y - box.y) / box.h - 0.5
    return 0.5 + (right * across + below * down) / (abs(across) + abs(down))


def _find_ground(first: float, last: float, stops: Sequence[Stop]) -> Ground:
    """Return the colors of a gradient between two places on its way."""
    inside = [color for way, color in stops if first < way < last]
    colors = [_mix(first, stops), *inside, _mix(last, stops)]
    return Ground(min(colors, key=measure_luminance), max(colors, key=measure_luminance), graded=True)


def _mix(way: float, stops: Sequence[Stop]) -> str:
    if way <= stops[0][0]:
        return stops[0][1]
    for (start, one), (end, other) in pairwise(stops):
        if way <= end:
            return mix_colors(other, one, (way - start) / (end - start) if end > start else 1.0)
    return stops[-1][1]
