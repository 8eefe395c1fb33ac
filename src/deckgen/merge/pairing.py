"""Two rows of things → which of one is which of the other, when all there is to go by is how alike they are."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

Pair: TypeAlias = tuple[int, int]
"""Positions in two rows."""
Likeness: TypeAlias = Callable[[int, int], float]
"""How alike two things are, by their positions: 1 for equal ones, 0 for such as have nothing in common."""


def pair_alike(ones: Sequence[int], others: Sequence[int], likeness: Likeness, least: float) -> list[Pair]:
    """Return pairs in order of both rows as far as that goes, then the best of what is left over.

    Args:
        ones: Positions that are still to be paired, in order.
        others: Those of the other row.
        likeness: How alike two of them are.
        least: What is less alike is no pair; left over, out of order, a pair has to be half as alike again.
    """
    scores = {(one, other): likeness(one, other) for one in ones for other in others}
    found = align(ones, others, scores, least)
    done = {one for one, _ in found}, {other for _, other in found}
    left = {pair: score for pair, score in scores.items() if pair[0] not in done[0] and pair[1] not in done[1]}
    return sorted([*found, *take_best(left, min(1.0, 1.5 * least))])


def align(ones: Sequence[int], others: Sequence[int], scores: dict[Pair, float], least: float) -> list[Pair]:
    """Return the pairs, in order of both rows, that are most alike together; of equal choices the earliest."""
    best = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for i in range(len(ones) - 1, -1, -1):
        for j in range(len(others) - 1, -1, -1):
            score = scores[ones[i], others[j]]
            both = best[i + 1][j + 1] + score if score >= least else 0.0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    return list(_follow(ones, others, scores, best, least))


def _follow(
    ones: Sequence[int],
    others: Sequence[int],
    scores: dict[Pair, float],
    best: Sequence[Sequence[float]],
    least: float,
) -> Iterator[Pair]:
    i = j = 0
    while i < len(ones) and j < len(others):
        score = scores[ones[i], others[j]]
        if score >= least and best[i][j] == best[i + 1][j + 1] + score:
            yield ones[i], others[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def take_best(scores: dict[Pair, float], least: float) -> Iterator[Pair]:
    """Yield the pairs that are most alike, each thing in one of them; of equal ones the earliest."""
    done = set[int](), set[int]()
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if scores[pair] >= least and pair[0] not in done[0] and pair[1] not in done[1]:
            yield pair
            done[0].add(pair[0])
            done[1].add(pair[1])
