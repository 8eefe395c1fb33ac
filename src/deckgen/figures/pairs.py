"""Before → after: which quantity of a paragraph is the earlier value of which.

Comes in: a paragraph's `Prose`. Goes out: its pairs, each with the name of the row that found it. Two quantities are a
pair when they can be compared and a row of `pair_rows` matches the words around them. Pure.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.figures.measures import are_alike, can_compare, falls, names_another, rates_differ
from deckgen.figures.pair_rows import PAIR_ROWS, Earlier, Need, PairRow
from deckgen.figures.rows import can_match, match_pattern
from deckgen.figures.tokens import Prose, Token

_REACH = 230
"""Characters between two values beyond which no reader takes them for a pair."""
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
    """The one or two sentences, in which only these two are quantities."""


def find_pairs(prose: Prose, rows: Sequence[PairRow] = PAIR_ROWS) -> tuple[Pair, ...]:
    """Return the pairs of a paragraph in the order of their values; no quantity is in two of them."""
    candidates = list(_find_candidates(prose))
    found: list[Pair] = []
    for row in rows if candidates else ():
        if can_match(row.pattern, prose):
            candidates = list(_apply(row, candidates, found))
    return tuple(sorted(found))


def _find_candidates(prose: Prose) -> Iterator[_Candidate]:
    """Yield what can be compared, the nearest first."""
    places = prose.list_quantities()
    for apart in range(1, _APART + 1):
        for first, second in zip(places, places[apart:], strict=False):
            left, right = prose.tokens[first], prose.tokens[second]
            near = right.start - left.end <= _REACH and right.sentence - left.sentence < 2
            if near and can_compare(left.quantity, right.quantity):
                low, high = prose.find_sentence(first)[0], prose.find_sentence(second)[1]
                tokens = tuple(_view(prose, index, (first, second)) for index in range(low, high))
                yield _Candidate(first, second, low, prose._replace(tokens=tokens))


def _view(prose: Prose, index: int, kept: tuple[int, int]) -> Token:
    token = prose.tokens[index]
    return token if index in kept or not token.quantity else token._replace(quantity=None)


def _apply(row: PairRow, candidates: list[_Candidate], found: list[Pair]) -> Iterator[_Candidate]:
    """Add the pairs that a row tells; yield the candidates that are left."""
    for one in candidates:
        if _is_taken(one, found):
            continue
        if not _matches(row, one):
            yield one
        elif row.earlier is Earlier.FIRST:
            found.append(Pair(one.second, one.first, row.name))
        elif row.earlier is Earlier.SECOND:
            found.append(Pair(one.first, one.second, row.name))


def _is_taken(one: _Candidate, found: list[Pair]) -> bool:
    """Tell whether a value of another pair is one of the two, or stands between them."""
    return any(one.first <= place <= one.second for pair in found for place in (pair.value, pair.before))


def _matches(row: PairRow, one: _Candidate) -> bool:
    first = one.first - one.offset
    return _has(row.need, one, first) and any(
        match_pattern(row.pattern, one.view, at) is not None for at in range(first, -1, -1)
    )


def _has(need: Need, one: _Candidate, first: int) -> bool:
    """Tell whether two quantities are what a row needs."""
    second = one.second - one.offset
    match need:
        case Need.COMPARABLE:
            return True
        case Need.ALIKE:
            return are_alike(one.view, first, second)
        case Need.FALLING:
            return falls(one.view, first, second)
        case Need.OTHER_RATE:
            return rates_differ(one.view, first, second)
        case Need.OTHER_NOUN:
            return names_another(one.view, first, second)
