"""How strong a figure is: what decides which one stands on the opener of a story."""

from math import log10

from deckgen.read.figures.find import Found
from deckgen.read.figures.quantity import Quantity, Strength
from deckgen.read.figures.units import Dimension
from deckgen.story import SectionKind

HERO = 1000.0
"""Added to the figure the author chose."""
LISTED = 100.0
"""The first of the figures listed by hand; the next ones follow in the author's order."""
MARKED = 2.0
"""Added where the author wrote `{figure}`."""

_BY_SECTION = {
    SectionKind.RESULTS: 0.8,
    SectionKind.SOLUTION: 0.6,
    SectionKind.ARCHITECTURE: 0.3,
    SectionKind.ACTIVITY: 0.3,
    SectionKind.QUOTE: 0.3,
    SectionKind.OTHER: 0.3,
}
_BY_STRENGTH = {Strength.STRONG: 0.0, Strength.FAIR: -0.8, Strength.WEAK: -1.2, Strength.PAIR_ONLY: -1.6}


def weigh(found: Found, section: SectionKind) -> float:
    """Return the weight of a figure: bold first, then size and change, then what the section is about."""
    weight = 1.0 + 2.5 * found.bold + _BY_STRENGTH[found.strength] + _BY_SECTION.get(section, 0.0)
    weight += _size(found.value)
    if found.before:
        weight += 1.0 + _change(found.value, found.before)
    elif found.value.dimension is Dimension.TIME:
        weight -= 0.5
    return round(weight, 3)


def _size(value: Quantity) -> float:
    """Return what the sheer size of a value adds, at most 3."""
    size = value.magnified
    match value.dimension:
        case Dimension.PERCENT | Dimension.POINTS:
            return 0.3 + min(size, 100.0) / 200.0
        case Dimension.FACTOR | Dimension.FRACTION:
            return 0.4 + 0.5 * log10(max(size, 1.0))
        case Dimension.TIME | Dimension.EFFORT:
            return 0.2
        case Dimension.BYTES:
            return 0.25 * min(12.0, log10(max(size / 1e9, 1.0)))
        case Dimension.RATE | Dimension.MONEY | Dimension.PHYSICAL | Dimension.COUNT | Dimension.BARE:
            return 0.25 * min(12.0, log10(max(size, 1.0)))


def _change(value: Quantity, before: Quantity) -> float:
    """Return what the ratio of a change adds, at most 0.8."""
    low, high = sorted((value.magnified, before.magnified))
    return min(0.8, 0.3 * log10(high / low)) if low > 0 else 0.0
