"""The words of a pair: a noun for what changed, and what is counted or its rate.

Comes in: `Prose` and the cores of a value and its earlier value. Goes out: `Sides`. Pure.
"""

from deckgen.figures.clauses import Surroundings
from deckgen.figures.cores import Core, Sides
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension, Strength
from deckgen.figures.trimming import TIES, Range, has, has_content, is_content, trim_start, trim_ties
from deckgen.language.classes import WordClass

_C = WordClass
_VERBS = frozenset((_C.AUXILIARY, _C.FINITE_VERB))
_FINITE = frozenset((_C.FINITE_VERB, _C.BE, _C.WAS, _C.TOOK, _C.CHANGE, _C.REACH))
_MOVES = frozenset((_C.UP, _C.DOWN, _C.CHANGE, _C.TOOK, _C.REACH))
_NO_NOUN = _MOVES | frozenset((_C.AUXILIARY, _C.BE, _C.WAS))
"""Verbs that are no nouns in the plural, as "runs" and "costs" are."""
_SMALL_MOVES = frozenset(
    (_C.ADVERB, _C.COMPARATIVE, _C.PRONOUN, _C.AUXILIARY, _C.NOW, _C.OLD, _C.NEGATION, _C.NO_LONGER)
)
_MOVING = _FINITE | _MOVES | TIES | _SMALL_MOVES
"""What stands between what changed and its first value: "has shortened drastically"."""
_AMOUNT = frozenset((_C.BY, _C.AUXILIARY, _C.BE, _C.WAS, _C.UP, _C.DOWN))
"""Behind these a value only tells by how much something changed."""
_OF_NOUN = frozenset((_C.OF, _C.FROM, _C.TO, _C.IN, _C.BY, _C.PREPOSITION))
"""Behind these the word of change before them is a noun: "growth of revenue"."""


_NOUN_FOLLOWS = frozenset((_C.PER, _C.OF, _C.DETERMINER))
"""Behind these a word is no verb: "per lift"."""


def find_pair(prose: Prose, near: Surroundings, early: Surroundings) -> Sides:
    """Return a noun for a pair, and what it counts or its rate."""
    one, other = (early, near) if early.core.low < near.core.low else (near, early)
    value, first, second = near.core, one.core, other.core
    clause = one.subject[0] if one.subject else one.whole or one.lead
    lead = _trim_move(prose, clause)
    named = (lead[0], lead[0]) if _only_moves(prose, lead) or _names_side(prose, lead) else lead
    tail = _end_before_particle(prose, near.tail)
    middle = _end_at_verb(prose, _end_before_figure(prose, one.reach(second.low)))
    added = _find_added(prose, (tail, middle)) if value is second else _find_added_first(prose, tail)
    if added:
        counted = value is first and _is_counted(prose, value, tail)
        name = (value.low, value.low) if counted else _name_rate(prose, one, named, added)
        return Sides((name,), (added,), "the noun of the pair")
    if has_content(prose, named):
        return Sides((lead,), _take_span(prose, value, second, tail), "the noun of the pair")
    return _look_around(prose, (near, one, other), clause, (middle, tail))


def _take_span(prose: Prose, value: Core, second: Core, tail: Range) -> tuple[Range, ...]:
    """Return how long a change took, if that is all that stands behind its later value: "in 8 years"."""
    if value is not second:
        return ()
    words = prose.tokens[slice(*tail)]
    timed = bool(words) and any(one.quantity and one.quantity.dimension is Dimension.TIME for one in words)
    return (tail,) if timed and _C.IN in words[0].classes and not has_content(prose, tail) else ()


def _names_side(prose: Prose, span: Range) -> bool:
    """Tell whether words name no more than one side of a pair, "the old site", or the story's own company."""
    if any(_C.FORMER in prose.tokens[index].classes for index in range(*span)):
        return True
    words = [token for token in prose.tokens[slice(*span)] if is_content(token)]
    return bool(words) and all(_C.OWNER in token.classes for token in words)


