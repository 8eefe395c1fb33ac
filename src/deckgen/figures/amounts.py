"""A number with what belongs to it: sign, currency, qualifier, magnitude, unit, a smaller unit, the end of a range.

Comes in: prose and the token of a number. Goes out: an `Amount`, or None where the number is a part of a word. What
refers to something and is no quantity is told by `refusals`, what it is worth by `judging`.
"""

from collections.abc import Sequence

from deckgen.figures.changes import is_change
from deckgen.figures.lexemes import DASHES
from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantity import Amount, Dimension
from deckgen.figures.units import GLUED, MONEY_LETTERS, Unit
from deckgen.language.classes import WordClass

_ENDS = frozenset(".,;:!?)")
_FACTOR_SIGNS = frozenset("xX×")
_SIGNS = {"+": 1, "-": -1, "−": -1}
_NEAR_SIGNS = frozenset("~≈≥≤±<>")
_GLUE = frozenset("_@#&^")


def read_amount(prose: Prose, at: int) -> Amount | None:
    """Read the amount whose number is a token; None where it is a part of a word or of a formula."""
    head = _read_head(prose, at)
    if head is None:
        return None
    tail = _read_tail(prose, at + 1, head)
    if _is_cut(prose, at, tail):
        return None
    return _read_range(prose, add_lead(prose, tail))


def _read_head(prose: Prose, at: int) -> Amount | None:
    """Read what stands right before a number."""
    tokens, text = prose.tokens, prose.text
    token = tokens[at]
    value = token.number or 0.0
    plain = Amount(lead=at, first=at, end=at + 1, value=value)
    if not at:
        return plain
    last = tokens[at - 1]
    near = not text[last.end : token.start].strip(" \u00a0\u202f") and token.start - last.end < 2
    if near and last.text in _FACTOR_SIGNS and _is_free(text, last.start):
        return plain._replace(first=at - 1, dimension=Dimension.FACTOR, unit=(at - 1, at))
    first = at
    if near and "CURRENCY" in last.keys:
        first = at - 1
        plain = plain._replace(first=first, dimension=Dimension.MONEY, unit=(first, at))
    elif token.text[0].isdecimal() and _is_glued(text, token.start):
        return None
    if first and tokens[first - 1].text in _SIGNS and _is_signed(prose, first):
        sign = _SIGNS[tokens[first - 1].text]
        return plain._replace(first=first - 1, value=value * sign)
    return plain


def _is_free(text: str, start: int) -> bool:
    return not start or text[start - 1] in " (\n\u00a0\u202f"


def _is_signed(prose: Prose, first: int) -> bool:
    """Tell whether a sign touches a value and nothing before it."""
    sign = prose.tokens[first - 1]
    return sign.end == prose.tokens[first].start and _is_free(prose.text, sign.start)


def _is_glued(text: str, start: int) -> bool:
    """Tell whether digits are a part of a word, a path or a formula: "COVID-19", "3/4", ".5"."""
    if not start:
        return False
    last = text[start - 1]
    before = text[start - 2] if start > 1 else " "
    if last.isalnum() or last in _GLUE or (last in ".," and before.isspace()) or (last in ".," and start == 1):
        return True
    if last in "-–+/" and before.isalpha():
        return text[max(0, start - 4) : start].lower() != "sub-"
    return last in "-–.,/+:" and before.isdecimal()


def add_lead(prose: Prose, amount: Amount) -> Amount:
    """Return an amount with the sign before it, "~30 ms", "< 10 ms", and its qualifier."""
    first = amount.first
    if first and prose.tokens[first - 1].text in _NEAR_SIGNS:
        sign = prose.tokens[first - 1]
        arrow = sign.start and prose.text[sign.start - 1] in "-=<>"
        first -= not arrow and prose.tokens[first].start - sign.end < 2
    return amount._replace(lead=_find_lead(prose, first), first=first)


def _find_lead(prose: Prose, first: int) -> int:
    """Return where the qualifier of a value begins, of two words at most; the value itself when it has none."""
    lead = _step_back(prose, first)
    further = _step_back(prose, lead) if lead < first else lead
    return lead if WordClass.TO in prose.tokens[further].classes else further


def _step_back(prose: Prose, first: int) -> int:
    """Return the token before a value if it is a qualifier, in the same sentence."""
    if not first or WordClass.QUALIFIER not in prose.tokens[first - 1].classes:
        return first
    last, token = prose.tokens[first - 1], prose.tokens[first]
    return first - 1 if last.sentence == token.sentence and last.end <= token.start else first


