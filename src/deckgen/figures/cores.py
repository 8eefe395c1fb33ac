"""Values among the tokens of a paragraph, each with the words that may be its own.

Comes in: `Prose` and the quantities that become figures. Goes out: one `Core` each, in order, that knows where its
neighbors stand: no figure takes a neighbor's words. Pure.
"""

from collections.abc import Sequence
from itertools import pairwise

from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.trimming import Range, has, has_content, is_content
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple

_C = WordClass
_EDGES = frozenset((_C.JOINT, _C.PREPOSITION, _C.RELATIVE, _C.SUBORDINATE, _C.VERSUS))
"""What may begin the words of the next figure."""
_CLAUSES = frozenset((_C.JOINT, _C.RELATIVE, _C.SUBORDINATE))
_SHARES = frozenset((Dimension.PERCENT, Dimension.FRACTION))
_SHORT = 3 * 86400.0
"""Seconds; a longer span mostly says how long something was so."""
_SPANNED = frozenset((_C.FROM, _C.TO, _C.BY, _C.OF, _C.VERSUS))
"""Before a span of time these tell more than how long something took."""


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
    """The words of a figure, as ranges of tokens: what stands before its value, and behind it."""

    lead: tuple[Range, ...]
    tail: tuple[Range, ...]
    why: str


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
    start, end = prose.sentences[tokens[low].sentence]
    return Core(low=low, high=high, value=value, start=start, end=end, floor=start, ceiling=end)


def _is_context(prose: Prose, last: Core, core: Core) -> bool:
    """Tell whether a value adds to the figure before it: "38,000 incidents in 2 months", "half of the 90 shops"."""
    between = prose.tokens[last.high : core.low]
    if last.value.dimension in _SHARES and between and all(has(token, {_C.OF, _C.DETERMINER}) for token in between):
        return True
    if core.value.dimension is not Dimension.TIME or core.start != last.start:
        return False
    if not between or any(token.clause != prose.tokens[core.low].clause for token in between):
        return False
    tie = next((token for token in reversed(between) if _C.ADVERB not in token.classes), between[-1])
    if _tells_more(prose, last, core):
        return False
    joined = any(_C.JOINT in token.classes for token in between)
    return not joined and _C.PREPOSITION in tie.classes and tie.classes.isdisjoint(_SPANNED)


def _tells_more(prose: Prose, last: Core, core: Core) -> bool:
    """Tell whether a short span of time is the figure rather than the count before it.

    "A contract of 200 pages in 90 seconds": the pages only say how long the contract is. "Leaks are found to 5 meters
    in less than 48 hours": nobody qualifies a span that only says when.
    """
    if core.value.dimension is not Dimension.TIME or core.value.magnified > _SHORT or last.value.dimension in _SHARES:
        return False
    described = last.low > last.start and _C.OF in prose.tokens[last.low - 1].classes
    return described or bool(core.value.qualifier) or core.value.bold


def _is_opening(prose: Prose, core: Core, following: Sequence[Core]) -> bool:
    """Tell whether a span of time only says when another figure was so: "Sales over 11 days came to $23 billion"."""
    if core.value.dimension is not Dimension.TIME or not following:
        return False
    tokens, other = prose.tokens, following[0]
    tied = [token for token in tokens[max(core.start, core.low - 2) : core.low] if _C.PREPOSITION in token.classes]
    spans = bool(tied) and has(tied[-1], {_C.IN, _C.DURING})
    if not spans or other.start != core.start:
        return False
    leads = _C.PREPOSITION in tokens[core.start].classes and tokens[core.start].clause == tokens[core.low].clause
    together = tokens[core.low].clause == tokens[other.low].clause
    return leads or (together and other.value.dimension is not Dimension.TIME)


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
    index = at + 1
    while index < len(cores) and cores[index].context and cores[index].start == core.start:
        index += 1
    inside = index < len(cores) and cores[index].start == core.start
    return min(cores[index].low if inside else core.end, end_clause(prose, core.high, core.end))


def _find_edge(prose: Prose, left: Core, right: Core, end: int) -> int:
    """Return the first token between two figures that belongs to the later one."""
    tokens = prose.tokens
    edge = end_clause(prose, left.high, right.low)
    if edge < right.low or (edge and tokens[edge - 1].clause != tokens[right.low].clause):
        return edge
    noun = end_noun(prose, left, right.low)
    edges = [index for index in range(noun, right.low) if _is_edge(tokens[index])]
    if not edges:
        return next((index for index in range(noun + 1, right.low) if _C.FINITE_VERB in tokens[index].classes), noun)
    if has_content(prose, (right.high, end)):
        return edges[-1]
    telling = [index for index in edges if has_content(prose, (index, right.low))]
    return next(iter((*(index for index in telling if has(tokens[index], _CLAUSES)), *telling[::-1], *edges)))


def _is_edge(token: Token) -> bool:
    """Tell whether a word may begin the words of the next figure; "of" and "per" belong to what stands before them."""
    return has(token, _EDGES) and token.classes.isdisjoint({_C.OF, _C.PER})


def end_noun(prose: Prose, core: Core, limit: int) -> int:
    """Return where what a count counts ends."""
    if core.value.dimension is not Dimension.COUNT or not core.value.unit:
        return core.high
    end, unit = core.high, core.value.unit.split()[-1].casefold()
    while end < limit and prose.tokens[end].word != unit:
        end += 1
    return end + 1 if end < limit else core.high


def end_clause(prose: Prose, at: int, limit: int) -> int:
    """Return where the clause of a token ends; words in parentheses right behind a value are no clause of their own."""
    tokens = prose.tokens
    at = _skip_aside(tokens, at, limit)
    if at >= limit:
        return limit
    clause, end = tokens[at].clause, at
    if at and tokens[at - 1].clause != clause and not _continues(tokens[at - 1], tokens[at]):
        return at
    while end < limit and tokens[end].clause == clause:
        end += 1
    return end


def _continues(last: Token, token: Token) -> bool:
    """Tell whether a clause goes on though its number changes: behind an aside, behind "four hours, 18 minutes"."""
    return last.text == ")" or (last.quantity is not None and "," in last.text and _C.JOINT not in token.classes)


def _skip_aside(tokens: tuple[Token, ...], at: int, limit: int) -> int:
    """Return the token behind words in parentheses: "200 billion (milliards) signals"."""
    if at >= limit or tokens[at].text != "(":
        return at
    closing = next((index for index in range(at, min(at + 6, limit)) if tokens[index].text == ")"), None)
    inside = closing is not None and closing + 1 < limit and is_content(tokens[closing + 1])
    return closing + 1 if inside and closing is not None else at
