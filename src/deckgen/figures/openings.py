"""Where a label that stands before a value begins and ends: with what is measured, not with who changed it.

Comes in: a text and the words before a value. Goes out: the part of them that names the measure. The arrow of a pair
already tells the change, so its label is what changed: "uptime", not "helping us increase uptime". A change told by
its size keeps the verb, without which "by 30 percent" would read as a share: "lowered our costs". No label begins
with a pronoun.
"""

import re

from deckgen.figures.quantity import Quantity
from deckgen.figures.texts import read_words
from deckgen.figures.units import Dimension
from deckgen.figures.wording import DANGLING, LAST_WORD, count_content, trim

_HABIT = re.compile(
    r"\s(?:used to|(?:could|would) (?:take|need|cost)|prenait|demandait|coûtait)\s[^.,;:!?]*\Z"
    r"|\s(?:(?:is|are|takes?)\s)?no longer\b[^.,;:!?]*\Z|\sn['’](?:est|sont|a)\Z",
    re.IGNORECASE,
)
"""What the old state took of whom: the label stands for both states."""
_BY = re.compile(r"\b(?:by|de|d['’])\s*\Z", re.IGNORECASE)
_RELATIVE = re.compile(r",\s(?:qui|which|who)\s[^,]*\Z")
"""What is said about a name between it and the value: "our rate, which stood at 2 %"."""
_WORDS = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"\W*(?P<word>[^\W\d_]+)(?:\s+|['’]|\Z)")
_NUMBER_OF = re.compile(r"(?:[^\W\d_]+\s){0,4}(?:number|nombre)\s(?:of\s|de\s|d['’])", re.IGNORECASE)
_AVERAGES = read_words("average mean median moyen maximum minimum")
_CHANGE_VERBS = read_words(
    """
    went fell dropped rose grew increased decreased reduced shrank shrunk improved moved jumped climbed declined cut
    passed passe passé passée passés passées passer tombé tombée augmenté baissé diminué réduit réduite réduits
    reculé bondi ramené ramenée chuté progressé évolué go going goes brought slashed lowered shortened reducing cutting
    lowering been have has est a ont are is prend prenait mettait fallait needed needs required requires down up
    reached dépassé permet permettent permis permettait allows allowed enables enabled
    """
)
_ACTING = read_words(
    """
    increase increases increased increasing reduce reduces reduced reducing cut cuts cutting lower lowers lowered
    lowering raise raises raised raising improve improves improved improving boost boosts boosted boosting shorten
    shortens shortened shortening shrink shrinks shrank slash slashes slashed slashing bring brings brought bringing
    grow grows grew growing expand expands expanded expanding scale scales scaled scaling decrease decreases decreased
    decreasing trim trims trimmed double doubled
    passer augmenter augmente augmenté réduire réduit réduisant baisser baisse baissé diminuer diminue diminué améliorer
    améliore amélioré ramener ramène ramené raccourcir raccourcit raccourci abaisser abaisse abaissé
    """
)
"""Verbs of change whose object is what changed."""
_PASSER = "passer"
_JOINTS = read_words(
    """
    of in on by from to for with and or at as than per after since over under between d de du des dans sur en à par pour
    et ou avec
    """
)
"""Words that no object begins with."""
_PRONOUNS = read_words(
    """
    it we they he she you i ve re s its their our his her my your this these which who qui il elle nous ils elles cela
    ça have has had been is are was were avons ont est sont
    """
)
"""Pronouns, and the auxiliaries left behind them."""
_SIZES = frozenset((Dimension.PERCENT, Dimension.POINTS))
"""What tells the size of a change with or without "by": "cut emissions 38%"."""
_DETERMINERS = read_words("the a an d de du des l la le les un une")


