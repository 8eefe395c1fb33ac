"""Digits that are no quantity: years, dates, clock times, names, versions, references, phone numbers, conditions.

Each pattern looks only at the words right before or right after a number, so that judging one number costs the
same in a paragraph of any length.
"""

import re

_WINDOW = 32
"""How far before a number its context is read; longer than any word that matters."""

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet"
    r"|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre)"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s\Z")
_MONTH_AFTER = re.compile(rf"(?:er|st|nd|rd|th)?\s(?:of\s)?{_MONTH}\b")

SPECIAL = re.compile(
    r"(?P<always>24\s?[/x]\s?7\b|24\s?h\s?/\s?24|7\s?j?\s?/\s?7\b)"
    r"|(?<=\+)\d{1,3}[ .-]\d(?:[ .-]?\d{2}){3,}"
    r"|\d{1,4}([/.-])\d{1,2}\2\d{1,4}\b"
    r"|(?:19|20)\d\d\s?[-–−/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"
    r"|\d+(?:\.\d+){2,}"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
    r"|\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\b|[AP]M\b|o['’]clock)"
    r"|\d{1,2}(?:[ .-]\d{2}){3,}(?!\d)|\d{3}[-. ]\d{3}[-. ]\d{4}\b"
)
"""Shapes that are no number: dates, ranges of years, versions, clock times, phone numbers, "24/7"."""

_CLOCK_BEFORE = re.compile(r"(?:\bà|\bat|\bvers|\bdès|\bby|\baround|\bde|\bfrom)\s\Z", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}h\d{2}\b")
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,]*\d)")
_AFTER_YEAR = re.compile(
    r"\s?(?:%|percent|per cent|pour cent|[kMGT]?Wh?\b|kg\b|km\b|tonnes|°|€|£|\$|euros?\b|dollars?\b)", re.IGNORECASE
)
_COUNT_AFTER_YEAR = re.compile(r"\s(?:[a-zéèêç-]+\s)?[a-zéèêç-]{3,}[sx]\b")
_TIME_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|during|after|before|around|early|late|mid|end|the|year|fy|en|depuis|dès|fin"
    r"|début|avant|après|pour|courant|année|an|d['’]ici|et|and|jusqu['’]en|vers|de|is|was|[a-zéû]+,)[\s-]*\Z",
    re.IGNORECASE,
)
_QUALITY_BEFORE = re.compile(
    r"\b(?:more than|less than|nearly|almost|at least|plus de|moins de|près de|environ|over)\s\Z", re.IGNORECASE
)

