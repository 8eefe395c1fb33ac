"""Units a figure can have, in French and English, by dimension.

`UNIT` matches a unit right after a numeral (the caller skips the space or hyphen between them); the name of the
group that matched is the dimension. Symbols keep their case ("To" is a terabyte, "to" a word), words do not.
"""

import re
from enum import StrEnum


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


SPACE = r"[ \t\n\u00a0\u202f]"
CURRENCY_SIGN = r"(?:(?:US|CA|AU|NZ|HK|[ACS])?\$|[€£¥₹])"
CURRENCY_CODE = r"(?:USD|EUR|GBP|CHF|JPY|CNY|INR|CAD|AUD|SEK|NOK|DKK|PLN|BRL|MAD|XOF|AED|SGD|HKD)"
_CURRENCY_WORD = (
    r"(?i:euros?|dollars?|pounds?(?: sterling)?|livres sterling|francs?(?: suisses)?|yens?|yuans?|rupees?|roupies"
    r"|centimes?|pence)"
)
TIME_WORD = (
    r"(?:milli|micro|nano)?secondes?|(?:milli|micro|nano)?seconds?|secs?|minutes?|mins?|hours?|heures?|hrs?|days?"
    r"|weekdays?|nights?|weeks?|weekends?|months?|quarters?|years?|yrs?|decades?|jours?|journées?|nuits?|semaines?"
    r"|mois|trimestres?|semestres?|ans?|années?|décennies?"
)
_EFFORT = (
    r"(?:FTEs?|ETP|(?i:(?:person|man|staff|labou?r|engineer)[- ](?:hours|days|weeks|months|years)"
    r"|(?:jours?|heures?|mois)[- ]hommes?|hommes?[- ]jours?|équivalents temps plein|full-time equivalents?))"
)
_PHYSICAL = (
    r"(?:[kM]?tCO2e?|[kMG]?t(?:ep)?|[KMkGT]?W(?:h|c|p)?|[TG]?kWh|kVA|MVA|k?V|[kMG]?Hz|k?J|MJ|GJ"
    r"|°\s?[CF]|°|[ckmµ]?m(?:[²2³3])?|[kmµ]?g|[mcdh]?[lL]|ha|dB|ppm|ppb|mmHg|k?Pa|bars?|kcal|vCPUs?"
    r"|[KMGT]?bpd|(?:µ|m)g/(?:m³|l|dl|L|dL)|mmol/[lL]|mph|km/h|m/s|rpm|tr/min"
    r"|(?i:degrees?(?: celsius| fahrenheit)?|degrés?|(?:metric )?tons?|(?:kilo|méga|mega|giga)?tonnes?|kilos?"
    r"|(?:kilo|centi|milli)?(?:met(?:er|re)s?|mètres?)(?: (?:carrés|cubes))?|(?:square|cubic) (?:met(?:er|re)s?|feet|kilomet(?:er|re)s?)"
    r"|miles?|feet|inch(?:es)?|yards?|acres?|hectares?|(?:milli|hecto)?(?:lit(?:er|re)s?)|gallons?|barrels?|barils?"
    r"|(?:kilo|milli)?gram(?:me)?s?|(?:kilo|mega|giga|tera|méga|téra)?watt(?:-?heures?|[- ]?hours?|s)?|volts?|hertz"
    r"|calories?|knots|pixels))"
)
_GROUPS = {
    Dimension.PERCENT: r"%|‰|(?i:percent|per cent|pour cent|pourcents?|pct)\b(?! points?\b)",
    Dimension.POINTS: (
        r"(?i:percentage points?|basis points?|points? de (?:pourcentage|base)|bps\b|pb\b(?=.{0,3}$)|pp\b|pts\b|points?\b)"
    ),
    Dimension.EFFORT: _EFFORT,
    Dimension.RATE: (
        r"(?:[KMGTkm]?(?:bps|bits?/s|b/s|B/s|o/s)|[kKMG]?(?:IOPS|QPS|RPS|TPS|FLOPS))\b"
        r"|(?i:(?:kilo|mega|giga|tera)bits? (?:per|par) secon(?:d|de))"
    ),
    Dimension.BYTES: (
        r"[KMGTPEZk]i?[Bo]\b|(?i:(?:kilo|mega|giga|tera|peta|exa|méga|téra|péta)?(?:bytes?|octets?))|[KMGT]bits?\b"
    ),
    Dimension.MONEY: (
        rf"(?:k|M|Md|Mds|Mrd|bn){SPACE}?(?:{CURRENCY_SIGN}|{CURRENCY_CODE}\b)"
        rf"|{CURRENCY_SIGN}|{CURRENCY_CODE}\b|{_CURRENCY_WORD}"
    ),
    Dimension.TIME: (
        rf"(?i:(?:(?:business|working|calendar|full|whole|entire)[ ])?(?:{TIME_WORD})(?: (?:ouvrés|ouvrables))?)"
        r"|ms|µs|μs|ns|s|h|min|j"
    ),
    Dimension.FACTOR: r"(?i:times(?! (?:a|per|an)\b)|fois(?! par\b)|[- ]?fold)|[x×X]",
    Dimension.PHYSICAL: _PHYSICAL,
}
UNIT = re.compile("(?:" + "|".join(f"(?P<{dimension}>{source})" for dimension, source in _GROUPS.items()) + r")(?!\w)")
"""Match at a position; the group that matched names the dimension."""

RATIO = re.compile(r"/(?:[a-zA-Zµ]{1,12}[²³]?)(?![\w/])")
"""A denominator written with a slash: "kWh/m²", "€/MWh", "requests/s"."""

_SCALES: tuple[tuple[str, float], ...] = (
    (r"(?:ns|nano\w+)", 1e-9),
    (r"(?:[µμ]s|micro\w+)", 1e-6),
    (r"(?:ms|milli\w+)", 1e-3),
    (r"(?:s|sec\w*)", 1.0),
    (r"min\w*", 60.0),
    (r"(?:h|hours?|hrs?|heures?)", 3600.0),
    (r"(?:.*days?|j|jours?.*|journées?|nights?|nuits?)", 86400.0),
    (r"(?:weeks?|semaines?|weekends?)", 604800.0),
    (r"(?:months?|mois)", 2.63e6),
    (r"(?:quarters?|trimestres?)", 7.9e6),
    (r"(?:years?|yrs?|ans?|années?|semestres?)", 3.156e7),
    (r"(?:decades?|décennies?)", 3.156e8),
    (r"(?:[kK]i?[Bo]|kilo(?:byte|octet)s?)", 1e3),
    (r"(?:Mi?[Bo]|m[eé]ga(?:byte|octet)s?)", 1e6),
    (r"(?:Gi?[Bo]|giga(?:byte|octet)s?)", 1e9),
    (r"(?:Ti?[Bo]|t[eé]ra(?:byte|octet)s?)", 1e12),
    (r"(?:Pi?[Bo]|p[eé]ta(?:byte|octet)s?)", 1e15),
    (r"(?:Ei?[Bo]|exa(?:byte|octet)s?)", 1e18),
)
_SCALE_BY_UNIT = tuple((re.compile(source + r"\Z"), scale) for source, scale in _SCALES)


def scale_of(unit: str) -> float:
    """Return how many seconds or bytes a unit holds, 1 for units of other dimensions."""
    return next((scale for pattern, scale in _SCALE_BY_UNIT if pattern.match(unit)), 1.0)
