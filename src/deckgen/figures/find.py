"""The figures of one paragraph: quantities found, paired, judged and labelled.

Comes in: plain text and its bold stretches. Goes out: `Found` figures in order, as offsets into that text. Pure.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.figures.labels import choose_label
from deckgen.figures.neighbors import Neighbor, find_neighbors
from deckgen.figures.openings import begins_with_pronoun
from deckgen.figures.pairs import find_pairs
from deckgen.figures.quantities import may_hold_quantities
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.rates import add_rate, has_rate, split_rates
from deckgen.figures.results import tells_result
from deckgen.figures.sentences import sentence_at, split_sentences
from deckgen.figures.stretches import REACH, Surroundings, end_at_breaks
from deckgen.figures.texts import merge_ranges, overlapping
from deckgen.figures.tokens import read_prose
from deckgen.figures.units import Dimension
from deckgen.figures.wording import count_content

_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|compared (?:with|to)|versus|vs\.?|au lieu d(?:e\s|['’])|plutôt que|(?<=,\s)contre"
    r"|no longer|n['’](?:est|sont|a|ont)(?:\splus(?:\sde)?)?)\s*\Z",
    re.IGNORECASE,
)
"""What introduces an earlier value, which is no figure without the later one."""
_JOINT = re.compile(r"[,;:]\s|\b(?:and|but|et|mais)\s")
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
    unclear: bool = False
    """Whether its label says little by itself."""


class _Choice(NamedTuple):
    """A quantity that becomes a figure."""

    value: Quantity
    before: Quantity | None
    bold: bool
    strength: Strength


def find_figures(
    text: str, bold: Sequence[tuple[int, int]] = (), *, weakest: Strength = Strength.FAIR
) -> tuple[Found, ...]:
    """Return the figures of a paragraph in order; their values never overlap.

    Args:
        text: Plain text of one paragraph.
        bold: Its bold stretches as (start, end) offsets.
        weakest: What is kept; bold raises a quantity that is only `WEAK`, a pair any.
    """
    if not may_hold_quantities(text):
        return ()
    prose = read_prose(text, bold)
    places = prose.list_quantities()
    if not places:
        return ()
    quantities = tuple(token.quantity for token in prose.tokens if token.quantity)
    bold = merge_ranges(bold)
    sentences = split_sentences(text)
    pairs = {places.index(pair.value): places.index(pair.before) for pair in find_pairs(prose)}
    choices = [choice for choice in _choose(text, quantities, pairs, bold) if choice.strength >= weakest]
    told = [item for choice in choices for item in (choice.value, choice.before) if item]
    neighbors = find_neighbors(text, sentences, told)
    return tuple(_assemble(text, sentences, choice, neighbors, bold) for choice in choices)


def _choose(
    text: str, quantities: tuple[Quantity, ...], pairs: dict[int, int], bold: Sequence[tuple[int, int]]
) -> Iterator[_Choice]:
    """Yield every quantity that is not the earlier value of another, with how strong it is here."""
    earlier = set(pairs.values())
    for index, quantity in enumerate(quantities):
        if index in earlier:
            continue
        value = quantity
        before = quantities[pairs[index]] if index in pairs else None
        if before:
            value, before = split_rates(text, value, before)
        value = add_rate(text, value)
        emphasized = any(overlapping(bold, item.start, item.end) for item in (value, before) if item)
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


def _assemble(
    text: str,
    sentences: tuple[int, ...],
    choice: _Choice,
    neighbors: list[Neighbor],
    bold: Sequence[tuple[int, int]],
) -> Found:
    """Give a figure its sentence and its label."""
    value, before = choice.value, choice.before
    first, last = sorted((value, before or value), key=lambda item: item.start)
    start = sentences[sentence_at(sentences, first.start)]
    end = sentences[sentence_at(sentences, last.start) + 1]
    at = bisect_left(neighbors, first.lead, key=_lead)
    after = bisect_left(neighbors, value.end, key=_lead)
    floor = neighbors[at - 1].end if at else 0
    ceiling = neighbors[after].lead if after < len(neighbors) else len(text)
    near = overlapping(bold, first.lead - REACH, value.end + REACH)
    around = Surroundings(text, start, end, floor, ceiling, neighbors[at].shared, neighbors[at].floor, near)
    label = choose_label(end_at_breaks(around, first.lead, (value.end, last.end)), value, before)
    context = not before and floor > start and _is_context(text, value, floor, label)
    unclear = not count_content(text, label) or begins_with_pronoun(text, *label)
    comma = text.find(", ", value.end, min(end, value.end + REACH))
    rated = has_rate(text, value.end, comma if comma > 0 else min(end, value.end + REACH))
    result = tells_result(text, value, label)
    lead, tail = _split(label, value)
    return Found(
        value=value,
        before=before,
        lead=lead,
        tail=tail,
        sentence=(start, end),
        bold=choice.bold,
        strength=choice.strength,
        context=context,
        rated=rated,
        result=result,
        unclear=unclear,
    )


def _split(label: tuple[int, int], value: Quantity) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the words of a label before and after its value."""
    start, end = label
    if start >= end:
        return (), ()
    if end <= value.lead:
        return (label,), ()
    return ((start, value.lead),) if start < value.lead else (), ((max(start, value.end), end),)


def _lead(neighbor: Neighbor) -> int:
    return neighbor.lead


def _is_context(text: str, value: Quantity, floor: int, label: tuple[int, int]) -> bool:
    """Tell whether a time span only adds to the figure that ends at `floor`: "38,000 incidents in just 2 months"."""
    if _JOINT.search(text, floor, value.lead):
        return False
    if floor > label[0] and _SPAN_OF_CHANGE.fullmatch(text, label[1], value.lead):
        return True
    added = value.dimension is Dimension.TIME and not count_content(text, (floor, value.start))
    return added and bool(_SPAN_OF_CHANGE.match(text, floor, value.start))
