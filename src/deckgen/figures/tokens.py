"""A paragraph cut into tokens, once, each quantity one of them.

Comes in: plain text, its bold stretches, its language. Goes out: `Prose`. Pure.
"""

from collections.abc import Sequence

from deckgen.figures.cutting import cut_prose
from deckgen.figures.lexemes import NO_CLASS, Key, list_shapes
from deckgen.figures.placed import Placed
from deckgen.figures.prose import Prose, Token
from deckgen.figures.quantities import read_quantities

_NO_KEY: frozenset[Key] = frozenset()


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
    tokens += prose.tokens[at:]
    return prose._replace(tokens=tuple(tokens), keys=_NO_KEY.union(*[token.keys for token in tokens]))


def _make_token(prose: Prose, placed: Placed) -> Token:
    """Make the token that stands for the words of a quantity."""
    first, quantity = prose.tokens[placed.low], placed.quantity
    text = prose.text[first.start : quantity.end]
    return Token(
        text=text,
        start=first.start,
        end=quantity.end,
        sentence=first.sentence,
        clause=first.clause,
        quantity=quantity,
        word=text.lower(),
        classes=NO_CLASS,
        number=None,
        unit=None,
        magnitude=0.0,
        factor=0.0,
        keys=frozenset(("Q", f"Q.{quantity.dimension}")),
    )


def hide_quantity(token: Token) -> Token:
    """Return the token of a quantity as mere words."""
    return token._replace(quantity=None, keys=frozenset(list_shapes(token.text)))
