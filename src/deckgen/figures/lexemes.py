"""What a word, a number or a sign is, wherever it stands: looked up once, when it is first met.

Comes in: the words of a text and the lexicon of their language. Goes out: the `Lexeme` of each, with the keys by which
rows of `patterns` know it; a unit with its denominator is one, and so are the words of a number (`numerals`).
"""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from deckgen.figures.numerals import parse_digits, read_number_words
from deckgen.figures.units import GLUED, LETTERS, MONEY_LETTERS, Unit, find_unit, is_currency
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import NO_NOUNS, SMALL_WORDS, Lexicon, Term, Word
from deckgen.named_tuple import NamedTuple

Key = str
"""What a token offers to a pattern: a class of words, its word in quotes, or a name such as "N", "U.time", "C"."""
Kinds = Sequence[frozenset[Key]]
"""The keys of some tokens, in order."""
NO_CLASS: frozenset[WordClass] = frozenset()
PAUSES = frozenset((",", ";", ":", "–", "—", "--", "(", ")", "→", "⇒", "|", "•", "="))
"""Signs that end a clause."""
DASHES = frozenset("-‑–−")
_MUTE = frozenset((WordClass.PLURAL, WordClass.SINGULAR, WordClass.PAST))
_MONTHS = _MUTE - {WordClass.PAST} | {WordClass.MONTH}
_PLURAL = frozenset((WordClass.PLURAL,))
_NUMBERS = _PLURAL | {WordClass.SINGULAR}
_LONGEST_DENOMINATOR = 13
"""Characters."""
_LONGEST_NUMBER = 12
"""Words."""
_MOST_KNOWN = 50_000
"""Lexemes of a language that are kept for the next text; then all are forgotten."""
_NO_KEY: frozenset[Key] = frozenset()
_COUNTS = "COUNTS"
"""The key of number words."""
_OPENS_NUMBER = frozenset((_COUNTS, WordClass.ARTICLE))


class Lexeme(NamedTuple):
    """A word, a number or a sign."""

    word: str
    """Lower case, straight apostrophes; a term of several words with one space between them."""
    classes: frozenset[WordClass]
    """What it can be in its language; empty for signs and numbers."""
    number: float | None
    """What a numeral counts, in digits or words, without magnitude: 1000 for "1,000", 25 for "twenty-five"."""
    unit: Unit | None
    """What it measures as a unit, its denominator included: "kWh/m²"."""
    magnitude: float
    """What it multiplies a number before it by, 0 when it does not: 10⁶ for "million"."""
    factor: float
    """What it says by itself, 0 when it does not: 2 for "twice"."""
    keys: frozenset[Key]


Read = tuple[int, int, str, Lexeme]
"""A lexeme where it stands: its start, its end, as written."""
_Join = Callable[[list[Read], int, Lexicon], tuple[Read, int] | None]
"""Makes one of some words from one on; returns it and how many of them it takes."""


@cache
def _open_known(_code: str) -> dict[str, Lexeme]:
    """Return what is known of a language's words so far: as written → lexeme."""
    return {}


def read_lexemes(words: Sequence[Word], lexicon: Lexicon) -> tuple[list[Read], Kinds, frozenset[Key]]:
    """Return what the words of a text are, with the keys of each, and all keys.

    The words of a number are one, and so is a unit with its denominator.
    """
    known = _open_known(lexicon.code)
    if len(known) > _MOST_KNOWN:
        known.clear()
    read = [
        (start, end, written, known.get(written) or _learn(known, written, term, lexicon))
        for start, end, written, term in words
    ]
    kinds = [lexeme.keys for _, _, _, lexeme in read]
    keys = _NO_KEY.union(*kinds)
    for key, join in (('"/"', _join_denominator), (_COUNTS, _join_numeral)):
        if key in keys:
            read = list(_join_words(read, join, lexicon))
            kinds = [lexeme.keys for _, _, _, lexeme in read]
            keys = keys.union(*kinds)
    return read, kinds, keys


def _learn(known: dict[str, Lexeme], written: str, term: Term | None, lexicon: Lexicon) -> Lexeme:
    """Return what a word is, and keep it."""
    folded, classes = (term.word, term.classes) if term else lexicon.look_up(written)
    lexeme = known[written] = _make_lexeme(written, folded, classes, lexicon)
    return lexeme


def _make_lexeme(written: str, word: str, classes: frozenset[WordClass], lexicon: Lexicon) -> Lexeme:
    """Tell what a word, a number in digits, or a sign is."""
    if word[0].isdecimal():
        return _make_number(written, word, parse_digits(word, lexicon.grouping))
    if WordClass.MONTH in classes and written.islower() and not classes <= _MONTHS:
        classes -= {WordClass.MONTH}  # "may" with a small letter is a verb
    unit = find_unit(written, word, lexicon)
    magnitude = LETTERS.get(written) or GLUED.get(written) or lexicon.magnitudes.get(word.removesuffix("."), 0.0)
    keys: set[Key] = {f'"{word}"', *classes, *list_shapes(written)}
    if "W" in keys:
        keys.update(_list_kinds(keys, word, classes, lexicon))
    if unit or magnitude:
        keys.update(_list_measures(written, unit, magnitude))
    factor = lexicon.factors.get(word, 0.0)
    return Lexeme(word, classes, None, unit=unit, magnitude=magnitude, factor=factor, keys=frozenset(keys))