_REFERENCE = re.compile(
    r"(?:(?:\b(?:version|release|chapter|chapitre|section|article|annexe?|appendix|pages?|figure|fig\.|table|tableau|steps?"
    r"|étapes?|phases?|stage|stade|level|niveau|tier|type|grade|class|classe|category|catégorie|scope|days?|jour|week"
    r"|weeks|month|year|line|ligne|room|salle|gate|porte|terminal|platform|quai|route|highway|motorway|building"
    r"|bâtiment|module|lesson|leçon|exercise|exercice|part|partie|volume|vol\.|option|question|round|lot|no\.|numbers?|num[ée]ro"
    r"|top|fortune|global|horizon|agenda|port|ticket|issue|rule|règle|item|zone|district|generation|génération|series"
    r"|série|model|modèle|formula|euro|act|law|loi|décret|directive|case study|bullet|track|sprint|vague|wave|lane)"
    r"|[nN]°|[nN]º|№|#|§)\s?)\Z",
    re.IGNORECASE,
)
_STANDARD = re.compile(
    r"\b(?:ISO|IEC|SOC|RFC|NIST|PCI|DSS|HTTP|TLS|SSL|USB|IFRS|IAS|Windows|Office|Python|Java|PHP|Web|EN|NF|DIN)\s\Z"
)
_WORD_BEFORE = re.compile(r"(?:\A|(?<=\s))[(«“\"'’*]*(?P<word>[A-Z][\w&’'.-]*)\s\Z")
_INDEX = re.compile(r"(?:NPS|CSAT|PUE|IQ|ROI|EBITDA|CAPEX|OPEX|[A-Z]+I)\s\Z")
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|âgée?s? (?:de|d['’])|age of|over the age of)\s*\Z", re.IGNORECASE)
_AGE_AFTER = re.compile(r"[\s-](?:years?[\s-]olds?\b|(?:ans )?et plus\b|and (?:over|older|above)\b)", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:for every|for each|per|par|pour chaque|chaque|each|tous les|toutes les|every|out of|one in|un sur)\s*\Z",
    re.IGNORECASE,
)
_ROUND_CONDITION = re.compile(r"\b(?:pour|sur)\s\Z", re.IGNORECASE)
_ROUND = re.compile(r"(?:100|1[ \u00a0\u202f.,]?000|10[ \u00a0\u202f.,]?000|100[ \u00a0\u202f.,]?000)(?!\d)(?!\s?[%€])")
_ADDRESS = re.compile(
    r"\d{1,4}(?:\s?bis|\s?ter)?,?\s(?:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée)\b"
    r"|\d{1,5}\s[A-Z]\w+\s(?:Street|St|Avenue|Road|Rd|Lane|Drive)\b"
    r"|\d{5}(?:-\d{4})?\s(?:[A-Z][a-zéèç-]+)(?=\s*(?:[.,;)]|\Z))",
)
_ZIP_BEFORE = re.compile(r",\s[A-Z]{2}\s\Z")


def special_end(text: str, start: int) -> int:
    """Return where a shape that is no number ends, 0 when an ordinary number may start here."""
    if _CLOCK.match(text, start) and _CLOCK_BEFORE.search(text, max(0, start - 12), start):
        return start + 4
    for pattern in (SPECIAL, _ADDRESS):
        if found := pattern.match(text, start):
            return found.end()
    return 0


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether four digits are a year rather than a count ("in 2000", "2000 patients", "2000 MW")."""
    if not _YEAR.fullmatch(text, start, end):
        return False
    if _AFTER_YEAR.match(text, end) or text[max(0, start - 1) : start] in set("$€£"):
        return False
    counted = _COUNT_AFTER_YEAR.match(text, end)
    before = text[max(0, start - _WINDOW) : start]
    if counted and _QUALITY_BEFORE.search(before):
        return False
    return not (counted and text[start:end].endswith("00") and not _TIME_BEFORE.search(before))


def is_date(text: str, start: int, end: int) -> bool:
    """Tell whether a number is the day of a date."""
    return end - start <= 2 and bool(
        _MONTH_AFTER.match(text, end) or _MONTH_BEFORE.search(text, max(0, start - _WINDOW), start)
    )


def is_reference(text: str, start: int, end: int) -> bool:
    """Tell whether a plain number belongs to the word before it: "phase 2", "ISO 27001", "Windows 11"."""
    before = text[max(0, start - _WINDOW) : start]
    if _STANDARD.search(before) or _ZIP_BEFORE.search(before):
        return True
    if end - start > 4 or "," in text[start:end]:
        return False
    if _REFERENCE.search(before):
        return True
    return not _INDEX.search(before) and _follows_name(text, start, end)


def _follows_name(text: str, start: int, end: int) -> bool:
    """Tell whether the word before a number is a name that the number completes: "Airbus 320", "Python 3.11"."""
    left = max(0, start - _WINDOW)
    named = _WORD_BEFORE.search(text, left, start)
    if not named:
        return False
    word, lead = named["word"], text[max(0, named.start() - 3) : named.start()].rstrip(" \u00a0")
    opens = not lead or lead[-1] in ".!?:;•*\n—–"
    if opens and not (len(word) > 1 and word.isupper()):
        return False
    return end - start <= 2 or "." in text[start:end] or not _COUNT_AFTER_YEAR.match(text, end)


def is_age(text: str, start: int, end: int) -> bool:
    """Tell whether a number is somebody's age."""
    return bool(_AGE_AFTER.match(text, end) or _AGE_BEFORE.search(text, max(0, start - _WINDOW), start))


def is_condition(text: str, start: int) -> bool:
    """Tell whether a number only says what another one refers to: "for every 1 TB", "per 1,000"."""
    if _CONDITION.search(text, max(0, start - _WINDOW), start):
        return True
    return bool(_ROUND.match(text, start) and _ROUND_CONDITION.search(text, max(0, start - 8), start))
