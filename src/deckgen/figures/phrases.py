"""Quantities that are not a number and a unit: "hundreds of thousands", "twice", "a third", "single-digit millisecond".

Each rule has trigger words and a reader; `PHRASES` finds the readers by word. A reader takes the text and the trigger
word's match and returns what it read, or None.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from deckgen.figures.nouns import read_noun
from deckgen.figures.numerals import MAGNITUDES, SMALL_WORDS
from deckgen.figures.qualifiers import find_lead, find_sign
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.rates import match_rate
from deckgen.figures.tails import match_numeral
from deckgen.figures.units import Dimension, read_unit, scale_of


class Phrase(NamedTuple):
    """What a reader found."""

    start: int
    end: int
    dimension: Dimension
    strength: Strength
    number: float | None = None
    unit: str = ""


Reader = Callable[[str, int, int], Phrase | None]
"""(text, start and end of the trigger word) → what begins or stands there."""

_SPACES = r"\s+"
_ARTICLE = re.compile(
    rf"(?<!\w)(?P<word>une?{_SPACES}demi(?=[-‑ ])|an?|one|une?|half an?|half)(?:[-‑]|{_SPACES})"
    rf"(?:(?:single|full|whole|entire){_SPACES})?\Z",
    re.IGNORECASE,
)
_HALF = re.compile(r"\Ahalf|demi\Z", re.IGNORECASE)
_MANY = re.compile(
    rf"(?:{_SPACES}(?:of|and|de){_SPACES}(?:hundreds|thousands|millions|billions|trillions|milliers|millions|milliards))+(?!\w)"
)
_GAP = re.compile(rf"{_SPACES}(?:of{_SPACES})?")
_SOME = re.compile(rf"(?<!\w)(?:several|many|(?:a{_SPACES})?few|plusieurs|quelques){_SPACES}\Z", re.IGNORECASE)
_CURRENCY = re.compile(rf"{_SPACES}(?:d['’]|de{_SPACES}|of{_SPACES})?(?:euros?|dollars?|pounds?)(?!\w)", re.IGNORECASE)
_OF = re.compile(
    rf"{_SPACES}(?:of|the|its|their|our|des?|du|d['’]|fewer|less|more|as|moins|plus|since|depuis|and|et|in|en)(?!\w)|[.,;:)]|\Z",
    re.IGNORECASE,
)
_PART = re.compile(r"[ -](?:thirds?|fifths?|tenths?|quarters|tiers|cinquièmes?|dixièmes?|quarts?)(?!\w)", re.IGNORECASE)
_OUT_OF = re.compile(rf"{_SPACES}(?:in|out of|sur){_SPACES}(?P<all>[^\W\d_]+)(?!\w)", re.IGNORECASE)
_DIGIT = re.compile(r"-digit(?:[ ](?=[^\W\d_]))?")
_BY = re.compile(rf"{_SPACES}(?:par|by|of|de){_SPACES}", re.IGNORECASE)
_SPAN_BEFORE = re.compile(
    r"(?:\A|[^\w\s]|\b(?:tak(?:e|es|en|ing)|took|with(?:in)?|in(?:to)?|from|to|than|of|about|almost|nearly|over|under"
    r"|around|only|just|last(?:s|ed|ing)?|need(?:s|ed|ing)?|requir(?:e|es|ed|ing)|wait(?:s|ed|ing)?|spen[dt]s?|costs?"
    r"|for|after|before|until|by|was|is|be|us|them|me|you|sav(?:e|es|ed|ing)|los(?:e|es|t|ing)|versus|vs|and|or|now"
    r"|till|every|as|approximately|roughly|maybe|that|up|against|previously|formerly|required|lasting))\s*\Z",
    re.IGNORECASE,
)
"""Words after which "a week" is a span of time; after anything else it is a rate: "3 times a week"."""
_FREQUENCY = re.compile(rf"{_SPACES}(?:a|an|per|each|every|par)(?!\w)", re.IGNORECASE)
_NOUN = re.compile(r"\s(?P<noun>[^\W\d_]{3,})(?=\s)")
_RATE_REACH = 28
_ALONE = re.compile(rf"(?<!\w)une?{_SPACES}\Z", re.IGNORECASE)


def _read_magnitude(text: str, start: int, end: int) -> Phrase | None:
    """Read "a million", "une centaine", "half a billion dollars"."""
    article = _ARTICLE.search(text, max(0, start - 24), start)
    if not article:
        return None
    money = _CURRENCY.match(text, end)
    number = MAGNITUDES[text[start:end].lower().rstrip("s")] * (0.5 if _HALF.search(article["word"]) else 1.0)
    dimension = Dimension.MONEY if money else Dimension.COUNT
    return Phrase(article.start(), money.end() if money else end, dimension, Strength.STRONG, number)


def _read_many(text: str, start: int, end: int) -> Phrase | None:
    """Read "thousands", "hundreds of thousands", "several hundred", "dizaines de milliers"."""
    if text[max(0, start - 1) : start] == "(":  # a translation of the magnitude before it
        return None
    some = _SOME.search(text, max(0, start - 16), start)
    if not some and text[start:end].lower() in MAGNITUDES:
        return None
    more = _MANY.match(text, end)
    strength = Strength.FAIR if more or text[start:end].lower() in _GREAT else Strength.WEAK
    return Phrase(some.start() if some else start, more.end() if more else end, Dimension.COUNT, strength)


def _read_some_time(text: str, start: int, end: int) -> Phrase | None:
    """Read "a few minutes", "plusieurs To", "couple of days", "several petabytes"."""
    gap = _GAP.match(text, end)
    unit = read_unit(text, gap.end()) if gap else None
    if not gap or not unit or unit[1] not in {Dimension.TIME, Dimension.BYTES, Dimension.PERCENT, Dimension.MONEY}:
        return None
    begin = (
        start - 2
        if text[start:end].lower() in {"few", "couple"} and text[max(0, start - 2) : start].lower() == "a "
        else start
    )
    return Phrase(begin, unit[0], unit[1], Strength.WEAK, None, text[gap.end() : unit[0]])


def _read_one_time(text: str, start: int, end: int) -> Phrase | None:
    """Read "a week", "one hour", "half a day": a rate or a span, so only a part of a pair."""
    article = _ARTICLE.search(text, max(0, start - 24), start)
    if not article:
        return None
    word = article["word"].lower()
    if word in {"a", "an"} and not _SPAN_BEFORE.search(text, max(0, article.start() - 16), article.start()):
        return None
    half = bool(_HALF.search(word))
    one = word == "one"
    strength = Strength.FAIR if half else Strength.WEAK if one else Strength.PAIR_ONLY
    return Phrase(article.start(), end, Dimension.TIME, strength, 0.5 if half else 1.0, text[start:end])


def _read_part(text: str, start: int, end: int) -> Phrase | None:
    """Read "two thirds of", "three quarters of", "trois quarts des"."""
    part = _PART.match(text, end)
    if not part or not _OF.match(text, part.end()):
        return None
    return Phrase(start, part.end(), Dimension.FRACTION, Strength.FAIR)


def _read_one_part(text: str, start: int, end: int) -> Phrase | None:
    """Read "a third of", "un tiers des", "a quarter of the cost"."""
    article = _ARTICLE.search(text, max(0, start - 6), start)
    return Phrase(article.start(), end, Dimension.FRACTION, Strength.FAIR) if article and _OF.match(text, end) else None


def _read_share(text: str, start: int, end: int) -> Phrase | None:
    """Read "one in ten", "neuf sur dix"."""
    share = _OUT_OF.match(text, end)
    if not share or SMALL_WORDS.get(share["all"].lower(), 0) < 2 or read_unit(text, share.end() + 1):
        return None
    return Phrase(start, share.end(), Dimension.FRACTION, Strength.WEAK)


def _read_half(text: str, start: int, end: int) -> Phrase | None:
    """Read "half of the", "la moitié des"."""
    if text[start:end].lower() == "half":
        return Phrase(start, end, Dimension.FRACTION, Strength.FAIR, 0.5) if _OF.match(text, end) else None
    begin = {"la ": start - 3, "de ": start}.get(text[max(0, start - 3) : start].lower())  # "réduit de moitié"
    return None if begin is None else Phrase(begin, end, Dimension.FRACTION, Strength.FAIR, 0.5)


def _read_alone(text: str, start: int, end: int) -> Phrase | None:
    """Read "une seule personne"."""
    article = _ALONE.search(text, max(0, start - 5), start)
    return Phrase(article.start(), end, Dimension.COUNT, Strength.WEAK, 1.0) if article else None


def _read_single(text: str, start: int, end: int) -> Phrase | None:
    """Read "one release per week", "une prévision par jour": a part of a pair."""
    noun = _NOUN.match(text, end)
    if not noun or not match_rate(text[noun.end() : noun.end() + _RATE_REACH]) or read_unit(text, noun.start("noun")):
        return None
    return Phrase(start, end, Dimension.COUNT, Strength.PAIR_ONLY, 1.0)


def _read_digits(text: str, start: int, end: int) -> Phrase | None:
    """Read "single-digit millisecond", "double-digit growth"."""
    digit = _DIGIT.match(text, end)
    if not digit:
        return None
    unit = read_unit(text, digit.end())
    if not unit:
        return Phrase(start, end + len("-digit"), Dimension.PERCENT, Strength.FAIR)
    return Phrase(start, unit[0], unit[1], Strength.STRONG, None, text[digit.end() : unit[0]])


def _read_division(text: str, start: int, end: int) -> Phrase | None:
    """Read "divisé par trois", "multiplied by 4", "factor of ten"."""
    by = _BY.match(text, end)
    numeral = match_numeral(text, by.end()) if by else None
    if not numeral or text[numeral[1] : numeral[1] + 2].strip()[:1] == "%":
        return None
    return Phrase(start, numeral[1], Dimension.FACTOR, Strength.STRONG, numeral[0])


def _read_twice(text: str, start: int, end: int) -> Phrase | None:
    """Read "twice as fast", not "twice a week"."""
    return None if _FREQUENCY.match(text, end) else Phrase(start, end, Dimension.FACTOR, Strength.FAIR, 2.0)


def _read_fixed(dimension: Dimension, strength: Strength, number: float | None = None) -> Reader:
    """Make a reader for words that are a quantity by themselves."""

    def read(text: str, start: int, end: int) -> Phrase:
        unit = text[start:end] if dimension in {Dimension.TIME, Dimension.BYTES} else ""
        return Phrase(start, end, dimension, strength, number, unit)

    return read


_MAGNITUDE_WORDS = """
    million millions billion billions trillion milliard millier dozen douzaine dizaine vingtaine trentaine quarantaine
    cinquantaine soixantaine centaine
