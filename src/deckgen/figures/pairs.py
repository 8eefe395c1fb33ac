"""Before → after: which quantity of a paragraph is the earlier value of which.

Comes in: a paragraph's `Prose`. Goes out: its pairs, each with the name of the row that found it. Two quantities are a
pair when they can be compared, none has a role of its own, and a row matches the words around them. Pure.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping

from deckgen.figures.comparing import NEEDS, Candidate, can_compare, can_precede
from deckgen.figures.lexemes import list_shapes
from deckgen.figures.pair_rows import PAIR_ROWS
from deckgen.figures.patterns import Pattern, compile_pattern
from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.roles import ValueRole, find_roles
from deckgen.figures.rows import Row, RowTable, find_fit
from deckgen.figures.stretches import Stretch
from deckgen.figures.years import find_years
from deckgen.named_tuple import NamedTuple

_REACH = 230
"""Characters between two values beyond which no reader takes them for a pair."""
_AROUND = 80
"""Words before and behind two values that rows may look at: further than any row reaches."""
_TURNED = '"→"|"⇒"|"->"|"=>"|TO'
"""What leads from one share with a sign to another one: "from -3 % to +5 %"."""
_APART = 3
"""How many quantities further the other one of a pair may be."""


class Pair(NamedTuple):
    """Two tokens of a paragraph, as indices."""

    value: int
    before: int
    why: str
    """The row that tells."""


def find_pairs(
    prose: Prose, roles: Mapping[int, ValueRole] | None = None, rows: RowTable[Row] = PAIR_ROWS
) -> tuple[Pair, ...]:
    """Return the pairs of a paragraph in the order of their values; no quantity is in two of them.

    Args:
        prose: The paragraph.
        roles: Those of its quantities, None where nobody has asked for them.
        rows: What tells a pair.
    """
    near = _find_candidates(prose, find_roles(prose) if roles is None else roles)
    candidates = [one for one in near if not _are_lists(one)]
    found: list[Pair] = []
    for row in rows.list_possible(prose.keys) if candidates else ():
        candidates = list(_apply(row, compile_pattern(row.pattern), candidates, found))
    return tuple(sorted(found))


def list_outdated(prose: Prose) -> frozenset[int]:
    """Return the values that another one near them followed in a later year."""
    told = prose.quantities
    if len(told) < 2 or "Y" not in prose.keys:
        return frozenset()
    years = find_years(prose)
    dated = list(years)
    both = [near for apart in range(1, _APART + 1) for near in zip(dated, dated[apart:], strict=False)]
    return frozenset(
        min(near, key=lambda at: years[at])
        for near in both
        if len({years[at] for at in near}) > 1 and can_compare(told[near[0]], told[near[1]])
        if prose.tokens[near[0]].sentence == prose.tokens[near[1]].sentence
    )


def _find_candidates(prose: Prose, roles: Mapping[int, ValueRole]) -> Iterator[Candidate]:
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
        kinds = [token.keys for token in view]
        yield Candidate(first=first, second=second, prose=prose, years=years, low=low, view=view, kinds=kinds)


def _is_rate(prose: Prose, at: int, one: Quantity) -> bool:
    """Tell whether a quantity only says per what another one is: "a month"."""
    return one.is_vague and Stretch(prose, 0, at).closes("PER")


def _may_pair(prose: Prose, left: int, right: int) -> bool:
    """Tell whether two quantities stand near enough, and can be compared."""
    one, other, told = prose.tokens[left], prose.tokens[right], prose.quantities
    near = other.start - one.end <= _REACH and other.sentence - one.sentence < 2
    alike = can_compare(told[left], told[right]) or _stands_for(prose, right)
    return near and alike and not _are_apart(prose, left, right)


def _stands_for(prose: Prose, at: int) -> bool:
    """Tell whether a number stands for one of what was named before it: "de 5 jours à un seul"."""
    one = prose.quantities[at]
    alone = one.dimension is Dimension.COUNT and not one.unit and one.number == 1
    return alone and Stretch(prose, 0, at).closes("TO")


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


def _are_lists(one: Candidate) -> bool:
    """Tell whether two values are of two lists, and others theirs: "3 h, 5 h before; 2 min and 9 min after"."""
    prose, told = one.prose, one.prose.quantities
    joined = [at for at in (one.second - 2, one.second + 2) if at in told and at != one.first]
    joined = [at for at in joined if Stretch(prose, min(at, one.second) + 1, len(prose.tokens)).opens("JOINT")]
    others = [at for at in range(one.low, min((one.second, *joined))) if at in told and at != one.first]
    return any(can_compare(told[one.first], told[at]) for at in others if joined)


def _apply(row: Row, pattern: Pattern, candidates: list[Candidate], found: list[Pair]) -> Iterator[Candidate]:
    """Add the pairs that a row tells; yield the candidates that are left."""
    taken = sorted(place for pair in found for place in (pair.value, pair.before))
    for one in candidates:
        if _is_taken(one, taken):
            continue
        if not _matches(row, pattern, one):
            yield one
        elif not row.verdict.startswith("neither"):
            found.append(_make_pair(row, one))
            insort(taken, one.first)
            insort(taken, one.second)


def _make_pair(row: Row, one: Candidate) -> Pair:
    """Return a pair, its values in the order of their years where both have one."""
    years = [one.years.get(at, "") for at in (one.first, one.second)]
    if years[0] < years[1] if all(years) else row.verdict.startswith("first"):
        return Pair(one.second, one.first, row.name)
    return Pair(one.first, one.second, row.name)


def _is_taken(one: Candidate, taken: list[int]) -> bool:
    """Tell whether a value of another pair is one of the two, or stands between them; `taken` is in order."""
    at = bisect_left(taken, one.first)
    return at < len(taken) and taken[at] <= one.second


def _matches(row: Row, pattern: Pattern, one: Candidate) -> bool:
    earlier, _, need = row.verdict.partition(" ")
    before, value = one.values if earlier == "first" else one.values[::-1]
    first = one.first - one.low
    ready = can_precede(before, value) and NEEDS[need](one)
    return ready and find_fit(pattern, one.kinds, one.view, 0, first + 1) <= first
