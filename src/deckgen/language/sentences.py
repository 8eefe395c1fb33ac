"""Where the sentences of a text begin and end, and how many words it has."""

import re
from collections.abc import Iterator

from deckgen.language.lexicon import fold_word
from deckgen.language.lexicons import read_lexicon

_END = re.compile(r"(?P<stop>[.!?…]+)[\"”»’')\]]*(?=\s)|\n")
_WORD = re.compile(r"[^\w\s]*\w\S*")
_OPENING = "\"“„«'‘([-–—•*"


def cut_sentences(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of a text stands, without the white space around it.

    Line breaks end sentences, too; signs without a word are none.
    """
    return tuple(_strip_all(text, _list_borders(text, lang)))


def count_words(text: str) -> int:
    """Return how many words a text has; signs alone are none."""
    return len(_WORD.findall(text))


def _list_borders(text: str, lang: str) -> Iterator[int]:
    yield 0
    for match in _END.finditer(text):
        if match.group() == "\n" or (_may_begin(text, match.end()) and not _is_abbreviated(text, match, lang)):
            yield match.end()
    yield len(text)


def _may_begin(text: str, at: int) -> bool:
    """Tell whether a sentence can begin behind an end: with a capital, a digit or a sign that opens one."""
    rest = text[at:].lstrip()
    return bool(rest) and (not rest[0].islower() and (rest[0].isalnum() or rest[0] in _OPENING))


def _is_abbreviated(text: str, match: re.Match[str], lang: str) -> bool:
    """Tell whether a full stop belongs to the word before it, a single letter included: "J. Smith"."""
    if match["stop"] != ".":
        return False
    word = text[: match.start()].rsplit(None, 1)[-1:] or [""]
    bare = word[0].lstrip(_OPENING)
    return (len(bare) == 1 and bare.isupper()) or fold_word(f"{bare}.") in read_lexicon(lang).abbreviations


def _strip_all(text: str, borders: Iterator[int]) -> Iterator[tuple[int, int]]:
    last = next(borders)
    for border in borders:
        if _WORD.search(text, last, border):
            piece = text[last:border]
            yield last + len(piece) - len(piece.lstrip()), last + len(piece.rstrip())
        last = border
