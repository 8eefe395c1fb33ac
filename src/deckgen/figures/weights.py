"""How strong a figure is: what decides which one stands on the opener of a story.

Bold first, then change and size, then what the section is about. What a story won outweighs what it suffered: in a
section about the problem or the activity even a bold figure weighs less than a plain one of similar size elsewhere. A
result outweighs a stock of things and a price, what takes seconds outweighs what takes days, and a figure whose label
says little, or that its author regrets, stays behind the others.
"""

from collections.abc import Iterator
from math import log10

from deckgen.figures.find import Found
from deckgen.figures.marking import Sighting
from deckgen.figures.quantity import Dimension, Quantity, Strength
from deckgen.figures.units import dimension_of
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import HERO_WEIGHT, SectionKind

HERO = HERO_WEIGHT
"""Added to the figure the author chose."""
LISTED = 100.0
"""The first of the figures listed by hand; the next ones follow in the author's order."""
MARKED = 2.0
"""Added where the author wrote `{figure}`."""

_BOLD = 2.5
_PAIR = 1.3
_WORDS_ONLY = 0.3
"""A pair of words such as "months → immediate": a change, and no number to remember."""
_SMALL_PAIR = 0.8
"""Taken from a pair that counts few things."""
_FEW = 20.0
_SPAN = 0.5
"""Taken from a span of time that nothing became, if it is long."""
_LONG = 3600.0
"""Seconds; what takes less is quick, if it has a number."""
_QUICK = 0.9
"""What that adds instead of its size."""
_CONTEXT = 10.0
"""Taken from a figure that only says how long another one took."""
_TRAITS = {"result": 0.25, "limited by its sentence": -0.8, "in brackets": -0.6, "what was so before": -1.0}
"""What was won weighs more; less what its sentence limits, denies or only plans, an aside, and what is over."""
_REGRETTED = 2.0
"""Taken from what its author regrets, a change or not."""
_INVENTORY = 0.6
"""Taken from a count that tells no more than how many there are, or how many more."""
_PRICE = 0.8
"""Taken from an amount of money of which nothing says that it was won."""
UNCLEAR = 1.5
"""Taken from a figure whose label says little by itself."""
_BY_STRENGTH = {Strength.STRONG: 0.0, Strength.FAIR: -0.8, Strength.WEAK: -1.2, Strength.PAIR_ONLY: -1.6}


def weigh(found: Found, section: SectionKind) -> tuple[float, str]:
    """Return the weight of a figure of a paragraph, and the rules that made it."""
    reasons = [(name, amount) for name, amount in _list_reasons(found, section) if amount]
    why = ", ".join(f"{name} {amount:+.1f}" for name, amount in reasons)
    return round(1.0 + sum(amount for _, amount in reasons), 3), f"ranked: {why or 'as it is'}"


def _list_reasons(found: Found, section: SectionKind) -> Iterator[tuple[str, float]]:
    """Yield what adds to a figure's weight and what takes from it, each with its name."""
    value, before = found.value, found.before
    yield "bold", _BOLD * found.bold
    yield "modest", _BY_STRENGTH[found.strength]
    yield f"in {section.value}", SECTION_KINDS[section].weight
    yield "size", max(_size(one) for one in (value, before) if one)
    if before and _is_vague(value) and _is_vague(before):
        yield "pair of words", _WORDS_ONLY
    elif before:
        yield "pair", _PAIR
        yield "small values", -_SMALL_PAIR * _is_small(value, before)
        yield "change", weigh_change(value, before)
        yield "stock that grew", -_INVENTORY * (_is_stock(found) and value.magnified > before.magnified)
    else:
        yield from _list_kinds(found)
    yield "context of another figure", -_CONTEXT * found.context
    yield "regretted", -_REGRETTED * ("regretted" in found.traits)
    yield "no words of its own", -UNCLEAR * (not (found.lead or found.tail))


def _list_kinds(found: Found) -> Iterator[tuple[str, float]]:
    """Yield what a figure without an earlier value gains by telling a result, or loses by being a span or a stock."""
    dimension = found.value.dimension
    yield from ((trait, weight) for trait, weight in _TRAITS.items() if trait in found.traits)
    yield "span of time", -_SPAN * (dimension is Dimension.TIME and found.value.magnified >= _LONG)
    yield "stock of things", -_INVENTORY * _is_stock(found)
    yield "price", -_PRICE * (dimension is Dimension.MONEY and "result" not in found.traits)


def _is_stock(found: Found) -> bool:
    """Tell whether a figure counts what there is: nothing says that it was won, or that it comes again and again."""
    kinds = (Dimension.COUNT,) if found.before else (Dimension.COUNT, Dimension.BYTES)
    return found.value.dimension in kinds and found.traits.isdisjoint(("result", "rate"))


def _is_small(value: Quantity, before: Quantity) -> bool:
    """Tell whether a pair counts few things: from 5 to 7 people."""
    return value.dimension is Dimension.COUNT and max(value.magnified, before.magnified) < _FEW


def leave_out_contexts(ranked: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
    """Return figures without those that only say how long another one took, unless there are no others."""
    return tuple(one for one in ranked if one.figure.weight > -_CONTEXT / 2) or ranked


def weigh_row(value: Quantity, before: Quantity, section: SectionKind) -> float:
    """Return the weight of a row of a table that tells a change."""
    return round(1.0 + SECTION_KINDS[section].weight + _PAIR + weigh_change(value, before), 3)


def _is_vague(quantity: Quantity) -> bool:
    return quantity.number is None and quantity.strength <= Strength.WEAK


def _size(value: Quantity) -> float:
    """Return what the sheer size of a value adds, at most 3; a change is as large as the larger of its values."""
    size, unit = value.magnified, value.unit.split(" ")[-1] or "?"
    effort = value.dimension is Dimension.COUNT and dimension_of(unit) is Dimension.TIME
    if effort or value.dimension is Dimension.FRACTION:
        return 0.5  # "1,480 labor hours", "1 in 200": however many
    match value.dimension:
        case Dimension.PERCENT | Dimension.POINTS:
            return 0.3 + min(size, 100.0) / 200.0
        case Dimension.FACTOR:
            return 0.4 + 0.5 * log10(max(size, 1.0))
        case Dimension.TIME | Dimension.FREQUENCY | Dimension.EFFORT:
            return _QUICK if _is_quick(value) else 0.2
        case Dimension.BYTES:
            return 0.25 * min(12.0, log10(max(size / 1e9, 1.0)))
        case Dimension.RATE | Dimension.MONEY | Dimension.PHYSICAL | Dimension.COUNT | Dimension.BARE:
            return 0.25 * min(12.0, log10(max(size, 1.0)))


def _is_quick(value: Quantity) -> bool:
    return value.dimension is Dimension.TIME and value.number is not None and 0.0 < value.magnified < _LONG


def weigh_change(value: Quantity, before: Quantity) -> float:
    """Return what the ratio of a change adds, at most 0.8."""
    low, high = sorted((value.magnified, before.magnified))
    return min(0.8, 0.3 * log10(high / low)) if low > 0 else 0.0
