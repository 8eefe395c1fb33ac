"""The author's words around each value of a paragraph: what stands before it, what stands after it.

Comes in: `Prose`, the values that become figures and their earlier values. Goes out: one `Around` each. For a single
value they are the clause it stands in; figures of one verb share its words; a pair has a noun. Pure.
"""

from collections.abc import Sequence
from typing import NamedTuple

from deckgen.figures.cores import Core, end_clause, find_cores
from deckgen.figures.quantity import Quantity
from deckgen.figures.tokens import Prose
from deckgen.figures.trimming import (
    Range,
    has,
    has_content,
    is_content,
    only_moves,
    trim_end,
    trim_move,
    trim_start,
    trim_ties,
)
from deckgen.figures.units import Dimension
from deckgen.language.classes import WordClass

_C = WordClass
LONGEST_LEAD = 75
"""Characters; a longer lead begins at a later clause where there is one."""
_RATE = 2
"""Words of a rate."""
_REPORT = 5
"""Words that name who says something: "Acme estimates that"."""
_NO_PRONOUN = frozenset((_C.DETERMINER, _C.RELATIVE, _C.PREPOSITION))
"""What a word may be that can be a pronoun, too."""
_VERBS = frozenset((_C.FINITE_VERB, _C.UP, _C.DOWN, _C.WIN, _C.CHANGE))


class Around(NamedTuple):
    """The words of a figure."""

    lead: tuple[Range, ...]
    """As offsets into the text."""
    tail: tuple[Range, ...]
    why: str
    """The rule that chose them."""
    context: bool
    """Whether the figure only says how long another one took."""
    result: bool
    """Whether its verb tells what was won: "saved 40 hours"; that of a neighbor does not count."""


class _Words(NamedTuple):
    """The words of a figure, as tokens."""

    lead: tuple[Range, ...]
    tail: tuple[Range, ...]
    why: str


def find_around(prose: Prose, choices: Sequence[tuple[Quantity, Quantity | None]]) -> list[Around]:
    """Return the words of each value, in the order of the values given.

    Args:
        prose: The paragraph.
        choices: Each value with its earlier value.
    """
    told = [(item, before is None) for value, before in choices for item in (value, before) if item]
    told.sort(key=lambda item: item[0].start)
    cores = find_cores(prose, told)
    by_start = {core.value.start: at for at, core in enumerate(cores)}
    found: dict[int, _Words] = {}
    for value, before in sorted(choices, key=lambda choice: choice[0].start):
        at = by_start[value.start]
        pair = by_start[before.start] if before else None
        found[at] = _find_single(prose, cores, at, found) if pair is None else _find_pair(prose, cores, at, pair)
    _share_ends(prose, cores, found)
    return [_settle(prose, found[by_start[value.start]], cores[by_start[value.start]]) for value, _ in choices]


def _share_ends(prose: Prose, cores: list[Core], found: dict[int, _Words]) -> None:
    """Give the verb behind two counts to the first one, too: "20 million push and 3 million SMS messages are sent"."""
    for at, words in found.items():
        core, last = cores[at], cores[at].last
        if last not in found or not words.tail or not _are_listed(prose, cores[last], core):
            continue
        low, high = words.tail[0]
        verb = next((index for index in range(low, high) if _C.AUXILIARY in prose.tokens[index].classes), high)
        own = found[last]
        if low < verb < high and not own.lead and len(own.tail) == 1:
            found[last] = own._replace(tail=(*own.tail, (verb, high)), why="the words it shares")


def _are_listed(prose: Prose, last: Core, core: Core) -> bool:
    """Tell whether two counts are joined by "and"."""
    joint = core.low - 1
    joined = _C.JOINT in prose.tokens[joint].classes and last.ceiling == joint and prose.tokens[joint - 1].is_word
    named = not any(has(token, {_C.FINITE_VERB, _C.AUXILIARY}) for token in prose.tokens[last.high : joint])
    return joined and named and last.value.dimension is Dimension.COUNT is core.value.dimension


def _settle(prose: Prose, words: _Words, core: Core) -> Around:
    """Return the words of a figure as offsets."""
    lead = tuple(prose.find_offsets(*span) for span in words.lead if span[0] < span[1])
    tail = tuple(prose.find_offsets(*span) for span in words.tail if span[0] < span[1])
    won = any(_C.WIN in prose.tokens[index].classes for span in words.lead for index in range(*span))
    less = any(_C.COMPARATIVE in prose.tokens[span[0]].classes for span in words.tail if span[0] < span[1])
    return Around(lead=lead, tail=tail, why=words.why, context=core.context, result=won or less)


# single figures


