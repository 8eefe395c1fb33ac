"""Outlines → what they cover of a page, as boxes: a form is taken for its own area, not for the box around it."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from PIL import Image, ImageChops, ImageDraw

from deckgen.geometry import Box, Size

Point: TypeAlias = tuple[float, float]
Outline: TypeAlias = tuple[Point, ...]
"""Corners of a closed polygon, in points."""
_FINE: Final = 5.0
_CELL: Final = 15.0
_COARSE: Final = 30.0
_MOST_BOXES: Final = 6
_MANY: Final = 40


class Coverage(NamedTuple):
    """What some outlines cover, cut at the edges of the page."""

    area: float
    """Square points."""
    bounds: Box
    whole: tuple[Box, ...]
    """Covered entirely: the largest boxes."""
    clear: tuple[Box, ...]
    """Not covered at all, within the bounds: the largest boxes."""
    touched: tuple[Box, ...]
    """Covered somewhere: all of it."""


def cover(outlines: Sequence[Outline], page: Size) -> Coverage:
    """Return what outlines cover together; one inside another is a hole."""
    columns, rows = math.ceil(page.width / _CELL), math.ceil(page.height / _CELL)
    steps = round(_CELL / _FINE)
    mask = Image.new("1", (columns * steps, rows * steps))
    for outline in outlines:
        one = Image.new("1", mask.size)
        ImageDraw.Draw(one).polygon([(x / _FINE, y / _FINE) for x, y in outline], fill=1, outline=1)
        mask = ImageChops.logical_xor(mask, one)
    shares = list(mask.convert("L").reduce(steps).getdata())
    table = [shares[row * columns : (row + 1) * columns] for row in range(rows)]
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    inside = [
        [_is_in(row, (top, bottom)) and _is_in(column, (left, right)) for column in range(columns)]
        for row in range(rows)
    ]
    return Coverage(
        area=sum(shares) / 255 * _CELL * _CELL,
        bounds=Box(left * _FINE, top * _FINE, (right - left) * _FINE, (bottom - top) * _FINE),
        whole=_find_boxes([[share > 250 for share in row] for row in table]),
        clear=_find_boxes(
            [
                [held and not share for held, share in zip(*pair, strict=True)]
                for pair in zip(inside, table, strict=True)
            ]
        ),
        touched=_strips([[share > 0 for share in row] for row in table], _CELL),
    )


def _is_in(cell: int, span: tuple[int, int]) -> bool:
    """Return whether a cell lies wholly between two edges of the fine grid."""
    return span[0] * _FINE <= cell * _CELL and (cell + 1) * _CELL <= span[1] * _FINE + _FINE


def simplify_boxes(boxes: Sequence[Box], page: Size) -> tuple[Box, ...]:
    """Return boxes as they are, or, where they are many, fewer ones that cover all of them."""
    if len(boxes) <= _MANY:
        return tuple(boxes)
    columns, rows = math.ceil(page.width / _COARSE), math.ceil(page.height / _COARSE)
    mask = Image.new("1", (columns, rows))
    for box in boxes:
        left, top = math.floor(box.x / _COARSE), math.floor(box.y / _COARSE)
        right, bottom = math.ceil(box.right / _COARSE) - 1, math.ceil(box.bottom / _COARSE) - 1
        ImageDraw.Draw(mask).rectangle((left, top, max(left, right), max(top, bottom)), fill=1)
    pixels = list(mask.getdata())
    return _strips([[bool(held) for held in pixels[row * columns :][:columns]] for row in range(rows)], _COARSE)


def _find_boxes(cells: list[list[bool]]) -> tuple[Box, ...]:
    found: list[Box] = []
    for _ in range(_MOST_BOXES):
        left, top, right, bottom = find_largest(cells)
        if (right - left) * (bottom - top) < 12:
            break
        found.append(Box(left * _CELL, top * _CELL, (right - left) * _CELL, (bottom - top) * _CELL))
        for row in range(top, bottom):
            cells[row][left:right] = [False] * (right - left)
    return tuple(found)


def find_largest(cells: Sequence[Sequence[bool]]) -> tuple[int, int, int, int]:
    """Return the largest rectangle of cells that hold, as left, top, right, bottom; zeros when none holds."""
    best, heights = (0, 0, 0, 0), [0] * (len(cells[0]) + 1 if cells else 0)
    largest = 0
    for row, line in enumerate(cells):
        heights = [height + 1 if held else 0 for height, held in zip(heights, line, strict=False)] + [0]
        open_bars: list[tuple[int, int]] = []
        for column, height in enumerate(heights):
            start = column
            while open_bars and open_bars[-1][1] >= height:
                start, tall = open_bars.pop()
                if tall * (column - start) > largest:
                    largest = tall * (column - start)
                    best = (start, row + 1 - tall, column, row + 1)
            open_bars.append((start, height))
    return best


def find_strips(cells: Sequence[Sequence[bool]]) -> tuple[tuple[int, int, int, int], ...]:
    """Return runs of cells as left, top, right, bottom; equal runs of neighboring rows are one."""
    growing: dict[tuple[int, int], int] = {}
    found: list[tuple[int, int, int, int]] = []
    for row in range(len(cells) + 1):
        runs = _find_runs(cells[row]) if row < len(cells) else []
        found += [(run[0], growing.pop(run), run[1], row) for run in [*growing] if run not in runs]
        for run in runs:
            growing.setdefault(run, row)
    return tuple(found)


def _strips(cells: Sequence[Sequence[bool]], size: float) -> tuple[Box, ...]:
    """Return strips of square cells as boxes."""
    return tuple(
        Box(left * size, top * size, (right - left) * size, (bottom - top) * size)
        for left, top, right, bottom in find_strips(cells)
    )


def _find_runs(line: Sequence[bool]) -> list[tuple[int, int]]:
    starts = [column for column, held in enumerate(line) if held and not (column and line[column - 1])]
    ends = [
        column + 1 for column, held in enumerate(line) if held and not (column + 1 < len(line) and line[column + 1])
    ]
    return list(zip(starts, ends, strict=True))
