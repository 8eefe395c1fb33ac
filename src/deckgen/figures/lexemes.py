"""What a word, a number or a sign is, wherever it stands: looked up once, when it is first met.

Comes in: a word as written and the lexicon of its language. Goes out: its `Lexeme`, with the keys by which rows of
`patterns` know it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from deckgen.figures.numerals import parse_digits
from deckgen.figures.units import GLUED, LETTERS, Unit, find_unit, is_currency
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import Lexicon, fold_word

Key = str
"""What a token offers to a pattern: a class of words, its word in quotes, or a name such as "N", "U.time", "C"."""
NO_CLASS: frozenset[WordClass] = frozenset()
PAUSES = frozenset((",", ";", ":", "–", "—", "--", "(", ")", "→", "⇒", "|", "•"))
"""Signs that end a clause."""
DASHES = frozenset("-‑–−")
SMALL = frozenset(
    (
        WordClass.DETERMINER,
        WordClass.PRONOUN,
        WordClass.JOINT,
        WordClass.RELATIVE,
        WordClass.PREPOSITION,
        WordClass.SUBORDINATE,
        WordClass.ADVERB,
        WordClass.BE,
        WordClass.WAS,
        WordClass.NEGATION,
        WordClass.NOW,
        WordClass.STOP,
    )
)
"""Classes of words that mean nothing by themselves."""
_MUTE = frozenset((WordClass.PLURAL, WordClass.SINGULAR, WordClass.PAST))


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


def make_lexeme(written: str, lexicon: Lexicon) -> Lexeme:
    """Look up a word, a number in digits, or a sign."""
    word = fold_word(written)
    if word[0].isdecimal():
        return make_number(written, parse_digits(word, lexicon.grouping))
    spelled = word[0].isalpha() or word[0] == "'"
    return make_word(
        written, word, lexicon.find_classes(word) if spelled or word in lexicon.listed else NO_CLASS, lexicon
    )


def make_number(written: str, number: float | None) -> Lexeme:
    """Make the lexeme of a number, None for digits that are none."""
    word = fold_word(written)
    keys = {f'"{word}"', *list_shapes(written)}
    if number is not None:
        keys = {*keys, "N"} - {"W", "C", "A"}
    return Lexeme(
        word=word, classes=NO_CLASS, number=number, unit=None, magnitude=0.0, factor=0.0, keys=frozenset(keys)
    )


def make_word(written: str, word: str, classes: frozenset[WordClass], lexicon: Lexicon) -> Lexeme:
    """Make the lexeme of a word, a term or a sign, whose classes are known."""
    unit = find_unit(written, word, lexicon)
    magnitude = LETTERS.get(written) or GLUED.get(written) or lexicon.magnitudes.get(word.removesuffix("."), 0.0)
    factor = lexicon.factors.get(word, 0.0)
    keys = frozenset((f'"{word}"', *classes, *list_shapes(written)))
    measured = _list_measures(written, unit, magnitude)
    kinds = _list_kinds(keys, word, classes, lexicon) if "W" in keys else ()
    return Lexeme(
        word=word,
        classes=classes,
        number=None,
        unit=unit,
        magnitude=magnitude,
        factor=factor,
        keys=keys.union(measured, kinds),
    )


def list_shapes(written: str) -> Iterator[Key]:
    """Yield what a word is by its letters, digits or signs alone."""
    if written[0].isalpha():
        yield "W"
        if written[0].isupper():
            yield "C"
        if written.isupper():
            yield "A"
    elif written[0].isdecimal():
        yield from _list_digits(written)
    elif written in PAUSES:
        yield "PAUSE"
    if written in DASHES:
        yield "DASH"
    if not written[-1].isalnum():
        yield "SIGN"


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


def _list_kinds(shapes: frozenset[Key], word: str, classes: frozenset[WordClass], lexicon: Lexicon) -> Iterator[Key]:
    """Yield what a word is by its classes."""
    if SMALL.isdisjoint(classes):
        yield "CONTENT"
    if word in lexicon.numerals or word in lexicon.multipliers:
        yield "COUNTS"
    if "C" in shapes and classes <= _MUTE:
        yield "NAME"
    plain = not lexicon.capital_nouns
    if ("A" in shapes and len(word) > 1) or ("C" in shapes and plain):
        yield "PROPER"
    if _is_plural(word, classes) and (plain or "C" in shapes):
        yield "SEVERAL THINGS"


def _is_plural(word: str, classes: frozenset[WordClass]) -> bool:
    return WordClass.PLURAL in classes and WordClass.SINGULAR not in classes and len(word) > 2
