"""Two rows of things → which of one is which of the other, when all there is to go by is how alike they are."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias, TypeVar

from deckgen.merge.likeness import compare_shapes, get_field
from deckgen.record import ShapeRecord, SlideRecord

Thing = TypeVar("Thing", SlideRecord, ShapeRecord)

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


def pair_keys(
    base: Sequence[Thing], theirs: Sequence[Thing], prefer: Callable[[int, int], tuple[float, ...]]
) -> dict[int, int]:
    """Return position in theirs → position in base by key; of several with one key the preferred, the first of such.

    Of shapes with one creation id, all but one have marks behind their keys.
    """
    twins: dict[str, list[int]] = {}
    for at, thing in enumerate(theirs):
        twins.setdefault(thing.key.rstrip("'"), []).append(at)
    found: dict[int, int] = {}
    for one, thing in enumerate(base):
        preferred = sorted(twins.get(thing.key, ()), key=partial(prefer, one), reverse=True)
        found |= dict.fromkeys(preferred[:1], one)
    return found


def pair_shapes(base: Sequence[ShapeRecord], theirs: Sequence[ShapeRecord], least: float) -> dict[int, int]:
    """Return position in theirs → position in base, for the shapes of a slide that were written on it.

    Args:
        base: As they were written.
        theirs: As they stand.
        least: How alike those must be that have no key.
    """

    def compare(one: int, other: int) -> float:
        return compare_shapes(base[one], theirs[other])

    def prefer(one: int, other: int) -> tuple[float, ...]:
        # a duplicate is put beside the shape that it was made from
        same = sum(get_field(theirs[other], name) == digest for name, digest in base[one].fields)
        return same, get_field(base[one], "place") == get_field(theirs[other], "place")

    found = pair_keys(base, theirs, prefer)
    left = [at for at in range(len(base)) if at not in found.values()]
    unknown = [at for at in range(len(theirs)) if at not in found]
    return found | {other: one for one, other in pair_alike(left, unknown, compare, least)}
