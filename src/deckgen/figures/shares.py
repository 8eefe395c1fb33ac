"""Shares and marks in digits: "1 in 4", "9 out of 10", "4.8/5", "1 nuit sur 4".

Comes in: a text and the offset where a number begins. Goes out: the share, None when none begins there.
"""

import re

from deckgen.figures.nouns import read_noun
from deckgen.figures.numerals import parse_number
from deckgen.figures.qualifiers import find_lead, find_sign
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.units import Dimension, read_unit

_SHARE = re.compile(
    r"(?P<part>\d+(?:[.,]\d+)?)(?:\s?/\s?|\s(?:(?P<noun>[^\W\d_]{3,}\s)?(?:out of|sur)|of the|in)\s)"
    r"(?P<whole>[2-9]|10|20|100)(?![\d/.,]*\d)(?!\s?[%€$°])"
)


def read_digit_share(text: str, start: int) -> Quantity | None:
    """Read a share written in digits; "2018/3" is none, nor "3 agents sur 10 sites"."""
    share = _SHARE.match(text, start)
    if not share or (text[share.end() : share.end() + 1].isspace() and read_unit(text, share.end() + 1)):
        return None
    unit, counts = read_noun(text, share.end())
    if (share["noun"] and counts) or not _is_part(share):
        return None
    start = find_sign(text, start)
    lead = find_lead(text, start)
    qualifier = text[lead:start].strip()
    return Quantity(lead, start, share.end(), Dimension.FRACTION, None, unit, qualifier, Strength.FAIR)


def _is_part(share: re.Match[str]) -> bool:
    return (parse_number(share["part"]) or 0.0) <= float(share["whole"])
