"""A paragraph cut into tokens, once, each quantity one of them.

Comes in: plain text, its bold stretches, its language. Goes out: `Prose`. Pure.
"""

from collections.abc import Sequence

from deckgen.figures.placed import Placed
from deckgen.figures.prose import PAUSES, Prose, Token, cut_prose, guess_language
from deckgen.figures.quantities import read_quantities

__all__ = ["PAUSES", "Prose", "Token", "guess_language", "read_prose"]


def read_prose(text: str, bold: Sequence[tuple[int, int]] = (), language: str = "") -> Prose:
    """Cut a paragraph.

    Args:
        text: Its plain text.
        bold: Its bold stretches as (start, end) offsets.
        language: ISO code; "" for the language that most of its small words are from.
    """
    prose = cut_prose(text, bold, language)
    placed = read_quantities(prose)
    if not placed:
        return prose
    tokens: list[Token] = []
    at = 0
    for item in placed:
        tokens += prose.tokens[at : item.low]
        tokens.append(_make_token(prose, item))
        at = item.high
    return prose._replace(tokens=(*tokens, *prose.tokens[at:]))


def _make_token(prose: Prose, placed: Placed) -> Token:
    """Make the token that stands for the words of a quantity."""
    first = prose.tokens[placed.low]
    text = prose.text[first.start : placed.quantity.end]
    return first._replace(
        text=text,
        word=text.lower(),
        end=placed.quantity.end,
        classes=frozenset(),
        number=None,
        quantity=placed.quantity,
    )