def _make_number(written: str, word: str, number: float | None) -> Lexeme:
    """Make the lexeme of a number, None for digits that are none."""
    keys = {f'"{word}"', *list_shapes(written)}
    if number is not None:
        keys = {*keys, "N"} - {"W", "C", "A"}
    return Lexeme(word, NO_CLASS, number, unit=None, magnitude=0.0, factor=0.0, keys=frozenset(keys))


def _join_words(read: list[Read], join: _Join, lexicon: Lexicon) -> Iterator[Read]:
    """Yield words, those of which one is made as one."""
    index = 0
    while index < len(read):
        one, count = join(read, index, lexicon) or (read[index], 1)
        yield one
        index += count


def _join_denominator(read: list[Read], index: int, lexicon: Lexicon) -> tuple[Read, int] | None:
    """Return a unit with the slash and the word right behind it, "MB/s", "kWh/m²"; None for words that are none."""
    if index + 2 >= len(read) or read[index + 1][2] != "/":
        return None
    near = read[index : index + 4]
    (start, first_end, first, lexeme), (slash, slash_end, _, _), (last, end, behind, _), *rest = near
    glued = first_end == slash and slash_end == last and behind[0].isalpha()
    goes_on = rest and rest[0][2] == "/" and rest[0][0] == end
    priced = first in MONEY_LETTERS and index > 1 and "CURRENCY" in read[index - 2][3].keys  # "£2.3m/yr"
    if not glued or goes_on or priced or len(behind) > _LONGEST_DENOMINATOR:
        return None
    written = f"{first}/{behind}"
    whole = _make_lexeme(written, written.lower(), lexeme.classes, lexicon)
    return ((start, end, written, whole), 3) if whole.unit or "THINGS" in lexeme.keys else None


def _join_numeral(read: list[Read], index: int, lexicon: Lexicon) -> tuple[Read, int] | None:
    """Return the words of a number as one, None for words that are none."""
    first = read[index][3]
    if first.keys.isdisjoint(_OPENS_NUMBER) or (first.magnitude and index and "D" in read[index - 1][3].keys):
        return None  # "40 thousand"
    near = read[index : index + _LONGEST_NUMBER]
    found = read_number_words([lexeme.word for _, _, _, lexeme in near], lexicon)
    if not found:
        return None
    number, count = found
    parts = near[:count]
    between = zip(parts, (*parts[1:], parts[-1]), strict=True)
    written = "".join(left[2] + " " * (left[1] < right[0]) for left, right in between)
    return (parts[0][0], parts[-1][1], written, _make_number(written, written.lower(), number)), count


def list_shapes(written: str) -> Iterator[Key]:
    """Yield what a word is by its letters, digits or signs alone."""
    if written[0].isalpha():
        yield "W"
        if written.islower() and written.isalpha():  # as most words are
            return
        if written[0].isupper():
            yield "C"
        if written.isupper():
            yield "A"
    elif written[0].isdecimal():
        yield from _list_digits(written)
    elif written in PAUSES:
        yield "PAUSE"
    if not written[-1].isalnum():
        yield from ("SIGN", "DASH") if written in DASHES else ("SIGN",)


def _list_digits(written: str) -> Iterator[Key]:
    """Yield what digits are by their number."""
    yield "D"
    if written.isdecimal():
        yield f"D{len(written)}"
        if len(written) > 1 and written[0] == "0":
            yield "D0"
        if len(written) == 4 and "1500" <= written < "2100":
            yield "Y"


def _list_measures(written: str, unit: Unit | None, magnitude: float) -> Iterator[Key]:
    if unit:
        yield from ("U", f"U.{unit.dimension}")
        if is_currency(written):
            yield "CURRENCY"
    if magnitude and written not in GLUED:
        yield "M"


def _list_kinds(shapes: AbstractSet[Key], word: str, classes: frozenset[WordClass], lexicon: Lexicon) -> Iterator[Key]:
    """Yield what a word is by its classes."""
    if SMALL_WORDS.isdisjoint(classes):
        yield "CONTENT"
        if lexicon.capital_nouns and "C" not in shapes:
            yield "MINOR"
        if NO_NOUNS.isdisjoint(classes):
            yield "NOUN"
    if word in lexicon.numerals or word in lexicon.multipliers:
        yield _COUNTS
    if "C" in shapes:
        yield from _list_names(shapes, word, classes, lexicon)
    if classes & _NUMBERS == _PLURAL and len(word) > 2 and ("C" in shapes or not lexicon.capital_nouns):
        yield "THINGS"


def _list_names(shapes: AbstractSet[Key], word: str, classes: frozenset[WordClass], lexicon: Lexicon) -> Iterator[Key]:
    """Yield what a word with a capital is."""
    if classes <= _MUTE:
        yield "NAME"
    if not lexicon.capital_nouns or ("A" in shapes and len(word) > 1):
        yield "PROPER"