"""
_MANY_WORDS = """
    hundred thousand million billion tens dozens hundreds thousands millions billions trillions dizaines douzaines
    centaines milliers milliards
"""
_GREAT = frozenset(("millions", "billions", "trillions", "milliards"))
"""Words for many that are a figure by themselves; "hundreds" are none beside a real number."""
_DIVISION_WORDS = """
    divisé divisée divisés divisées divise diviser multiplié multipliée multipliés multipliées multiplie multiplier
    multiplied divided factor facteur
"""
_FOLDS = {
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "sixfold": 6.0,
    "sevenfold": 7.0,
    "eightfold": 8.0,
    "ninefold": 9.0,
    "tenfold": 10.0,
    "hundredfold": 100.0,
}
_CHANGES = {
    "doubled doublé doublée doublés doublées": 2.0,
    "tripled triplé triplée triplés triplées": 3.0,
    "quadrupled quadruplé quadruplée": 4.0,
    "halved": 0.5,
}
_RULES: tuple[tuple[str, Reader], ...] = (
    (_MAGNITUDE_WORDS, _read_magnitude),
    (_MANY_WORDS, _read_many),
    ("several many few plusieurs quelques couple", _read_some_time),
    ("day week month year hour minute night quarter jour journée semaine mois heure minute an nuit", _read_one_time),
    ("two three four five six seven eight nine deux trois quatre cinq", _read_part),
    ("third fifth tenth quarter tiers quart cinquième dixième", _read_one_part),
    ("one two three four five six seven eight nine ten deux trois quatre cinq sept huit neuf dix", _read_share),
    ("half moitié", _read_half),
    ("one un une", _read_single),
    ("seule seul", _read_alone),
    ("single double triple", _read_digits),
    (_DIVISION_WORDS, _read_division),
    ("twice", _read_twice),
    (
        "kilobytes megabytes gigabytes terabytes petabytes exabytes téraoctets pétaoctets",
        _read_fixed(Dimension.BYTES, Strength.WEAK),
    ),
    (
        "seconds minutes hours days weeks months years secondes heures jours semaines mois années ans",
        _read_fixed(Dimension.TIME, Strength.PAIR_ONLY),
    ),
    ("immediate instant instantané instantanée immédiat immédiate", _read_fixed(Dimension.TIME, Strength.PAIR_ONLY)),
    *((word, _read_fixed(Dimension.FACTOR, Strength.STRONG, number)) for word, number in _FOLDS.items()),
    *((words, _read_fixed(Dimension.FACTOR, Strength.FAIR, number)) for words, number in _CHANGES.items()),
)

PHRASES: dict[str, tuple[Reader, ...]] = {}
"""Trigger word in lower case → readers to try, in order."""
for _triggers, _reader in _RULES:
    for _trigger in _triggers.split():
        PHRASES[_trigger] = (*PHRASES.get(_trigger, ()), _reader)


def read_phrase(text: str, place: tuple[int, int], word: str, floor: int) -> Quantity | None:
    """Read the quantity at a trigger word, None when no rule fits; it begins at `floor` or later."""
    start, end = place
    for reader in PHRASES[word]:
        phrase = reader(text, start, end)
        if phrase and phrase.start >= floor:
            return _quantity(text, phrase)
    return None


def _quantity(text: str, phrase: Phrase) -> Quantity:
    start, end = find_sign(text, phrase.start), phrase.end
    unit = read_noun(text, end)[0] if phrase.dimension is Dimension.COUNT else phrase.unit
    lead = find_lead(text, start)
    size = (phrase.number or 1.0) * (scale_of(unit) if phrase.dimension in {Dimension.TIME, Dimension.BYTES} else 1.0)
    return Quantity(
        lead, start, end, phrase.dimension, phrase.number, unit, text[lead:start].strip(), phrase.strength, size
    )
