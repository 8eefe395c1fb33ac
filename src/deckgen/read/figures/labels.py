"""The author's words around a value, trimmed to what a card can carry; never reworded, never empty.

A label is a stretch of the text: what follows the value when that says what is measured, else what stands
before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.read.figures.quantity import Quantity
from deckgen.read.figures.texts import read_words
from deckgen.read.figures.units import Dimension

LONGEST = 70
REACH = 400
"""Characters around a value within which its label is looked for."""
_STARTS = 12
"""The nearest clauses that are tried as the beginning of a label."""
_SHORTEST_CUT = 24
"""A label is not cut at a phrase boundary before this many characters."""

_CLAUSE_END = re.compile(r"[.!?;](?=\s|\Z|[\"”»)])|:\s|…|—|\s[–-]\s|[\[\]{}|→⇒]|\s?->")
_CLAUSE_START = re.compile(
    r"[.!?;:,]\s+|…|—|\s[–-]\s|[(\[{|→⇒•*]|\b(?:and|but|et|mais|or|ou|while|alors que|so that)\s", re.IGNORECASE
)
_SOFT = re.compile(
    r",\s|\s(?=\()|\s(?=(?:and|or|but|with|using|by|for|in|on|at|to|from|through|across|during|after|before|when"
    r"|while|which|that|who|without|because|over|between|thanks"
    r"|et|ou|mais|avec|par|pour|dans|sur|en|chez|grâce|pendant|après|avant|quand|qui|que|dont|sans|entre|depuis"
    r"|afin)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w][\w'’.&/+-]*")
_LAST_WORD = re.compile(r"[\w'’&+/-]+\Z")
_PARTICLE = re.compile(r"\b(?:up|down)\s+\Z", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\A[\w]+['’]?")
_BY_BEFORE = re.compile(r"\b(?:by|of|de|d['’])\s*\Z", re.IGNORECASE)
_DATED = re.compile(
    r"\s*(?:before|in|since|by|during|en|depuis|avant|dès)\s(?:[^\W\d]+\s)?(?:19|20)\d\d,\s", re.IGNORECASE
)
_JOINED = re.compile(r"\W*\s(?:and|but|which|that|while|et|mais|qui)\s")
_NEW_CLAUSE = re.compile(r"\s*(?:[,;:/—]|(?:and|but|et|mais|ou|or)\s)", re.IGNORECASE)
_NAMED = re.compile(r"(?:[,;.(]\s|\A|(?<=^))(?P<name>[^,;.:()]{2,70}?)\s?:\s*\Z", re.MULTILINE)
"""The name before a colon: "cost: −12 %, CO2: −2,300 tonnes"."""
_ASIDE = re.compile(r"\s?\([^()\s]{1,20}\)")
"""What only repeats the value: "200 billion (milliards) signals"."""
_MIDDLE_END = re.compile(r"\s(?:(?:down|up)\s)?(?:to|into|à|vers)\s|[.;:!?]\s|,\s", re.IGNORECASE)
_OPENING = " \t\n\u00a0\u202f,;:.!?)]}»”’'*-–—−•…|/="
_CLOSING = " \t\n\u00a0\u202f,;:([{«“‘*-–—−•…|/=<>~≈→"

DANGLING = read_words(
    """
    a about after all almost also an and are around as at be because been before between both but by can close
    compared could during each every for from has have had i if in instead into is it its itself just less like
    least may more most nearly no not now of on only or our over own per rather roughly so some such than that the
    their them then there these they this those through to too toward towards under until upon us used very versus
    via vs was we were what when where which while who whose will with within without would you your against takes
    take took taking reached reaches reach does did do lasted approximately well et fewer one previously formerly
    once à afin ainsi alors après assez au aucun aussi autour aux avait avant avec avoir ce ces cet cette ceux
    chaque chez comme contre dans de depuis des désormais dès donc dont du duré dure durait elle elles en encore
    entre environ est était eu être font ici il ils jusqu la le les leur leurs lieu lors lorsque lui mais moins n ne
    ni nos notre nous ont ou où par pas pendant peu plus plutôt pour pourtant près presque puis qu quand que quel
    quelle quelque qui sa sans se sera ses seulement si soit son sont sous sur tous tout toute toutes très trop un
    une vers vos votre vous y d l s c j m t atteint atteignait maintenant auparavant régulièrement suffit suffisent
    aujourd'hui aujourd’hui été n'en n’en estimated additional exceeding averaging totaling average chacun chacune
    """
)
"""Words a label must not end in."""
_WEAK_OPENERS = read_words(
    """
    in over during by since within across after per a an each every when with using and but or while for at on from
    before as until through under thanks the compared versus so that where which who because instead rather up down
    between regardless more less into is was are were now than en par depuis sur pendant après avant pour dans
    chaque quand avec et mais ou alors grâce au aux soit à contre annually daily weekly monthly yearly qui que tous
    toutes chez dès via sans sous l la le les un une ce cette il elle year entre
    """
)
_ATTRIBUTES = read_words("of de d des du more less fewer plus moins")
_CHANGE_VERBS = read_words(
    """
    went fell dropped rose grew increased decreased reduced shrank shrunk improved moved jumped climbed declined cut
    passed passe passé passée passés passées passer tombé tombée augmenté baissé diminué réduit réduite réduits
    bondi ramené ramenée chuté progressé évolué go going goes brought slashed lowered shortened reducing cutting
    lowering been have has est a ont are is prend prenait mettait fallait needed needs required requires down up
    cost costs reached dépassé
    """
)


@dataclass(frozen=True, slots=True)
class Surroundings:
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
    """Return the stretch that labels a value; empty when its sentence holds no other words."""
    text = around.text
    after = _after(text, value.end, around)
    if value.dimension is Dimension.COUNT and _content(text, after):
        return after
    forward = before is not None and before.start < value.start
    first = before if before and forward else value
    if before and forward:
        middle = _middle(text, before, value)
        if _is_good(text, middle, before):
            return middle
    ahead = _ahead(around, first, changed=before is not None)
    whole = _after(text, value.end, around, ceiling=False)
    cut = around.ceiling < whole[1] or around.ceiling <= value.end + 1
    for span in (after, ahead, whole):
        if _is_good(text, span, value, cut=cut and span == after) or (span == ahead and _content(text, ahead)):
            return span
    return after if _content(text, after) else whole


def _after(text: str, start: int, around: Surroundings, *, ceiling: bool = True) -> tuple[int, int]:
    """Return the words after a value, to the end of its clause or to the next figure."""
    if aside := _ASIDE.match(text, start):
        start = aside.end()
    end = min(around.end, start + REACH)
    start = trim(text, start, end)[0] if not ceiling else start
    if found := _CLAUSE_END.search(text, start, end):
        end = found.start()
    opened = trim(text, start, end)[0]
    if (comma := text.find(", ", opened, end)) > 0 and _content(text, (opened, comma)):
        end = comma
    for bold_start, bold_end in around.bold:
        if bold_start < start < bold_end < end and _JOINED.match(text, bold_end) and _content(text, (start, bold_end)):
            end = bold_end
    if ceiling and around.ceiling < end:
        end = around.ceiling
        cuts = [m.start() for m in _SOFT.finditer(text, opened + 1, end) if _content(text, (opened, m.start()))]
        end = cuts[-1] if cuts else end
    return shorten(text, *trim(text, start, end))


def _middle(text: str, before: Quantity, value: Quantity) -> tuple[int, int]:
    """Return what both values of "reduced 2 hours of work to 5 minutes" measure: "of work"."""
    limit = value.lead
    if stop := _MIDDLE_END.search(text, before.end, limit + 1):
        limit = stop.start()
    return shorten(text, *trim(text, before.end, limit))


def _ahead(around: Surroundings, first: Quantity, *, changed: bool) -> tuple[int, int]:
    """Return the words before a value, from the start of a clause; best without another figure among them."""
    text = around.text
    low = max(around.start, first.lead - REACH)
    dated = _DATED.match(text, low, first.lead)
    low, limit = trim(text, dated.end() if dated else low, first.lead)
    limit = _drop_verb(text, low, limit) if changed else limit
    if named := _NAMED.search(text, low, first.lead):
        return shorten(text, *trim(text, *named.span("name")))
    starts = sorted({low, *(match.end() for match in _CLAUSE_START.finditer(text, low, limit))})[-_STARTS:]
    hard = max((match.end() for match in _CLAUSE_END.finditer(text, low, limit)), default=low)
    fits = _fitting(text, starts, limit)
    clean = [start for start in fits if start >= max(around.floor, hard)]
    if not fits and _BY_BEFORE.search(text, max(low, first.lead - 8), first.lead):
        fits = _fitting(text, [start for start, _ in around.bold if max(low, around.floor) <= start], limit)[:1]
        fits = fits or _fitting(text, [match.start() for match in _SOFT.finditer(text, low, limit)], limit)[:1]
    worded = [start for start in fits if not text[start].isdigit()] or fits
    if clean or worded:
        start = clean[0] if clean else worded[-1]
        return balance(text, trim(text, start, limit)[0], limit)
    wordy = [start for start in starts if _content(text, (start, limit)) >= 2]
    return shorten(text, trim(text, wordy[-1] if wordy else low, limit)[0], limit)


def _fitting(text: str, starts: Sequence[int], limit: int) -> list[int]:
    """Return the starts from which the words up to `limit` fit a card and say enough."""
    return [
        start
        for start in starts
        if 0 < limit - trim(text, start, limit)[0] <= LONGEST and _content(text, (start, limit)) >= 2
    ]


def _drop_verb(text: str, start: int, end: int) -> int:
    """Leave out the verb of change: the arrow of the card says it."""
    stop = end
    while (word := _LAST_WORD.search(text, start, stop)) and word.group().lower() in _CHANGE_VERBS:
        stop = trim(text, start, word.start())[1]
    return stop if _content(text, (start, stop)) else end


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Take punctuation and dangling words off both ends of a stretch."""
    while start < end and text[start] in _OPENING:
        start += 1
    while (found := _FIRST_WORD.search(text[start : min(end, start + 8)])) and found.group().lower() in {
        "and",
        "but",
        "et",
        "mais",
        "or",
        "ou",
    }:
        start += found.end()
        while start < end and text[start] in _OPENING:
            start += 1
    return start, _trim_end(text, start, end)


