"""Rates after a value: "per month", "deployments a day".

Comes in: `Prose` and two of its quantities. Goes out: the same two, each with its rate when the rates differ, so that
"2 per month → 30 per day" is never read as 2 → 30 of one thing.
"""

from deckgen.figures.prose import Prose, Rate
from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.texts import fold

RATED = "number per time"
"""What `Quantity.why` says of a number that counts nothing but its rate."""
_PREFIX = 7
"""Characters a partitive takes between a number and what it counts: "d'", "of ", "de "."""


def settle_rates(prose: Prose, late: Quantity, early: Quantity | None) -> tuple[Quantity, Quantity | None]:
    """Return a value and its earlier value with their rates where those differ.

    A number that counts nothing but its rate has that rate in any case: "1,900 a month".
    """
    rate, other = _find_rate(prose, late), early and _find_rate(prose, early)
    if early and rate and other and rate.scale != other.scale:
        return _extend(prose, late, rate), _extend(prose, early, other)
    return late._replace(end=rate.end) if rate and late.why == RATED else late, early


def _find_rate(prose: Prose, quantity: Quantity) -> Rate | None:
    """Return the rate right after a quantity, or after the noun it counts."""
    unit = quantity.unit if quantity.dimension is Dimension.COUNT else ""
    at = prose.text.find(unit, quantity.end, quantity.end + _PREFIX + len(unit)) if unit else -1
    ends = {quantity.end, at + len(unit)}
    return next((rate for rate in prose.rates if rate.start in ends), None)


def _extend(prose: Prose, quantity: Quantity, rate: Rate) -> Quantity:
    own = "" if quantity.dimension in {Dimension.COUNT, Dimension.BARE} else quantity.unit
    return quantity._replace(end=rate.end, unit=fold(own + prose.text[quantity.end : rate.end]))
