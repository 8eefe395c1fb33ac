"""What is tried until nothing can be better."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Tried = TypeVar("Tried")


def find_least(tried: Iterable[Tried], count: Callable[[Tried], int]) -> Tried | None:
    """Return the first of what has the fewest flaws; what would follow one without any is not tried."""
    least: Tried | None = None
    fewest = 0
    for one in tried:
        flaws = count(one)
        if least is None or flaws < fewest:
            least, fewest = one, flaws
        if not flaws:
            break
    return least
