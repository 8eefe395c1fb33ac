"""Before → after: which quantity of a paragraph is the earlier value of which.

Comes in: a paragraph's `Prose`. Goes out: its pairs, each with the name of the row that found it. Two quantities are a
pair when they can be compared, none has a role of its own, and a row matches the words around them. Pure.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Mapping

from deckgen.figures.changes import is_change
from deckgen.figures.lexemes import list_shapes
from deckgen.figures.pair_rows import PAIR_ROWS, Earlier, Need, PairRow
from deckgen.figures.patterns import Pattern, compile_pattern
from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import RATED, Dimension, Quantity
from deckgen.figures.roles import Role, find_roles
from deckgen.figures.rows import RowTable, matches
from deckgen.figures.stretches import Stretch
from deckgen.figures.years import find_years
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple

_REACH = 230
"""Characters between two values beyond which no reader takes them for a pair."""
_AROUND = 80
"""Words before and behind two values that rows may look at: further than any row reaches."""
_TURNED = '"→"|"⇒"|"->"|"=>"|TO'
"""What leads from one share with a sign to another one: "from -3 % to +5 %"."""
_APART = 3
"""How many quantities further the other one of a pair may be."""
_SHARE = 1000.0
"""No number behind a share leaves out its "%" that is larger: "85% of calls (4 million in 2023)"."""
_SHARES = frozenset((Dimension.PERCENT, Dimension.FRACTION))
_TIMES = frozenset((WordClass.MONTH, WordClass.NOW, WordClass.OLD, WordClass.AUXILIARY, WordClass.STOP))
"""What may stand behind a second share that is one of the same: "in April", "today", "do"."""
_NUMBERS = frozenset((Dimension.BARE, Dimension.COUNT))
"""A change of these is one of the number: "1 incident instead of 1 a week" is one of how often."""
_CLOCK_UNITS = frozenset(("h", "heure", "heures"))
_LEFT_OUT_AFTER = frozenset(
    (
        *(Dimension.TIME, Dimension.COUNT, Dimension.PHYSICAL, Dimension.EFFORT, Dimension.BYTES),
        *(Dimension.PERCENT, Dimension.MONEY),
    )
)


class Pair(NamedTuple):
    """Two tokens of a paragraph, as indices."""

    value: int
    before: int
    why: str
    """The row that tells."""


class _Candidate(NamedTuple):
    """Two quantities that may be a pair."""

    first: int
    second: int
    prose: Prose
    years: Mapping[int, str]
    """Of all quantities of the paragraph."""
    low: int
    """The first token of `view`."""
    view: tuple[Token, ...]
    """The one or two sentences, as far as rows reach, in which only these two are quantities."""

    @property
    def values(self) -> tuple[Quantity, Quantity]:
        """The two, as written."""
        return self.prose.quantities[self.first], self.prose.quantities[self.second]


def find_pairs(
    prose: Prose, roles: Mapping[int, Role] | None = None, rows: RowTable[PairRow] = PAIR_ROWS
) -> tuple[Pair, ...]:
    """Return the pairs of a paragraph in the order of their values; no quantity is in two of them.

    Args:
        prose: The paragraph.
        roles: Those of its quantities, None where nobody has asked for them.
        rows: What tells a pair.
    """
    candidates = list(_find_candidates(prose, find_roles(prose) if roles is None else roles))
    found: list[Pair] = []
    for row in rows.list_possible(prose.keys) if candidates else ():
        candidates = list(_apply(row, compile_pattern(row.pattern), candidates, found))
    return tuple(sorted(found))


def list_outdated(prose: Prose) -> frozenset[int]:
    """Return the values that another one near them followed in a later year."""
    years, told = find_years(prose), prose.quantities
    dated = list(years)
    both = [near for apart in range(1, _APART + 1) for near in zip(dated, dated[apart:], strict=False)]
    return frozenset(
        min(near, key=lambda at: years[at])
        for near in both
        if len({years[at] for at in near}) > 1 and can_compare(told[near[0]], told[near[1]])
        if prose.tokens[near[0]].sentence == prose.tokens[near[1]].sentence
    )


def _find_candidates(prose: Prose, roles: Mapping[int, Role]) -> Iterator[_Candidate]:
    """Yield what stands near enough and can be compared, the nearest first; words such as "a month" come last."""
    tokens, told = prose.tokens, prose.quantities
    places = [at for at, one in told.items() if at not in roles and not _is_rate(prose, at, one)]
    near = [
        (left, right)
        for apart in range(1, _APART + 1)
        for left, right in zip(places, places[apart:], strict=False)
        if _may_pair(prose, left, right)
    ]
    words = list(map(_make_word, tokens)) if near else []
    years = find_years(prose) if near else {}
    for first, second in sorted(near, key=lambda pair: sum(told[at].is_one for at in pair)):
        low = max(prose.find_sentence(first)[0], first - _AROUND)
        view = words[low : min(prose.find_sentence(second)[1], second + _AROUND)]
        view[first - low], view[second - low] = tokens[first], tokens[second]
        yield _Candidate(first=first, second=second, prose=prose, years=years, low=low, view=tuple(view))


def _is_rate(prose: Prose, at: int, one: Quantity) -> bool:
    """Tell whether a quantity only says per what another one is: "a month"."""
    return one.is_vague and Stretch(prose, 0, at).closes("PER")


def _may_pair(prose: Prose, left: int, right: int) -> bool:
    """Tell whether two quantities stand near enough, and can be compared."""
    one, other, told = prose.tokens[left], prose.tokens[right], prose.quantities
    near = other.start - one.end <= _REACH and other.sentence - one.sentence < 2
    return near and can_compare(told[left], told[right]) and not _are_apart(prose, left, right)


def _are_apart(prose: Prose, left: int, right: int) -> bool:
    """Tell whether the first of two values only says when the other was so, or both by how much something changed."""
    if not prose.quantities[right].unit and _only_spans(prose, left):
        return True
    return _is_change(prose, left) and _is_change(prose, right) and not Stretch(prose, left, right).holds(_TURNED)


def _is_change(prose: Prose, at: int) -> bool:
    """Tell whether a share says how much something changed, and so is no value that another one became: "-35 %"."""
    one = prose.quantities[at]
    return one.dimension is Dimension.PERCENT and prose.text[one.start] in "+-−–"


def _only_spans(prose: Prose, at: int) -> bool:
    """Tell whether a span of time only says when a count of its clause was so: "5 incidents in 12 months"."""
    clause = Stretch(prose, prose.start_clause(at, 0), at)
    return prose.quantities[at].dimension is Dimension.TIME and clause.closes("IN|DURING") and clause.holds("Q.count")


def _make_word(token: Token) -> Token:
    """Return a quantity as a mere word, a value of its own, any other token as it is."""
    return (
        token._replace(quantity=None, keys=frozenset(("VALUE", *list_shapes(token.text)))) if token.quantity else token
    )


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
    """Return a pair, its values in the order of their years where both have one."""
    years = [one.years.get(at, "") for at in (one.first, one.second)]
    if years[0] < years[1] if all(years) else row.earlier is Earlier.FIRST:
        return Pair(one.second, one.first, row.name)
    return Pair(one.first, one.second, row.name)


def _is_taken(one: _Candidate, taken: list[int]) -> bool:
    """Tell whether a value of another pair is one of the two, or stands between them; `taken` is in order."""
    at = bisect_left(taken, one.first)
    return at < len(taken) and taken[at] <= one.second


def _matches(row: PairRow, pattern: Pattern, one: _Candidate) -> bool:
    before, value = one.values if row.earlier is Earlier.FIRST else one.values[::-1]
    return _can_precede(before, value) and _NEEDS[row.need](one) and matches(pattern, one.view, one.first - one.low)


def can_compare(x: Quantity, y: Quantity) -> bool:
    """Tell whether two quantities measure the same, one of them perhaps without its unit."""
    if Dimension.FACTOR in (x.dimension, y.dimension):
        return False
    if y.is_vague and not x.is_vague and y.dimension not in {Dimension.TIME, Dimension.BARE}:
        return False
    if Dimension.BARE in (x.dimension, y.dimension):
        return True
    if x.dimension is Dimension.COUNT is y.dimension:
        return not x.unit or not y.unit or y.why == RATED or _same_noun(x.unit, y.unit)
    return x.dimension is y.dimension and (x.dimension is not Dimension.PHYSICAL or x.unit == y.unit)


def _same_noun(left: str, right: str) -> bool:
    """Tell whether two noun phrases count the same: "prévisions" and "prévision", "labor hours" and "hours"."""
    first, second = ([word.rstrip("s") for word in noun.lower().split()] for noun in (left, right))
    return first[-1] == second[-1] or first[0] == second[0]


def _can_precede(before: Quantity, value: Quantity) -> bool:
    """Tell whether a value can have become another one: "months" became "40 seconds", "at once" did not."""
    if before.dimension is Dimension.BARE and value.is_vague:  # "hours went up from 40"
        return False
    if {before.dimension, value.dimension} <= _NUMBERS and before.number == value.number:
        return False
    return not before.is_vague or before.dimension is not Dimension.TIME or before.magnified >= value.magnified


def _are_alike(one: _Candidate) -> bool:
    """Tell whether both quantities say what they measure, or the second leaves out what the first has said."""
    x, y = one.values
    if not _says_same(one):
        return False
    if x.dimension is y.dimension and x.dimension not in {Dimension.BARE, Dimension.COUNT}:
        return True
    share = x.dimension is not Dimension.PERCENT or (y.number or 0.0) < _SHARE
    return _are_counted(x, y) or (x.dimension in _LEFT_OUT_AFTER and share and _leaves_out(one, y))


def _says_same(one: _Candidate) -> bool:
    """Tell whether nothing new is said behind the second of two shares: not "70 % of tests failed; now 95 % pass"."""
    prose, tokens = one.prose, one.prose.tokens
    between = Stretch(prose, one.first + 1, prose.end_clause(one.first, one.second))
    if _SHARES.isdisjoint(value.dimension for value in one.values) or not between.says:
        return True
    said = {token.word for token in tokens[prose.find_sentence(one.first)[0] : one.second]}
    behind = tokens[one.second + 1 : prose.end_clause(one.second, len(tokens))]
    new = (token for token in behind if "CONTENT" in token.keys and token.word not in said)
    return all(not _TIMES.isdisjoint(token.classes) for token in new)


def _are_counted(x: Quantity, y: Quantity) -> bool:
    """Tell whether both quantities name what they count."""
    return x.dimension is Dimension.COUNT is y.dimension and bool(x.unit and y.unit)


def _leaves_out(one: _Candidate, y: Quantity) -> bool:
    """Tell whether the second number has no noun behind it: "12 days … 2.", "60 … 480 now"."""
    if y.unit or y.dimension not in {Dimension.BARE, Dimension.COUNT}:
        return False
    behind = one.view[one.second - one.low + 1 :][:1]
    return not behind or not behind[0].is_word or bool(behind[0].classes)


def _is_dated(one: _Candidate) -> bool:
    """Tell whether two values alike have a year each, and no third one that can be compared has another."""
    years, told = one.years, one.prose.quantities
    x, y = one.values
    if one.first not in years or one.second not in years or x.dimension not in {y.dimension, Dimension.COUNT}:
        return False
    near = range(one.low, one.low + len(one.view))
    return len({years[at] for at in near if at in years and can_compare(told[one.first], told[at])}) == 2


def _moves(one: _Candidate) -> bool:
    """Tell whether a word of change governs two values, or they fall."""
    return is_change(one.prose, one.first, one.second + 1) or _falls(one)


def _rises(one: _Candidate) -> bool:
    """Tell whether the second value is more."""
    x, y = one.values
    return (x.number or 0.0) < (y.number or 0.0) if not y.unit else x.magnified < y.magnified


def _falls(one: _Candidate) -> bool:
    """Tell whether two values are no range: the second is less, or both name what they count.

    Bare numbers and hours may be times of the day, "from 9 to 5".
    """
    x, y = one.values
    if all("/" in one.prose.tokens[at].text for at in (one.first, one.second)):
        return y.magnified < x.magnified
    if x.number is None or y.number is None or _are_counted(x, y):
        shorter = x.dimension is Dimension.TIME is y.dimension and y.magnified < x.magnified
        return shorter or _are_counted(x, y) or (x.is_vague and y.is_vague)
    if y.dimension is Dimension.BARE:
        return x.dimension in _LEFT_OUT_AFTER and y.number < x.number and _leaves_out(one, y)
    if y.unit.lower() in _CLOCK_UNITS and x.unit.lower() in ("", *_CLOCK_UNITS):
        return False
    return y.number < x.number if x.dimension is Dimension.BARE else y.magnified < x.magnified


def _names_another(one: _Candidate) -> bool:
    """Tell whether the noun behind the last "now a", "today each" was not named before the first value."""
    first, second = one.first - one.low, one.second - one.low
    named, between = {token.word for token in one.view[:first]}, one.view[first:second]
    articles = [at for at, token in enumerate(between) if {WordClass.ARTICLE, WordClass.EACH} & token.classes]
    return bool(articles) and not any(token.word in named for token in between[articles[-1] + 1 : articles[-1] + 3])


_NEEDS: Mapping[Need, Callable[[_Candidate], bool]] = {
    Need.COMPARABLE: lambda _: True,
    Need.SAME: _says_same,
    Need.ALIKE: _are_alike,
    Need.MOVED: _moves,
    Need.DATED: _is_dated,
    Need.RISING: _rises,
    Need.OTHER_NOUN: _names_another,
}
