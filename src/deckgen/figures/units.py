"""Units a figure can have, in French and English, as tables by dimension.

Symbols keep their case ("To" is a terabyte, "to" a word), words do not. `read_unit` reads the unit that begins at an
offset; adding a unit is adding a word to a table.
"""

import re
from enum import StrEnum

from deckgen.figures.texts import read_words


class Dimension(StrEnum):
    """What a quantity measures; only quantities of one dimension can be compared."""

    PERCENT = "percent"
    POINTS = "points"
    TIME = "time"
    BYTES = "bytes"
    RATE = "rate"
    MONEY = "money"
    PHYSICAL = "physical"
    FACTOR = "factor"
    FRACTION = "fraction"
    EFFORT = "effort"
    COUNT = "count"
    BARE = "bare"


CURRENCY_SIGN = r"(?:(?:US|CA|AU|NZ|HK|[ACS])?\$|[€£¥₹])"
CURRENCY_CODES = read_words(
    """
    USD EUR GBP CHF JPY CNY INR CAD AUD SEK NOK DKK PLN BRL MAD XOF AED SGD HKD FCFA
    """
)

_TIME = {
    1e-9: "ns nanosecond nanoseconde",
    1e-6: "µs μs microsecond microseconde",
    1e-3: "ms millisecond milliseconde",
    1.0: "s sec second seconde",
    60.0: "min mins minute",
    3600.0: "h hr hrs hour heure",
    86400.0: "j day weekday jour journée night nuit afternoon après-midi",
    604800.0: "wk wks week weekend semaine sem",
    2.63e6: "month mois",
    7.9e6: "quarter trimestre",
    1.58e7: "semestre semester",
    3.156e7: "yr yrs year an année",
    3.156e8: "decade décennie",
}
_BYTES = {
    1.0: "byte octet",
    1e3: "kB KB Ko ko KiB kilobyte kilooctet",
    1e6: "MB Mo MiB megabyte mégaoctet",
    1e9: "GB Go GiB gigabyte gigaoctet",
    1e12: "TB To TiB terabyte téraoctet",
    1e15: "PB Po PiB petabyte pétaoctet",
    1e18: "EB Eo EiB exabyte exaoctet",
    1e21: "ZB Zo zettabyte zettaoctet",
}
_SYMBOLS = {
    Dimension.RATE: (
        "bps Kbps kbps Mbps Gbps Tbps bit/s kbit/s Mbit/s Gbit/s Tbit/s b/s kb/s Mb/s Gb/s Tb/s kB/s KB/s MB/s "
        "GB/s TB/s Ko/s "
        "Mo/s Go/s To/s IOPS kIOPS QPS RPS TPS FLOPS GFLOPS TFLOPS PFLOPS"
    ),
    Dimension.PHYSICAL: (
        "tCO2 tCO2e ktCO2 MtCO2 ktCO2e MtCO2e t kt Mt Gt tep ktep Mtep W kW MW GW TW Wh kWh MWh GWh TWh Wc kWc "
        "MWc GWc Wp kWp MWp GWp kVA MVA V kV "
        "Hz kHz MHz GHz J kJ MJ GJ TJ km m cm mm µm nm km² m² cm² m2 km2 m³ m3 dm³ kg g mg µg l L ml mL cl dl hl "
        "ha dB ppm ppb mmHg Pa "
        "kPa MPa bar kcal cal km/h m/s mph rpm tr/min TEU EVP vCPU vCPUs bpd mmol/l mmol/L °C °F °"
    ),
    Dimension.FACTOR: "x × X",
    Dimension.EFFORT: "FTE FTEs ETP ETPs",
    Dimension.PERCENT: "% ‰ pct",
    Dimension.MONEY: " ".join(sorted(CURRENCY_CODES)),
}
_WORDS = {
    Dimension.PERCENT: "percent pourcent pourcents",
    Dimension.POINTS: "points point pts bps pp",
    Dimension.FACTOR: "times fois fold",
    Dimension.MONEY: (
        "euro euros dollar dollars pound pounds franc francs yen yens yuan yuans rupee rupees roupies centimes pence"
    ),
    Dimension.PHYSICAL: (
        "ton tons tonne tonnes kilotonne kilotonnes mégatonnes megatonnes kilo kilos meter meters metre metres "
        "mètre mètres kilometer "
        "kilometers kilometre kilometres kilomètre kilomètres centimeters centimètres millimeters millimètres "
        "mile miles feet "
        "foot inch inches yards acre acres hectare hectares liter liters litre litres hectolitres gallon gallons "
        "barrel barrels baril barils "
        "gram grams gramme grammes kilogram kilograms kilogramme kilogrammes watt watts kilowatt kilowatts "
        "megawatt megawatts mégawatts gigawatt "
        "gigawatts terawatts térawatts kilowatt-hours megawatt-hours gigawatt-hours terawatt-hours "
        "kilowattheures mégawattheures "
        "gigawattheures térawattheures volt volts hertz gigahertz calories bars degrees degree degrés degré "
        "knots pixels"
    ),
    Dimension.RATE: "gigabits megabits terabits kilobits",
}
_PHRASES = {
    Dimension.PERCENT: ("per cent", "pour cent"),
    Dimension.POINTS: (
        *("percentage points", "percentage point", "percent points", "basis points", "basis point"),
        *("points de pourcentage", "points de base", "point de base"),
    ),
    Dimension.TIME: (
        *(
            "business days",
            "working days",
            "calendar days",
            "business hours",
            "working hours",
            "full days",
            "whole days",
        ),
        *(
            "jours ouvrés",
            "jours ouvrables",
            "jours calendaires",
            "half days",
            "demi-journées",
            "demi-journée",
            "demi-heure",
        ),
    ),
    Dimension.EFFORT: (
        *(
            f"{who}{joint}{span}"
            for who in ("person", "man", "staff")
            for joint in ("-", " ")
            for span in ("hours", "days", "months", "years")
        ),
        *(
            "jours-hommes",
            "jours-homme",
            "jours hommes",
            "jours homme",
            "heures-homme",
            "équivalents temps plein",
            "full-time equivalents",
        ),
    ),
    Dimension.PHYSICAL: (
        *(
            "square meters",
            "square metres",
            "square feet",
            "square kilometers",
            "square kilometres",
            "cubic meters",
            "cubic metres",
        ),
        *(
            "mètres carrés",
            "mètres cubes",
            "kilomètres carrés",
            "metric tons",
            "metric tonnes",
            "kilowatt hours",
            "megawatt hours",
        ),
        *("degrees celsius", "degrees fahrenheit", "degrés celsius", "gigawatt hours", "terawatt hours"),
    ),
    Dimension.RATE: (
        *("gigabits per second", "megabits per second", "terabits per second", "kilobits per second"),
        *("gigabits par seconde", "mégabits par seconde", "térabits par seconde"),
    ),
    Dimension.MONEY: ("pounds sterling", "livres sterling", "francs suisses", "francs cfa"),
}

