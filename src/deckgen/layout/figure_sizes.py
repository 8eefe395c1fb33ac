"""What figures that stand together may be set in: sizes in, the ways to set values out, the best first."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from deckgen.layout.figure_value import shrink
from deckgen.layout.measure import Ruler
from deckgen.named_tuple import NamedTuple

VALUE_SIZES = (180.0, 160.0, 136.0, 120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0)
"""The steps of a value, largest first; those under 56 are for values that are long in a narrow place."""
SMALLEST_WORDS = 18.0
WORD_SIZES = (26.0, 24.0, 22.0, 20.0, SMALLEST_WORDS)
"""The steps of lead and tail."""
SMALL = 48.0
"""Points under which a value takes two lines rather than be smaller."""
_UNDER_WORTH = 0.75
"""A value with its unit under it stands back behind one of that share of its size on one line."""
_LINES_WORTH = {1: 1.0, 2: 0.6, 3: 0.4}
"""The same for a value by the number of its lines."""
_UNDER = 96.0
"""Points from which a unit may stand under its number."""


class FigureSizes(NamedTuple):
    """What figures that stand together may be set in, in points, largest first."""

    values: tuple[float, ...] = VALUE_SIZES
    words: tuple[float, ...] = WORD_SIZES
    """Of lead and tail; every one is tried before the next value."""
    under: bool = True
    """Whether units may stand under numbers of 96 points and more where there is no room beside them."""
    inline: bool = False
    """Whether tails stand on the lines of their values where all have room there."""
    wrapped: float = 0.0
    """Points from which downwards values in words may take two lines rather than be smaller; all may when small."""
    apart: bool = False
    """Whether tails stand elsewhere: the blocks have none."""
    low: bool = False
    """Whether earlier values are as small as words, since height is scarce."""
    contrast: float = 0.0
    """How many times as large as its words a value may be; 0 for no limit."""
    tall: bool = False
    """Whether units stand under their numbers wherever they can: height is plenty, and numbers are larger."""


def limit_values(values: Sequence[float], ruler: Ruler) -> tuple[float, ...]:
    """Return the sizes of values that a look allows; the smallest is always among them."""
    return tuple(value for value in values if value <= ruler.largest.value) or tuple(values[-1:])


class Step(NamedTuple):
    """One way to set values: size, lines a value may take, where units and tails stand."""

    value: float
    most: int = 1
    under: bool = False
    inline: bool = False


@lru_cache(maxsize=64)
def list_steps(sizes: FigureSizes) -> Sequence[Step]:
    """Return what to try, the best first: one line is worth more than larger type on two."""
    steps = [step for value in sizes.values for step in _list_ways(value, sizes)]
    return sorted(steps, key=lambda step: -weigh_step(step, sizes))


def weigh_step(step: Step, sizes: FigureSizes) -> float:
    """Return how large values look that are set so."""
    if step.under:
        return step.value * (1.0 if sizes.tall else _UNDER_WORTH)
    return step.value * _LINES_WORTH[step.most]


def _list_ways(value: float, sizes: FigureSizes) -> Iterator[Step]:
    """Yield the ways to set values of one size."""
    if sizes.inline and shrink(value) >= SMALLEST_WORDS:
        yield Step(value, inline=True)
    yield Step(value)
    if sizes.under and value >= _UNDER:
        yield Step(value, under=True)
    if value <= max(SMALL, sizes.wrapped):
        yield Step(value, most=2)
    if value <= SMALL:
        yield Step(value, most=3)
