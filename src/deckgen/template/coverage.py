"""Outlines → what they cover of a page, as boxes: a form is taken for its own area, not for the box around it."""

import math
from collections.abc import Sequence
from typing import Final, TypeAlias

from PIL import Image, ImageChops, ImageDraw

from deckgen.geometry import Box, Size
from deckgen.named_tuple import NamedTuple

Point: TypeAlias = tuple[float, float]
Outline: TypeAlias = tuple[Point, ...]
"""Corners of a closed polygon, in points."""
LARGE: Final = 0.2
"""Share of the page from which art is a ground."""
_FINE: Final = 5.0
_STEPS: Final = 3
_CELL: Final = _FINE * _STEPS
_COARSE: Final = 30.0
_MOST_BOXES: Final = 6
_MANY: Final = 40


class Coverage(NamedTuple):
    """What some outlines cover, cut at the edges of the page."""

    area: float
    """Square points."""
    bounds: Box
    whole: tuple[Box, ...]
    """Covered entirely: the largest boxes, one where it covers little."""
    clear: tuple[Box, ...]
    """Not covered at all, within the bounds: the largest boxes; () where it covers little."""
    touched: tuple[Box, ...]
    """Covered somewhere: all of it."""


def cover(outlines: Sequence[Outline], page: Size, *, filled: bool = True) -> Coverage:
    """Return what outlines cover together; one inside another is a hole.

    Args:
        outlines: polygons.
        page: what they are cut at.
        filled: False for lines alone.
    """
    columns, rows = math.ceil(page.width / _CELL), math.ceil(page.height / _CELL)
    mask = _draw(outlines, (columns * _STEPS, rows * _STEPS), filled=filled)
    shares = mask.convert("L").reduce(_STEPS).tobytes()
    table = [shares[row * columns : (row + 1) * columns] for row in range(rows)]
    area = sum(shares) / 255 * _CELL * _CELL
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    large = area >= LARGE * page.width * page.height
    return Coverage(
        area=area,
        bounds=Box(left * _FINE, top * _FINE, (right - left) * _FINE, (bottom - top) * _FINE),
        whole=_find_boxes([[share > 250 for share in row] for row in table], _MOST_BOXES if large else 1),
        clear=_find_boxes(_list_clear(table, (left, top, right, bottom)), _MOST_BOXES) if large else (),
        touched=_strips([[share > 0 for share in row] for row in table], _CELL),
    )


def _draw(outlines: Sequence[Outline], size: tuple[int, int], *, filled: bool) -> Image.Image:
    mask = Image.new("1", size)
    for outline in outlines:
        points = [(x / _FINE, y / _FINE) for x, y in outline]
        if not filled:
            ImageDraw.Draw(mask).line([*points, points[0]], fill=1)
            continue
        one = Image.new("1", size)
        ImageDraw.Draw(one).polygon(points, fill=1, outline=1)
        mask = ImageChops.logical_xor(mask, one)
    return mask


def _list_clear(table: Sequence[bytes], bounds: tuple[int, int, int, int]) -> list[list[bool]]:
    """Return which cells lie within the bounds, which are in fine steps, and are not covered."""
    left, top, right, bottom = (math.ceil(edge / _STEPS) for edge in bounds)
    return [
        [top <= row < bottom and left <= column < right and not share for column, share in enumerate(line)]
        for row, line in enumerate(table)
    ]


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
    pixels = mask.convert("L").tobytes()
    return _strips([[bool(held) for held in pixels[row * columns :][:columns]] for row in range(rows)], _COARSE)


def _find_boxes(cells: list[list[bool]], most: int) -> tuple[Box, ...]:
    found: list[Box] = []
    for _ in range(most):
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
