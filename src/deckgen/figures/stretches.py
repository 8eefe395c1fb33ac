"""The words on each side of a value that may become its label, each to the end of its clause or the next figure.

Comes in: a text, a value and what surrounds it. Goes out: stretches of the text, trimmed to what a card can carry.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from deckgen.figures.openings import begin_label, drop_joints, drop_pronouns, drop_verb, ends_in_change
from deckgen.figures.quantity import Quantity
from deckgen.figures.texts import overlapping
from deckgen.figures.units import Dimension
from deckgen.figures.wording import LONGEST, SOFT, balance, count_content, shorten, trim

REACH = 400
"""Characters around a value within which its label is looked for."""
_STARTS = 12
"""The nearest clauses that are tried as the beginning of a label."""
_CLAUSE_END = re.compile(r"[.!?;](?=\s|\Z|[\"”»)])|:\s|…|—|\s[–-]\s|[\[\]{}|→⇒]|\s?->")
_CLAUSE_START = re.compile(
    r"[.!?;:,]\s+|…|—|\s[–-]\s|[(\[{|→⇒•*]|\b(?:and|but|et|mais|or|ou|while|with|avec|alors que|so that)\s",
    re.IGNORECASE,
)
_BY_BEFORE = re.compile(r"\b(?:by|of|de|d['’])\s*\Z", re.IGNORECASE)
_INTRODUCTION = re.compile(
    r"\s*(?:before|after|in|since|by|during|for|with|thanks|at|en|depuis|avant|après|dès|grâce|avec|pour|sur|chaque)\s"
    r"[^,.;:!?]{2,60},\s",
    re.IGNORECASE,
)
"""When, with what or for what, before the sentence itself."""
_REPORT = re.compile(
    r"\b(?:estimat|predict|expect|report|calculat|announc|believ|says?|said|shows?|showed|found|finds?|estim|prévoi"
    r"|annonc|constat|montr|pens|dit|disent)\w*\s(?:that\s|que\s|qu['’])",
    re.IGNORECASE,
)
"""Who says so is no part of what is said."""
_NAMING = re.compile(r"\b(?:of|is|are|was|were|at|de|à|est|sont)\s*\Z|=\s*\Z", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+")
_JOINED = re.compile(r"\W*\s(?:and|but|which|that|while|et|mais|qui)\s")
_SHARING = re.compile(r"\b(?:and|but|or|et|mais|ou)\s\Z", re.IGNORECASE)
"""What joins a second verb to a subject: "serves 20 shops and now holds"."""
_MANNER = re.compile(
    r"\s(?:using|by\s\w+ing|thanks\sto|through|via|grâce"
    r"|(?:and|but|et|mais)\s(?:was|were|is|are|has|have|had|can|est|sont|ont|now|then))\b"
)
"""How it was done, or a second verb, which no label needs."""
_NAMED = re.compile(
    r"(?:[,;.(]\s|\A|(?<=^))(?P<name>[^,;.:()]{2,70}?)\s?:\s*"
    r"(?P<way>\b(?:down|up|en baisse|en hausse)\s(?:by\s|de\s)?)?\Z",
    re.MULTILINE,
)
"""The name before a colon: "cost: −12 %, CO2: down 2,300 tonnes"; the way of a change belongs to it."""
_PARENTHESES = re.compile(r"\([^()]*\)")
_ASIDE = re.compile(r"\s?\([^()\s]{1,20}\)")
"""What only repeats the value: "200 billion (milliards) signals"."""
_MIDDLE_END = re.compile(r"\s(?:(?:down|up)\s)?(?:to|into|à|vers)\s|[.;:!?]\s|,\s", re.IGNORECASE)
_PURPOSE = re.compile(r"\s(?:to|pour)\s")

_SEMICOLON = re.compile(r";(?=\s|\Z)")
_NEXT_CLAUSE = re.compile(r",\s|\s/\s")
"""What ends the clause of one figure before the next one's, where that has words of its own."""


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
    shared: int
    """Where the figures begin that share the words before this one: "moved to GCP, 2 yrs, €450 m"."""
    shared_floor: int
    """Where the figure before those ends."""
    bold: Sequence[tuple[int, int]] = ()
    """Bold stretches: the author's own choice of words."""


def end_at_breaks(around: Surroundings, lead: int, ends: tuple[int, int]) -> Surroundings:
    """Return surroundings that end at the semicolons around a figure, and where the clause of the one before ends.

    Args:
        around: The whole sentence.
        lead: Where the figure begins.
        ends: Where its value ends, and where the later one of its two values does.
    """
    text, low = around.text, max(around.start, lead - REACH)
    breaks = [match.end() for match in _SEMICOLON.finditer(text, low, lead)]
    if around.shared == lead and low < around.floor:
        clauses = [match.end() for match in _NEXT_CLAUSE.finditer(text, around.floor, lead)]
        worded = clauses and (
            count_content(text, (clauses[-1], lead)) or count_content(text, find_after(text, ends[0], around))
        )
        breaks += clauses if worded else []
    start = max(breaks, default=around.start)
    stop = _SEMICOLON.search(text, ends[1], min(around.end, ends[1] + REACH))
    around = around._replace(start=start, end=stop.start() if stop else around.end)
    return around if around.shared >= start else around._replace(shared=lead, shared_floor=around.floor)


