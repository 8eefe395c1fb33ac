"""How numbers are written, in digits and in words: a numeral in, its value out. Nothing here knows units."""

import re
from collections.abc import Sequence

from deckgen.language.classes import WordClass
from deckgen.language.lexicon import Lexicon
from deckgen.named_tuple import NamedTuple

_GROUPS = re.compile(r"(?<=\d)[\s'’](?=\d{3})")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
_LEAST, _GREATEST = 1e-50, 1e150
"""Beyond these no number is a figure, and the ratio of two would be zero or infinite, whatever their units."""


def parse_digits(written: str, grouping: str = "") -> float | None:
    """Return the value of digits: "1,000", "26,93", "1 000"; None where they are none ("1.2.3").

    Args:
        written: The digits with their signs.
        grouping: The sign that parts thousands in the language beside comma and space: "." where "1.200" is 1200.
    """
    digits = _GROUPS.sub("", written)
    if grouping and re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(grouping)}\d{{3}})+(?:,\d+)?", digits):
        digits = digits.replace(grouping, "")
    elif _THOUSANDS.fullmatch(digits):
        digits = digits.replace(",", "")
    if not _PLAIN.fullmatch(digits):
        return None
    value = float(digits.replace(",", "."))
    return value if value == 0 or _LEAST < value < _GREATEST else None


class _Sum(NamedTuple):
    """A number as far as its words are read."""

    total: float = 0.0
    """What is complete: the thousands."""
    current: float = 0.0
    last: float | None = None
    """The number of the last word."""


def read_number_words(words: Sequence[str], lexicon: Lexicon) -> tuple[float, int] | None:
    """Return the number that words begin with, and how many of them it takes; None when they begin with none.

    A lone "one" or "a" is an article more often than a number, and so is none.
    """
    index, taken, known = int(_opens_large(words, lexicon)), 0, _Sum()
    while index < len(words):
        added = _add_word(known, words[index], lexicon)
        if added is None:
            break
        known, taken = added, index + 1
        index = taken + _skip_joint(words, taken, known.last or 0.0, lexicon)
    if not taken or (taken == 1 and lexicon.numerals.get(words[0]) == 1):
        return None
    return known.total + known.current, taken


def _add_word(known: _Sum, word: str, lexicon: Lexicon) -> _Sum | None:
    """Return a number with one word more, None when the word is no part of it."""
    if word in lexicon.multipliers:
        factor = lexicon.multipliers[word]
        product = max(known.current, 1.0) * factor
        return _Sum(known.total + product, 0.0, factor) if factor >= 1000 else _Sum(known.total, product, factor)
    number = lexicon.numerals.get(word)
    if number is None or not _joins(known.last, number):
        return None
    return _Sum(known.total, known.current + number, number)


def _opens_large(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether an article stands before "hundred" or "thousand"."""
    article = WordClass.ARTICLE in lexicon.listed.get(words[0], ())
    return article and len(words) > 1 and words[1] in lexicon.multipliers


def _joins(last: float | None, number: float) -> bool:
    """Tell whether two number words can stand side by side in one number: "twenty five", not "six seven"."""
    if last is None or last >= 100:
        return True
    if last == 10:
        return 7 <= number <= 9
    return last >= 20 and number < (20 if last in {60, 80} else 10)


def _skip_joint(words: Sequence[str], index: int, last: float, lexicon: Lexicon) -> int:
    """Return how many words to skip between two parts of a number: a hyphen, or the "and" of "hundred and fifty"."""
    if index + 1 >= len(words):
        return 0
    tie, word = words[index], words[index + 1]
    following = lexicon.numerals.get(word)
    if tie in {"-", "‑"}:
        return int(word in lexicon.multipliers or (following is not None and _joins(last, following)))
    joint = following is not None and WordClass.JOINT in lexicon.listed.get(tie, ())
    return int(joint and (last >= 100 or (last >= 20 and following in {1, 11})))
