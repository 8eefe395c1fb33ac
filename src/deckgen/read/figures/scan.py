"""Plain text → quantities: walk over words and digits, and read a quantity wherever one begins.

Most words of a text begin no quantity; they cost one look-up each, and a paragraph without a trigger one pass.
"""

import re
from collections.abc import Mapping

from deckgen.read.figures.amounts import read_amount
from deckgen.read.figures.exclusions import special_end
from deckgen.read.figures.numerals import NUMBER_WORDS
from deckgen.read.figures.phrases import PHRASES, read_digit_share, read_phrase
from deckgen.read.figures.qualifiers import find_qualifiers
from deckgen.read.figures.quantity import Quantity

_TOKEN = re.compile(r"\d|[^\W\d_]+")
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s")
_TRIGGERS = frozenset(PHRASES) | NUMBER_WORDS | frozenset("0123456789")


def scan_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every quantity of a paragraph in order, weak ones included; they never overlap."""
    if _TRIGGERS.isdisjoint(_TOKEN.findall(text.lower())):
        return ()
    qualifiers: dict[int, int] | None = None
    found: list[Quantity] = []
    numbered = _LIST_NUMBER.match(text)
    position = numbered.end() if numbered else 0
    floor = 0
    for match in _TOKEN.finditer(text, position):
        start = match.start()
        if start < position:
            continue
        word = match.group().lower()
        if word not in _TRIGGERS and not word.isdigit():
            continue
        if qualifiers is None:
            qualifiers = find_qualifiers(text)
        quantity, position = _read(text, match.span(), word, floor, qualifiers)
        if quantity:
            found.append(quantity)
            floor = quantity.end
    return tuple(found)


def _read(
    text: str, place: tuple[int, int], word: str, floor: int, qualifiers: Mapping[int, int]
) -> tuple[Quantity | None, int]:
    """Read the quantity at a token; the offset tells where reading goes on."""
    start, end = place
    glued = start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")
    if word.isdigit():
        share = None if glued or special_end(text, start) else read_digit_share(text, start, qualifiers)
        return (share, share.end) if share else read_amount(text, start, qualifiers)
    if glued:
        return None, end
    if word in PHRASES and (quantity := read_phrase(text, place, word, floor, qualifiers)):
        return quantity, quantity.end
    if word in NUMBER_WORDS:
        return read_amount(text, start, qualifiers)
    return None, end
