"""A quantity and the tokens that it takes the place of."""

from typing import NamedTuple

from deckgen.figures.amounts import Amount
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension, Quantity, Strength
from deckgen.language.classes import WordClass

_SCALED = frozenset((Dimension.TIME, Dimension.FREQUENCY, Dimension.BYTES))


class Placed(NamedTuple):
    """A quantity in prose."""

    low: int
    """The first token of its value or of its qualifier, but for one such as "down to"."""
    high: int
    """The token after it."""
    quantity: Quantity


def place(prose: Prose, amount: Amount, *, strength: Strength, unit: str, why: str = "number") -> Placed:
    """Make a quantity of an amount."""
    lead, first = amount.lead, amount.first
    if amount.dimension is Dimension.TIME and lead == first and why == "number" and _is_interval(prose, first):
        lead, amount = first - 1, amount._replace(dimension=Dimension.FREQUENCY)
    start = prose.tokens[first].start
    number = amount.value * amount.magnitude + amount.rest
    size = abs(amount.size) if amount.dimension in _SCALED else abs(number)
    at = prose.tokens[lead].start if lead < first else start
    quantity = Quantity(
        lead=at,
        start=start,
        end=prose.tokens[amount.end - 1].end,
        dimension=amount.dimension,
        number=None if amount.ranged else number,
        unit=unit,
        qualifier=prose.text[at:start].strip(),
        strength=strength,
        magnified=size,
        why=why,
    )
    return Placed(_skip_leading(prose, lead, first), amount.end, quantity)


def _is_interval(prose: Prose, first: int) -> bool:
    """Tell whether "every" stands before a span of time."""
    return first > 0 and WordClass.EVERY in prose.tokens[first - 1].classes


def _skip_leading(prose: Prose, lead: int, first: int) -> int:
    """Return the first token of a quantity behind those of its qualifier that rules need: "down to"."""
    for at in range(first - 1, lead - 1, -1):
        if not prose.tokens[at].classes.isdisjoint((WordClass.TO, WordClass.NO_LONGER)):
            return at + 1
    return lead
