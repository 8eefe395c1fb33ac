"""The author's words around a value, trimmed to what a card can carry; never reworded, never empty.

A label is a stretch of the text: what follows the value when that says what is measured, else what stands
before it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from deckgen.read.figures.quantity import Quantity
from deckgen.read.figures.rates import match_rate
from deckgen.read.figures.sides import (
    compares,
    find_change,
    find_words_at_hand,
    names_sum,
    reach_rate,
    reach_time,
    tells_gain,
)
from deckgen.read.figures.texts import read_words
from deckgen.read.figures.units import Dimension
from deckgen.read.figures.wording import (
    DANGLING,
    FIRST_WORD,
    LAST_WORD,
    LONGEST,
    SOFT,
    balance,
    count_content,
    shorten,
    trim,
)

REACH = 400
"""Characters around a value within which its label is looked for."""
_STARTS = 12
"""The nearest clauses that are tried as the beginning of a label."""
_CLAUSE_END = re.compile(r"[.!?;](?=\s|\Z|[\"”»)])|:\s|…|—|\s[–-]\s|[\[\]{}|→⇒]|\s?->")
_CLAUSE_START = re.compile(
    r"[.!?;:,]\s+|…|—|\s[–-]\s|[(\[{|→⇒•*]|\b(?:and|but|et|mais|or|ou|while|alors que|so that)\s", re.IGNORECASE
)
_BY_BEFORE = re.compile(r"\b(?:by|of|de|d['’])\s*\Z", re.IGNORECASE)
_DATED = re.compile(
    r"\s*(?:before|in|since|by|during|en|depuis|avant|dès)\s(?:[^\W\d]+\s)?(?:19|20)\d\d,\s", re.IGNORECASE
)
_PER = re.compile(r"\s(?:par|per)\s", re.IGNORECASE)
_HABIT = re.compile(
    r"\s(?:used to|(?:could|would) (?:take|need|cost)|prenait|demandait|coûtait)\s[^.,;:!?]*\Z", re.IGNORECASE
)
"""What the old state took of whom: the label stands for both states."""
_REPORT = re.compile(
    r"\b(?:estimat|predict|expect|report|calculat|announc|believ|says?|said|shows?|showed|found|finds?|estim|prévoi"
    r"|annonc|constat|montr|pens|dit|disent)\w*\s(?:that\s|que\s|qu['’])",
    re.IGNORECASE,
)
"""Who says so is no part of what is said."""
_NAMING = re.compile(r"\b(?:of|is|at|de|à)\s*\Z|=\s*\Z", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+")
_WORDS = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"\W*\s(?:and|but|which|that|while|et|mais|qui)\s")
_NEW_CLAUSE = re.compile(r"\s*(?:[,;:/—]|(?:and|but|et|mais|ou|or)\s)", re.IGNORECASE)
_NAMED = re.compile(r"(?:[,;.(]\s|\A|(?<=^))(?P<name>[^,;.:()]{2,70}?)\s?:\s*\Z", re.MULTILINE)
"""The name before a colon: "cost: −12 %, CO2: −2,300 tonnes"."""
_ASIDE = re.compile(r"\s?\([^()\s]{1,20}\)")
"""What only repeats the value: "200 billion (milliards) signals"."""
_MIDDLE_END = re.compile(r"\s(?:(?:down|up)\s)?(?:to|into|à|vers)\s|[.;:!?]\s|,\s", re.IGNORECASE)
_PURPOSE = re.compile(r"\s(?:to|pour)\s")
_WEAK_OPENERS = read_words(
    """
    in over during by since within across after per a an each every when with using and but or while for at on from
    before as until through under thanks the compared versus so that where which who because instead rather up down
    between regardless more less into is was are were now than en par depuis sur pendant après avant pour dans
    chaque quand avec et mais ou alors grâce au aux soit à contre annually daily weekly monthly yearly qui que tous
    toute toutes chez dès via sans sous l la le les un une ce cette il elle year entre
    """
)
_ATTRIBUTES = read_words("of de d des du more less fewer plus moins")
_CHANGE_VERBS = read_words(
    """
    went fell dropped rose grew increased decreased reduced shrank shrunk improved moved jumped climbed declined cut
    passed passe passé passée passés passées passer tombé tombée augmenté baissé diminué réduit réduite réduits
    bondi ramené ramenée chuté progressé évolué go going goes brought slashed lowered shortened reducing cutting
    lowering been have has est a ont are is prend prenait mettait fallait needed needs required requires down up
    cost costs reached dépassé permet permettent permis permettait allows allowed enables enabled
    """
)


class Surroundings(NamedTuple):
    """Where a label may be looked for."""

    text: str
    start: int
    """Of the sentence the value stands in (of the earlier value's, for a pair)."""
    end: int
    floor: int
    """Where the figure before this one ends; nothing before it belongs to this one."""
    ceiling: int
    """Where the next figure begins."""
    bold: Sequence[tuple[int, int]] = ()
    """Bold stretches: the author's own choice of words."""


def choose_label(around: Surroundings, value: Quantity, before: Quantity | None) -> tuple[int, int]:
    """Return the stretch that labels a value; empty when nothing beside it means anything."""
    text = around.text
    after = _after(text, value.end, around)
    after = reach_time(text, after, value, (around.ceiling, _after(text, value.end, around, ceiling=False)))
    if value.dimension is Dimension.COUNT and count_content(text, after) and not match_rate(f" {value.unit}"):
        return reach_rate(text, after, around.end)
    if before and before.start < value.start:
        return _label_change(around, value, before, after)
    if not before and (phrase := find_change(text, value, after, max(around.start, around.floor))):
        return phrase
    ahead = _ahead(around, value, changed=before is not None)
    if not before and tells_gain(text, value, after, ahead):
        clause = _last_clause(text, ahead)
        if clause[0] >= around.floor:
            return clause
    return _choose_side(around, value, after, ahead) or _find_at_hand(around, value)


def _label_change(around: Surroundings, value: Quantity, before: Quantity, after: tuple[int, int]) -> tuple[int, int]:
    """Return the label of a value that stands behind its earlier one."""
    middle = _middle(around.text, before, value)
    if _is_good(around.text, middle, before):
        return middle
    ahead = _ahead(around, before, changed=True)
    if _is_bare_verb(around.text, ahead):
        ahead = _find_subject(around)
    return _choose_side(around, value, after, ahead) or _find_at_hand(around, before)


def _find_at_hand(around: Surroundings, first: Quantity) -> tuple[int, int]:
    return find_words_at_hand(around.text, max(around.start, around.floor, first.lead - LONGEST), first.lead)


def _choose_side(
    around: Surroundings, value: Quantity, after: tuple[int, int], ahead: tuple[int, int]
) -> tuple[int, int] | None:
    """Return the words after a value, else those before it, else those after the next figure, else any there are."""
    text = around.text
    whole = _after(text, value.end, around, ceiling=False)
    cut = around.ceiling < whole[1] or around.ceiling <= value.end + 1
    if ahead[0] < around.floor and value.dimension is Dimension.PHYSICAL and _PER.match(text, value.end):
        return after
    for span in (after, ahead, whole):
        if _is_good(text, span, value, cut=cut and span == after) or (span == ahead and count_content(text, ahead)):
            return span
    span = after if count_content(text, after) else whole
    return span if span[0] < span[1] else None


def _last_clause(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Leave out what introduces a clause: "Overall, …", "For every 1 TB of data, …"."""
    comma = text.rfind(", ", *span)
    shorter = trim(text, comma + 1, span[1])
    return shorter if comma > 0 and count_content(text, shorter) >= 2 else span


def _is_bare_verb(text: str, span: tuple[int, int]) -> bool:
    """Tell whether words hold nothing but a verb of change and its pronoun: "Il est passé"."""
    words = [word.lower() for word in _WORDS.findall(text, *span)]
    return bool(words) and all(word in _CHANGE_VERBS or word in DANGLING for word in words)


def _find_subject(around: Surroundings) -> tuple[int, int]:
    """Return what the sentence before is about, for a change told without its subject."""
    text, end = around.text, around.start
    low = max(around.floor, end - REACH, 0)
    stops = [match.end() for match in _SENTENCE_END.finditer(text, low, trim(text, low, end)[1])]
    return shorten(text, *trim(text, stops[-1] if stops else low, end))


def _after(text: str, start: int, around: Surroundings, *, ceiling: bool = True) -> tuple[int, int]:
    """Return the words after a value, to the end of its clause or to the next figure."""
    if aside := _ASIDE.match(text, start):
        start = aside.end()
    end = min(around.end, start + REACH)
    start = trim(text, start, end)[0] if not ceiling else start
    if found := _CLAUSE_END.search(text, start, end):
        end = found.start()
    opened = trim(text, start, end)[0]
    if (comma := text.find(", ", opened, end)) > 0 and count_content(text, (opened, comma)):
        end = comma
    for bold_start, bold_end in around.bold:
        if (
            bold_start < start < bold_end < end
            and _JOINED.match(text, bold_end)
            and count_content(text, (start, bold_end))
        ):
            end = bold_end
    if ceiling and around.ceiling < end:
        end = around.ceiling
        cuts = [m.start() for m in SOFT.finditer(text, opened + 1, end) if count_content(text, (opened, m.start()))]
        end = cuts[-1] if cuts else end
    return shorten(text, *trim(text, start, end))


def _middle(text: str, before: Quantity, value: Quantity) -> tuple[int, int]:
    """Return what both values of "reduced 2 hours of work to 5 minutes" measure: "of work"."""
    limit = value.lead
    purpose = _PURPOSE.match(text, before.end, limit)
    if stop := _MIDDLE_END.search(text, purpose.end() if purpose else before.end, limit + 1):
        limit = stop.start()
    return shorten(text, *trim(text, before.end, limit))


def _ahead(around: Surroundings, first: Quantity, *, changed: bool) -> tuple[int, int]:
    """Return the words before a value, from the start of a clause; best without another figure among them."""
    text = around.text
    low = max(around.start, first.lead - REACH)
    dated = _DATED.match(text, low, first.lead)
    low = dated.end() if dated else low
    reports = list(_REPORT.finditer(text, low, first.lead))
    low, limit = trim(text, reports[-1].end() if reports else low, first.lead)
    limit = _drop_verb(text, low, limit) if changed else limit
    if named := _NAMED.search(text, low, first.lead):
        return shorten(text, *trim(text, *named.span("name")))
    starts = sorted({low, *(match.end() for match in _CLAUSE_START.finditer(text, low, limit))})[-_STARTS:]
    hard = max((match.end() for match in _CLAUSE_END.finditer(text, low, limit)), default=low)
    fits = _fitting(text, starts, limit)
    clean = [start for start in fits if start >= max(around.floor, hard)]
    if not fits and _BY_BEFORE.search(text, max(low, first.lead - 8), first.lead):
        fits = _fitting(text, [start for start, _ in around.bold if max(low, around.floor) <= start], limit)[:1]
        fits = fits or _fitting(text, [match.start() for match in SOFT.finditer(text, low, limit)], limit)[:1]
    if not clean and (start := _find_name(around, (low, hard, limit), first.lead)):
        return start, limit
    worded = [start for start in fits if not text[start].isdigit()] or fits
    if clean or worded:
        start = clean[0] if clean else worded[-1]
        return balance(text, trim(text, start, limit)[0], limit)
    wordy = [start for start in starts if count_content(text, (start, limit)) >= 2]
    return shorten(text, trim(text, wordy[-1] if wordy else low, limit)[0], limit)


def _find_name(around: Surroundings, stretch: tuple[int, int, int], lead: int) -> int:
    """Return where a short name after another figure begins, "RPO of" or "; each release took", 0 when none does."""
    text, (low, hard, limit) = around.text, stretch
    starts = [match.end() for match in _CLAUSE_START.finditer(text, max(low, around.floor), limit)]
    if not starts or not (low < hard <= starts[-1] or _NAMING.search(text, max(low, lead - 8), lead)):
        return 0
    start = trim(text, starts[-1], limit)[0]
    return start if count_content(text, (start, limit)) and limit - start <= LONGEST else 0


def _fitting(text: str, starts: Sequence[int], limit: int) -> list[int]:
    """Return the starts from which the words up to `limit` fit a card and say enough."""
    return [
        start
        for start in starts
        if 0 < limit - trim(text, start, limit)[0] <= LONGEST and count_content(text, (start, limit)) >= 2
    ]


def _drop_verb(text: str, start: int, end: int) -> int:
    """Leave out the verb of change: the arrow of the card says it."""
    if (habit := _HABIT.search(text, start, end)) and count_content(text, (start, habit.start())):
        return trim(text, start, habit.start())[1]
    stop = end
    while (word := LAST_WORD.search(text, start, stop)) and word.group().lower() in _CHANGE_VERBS:
        stop = trim(text, start, word.start())[1]
    return stop if count_content(text, (start, stop)) else end


def _is_good(text: str, span: tuple[int, int], value: Quantity, *, cut: bool = False) -> bool:
    """Tell whether words after a value say what it measures rather than when or how.

    Args:
        text: The paragraph.
        span: The words.
        value: The value before them.
        cut: Whether another figure cuts them short, so that a lone verb may be all that is left.
    """
    content = count_content(text, span)
    opener = FIRST_WORD.match(text[span[0] : span[1]])
    if not content or not opener or _NEW_CLAUSE.match(text, value.end, span[0]):
        return False
    word = opener.group().lower()
    if word in {"to", "pour"}:
        return content >= 2
    if word == "on":  # "60 percent on storage costs", but "2 days on average"
        return value.dimension in {Dimension.PERCENT, Dimension.MONEY}
    if names_sum(text, span, value):
        return True
    if cut and content < 3 and not (word.endswith("er") or word.rstrip("'’") in _ATTRIBUTES):
        return False
    return compares(word, value) or word not in _WEAK_OPENERS