def _name_rate(prose: Prose, first: Surroundings, named: Range, added: Range) -> Range:
    """Return the noun of a pair, that of the clause before it where its own words are nothing but a rate."""
    rate = named[0] == named[1] and _C.PER in prose.tokens[added[0]].classes
    return _trim_move(prose, _reach_back(prose, first)) if rate else named


def _reach_back(prose: Prose, first: Surroundings) -> Range:
    """Return the words before a pair, beyond a verb of change alone: "Délai moyen : passé de"."""
    return next((lead for lead in first.back[:-1] if not _only_moves(prose, lead)), first.back[-1])


def _look_around(
    prose: Prose, sides: tuple[Surroundings, Surroundings, Surroundings], clause: Range, spans: tuple[Range, Range]
) -> Sides:
    """Return the words of a pair whose own clause names nothing: those behind its values, before, between them."""
    value, first, second = sides
    told = next((span for span in spans if has_content(prose, span)), None)
    if told:
        return Sides((), (told,), "the words of the pair")
    ahead = _trim_move(prose, _reach_back(prose, first))
    if value is second and ahead[0] < ahead[1]:
        return Sides((ahead,), _take_span(prose, value.core, second.core, spans[1]), "the clause before the pair")
    between = _end_before_figure(prose, (first.core.high, second.core.low))
    between = _begin_at_subject(prose, trim_start(prose, between))
    beyond = value.ahead if value is second else spans[1]
    told = next((span for span in (between, beyond) if has_content(prose, span)), None)
    if told:
        return Sides((), (told,), "the words of the pair")
    return Sides((ahead if ahead[0] < ahead[1] else clause,), (), "the clause before the pair")


def _begin_at_subject(prose: Prose, span: Range) -> Range:
    """Return what took two spans of time with the subject of its verb: "it processed what the old one did"."""
    low, high = span
    told = any(_C.WHAT in prose.tokens[index].classes for index in range(low + 1, high))
    return (low - 1 if told and low and _C.PRONOUN in prose.tokens[low - 1].classes else low), high


def _end_before_figure(prose: Prose, span: Range) -> Range:
    """Return words between two values without those of a figure that stands between them, too."""
    low, high = span
    found = ((index, prose.tokens[index].quantity) for index in range(low, high))
    return low, next((index for index, value in found if value and value.strength >= Strength.FAIR), high)


def _find_added(prose: Prose, spans: tuple[Range, Range]) -> Range | None:
    """Return what a pair counts or its rate: the words behind its value, else those between; a purpose goes first."""
    tail, middle = spans
    purpose = middle[0] < middle[1] and _C.PURPOSE in prose.tokens[middle[0]].classes
    return next((span for span in ((middle, tail) if purpose else spans) if _is_added(prose, span)), None)


def _find_added_first(prose: Prose, tail: Range) -> Range | None:
    """Return the words behind a value that stands before its earlier one."""
    words = [token for token in prose.tokens[slice(*tail)] if is_content(token)]
    return tail if any(_C.WHAT not in token.classes for token in words) else None


def _end_at_verb(prose: Prose, span: Range) -> Range:
    """Return what an earlier value counts, without what is told of it: "seats were taken" → "seats"."""
    low, high = span
    verb = next((index for index in range(low, high) if has(prose.tokens[index], _VERBS)), high)
    if low < high and not (is_content(prose.tokens[low]) or _C.PER in prose.tokens[low].classes):
        return span
    while verb > low and has(prose.tokens[verb - 1], {_C.ADVERB, _C.NOW}):
        verb -= 1
    return low, verb


def _end_before_particle(prose: Prose, tail: Range) -> Range:
    """Return words without the part of a verb that the words before the pair are without, too: "pro Saison zurück"."""
    low, high = tail
    return (low, high - 1) if low < high and _C.PARTICLE in prose.tokens[high - 1].classes else tail


def _is_counted(prose: Prose, value: Core, tail: Range) -> bool:
    """Tell whether the words behind a value name what it counts."""
    return value.value.dimension is Dimension.COUNT and is_content(prose.tokens[tail[0]])


