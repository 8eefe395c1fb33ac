"""The figures of one paragraph: quantities found, paired, judged and set in the author's words.

Comes in: plain text and its bold stretches. Goes out: `Found` figures in order, as offsets into that text. Pure.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from deckgen.figures.around import Around, find_around
from deckgen.figures.pairs import Pair, find_pairs
from deckgen.figures.phrases import VAGUE
from deckgen.figures.prose import Prose
from deckgen.figures.quantities import may_hold_quantities, read_prose
from deckgen.figures.quantity import Dimension, Quantity, Strength
from deckgen.figures.rates import settle_rates
from deckgen.language.classes import WordClass

_C = WordClass
_OLD = frozenset((_C.VERSUS, _C.NO_LONGER, _C.NEGATION))
"""What introduces an earlier value, or one that is not so: no figure without the one that is."""


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
    rated: bool = False
    """Whether its clause says per how much time."""
    result: bool = False
    """Whether it tells what was won rather than how much there is."""
    vague: bool = False
    """Whether it is a word for many, which no class remembers: "thousands", "petabytes", "a few minutes"."""
    unclear: bool = False
    """Whether its label says little by itself."""
    why: tuple[str, ...] = ()
    """The rules that found, paired and labelled it."""


class _Choice(NamedTuple):
    """A quantity that becomes a figure."""

    value: Quantity
    before: Quantity | None
    bold: bool
    strength: Strength
    why: str = ""
    """The row that paired it."""


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
    if not may_hold_quantities(text):
        return ()
    prose = read_prose(text, bold, language)
    if "Q" not in prose.keys:
        return ()
    choices = [choice for choice in _choose(prose, find_pairs(prose)) if choice.strength >= weakest]
    words = find_around(prose, [(choice.value, choice.before) for choice in choices])
    return tuple(_assemble(prose, choice, around) for choice, around in zip(choices, words, strict=True))


def _choose(prose: Prose, pairs: Sequence[Pair]) -> Iterator[_Choice]:
    """Yield every quantity that is not the earlier value of another, with how strong it is here."""
    told = {pair.value: pair for pair in pairs}
    earlier = {pair.before for pair in pairs}
    values = ((at, quantity) for at, token in enumerate(prose.tokens) if (quantity := token.quantity))
    for at, quantity in values:
        if at not in earlier:
            yield _make_choice(prose, at, quantity, told)


def _make_choice(prose: Prose, at: int, quantity: Quantity, told: Mapping[int, Pair]) -> _Choice:
    """Return a value with its earlier value, if it has one."""
    pair = told.get(at)
    value, before = settle_rates(prose, quantity, prose.tokens[pair.before].quantity if pair else None)
    bold = any(prose.is_bold(item.start, item.end) for item in (value, before) if item)
    if pair:
        value = _lose_lead(prose, at, value)
        return _Choice(value=value, before=before, bold=bold, strength=Strength.STRONG, why=pair.why)
    strength = _weigh_single(prose, at, value, told, bold=bold)
    return _Choice(value=value, before=None, bold=bold, strength=strength)


def _lose_lead(prose: Prose, at: int, value: Quantity) -> Quantity:
    """Return the value of a pair without what only leads to it: "down to"."""
    return value._replace(lead=value.start, qualifier="") if prose.tokens[at].start > value.lead else value


def _weigh_single(prose: Prose, at: int, value: Quantity, told: Collection[int], *, bold: bool) -> Strength:
    """Return how strong a value without an earlier one is, weak where it is one, or says how long a change took."""
    if _spans_change(prose, at, value, told) or _is_old(prose, at):
        return Strength.PAIR_ONLY
    return Strength.FAIR if bold and value.strength is Strength.WEAK else value.strength


def _is_old(prose: Prose, at: int) -> bool:
    """Tell whether a value is told as not so, alone: "instead of 3", "n'est plus de 55 %", "without 2 days"."""
    before = [token for token in prose.tokens[max(0, at - 2) : at] if token.classes.isdisjoint({_C.OF, _C.FROM})]
    return bool(before) and not before[-1].classes.isdisjoint(_OLD)


def _spans_change(prose: Prose, at: int, value: Quantity, told: Collection[int]) -> bool:
    """Tell whether a span of time only says how long a change took: "from 1 PB to 100 PB in 8 years"."""
    within = at > 1 and not prose.tokens[at - 1].classes.isdisjoint({_C.IN, _C.DURING})
    return value.dimension is Dimension.TIME and within and at - 2 in told


def _assemble(prose: Prose, choice: _Choice, around: Around) -> Found:
    """Give a figure its sentence and its words."""
    value, before = choice.value, choice.before
    first, last = sorted((value, before or value), key=lambda item: item.start)
    sentence = _find_sentence(prose, first, last)
    comma = prose.text.find(", ", value.end, sentence[1])
    end = comma if comma > 0 else sentence[1]
    return Found(
        value=value,
        before=before,
        lead=around.lead,
        tail=around.tail,
        name=around.name,
        sentence=sentence,
        bold=choice.bold,
        strength=choice.strength,
        context=around.context,
        rated=any(value.end <= rate.start and rate.end <= end for rate in prose.rates),
        result=around.result,
        vague=not before and value.why in VAGUE,
        unclear=not (around.lead or around.tail),
        why=_tell_why(choice, around),
    )


def _tell_why(choice: _Choice, around: Around) -> tuple[str, ...]:
    """Return which rules found, paired and labelled a figure."""
    rules = (("found", choice.value.why), ("paired", choice.why), ("labelled", around.why))
    return tuple(f"{step}: {rule}" for step, rule in rules if rule)


def _find_sentence(prose: Prose, first: Quantity, last: Quantity) -> tuple[int, int]:
    """Return the sentence of a value, or from the first of a pair's sentences to the last."""
    low, _ = prose.find_sentence(prose.find_token(first.start))
    _, high = prose.find_sentence(prose.find_token(last.start))
    return prose.find_offsets(low, high)
