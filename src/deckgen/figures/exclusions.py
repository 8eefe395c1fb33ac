"""Digits that are no quantity: years, dates, clock times, names, versions, references, phone numbers, conditions.

Each judgment looks only at the few words right before or right after a number, so that judging one number costs the
same in a paragraph of any length.
"""

import re

from deckgen.figures.texts import read_words

_WINDOW = 40
"""How far before a number its words are read."""

_MONTHS = read_words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    """
)
_SPECIAL = re.compile(
    r"24\s?[/x]\s?7\b|24\s?h\s?/\s?24|7\s?j?\s?/\s?7\b"
    r"|(?<=\+)\d{1,3}[ .-]\d(?:[ .-]?\d{2}){3,}"
    r"|0\d{2,4}[ .-]\d{3,4}[ .-]?\d{3,4}(?!\d)"
    r"|\d+\*\d+"
    r"|\d{1,4}([/.-])\d{1,2}\1\d{1,4}\b"
    r"|(?:19|20)\d\d\s?[-–−/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"
    r"|\d+(?:\.\d+){2,}"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
    r"|\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\b|[AP]M\b|o['’]clock)"
    r"|\d{1,2}(?:[ .-]\d{2}){3,}(?!\d)|\d{3}[-. ]\d{3}[-. ]\d{4}\b"
    r"|\d{1,4}(?:\s?bis|\s?ter)?,?\s(?:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée)\b"
    r"|\d{1,5}\s[A-Z]\w+\s(?:Street|St|Avenue|Road|Rd|Lane|Drive)\b"
    r"|\d{1,2}\s?h(?:eures?)?\s(?:du (?:matin|soir)|de l['’]après)"
    r"|401\s?\(?k\)?(?!\w)|100\s?%\s(?:sure|certain|sûr)|(?:(?<=\bnot )|(?<=\bpas )|(?<=\bpas à ))100\s?%"
    r"|\d{5}(?:-\d{4})?\s[A-Z][a-zéèç-]+(?=\s*(?:[.,;)]|\Z))"
)
"""Shapes that are no number: "24/7", phone numbers, dates, ranges of years, versions, clock times, addresses."""

_CLOCK = re.compile(r"\d{1,2}h\d{2}\b")
_CLOCK_BEFORE = read_words("à at vers dès by around from")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT_AFTER_YEAR = re.compile(r"\s?(?:%|°|[€£$]|(?:percent|pour cent|[kMGT]?Wh?|kg|km|tonnes|euros|dollars)\b)")
_COUNTED = re.compile(r"\s(?:[a-zéèêç-]+\s)?[a-zéèêç-]{3,}[sx]\b")
_QUALIFIED = read_words("than nearly almost least de environ over")
_TIME_WORDS = (
    read_words(
        """
    in since by until till from to of during after before around early late mid end the year fy en depuis dès fin
    début avant après pour courant année an d’ici d'ici et and jusqu'en jusqu’en vers de is was
    """
    )
    | _MONTHS
)
_REFERENCES = read_words(
    """
    version release chapter chapitre section article annex annexe appendix page pages figure fig. table tableau step
    steps étape étapes phase phases stage stade level niveau tier type grade class classe category catégorie scope
    day days jour week weeks month year line ligne room salle gate porte terminal platform quai route highway
    motorway building bâtiment module lesson leçon exercise exercice part partie volume vol. option question round
    lot no. number numbers numéro numero top fortune global horizon agenda port ticket issue rule règle item zone
    district generation génération series série model modèle formula euro act law loi décret directive study bullet
    box suite dock shelf étagère poste bureau boîte track sprint vague wave lane n° nº № # §
    """
)
_STANDARDS = read_words(
    """
    ISO IEC ISO/IEC SOC RFC NIST PCI DSS HTTP TLS SSL USB IFRS IAS Windows Office Python Java PHP Web EN NF DIN
    """
)
_INDEX = re.compile(r"NPS|CSAT|PUE|IQ|ROI|EBITDA|CAPEX|OPEX|[A-Z]+I")
_NAME = re.compile(r"[(«“\"'’*]*(?P<word>[A-Z][\w&’'.-]*)")
_OPEN = re.compile(
    r"\b(?:open|opens|closed|hours|ouvre|ouvert(?:e|s|es)?|ferm(?:e|é|ée|és|ées)|horaires?)\b[^.;!?\d]{0,20}"
    r"\b(?:from|de)\s(?:\d{1,2}\s?(?:h|heures?)?\s(?:to|à)\s)?\Z",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(r"[\s-](?:years?[\s-]olds?\b|(?:ans )?et plus\b|and (?:over|older|above)\b)")
_AGE_BEFORE = read_words("aged age ages âgé âgés âgée âgées")
_CONDITION = read_words("per par each chaque every")
_CONDITIONS = frozenset(
    ("for every", "for each", "pour chaque", "tous les", "toutes les", "out of", "one in", "un sur")
)
_HYPOTHESIS = re.compile(
    r"(?<!\beven )(?<!\bmême )(?<!\bas )\b(?:if|unless|si(?=\s(?:l[ea]s?|l['’]|une?|on|ils?|elles?|nous|vous|son|sa|ses"
    r"|ce|cet|cette)\b|\s?\Z)|s['’](?=ils?\b))\s?[^.,;:!?]{0,60}(?<!\bin )(?<!\bwithin )(?<!\ben )\Z",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:(?:not\s(?:even\s)?(?:a\ssingle\s)?one|none|zero)\sof|aucune?\s(?:de|d['’]entre)|aucune?(?=\sdes)"
    r"|pas\sune?(?:\sseule?)?(?=\sdes?)|z[eé]ro(?=\sdes))"
    r"(?:\s(?:des?|the|these|those|our|its|their|more|than|les|ces|ses|nos|leurs))*\s\Z",
    re.IGNORECASE,
)
_ROUND = re.compile(r"1(?:[ \u00a0\u202f.,]?000|0[ \u00a0\u202f.,]?000|00[ \u00a0\u202f.,]?000|00)(?!\d)(?!\s?[%€])")


def last_words(text: str, start: int) -> tuple[str, ...]:
    """Return the last words before an offset, at most three, as written."""
    return tuple(text[max(0, start - _WINDOW) : start].split()[-3:])


def special_end(text: str, start: int) -> int:
    """Return where a shape that is no number ends, 0 when an ordinary number may start here."""
    found = _SPECIAL.match(text, start)
    if found:
        return found.end()
    clock = _CLOCK.match(text, start)
    if clock and not _CLOCK_BEFORE.isdisjoint(word.lower() for word in last_words(text, start)[-1:]):
        return clock.end()
    return 0


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether four digits are a year rather than a count ("in 2000", "2000 patients", "2000 MW")."""
    if end - start != 4 or not _YEAR.fullmatch(text, start, end):
        return False
    if _UNIT_AFTER_YEAR.match(text, end) or text[max(0, start - 1) : start] in tuple("$€£"):
        return False
    if not _COUNTED.match(text, end):
        return True
    before = "".join(last_words(text, start)[-1:]).lower().strip("(,")
    if before in _QUALIFIED and before != "de":
        return False
    return not text[start:end].endswith("00") or before in _TIME_WORDS