def _trim_end(text: str, start: int, end: int) -> int:
    while end > start:
        if text[end - 1] in _CLOSING or (text[end - 1] in ".!?" and end - start > 1):
            end -= 1
            continue
        word = _LAST_WORD.search(text, start, end)
        if not word or word.group().lower().rstrip("'’") not in DANGLING:
            return end
        end = word.start()
        if word.group().lower() in {"from", "to", "by"} and (particle := _PARTICLE.search(text, start, end)):
            end = particle.start()
    return end


def shorten(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a stretch at a phrase boundary so that it is at most `LONGEST` characters."""
    if end - start > LONGEST:
        cuts = [m.start() for m in _SOFT.finditer(text, start + _SHORTEST_CUT, start + LONGEST + 1)]
        cuts = [cut for cut in cuts if text[cut] == ","] or cuts
        if not cuts:
            cuts = [m.start() for m in re.compile(r"\s").finditer(text, start + 1, start + LONGEST + 1)]
        end = _trim_end(text, start, cuts[-1] if cuts else start + LONGEST)
    return balance(text, start, end)


def balance(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut before a parenthesis that is not closed, after one that was never opened."""
    depth, opened = 0, -1
    for index in range(start, end):
        if text[index] == "(":
            depth, opened = depth + 1, index
        elif text[index] == ")":
            if depth == 0:
                return (start, _trim_end(text, start, index))
            depth -= 1
    return (start, _trim_end(text, start, opened)) if depth and opened > start else (start, end)


def _content(text: str, span: tuple[int, int]) -> int:
    """Count the words of a stretch that mean something by themselves."""
    return sum(
        len(word) > 1 and not word[0].isdigit() and word.lower() not in DANGLING for word in _WORD.findall(text, *span)
    )


def _is_good(text: str, span: tuple[int, int], value: Quantity, *, cut: bool = False) -> bool:
    """Tell whether words after a value say what it measures rather than when or how.

    Args:
        text: The paragraph.
        span: The words.
        value: The value before them.
        cut: Whether another figure cuts them short, so that a lone verb may be all that is left.
    """
    content = _content(text, span)
    opener = _FIRST_WORD.match(text[span[0] : span[1]])
    if not content or not opener or _NEW_CLAUSE.match(text, value.end, span[0]):
        return False
    word = opener.group().lower()
    if word in {"to", "pour"}:
        return content >= 2
    if word == "on":  # "60 percent on storage costs", but "2 days on average"
        return value.dimension in {Dimension.PERCENT, Dimension.MONEY}
    if cut and content < 3 and not (word.endswith("er") or word.rstrip("'’") in _ATTRIBUTES):
        return False
    return word not in _WEAK_OPENERS