def _find_single(prose: Prose, cores: list[Core], at: int, found: dict[int, _Words]) -> _Words:
    """Return the clause around a value; where it says nothing, the words it shares or those of the clause before."""
    core = cores[at]
    tail = _find_tail(prose, core)
    lead = _find_lead(prose, core, named=has_content(prose, tail))
    if has_content(prose, lead):
        return _Words((lead,), (tail,), "the clause around it")
    if core.last in found:
        if shared := _share(prose, cores[core.last], core, tail, found[core.last]):
            return shared
        if _depends(prose, core, tail):
            return _Words(((cores[core.last].low, core.low),), (tail,), "with the figure before it")
    if has_content(prose, tail) and not _is_rate(prose, tail):
        return _Words((), (tail,), "the words after it")
    lead = _reach_back(prose, core)
    if lead[0] < lead[1] or tail[0] < tail[1]:
        return _Words((lead,), (tail,), "the clause before it")
    return _Words((), (trim_ties(prose, trim_start(prose, (core.high, core.end))),), "the clause behind it")


def _is_rate(prose: Prose, tail: Range) -> bool:
    """Tell whether nothing stands behind a value but per what it is: "15 par agent", "$450 a month"."""
    return tail[1] - tail[0] <= _RATE and _C.PER in prose.tokens[tail[0]].classes


def _find_tail(prose: Prose, core: Core) -> Range:
    """Return the words behind a value to the end of its clause, or to the next figure's."""
    end = end_clause(prose, core.high, core.ceiling)
    if end < core.ceiling or core.ceiling == core.end:
        end = _end_before_joint(prose, core.high, end)
    return trim_ties(prose, (core.high, end))


def _end_before_joint(prose: Prose, low: int, high: int) -> int:
    """Return where a tail ends that runs on with a verb of its own: "requests per second and gains most from …"."""
    for index in range(low + 1, high - 1):
        if _C.JOINT in prose.tokens[index].classes and has(prose.tokens[index + 1], _VERBS):
            return index
    return high


def _find_lead(prose: Prose, core: Core, *, named: bool = False) -> Range:
    """Return the words before a value from the beginning of its clause on.

    Args:
        prose: The paragraph.
        core: The value.
        named: Whether the words behind it say what it is: then a verb alone, whose subject is elsewhere, says nothing.
    """
    tokens = prose.tokens
    low = core.low
    while low > core.floor and tokens[low - 1].clause == tokens[core.low].clause:
        low -= 1
    low = _join_subject(prose, low, core.floor)
    inside = low > core.start and tokens[low - 1].clause == tokens[core.low].clause
    lead = trim_start(prose, (_pass_report(prose, low, core.low), core.low), cut=inside)
    lead = _shorten(prose, lead)
    if inside and named and lead[1] - lead[0] == 1:
        return core.low, core.low
    return lead if has_content(prose, lead) else (core.low, core.low)


def _shorten(prose: Prose, lead: Range) -> Range:
    """Return a long lead from its last edge of a clause on that leaves it a meaning."""
    start, end = prose.find_offsets(*lead)
    if end - start <= LONGEST_LEAD:
        return lead
    for index in range(lead[1] - 1, lead[0], -1):
        rest = trim_start(prose, (index, lead[1]))
        if _begins_clause(prose, index) and rest[0] > index and has_content(prose, rest):
            return rest
    return lead


def _begins_clause(prose: Prose, index: int) -> bool:
    """Tell whether a word begins a clause that stands by itself: "because it", "and reduces", not "that offers"."""
    token, following = prose.tokens[index], prose.tokens[index + 1]
    if _C.SUBORDINATE in token.classes:
        return True
    if _C.JOINT not in token.classes:
        return False
    object_follows = following.is_word and _C.DETERMINER in prose.tokens[index + 2].classes
    return object_follows or has(following, _VERBS | {_C.PURPOSE, _C.PRONOUN, _C.AUXILIARY})


def _join_subject(prose: Prose, low: int, floor: int) -> int:
    """Return where a subject of two begins: "Budget and HR had grown" is one clause, though a verb follows "and"."""
    tokens = prose.tokens
    if low <= floor or _C.JOINT not in tokens[low].classes or not tokens[low - 1].is_word:
        return low
    first = low - 1
    while first > floor and tokens[first - 1].clause == tokens[low - 1].clause:
        first -= 1
    return low if any(has(token, _VERBS) for token in tokens[first:low]) else first


def _pass_report(prose: Prose, low: int, high: int) -> int:
    """Return where what somebody says begins: "Acme estimates that" is not the figure's."""
    tokens = prose.tokens
    for index in range(low, min(low + _REPORT, high - 1)):
        subject = tokens[index + 1]
        begins = has(subject, {_C.DETERMINER, _C.PRONOUN}) or subject.text[0].isupper()
        if _C.RELATIVE in tokens[index].classes and index > low and begins:
            return index + 1
    return low


def _reach_back(prose: Prose, core: Core) -> Range:
    """Return the words before a value over the edges of clauses, as far as they say something."""
    tokens = prose.tokens
    floor = core.floor
    low = core.low
    while low > floor:
        low -= 1
        while low > floor and tokens[low - 1].clause == tokens[low].clause:
            low -= 1
        lead = trim_start(prose, (low, core.low))
        if has_content(prose, lead) and not _opens_inside(prose, low):
            return trim_end(prose, (_pass_report(prose, lead[0], lead[1]), lead[1]))
    whole = trim_start(prose, (core.start, core.low))
    return whole if has_content(prose, whole) else (core.low, core.low)


