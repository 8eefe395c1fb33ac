"""Where the sentences of a text begin and end, and how many words it has."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from deckgen.language.lexicon import fold_word
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
    return len(_WORD.findall(text))


def list_brackets(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the brackets of a text stand, in order, the innermost of nested ones: no sentence ends inside."""
    return tuple(found.span() for found in _BRACKETS.finditer(text)) if "(" in text else ()


def is_inside(at: int, brackets: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies inside one of the brackets of its text."""
    index = bisect_left(brackets, (at,)) - 1
    return index >= 0 and at < brackets[index][1]


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
    return bool(rest) and (not rest[0].islower() and (rest[0].isalnum() or rest[0] in _OPENING))


def _is_end(text: str, signs: re.Match[str], lang: str) -> bool:
    """Tell whether some signs are an end: a full stop, or several, and what closes brackets and quotes behind it."""
    opened = signs.group().rstrip(_CLOSERS)
    before = opened.rstrip(_STOPS)
    stop = opened[len(before) :]
    return bool(stop) and not (stop == "." and _is_abbreviated(text[: signs.start() + len(before)], lang))


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
