"""Whether "from X to Y" tells a change or a range: "grew from 9 to 17", but "open from 9 to 17".

Comes in: a text and where a first value begins. Goes out: whether a word of change governs it. Without such a word two
rising values are a range, and nothing went from one to the other.
"""

import re

_WINDOW = 160
"""How far before a value the word that governs it may stand."""

_MEASURE = "uptime|availability|accuracy|disponibilité|précision|NPS|CSAT"
"""What is measured again and again, so that two values of it are a change."""
_WORD = re.compile(
    r"\b(?:gr[eo]w\w*|growth|increas\w+|rais(?:e[sd]?|ing)|ris(?:e|es|en|ing)|rose|reduc\w+|cut(?:s|ting)?|drop\w*"
    r"|fall(?:s|en|ing)?|fell|went|go(?:es|ing|ne)?|improv\w+|boost\w*|expan[ds]\w*|scal(?:e|es|ed|ing)|jump\w*"
    r"|climb\w*|soar\w*|surg(?:e|es|ed|ing)|shr[aiu]nk\w*|declin\w+|decreas\w+|lower\w*|shorten\w*|slash\w*"
    r"|bring\w*|brought|mov(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|shift\w*|doubl\w+|tripl\w+|accelerat\w+|lift\w*"
    r"|push\w*|trim\w*|compress\w*|condens\w+|transform\w*|turn(?:s|ed|ing)|upgrad\w+|extend\w*|evolv\w+|progress\w*"
    r"|plung\w+|plummet\w*|spik(?:e|es|ed|ing)|ramp\w*|widen\w*|narrow\w*|slip\w*|leap\w*|swell\w*|swelled|gain\w*"
    rf"|migrat\w+|switch\w*|up|down|{_MEASURE}"
    r"|pass(?:e|er|é|ée|és|ées|ent|ant|ait|aient|age|a)|grimp\w+|bondi\w*|évolu\w+|mont(?:e|é|ée|er|a|ent)"
    r"|hiss\w+|port(?:e|é|ée|és|ées|er)|cro[iî]t\w*|croissan\w+|accr\w+|relev\w+|augment\w+|haus\w+|baiss\w+|rédui\w+"
    r"|réduct\w+|diminu\w+|chut\w+|tomb\w+|recul\w*|descen\w+|ramen\w+|ramèn\w+|abaiss\w+|raccourc\w+|amélior\w+"
    r"|gagn\w+|élarg\w+|étend\w*|accél\w+|agrand\w+)\b",
    re.IGNORECASE,
)
_TIGHT = re.compile(
    r"(?:[^.,;:!?—–(]|[.,](?=\d))*[,:—–(]?\s*(?:and|et|then|puis)?\s*"
    r"(?:\bfrom|\bde|\bd['’])\s*(?:just|only|the|a|an|une?|l['’])?[^.,;:!?\d]{0,30}\Z",
    re.IGNORECASE,
)
"""From a word of change to its "from", with nothing but a pause right before "from"."""
_CHAIN = re.compile(r"[^.;!?]*\b(?:from|de|d['’])[^.;!?]*\b(?:to|à)\b[^.;!?]*\Z", re.IGNORECASE)
"""From a word of change over one pair to the next: "grew from 2 to 14 markets, staff from 50 to 1,200"."""
_BY = re.compile(r"\b(?:de\s|d['’])\s*\Z", re.IGNORECASE)
_PASSING = re.compile(
    r"\b(?:pass(?:e|er|é|ée|és|ées|ent|ant|ait|aient)\b|grimp|bondi|progress|évolu|mont[eéa]|hiss|port[eé]|croît|relev"
    r"|augment|accru|NPS\b|CSAT\b)",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    rf"\A\s?(?:{_MEASURE})\b|\A[^.;!?]{{0,40}}[,:(—–]\s*(?:an?|une?|soit une?)\s(?:[^\W\d]+[ -]){{0,2}}"
    r"(?:increase|growth|rise|jump|drop|reduction|cut|decline|fall|gain|improvement|hausse|baisse|réduction"
    r"|augmentation|croissance|gain|amélioration)\b",
    re.IGNORECASE,
)


def is_change(text: str, lead: int, end: int, *, alike: bool = False) -> bool:
    """Tell whether a word of change governs "from X to Y".

    Args:
        text: The paragraph.
        lead: Where X, or its qualifier, begins.
        end: Where Y ends.
        alike: Whether X shares Y's unit, so that French "réduit de 35 à 40 %" may tell by how much.
    """
    before = text[max(0, lead - _WINDOW) : lead]
    if alike and _BY.search(before) and not _PASSING.search(before[-80:]):
        return False
    words = [word.end() for word in _WORD.finditer(before)]
    return any(_TIGHT.match(before, word) or _CHAIN.match(before, word) for word in words) or bool(
        _NOUN_AFTER.match(text[end : end + 100])
    )
