"""Rates after a value: "per month", "deployments a day".

Comes in: `Prose` and two quantities of a pair. Goes out: the same two, each with its rate when the rates differ, so
that "2 per month → 30 per day" is never read as 2 → 30 of one thing.
"""

from deckgen.figures.prose import Prose, Rate
from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.texts import fold

RATED = "number per time"
"""What `Quantity.why` says of a number that counts nothing but its rate."""
_PREFIX = 7
"""Characters a partitive takes between a number and what it counts: "d'", "of ", "de "."""


def split_rates(prose: Prose, value: Quantity, before: Quantity) -> tuple[Quantity, Quantity]:
    """Return both quantities of a pair, with their rates where those differ."""
    late, early = _find_rate(prose, value), _find_rate(prose, before)
    if not late or not early or late.scale == early.scale:
        return value, before
    return _extend(prose, value, late), _extend(prose, before, early)


def add_rate(prose: Prose, value: Quantity) -> Quantity:
    """Return a number that counts nothing but its rate with that rate: "1,900 a month"."""
    rate = _find_rate(prose, value) if value.why == RATED else None
    return value._replace(end=rate.end) if rate else value


def _find_rate(prose: Prose, quantity: Quantity) -> Rate | None:
    """Return the rate right after a quantity, or after the noun it counts."""
    unit = quantity.unit if quantity.dimension is Dimension.COUNT else ""
    at = prose.text.find(unit, quantity.end, quantity.end + _PREFIX + len(unit)) if unit else -1
    ends = {quantity.end, at + len(unit)}
    return next((rate for rate in prose.rates if rate.start in ends), None)


def _extend(prose: Prose, quantity: Quantity, rate: Rate) -> Quantity:
    own = "" if quantity.dimension in {Dimension.COUNT, Dimension.BARE} else quantity.unit
    return quantity._replace(end=rate.end, unit=fold(own + prose.text[quantity.end : rate.end]))
