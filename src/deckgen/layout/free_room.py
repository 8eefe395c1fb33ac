"""Where a client's layout leaves room: the largest rectangle of one ground that touches neither title nor art.

A page is looked at through a grid of 96 × 54 cells. All boxes are points of the page.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.client import ClientLayout, Placeholder
from deckgen.geometry import Box, Size

COLUMNS, ROWS = 96, 54
MARGIN = 0.04
"""Share of the page that text keeps from its edges."""
_RELEVANT = 0.12
"""Share of the cells that a ground has at least to be looked at."""
_WIDE_TITLE = 0.45
"""Share of the page's width from which on a title takes its whole rows."""
_CLEAR = 8.0
"""Points that text keeps from a title above it."""
FOOT_TYPES = ("ftr", "sldNum", "dt")


def inset_page(size: Size) -> Box:
    """Return the page without its margins."""
    return Box(size.width * MARGIN, size.height * MARGIN, size.width * (1 - 2 * MARGIN), size.height * (1 - 2 * MARGIN))


def find_room(layout: ClientLayout, size: Size, title: Placeholder | None, within: Box | None = None) -> Box:
    """Return the largest free rectangle of a layout; one of no size where there is none.

    Args:
        layout: a client's.
        size: of its page.
        title: the placeholder that slides fill, so that it is no room.
        within: where to look; None for the page without its margins.
    """
    place = within or inset_page(size)
    taken = [*layout.obstacles, *(foot.box for foot in layout.places if foot.type in FOOT_TYPES)]
    if title is not None:
        taken.append(_widen_title(title.box, size))
    grid = _Grid(place)
    free = grid.mark(taken)
    rooms = [_find_largest(mask) for mask in grid.split_by_ground(layout, free)]
    return grid.measure(max(rooms, key=lambda room: (room[2] - room[0]) * (room[3] - room[1]), default=(0, 0, 0, 0)))


def _widen_title(box: Box, size: Size) -> Box:
    """Return what a title keeps free: its rows across the page, or its own box where it stands in a column."""
    if box.w < size.width * _WIDE_TITLE:
        return box
    return Box(0.0, box.y, size.width, box.h + _CLEAR)


class _Grid(NamedTuple):
    """A place cut into cells."""

    place: Box

    def reach(self, box: Box) -> tuple[range, range]:
        """Return columns and rows of the cells that a box touches."""
        width, height = self.place.w / COLUMNS, self.place.h / ROWS
        left, right = (box.x - self.place.x) / width, (box.right - self.place.x) / width
        top, bottom = (box.y - self.place.y) / height, (box.bottom - self.place.y) / height
        columns = range(max(0, int(left + 0.01)), max(0, min(COLUMNS, int(right + 0.99))))
        return columns, range(max(0, int(top + 0.01)), max(0, min(ROWS, int(bottom + 0.99))))

    def mark(self, taken: Sequence[Box]) -> list[list[bool]]:
        """Return which cells are free, row by row."""
        free = [[True] * COLUMNS for _ in range(ROWS)]
        for box in taken:
            if box.right <= self.place.x or box.x >= self.place.right:
                continue
            columns, rows = self.reach(box)
            for row in rows:
                for column in columns:
                    free[row][column] = False
        return free

    def split_by_ground(self, layout: ClientLayout, free: list[list[bool]]) -> Iterator[list[list[bool]]]:
        """Yield the free cells of each ground that has many; all of them where there is one ground."""
        grounds = self._number_grounds(layout)
        for number in sorted({number for row in grounds for number in row}):
            count = sum(row.count(number) for row in grounds)
            if count >= COLUMNS * ROWS * _RELEVANT:
                yield [
                    [one and ground == number for one, ground in zip(*pair, strict=True)]
                    for pair in zip(free, grounds, strict=True)
                ]

    def _number_grounds(self, layout: ClientLayout) -> list[list[int]]:
        """Return which ground each cell has: equal ones have one number, -1 is none."""
        grounds: list[list[int]] = [[-1] * COLUMNS for _ in range(ROWS)]
        kinds = list(dict.fromkeys(ground for _, ground in layout.grounds))
        for box, ground in layout.grounds:
            columns, rows = self.reach(box)
            for row in rows:
                grounds[row][columns.start : columns.stop] = [kinds.index(ground)] * len(columns)
        return grounds

    def measure(self, cells: tuple[int, int, int, int]) -> Box:
        """Return the box of some cells: left, top, right, bottom."""
        left, top, right, bottom = cells
        width, height = self.place.w / COLUMNS, self.place.h / ROWS
        return Box(
            self.place.x + left * width, self.place.y + top * height, (right - left) * width, (bottom - top) * height
        )


def _find_largest(free: list[list[bool]]) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of the largest rectangle of free cells."""
    best, largest = (0, 0, 0, 0), 0
    heights = [0] * COLUMNS
    for row, cells in enumerate(free, start=1):
        heights = [height + 1 if cell else 0 for height, cell in zip(heights, cells, strict=True)]
        for left, right, height in _list_rectangles(heights):
            if (right - left) * height > largest:
                largest = (right - left) * height
                best = (left, row - height, right, row)
    return best


def _list_rectangles(heights: list[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the rectangles under a skyline: left, right, height."""
    stack: list[tuple[int, int]] = []
    for at, height in enumerate((*heights, 0)):
        left = at
        while stack and stack[-1][1] >= height:
            left, known = stack.pop()
            yield left, at, known
        stack.append((left, height))
