"""Plain text → quantities: walk over words and digits, and read a quantity wherever one begins.

Most words of a text begin no quantity; they cost one look-up each, and a paragraph without a trigger one pass.
"""

import re

from deckgen.figures.amounts import read_amount
from deckgen.figures.exclusions import special_end
from deckgen.figures.numerals import NUMBER_WORDS
from deckgen.figures.phrases import PHRASES, read_phrase
from deckgen.figures.quantity import Quantity
from deckgen.figures.shares import read_digit_share

_TOKEN = re.compile(r"[0-9]|[^\W\d_]+")
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s")
_WORDS = frozenset(PHRASES) | NUMBER_WORDS
_TRIGGERS = frozenset(
    (*"0123456789", *_WORDS, *(word.capitalize() for word in _WORDS), *(word.upper() for word in _WORDS))
)


def scan_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every quantity of a paragraph in order, weak ones included; they never overlap."""
    if _TRIGGERS.isdisjoint(_TOKEN.findall(text)):
        return ()
    found: list[Quantity] = []
    numbered = _LIST_NUMBER.match(text)
    position = numbered.end() if numbered else 0
    floor = 0
    for match in _TOKEN.finditer(text, position):
        if match.group() not in _TRIGGERS or match.start() < position:
            continue
        quantity, position = _read(text, match.span(), match.group().lower(), floor)
        if quantity and quantity.start >= floor:
            found.append(quantity)
            floor = quantity.end
    return tuple(found)


def _read(text: str, place: tuple[int, int], word: str, floor: int) -> tuple[Quantity | None, int]:
    """Read the quantity at a token; the offset tells where reading goes on."""
    start, end = place
    glued = start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")
    if word.isdigit():
        share = None if glued or special_end(text, start) else read_digit_share(text, start)
        return (share, share.end) if share else read_amount(text, start)
    if glued:
        return None, end
    if word in PHRASES and (quantity := read_phrase(text, place, word, floor)):
        return quantity, quantity.end
    return read_amount(text, start) if word in NUMBER_WORDS else (None, end)