def is_date(text: str, start: int, end: int) -> bool:
    """Tell whether a number is the day of a date."""
    if end - start > 2:
        return False
    after = text[end : end + 24].split(maxsplit=2)
    if after and after[0].lower() in {"of", "er", "st", "nd", "rd", "th"}:
        after = after[1:]
    words = (*last_words(text, start)[-1:], *after[:1])
    return any(word.strip(".,;:)").lower() in _MONTHS and (word[0].isupper() or word[0] != "m") for word in words) or (
        bool(after) and after[0].strip(".,;:)") in {"mars", "mai"}
    )


def is_reference(text: str, start: int, end: int) -> bool:
    """Tell whether a plain number belongs to the word before it: "phase 2", "ISO 27001", "Windows 11"."""
    words = last_words(text, start)
    if not words:
        return False
    last = words[-1].lstrip("(") or "("
    if last in _STANDARDS or (len(words) > 1 and words[-2].endswith(",") and len(last) == 2 and last.isupper()):
        return True
    if end - start > 4 or "," in text[start:end]:
        return False
    if last.lower().lstrip('(“"«') in _REFERENCES or last[-1] in "#§№°":
        return True
    return not _INDEX.match(last) and _follows_name(text, start, end)


def _follows_name(text: str, start: int, end: int) -> bool:
    """Tell whether the word before a number is a name that the number completes: "Airbus 320", "Python 3.11"."""
    words = last_words(text, start)
    named = _NAME.fullmatch(words[-1])
    if not named:
        return False
    word = named["word"]
    opens = len(words) < 2 or words[-2][-1] in ".!?:;•*—–"
    if opens and not (len(word) > 1 and word.isupper()):
        return False
    return end - start <= 2 or "." in text[start:end] or not _COUNTED.match(text, end)


def is_lettered(text: str, start: int, end: int) -> bool:
    """Tell whether a number and its letter name something: "room 12B", "Boeing 737M"; "Netflix 12M users" does not."""
    if not text[end - 1].isalpha() or not text[end - 2].isdigit():
        return False
    words = last_words(text, start)
    if words and words[-1].lower().lstrip('(“"«') in _REFERENCES:
        return True
    return not _COUNTED.match(text, end) and is_reference(text, start, end - 1)


def is_opening_time(text: str, start: int) -> bool:
    """Tell whether hours are those at which something is open: "open from 9 to 17", "fermé de 22 h à 6 h"."""
    return bool(_OPEN.search(text, max(0, start - _WINDOW), start))


def is_age(text: str, start: int, end: int) -> bool:
    """Tell whether a number is somebody's age."""
    return bool(_AGE_AFTER.match(text, end)) or any(
        word.lower() in _AGE_BEFORE for word in last_words(text, start)[-2:]
    )


def is_condition(text: str, start: int) -> bool:
    """Tell whether a number only says what another one refers to: "for every 1 TB", "per 1,000"."""
    words = [word.lower() for word in last_words(text, start)]
    if not words:
        return False
    if words[-1] in _CONDITION or " ".join(words[-2:]) in _CONDITIONS:
        return True
    if words[-1] == "sur" and words[0].isdigit() and words[1].isalpha():  # "4 conducteurs sur 5"
        return True
    return words[-1] in {"pour", "sur"} and bool(_ROUND.match(text, start))


def is_hypothesis(text: str, start: int) -> bool:
    """Tell whether a number only says when something would happen: "if the soil is above 30 °C"."""
    return bool(_HYPOTHESIS.search(text, max(0, start - 2 * _WINDOW), start))


def is_denied(text: str, start: int) -> bool:
    """Tell whether a number counts things of which none did what is told: "not a single one of 4,000 invoices"."""
    return bool(_NONE.search(text, max(0, start - 2 * _WINDOW), start))
