"""A paragraph as its tokens: words with their classes, numbers, signs, quantities; sentences and clauses.

`cutting` makes it without quantities, `quantities` places them; every later step is handed it instead of the text, with
token indices instead of offsets.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from operator import attrgetter
from types import MappingProxyType

from deckgen.figures.lexemes import Key, Kinds
from deckgen.figures.quantity import Quantity
from deckgen.figures.units import Unit
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple


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
    def is_digits(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[0].isdigit()

    @property
    def is_word(self) -> bool:
        """Whether it is a word, or a term of several."""
        return self.text[0].isalpha() and self.quantity is None


_SENTENCE, _CLAUSE = attrgetter("sentence"), attrgetter("clause")


class Rate(NamedTuple):
    """What a paragraph says per how much time, "per month", as offsets; it begins where the word before it ends."""

    start: int
    end: int
    scale: float
    """Seconds."""


class Prose(NamedTuple):
    """The text of one paragraph, cut."""

    text: str
    tokens: tuple[Token, ...]
    kinds: Kinds
    """The keys of each token, which patterns ask for."""
    bold: tuple[tuple[int, int], ...]
    """Its bold stretches in order, as offsets."""
    language: str
    """ISO code of the language its words were looked up in."""
    keys: frozenset[Key]
    """All keys of its tokens, and of the words in its quantities: a row that needs another one cannot match."""
    rates: tuple[Rate, ...] = ()
    quantities: Mapping[int, Quantity] = MappingProxyType({})
    """The quantity of each token that is one."""

    def start_clause(self, at: int, limit: int) -> int:
        """Return the first token of the clause of a token, none before a limit."""
        return max(limit, bisect_left(self.tokens, self.tokens[at].clause, key=_CLAUSE))

    def end_clause(self, at: int, limit: int) -> int:
        """Return the token after the clause of a token, none beyond a limit."""
        return min(limit, bisect_right(self.tokens, self.tokens[at].clause, key=_CLAUSE))

    def find_sentence(self, at: int) -> tuple[int, int]:
        """Return the first token of the sentence of a token, and the one past its last."""
        low = bisect_left(self.tokens, self.tokens[at].sentence, key=_SENTENCE)
        return low, bisect_right(self.tokens, self.tokens[at].sentence, low, key=_SENTENCE)

    def touches(self, at: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def is_near(self, at: int) -> bool:
        """Tell whether at most one space stands before a token."""
        return 0 < at < len(self.tokens) and self.tokens[at].start - self.tokens[at - 1].end < 2

    def find_unit(self, at: int) -> Unit | None:
        """Return the unit that a token is, None for any other and past the end."""
        return self.tokens[at].unit if at < len(self.tokens) else None

    def find_offsets(self, low: int, high: int) -> tuple[int, int]:
        """Return where tokens stand in the text; an empty stretch for an empty range."""
        if low >= high:
            at = self.tokens[low].start if low < len(self.tokens) else len(self.text)
            return at, at
        return self.tokens[low].start, self.tokens[high - 1].end