def _opens_inside(prose: Prose, low: int) -> bool:
    """Tell whether a token stands right behind a parenthesis that opens."""
    return low > 0 and prose.tokens[low - 1].text == "("


def _depends(prose: Prose, core: Core, tail: Range) -> bool:
    """Tell whether words behind a value speak of something named before: "of them alike", "more every day"."""
    words = prose.tokens[slice(*tail)]
    if words and _C.THEREOF in words[0].classes:
        return True
    if any(_C.PRONOUN in token.classes and token.classes.isdisjoint(_NO_PRONOUN) for token in words[:3]):
        return True
    if not words:
        return False
    case = _C.PREPOSITION in words[0].classes and _C.OF not in words[0].classes
    share = core.value.dimension is Dimension.PERCENT and case
    return share or (_C.COMPARATIVE in words[0].classes and not _says_what(prose, tail))


def _says_what(prose: Prose, tail: Range) -> bool:
    return len(range(*tail)) > 1 and is_content(prose.tokens[tail[0] + 1])


def _share(prose: Prose, last: Core, core: Core, tail: Range, words: _Words) -> _Words | None:
    """Return the words of the figure before for one that only adds another case: "…, and 89% within 6 hours"."""
    if (
        core.low == core.start
        or last.value.dimension is not core.value.dimension
        or core.value.dimension is Dimension.COUNT
    ):
        return None
    case = prose.tokens[core.high] if core.high < tail[1] else None
    if case is None or _C.PREPOSITION not in case.classes:
        return None
    parallel = bool(words.tail) and prose.tokens[words.tail[-1][0]].word == case.word
    joint = _C.JOINT in prose.tokens[core.low - 1].classes
    if not (joint or (parallel and prose.tokens[core.low - 1].text == ",")):
        return None
    if words.lead:
        return _Words(words.lead, (tail,), "the words it shares")
    if _C.OF in case.classes or not words.tail or parallel:
        return None
    low, high = words.tail[0]
    end = next((index for index in range(low + 1, high) if prose.tokens[index].word == case.word), high)
    return _Words((), (trim_ties(prose, (low, end)), tail), "the words it shares")


# pairs


def _find_pair(prose: Prose, cores: list[Core], value_at: int, before_at: int) -> _Words:
    """Return a noun for a pair, and what it counts or its rate."""
    value, before = cores[value_at], cores[before_at]
    first, second = (before, value) if before.low < value.low else (value, before)
    clause = _find_lead(prose, first)
    lead = trim_move(prose, clause)
    named = (lead[0], lead[0]) if only_moves(prose, lead) else lead
    tail = _find_tail(prose, value)
    middle = _end_at_verb(prose, trim_ties(prose, (first.high, end_clause(prose, first.high, second.low))))
    purpose = middle[0] < middle[1] and _C.PURPOSE in prose.tokens[middle[0]].classes
    if value is first and has_content(prose, tail):
        named = named if not _counts(value, prose, tail) else (value.low, value.low)
        return _Words((named,), (trim_ties(prose, tail),), "the noun of the pair")
    for span in (middle, tail) if purpose else (tail, middle):
        if value is second and _is_added(prose, span):
            return _Words((named,), (span,), "the noun of the pair")
    if has_content(prose, named):
        return _Words((lead,), (), "the noun of the pair")
    between = trim_ties(prose, trim_start(prose, (first.high, second.low)))
    for span in (middle, tail, between):
        if has_content(prose, span):
            return _Words((), (span,), "the words of the pair")
    if lead[0] == lead[1]:
        lead = trim_move(prose, _reach_back(prose, first))
    elif named[0] == named[1]:
        lead = trim_ties(prose, clause)
    return _Words((lead,), (), "the clause before the pair")


def _end_at_verb(prose: Prose, span: Range) -> Range:
    """Return what an earlier value counts, without what is told of it: "seats were taken" → "seats"."""
    low, high = span
    verb = next((index for index in range(low, high) if _C.AUXILIARY in prose.tokens[index].classes), high)
    noun = low < verb < high and is_content(prose.tokens[low])
    return (low, verb) if noun else span


def _counts(value: Core, prose: Prose, tail: Range) -> bool:
    return value.value.dimension is Dimension.COUNT and is_content(prose.tokens[tail[0]])


def _is_added(prose: Prose, span: Range) -> bool:
    """Tell whether words belong to a pair's values: a noun, "of accounts", "a month", "to get a new service"."""
    if span[0] >= span[1]:
        return False
    token = prose.tokens[span[0]]
    if has(token, {_C.OF, _C.PER}):
        return True
    if _C.PURPOSE in token.classes:
        return span[1] - span[0] > 1 and has_content(prose, span)
    return is_content(token)