def _is_cut(prose: Prose, at: int, amount: Amount) -> bool:
    """Tell whether letters right behind digits belong to them and mean nothing: "5G"."""
    token = prose.tokens[at]
    after = prose.text[token.end : token.end + 1]
    return amount.end == at + 1 and token.text[0].isdecimal() and (after.isalpha() or after == "_")


def _read_tail(prose: Prose, at: int, head: Amount) -> Amount:
    """Read magnitude and unit after a number, and what it is per: "/month"."""
    tokens = prose.tokens
    money = head.dimension is Dimension.MONEY
    end = at
    if _is_plus(prose, at):
        end = at + 1
        if not _read_magnitude(tokens, end, money=money) and _touches(prose, end):
            end = at
    amount = head._replace(end=end)
    magnitude = _read_magnitude(tokens, end, money=money) if _is_near(prose, end) else 0.0
    picture = magnitude and tokens[end].text == "K" and tokens[end - 1].text in {"4", "8"}
    if magnitude and not picture:
        amount = amount._replace(end=end + 1, magnitude=magnitude, magnified=True)
    if head.dimension is Dimension.FACTOR:
        return amount
    if money:
        amount = amount._replace(end=amount.end + int(_is_plus(prose, amount.end)))
    else:
        amount = _read_measure(prose, amount)
    return amount._replace(end=_skip_denominator(prose, amount.end))


def _is_plus(prose: Prose, at: int) -> bool:
    """Tell whether a plus stands right behind a number: "500+"."""
    return _touches(prose, at) and prose.tokens[at].text == "+"


def _read_magnitude(tokens: Sequence[Token], at: int, *, money: bool) -> float:
    """Return what a token multiplies the number before it by, 0 when it does not.

    `money` tells that a currency stands before the number, so that "m" is a million.
    """
    if at >= len(tokens):
        return 0.0
    token = tokens[at]
    if money and token.text in MONEY_LETTERS:
        return MONEY_LETTERS[token.text]
    return 0.0 if token.text in GLUED and tokens[at - 1].end < token.start else token.magnitude


def _skip_denominator(prose: Prose, at: int) -> int:
    """Return the token after "/month" that begins at one; that token if no such words do."""
    tokens = prose.tokens
    while _touches(prose, at) and tokens[at].text == "/" and _touches(prose, at + 1) and tokens[at + 1].is_word:
        at += 2
    return at


def _is_near(prose: Prose, at: int) -> bool:
    """Tell whether at most one space stands before a token."""
    tokens = prose.tokens
    return 0 < at < len(tokens) and tokens[at].start - tokens[at - 1].end < 2


def _touches(prose: Prose, at: int) -> bool:
    """Tell whether nothing stands between a token and the one before it."""
    return 0 < at < len(prose.tokens) and prose.tokens[at - 1].end == prose.tokens[at].start


def _read_measure(prose: Prose, amount: Amount) -> Amount:
    """Read the unit after a number and its magnitude; the amount as it is when none follows."""
    begin = _find_unit_start(prose, amount)
    unit = _find_unit(prose, begin) if begin is not None else None
    if begin is None or not unit:
        return amount
    symbol = prose.tokens[begin]  # which may be a small word of the paragraph's language
    small = not symbol.classes.isdisjoint((WordClass.ARTICLE, WordClass.DETERMINER))
    if small or (amount.magnified and len(symbol.text) == 1 and symbol.text.isalpha()):
        return amount
    measured = amount._replace(end=begin + 1, dimension=unit.dimension, scale=unit.scale, unit=(begin, begin + 1))
    return _read_rest(prose, measured) if unit.dimension is Dimension.TIME and not amount.magnified else measured


def _find_unit(prose: Prose, at: int) -> Unit | None:
    """Return the unit that a token is, None for any other and past the end."""
    return prose.tokens[at].unit if at < len(prose.tokens) else None


def _find_unit_start(prose: Prose, amount: Amount) -> int | None:
    """Return the token at which a unit can begin: behind a hyphen, or "of" before money; None for none."""
    tokens, at = prose.tokens, amount.end
    if not _is_near(prose, at):
        return None
    if tokens[at].text in {"-", "‑"} and _touches(prose, at) and _touches(prose, at + 1):
        return at + 1
    if not amount.magnified or WordClass.OF not in tokens[at].classes or tokens[at].unit:
        return at
    unit = _find_unit(prose, at + 1)
    return at + 1 if unit and unit.dimension is Dimension.MONEY else at


