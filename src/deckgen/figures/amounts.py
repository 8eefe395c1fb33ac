"""A number with what belongs to it: sign, currency, qualifier, magnitude, unit, a smaller unit, the end of a range.

Comes in: prose and the token of a number. Goes out: an `Amount`, or None where the number is a part of a word. What
refers to something and is no quantity is told by `refusals`, what it is worth by `judging`.
"""

import re

from deckgen.figures.changes import is_change
from deckgen.figures.lexemes import DASHES
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Amount, Dimension
from deckgen.figures.stretches import Stretch
from deckgen.figures.units import GLUED, MONEY_LETTERS, THOUSAND
from deckgen.language.classes import WordClass

_ENDS = frozenset(".,;:!?)")
_FACTOR_SIGNS = frozenset("xX×")
_SIGNS = {"+": 1, "-": -1, "−": -1, "–": -1}
_NEAR_SIGNS = frozenset(("<=", ">=", *"~≈≥≤±<>"))
_WORD_END = r"(?<!\b(?i:sub))(?<=[^\W\d_])"
_INSIDE = re.compile(rf"(?:[_@#&^]|(?<!\S)[.,]|\d[-.,/+:]|\d–|{_WORD_END}[-+/]|{_WORD_END}–)\Z")
"""What stands before digits that are a part of a word, a path or a formula: "COVID-19", "3/4", ".5"."""
_YEAR = "Y ~U"
_PICTURES = ("4", "8")
"""What a K behind makes the size of a picture."""


def read_amount(prose: Prose, at: int) -> Amount | None:
    """Read the amount whose number is a token; None where it is a part of a word or of a formula."""
    head = _read_head(prose, at)
    if head is None:
        return None
    amount, token = _read_tail(prose, head), prose.tokens[at]
    after = prose.text[token.end : token.end + 1]
    if amount.end == at + 1 and token.is_digits and (after.isalpha() or after == "_"):  # "5G"
        return None
    return _read_range(prose, add_lead(prose, amount))


def _read_head(prose: Prose, at: int) -> Amount | None:
    """Read what stands right before a number."""
    tokens, first = prose.tokens, at
    plain = Amount(lead=at, first=at, end=at + 1, value=tokens[at].number or 0.0)
    if not at:
        return plain
    if tokens[at - 1].text in _FACTOR_SIGNS and _is_free(prose, at - 1):
        return plain._replace(first=at - 1, dimension=Dimension.FACTOR, unit=(at - 1, at))
    if "CURRENCY" in tokens[at - 1].keys:
        first = at - 1
        plain = plain._replace(first=first, dimension=Dimension.MONEY, unit=(first, at))
    elif tokens[at].is_digits and _INSIDE.search(prose.text, max(0, tokens[at].start - 5), tokens[at].start):
        return None
    sign = tokens[first - 1].text
    ranged = first > 1 and tokens[first - 2].number is not None and sign != "+"  # "from 12 –40"
    if first and sign in _SIGNS and prose.touches(first) and _is_free(prose, first - 1) and not ranged:
        return plain._replace(first=first - 1, value=plain.value * _SIGNS[sign])
    return plain


def _is_free(prose: Prose, at: int) -> bool:
    """Tell whether a token begins a word."""
    start = prose.tokens[at].start
    return not start or prose.text[start - 1] in " (\n\u00a0\u202f"


def add_lead(prose: Prose, amount: Amount) -> Amount:
    """Return an amount with the sign before it, "~30 ms", "< 10 ms", and its qualifier, of two words at most."""
    tokens, first = prose.tokens, amount.first
    if first and tokens[first - 1].text in _NEAR_SIGNS and prose.is_near(first):
        start = tokens[first - 1].start
        first -= not start or prose.text[start - 1] not in "-=<>"  # no arrow
    qualifier = Stretch(prose, max(prose.find_sentence(first)[0], first - 2), first).trim("QUALIFIER").high
    if first - qualifier == 2 and WordClass.TO in tokens[qualifier].classes:
        qualifier += 1
    return amount._replace(lead=qualifier, first=first)


