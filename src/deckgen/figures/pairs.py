"""Before → after: which quantity of a paragraph is the earlier value of which.

Comes in: a paragraph's `Prose`. Goes out: its pairs, each with the name of the row that found it. Two quantities are a
pair when they can be compared and a row matches the words around them. Pure.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.figures.change_rows import CHANGE_ROWS
from deckgen.figures.comparison_rows import COMPARISON_ROWS
from deckgen.figures.lexemes import list_shapes
from deckgen.figures.measures import (
    are_alike,
    can_compare,
    can_precede,
    falls,
    is_rate,
    names_another,
)
from deckgen.figures.pair_row import Earlier, Need, PairRow
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension, Strength
from deckgen.figures.rows import can_match, matches
from deckgen.figures.tense_rows import TENSE_ROWS

PAIR_ROWS = (*CHANGE_ROWS, *COMPARISON_ROWS, *TENSE_ROWS)
"""In the order of trust: of two rows that match, the upper one decides."""
_REACH = 230
"""Characters between two values beyond which no reader takes them for a pair."""
_AROUND = 80
"""Words before and behind two values that rows may look at: further than any row reaches."""
_APART = 3
"""How many quantities further the other one of a pair may be."""


class Pair(NamedTuple):
    """Two tokens of a paragraph, as indices."""

    value: int
    before: int
    why: str
    """The row that tells."""


class _Candidate(NamedTuple):
    """Two quantities that may be a pair, and the sentences they stand in."""

    first: int
    second: int
    offset: int
    """Index of the first token of `view`."""
    view: Prose
    """The one or two sentences, as far as rows reach, in which only these two are quantities."""


def find_pairs(prose: Prose, rows: Sequence[PairRow] = PAIR_ROWS) -> tuple[Pair, ...]:
    """Return the pairs of a paragraph in the order of their values; no quantity is in two of them."""
    candidates = list(_find_candidates(prose))
    found: list[Pair] = []
    for row in rows if candidates else ():
        if can_match(row.pattern, prose.keys):
            candidates = list(_apply(row, candidates, found))
    return tuple(sorted(found))


def _find_candidates(prose: Prose) -> Iterator[_Candidate]:
    """Yield what can be compared, the nearest first; words such as "a month" come last."""
    places = [at for at in prose.list_quantities() if not is_rate(prose, at)]
    near = [pair for apart in range(1, _APART + 1) for pair in zip(places, places[apart:], strict=False)]
    for first, second in sorted(near, key=lambda pair: _count_words(prose, pair)):
        left, right = prose.tokens[first], prose.tokens[second]
        reached = right.start - left.end <= _REACH and right.sentence - left.sentence < 2
        if reached and can_compare(left.quantity, right.quantity):
            yield _look_at(prose, first, second)


def _count_words(prose: Prose, places: tuple[int, int]) -> int:
    """Return how many of two quantities are one of a unit: "a month"."""
    quantities = [quantity for place in places if (quantity := prose.tokens[place].quantity)]
    return sum(
        one.strength is Strength.PAIR_ONLY and one.dimension is not Dimension.BARE and not one.is_vague
        for one in quantities
    )


def _look_at(prose: Prose, first: int, second: int) -> _Candidate:
    """Return two quantities in their sentences, in which all others are words."""
    low = max(prose.find_sentence(first)[0], first - _AROUND)
    high = min(prose.find_sentence(second)[1], second + _AROUND)
    tokens = list(prose.tokens[low:high])
    for at, token in enumerate(tokens, low):
        if token.quantity and at not in (first, second):
            tokens[at - low] = token._replace(quantity=None, keys=frozenset(list_shapes(token.text)))
    return _Candidate(first=first, second=second, offset=low, view=prose._replace(tokens=tuple(tokens)))


def _apply(row: PairRow, candidates: list[_Candidate], found: list[Pair]) -> Iterator[_Candidate]:
    """Add the pairs that a row tells; yield the candidates that are left."""
    taken = sorted(place for pair in found for place in (pair.value, pair.before))
    for one in candidates:
        if _is_taken(one, taken):
            continue
        if not _matches(row, one):
            yield one
        elif row.earlier is not Earlier.NEITHER:
            found.append(_make_pair(row, one))
            insort(taken, one.first)
            insort(taken, one.second)


def _make_pair(row: PairRow, one: _Candidate) -> Pair:
    value, before = (one.second, one.first) if row.earlier is Earlier.FIRST else (one.first, one.second)
    return Pair(value, before, row.name)


def _is_taken(one: _Candidate, taken: list[int]) -> bool:
    """Tell whether a value of another pair is one of the two, or stands between them; `taken` is in order."""
    at = bisect_left(taken, one.first)
    return at < len(taken) and taken[at] <= one.second


def _matches(row: PairRow, one: _Candidate) -> bool:
    first, second = one.first - one.offset, one.second - one.offset
    before, value = (first, second) if row.earlier is Earlier.FIRST else (second, first)
    tokens = one.view.tokens
    if not can_precede(tokens[before].quantity, tokens[value].quantity):
        return False
    return _has(row.need, one.view, first, second) and matches(row.pattern, one.view.tokens, first)


def _has(need: Need, view: Prose, first: int, second: int) -> bool:
    """Tell whether two quantities are what a row needs."""
    match need:
        case Need.COMPARABLE:
            return True
        case Need.ALIKE:
            return are_alike(view, first, second)
        case Need.FALLING:
            return falls(view, first, second)
        case Need.OTHER_NOUN:
            return names_another(view, first, second)
