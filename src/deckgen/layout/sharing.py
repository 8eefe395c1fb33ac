"""Dealing things out over pages, as evenly as possible, in order."""

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
