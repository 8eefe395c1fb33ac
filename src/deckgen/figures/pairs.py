"""Before → after: which quantity of a paragraph is the earlier value of which.

Comes in: a paragraph's `Prose`. Goes out: its pairs, each with the name of the row that found it. Two quantities are a
pair when they can be compared and a row matches the words around them. Pure.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from deckgen.figures.lexemes import list_shapes
from deckgen.figures.pair_rows import PAIR_ROWS, Earlier, Need, PairRow
from deckgen.figures.patterns import Pattern, compile_pattern
from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import RATED, Dimension, Quantity, Strength
from deckgen.figures.rows import matches
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple

_REACH = 230
"""Characters between two values beyond which no reader takes them for a pair."""
_AROUND = 80
"""Words before and behind two values that rows may look at: further than any row reaches."""
_APART = 3
"""How many quantities further the other one of a pair may be."""

_CLOCK_UNITS = frozenset(("h", "heure", "heures"))
_LEFT_OUT_AFTER = frozenset((Dimension.TIME, Dimension.COUNT, Dimension.PHYSICAL, Dimension.EFFORT, Dimension.BYTES))


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
        pattern = compile_pattern(row.pattern)
        if pattern.can_match(prose.keys):
            candidates = list(_apply(row, pattern, candidates, found))
    return tuple(sorted(found))


def _find_candidates(prose: Prose) -> Iterator[_Candidate]:
    """Yield what can be compared, the nearest first; words such as "a month" come last."""
    places = [at for at, token in enumerate(prose.tokens) if token.quantity and not _is_rate(prose, at)]
    near = [pair for apart in range(1, _APART + 1) for pair in zip(places, places[apart:], strict=False)]
    near = [pair for pair in near if _may_be_pair(prose.tokens[pair[0]], prose.tokens[pair[1]])]
    words = list(map(_make_word, prose.tokens)) if near else []
    for first, second in sorted(near, key=lambda pair: _count_words(prose, pair)):
        yield _look_at(prose, words, first, second)


def _may_be_pair(left: Token, right: Token) -> bool:
    """Tell whether two quantities stand near enough and can be compared."""
    reached = right.start - left.end <= _REACH and right.sentence - left.sentence < 2
    return reached and _can_compare(left.quantity, right.quantity)


def _make_word(token: Token) -> Token:
    """Return a quantity as a mere word, any other token as it is."""
    return token._replace(quantity=None, keys=frozenset(list_shapes(token.text))) if token.quantity else token


def _count_words(prose: Prose, places: tuple[int, int]) -> int:
    """Return how many of two quantities are one of a unit: "a month"."""
    quantities = [quantity for place in places if (quantity := prose.tokens[place].quantity)]
    return sum(
        one.strength is Strength.PAIR_ONLY and one.dimension is not Dimension.BARE and not one.is_vague
        for one in quantities
    )


def _look_at(prose: Prose, words: Sequence[Token], first: int, second: int) -> _Candidate:
    """Return two quantities in their sentences, in which all others are words."""
    low = max(prose.sentences[prose.tokens[first].sentence][0], first - _AROUND)
    high = min(prose.sentences[prose.tokens[second].sentence][1], second + _AROUND)
    tokens = list(words[low:high])
    tokens[first - low], tokens[second - low] = prose.tokens[first], prose.tokens[second]
    return _Candidate(first=first, second=second, offset=low, view=prose._replace(tokens=tuple(tokens)))


def _apply(row: PairRow, pattern: Pattern, candidates: list[_Candidate], found: list[Pair]) -> Iterator[_Candidate]:
    """Add the pairs that a row tells; yield the candidates that are left."""
    taken = sorted(place for pair in found for place in (pair.value, pair.before))
    for one in candidates:
        if _is_taken(one, taken):
            continue
        if not _matches(row, pattern, one):
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


def _matches(row: PairRow, pattern: Pattern, one: _Candidate) -> bool:
    first, second = one.first - one.offset, one.second - one.offset
    before, value = (first, second) if row.earlier is Earlier.FIRST else (second, first)
    tokens = one.view.tokens
    if not _can_precede(tokens[before].quantity, tokens[value].quantity):
        return False
    return _has(row.need, one.view, first, second) and matches(pattern, one.view.tokens, first)


def _has(need: Need, view: Prose, first: int, second: int) -> bool:
    """Tell whether two quantities are what a row needs."""
    match need:
        case Need.COMPARABLE:
            return True
        case Need.ALIKE:
            return _are_alike(view, first, second)
        case Need.FALLING:
            return _falls(view, first, second)
        case Need.OTHER_NOUN:
            return _names_another(view, first, second)


def _can_compare(x: Quantity | None, y: Quantity | None) -> bool:
    """Tell whether two quantities measure the same, one of them perhaps without its unit."""
    if not x or not y or Dimension.FACTOR in (x.dimension, y.dimension):
        return False
    if y.is_vague and not x.is_vague and y.dimension not in {Dimension.TIME, Dimension.BARE}:
        return False
    if Dimension.BARE in (x.dimension, y.dimension):
        return True
    if x.dimension is Dimension.COUNT is y.dimension:
        return not x.unit or not y.unit or y.why == RATED or _same_noun(x.unit, y.unit)
    return x.dimension is y.dimension and (x.dimension is not Dimension.PHYSICAL or x.unit == y.unit)


def _can_precede(before: Quantity | None, value: Quantity | None) -> bool:
    """Tell whether a value can have become another one: "months" became "40 seconds", "at once" did not."""
    if not before or not value:
        return False
    if before.dimension is Dimension.BARE is value.dimension and before.number == value.number:
        return False
    return not before.is_vague or before.dimension is not Dimension.TIME or before.magnified >= value.magnified


def _is_rate(prose: Prose, index: int) -> bool:
    """Tell whether a quantity is a word that only says per what: "18 tonnes par mois"."""
    quantity = prose.tokens[index].quantity
    vague = quantity is not None and quantity.is_vague and index > 0
    return vague and WordClass.PER in prose.tokens[index - 1].classes


def _are_alike(prose: Prose, first: int, second: int) -> bool:
    """Tell whether both quantities say what they measure, or the second leaves out what the first has said."""
    x, y = prose.tokens[first].quantity, prose.tokens[second].quantity
    if not x or not y:
        return False
    if x.dimension is y.dimension and x.dimension not in {Dimension.BARE, Dimension.COUNT}:
        return True
    if x.dimension is Dimension.COUNT is y.dimension and x.unit and y.unit:
        return True
    return _leaves_out(prose, second) and (x.dimension in _LEFT_OUT_AFTER)


def _leaves_out(prose: Prose, index: int) -> bool:
    """Tell whether a number has no noun behind it: "12 days … 2.", "60 … 480 now"."""
    quantity = prose.tokens[index].quantity
    if not quantity or quantity.dimension not in {Dimension.BARE, Dimension.COUNT} or quantity.unit:
        return False
    behind = prose.tokens[index + 1 : index + 2]
    return not behind or not behind[0].is_word or bool(behind[0].classes)


def _falls(prose: Prose, first: int, second: int) -> bool:
    """Tell whether two values are no range: the second is less, or both name what they count.

    Bare numbers and hours may be times of the day, "from 9 to 5".
    """
    x, y = prose.tokens[first].quantity, prose.tokens[second].quantity
    if not x or not y:
        return False
    if x.dimension is Dimension.COUNT is y.dimension and x.unit and y.unit:
        return True
    if x.number is None or y.number is None:
        return x.is_vague and y.is_vague
    if y.dimension is Dimension.BARE:
        return x.dimension is Dimension.COUNT and y.number < x.number and _leaves_out(prose, second)
    if y.unit.lower() in _CLOCK_UNITS and x.unit.lower() in ("", *_CLOCK_UNITS):
        return False
    return y.number < x.number if x.dimension is Dimension.BARE else y.magnified < x.magnified


def _names_another(prose: Prose, first: int, second: int) -> bool:
    """Tell whether the noun behind the last "now a", "today each" was not named before the first value."""
    named = {token.word for token in prose.tokens[:first]}
    between = prose.tokens[first + 1 : second]
    articles = [
        at for at, token in enumerate(between) if not token.classes.isdisjoint((WordClass.ARTICLE, WordClass.EACH))
    ]
    return bool(articles) and not any(token.word in named for token in between[articles[-1] + 1 : articles[-1] + 3])


def _same_noun(left: str, right: str) -> bool:
    """Tell whether two noun phrases count the same: "prévisions" and "prévision", "labor hours" and "hours"."""
    first, second = ([word.rstrip("s") for word in noun.lower().split()] for noun in (left, right))
    return first[-1] == second[-1] or first[0] == second[0]
