"""The author's words around a value, trimmed to what a card can carry; never reworded, never empty.

A label is a stretch of the text: what follows the value when that says what is measured, else what stands
before it.
"""

import re

from deckgen.figures.governing import find_governed
from deckgen.figures.openings import begins_with_pronoun, drop_pronouns, is_bare_verb
from deckgen.figures.quantity import Quantity
from deckgen.figures.rates import find_noun_end, match_rate
from deckgen.figures.sides import (
    compares,
    find_change,
    find_comparative,
    find_words_at_hand,
    is_incomplete,
    is_named_before,
    names_part,
    names_sum,
    reach_time,
)
from deckgen.figures.stretches import Surroundings, find_after, find_ahead, find_middle, find_subject
from deckgen.figures.texts import read_words
from deckgen.figures.units import Dimension
from deckgen.figures.wording import (
    FIRST_WORD,
    LONGEST,
    SOFT,
    count_content,
)

_BROKEN = re.compile(r"\s+(?:[^\W\d_]+\s+)?")
"""What stands between a label and the next figure where nothing but that figure ends it."""
_PER = re.compile(r"\s(?:par|per)\s", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_CASE = re.compile(r"\s(?:in|at|on|for|by|during|en|au|aux|à|chez|pour|sur)\s", re.IGNORECASE)
"""Where, for what or when a figure holds."""
_NEW_CLAUSE = re.compile(r"\s*(?:[,;:/—]|(?:and|but|et|mais|ou|or)\s)", re.IGNORECASE)
_PROGRESS = re.compile(r"[^,;:]{2,40}?\b(?:is|are|was|were)\s(?=\w+ing\s)")
"""Who is at it, before what is done: "Acme is onboarding clients"."""
_PRICED = frozenset((Dimension.PHYSICAL, Dimension.MONEY))
"""What "per" names by itself: "€0.12 per document"."""
_TO_DO = re.compile(r"(?:to|pour)\s\D+")
"""What took the time, behind both values: "takes 5 minutes instead of 2 hours to open an account"."""
_WEAK_OPENERS = read_words(
    """
    in over during by since within across after per a an each every when with using and but or while for at on from
    before as until through under thanks the compared versus so that where which who because instead rather up down
    between regardless more less into is was are were now than en par depuis sur pendant après avant pour dans
    chaque quand avec et mais ou alors grâce au aux soit à contre annually daily weekly monthly yearly qui que tous
    toute toutes chez dès via sans sous l la le les un une ce cette il elle year entre yoy qoq vs contre
    """
)
_SHARES = frozenset((Dimension.FRACTION, Dimension.FACTOR))
"""What an article follows: "half the cost", "twice the average"."""
_ARTICLES = frozenset(("the", "la", "le", "les", "l'", "l’"))
_ATTRIBUTES = read_words("of de d des du more less fewer plus moins")


def choose_label(around: Surroundings, value: Quantity, before: Quantity | None) -> tuple[int, int]:
    """Return the stretch that labels a value; empty when nothing beside it means anything."""
    text = around.text
    after = find_after(text, value.end, around)
    after = reach_time(text, after, value, (around.ceiling, find_after(text, value.end, around, ceiling=False)))
    if not before and (phrase := find_governed(text, value, after, max(around.start, around.floor))):
        return phrase
    if value.dimension is Dimension.COUNT and count_content(text, after) and not match_rate(f" {value.unit}"):
        return _end_at_noun(around, value, after)
    if not before:
        return _label_value(around, value, after)
    change = _label_change if before.start < value.start else _label_comparison
    return change(around, value, before, after)


def _label_value(around: Surroundings, value: Quantity, after: tuple[int, int]) -> tuple[int, int]:
    """Return the label of a value without an earlier one."""
    text = around.text
    if phrase := find_change(text, value, after, max(around.start, around.floor)):
        return phrase
    ahead = find_ahead(around, value, changed=False)
    if ahead[0] >= around.floor and _says(text, ahead):
        if is_named_before(text, value, after):
            return ahead
        bare = find_comparative(text, value)
        if (bare or is_incomplete(text, value, after)) and (phrase := _join(text, ahead, bare or after)):
            return phrase
    return _choose_side(around, value, (after, ahead), value) or _find_at_hand(around, value)


def _label_comparison(
    around: Surroundings, value: Quantity, before: Quantity, after: tuple[int, int]
) -> tuple[int, int]:
    """Return the label of a value that stands before its earlier one."""
    text = around.text
    ahead = find_ahead(around, value, changed=True)
    if not _says(text, ahead) or begins_with_pronoun(text, *ahead):
        later = find_after(text, before.end, around._replace(ceiling=around.end))
        if _TO_DO.fullmatch(text, *later):
            return later
    return _choose_side(around, value, (after, ahead), value) or _find_at_hand(around, value)


def _end_at_noun(around: Surroundings, value: Quantity, after: tuple[int, int]) -> tuple[int, int]:
    """Return the label of a count without the verb whose object is the next figure: "nurses (treat 12 patients)"."""
    text = around.text
    end = find_noun_end(text, value)
    if not after[0] < end < after[1] or SOFT.match(text, after[1], around.ceiling):
        return after
    return (after[0], end) if _BROKEN.fullmatch(text, after[1], around.ceiling) else after


def _join(text: str, ahead: tuple[int, int], after: tuple[int, int]) -> tuple[int, int] | None:
    """Return the phrase around a value whose two sides only mean something together: "Builds run 40% faster"."""
    end = next((cut.start() for cut in SOFT.finditer(text, *after) if not text.startswith("qu", cut.end())), after[1])
    start = ahead[0]
    if progress := _PROGRESS.match(text, start, ahead[1]):
        start = progress.end()
    start = drop_pronouns(text, start, end, least=1)
    return (start, end) if end - start <= LONGEST else None


def _label_change(around: Surroundings, value: Quantity, before: Quantity, after: tuple[int, int]) -> tuple[int, int]:
    """Return the label of a value that stands behind its earlier one."""
    middle = find_middle(around.text, before, value)
    if _is_good(around.text, middle, before):
        return middle
    ahead = find_ahead(around, before, changed=True)
    if is_bare_verb(around.text, ahead):
        ahead = find_subject(around)
    return _choose_side(around, value, (after, ahead), before) or _find_at_hand(around, before)


def _find_at_hand(around: Surroundings, first: Quantity) -> tuple[int, int]:
    return find_words_at_hand(around.text, max(around.start, around.floor, first.lead - LONGEST), first.lead)


def _choose_side(
    around: Surroundings, value: Quantity, sides: tuple[tuple[int, int], tuple[int, int]], first: Quantity
) -> tuple[int, int] | None:
    """Return the words after a value that name what it measures, else those before it, else any there are.

    Figures without words of their own between them share those before the first.

    Args:
        around: Where to look.
        value: The value.
        sides: The words after it, and those before it.
        first: The value, or the earlier one of a pair where that stands before it.
    """
    text, (after, ahead) = around.text, sides
    whole = find_after(text, value.end, around, ceiling=False)
    cut = around.ceiling < whole[1] or around.ceiling <= value.end + 1
    nameless = ahead[0] < around.floor or begins_with_pronoun(text, *ahead)
    if nameless and value.dimension in _PRICED and _PER.match(text, value.end):
        return after
    if around.shared < first.lead:
        if _is_good(text, after, value, cut=cut) or (_is_listed(around, first) and _says(text, after)):
            return after
        head = around._replace(floor=around.shared_floor)
        ahead = find_ahead(head, first._replace(lead=around.shared), changed=True)
    if _is_good(text, after, value, cut=cut):
        return after
    if _says(text, ahead) and not (ahead[0] < around.floor and _is_parallel(text, around.floor, value, after)):
        return ahead
    span = whole if first is value and not _says(text, after) and names_part(text, value) else after
    return span if _LETTER.search(text, *span) else None


def _is_listed(around: Surroundings, value: Quantity) -> bool:
    """Tell whether a value follows another figure as in a list, and words of its own follow it."""
    text = around.text
    return not _LETTER.search(text, around.floor, value.lead) and not _NEW_CLAUSE.match(text, value.end)


def _is_parallel(text: str, floor: int, value: Quantity, after: tuple[int, int]) -> bool:
    """Tell whether two figures only differ by the case they hold for: "12% in Europe, 8% in Asia"."""
    case, other = _CASE.match(text, floor, value.lead), _CASE.match(text, value.end, after[1])
    return case is not None and other is not None and case[0].lower() == other[0].lower() and _says(text, after)


def _says(text: str, span: tuple[int, int]) -> bool:
    return count_content(text, span) > 0


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
    if names_sum(text, span, value) or (value.dimension in _SHARES and word in _ARTICLES):
        return True
    if cut and content < 3 and not (word.endswith("er") or word.rstrip("'’") in _ATTRIBUTES):
        return False
    return compares(word, value) or word not in _WEAK_OPENERS
