"""The figures of one paragraph: quantities found, paired, judged and labelled.

Comes in: plain text and its bold stretches. Goes out: `Found` figures in order, as offsets into that text. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.read.figures.labels import Surroundings, choose_label
from deckgen.read.figures.pairs import pair_quantities
from deckgen.read.figures.quantity import Quantity, Strength
from deckgen.read.figures.scan import scan_quantities
from deckgen.read.figures.sentences import sentence_at, split_sentences

_LONGEST_BOLD = 90
"""A longer bold stretch emphasizes a statement, not the number in it."""


@dataclass(frozen=True, slots=True)
class Found:
    """One figure of a paragraph."""

    value: Quantity
    before: Quantity | None
    label: tuple[int, int]
    """Where the label stands; empty when the text holds nothing beside the value."""
    sentence: tuple[int, int]
    """The whole sentence, or the sentences of a pair that spans two."""
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
    quantities = scan_quantities(text)
    if not quantities:
        return ()
    sentences = split_sentences(text)
    pairs = pair_quantities(text, quantities, sentences)
    earlier = set(pairs.values())
    kept: list[tuple[int, bool, Strength]] = []
    for index, quantity in enumerate(quantities):
        if index in earlier:
            continue
        emphasized = _is_bold(quantity, bold) or (index in pairs and _is_bold(quantities[pairs[index]], bold))
        strength = _strength(quantity, emphasized=emphasized, paired=index in pairs)
        if strength >= weakest:
            kept.append((index, emphasized, strength))
    solid = [quantities[index] for index, _, strength in kept if strength >= Strength.FAIR]
    return tuple(
        _assemble(
            text, sentences, solid, (quantities[index], quantities[pairs[index]] if index in pairs else None), state
        )
        for index, *state in kept
    )


def _is_bold(quantity: Quantity, bold: Sequence[tuple[int, int]]) -> bool:
    return any(start < quantity.end and quantity.start < end for start, end in bold)


def _strength(quantity: Quantity, *, emphasized: bool, paired: bool) -> Strength:
    if paired:
        return Strength.STRONG
    if emphasized and quantity.strength is Strength.WEAK:
        return Strength.FAIR
    return quantity.strength


def _assemble(
    text: str,
    sentences: tuple[int, ...],
    solid: list[Quantity],
    pair: tuple[Quantity, Quantity | None],
    state: list[bool | Strength],
) -> Found:
    value, before = pair
    bold, strength = bool(state[0]), Strength(state[1])
    first, last = _order(value, before)
    index = sentence_at(sentences, first.start)
    start, end = sentences[index], sentences[sentence_at(sentences, last.start) + 1]
    floor = max((other.end for other in solid if other.end <= first.lead), default=0)
    ceiling = min((other.lead for other in solid if other.lead >= value.end), default=len(text))
    if before and before.lead >= value.end:
        ceiling = min(ceiling, before.lead)
    label = choose_label(Surroundings(text, start, end, floor, ceiling), value, before)
    return Found(value, before, label, (start, end), bold, strength)


def _order(value: Quantity, before: Quantity | None) -> tuple[Quantity, Quantity]:
    if before is None:
        return value, value
    return (before, value) if before.start < value.start else (value, before)