def _read_rest(prose: Prose, amount: Amount) -> Amount:
    """Read the smaller unit of "2 hours 10 minutes", "1 minute 30"; the amount as it is when none follows."""
    tokens = prose.tokens
    at = amount.end
    if at < len(tokens) and (tokens[at].text == "," or WordClass.JOINT in tokens[at].classes):
        at += 1
    number = tokens[at].number if at < len(tokens) else None
    if number is None or tokens[at].sentence != tokens[amount.first].sentence:
        return amount
    unit = _find_unit(prose, at + 1)
    if unit and unit.dimension is Dimension.TIME and unit.scale < amount.scale:
        added = number * unit.scale / amount.scale
        return amount._replace(end=at + 2, rest=added) if 0 < added < 1 else amount
    return amount._replace(end=at + 1, rest=number / 60) if _is_bare_rest(prose, amount, at) else amount


def _is_bare_rest(prose: Prose, amount: Amount, at: int) -> bool:
    """Tell whether two digits behind hours or minutes are the smaller unit: "4 h 30", "1 minute 30."."""
    tokens = prose.tokens
    if at != amount.end or amount.scale not in {60.0, 3600.0}:
        return False
    text = tokens[at].text
    ends = at + 1 >= len(tokens) or tokens[at + 1].text in _ENDS
    return text.isdecimal() and len(text) == 2 and text < "60" and (ends or tokens[at - 1].text == "h")


def _read_range(prose: Prose, amount: Amount) -> Amount:
    """Read the second number of a range; the amount as it is when there is none."""
    tokens = prose.tokens
    at = _skip_range_joint(prose, amount)
    if at is None:
        return amount
    spoken = WordClass.TO in tokens[at - 1].classes
    currency = at < len(tokens) and "CURRENCY" in tokens[at].keys and amount.dimension is Dimension.MONEY
    number = at + int(currency)
    if number >= len(tokens) or tokens[number].number is None or _is_year_like(prose, number):
        return amount
    head = Amount(lead=at, first=at, end=number + 1, value=tokens[number].number or 0.0)
    before = amount.dimension is Dimension.MONEY and amount.unit[0] == amount.first
    last = _read_tail(prose, number + 1, head._replace(dimension=Dimension.MONEY) if before else head)
    if not _fits(amount, last) or (spoken and _leads_away(prose, amount, last)):
        return amount
    return amount._replace(
        end=last.end,
        magnitude=last.magnitude,
        magnified=last.magnified,
        dimension=amount.dimension if last.dimension is Dimension.BARE else last.dimension,
        scale=amount.scale if last.dimension is Dimension.BARE else last.scale,
        unit=amount.unit if last.dimension is Dimension.BARE or before else last.unit,
        rest=0.0,
        ranged=True,
    )


def _skip_range_joint(prose: Prose, amount: Amount) -> int | None:
    """Return the token after what joins two numbers to a range, None where nothing does."""
    tokens, at = prose.tokens, amount.end
    if at + 1 >= len(tokens) or tokens[at].sentence != tokens[at + 1].sentence:
        return None
    token = tokens[at]
    if token.text in DASHES and _is_near(prose, at) and _is_near(prose, at + 1):
        return at + 1
    between = any(WordClass.BETWEEN in item.classes for item in tokens[amount.lead : amount.first])
    if between:
        return at + 1 if WordClass.JOINT in token.classes else None
    return at + 1 if WordClass.RANGE in token.classes else None


def _is_year_like(prose: Prose, at: int) -> bool:
    text = prose.tokens[at].text
    return text.isdecimal() and len(text) == 4 and "1900" <= text < "2100" and not _find_unit(prose, at + 1)


def _fits(low: Amount, high: Amount) -> bool:
    """Tell whether two amounts can be the ends of one range."""
    known = Dimension.BARE not in (low.dimension, high.dimension)
    if known and low.dimension is not high.dimension:
        return False
    own = low.dimension is not Dimension.BARE and low.unit[0] > low.first
    least = low.value * (low.magnitude if low.magnified else high.magnitude) * (low.scale if own else 1.0)
    return least < high.value * high.magnitude * (high.scale if own and known else low.scale if own else 1.0)


def _leads_away(prose: Prose, low: Amount, high: Amount) -> bool:
    """Tell whether "X to Y" is no range: a change, or a difference and what it led to ("rose by 12 € to 48 €")."""
    before = prose.tokens[low.lead - 1].classes if low.lead else frozenset()
    if low.dimension is not Dimension.BARE and WordClass.BY in before and WordClass.FROM not in before:
        return True
    own = low.dimension is not Dimension.BARE and low.unit[0] > low.first
    return is_change(prose, low.lead, high.end, alike=not own)
