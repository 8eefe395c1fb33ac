"""How a look may arrange parts of its slides: a field a part, a row a way to draw it.

A part's first way is the one where no theme says any. Theme files name parts and ways by these names, so that a new
way is a row here and a case where mypy asks for one; `tests/test_vocabularies.py` draws and checks all of them.
"""

from enum import StrEnum
from typing import NamedTuple


class CoverWay(StrEnum):
    """The first slide of a deck."""

    FULL = "full"
    """The whole slide is a panel, with a stripe at its left edge."""
    SPLIT = "split"
    """Title on a panel at the left, stories beside it."""
    PLAIN = "plain"
    """No panel; a rule above and one below."""


class OpenerWay(StrEnum):
    """The first slide of a story."""

    PANEL = "panel"
    """The strongest figure stands on a panel at the right."""
    PLAIN = "plain"
    """It stands beside a thin rule."""


class CardsWay(StrEnum):
    """Cards: key figures, stories of an agenda, sources."""

    BAR = "bar"
    """Filled, with a bar at the left."""
    PLAIN = "plain"
    """A rule above, nothing else."""
    OUTLINE = "outline"
    """A thin frame."""


class Arrangements(NamedTuple):
    """What a look chose for every part that can be arranged."""

    cover: CoverWay = CoverWay.FULL
    opener: OpenerWay = OpenerWay.PANEL
    cards: CardsWay = CardsWay.BAR


def list_ways(part: str) -> tuple[StrEnum, ...]:
    """Return the ways to arrange a part, the default one first.

    Raises:
        KeyError: no such part; a mistake of the program.
    """
    ways: type[StrEnum] = type(Arrangements._field_defaults[part])
    return tuple(ways)
