"""The words of a pair: a noun for what changed, and what is counted or its rate.

Comes in: `Prose` and the cores of a value and its earlier value. Goes out: `Sides`. Pure.
"""

from deckgen.figures.clauses import find_lead, find_subject, find_tail, find_whole_clause, reach_ahead, reach_back
from deckgen.figures.cores import Core, Sides, end_clause
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension
from deckgen.figures.trimming import Range, has, has_content, is_content, only_moves, trim_move, trim_start, trim_ties
from deckgen.language.classes import WordClass

_C = WordClass
_VERBS = frozenset((_C.AUXILIARY, _C.FINITE_VERB))


def find_pair(prose: Prose, value: Core, before: Core) -> Sides:
    """Return a noun for a pair, and what it counts or its rate."""
    first, second = (before, value) if before.low < value.low else (value, before)
    clause = find_whole_clause(prose, first) or find_lead(prose, first)
    if subject := find_subject(prose, first):
        clause = subject[0]
    lead = trim_move(prose, clause)
    named = (lead[0], lead[0]) if only_moves(prose, lead) else lead
    if any(_C.FORMER in prose.tokens[index].classes for index in range(*lead)):
        named = (lead[0], lead[0])  # "the old site" names one side alone
    tail = find_tail(prose, value)
    middle = _end_at_verb(prose, trim_ties(prose, (first.high, end_clause(prose, first.high, second.low))))
    added = _find_added(prose, (tail, middle)) if value is second else _find_added_first(prose, tail)
    if added:
        counted = value is first and _is_counted(prose, value, tail)
        name = (value.low, value.low) if counted else _name_rate(prose, first, named, added)
        return Sides((name,), (added,), "the noun of the pair")
    if has_content(prose, named):
        return Sides((lead,), (), "the noun of the pair")
    return _look_around(prose, (value, first, second), clause, (middle, tail))


def _name_rate(prose: Prose, first: Core, named: Range, added: Range) -> Range:
    """Return the noun of a pair, that of the clause before it where its own words are nothing but a rate."""
    rate = named[0] == named[1] and _C.PER in prose.tokens[added[0]].classes
    return trim_move(prose, reach_back(prose, first, moves=True)) if rate else named


def _look_around(prose: Prose, cores: tuple[Core, Core, Core], clause: Range, spans: tuple[Range, Range]) -> Sides:
    """Return the words of a pair whose own clause names nothing: those behind its values, before, between them."""
    value, first, second = cores
    told = next((span for span in spans if has_content(prose, span)), None)
    if told:
        return Sides((), (told,), "the words of the pair")
    ahead = trim_move(prose, reach_back(prose, first, moves=True))
    if value is second and ahead[0] < ahead[1]:
        return Sides((ahead,), (), "the clause before the pair")
    between = trim_ties(prose, trim_start(prose, (first.high, second.low)))
    beyond = reach_ahead(prose, value) if value is second else spans[1]
    told = next((span for span in (between, beyond) if has_content(prose, span)), None)
    if told:
        return Sides((), (told,), "the words of the pair")
    return Sides((ahead if ahead[0] < ahead[1] else trim_ties(prose, clause),), (), "the clause before the pair")


def _find_added(prose: Prose, spans: tuple[Range, Range]) -> Range | None:
    """Return what a pair counts or its rate: the words behind its value, else those between; a purpose goes first."""
    tail, middle = spans
    purpose = middle[0] < middle[1] and _C.PURPOSE in prose.tokens[middle[0]].classes
    return next((span for span in ((middle, tail) if purpose else spans) if _is_added(prose, span)), None)


def _find_added_first(prose: Prose, tail: Range) -> Range | None:
    """Return the words behind a value that stands before its earlier one."""
    return tail if has_content(prose, tail) else None


def _end_at_verb(prose: Prose, span: Range) -> Range:
    """Return what an earlier value counts, without what is told of it: "seats were taken" → "seats"."""
    low, high = span
    verb = next((index for index in range(low, high) if has(prose.tokens[index], _VERBS)), high)
    if low < high and not (is_content(prose.tokens[low]) or _C.PER in prose.tokens[low].classes):
        return span
    while verb > low and has(prose.tokens[verb - 1], {_C.ADVERB, _C.NOW}):
        verb -= 1
    return low, verb


def _is_counted(prose: Prose, value: Core, tail: Range) -> bool:
    """Tell whether the words behind a value name what it counts."""
    return value.value.dimension is Dimension.COUNT and is_content(prose.tokens[tail[0]])


def _is_added(prose: Prose, span: Range) -> bool:
    """Tell whether words belong to a pair's values: a noun, "of accounts", "a month", "to get a new service"."""
    if span[0] >= span[1]:
        return False
    token = prose.tokens[span[0]]
    if only_moves(prose, span):
        return False
    if has(token, {_C.OF, _C.PER}):
        return True
    if _C.PURPOSE in token.classes:
        return span[1] - span[0] > 1 and has_content(prose, span)
    return is_content(token)
