"""What follows a numeral: magnitude, unit, denominator, the second number of a range.

Comes in: a text and the offset where a numeral ends. Goes out: where the quantity ends and what it measures.
"""

import re
from typing import NamedTuple

from deckgen.figures.changes import is_change
from deckgen.figures.exclusions import is_year
from deckgen.figures.numerals import DIGITS, MAGNITUDES, WORDS, parse_number
from deckgen.figures.units import CURRENCY_SIGN, Dimension, read_ratio, read_unit, scale_of

NUMERAL = re.compile(rf"(?:{DIGITS}|{WORDS})")

_MAGNITUDE = re.compile(
    r"\s?(?i:(?:thousand|million|billion|trillion|milliard|millier|mille|dozen|douzaine)s?)\b"
    r"|(?:\s?(?:k|K|M|bn|mn|Mds?|Mrd|MM|tn)|[BT])(?!\w)"
)
_MONEY_LETTER = re.compile(r"\s?(?:[mbkKMBT]|bn|mn|mln|tn|Mds?|Mrd)\b")
_OF_CURRENCY = re.compile(r"\s(?:d['’]|de\s|of\s)?(?=(?:euros?|dollars?|pounds?|livres sterling|francs?|yens?)\b)")
_MONEY_UNIT = re.compile(r"(?P<letters>k|Mds?|Mrd|M|bn)(?:\s?[€$£]|\s?[A-Z]{3}\Z)")
_GAP = re.compile(r"\s?[-‑]?")
_HOURS = re.compile(r"\s?h\s?(?P<minutes>[0-5]\d)(?!\d)")
_BARE_REST = re.compile(r"\s?(?P<number>[0-5]\d)(?=\s*(?:[.,;:!?)](?!\d)|\Z))")
_AND_REST = re.compile(r"\s(?:(?:and|et)\s)?(?P<number>[1-9]\d?)\s?(?=[^\W\d_])")
_RANGE = re.compile(rf"(?:\s?[-‑–−]\s?|\s(?P<spoken>to|à|or|ou)\s)(?={CURRENCY_SIGN}?\w){CURRENCY_SIGN}?")
_BETWEEN = re.compile(rf"\s(?:and|et)\s(?P<spoken>){CURRENCY_SIGN}?")
_BY = re.compile(r"\bby\s\Z", re.IGNORECASE)
_LOOSE_FROM = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything)\s+\Z", re.IGNORECASE)
_FROM = re.compile(r"(?:\bfrom|\bde\s|\bd['’])\s*\Z", re.IGNORECASE)


class Tail(NamedTuple):
    """What follows a numeral."""

    end: int
    magnitude: float = 1.0
    magnified: bool = False
    unit: str = ""
    dimension: Dimension = Dimension.BARE
    rest: float = 0.0
    """What a smaller unit adds, in units of the first: 0.5 in "4 h 30"."""
    ranged: bool = False
    """Whether a second number makes it a range."""


def match_numeral(text: str, start: int) -> tuple[float, int] | None:
    """Return the value of the bare numeral that begins here and where it ends, None when there is none."""
    numeral = NUMERAL.match(text, start)
    value = parse_number(numeral.group()) if numeral else None
    return (value, numeral.end()) if numeral and value is not None else None


def read_tail(text: str, end: int, currency: str) -> Tail:
    """Read what follows a numeral that ends at `end`; `currency` stood before it, or is ""."""
    magnitude, magnified = 1.0, False
    if text[end : end + 1] == "+" and _MAGNITUDE.match(text, end + 1):  # "260+ million"
        end += 1
    found = (_MONEY_LETTER.match(text, end) if currency else None) or _MAGNITUDE.match(text, end)
    if found and not _is_picture_size(text, found):
        name = found.group().strip()
        magnitude = MAGNITUDES.get(name) or MAGNITUDES.get(name.lower().rstrip("s")) or 1.0
        end, magnified = found.end(), True
    if currency:
        end += text[end : end + 1] == "+"
        return Tail(read_ratio(text, end), magnitude, magnified, currency, Dimension.MONEY)
    if text[end : end + 1] == "+" and not text[end + 1 : end + 2].isalnum():  # "180+ minutes"
        end += 1
    return _read_measure(text, Tail(end, magnitude, magnified))


