"""Values among the tokens of a paragraph, each with the words that may be its own.

Comes in: `Prose` and the quantities that become figures. Goes out: one `Core` each, in order, that knows where its
neighbors stand: no figure takes a neighbor's words. Pure.
"""

from collections.abc import Sequence
from itertools import pairwise

from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.stretches import Stretch
from deckgen.named_tuple import NamedTuple

_EDGE = "~OF|PER JOINT|PREPOSITION|RELATIVE|SUBORDINATE|VERSUS"
"""What may begin the words of the next figure; "of" and "per" belong to what stands before them."""
_CLAUSE = "JOINT|RELATIVE|SUBORDINATE"
_CONDITION = '"(" !Q|")"|"="{1,3} ")"'
"""A few words in brackets right behind a value say what it holds for: "8 min (by phone), 20 s (in the chat)"."""
_SHARES = frozenset((Dimension.PERCENT, Dimension.FRACTION))
_SHORT = 3 * 86400.0
"""Seconds; a longer span mostly says how long something was so."""
_ACTS = "FINITE_VERB|AUXILIARY"
_SPANNED = "~FROM|TO|BY|OF|VERSUS PREPOSITION"
"""What stands before a span of time that tells no more than how long something took."""


class Side(NamedTuple):
    """A value that a figure shows, or its earlier value."""

    at: int
    """Its token."""
    value: Quantity
    """With its rate, which stands behind its token."""


class Core(NamedTuple):
    """A value among the tokens of its paragraph."""

    low: int
    """Its first token, that of its qualifier."""
    high: int
    """One past its last token."""
    value: Quantity
    start: int
    """First token of its sentence."""
    end: int
    """One past the last token of its sentence."""
    context: bool = False
    """Whether it only says how long the figure before it took."""
    floor: int = 0
    """Where the words begin that may be its own."""
    ceiling: int = 0
    """Where they end."""
    last: int = -1
    """Index of the figure before it in its sentence, -1 for none."""

    @property
    def is_alone(self) -> bool:
        """Whether its sentence has no other figure."""
        return self.last < 0 and self.ceiling == self.end and not self.context


class Sides(NamedTuple):
    """The words of a figure: what stands before its value, and behind it."""

    lead: tuple[Stretch, ...]
    tail: tuple[Stretch, ...]
    why: str
    """The rule that chose them."""


def find_cores(prose: Prose, sides: Sequence[tuple[Side, bool]]) -> list[Core]:
    """Return the values in order.

    Args:
        prose: The paragraph.
        sides: Values that figures show, in order, and whether each may be the context of another one.
    """
    cores = [_find_core(prose, side) for side, _ in sides]
    for at, (core, (_, alone)) in enumerate(zip(cores, sides, strict=True)):
        qualifies = any(_is_context(prose, last, core) for last in cores[max(at - 1, 0) : at])
        if alone and (qualifies or any(_opens(prose, core, other) for other in cores[at + 1 : at + 2])):
            cores[at] = core._replace(context=True)
    return _part(prose, cores)


def _find_core(prose: Prose, side: Side) -> Core:
    tokens, (at, value) = prose.tokens, side
    low, high = at, at + 1
    while low and tokens[low - 1].end > value.lead:  # "down to" stays a token of its own
        low -= 1
    while high < len(tokens) and tokens[high].start < value.end:
        high += 1
    start, end = prose.find_sentence(low)
    return Core(low=low, high=high, value=value, start=start, end=end, floor=start, ceiling=end)


def _is_context(prose: Prose, last: Core, core: Core) -> bool:
    """Tell whether a value adds to the figure before it: "38,000 incidents in 2 months", "half of the 90 shops".

    "A contract of 200 pages in 90 seconds": the pages only say how long the contract is. "Leaks are found to 5 meters
    in less than 48 hours": nobody qualifies a span that only says when.
    """
    between, shares = Stretch(prose, last.high, core.low), last.value.dimension in _SHARES
    near = core.start == last.start and prose.start_clause(core.low, last.high) == last.high
    if (shares and between and not between.holds("!OF|DETERMINER")) or between.ends("APIECE OF DETERMINER? $"):
        return True
    return near and _adds(prose, last, core, between)


def _adds(prose: Prose, last: Core, core: Core, between: Stretch) -> bool:
    """Tell whether a value says when, how often or where the one before it in its clause is so."""
    before, counts = Stretch(prose, last.start, last.low), last.value.dimension is Dimension.COUNT
    if not between:
        return core.value.dimension is Dimension.FREQUENCY  # "2 MB every 5 minutes"
    described = (core.value.qualifier or before.closes("OF")) and core.value.magnified <= _SHORT
    if described and last.value.dimension not in _SHARES:
        return False
    if core.value.dimension is Dimension.TIME:
        return between.trim("ADVERB").closes(_SPANNED)
    bare = not counts and (not before or before.closes('":"'))
    return bare and between.is_all("~PER|OF PREPOSITION $")  # "30 TB in 3 regions"


