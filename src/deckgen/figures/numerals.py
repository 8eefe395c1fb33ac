"""How numbers are written in French and English: a numeral in, its value out.

`DIGITS` and `WORDS` match a numeral at a position; `parse_number` gives what it counts, `MAGNITUDES` what the
word or letter after it multiplies by. Nothing here knows units.
"""

import re
from itertools import pairwise

SPACE = r"\s"
"""One space as prose has it: a hard break or a no-break space may stand inside "2 hours"."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ONES_FR = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS_FR = "vingt trente quarante cinquante soixante septante huitante nonante"

SMALL_WORDS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ONES.split())},
    **{word: number for number, word in enumerate(_ONES_FR.split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), 2)},
    **{word: 10 * number for number, word in enumerate(_TENS_FR.split(), 2)},
    "une": 1,
    "a": 1,
    "an": 1,
    "vingts": 20,
    "octante": 80,
}
"""Words that add up; `_LARGE_WORDS` multiply what stands before them."""

_LARGE_WORDS: dict[str, float] = {
    "hundred": 1e2,
    "cent": 1e2,
    "cents": 1e2,
    "thousand": 1e3,
    "mille": 1e3,
}

MAGNITUDES: dict[str, float] = {
    "dozen": 12.0,
    "douzaine": 12.0,
    "dizaine": 10.0,
    "vingtaine": 20.0,
    "trentaine": 30.0,
    "quarantaine": 40.0,
    "cinquantaine": 50.0,
    "soixantaine": 60.0,
    "centaine": 1e2,
    "hundred": 1e2,
    "thousand": 1e3,
    "mille": 1e3,
    "millier": 1e3,
    "million": 1e6,
    "milliard": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "K": 1e3,
    "M": 1e6,
    "MM": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "B": 1e9,
    "Md": 1e9,
    "Mds": 1e9,
    "Mrd": 1e9,
    "tn": 1e12,
    "T": 1e12,
}

DIGITS = (
    rf"(?:\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?"
    r"|\d+(?:[.,]\d+)?)"
)
"""Digits with French, English or Swiss grouping; a trailing full stop or comma is not part of it."""

_ADDING = "|".join(sorted({*SMALL_WORDS, *_LARGE_WORDS} - {"a", "an", "un", "une", "one"}, key=len, reverse=True))
_ONE = r"(?:une?|one)"
_LARGE = "hundred|thousand|cents?|mille"
WORDS = (
    rf"(?i:(?:(?:an?|{_ONE}){SPACE}(?=(?:{_LARGE})\b))?(?:{_ADDING})"
    rf"(?:(?:{SPACE}|[-‑]|(?<=hundred){SPACE}and{SPACE}|(?<=thousand){SPACE}and{SPACE}|[ -]et[ -])"
    rf"(?:{_ADDING}|(?<=[-‑ ]){_ONE}\b(?!{SPACE}(?:of|de)\b))){{0,8}}\b)"
)
"""Number words, compounds included; a lone "one", "un" or "a" is an article more often than a number."""

NUMBER_WORDS = frozenset({*SMALL_WORDS, *_LARGE_WORDS}) - {"a", "an", "un", "une", "cents"}
"""Words, in lower case, that a numeral can begin with."""

_SPACES = re.compile(rf"{SPACE}+")
_GROUPS = re.compile(r"(?<=\d)[\s'’](?=\d{3})")
_THOUSANDS = re.compile(r"^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$")
_POINTS = re.compile(r"^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$")


def parse_digits(written: str) -> float:
    """Return the value of a `DIGITS` match: "1,000", "26,93", "1 000", "1.234.567,8"."""
    digits = _GROUPS.sub("", written)
    if _THOUSANDS.match(digits):
        digits = digits.replace(",", "")
    elif _POINTS.match(digits):
        digits = digits.replace(".", "")
    return float(digits.replace(",", "."))


def parse_words(written: str) -> float | None:
    """Return the value of number words, None when they do not make one number ("six seven")."""
    words = [word for word in re.split(r"[^\w]+", written.lower()) if word and word not in {"and", "et"}]
    if not all(_joins(*pair) for pair in pairwise(words)):
        return None
    total, current = 0.0, 0.0
    for word in words:
        if word in _LARGE_WORDS:
            scale = _LARGE_WORDS[word]
            current = max(current, 1.0) * scale
            if scale >= 1e3:
                total, current = total + current, 0.0
        elif word in {"vingt", "vingts"} and current % 100 == 4:
            current += 76
        elif word in SMALL_WORDS:
            current += SMALL_WORDS[word]
        else:
            return None
    return total + current


def _joins(left: str, right: str) -> bool:
    """Tell whether two number words can stand side by side in one number: "twenty five", not "six seven"."""
    first, second = SMALL_WORDS.get(left), SMALL_WORDS.get(right)
    if first is None or second is None or (first == 4 and second == 20):
        return True
    if first == 10:
        return 7 <= second <= 9
    return first >= 20 and second < (20 if first in {20, 60} else 10)


def parse_number(written: str) -> float | None:
    """Return the value of a numeral in digits or words, without its magnitude."""
    folded = _SPACES.sub(" ", written.strip())
    if folded[:1].isdigit():
        return parse_digits(folded)
    return parse_words(folded)
