"""Where the sentences of a text begin and end, and how many words it has."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from deckgen.language.classes import WordClass
from deckgen.language.lexicon import NO_NOUNS, fold_word
from deckgen.language.lexicons import read_lexicon

_SIGNS = re.compile(r"[^\w\s]+(?=\s)|\n")
_STOPS, _CLOSERS = ".!?…", "\"”»’')]"
_WORD = re.compile(r"[^\w\s]*\w\S*")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_BRACKETS = re.compile(r"\([^()\n]*\)")
_OPENING = "\"“„«'‘([-–—•*"


@lru_cache(maxsize=1024)  # as often as a line is planned
def cut_sentences(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of a text stands, without the white space around it.

    Line breaks end sentences, too; signs without a word are none.
    """
    return tuple(_strip_all(text, _list_borders(text, lang)))


@lru_cache(maxsize=4096)  # a slide asks for the same stretch again and again
def count_words(text: str) -> int:
    """Return how many words a text has; signs alone are none."""
    words = text.split()
    return len(words) - len([word for word in words if not (word[0].isalnum() or _WORD.match(word))])


def list_brackets(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the brackets of a text stand, in order, the innermost of nested ones: no sentence ends inside."""
    return tuple(found.span() for found in _BRACKETS.finditer(text)) if "(" in text else ()


def is_inside(at: int, brackets: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies inside one of the brackets of its text."""
    index = bisect_left(brackets, (at,)) - 1
    return index >= 0 and at < brackets[index][1]


def is_aside(text: str, at: int) -> bool:
    """Tell whether brackets that open here belong to the sentence before them: no full stop ends one inside.

    "en 6 sem. (S. Martin, chef de projet)", not "It works. (The rest is for later.)".
    """
    found = _BRACKETS.match(text, at)
    return found is not None and found.group()[-2] not in _STOPS


def is_ordinal(number: str, stop: frozenset[WordClass], following: frozenset[WordClass]) -> bool:
    """Tell whether a full stop makes a number the third of something, as German writes: "am 3. Mai", "im 2. Quartal".

    Args:
        number: The word before the full stop.
        stop: Classes that the full stop has in its language.
        following: Classes of the word behind it; small words begin a sentence: "Es waren 3. Das war zu viel".
    """
    return WordClass.ORDINAL in stop and number.isdecimal() and len(number) < 3 and NO_NOUNS.isdisjoint(following)


def _list_borders(text: str, lang: str) -> Iterator[int]:
    yield 0
    brackets = list_brackets(text)
    for signs in _SIGNS.finditer(text):
        at = signs.end()
        ends = _is_end(text, signs, lang) and _may_begin(text, at) and not is_inside(at, brackets)
        if ends or signs.group() == "\n":
            yield at
    yield len(text)


def _may_begin(text: str, at: int) -> bool:
    """Tell whether a sentence can begin behind an end: with a capital, a digit or a sign that opens one."""
    rest = text[at:].lstrip()
    if is_aside(rest, 0):
        return False
    return bool(rest) and (not rest[0].islower() and (rest[0].isalnum() or rest[0] in _OPENING))


def _is_end(text: str, signs: re.Match[str], lang: str) -> bool:
    """Tell whether some signs are an end: a full stop, or several, and what closes brackets and quotes behind it."""
    opened = signs.group().rstrip(_CLOSERS)
    before = opened.rstrip(_STOPS)
    stop = opened[len(before) :]
    if stop != ".":
        return bool(stop)
    told = text[: signs.start() + len(before)]
    return not _is_abbreviated(told, lang) and not _counts(told, text, signs.end(), lang)


def _counts(told: str, text: str, at: int, lang: str) -> bool:
    """Tell whether a full stop before a place makes the number before it the third of something."""
    number = (told.rsplit(None, 1) or [""])[-1].lstrip(_OPENING)
    if not number.isdecimal() or (found := _WORD.search(text, at)) is None:
        return False
    lexicon = read_lexicon(lang)
    following = found.group().strip(f"{_OPENING}{_CLOSERS}{_STOPS},;:")
    return is_ordinal(number, lexicon.look_up(".")[1], lexicon.look_up(following)[1])


def _is_abbreviated(text: str, lang: str) -> bool:
    """Tell whether a full stop behind a text belongs to its last word, single letters included: "J. Smith", "U.S."."""
    *before, word = text.rsplit(None, 2)[-2:] or [""]
    bare = word.lstrip(_OPENING)
    counted = bool(before) and before[0][-1].isdecimal()  # "2 s." is a number with its unit
    letters = bool(_LETTERS.fullmatch(bare)) and (bare.isupper() or not counted)
    return letters or fold_word(f"{bare}.") in read_lexicon(lang).abbreviations


def _strip_all(text: str, borders: Iterator[int]) -> Iterator[tuple[int, int]]:
    last = next(borders)
    for border in borders:
        if _WORD.search(text, last, border):
            piece = text[last:border]
            yield last + len(piece) - len(piece.lstrip()), last + len(piece.rstrip())
        last = border