def _read_tail(prose: Prose, head: Amount) -> Amount:
    """Read magnitude and unit after a number, and what it is per: "/month"."""
    money, amount = head.dimension is Dimension.MONEY, head
    if plus := _count_plus(prose, head.end):
        counted = _read_magnitude(prose, head.end + 1, money=money) or not prose.touches(head.end + 1)
        amount = head._replace(end=head.end + plus * bool(counted))
    magnitude = _read_magnitude(prose, amount.end, money=money) if prose.is_near(amount.end) else 0.0
    picture = magnitude and prose.tokens[amount.end].text == "K" and prose.tokens[amount.end - 1].text in _PICTURES
    if magnitude and not picture:
        gloss = Stretch(prose, amount.end + 1, len(prose.tokens)).opens('"(" MAGNITUDE ")"')  # "5 billion (milliards)"
        amount = amount._replace(end=amount.end + 1 + 3 * gloss, magnitude=magnitude, magnified=True)
    if head.dimension is Dimension.FACTOR:
        return amount
    amount = amount._replace(end=amount.end + _count_plus(prose, amount.end)) if money else _read_measure(prose, amount)
    return amount._replace(end=_skip_denominator(prose, amount.end))


def _count_plus(prose: Prose, at: int) -> int:
    """Return how many tokens the plus takes right behind a number: "500+"."""
    return int(prose.touches(at) and prose.tokens[at].text == "+")


def _read_magnitude(prose: Prose, at: int, *, money: bool) -> float:
    """Return what a token multiplies the number before it by, 0 when it does not.

    `money` tells that a currency stands before the number, so that "m" is a million.
    """
    if at >= len(prose.tokens):
        return 0.0
    token = prose.tokens[at]
    if money and token.text in MONEY_LETTERS:
        return MONEY_LETTERS[token.text]
    if token.text == THOUSAND and prose.touches(at + 1) and "U.money" in prose.tokens[at + 1].keys:
        return 1000.0
    return 0.0 if token.text in GLUED and not prose.touches(at) else token.magnitude


def _skip_denominator(prose: Prose, at: int) -> int:
    """Return the token after "/month" that begins at one; that token if no such words do."""
    while prose.touches(at) and prose.tokens[at].text == "/" and prose.touches(at + 1) and prose.tokens[at + 1].is_word:
        at += 2
    return at


def _read_measure(prose: Prose, amount: Amount) -> Amount:
    """Read the unit after a number and its magnitude; the amount as it is when none follows."""
    begin = _find_unit_start(prose, amount)
    unit = prose.find_unit(begin)
    if not unit or not prose.is_near(amount.end):
        return amount
    symbol = prose.tokens[begin]  # which may be a small word of the paragraph's language
    small = not symbol.classes.isdisjoint((WordClass.ARTICLE, WordClass.DETERMINER))
    if small or (amount.magnified and len(symbol.text) == 1 and symbol.text.isalpha()):
        return amount
    measured = amount._replace(end=begin + 1, dimension=unit.dimension, scale=unit.scale, unit=(begin, begin + 1))
    return _read_rest(prose, measured) if unit.dimension is Dimension.TIME and not amount.magnified else measured


def _find_unit_start(prose: Prose, amount: Amount) -> int:
    """Return the token at which a unit can begin: behind a hyphen, or "of" before money."""
    behind = Stretch(prose, amount.end, len(prose.tokens))
    hyphen = behind.opens('"-"|"‑"') and prose.touches(amount.end) and prose.touches(amount.end + 1)
    return amount.end + int(hyphen or (amount.magnified and behind.opens("~U OF U.money")))


_NEXT = 400
"""No smaller unit is so many times smaller: "2 outages in 5 years, 11 minutes in all" are two spans."""