_SCALE: dict[str, float] = {}
"""Unit → seconds or bytes in one."""
_DIMENSION: dict[str, Dimension] = {}
for _table, _kind in ((_TIME, Dimension.TIME), (_BYTES, Dimension.BYTES)):
    for _factor, _names in _table.items():
        for _name in _names.split():
            for _form in (_name, f"{_name}s") if len(_name) > 2 or _name == "an" else (_name,):
                _SCALE[_form] = _factor
                _DIMENSION[_form] = _kind
for _kind, _names in (*_SYMBOLS.items(), *_WORDS.items()):
    _DIMENSION.update(dict.fromkeys(_names.split(), _kind))
_LONG: dict[str, tuple[tuple[str, Dimension], ...]] = {}
"""First word → the units of several words that begin with it, longest first."""
for _kind, _phrases in _PHRASES.items():
    for _phrase in sorted(_phrases, key=len, reverse=True):
        _first = re.split(r"[ -]", _phrase, maxsplit=1)[0]
        _LONG[_first] = (*_LONG.get(_first, ()), (_phrase, _kind))

_CASED = frozenset(name for names in _SYMBOLS.values() for name in names.split()) | {
    *("s", "h", "j", "ms", "ns", "min"),
    *(name for names in _BYTES.values() for name in names.split() if len(name) <= 3),
}
"""Symbols that mean something else in another case."""

_TOKEN = re.compile(
    rf"[%‰]|°\s?[CF]\b|°|[kM]?{CURRENCY_SIGN}|(?:k|Mds?|Mrd|M|bn)\s?(?:{CURRENCY_SIGN}|(?:EUR|USD|GBP|CHF)\b)"
    r"|[^\W\d_]+(?:[²³]|[23](?!\w)|CO2e?)?(?!\d)|×"
)
_NO_UNIT = re.compile(r"(?:times|fois)\s(?:an?|per|each|every|par)\b|an\s(?:hour|average|additional|estimated)\b")
_RATIO = re.compile(r"/(?:[a-zA-Zµ]{1,12}[²³]?)(?![\w/])")


def read_unit(text: str, start: int) -> tuple[int, Dimension] | None:
    """Return where the unit that begins here ends, its denominator included ("kWh/m²"), and its dimension."""
    token = _TOKEN.match(text, start)
    if not token:
        return None
    end = token.end()
    word = token.group()
    if word in {"times", "fois", "an"} and _NO_UNIT.match(text, start):
        return None
    ratio = _RATIO.match(text, end)
    if ratio and (dimension := _DIMENSION.get(word + ratio.group())):
        return ratio.end(), dimension
    for phrase, dimension in _LONG.get(word.lower(), ()):
        stop = start + len(phrase)
        if text[start:stop].lower() == phrase and not text[stop : stop + 1].isalpha():
            return stop, dimension
    found = dimension_of(word)
    if found is None:
        return None
    return (ratio.end() if ratio else end), found


def dimension_of(unit: str) -> Dimension | None:
    """Return the dimension of a unit of one word or symbol, None for other words."""
    if unit in _DIMENSION:
        return _DIMENSION[unit]
    if unit[-1] in "€$£¥₹":
        return Dimension.MONEY
    if unit[0] == "°":
        return Dimension.PHYSICAL
    if unit[-3:] in CURRENCY_CODES:
        return Dimension.MONEY
    lower = unit.lower()
    return _DIMENSION.get(lower) if lower not in _CASED else None


def read_ratio(text: str, end: int) -> int:
    """Return where a denominator with a slash ends: "requests/s", "€/MWh"; the offset itself when there is none."""
    ratio = _RATIO.match(text, end)
    return ratio.end() if ratio else end


def scale_of(unit: str) -> float:
    """Return how many seconds or bytes a unit holds, 1 for units of other dimensions."""
    return _SCALE.get(unit) or _SCALE.get(unit.lower().split(" ")[-1]) or 1.0
