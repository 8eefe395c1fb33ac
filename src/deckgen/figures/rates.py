"""Rates after a value: "per month", "deployments a day".

Comes in: two quantities of a pair. Goes out: the same two, each with its rate when the rates differ, so that "2 per
month → 30 per day" is never read as 2 → 30 of one thing.
"""

import re
from functools import cache

from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.texts import fold
from deckgen.figures.units import scale_of
from deckgen.language import WordClass
from deckgen.language.spelling import list_units, spell, spell_words

_PREFIX = 7
"""Characters a partitive takes between a number and what it counts: "d'", "of ", "de "."""


@cache
def _compile_rate() -> re.Pattern[str]:
    """Return what a rate looks like; with a number after it, it is a year: "150 im Jahr 2023"."""
    span = rf"(?P<span>{spell(list_units('time'))})(?!\s\d)"
    return re.compile(rf"\s{spell_words(WordClass.PER)}\s{span}", re.IGNORECASE)


def split_rates(text: str, value: Quantity, before: Quantity) -> tuple[Quantity, Quantity]:
    """Return both quantities of a pair, with their rates where those differ."""
    late, early = find_rate(text, value), find_rate(text, before)
    if not late or not early or scale_of(late["span"]) == scale_of(early["span"]):
        return value, before
    return _extend(text, value, late.end()), _extend(text, before, early.end())


def add_rate(text: str, value: Quantity) -> Quantity:
    """Return a number that counts nothing but its rate with that rate: "1,900 a month"."""
    rate = _compile_rate().match(text, value.end)
    alone = rate and value.dimension is Dimension.COUNT and fold(rate.group()) == value.unit
    return value._replace(end=rate.end()) if rate and alone else value


def match_rate(words: str) -> re.Match[str] | None:
    """Return the rate that words begin with."""
    return _compile_rate().match(words)


def has_rate(text: str, start: int, end: int) -> bool:
    """Tell whether a rate stands in a stretch of a text."""
    return _compile_rate().search(text, start, end) is not None


def find_rate(text: str, quantity: Quantity) -> re.Match[str] | None:
    """Return the rate right after a quantity, or after the noun it counts."""
    if rate := _compile_rate().match(text, quantity.end):
        return rate
    end = find_noun_end(text, quantity)
    return _compile_rate().match(text, end) if end > quantity.end else None


def find_noun_end(text: str, quantity: Quantity) -> int:
    """Return where what a count counts ends; where the quantity ends when it is no count or the noun stands apart."""
    unit = quantity.unit if quantity.dimension is Dimension.COUNT else ""
    at = text.find(unit, quantity.end, quantity.end + _PREFIX + len(unit)) if unit else -1
    return at + len(unit) if at > 0 else quantity.end


def _extend(text: str, quantity: Quantity, end: int) -> Quantity:
    own = "" if quantity.dimension in {Dimension.COUNT, Dimension.BARE} else quantity.unit
    return quantity._replace(end=end, unit=fold(own + text[quantity.end : end]))
