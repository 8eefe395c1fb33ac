"""Numbers in digits or words with what belongs to them: sign, currency, range, magnitude, unit.

A reader takes the text and the offset where a number begins; it returns the quantity, or None when what stands
there is no quantity, and the offset where reading goes on.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.read.figures.exclusions import (
    is_age,
    is_condition,
    is_date,
    is_reference,
    is_year,
    last_words,
    special_end,
)
from deckgen.read.figures.nouns import read_noun
from deckgen.read.figures.numerals import DIGITS, MAGNITUDES, SPACE, WORDS, parse_number
from deckgen.read.figures.quantity import Quantity, Strength
from deckgen.read.figures.texts import read_words
from deckgen.read.figures.units import CURRENCY_CODES, CURRENCY_SIGN, Dimension, read_ratio, read_unit, scale_of

_NUMERAL = re.compile(rf"(?:{DIGITS}|{WORDS})")
_CURRENCY_BEFORE = re.compile(rf"(?:{CURRENCY_SIGN}|\b(?P<code>[A-Z]{{3,4}})){SPACE}?\Z")
_FACTOR_BEFORE = re.compile(r"(?:\A|[\s(])[x×]\s?\Z")
_SIGN_BEFORE = re.compile(r"(?:\A|[\s(])[+−-]\Z")
_GLUED_BEFORE = re.compile(r"(?:[\w@#&_]|\w[-–.,/+:'’])\Z")
_MAGNITUDE = re.compile(
    rf"{SPACE}?(?P<word>(?i:(?:thousand|million|billion|trillion|milliard|millier|mille|dozen|douzaine)s?))\b"
    rf"|(?:{SPACE}?(?P<letter>k|K|M|bn|mn|Mds?|Mrd|MM|tn)|(?P<glued>[BT]))(?!\w)"
)
_MONEY_LETTER = re.compile(rf"{SPACE}?(?P<letter>[mbkKMBT]|bn|mn|mln|tn|Md|Mds|Mrd)\b")
_OF_CURRENCY = re.compile(
    rf"{SPACE}(?:d['’]|de{SPACE}|of{SPACE})?(?=(?i:euros?|dollars?|pounds?|livres sterling|francs?|yens?)\b)"
)
_RANGE = re.compile(
    rf"(?:{SPACE}?[-‑–−]{SPACE}?|{SPACE}(?:to|à|or|ou){SPACE})(?={CURRENCY_SIGN}?(?:\d|[^\W\d_]))(?:{CURRENCY_SIGN})?"
)
_BETWEEN = re.compile(rf"{SPACE}(?:and|et){SPACE}(?:{CURRENCY_SIGN})?")
_FROM = re.compile(r"\b(?P<from>from)\s*\Z", re.IGNORECASE)
_LOOSE_FROM = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything)\s+from\s*\Z", re.IGNORECASE
)
_DE = re.compile(r"\b(?:de\s|d['’])\s*(?:l['’]ordre de\s*)?\Z", re.IGNORECASE)
_PASSING = re.compile(
    r"\b(?:pass(?:e|er|é|ée|és|ées|ent|ant|ait|aient)|grimp|bondi|progress|évolu|mont[eéa]|hiss|port[eé]|croît|relev|augment|accru)",
    re.IGNORECASE,
)
_SCALED = frozenset({Dimension.TIME, Dimension.BYTES})
_GAP = re.compile(rf"{SPACE}?[-‑]?")
_TIME_CONTEXT = read_words(
    """
    last past previous coming next ces dernier dernière derniers dernières prochain prochaine prochains prochaines
    every
    """
)
_TIME_CONTEXTS = frozenset(("il y a", "toutes les", "tous les", "toute les"))
_SPENT = read_words(
    """
    in within take takes took save saves saved saving en dure duré prend under to need needs needed sous
    """
)
_TIME_CONTEXT_AFTER = re.compile(
    r"\s(?:ago|later|earlier|old|dernières|derniers|plus tard|passée?s|suivante?s|auparavant)\b", re.IGNORECASE
)
_RATE_AFTER = re.compile(
    r"\s(?:an?|per|each|every|par|chaque)\s(?:seconde?|minute|hour|day|week|month|quarter|year|heure|jour|semaine|mois|an)\b"
)
_MONEY_UNIT = re.compile(r"(?P<letters>k|Mds?|Mrd|M|bn)(?:\s?[€$£]|\s?[A-Z]{3}\Z)")
_HOURS = re.compile(rf"{SPACE}?h{SPACE}?[0-5]\d(?!\d)")


def match_numeral(text: str, start: int) -> tuple[float, int] | None:
    """Return the value of the bare numeral that begins here and where it ends, None when there is none."""
    numeral = _NUMERAL.match(text, start)
    value = parse_number(numeral.group()) if numeral else None
    return (value, numeral.end()) if numeral and value is not None else None


@dataclass(frozen=True, slots=True)
class _Tail:
    """What follows a numeral."""

    end: int
    magnitude: float = 1.0
    magnified: bool = False
    unit: str = ""
    dimension: Dimension = Dimension.BARE


def read_amount(text: str, start: int, qualifiers: Mapping[int, int]) -> tuple[Quantity | None, int]:
    """Read the quantity whose number begins at `start`."""
    digits = text[start].isdigit()
    numeral = _NUMERAL.match(text, start)
    if not numeral:
        return None, start + 1
    end = numeral.end()
    if digits and (skipped := special_end(text, start)):
        return None, max(skipped, end)
    value = parse_number(numeral.group())
    window = text[max(0, start - 8) : start]
    currency = _CURRENCY_BEFORE.search(window) if digits else None
    if currency and currency["code"] and currency["code"] not in CURRENCY_CODES:
        currency = None
    factor = _FACTOR_BEFORE.search(window) if digits else None
    if value is None or (_GLUED_BEFORE.search(window) and not currency and not factor):
        return None, end
    if is_year(text, start, end) or is_date(text, start, end) or is_age(text, start, end):
        return None, end
    begin = start - (len(window) - currency.start()) if currency else start
    if sign := _SIGN_BEFORE.search(text, max(0, begin - 3), begin):
        begin -= 1
    lead = qualifiers.get(begin, begin)
    tail = _read_tail(text, end, money=bool(currency))
    ranged, tail = _read_range(text, lead, (value, numeral.end()), tail, money=bool(currency))
    if digits and tail.end < len(text) and tail.end == end and text[end].isalpha():
        return None, end
    if factor:
        begin = start - len(factor.group().lstrip(" \t\n(\u00a0\u202f"))
        lead = qualifiers.get(begin, begin)
        tail = _Tail(tail.end, dimension=Dimension.FACTOR, unit=text[begin])
    number = None if ranged else value * tail.magnitude * (-1 if sign and sign.group()[-1] in "-−" else 1)
    return _judge(text, (lead, begin, tail.end), value, number, tail), tail.end


def _read_tail(text: str, end: int, *, money: bool) -> _Tail:
    """Read magnitude, unit and slash rate after a numeral."""
    magnitude, magnified = 1.0, False
    pattern = _MONEY_LETTER if money else _MAGNITUDE
    found = pattern.match(text, end) or (_MAGNITUDE.match(text, end) if money else None)
    if found and not _is_size_4k(text, found):
        name = found.group().strip()
        magnitude = MAGNITUDES.get(name) or MAGNITUDES.get(name.lower().rstrip("s")) or 1.0
        end, magnified = found.end(), True
    if money:
        return _Tail(read_ratio(text, end), magnitude, magnified, "", Dimension.MONEY)
    start = _GAP.match(text, end).end()  # type: ignore[union-attr]  # the pattern matches nothing, too
    unit = read_unit(text, start)
    if not unit and magnified and (of := _OF_CURRENCY.match(text, end)):
        start = of.end()
        unit = read_unit(text, start)
    if not unit:
        return _Tail(end, magnitude, magnified)
    stop, dimension = unit
    written = text[start:stop]
    if dimension is Dimension.TIME and written == "h" and (hours := _HOURS.match(text, end)):
        return _Tail(hours.end(), 1.0, False, "h", Dimension.TIME)
    if magnified and len(written) == 1 and written.isalpha():
        return _Tail(end, magnitude, magnified)
    if dimension is Dimension.MONEY and not magnified and (letters := _MONEY_UNIT.match(written)):
        magnitude = MAGNITUDES[letters["letters"]]
    return _Tail(stop, magnitude, magnified, written, dimension)


def _is_size_4k(text: str, found: re.Match[str]) -> bool:
    """Tell whether "4K" is the picture format."""
    return (
        found.group() == "K"
        and text[found.start() - 1] in "48"
        and not text[found.start() - 2 : found.start() - 1].isdigit()
    )


def _read_range(text: str, lead: int, first: tuple[float, int], tail: _Tail, *, money: bool) -> tuple[bool, _Tail]:
    """Read the second number of a range; return whether there is one and what follows it."""
    value, after = first
    between = re.match(r"(?i:between|entre)\b", text[lead : lead + 8])
    joint = (_BETWEEN if between else _RANGE).match(text, tail.end)
    if not joint:
        return False, tail
    second = _NUMERAL.match(text, joint.end())
    upper = parse_number(second.group()) if second else None
    if not second or upper is None or is_year(text, second.start(), second.end()):
        return False, tail
    last = _read_tail(text, second.end(), money=money)
    rising = upper * last.magnitude > value * (tail.magnitude if tail.magnified else last.magnitude)
    spoken = joint.group().strip().lower() in {"to", "à"}
    if (
        not rising
        or (tail.unit and last.unit and tail.dimension is not last.dimension)
        or (tail.end > after and not last.end)
    ):
        return False, tail
    if spoken and _is_change(text, lead, own_unit=bool(tail.unit)):
        return False, tail
    if (
        spoken is False
        and joint.group().strip().lower() in {"or", "ou"}
        and not last.unit
        and not second.group()[0].isdigit()
    ):
        return True, last
    return True, last


def _is_change(text: str, lead: int, *, own_unit: bool) -> bool:
    """Tell whether "from X to Y" before a rising second number is a change rather than a range."""
    if _FROM.search(text, max(0, lead - 12), lead):
        return not _LOOSE_FROM.search(text, max(0, lead - 24), lead)
    if _DE.search(text, max(0, lead - 24), lead):
        return own_unit or bool(_PASSING.search(text, max(0, lead - 80), lead))
    return False


def _judge(text: str, place: tuple[int, int, int], value: float, number: float | None, tail: _Tail) -> Quantity | None:
    """Decide what the number counts and how strong it is."""
    lead, begin, end = place
    if text[lead:begin].strip().lower() in {"between", "entre"} and number is not None:
        lead = begin
    digits = any(char.isdigit() for char in text[begin:end])
    dimension, unit = tail.dimension, tail.unit
    conditional = is_condition(text, lead)
    if dimension is Dimension.BARE:
        if digits and not tail.magnified and is_reference(text, begin, end):
            return None
        noun, counts = read_noun(text, end)
        if not noun and (rate := _RATE_AFTER.match(text, end)):
            noun, counts = rate.group().strip(), True
        dimension, unit = (Dimension.COUNT, noun) if noun else (Dimension.BARE, "")
        strength = _count_strength(text[begin:end], value, tail, qualified=lead < begin, noun=noun, counts=counts)
    elif dimension is Dimension.TIME:
        strength = _time_strength(text, (lead, end), value, digits=digits)
    else:
        strength = Strength.STRONG
    if conditional:
        if dimension is not Dimension.TIME:
            return None
        strength = min(strength, Strength.WEAK)
    size = abs(number if number is not None else value * tail.magnitude) * (
        scale_of(unit) if dimension in _SCALED else 1.0
    )
    return Quantity(lead, begin, end, dimension, number, unit, text[lead:begin].strip(), strength, size)


def _count_strength(written: str, value: float, tail: _Tail, *, qualified: bool, noun: str, counts: bool) -> Strength:
    """Judge a number without a unit by its size, its writing and what it counts."""
    digits = written[-1:].isdigit() or written[:1].isdigit()
    if tail.magnified or (counts and value >= 11):
        return Strength.STRONG
    if digits and (value >= 1000 or (qualified and value >= 10)):
        return Strength.STRONG
    if noun and value >= 20:
        return Strength.FAIR
    if counts and digits and value >= 3:
        return Strength.FAIR
    return Strength.WEAK if noun else Strength.PAIR_ONLY


def _time_strength(text: str, place: tuple[int, int], value: float, *, digits: bool) -> Strength:
    """Judge a time span: one that only places a fact in time is weak."""
    lead, end = place
    words = [word.lower() for word in last_words(text, lead)]
    placed = any(word in _TIME_CONTEXT for word in words[-2:]) or " ".join(words[-2:]) in _TIME_CONTEXTS
    if placed or " ".join(words[-3:]) in _TIME_CONTEXTS or _TIME_CONTEXT_AFTER.match(text, end):
        return Strength.WEAK
    if text[end - 1 : end] != "s" and "-" in text[lead:end]:  # "the 2-month span": not worth a card of its own
        return Strength.PAIR_ONLY
    spent = any(word in _SPENT for word in words[-1:]) or words[-1:] in (["just"], ["only"])
    return Strength.STRONG if digits or value > 12 or spent else Strength.WEAK