def _read_rest(prose: Prose, amount: Amount) -> Amount:
    """Read the smaller unit of "2 hours 10 minutes", "1 minute 30"; the amount as it is when none follows."""
    behind = Stretch(prose, amount.end, len(prose.tokens))
    at = amount.end + int(behind.opens('","|JOINT'))
    if not behind.opens('","|JOINT? N'):
        return amount
    number, unit = prose.tokens[at].number or 0.0, prose.find_unit(at + 1)
    if unit and unit.dimension is Dimension.TIME and unit.scale < amount.scale < _NEXT * unit.scale:
        added = number * unit.scale / amount.scale
        return amount._replace(end=at + 2, rest=added) if 0 < added < 1 else amount
    return amount._replace(end=at + 1, rest=number / 60) if _is_bare_rest(prose, amount, at) else amount


def _is_bare_rest(prose: Prose, amount: Amount, at: int) -> bool:
    """Tell whether two digits behind hours or minutes are the smaller unit: "4 h 30", "2 min 40 per"."""
    tokens = prose.tokens
    if at != amount.end or amount.scale not in {60.0, 3600.0} or "D2" not in tokens[at].keys:
        return False
    ends = not Stretch(prose, at + 1, len(tokens)).opens("NOUN|U|SIGN") or tokens[at + 1].text in _ENDS
    return tokens[at].text < "60" and (ends or tokens[at - 1].text == "h")


def _read_range(prose: Prose, amount: Amount) -> Amount:
    """Read the second number of a range; the amount as it is when there is none."""
    tokens, at = prose.tokens, _skip_range_joint(prose, amount)
    money = amount.dimension is Dimension.MONEY
    number = at + int(money and Stretch(prose, at, len(tokens)).opens("CURRENCY"))
    if not at or not Stretch(prose, number, len(tokens)).opens("N") or Stretch(prose, number, len(tokens)).opens(_YEAR):
        return amount
    head = Amount(lead=at, first=at, end=number + 1, value=tokens[number].number or 0.0)
    before = money and amount.unit[0] == amount.first
    last = _read_tail(prose, head._replace(dimension=Dimension.MONEY) if before else head)
    spoken = WordClass.TO in tokens[at - 1].classes
    if not _fits(amount, last) or (spoken and _leads_away(prose, amount, last)):
        return amount
    measured = amount if last.dimension is Dimension.BARE else last
    return amount._replace(
        end=last.end,
        magnitude=last.magnitude,
        magnified=last.magnified,
        dimension=measured.dimension,
        scale=measured.scale,
        unit=amount.unit if before else measured.unit,
        rest=0.0,
        ranged=True,
    )


def _skip_range_joint(prose: Prose, amount: Amount) -> int:
    """Return the token after what joins two numbers to a range, 0 where nothing does."""
    tokens, at = prose.tokens, amount.end
    if at + 1 >= len(tokens) or tokens[at].sentence != tokens[at + 1].sentence:
        return 0
    if tokens[at].text in DASHES and prose.is_near(at) and prose.is_near(at + 1):
        return at + 1
    joint = WordClass.JOINT if Stretch(prose, amount.lead, amount.first).holds("BETWEEN") else WordClass.RANGE
    return at + 1 if joint in tokens[at].classes else 0


def _fits(low: Amount, high: Amount) -> bool:
    """Tell whether two amounts can be the ends of one range."""
    known = Dimension.BARE not in (low.dimension, high.dimension)
    if known and low.dimension is not high.dimension:
        return False
    scale = low.scale if low.has_unit else 1.0
    least = low.value * (low.magnitude if low.magnified else high.magnitude) * scale
    return least < high.value * high.magnitude * (high.scale if low.has_unit and known else scale)


def _leads_away(prose: Prose, low: Amount, high: Amount) -> bool:
    """Tell whether "X to Y" is no range: a change, or a difference and what it led to ("rose by 12 € to 48 €")."""
    by = low.dimension is not Dimension.BARE and Stretch(prose, 0, low.lead).closes("~FROM BY")
    return by or is_change(prose, low.lead, high.end, alike=not low.has_unit)
