"""Boxes on a slide, in points (1/72 inch), y downwards. EMU exist in `write/` only."""

from collections.abc import Sequence
from itertools import pairwise

from deckgen.named_tuple import NamedTuple


class Insets(NamedTuple):
    """Inner margins of a text box, in points.

    Built by position: left, top, right, bottom, as PowerPoint's own.
    """

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


NO_INSETS = Insets()


class Size(NamedTuple):
    """Width and height of a page, in points; a page of slides is 540 high, whatever its width."""

    width: float = 960.0
    height: float = 540.0

    def across(self, length: float) -> float:
        """Return a length across the page that is given for a page 960 wide: widths follow the page, type does not."""
        return length * self.width / WIDE.width


WIDE = Size()
"""16:9, 13.333 × 7.5 inch."""
STANDARD = Size(width=720.0)
"""4:3, 10 × 7.5 inch."""


class Box(NamedTuple):
    """An axis-parallel rectangle: left, top, width, height, in points.

    Built by position: four numbers in the order of every drawing program.
    """

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    def shrink(self, insets: Insets) -> "Box":
        """Return the box inside the given margins, never of negative size."""
        x, y, w, h = self
        if insets == NO_INSETS and w >= 0.0 and h >= 0.0:
            return self
        left, top, right, bottom = insets
        return Box(x + left, y + top, max(0.0, w - left - right), max(0.0, h - top - bottom))

    def split_columns(self, weights: Sequence[float], gap: float = 0.0) -> "tuple[Box, ...]":
        """Cut into side-by-side boxes of the given relative widths, `gap` points apart; together they tile it."""
        room, total = self.w - gap * (len(weights) - 1), sum(weights)
        edges = [self.x]
        for weight in weights:
            edges.append(edges[-1] + room * weight / total + gap)
        return tuple(Box(left, self.y, right - gap - left, self.h) for left, right in pairwise(edges))

    def split_rows(self, weights: Sequence[float], gap: float = 0.0) -> "tuple[Box, ...]":
        """Cut into stacked boxes of the given relative heights, `gap` points apart; together they tile it."""
        turned = Box(self.y, self.x, self.h, self.w).split_columns(weights, gap)
        return tuple(Box(part.y, part.x, part.h, part.w) for part in turned)

    def overlaps(self, other: "Box", tolerance: float = 0.5) -> bool:
        """Return True when the two boxes share more than `tolerance` points in both directions."""
        x, y, w, h = self
        left, top, width, height = other
        return (
            y + h - top > tolerance
            and top + height - y > tolerance
            and x + w - left > tolerance
            and left + width - x > tolerance
            and min(w, h, width, height) > tolerance
        )

    def meet(self, other: "Box") -> "Box":
        """Return what two boxes share; a box of no size where they share nothing."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(left, top, max(0.0, right - left), max(0.0, bottom - top))

    def contains(self, other: "Box", tolerance: float = 0.5) -> bool:
        """Return True when the other box lies inside this one."""
        x, y, w, h = self
        left, top, width, height = other
        return (
            left >= x - tolerance
            and top >= y - tolerance
            and left + width <= x + w + tolerance
            and top + height <= y + h + tolerance
        )