def _opens(prose: Prose, core: Core, other: Core) -> bool:
    """Tell whether a value only opens what is said of another: in time, in place, as one of a group, or as a share."""
    if not _find_act(prose, core, other) or _is_context(prose, core, other):
        return _is_opening(prose, core, other)
    before = Stretch(prose, prose.start_clause(core.low, core.start), core.low)
    part = before.holds("NEGATION|PARTICIPLE|PREPOSITION") or Dimension.COUNT not in (
        core.value.dimension,
        other.value.dimension,
    )
    return part and other.value.dimension is not Dimension.BARE and not before.holds("Q")


def _is_opening(prose: Prose, core: Core, other: Core) -> bool:
    """Tell whether a span of time only says when another figure was so: "Sales over 11 days came to $23 billion"."""
    if core.value.dimension is not Dimension.TIME or core.start != other.start:
        return False
    first, own, behind = (prose.tokens[at].clause for at in (core.start, core.low, other.low))
    opens = first == own and Stretch(prose, core.start, core.low).opens("PREPOSITION")
    near = own == behind and other.value.dimension is not Dimension.TIME
    return (opens or near) and Stretch(prose, max(core.start, core.low - 2), core.low).holds("IN|DURING")


def _part(prose: Prose, cores: list[Core]) -> list[Core]:
    """Share the words between two neighbors of one sentence out to them; contexts belong to the one before."""
    told = [at for at, core in enumerate(cores) if not core.context]
    for left, right in pairwise(told):
        if cores[left].start == cores[right].start:
            edge = _find_edge(prose, cores[left], cores[right])
            cores[left] = cores[left]._replace(ceiling=edge)
            cores[right] = cores[right]._replace(floor=edge, last=left)
    for at, (core, following) in enumerate(pairwise(cores)):
        if core.context and core.start == following.start:
            cores[at] = core._replace(ceiling=min(core.ceiling, following.low))
    return cores


def _find_edge(prose: Prose, left: Core, right: Core) -> int:
    """Return the first token between two figures that belongs to the later one."""
    tokens = prose.tokens
    if act := _find_act(prose, left, right):
        return act
    edge = end_clause(prose, left.high, right.low)
    if edge < right.low or (edge and tokens[edge - 1].clause != tokens[right.low].clause):
        return edge
    between = Stretch(prose, end_noun(prose, left, right.low), right.low)
    between = between.begin(between.low + 2 * between.opens("PER U.time"))
    if (versus := between.seek("VERSUS", skip=1)) < between.high:
        return versus
    edges = [words for words in map(between.begin, range(between.low, between.high)) if words.opens(_EDGE)]
    if not edges or Stretch(prose, right.high, end_clause(prose, right.high, right.end)).says:
        return (edges or [between])[-1].low
    telling = [words for words in edges if words.says]
    return next(iter((*(words for words in telling if words.opens(_CLAUSE)), *telling[::-1], *edges))).low


def _find_act(prose: Prose, left: Core, right: Core) -> int:
    """Return where what is said of one value of a clause with another begins, 0 where it is nothing.

    "30 % of the cost came from 5 % of the queries", "with 40 GB of memory they could drop 25 servers".
    """
    before, between = Stretch(prose, left.start, left.low), Stretch(prose, left.high, right.low)
    near = left.start == right.start and prose.start_clause(right.low, left.high) == left.high
    if not near or before.holds(_ACTS) or between.holds("JOINT"):
        return 0
    word = between.begin(end_noun(prose, left, right.low))
    if word.is_all("CONTENT $"):  # a single one between two values is a verb, whether the language lists it or not
        return word.low
    if not between.holds(_ACTS):
        return 0
    verb = between.seek_last(f"{_ACTS}|UP|DOWN|WIN|CHANGE")
    if between.begin(verb + 1).says or between.end(verb).closes("BE|WAS"):  # "are processed for": nothing is missing
        return 0
    act = between.end(verb).trim(f"{_ACTS}|ADVERB").high
    subject = between.end(act).seek_last("~OF PRONOUN|DETERMINER")
    own = subject >= left.high and not Stretch(prose, left.high - 1, subject).closes("PREPOSITION|OF")
    return subject if own else act


def end_noun(prose: Prose, core: Core, limit: int) -> int:
    """Return where what a count counts ends."""
    return next((at for at in range(core.high, limit) if prose.tokens[at].end > core.value.told), max(core.high, limit))


def end_clause(prose: Prose, at: int, limit: int) -> int:
    """Return where the clause of a token ends; it goes on behind what a value holds for."""
    if not 0 < at < limit:
        return limit if at else prose.end_clause(at, limit)
    last, token = prose.tokens[at - 1 : at + 1]
    aside = Stretch(prose, at, limit)
    if aside.opens(_CONDITION):
        return aside.seek('")"') + 1
    return at if last.clause != token.clause else prose.end_clause(at, limit)
