"""Plain text → quantities: walk over words and digits, and read a quantity wherever one begins.

Most words of a text begin no quantity; they cost one dictionary look-up each.
"""

import re

from deckgen.read.figures.amounts import read_amount
from deckgen.read.figures.exclusions import special_end
from deckgen.read.figures.nouns import read_noun
from deckgen.read.figures.numerals import NUMBER_WORDS
from deckgen.read.figures.phrases import PHRASES, SHARE, read_phrase
from deckgen.read.figures.qualifiers import find_qualifiers
from deckgen.read.figures.quantity import Quantity, Strength
from deckgen.read.figures.units import Dimension

_TOKEN = re.compile(r"\d|[^\W\d_]+")
_LIST_NUMBER = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\d{1,3}[.)])\s")


def scan_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every quantity of a paragraph in order, weak ones included; they never overlap."""
    starts = [
        (match.start(), match.group().lower())
        for match in _TOKEN.finditer(text)
        if (token := match.group()).isdigit() or token.lower() in _TRIGGERS
    ]
    if not starts:
        return ()
    qualifiers = find_qualifiers(text)
    found: list[Quantity] = []
    numbered = _LIST_NUMBER.match(text)
    position = numbered.end() if numbered else 0
    for start, word in starts:
        if start < position:
            continue
        quantity, position = _read(text, start, word, qualifiers)
        if quantity:
            found.append(quantity)
    return tuple(found)


def _read(text: str, start: int, word: str, qualifiers: dict[int, int]) -> tuple[Quantity | None, int]:
    """Read the quantity at a token; the offset tells where reading goes on."""
    if word.isdigit():
        share = SHARE.match(text, start)
        if share and not special_end(text, start) and not text[max(0, start - 1) : start].isalnum():
            return _share(text, share.start(), share.end(), qualifiers), share.end()
        return read_amount(text, start, qualifiers)
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None, start + 1
    if word in PHRASES and (quantity := read_phrase(text, start, word, qualifiers)):
        return quantity, quantity.end
    if word in NUMBER_WORDS:
        return read_amount(text, start, qualifiers)
    return None, start + 1


def _share(text: str, start: int, end: int, qualifiers: dict[int, int]) -> Quantity:
    lead = qualifiers.get(start, start)
    unit, _ = read_noun(text, end)
    return Quantity(lead, start, end, Dimension.FRACTION, None, unit, text[lead:start].strip(), Strength.FAIR)


_TRIGGERS = frozenset(PHRASES) | NUMBER_WORDS
