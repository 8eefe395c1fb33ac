"""The figures of one paragraph: quantities found, paired, judged and set in the author's words.

Comes in: plain text and its bold stretches. Goes out: `Found` figures in order, as offsets into that text. Pure.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.figures.around import Around, find_around
from deckgen.figures.numerals import SMALL_WORDS
from deckgen.figures.pairs import find_pairs
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.rates import add_rate, has_rate, split_rates
from deckgen.figures.tokens import Prose, read_prose
from deckgen.figures.units import Dimension

_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|compared (?:with|to)|versus|vs\.?|au lieu d(?:e\s|['’])|plutôt que|(?<=,\s)contre"
    r"|no longer|n['’](?:est|sont|a|ont)(?:\splus(?:\sde)?)?)\s*\Z",
    re.IGNORECASE,
)
"""What introduces an earlier value, which is no figure without the later one."""
_TOLD = frozenset((Dimension.FRACTION, Dimension.FACTOR, Dimension.PERCENT, Dimension.POINTS))
"""What is no number and yet says how much: "two thirds"."""
_SPAN_OF_CHANGE = re.compile(r"\s*(?:in|over|within|en|sur)\s+", re.IGNORECASE)


class Found(NamedTuple):
    """One figure of a paragraph."""

    value: Quantity
    before: Quantity | None
    lead: tuple[tuple[int, int], ...]
    """Where the words before the value stand."""
    tail: tuple[tuple[int, int], ...]
    """Where the words after the value stand."""
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
    places = prose.list_quantities()
    if not places:
        return ()
    quantities = tuple(token.quantity for token in prose.tokens if token.quantity)
    pairs = {places.index(pair.value): places.index(pair.before) for pair in find_pairs(prose)}
    choices = [choice for choice in _choose(prose, quantities, pairs) if choice.strength >= weakest]
    choices.sort(key=lambda choice: choice.value.start)
    words = find_around(prose, [(choice.value, choice.before) for choice in choices])
    return tuple(_assemble(prose, choice, around) for choice, around in zip(choices, words, strict=True))


def _choose(prose: Prose, quantities: tuple[Quantity, ...], pairs: dict[int, int]) -> Iterator[_Choice]:
    """Yield every quantity that is not the earlier value of another, with how strong it is here."""
    text, places, earlier = prose.text, prose.list_quantities(), set(pairs.values())
    for index, quantity in enumerate(quantities):
        if index in earlier:
            continue
        value = quantity
        before = quantities[pairs[index]] if index in pairs else None
        if before:
            value, before = split_rates(text, value, before)
        value = add_rate(text, value)
        if before and prose.tokens[places[index]].start > value.lead:
            value = value._replace(lead=value.start, qualifier="")  # "down to" only leads from one to the other
        emphasized = any(prose.is_bold(item.start, item.end) for item in (value, before) if item)
        strength = value.strength
        if before:
            strength = Strength.STRONG
        elif (index - 1 in pairs and _spans_change(text, quantities[index - 1], value)) or _is_old(text, value):
            strength = Strength.PAIR_ONLY
        elif emphasized and strength is Strength.WEAK:
            strength = Strength.FAIR
        yield _Choice(value, before, emphasized, strength)


def _is_old(text: str, value: Quantity) -> bool:
    """Tell whether a value is an earlier one whose later one was not found."""
    return bool(_INSTEAD.search(text, max(0, value.lead - 16), value.lead))


def _spans_change(text: str, change: Quantity, value: Quantity) -> bool:
    """Tell whether a time span only says how long a change took: "from 1 PB to 100 PB in 8 years"."""
    return value.dimension is Dimension.TIME and bool(_SPAN_OF_CHANGE.fullmatch(text, change.end, value.lead))


def _assemble(prose: Prose, choice: _Choice, around: Around) -> Found:
    """Give a figure its sentence and its words."""
    text, value, before = prose.text, choice.value, choice.before
    first, last = sorted((value, before or value), key=lambda item: item.start)
    sentence = _find_sentence(prose, first, last)
    comma = text.find(", ", value.end, sentence[1])
    return Found(
        value=value,
        before=before,
        lead=around.lead,
        tail=around.tail,
        sentence=sentence,
        bold=choice.bold,
        strength=choice.strength,
        context=around.context,
        rated=has_rate(text, value.end, comma if comma > 0 else sentence[1]),
        result=around.result,
        vague=not before and _is_vague(text, value),
        unclear=not (around.lead or around.tail),
        why=(around.why,),
    )


def _is_vague(text: str, value: Quantity) -> bool:
    """Tell whether a value has neither digit nor number word."""
    words = text[value.start : value.end].lower().split()
    told = value.number is not None or value.strength is Strength.STRONG or value.dimension in _TOLD
    return not told and not any(char.isdigit() or word in SMALL_WORDS for word in words for char in word)


def _find_sentence(prose: Prose, first: Quantity, last: Quantity) -> tuple[int, int]:
    """Return the sentence of a value, or from the first of a pair's sentences to the last."""
    at = next(index for index, token in enumerate(prose.tokens) if token.end > first.start)
    to = next(index for index, token in enumerate(prose.tokens) if token.end > last.start)
    return prose.find_offsets(prose.find_sentence(at)[0], prose.find_sentence(to)[1])
