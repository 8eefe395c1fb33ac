"""Numbers in digits or words with what belongs to them: sign, currency, range, magnitude, unit.

Comes in: a text and the offset where a number begins. Goes out: the quantity, or None when what stands there is no
quantity, and the offset where reading goes on.
"""

import re
from typing import NamedTuple

from deckgen.figures.exclusions import is_age, is_date, is_year, special_end
from deckgen.figures.judging import judge_number
from deckgen.figures.qualifiers import find_lead, find_sign
from deckgen.figures.quantity import Quantity
from deckgen.figures.tails import Tail, match_numeral, read_range, read_tail
from deckgen.figures.units import CURRENCY_CODES, CURRENCY_SIGN, Dimension

_CURRENCY_BEFORE = re.compile(rf"(?:{CURRENCY_SIGN}|\b(?P<code>[A-Z]{{3,4}}))\s?\Z")
_FACTOR_BEFORE = re.compile(r"(?:\A|[\s(])(?P<sign>[x×])\s?\Z")
_PRODUCT_AFTER = re.compile(r"(?:\s[^\W\d_]+){0,2}\s[x×]\s?\d")
_SIGN_BEFORE = re.compile(r"(?:\A|[\s(])[+−-]\Z")
_GLUED_BEFORE = re.compile(r"(?:[\w@#&^]|(?:\A|\s)[.,]|[^\W\d_][-–+/]|\d[-–.,/+:])\Z")


class _Head(NamedTuple):
    """What stands right before a number."""

    start: int
    """Where the value begins, sign and currency included."""
    currency: str = ""
    sign: int = 1
    factor: bool = False


def read_amount(text: str, start: int) -> tuple[Quantity | None, int]:
    """Read the quantity whose number begins at `start`."""
    numeral = match_numeral(text, start)
    if not numeral:
        return None, start + 1
    value, end = numeral
    skipped = special_end(text, start)
    if skipped:
        return None, max(skipped, end)
    head = _read_head(text, start)
    if head is None or is_year(text, start, end) or is_date(text, start, end) or is_age(text, start, end):
        return None, end
    begin = find_sign(text, head.start)
    lead = find_lead(text, begin)
    tail = read_range(text, lead, value, read_tail(text, end, head.currency), head.currency)
    if text[start].isdigit() and tail.end == end and text[end : end + 1].isalpha():
        return None, end
    if _is_multiplied(text, end, head, tail):
        return None, tail.end
    if head.factor:
        tail = Tail(tail.end, unit=text[head.start], dimension=Dimension.FACTOR)
    return judge_number(text, (lead, begin), value * head.sign, tail), tail.end


def _is_multiplied(text: str, end: int, head: _Head, tail: Tail) -> bool:
    """Tell whether a number is one side of a product, and so says nothing alone: "3 people x 6 weeks"."""
    return bool(_PRODUCT_AFTER.match(text, end)) or (head.factor and tail.dimension is not Dimension.BARE)


def _read_head(text: str, start: int) -> _Head | None:
    """Read sign, currency or factor before a number, None when the number is a part of a word."""
    window = text[max(0, start - 8) : start]
    offset = start - len(window)
    if factor := _FACTOR_BEFORE.search(window):
        return _Head(offset + factor.start("sign"), factor=True)
    currency = _CURRENCY_BEFORE.search(window)
    if currency and (not currency["code"] or currency["code"] in CURRENCY_CODES):
        begin, written = offset + currency.start(), currency.group().strip()
    elif _GLUED_BEFORE.search(window) and not window.lower().endswith("sub-"):
        return None
    else:
        begin, written = start, ""
    if _SIGN_BEFORE.search(text, max(0, begin - 3), begin):
        return _Head(begin - 1, written, 1 if text[begin - 1] == "+" else -1)
    return _Head(begin, written)
