"""Values among the tokens of a paragraph, each with the words that may be its own.

Comes in: `Prose` and the quantities that become figures. Goes out: one `Core` each, in order, that knows where its
neighbors stand: no figure takes a neighbor's words. Pure.
"""

from collections.abc import Sequence
from itertools import pairwise

from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.stretches import Stretch
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple

_EDGE = "~OF|PER JOINT|PREPOSITION|RELATIVE|SUBORDINATE|VERSUS"
"""What may begin the words of the next figure; "of" and "per" belong to what stands before them."""
_CLAUSE = "JOINT|RELATIVE|SUBORDINATE"
_SHARES = frozenset((Dimension.PERCENT, Dimension.FRACTION))
_SHORT = 3 * 86400.0
"""Seconds; a longer span mostly says how long something was so."""
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
    for at, core in enumerate(cores):
        if sides[at][1] and (
            (at and _is_context(prose, cores[at - 1], core)) or _is_opening(prose, core, cores[at + 1 : at + 2])
        ):
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
    """Tell whether a value adds to the figure before it: "38,000 incidents in 2 months", "half of the 90 shops"."""
    between = Stretch(prose, last.high, core.low)
    if last.value.dimension in _SHARES and between and not between.holds("!OF|DETERMINER"):
        return True
    if core.value.dimension is not Dimension.TIME or core.start != last.start or not between:
        return False
    if prose.start_clause(core.low, last.high) > last.high or _tells_more(prose, last, core):
        return False
    return between.trim("ADVERB").closes(_SPANNED) and not between.holds("JOINT")


def _tells_more(prose: Prose, last: Core, core: Core) -> bool:
    """Tell whether a short span of time is the figure rather than the count before it.

    "A contract of 200 pages in 90 seconds": the pages only say how long the contract is. "Leaks are found to 5 meters
    in less than 48 hours": nobody qualifies a span that only says when.
    """
    if core.value.magnified > _SHORT or last.value.dimension in _SHARES:
        return False
    described = Stretch(prose, last.start, last.low).closes("OF")
    return described or bool(core.value.qualifier) or (core.value.bold and not last.value.bold)


def _is_opening(prose: Prose, core: Core, following: Sequence[Core]) -> bool:
    """Tell whether a span of time only says when another figure was so: "Sales over 11 days came to $23 billion"."""
    if core.value.dimension is not Dimension.TIME or not following or following[0].start != core.start:
        return False
    if not Stretch(prose, max(core.start, core.low - 2), core.low).holds("IN|DURING"):
        return False
    clause, other = prose.tokens[core.low].clause, following[0]
    leads = WordClass.PREPOSITION in prose.tokens[core.start].classes and prose.tokens[core.start].clause == clause
    return leads or (clause == prose.tokens[other.low].clause and other.value.dimension is not Dimension.TIME)


def _part(prose: Prose, cores: list[Core]) -> list[Core]:
    """Share the words between two neighbors of one sentence out to them; contexts belong to the one before."""
    told = [at for at, core in enumerate(cores) if not core.context]
    for left, right in pairwise(told):
        if cores[left].start == cores[right].start:
            edge = _find_edge(prose, cores[left], cores[right], _end_words(prose, cores, right))
            cores[left] = cores[left]._replace(ceiling=edge)
            cores[right] = cores[right]._replace(floor=edge, last=left)
    for at, (core, following) in enumerate(pairwise(cores)):
        if core.context and core.start == following.start:
            cores[at] = core._replace(ceiling=min(core.ceiling, following.low))
    return cores


def _end_words(prose: Prose, cores: list[Core], at: int) -> int:
    """Return where the words behind a figure end at the latest: at the next one, or with its clause."""
    core = cores[at]
    following = next((one for one in cores[at + 1 :] if not one.context or one.start != core.start), None)
    limit = following.low if following and following.start == core.start else core.end
    return min(limit, end_clause(prose, core.high, core.end))


def _find_edge(prose: Prose, left: Core, right: Core, end: int) -> int:
    """Return the first token between two figures that belongs to the later one."""
    tokens = prose.tokens
    edge = end_clause(prose, left.high, right.low)
    if edge < right.low or (edge and tokens[edge - 1].clause != tokens[right.low].clause):
        return edge
    between = Stretch(prose, end_noun(prose, left, right.low), right.low)
    between = between.begin(between.low + 2 * between.opens("PER U.time"))
    if (versus := between.seek("VERSUS", skip=1)) < between.high:
        return versus
    edges = [between.begin(at) for at in range(between.low, between.high) if between.begin(at).opens(_EDGE)]
    if not edges:
        verb = between.seek("FINITE_VERB", skip=1)
        return verb if verb < right.low else between.low
    if Stretch(prose, right.high, end).says:
        return edges[-1].low
    telling = [words for words in edges if words.says]
    return next(iter((*(words for words in telling if words.opens(_CLAUSE)), *telling[::-1], *edges))).low


def end_noun(prose: Prose, core: Core, limit: int) -> int:
    """Return where what a count counts ends."""
    high = core.high
    while high < limit and prose.tokens[high].end <= core.value.told:
        high += 1
    return high


def end_clause(prose: Prose, at: int, limit: int) -> int:
    """Return where the clause of a token ends; words in parentheses right behind a value are no clause of their own."""
    tokens = prose.tokens
    if at >= limit:
        return limit
    parted = at and tokens[at - 1].clause != tokens[at].clause
    return at if parted and not _continues(tokens[at - 1], tokens[at]) else prose.end_clause(at, limit)


def _continues(last: Token, token: Token) -> bool:
    """Tell whether a clause goes on though its number changes: behind an aside, behind "four hours, 18 minutes"."""
    several = last.quantity is not None and "," in last.text and WordClass.JOINT not in token.classes
    return several or last.text[-1] == ")"