def begin_label(text: str, span: tuple[int, int], first: Quantity, *, changed: bool) -> tuple[int, int]:
    """Return the words before a value from where they name the measure.

    Args:
        text: The paragraph.
        span: The words before the value.
        first: The value, or the earlier one of a pair.
        changed: Whether it is a pair.
    """
    start, end = span
    if (relative := _RELATIVE.search(text, start, end)) and count_content(text, (start, relative.start())):
        end = relative.start()
    sized = first.dimension in _SIZES or _BY.search(text, max(0, first.lead - 8), first.lead)
    if (changed or sized) and (verb := _find_verb(text, start, end)):
        start = _drop_words(text, verb.end(), end, _DETERMINERS) if changed else verb.start()
    start = drop_pronouns(text, start, end)
    counted = _NUMBER_OF.match(text, start, end) if first.dimension in {Dimension.COUNT, Dimension.BARE} else None
    if counted and _AVERAGES.isdisjoint(counted.group().lower().split()) and count_content(text, (counted.end(), end)):
        start = counted.end()
    return start, end


def begins_with_pronoun(text: str, start: int, end: int) -> bool:
    """Tell whether words begin with a pronoun, or are nothing but one and its verb."""
    first = _FIRST.match(text, start, end)
    return first is not None and first["word"].lower() in _PRONOUNS


def drop_joints(text: str, start: int, end: int) -> int:
    """Return where a stretch begins without prepositions and articles before it: "cost" of "at a cost"."""
    return _drop_words(text, start, end, _JOINTS | _DETERMINERS)


def drop_pronouns(text: str, start: int, end: int, *, least: int = 2) -> int:
    """Return where a stretch begins without the pronouns before it: "processed a day of data", "costs".

    Args:
        text: The paragraph.
        start: Where the stretch begins.
        end: Where it ends.
        least: How many words with a meaning must be left, for it to begin later.
    """
    return _drop_words(text, start, end, _PRONOUNS, least)


def _find_verb(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last verb of change that has an object."""
    found = None
    for word in _WORDS.finditer(text, start, end):
        if word.group().lower() in _ACTING and _has_object(text, word, end):
            found = word
    return found


def _has_object(text: str, verb: re.Match[str], end: int) -> bool:
    following = _WORDS.search(text, verb.end(), end)
    if not following or not count_content(text, (verb.end(), end)):
        return False
    return verb.group().lower() == _PASSER or following.group().lower() not in _JOINTS


def _drop_words(text: str, start: int, end: int, words: frozenset[str], least: int = 1) -> int:
    """Return where a stretch begins without such words before it; where it began when too little would be left."""
    begin = start
    while (word := _FIRST.match(text, begin, end)) and word["word"].lower() in words:
        begin = word.end()
    if begin == start:
        return trim(text, start, end)[0]
    return begin if count_content(text, (begin, end)) >= least else start


def drop_verb(text: str, start: int, end: int) -> int:
    """Return where a stretch ends without the verb of change at its end: the arrow of the card says it."""
    if (habit := _HABIT.search(text, start, end)) and count_content(text, (start, habit.start())):
        return trim(text, start, habit.start())[1]
    stop = end
    while (word := LAST_WORD.search(text, start, stop)) and word.group().lower() in _CHANGE_VERBS:
        shorter = trim(text, start, word.start())[1]
        if not count_content(text, (start, shorter)):  # "costs fell" without "costs"
            break
        stop = shorter
    return stop


def ends_in_change(text: str, start: int, end: int) -> bool:
    """Tell whether a verb of change ends a stretch: "revenue rose (12 percent)"."""
    word = LAST_WORD.search(text, start, trim(text, start, end)[1])
    return word is not None and word.group().lower() in _CHANGE_VERBS


def is_bare_verb(text: str, span: tuple[int, int]) -> bool:
    """Tell whether words hold nothing but a verb of change and its pronoun: "Il est passé"."""
    words = [word.lower() for word in _WORDS.findall(text, *span)]
    return bool(words) and all(word in _CHANGE_VERBS or word in DANGLING for word in words)