def _is_added(prose: Prose, span: Range) -> bool:
    """Tell whether words belong to a pair's values: a noun, "of accounts", "a month", "to get a new service"."""
    if span[0] >= span[1]:
        return False
    token = prose.tokens[span[0]]
    if _only_moves(prose, span) or (_C.WHAT in token.classes and not has_content(prose, (span[0] + 1, span[1]))):
        return False
    if has(token, {_C.OF, _C.PER}):
        return True
    if _C.PURPOSE in token.classes:
        return span[1] - span[0] > 1 and has_content(prose, span)
    return is_content(token)


def _trim_move(prose: Prose, span: Range) -> Range:
    """Return words before a pair without what only tells that something changed.

    "Deployments rose from" → "Deployments"; "Brought the price of a release from" → "price of a release".
    """
    low, high = trim_ties(prose, span)
    kept = high
    while kept > low and _is_move(prose, low, kept - 1) and has_content(prose, (low, kept - 1)):
        if kept < high and _is_subject(prose, kept - 1):
            break
        kept -= 1
    by = any(token.quantity for token in prose.tokens[kept:high])
    return _skip_verb(prose, (low, kept)) if by or kept == high else (low, kept)


def _only_moves(prose: Prose, span: Range) -> bool:
    """Tell whether words name nothing that changed, only that it did: "took", "it is reduced"."""
    return all(_is_move(prose, span[0], index) for index in range(*span))


def _is_subject(prose: Prose, at: int) -> bool:
    """Tell whether what may be a verb is the subject of the verb of change behind it: "Test runs shrank"."""
    token, verb = prose.tokens[at], prose.tokens[at + 1]
    return _C.FINITE_VERB in token.classes and not has(token, _NO_NOUN) and has(verb, _MOVES)


def _is_move(prose: Prose, low: int, at: int) -> bool:
    """Tell whether a word only tells of the change; how it changed is told right behind its verb."""
    token = prose.tokens[at]
    if _C.MANNER in token.classes and not has(token, _SMALL_MOVES):
        return at > low and has(prose.tokens[at - 1], _FINITE | _MOVES)
    if token.quantity:  # "reduced by 45%", "a été divisé par quatre"
        return at > low and token.quantity.number is not None and has(prose.tokens[at - 1], _AMOUNT)
    named = at > low and _C.PER in prose.tokens[at - 1].classes  # "per lift"
    if has(token, _MOVES) and (named or _is_noun(prose, at)):
        return False
    return has(token, _MOVING)


def _is_noun(prose: Prose, at: int) -> bool:
    """Tell whether "of" makes a noun of a word of change: "Truck turnaround of"; "de" is "from", too."""
    following = prose.tokens[at + 1].classes if at + 1 < len(prose.tokens) else frozenset[WordClass]()
    return _C.OF in following and _C.FROM not in following


def _skip_verb(prose: Prose, span: Range) -> Range:
    """Return words from the object of a verb of change on."""
    low, high = span
    verbs = [index for index in range(low, high - 1) if _turns(prose, low, index)]
    for index in reversed(verbs):
        rest = _trim_noun(prose, (index + 1, high))
        noun = has(prose.tokens[index + 1], _OF_NOUN) and _C.CHANGE not in prose.tokens[index].classes
        if not noun and has_content(prose, rest):
            return rest
    return span


def _turns(prose: Prose, low: int, index: int) -> bool:
    """Tell whether a word makes its object more or less, or begins to change it: "increase uptime", "Brought the"."""
    tokens = prose.tokens
    if has(tokens[index], {_C.UP, _C.DOWN}):
        return index == low or not has(tokens[index - 1], _NOUN_FOLLOWS)
    if _C.TOOK in tokens[index].classes and index == low:
        return True
    return _C.CHANGE in tokens[index].classes and (index == low or _C.PURPOSE in tokens[index - 1].classes)


def _trim_noun(prose: Prose, span: Range) -> Range:
    """Return words without what stands before a noun: "the price" → "price"."""
    low, high = span
    while low < high and prose.tokens[low].is_word and has(prose.tokens[low], TIES):
        low += 1
    return low, high
