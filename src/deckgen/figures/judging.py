"""How much a number in a text is worth: what it counts, and how readily it becomes a figure."""

import re

from deckgen.figures.exclusions import (
    is_condition,
    is_denied,
    is_hypothesis,
    is_lettered,
    is_opening_time,
    is_reference,
    last_words,
)
from deckgen.figures.nouns import read_noun
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.tails import Tail
from deckgen.figures.texts import read_words
from deckgen.figures.units import Dimension, scale_of

_TIME_CONTEXT = read_words(
    """
    last past previous coming next ces dernier dernière derniers dernières prochain prochaine prochains prochaines
    every
    """
)
_TIME_CONTEXTS = frozenset(("il y a", "toutes les", "tous les"))
_SPENT = read_words(
    "in within just only take takes took save saves saved saving en dure duré prend under to need needs needed sous"
)
_AFTER = frozenset(("after", "après"))
_TIME_CONTEXT_AFTER = re.compile(
    r"\s(?:ago|later|earlier|old|dernières|derniers|plus tard|passée?s|suivante?s|auparavant)\b", re.IGNORECASE
)
_RATE_AFTER = re.compile(
    r"\s(?:an?|per|each|every|par|chaque)\s"
    r"(?:seconde?|minute|hour|day|night|week|month|quarter|year|heure|jour|nuit|semaine|mois|trimestre|an|année)\b"
)
_EVERY = re.compile(r"\b(?:every|toutes les|tous les)\s+\Z", re.IGNORECASE)
_HYPHENED = re.compile(r"[-‑](?P<noun>[a-zéè]{3,})\b")
_SHAPES = read_words("bit degree degrees core way page point fold day hour plus inch pin karat based digit character")
_SCALED = frozenset({Dimension.TIME, Dimension.BYTES})


def judge_number(text: str, place: tuple[int, int], value: float, tail: Tail) -> Quantity | None:
    """Make a quantity of a number, None when it only refers to something.

    Args:
        text: The paragraph.
        place: Where the qualifier and where the value begin.
        value: The number as written, its sign included.
        tail: What follows it.
    """
    lead, begin = place
    if not tail.ranged and text[lead:begin].strip().lower() in {"between", "entre"}:
        lead = begin
    digits = any(char.isdigit() for char in text[begin : tail.end])
    dimension, unit, strength, stop = tail.dimension, tail.unit, Strength.STRONG, tail.end
    counted = tail.dimension is not Dimension.BARE
    if dimension is Dimension.BARE:
        named = is_lettered if tail.magnified else is_reference
        if digits and named(text, begin, tail.end):
            return None
        unit, counts, stop = _read_counted(text, tail.end, value)
        dimension = Dimension.COUNT if unit else Dimension.BARE
        counted = bool(unit) and not _RATE_AFTER.match(f" {unit}")
        strength = _judge_count(value * tail.magnitude, unit, counts=counts, digits=digits, qualified=lead < begin)
    elif dimension is Dimension.TIME:
        strength = _judge_time(text, (lead, tail.end), value, unit, digits=digits)
    if (
        is_hypothesis(text, lead)
        or is_denied(text, lead)
        or (dimension is not Dimension.TIME and is_condition(text, lead))
    ):
        return None
    if (dimension is Dimension.TIME or not counted) and is_opening_time(text, lead):
        return None
    if dimension is Dimension.TIME and lead == begin:
        lead = _find_interval(text, begin)
    number = value * tail.magnitude + tail.rest
    size = abs(number) * (scale_of(unit) if dimension in _SCALED else 1.0)
    qualifier = text[lead:begin].strip()
    known = None if tail.ranged else number
    return Quantity(lead, begin, stop, dimension, known, unit, qualifier, strength, size)


def _read_counted(text: str, end: int, value: float) -> tuple[str, bool, int]:
    """Return what a number counts ("patients", "a day"), whether it is worth counting, and where the value ends."""
    if hyphened := _HYPHENED.match(text, end):  # "a 350-bed hospital"
        return hyphened["noun"], value >= 20 and hyphened["noun"] not in _SHAPES, hyphened.end()
    noun, counts = read_noun(text, end)
    if not noun and (rate := _RATE_AFTER.match(text, end)):
        return rate.group().strip(), True, end
    return noun, counts, end


def _judge_count(value: float, noun: str, *, counts: bool, digits: bool, qualified: bool) -> Strength:
    """Judge a number without a unit by its size, its writing and what it counts."""
    if value >= 1e5 or (counts and value >= 11) or (digits and (value >= 1000 or (qualified and value >= 10))):
        return Strength.STRONG
    if (noun and value >= 20) or (counts and digits and value >= 3):
        return Strength.FAIR
    return Strength.WEAK if noun else Strength.PAIR_ONLY


def _is_interval(words: list[str], unit: str) -> bool:
    return scale_of(unit) <= 3600 and (words[-1:] == ["every"] or words[-2:] == ["toutes", "les"])


def _find_interval(text: str, begin: int) -> int:
    """Return where the "every" before a span of time begins; the span itself when there is none."""
    every = _EVERY.search(text, max(0, begin - 16), begin)
    return every.start() if every else begin


def _judge_time(text: str, place: tuple[int, int], value: float, unit: str, *, digits: bool) -> Strength:
    """Judge a time span: one that only places a fact in time is weak."""
    lead, end = place
    words = [word.lower() for word in last_words(text, lead)]
    if "-" in text[lead:end] and text[end - 1] != "s":  # "the 2-month span": not worth a card of its own
        return Strength.PAIR_ONLY
    if not _AFTER.isdisjoint(words[-1:]):  # "after 3 months of use": when something else was so
        return Strength.PAIR_ONLY
    placed = not _TIME_CONTEXT.isdisjoint(words[-2:])
    placed = placed or " ".join(words[-2:]) in _TIME_CONTEXTS or " ".join(words[-3:]) in _TIME_CONTEXTS
    if _TIME_CONTEXT_AFTER.match(text, end) or (placed and not _is_interval(words, unit)):
        return Strength.WEAK
    if placed:  # "every 15 minutes" tells how fresh data are, "every 2 years" only when
        return Strength.FAIR
    return Strength.STRONG if digits or value > 12 or not _SPENT.isdisjoint(words[-1:]) else Strength.WEAK
