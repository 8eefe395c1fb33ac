"""A paragraph as its tokens: words with their classes, numbers, signs, quantities; sentences and clauses.

`cutting` makes it without quantities, `tokens.read_prose` with them; every later step is handed it instead of the text,
with token indices instead of offsets.
"""

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import NamedTuple

from deckgen.figures.lexemes import DASHES, PAUSES, SMALL, Key
from deckgen.figures.units import Unit
from deckgen.figures.quantity import Quantity
from deckgen.language.classes import WordClass

__all__ = ["DASHES", "PAUSES", "SMALL", "Prose", "Token"]


class Token(NamedTuple):
    """A word, a sign, a number or a whole quantity; the last fields are those of its `Lexeme`.

    Built by position: there is one for every word.
    """

    text: str
    """As written; a quantity with its qualifier ("more than 3 hours")."""
    start: int
    end: int
    sentence: int
    """The number of its sentence in the paragraph."""
    clause: int
    """The number of its clause in the paragraph."""
    quantity: Quantity | None
    """`quantity.start` is where the value begins, behind its qualifier. Words such as "down to" before a value stay
    tokens of their own, although they are its qualifier, too: rules need them."""
    word: str
    classes: frozenset[WordClass]
    number: float | None
    unit: Unit | None
    magnitude: float
    factor: float
    keys: frozenset[Key]

    @property
    def is_word(self) -> bool:
        """Whether it is a word, or a term of several."""
        return self.text[0].isalpha() and self.quantity is None


class Rate(NamedTuple):
    """What a paragraph says per how much time, "per month", as offsets; it begins where the word before it ends."""

    start: int
    end: int
    scale: float
    """Seconds."""


_read_end, _read_sentence, _read_clause = map(attrgetter, ("end", "sentence", "clause"))


class Prose(NamedTuple):
    """The text of one paragraph, cut."""

    text: str
    tokens: tuple[Token, ...]
    bold: tuple[tuple[int, int], ...]
    """Its bold stretches in order, as offsets."""
    language: str
    """ISO code of the language its words were looked up in."""
    keys: frozenset[Key]
    """All keys of its tokens: a row that needs another one cannot match."""
    rates: tuple[Rate, ...] = ()

    def is_bold(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the text is bold, in part at least."""
        return any(low < end and start < high for low, high in self.bold)

    def find_token(self, offset: int) -> int:
        """Return the index of the first token that ends behind an offset."""
        return bisect_right(self.tokens, offset, key=_read_end)

    def find_sentence(self, index: int) -> tuple[int, int]:
        """Return the tokens of the sentence of a token, as a range of indices."""
        number = self.tokens[index].sentence
        low = bisect_left(self.tokens, number, hi=index, key=_read_sentence)
        return low, bisect_right(self.tokens, number, lo=index, key=_read_sentence)

    def find_clause(self, index: int) -> tuple[int, int]:
        """Return the tokens of the clause of a token, as a range of indices."""
        number = self.tokens[index].clause
        low = bisect_left(self.tokens, number, hi=index, key=_read_clause)
        return low, bisect_right(self.tokens, number, lo=index, key=_read_clause)

    def find_offsets(self, low: int, high: int) -> tuple[int, int]:
        """Return where tokens stand in the text; an empty stretch for an empty range."""
        if low >= high:
            at = self.tokens[low].start if low < len(self.tokens) else len(self.text)
            return at, at
        return self.tokens[low].start, self.tokens[high - 1].end

    def list_quantities(self) -> tuple[int, ...]:
        """Return the indices of the tokens that are quantities."""
        return tuple(index for index, token in enumerate(self.tokens) if token.quantity)
