"""Dealing things out over pages, as evenly as possible, in order; and the height of a page to rows."""

from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def share_out(things: tuple[Thing, ...], most: int) -> tuple[tuple[Thing, ...], ...]:
    """Return the fewest groups of at most `most` things; their sizes differ by one at the most."""
    pages = max(1, -(-len(things) // most))
    base, extra = divmod(len(things), pages)
    groups = []
    start = 0
    for page in range(pages):
        end = start + base + (page < extra)
        groups.append(things[start:end])
        start = end
    return tuple(groups)


def share_heights(naturals: Sequence[float], room: float, *, even: bool = False) -> tuple[float, ...]:
    """Return the heights of rows that fill a room: natural ones and an even share of the rest; () if too high.

    Where `even` is asked for, all are equal if they can be.
    """
    spare = room - sum(naturals)
    if not naturals or spare < -0.01:
        return ()
    equal = room / len(naturals)
    if even and max(naturals) <= equal:
        return (equal,) * len(naturals)
    return tuple(natural + spare / len(naturals) for natural in naturals)
