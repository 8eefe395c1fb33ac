"""Quantities that are not a number and a unit: "hundreds of thousands", "twice", "a third", "single-digit millisecond".

Each rule begins with one of its trigger words; `PHRASES` finds the rules by that word.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.read.figures.nouns import read_noun
from deckgen.read.figures.numerals import DIGITS, MAGNITUDES, SPACE, WORDS, parse_number
from deckgen.read.figures.quantity import Quantity, Strength
from deckgen.read.figures.units import TIME_WORD, UNIT, Dimension, scale_of


@dataclass(frozen=True, slots=True)
class Phrase:
    """One rule: the pattern from the trigger word on, and what a match is."""

    pattern: re.Pattern[str]
    dimension: Dimension
    strength: Strength
    number: float | None = None
    """The value when every match has the same one; else groups `number`, `magnitude` tell, if there are any."""


_CURRENCY = r"(?:(?: d['’]| de | of | )(?:euros?|dollars?|pounds?))?"
_MAGNITUDE = (
    r"(?P<magnitude>dozen|hundred|thousand|million|billion|trillion|milliard|millier|centaine|dizaine|douzaine)"
)
_SOME = (
    r"dizaines|douzaines|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaines|milliers|millions|milliards"
)
_MANY = rf"(?:tens|dozens|hundreds|thousands|millions|billions|trillions|{_SOME})"
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix)"
_OF = rf"(?={SPACE}(?:of|the|des?|du|d['’]|des|fewer|less|more|moins|plus|since|depuis)|[.,;:)]|\Z)"
_UNIT_AFTER = rf"(?:{TIME_WORD}|[KMGTP]i?[Bo]|(?:kilo|mega|giga|tera|peta|exa|méga|téra|péta)(?:bytes|octets)|percent|euros|dollars)\b"


def _rule(
    triggers: str, source: str, dimension: Dimension, strength: Strength, number: float | None = None
) -> tuple[list[str], Phrase]:
    return triggers.split(), Phrase(re.compile(source, re.IGNORECASE), dimension, strength, number)


_RULES = (
    _rule(
        "a an un une one",
        rf"(?:an?|une?|one){SPACE}{_MAGNITUDE}s?\b(?!s){_CURRENCY}",
        Dimension.COUNT,
        Strength.STRONG,
    ),
    _rule(
        "a one un two three four deux trois quatre",
        rf"(?:a|one|un|two|three|four|deux|trois|quatre)[ -](?:thirds?|fifths?|tenths?|quarters|tiers|cinquièmes?|dixièmes?|quarts?)\b{_OF}",
        Dimension.FRACTION,
        Strength.FAIR,
    ),
    _rule("a", rf"a quarter(?= of\b)", Dimension.FRACTION, Strength.FAIR, 0.25),
    _rule(
        "one two three four five six seven eight nine ten un une deux trois quatre cinq sept huit neuf dix",
        rf"{_SMALL} (?:in|out of|sur) {_SMALL}\b(?! (?:{TIME_WORD})\b)",
        Dimension.FRACTION,
        Strength.WEAK,
    ),
    _rule(
        "a an one un une",
        rf"(?:an?|one|une?)[ -](?:(?:single|seule?|full|whole) )?(?P<unit>{TIME_WORD})\b",
        Dimension.TIME,
        Strength.PAIR_ONLY,
        1.0,
    ),
    _rule("une un", r"une? seule?", Dimension.COUNT, Strength.WEAK, 1.0),
    _rule("half", rf"half (?:an? )?{_MAGNITUDE}s?\b{_CURRENCY}", Dimension.COUNT, Strength.STRONG),
    _rule("half", rf"half(?: an?|-an?-|-)[ ]?(?P<unit>{TIME_WORD})\b", Dimension.TIME, Strength.FAIR, 0.5),
    _rule("half", r"half(?= (?:of|the|its|their|our|as)\b)", Dimension.FRACTION, Strength.FAIR, 0.5),
    _rule(
        "une un", r"une? demi[- ](?P<unit>heure|journée|million|milliard|siècle)\b", Dimension.TIME, Strength.WEAK, 0.5
    ),
    _rule("la", r"la moitié\b", Dimension.FRACTION, Strength.FAIR, 0.5),
    _rule(
        "several many few plusieurs quelques couple",
        rf"(?:several|many|a?few|couple of|plusieurs|quelques) (?P<unit>{_UNIT_AFTER})",
        Dimension.TIME,
        Strength.WEAK,
    ),
    _rule(
        "several many few plusieurs quelques",
        rf"(?:several|many|few|plusieurs|quelques) (?:hundred|thousand|million|billion|{_MANY})\b",
        Dimension.COUNT,
        Strength.FAIR,
    ),
    _rule(
        "tens dozens hundreds thousands millions billions trillions dizaines douzaines centaines milliers millions milliards",
        rf"{_MANY}(?: (?:of|and|de) {_MANY})*\b",
        Dimension.COUNT,
        Strength.FAIR,
    ),
    _rule(
        "kilobytes megabytes gigabytes terabytes petabytes exabytes téraoctets pétaoctets exaoctets",
        r"\w+",
        Dimension.BYTES,
        Strength.FAIR,
    ),
    _rule(
        "seconds minutes hours days weeks months years secondes heures jours semaines mois années ans",
        r"\w+",
        Dimension.TIME,
        Strength.PAIR_ONLY,
    ),
    _rule(
        "immediate immediately instantly instant instantané instantanée immédiat immédiate immédiatement",
        r"\w+",
        Dimension.TIME,
        Strength.PAIR_ONLY,
    ),
    _rule(
        "single double triple",
        rf"(?:single|double|triple)-digit(?: (?P<unit>{TIME_WORD})\b)?",
        Dimension.TIME,
        Strength.STRONG,
    ),
    _rule("twice", r"twice(?! (?:a|an|per|each|every)\b)", Dimension.FACTOR, Strength.FAIR, 2.0),
    _rule(
        "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold thousandfold",
        r"\w+",
        Dimension.FACTOR,
        Strength.STRONG,
    ),
    _rule("doubled doublé doublée doublés doublées", r"\w+", Dimension.FACTOR, Strength.FAIR, 2.0),
    _rule("tripled triplé triplée triplés triplées", r"\w+", Dimension.FACTOR, Strength.FAIR, 3.0),
    _rule("quadrupled quadruplé quadruplée", r"\w+", Dimension.FACTOR, Strength.FAIR, 4.0),
    _rule("halved", r"\w+", Dimension.FACTOR, Strength.FAIR, 0.5),
    _rule(
        "divisé divisée divisés divisées divise diviser multiplié multipliée multipliés multipliées multiplie multiplier multiplied divided",
        rf"\w+ (?:par|by) (?P<number>{DIGITS}|{WORDS})(?![\w%])(?!{SPACE}?%)",
        Dimension.FACTOR,
        Strength.STRONG,
    ),
    _rule(
        "factor facteur",
        rf"(?:factor of|facteur(?: de)?) (?P<number>{DIGITS}|{WORDS})\b(?!-)",
        Dimension.FACTOR,
        Strength.STRONG,
    ),
)

PHRASES: dict[str, tuple[Phrase, ...]] = {}
"""Trigger word in lower case → rules to try, in order."""
for _triggers, _phrase in _RULES:
    for _trigger in _triggers:
        PHRASES[_trigger] = (*PHRASES.get(_trigger, ()), _phrase)

SHARE = re.compile(
    r"\d+(?:[.,]\d+)?(?:\s?/\s?|\s(?:out of|in|sur)\s)(?:[2-9]|10|20|100)(?![\d/.,]*\d)(?!\s?[%€$°]|\s[a-zé]*(?:ans|mois|jours|heures|years|months|days|hours|minutes|cities|countries)\b)"
)
"""A share or a mark in digits: "1 in 4", "9 out of 10", "4.8/5"."""


def read_phrase(text: str, start: int, word: str, qualifiers: Mapping[int, int]) -> Quantity | None:
    """Read the quantity that begins with a trigger word, None when no rule fits."""
    for phrase in PHRASES[word]:
        match = phrase.pattern.match(text, start)
        if match:
            return _quantity(text, match, phrase, qualifiers)
    return None


def _quantity(text: str, match: re.Match[str], phrase: Phrase, qualifiers: Mapping[int, int]) -> Quantity:
    groups = match.groupdict()
    start, end = match.span()
    if start >= 2 and text[start - 2 : start] == "a " and match.group().startswith(("few", "couple")):
        start -= 2
    number, dimension, unit = phrase.number, phrase.dimension, groups.get("unit") or ""
    if groups.get("number"):
        number = parse_number(groups["number"])
    elif groups.get("magnitude"):
        number = MAGNITUDES[groups["magnitude"].lower()] * (0.5 if match.group()[:4].lower() == "half" else 1.0)
    if dimension is Dimension.COUNT:
        unit, _ = read_noun(text, end)
    elif unit and (measure := UNIT.match(unit)) and measure.lastgroup:
        dimension = Dimension(measure.lastgroup)
    lead = qualifiers.get(start, start)
    size = (number or 1.0) * scale_of(unit)
    return Quantity(lead, start, end, dimension, number, unit, text[lead:start].strip(), phrase.strength, size)
