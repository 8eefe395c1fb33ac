"""How figures' texts are folded and compared."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any, TypeVar

from deckgen.deferred_patterns import defer_pattern

_Range = TypeVar("_Range", bound=tuple[Any, ...])
"""Its first two items are a start and an end."""
_SPACES = defer_pattern(r"[ \t\r\n\f\v]+")
_GROUPS = re.compile(r"(?<=\d)[\s,](?=\d{3}\b)")
_DASHES = re.compile(r"[‐-―−]")


def fold(text: str) -> str:
    """Fold line breaks and runs of spaces; no-break spaces stay as typed."""
    plain = text.isprintable() and "  " not in text  # as nearly all are
    return (text if plain else _SPACES.sub(" ", text)).strip(" ")


def fold_for_search(text: str) -> str:
    """Fold case, dashes, grouping of digits and every kind of space, to compare what two people typed."""
    return " ".join(_GROUPS.sub("", _DASHES.sub("-", text.casefold())).split())


def holds(text: str, wanted: str) -> bool:
    """Tell whether folded text holds a folded phrase as whole words and numbers."""
    return bool(wanted) and re.search(rf"(?<![\w.,]){re.escape(wanted)}(?!\w|[.,]\d)", text) is not None


def merge_ranges(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches of a text in order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def overlapping(ranges: Sequence[_Range], start: int, end: int) -> Sequence[_Range]:
    """Return those of some ranges, in order and apart, that share a character with another one."""
    first = bisect_right(ranges, start, key=itemgetter(1))
    last = bisect_left(ranges, end, key=itemgetter(0))
    return ranges[first:last]