def find_after(text: str, start: int, around: Surroundings, *, ceiling: bool = True) -> tuple[int, int]:
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
    if (manner := _MANNER.search(text, opened, end)) and count_content(text, (opened, manner.start())):
        end = manner.start()
    start, end = trim(text, start, end)
    return shorten(text, drop_pronouns(text, start, end), end)


def find_middle(text: str, before: Quantity, value: Quantity) -> tuple[int, int]:
    """Return what both values of "reduced 2 hours of work to 5 minutes" measure: "of work"."""
    limit = value.lead
    purpose = _PURPOSE.match(text, before.end, limit)
    if stop := _MIDDLE_END.search(text, purpose.end() if purpose else before.end, limit + 1):
        limit = stop.start()
    return shorten(text, *trim(text, before.end, limit))


def find_ahead(around: Surroundings, first: Quantity, *, changed: bool) -> tuple[int, int]:
    """Return the words before a value that name what it measures; best without another figure among them."""
    text = around.text
    low = max(around.start, first.lead - REACH)
    opening = _INTRODUCTION.match(text, low, first.lead)
    if opening and count_content(text, (opening.end(), first.lead)) >= 2:
        low = opening.end()
    reports = list(_REPORT.finditer(text, low, first.lead))
    low, limit = trim(text, reports[-1].end() if reports else low, first.lead)
    limit = drop_verb(text, low, limit) if changed else limit
    if named := _NAMED.search(text, max(0, low - 2), first.lead):
        return shorten(text, *trim(text, named.start("name"), named.end("way" if named["way"] else "name")))
    return begin_label(text, _find_clause(around, first, (low, limit), changed=changed), first, changed=changed)


def _find_clause(around: Surroundings, first: Quantity, stretch: tuple[int, int], *, changed: bool) -> tuple[int, int]:
    """Return the words of a stretch before a value from the start of a clause that fits a card."""
    text, (low, limit) = around.text, stretch
    asides = [aside.span() for aside in _PARENTHESES.finditer(text, low, limit)]
    ends = [end for end in _ends(_CLAUSE_START, text, stretch) if not overlapping(asides, end - 1, end)]
    starts = sorted({low, *ends})[-_STARTS:]
    hard = max((end for end in _ends(_CLAUSE_END, text, stretch) if not overlapping(asides, end - 1, end)), default=low)
    fits = _fitting(text, starts, limit)
    clean = [start for start in fits if start >= max(around.floor, hard)]
    if not fits and _BY_BEFORE.search(text, max(low, first.lead - 8), first.lead):
        fits = _fitting(text, [start for start, _ in around.bold if max(low, around.floor) <= start], limit)[:1]
        fits = fits or _fitting(text, [match.start() for match in SOFT.finditer(text, low, limit)], limit)[:1]
    if not clean and (start := _find_name(around, ends, (low, hard, limit), first, changed=changed)):
        return start, limit
    worded = [start for start in fits if not text[start].isdigit()] or fits
    if clean or worded:
        start = clean[0] if clean else worded[-1]
        return balance(text, trim(text, start, limit)[0], limit)
    wordy = [start for start in starts if count_content(text, (start, limit)) >= 2]
    return shorten(text, trim(text, wordy[-1] if wordy else low, limit)[0], limit)


def _ends(pattern: re.Pattern[str], text: str, stretch: tuple[int, int]) -> list[int]:
    return [match.end() for match in pattern.finditer(text, *stretch)]


def _find_name(
    around: Surroundings, starts: list[int], stretch: tuple[int, int, int], first: Quantity, *, changed: bool
) -> int:
    """Return where a short name after another figure begins, "RPO of" or ", costs", 0 when none does."""
    text, (low, hard, limit) = around.text, stretch
    starts = [start for start in starts if start >= around.floor]
    named = _NAMING.search(text, max(low, first.lead - 8), first.lead)
    if not named and first.dimension is not Dimension.FACTOR:
        own = around.floor > low or low < hard
        noun = changed or bool(_BY_BEFORE.search(text, max(low, first.lead - 8), first.lead))
        noun = noun and not ends_in_change(text, low, limit)
        starts = [start for start in starts if own and (noun or not _SHARING.search(text, low, start))]
    elif named and not starts and around.floor > low:
        starts = [drop_joints(text, cut.end(), limit) for cut in SOFT.finditer(text, around.floor, limit)]
    if not starts or starts[-1] < hard:
        return 0
    start = trim(text, starts[-1], limit)[0]
    return start if count_content(text, (start, limit)) and limit - start <= LONGEST else 0


def find_subject(around: Surroundings) -> tuple[int, int]:
    """Return what the sentence before is about, for a change told without its subject."""
    text, end = around.text, around.start
    low = max(around.floor, end - REACH, 0)
    stops = [match.end() for match in _SENTENCE_END.finditer(text, low, trim(text, low, end)[1])]
    return shorten(text, *trim(text, stops[-1] if stops else low, end))


def _fitting(text: str, starts: Sequence[int], limit: int) -> list[int]:
    """Return the starts from which the words up to `limit` fit a card and say enough."""
    return [
        start
        for start in starts
        if 0 < limit - trim(text, start, limit)[0] <= LONGEST and count_content(text, (start, limit)) >= 2
    ]
