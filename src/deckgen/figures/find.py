"""The figures of one paragraph: quantities found, paired, judged and set in the author's words.

Comes in: plain text and its bold stretches. Goes out: `Found` figures in order, as offsets into that text. Pure.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from deckgen.figures.around import find_around
from deckgen.figures.clauses import WHOLE
from deckgen.figures.comparing import can_compare
from deckgen.figures.cores import Core, Side, Sides
from deckgen.figures.doubts import settle_doubts
from deckgen.figures.pairs import Pair, find_pairs, list_outdated
from deckgen.figures.phrases import VAGUE
from deckgen.figures.prose import Prose, Rate
from deckgen.figures.quantities import read_prose
from deckgen.figures.quantity import RATED, Dimension, Quantity, Strength
from deckgen.figures.roles import ValueRole, find_roles
from deckgen.figures.stretches import Stretch
from deckgen.named_tuple import NamedTuple

_LIMITS = "LIMIT|NEGATION|NO_LONGER|PLANNED|GOAL|SUPPOSED|IF"
"""What a sentence holds that limits its value, denies it, or only plans it."""
_ELSEWHERE = frozenset((ValueRole.PLAN, ValueRole.BOUND, ValueRole.OTHER))
"""What was not so here."""
_CALLED = "NOUN? BE|WAS? PLANNED"
"""Behind a count that is called a plan, and so may stand for itself: "400,000 players expected"."""
_SAME = "!Q{0,3} EQUALS"
"""Behind an amount that the next one tells in other words: "a gain estimated at €2m, i.e. €900 a farm"."""
_NEAR = 40
"""Tokens between a plan and what came of it."""
_ASIDE = 12
"""Tokens before a value in brackets."""
_OPENED = f'"(" !")"{{0,{_ASIDE}}}'


class Found(NamedTuple):
    """One figure of a paragraph."""

    value: Quantity
    before: Quantity | None
    lead: tuple[tuple[int, int], ...]
    """Where the words before the value stand."""
    tail: tuple[tuple[int, int], ...]
    """Where the words after the value stand."""
    name: tuple[tuple[int, int], ...]
    """The words before the value as a name, where nothing stands behind it: without "by", "of" at their end."""
    sentence: tuple[int, int]
    """The whole sentence, or the sentences of a pair that spans two."""
    bold: bool
    strength: Strength
    context: bool = False
    """Whether it only says how long another figure of its clause took."""
    traits: frozenset[str] = frozenset()
    """What the weight of a value without an earlier one depends on, by the names that `weights` has for it."""
    acts: bool = False
    """Whether a verb stands behind it, before the next value of its sentence."""
    vague: bool = False
    """Whether it is a word for many, which no class remembers: "thousands", "petabytes", "a few minutes"."""
    why: tuple[str, ...] = ()
    """The rules that found, paired and labeled it."""


class _Choice(NamedTuple):
    """A quantity that becomes a figure."""

    sides: tuple[Side, ...]
    """The value and its earlier value, if it has one."""
    bold: bool
    strength: Strength
    why: str
    """The row that paired it."""


class _Told(NamedTuple):
    """What is known of the values of a paragraph together."""

    prose: Prose
    pairs: Mapping[int, Pair]
    """By the token of their value."""
    roles: Mapping[int, ValueRole]
    stages: frozenset[int]
    """Values on the way from one to another: "from 8 % over 5 % to 3 %"."""
    outdated: frozenset[int]
    """Values that another one of their sentence followed in a later year."""


def find_figures(
    text: str, bold: Sequence[tuple[int, int]] = (), *, language: str = "", weakest: Strength = Strength.FAIR
) -> tuple[Found, ...]:
    """Return the figures of a paragraph in order; their values never overlap.

    Args:
        text: Plain text of one paragraph.
        bold: Its bold stretches as (start, end) offsets.
        language: ISO code; "" where only its small words tell.
        weakest: What is kept; bold raises a quantity that is only `WEAK`, a pair any.
    """
    prose = read_prose(text, bold, language)
    if not prose.quantities:
        return ()
    told = _tell(prose)
    earlier = {pair.before for pair in told.pairs.values()}
    values = (_choose(told, at) for at in prose.quantities if at not in earlier)
    choices = [choice for choice in values if choice.strength >= weakest]
    return tuple(_assemble(told, *own) for own in _list_words(prose, choices, marked=weakest is Strength.PAIR_ONLY))


def _tell(prose: Prose) -> _Told:
    """Return what the rows of roles and pairs say of a paragraph."""
    roles = find_roles(prose)
    pairs = {pair.value: pair for pair in find_pairs(prose, roles)}
    stages = (
        at
        for pair in pairs.values()
        for at in range(*sorted((pair.before, pair.value)))
        if at != pair.value
        and at in prose.quantities
        and can_compare(prose.quantities[at], prose.quantities[pair.value])
    )
    return _Told(prose, pairs, roles=roles, stages=frozenset(stages), outdated=list_outdated(prose))


def _list_words(prose: Prose, choices: Sequence[_Choice], *, marked: bool) -> Iterator[tuple[_Choice, Core, Sides]]:
    """Yield what is shown, without values whose words would say another thing; a value that is marked is kept."""
    words = find_around(prose, [choice.sides for choice in choices])
    for choice, (core, sides) in zip(choices, words, strict=True):
        early = next(iter(choice.sides[1:]), None)
        kept = sides if marked else settle_doubts(prose, core, sides, early=early)
        if kept:
            yield choice, core, kept


def _choose(told: _Told, at: int) -> _Choice:
    """Return a value with its earlier value, if it has one, and how strong it is here."""
    prose, pair = told.prose, told.pairs.get(at)
    early = prose.quantities[pair.before] if pair else None
    value, before = _settle_rates(prose, prose.quantities[at], early)
    if not pair or not before:
        return _Choice((Side(at, value),), value.bold, strength=_weigh_single(told, at, value), why="")
    if prose.tokens[at].start > value.lead and not _opens_with_bound(prose, at, value):  # only leads to it: "down to"
        value = value._replace(lead=value.start, qualifier="")
    sides = Side(at, value), Side(pair.before, before)
    return _Choice(sides, value.bold or before.bold, strength=Strength.STRONG, why=pair.why)


def _opens_with_bound(prose: Prose, at: int, value: Quantity) -> bool:
    """Tell whether a clause begins with what bounds a value: "Up to 80 deployments a day instead of 3"."""
    bound = Stretch(prose, prose.start_clause(at, 0), at)
    return bool(bound) and bound.offsets[0] == value.lead and not bound.holds("DOWN")


def _settle_rates(prose: Prose, late: Quantity, early: Quantity | None) -> tuple[Quantity, Quantity | None]:
    """Return a value and its earlier value with their rates where those differ.

    A number that counts nothing but its rate has that rate in any case: "1,900 a month".
    """
    rate, other = _find_rate(prose, late), early and _find_rate(prose, early)
    if early and rate and other and rate.scale != other.scale:
        return _extend(prose, late, rate), _extend(prose, early, other)
    if early and other and not rate and early.why == RATED and (early.start > late.start or _has_year(prose, late)):
        early = early._replace(end=other.end)  # "no outage, before 4 a month"
    return late._replace(end=rate.end) if rate and late.why == RATED else late, early


def _has_year(prose: Prose, quantity: Quantity) -> bool:
    """Tell whether a value is one of a year, and so of no month: "8 a month before, 1 in 2024"."""
    at = next(at for at, one in prose.quantities.items() if one.start == quantity.start)
    return Stretch(prose, at + 1, len(prose.tokens)).opens("IN Y")


def _find_rate(prose: Prose, quantity: Quantity) -> Rate | None:
    """Return the rate right after a quantity, or after the noun it counts, or at its own end: "12/year"."""
    ends = {quantity.end, quantity.told}
    return next((rate for rate in prose.rates if rate.start in ends or rate.end == quantity.end), None)


def _extend(prose: Prose, quantity: Quantity, rate: Rate) -> Quantity:
    own = "" if quantity.dimension in {Dimension.COUNT, Dimension.BARE} else quantity.unit
    rated = " ".join((own + prose.text[min(quantity.end, rate.start) : rate.end]).split())
    return quantity._replace(end=rate.end, unit=rated)


def _weigh_single(told: _Told, at: int, value: Quantity) -> Strength:
    """Return how strong a value without an earlier one is, weak where it is one, or a stage or the time of a change.

    "Instead of 3", "n'est plus de 55 %", "without 2 days"; "from 1 PB to 100 PB in 8 years". What was only planned, or
    another's, is fair at best, and none beside what came of it, though that be a bare number: "AWS quoted 3 weeks and
    needed 8".
    """
    before, behind = Stretch(told.prose, max(0, at - 2), at), Stretch(told.prose, at + 1, len(told.prose.tokens))
    spans = value.dimension is Dimension.TIME and at - 2 in told.pairs and before.closes("IN|DURING")
    denied = before.trim("~VERSUS|NEGATION PREPOSITION|OF|FROM").closes("VERSUS|NO_LONGER|NEGATION")
    if spans or denied or at in told.stages:
        return Strength.PAIR_ONLY
    if told.roles.get(at) in _ELSEWHERE:
        return Strength.PAIR_ONLY if _came(told, at, value, behind) else min(value.strength, Strength.FAIR)
    raised = value.strength is Strength.WEAK and (value.bold or behind.opens("REMAINS"))
    return Strength.FAIR if raised or _came_of(told, at, value) else value.strength


def _came(told: _Told, at: int, value: Quantity, behind: Stretch) -> bool:
    """Tell whether something else came of what was only meant, or is so here."""
    stands = behind.opens(_CALLED if value.dimension is Dimension.COUNT else _SAME)
    return not stands and any(other not in told.roles for other in _list_others(told.prose, at))


def _came_of(told: _Told, at: int, value: Quantity) -> bool:
    """Tell whether a bare number is what came of a plan or of a fall, or stands beside what another one has."""
    if value.dimension is not Dimension.BARE:
        return False
    if Stretch(told.prose, max(0, at - 2), at).opens("DOWN TO Q"):
        return True
    if _ELSEWHERE.isdisjoint(told.roles.values()):
        return False
    return any(told.roles.get(other) in _ELSEWHERE for other in _list_others(told.prose, at))


def _list_others(prose: Prose, at: int) -> list[int]:
    """Return the other values of a sentence that can be compared with one and stand near it."""
    low, high = prose.find_sentence(at)
    near = range(max(low, at - _NEAR), min(high, at + _NEAR))
    one, told = prose.quantities[at], prose.quantities
    others = (other for other in near if other != at and other in told)
    return [other for other in others if one.dimension is told[other].dimension or can_compare(one, told[other])]


def _assemble(told: _Told, choice: _Choice, core: Core, words: Sides) -> Found:
    """Give a figure its sentence and its words; only a lead that goes on to its value ends in what wants another."""
    value, before = choice.sides[0].value, choice.sides[1].value if len(choice.sides) > 1 else None
    prose, sentences = told.prose, sorted(told.prose.find_sentence(side.at) for side in choice.sides)
    low = min((sentences[0][0], *(span.low for span in words.lead if span)))
    sentence = prose.find_offsets(low, sentences[-1][1])
    lead = _take(words.lead)
    before, unit = _share_unit(prose, value, before)
    tail = unit + _take(span if words.why == WHOLE else span.trim_ties() for span in words.tail)
    if before or (lead and not tail):
        name = _take((*words.lead[:-1], *(span.trim_ties() for span in words.lead[-1:])))
        lead = name if before else lead
    else:
        name = ()
    return Found(
        value=value,
        before=before,
        lead=lead,
        tail=tail,
        name=name if lead and not tail else (),
        sentence=sentence,
        bold=choice.bold,
        strength=choice.strength,
        context=core.context,
        traits=frozenset(_list_traits(told, choice, core, words)),
        acts=Stretch(prose, core.high, core.ceiling).holds("FINITE_VERB|AUXILIARY"),
        vague=not before and value.why in VAGUE,
        why=_tell_why(choice, words),
    )


def _share_unit(
    prose: Prose, value: Quantity, before: Quantity | None
) -> tuple[Quantity | None, tuple[tuple[int, int], ...]]:
    """Return an earlier value without its unit where that is of both, and the unit: "0.8 instead of 3.4 seconds"."""
    if not before or value.unit or before.start < value.end or not before.unit.isalpha():
        return before, ()
    start = before.end - len(before.unit)
    apart = prose.text[start - 1].isspace() and prose.text.startswith(before.unit, start)
    if before.dimension is Dimension.COUNT or not apart:
        return before, ()
    return before._replace(end=start - 1), ((start, before.end),)


def _list_traits(told: _Told, choice: _Choice, core: Core, words: Sides) -> Iterator[str]:
    """Yield what the words around a value tell of it: its rate, a win, that it is over, an aside, or limited."""
    prose, over = told.prose, choice.sides[0].at in told.outdated
    clause, end = prose.start_clause(core.low, core.start), Stretch(prose, core.high, core.end).seek('","')
    if any(core.value.end <= rate.start and rate.end <= prose.tokens[end - 1].end for rate in prose.rates):
        yield "rate"
    own = (span.begin(max(span.low, core.floor)) for span in words.lead)
    if any(span.holds("WIN") for span in own) or any(span.opens("COMPARATIVE") for span in words.tail):
        yield "result"
    if over or any(span.begin(max(span.low, clause)).holds("OLD|TOOK ~OF") for span in words.lead):
        yield "what was so before"
    if Stretch(prose, max(core.start, core.low - _ASIDE), core.low).ends(_OPENED):
        yield "in brackets"
    if words.why == WHOLE and Stretch(prose, core.start, core.end).holds(_LIMITS):
        yield "limited by its sentence"
    if Stretch(prose, core.start, core.end).holds("REGRET"):
        yield "regretted"


def _take(spans: Iterable[Stretch]) -> tuple[tuple[int, int], ...]:
    """Return where words stand in the text."""
    return tuple(span.offsets for span in spans if span)


def _tell_why(choice: _Choice, words: Sides) -> tuple[str, ...]:
    """Return which rules found, paired and labeled a figure."""
    rules = (("found", choice.sides[0].value.why), ("paired", choice.why), ("labeled", words.why))
    return tuple(f"{step}: {rule}" for step, rule in rules if rule)