def _read_measure(text: str, bare: Tail) -> Tail:
    """Read the unit after a magnitude; the tail as it is when none follows."""
    end = bare.end
    gap = _GAP.match(text, end)
    start = gap.end() if gap else end
    unit = read_unit(text, start)
    if not unit and bare.magnified and (of := _OF_CURRENCY.match(text, end)):
        start = of.end()
        unit = read_unit(text, start)
    if not unit:
        return bare
    stop, dimension = unit
    written = text[start:stop]
    if written == "h" and (hours := _HOURS.match(text, end)):
        return Tail(hours.end(), unit="h", dimension=Dimension.TIME, rest=int(hours["minutes"]) / 60)
    if bare.magnified and len(written) == 1 and written.isalpha():
        return bare
    letters = _MONEY_UNIT.match(written) if dimension is Dimension.MONEY and not bare.magnified else None
    magnitude = MAGNITUDES[letters["letters"]] if letters else bare.magnitude
    tail = Tail(stop, magnitude, bare.magnified, written, dimension)
    return _read_rest(text, tail) if dimension is Dimension.TIME and not bare.magnified else tail


def _read_rest(text: str, tail: Tail) -> Tail:
    """Read the smaller unit of "2 hours 10 minutes", "1 minute 30"; the tail as it is when none follows."""
    if scale_of(tail.unit) in {60.0, 3600.0} and (bare := _BARE_REST.match(text, tail.end)):
        return tail._replace(end=bare.end(), rest=int(bare["number"]) / 60)
    rest = _AND_REST.match(text, tail.end)
    unit = read_unit(text, rest.end()) if rest else None
    if not rest or not unit or unit[1] is not Dimension.TIME:
        return tail
    share = scale_of(text[rest.end() : unit[0]]) / scale_of(tail.unit)
    added = int(rest["number"]) * share
    return tail._replace(end=unit[0], rest=added) if share < 1 and added < 1 else tail


def _is_picture_size(text: str, found: re.Match[str]) -> bool:
    """Tell whether "4K" is the picture format."""
    start = found.start()
    return found.group() == "K" and text[start - 1] in "48" and not text[max(0, start - 2) : start - 1].isdigit()


def read_range(text: str, lead: int, value: float, tail: Tail, currency: str) -> Tail:
    """Read the second number of a range; the tail as it is when there is none.

    Args:
        text: The paragraph.
        lead: Where the qualifier of the first number begins.
        value: The first number.
        tail: What follows it.
        currency: What stood before it.
    """
    between = text[lead : lead + 7].lower().startswith(("between", "entre"))
    joint = (_BETWEEN if between else _RANGE).match(text, tail.end)
    second = NUMERAL.match(text, joint.end()) if joint else None
    upper = parse_number(second.group()) if second else None
    if not joint or not second or upper is None or is_year(text, second.start(), second.end()):
        return tail
    last = read_tail(text, second.end(), currency)
    if tail.unit and last.unit and tail.dimension is not last.dimension:
        return tail
    if tail.unit and joint["spoken"] == "to" and _BY.search(text, max(0, lead - 4), lead):
        return tail  # "rose by 12 € to 48 €" tells a difference and what it led to
    own_unit = bool(tail.unit) and not currency
    low = value * (tail.magnitude if tail.magnified else last.magnitude) * (scale_of(tail.unit) if own_unit else 1.0)
    high = upper * last.magnitude * (scale_of(last.unit) if own_unit else 1.0)
    if high <= low or (joint["spoken"] in {"to", "à"} and _is_change(text, lead, last.end, alike=not own_unit)):
        return tail
    return Tail(last.end, last.magnitude, last.magnified, last.unit or tail.unit, _known(last, tail), ranged=True)


def _known(last: Tail, first: Tail) -> Dimension:
    return first.dimension if last.dimension is Dimension.BARE else last.dimension


def _is_change(text: str, lead: int, end: int, *, alike: bool) -> bool:
    """Tell whether "from X to Y" before a rising second number is a change rather than a range."""
    found = _FROM.search(text, max(0, lead - 12), lead)
    if not found or _LOOSE_FROM.search(text, max(0, found.start() - 16), found.start()):
        return False
    return is_change(text, lead, end, alike=alike)
