"""The order of a merged deck: slides that hands moved or made stay behind their neighbor, all others follow the notes.

Slides are known by key; a hand-made one has a name of its own that no other slide has.
"""

from bisect import bisect_left
from collections.abc import Sequence


def order_slides(
    base: Sequence[str], theirs: Sequence[str], ours: Sequence[str], wanted: Sequence[str]
) -> tuple[str, ...]:
    """Return the wanted slides in order.

    Args:
        base: Keys in the order in which they were written.
        theirs: Keys in the order of the file as it stands, hand-made slides included.
        ours: Keys in the order of the notes.
        wanted: Keys of what the merged deck holds.
    """
    kept = frozenset(wanted)
    own = frozenset(ours) & kept
    moved = frozenset(theirs) - find_unmoved(base, theirs)
    order = [key for key in ours if key in own - moved]
    for at, key in enumerate(theirs):
        if key in kept and key not in order:
            order.insert(_find_neighbor(theirs[:at], order), key)
    return tuple(order)


def _find_neighbor(before: Sequence[str], order: Sequence[str]) -> int:
    """Return the place behind the nearest of the slides that stood before one."""
    return next((order.index(key) + 1 for key in reversed(before) if key in order), 0)


def find_unmoved(base: Sequence[str], theirs: Sequence[str]) -> frozenset[str]:
    """Return the slides of the longest order that the file shares with what was written."""
    left = [key for key in base if key in theirs]
    return frozenset(_longest_run(left, [key for key in theirs if key in left]))


def _longest_run(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Return the longest sequence that both hold in order; both hold the same keys, each once."""
    place = {key: at for at, key in enumerate(one)}
    ends: list[int] = []
    last: list[str] = []
    before: dict[str, str | None] = {}
    for key in other:
        at = bisect_left(ends, place[key])
        before[key] = last[at - 1] if at else None
        ends[at : at + 1] = [place[key]]
        last[at : at + 1] = [key]
    run: list[str] = []
    at_end = last[-1] if last else None
    while at_end is not None:
        run.append(at_end)
        at_end = before[at_end]
    return run[::-1]
