"""Where words and phrases of a cue stand in a text, found without a pattern: compiling one takes longer than a search.

Accents may be missing, the words of a phrase may be joined or hyphenated, and a word that has no "*" ends where letters
end. What is searched is a text of `fold_case`, whose places are those of the text.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, product

from deckgen.keys import fold_accents
from deckgen.named_tuple import NamedTuple


class _Sought(NamedTuple):
    """A word or phrase, ready to be compared."""

    starts: tuple[str, ...]
    """How its first two characters may be written: most places of a text are told by them to hold another word."""
    pieces: tuple[tuple[str, str], ...]
    """Its words, lower case, each also without accents."""
    opens: bool
    """Whether a word must begin where it does."""
    closes: bool
    """Whether a word must end where it does."""
    grows: bool
    """Whether further letters belong to it."""
    letters: tuple[str, ...]
    """Its stretches of letters without accents: a text that lacks one does not hold it."""


def fold_case(text: str) -> str:
    """Return a text as words are compared: lower case, straight apostrophes; every character keeps its place."""
    folded = text.lower()
    if len(folded) != len(text):  # "İ" becomes two
        folded = "".join(letter.lower()[0] for letter in text)
    return folded if folded.isascii() else folded.replace("’", "'")


def find_ends(folded: str, at: int, words: frozenset[str]) -> Iterator[int]:
    """Yield where the words end that begin at a place of a folded text, the longest first."""
    index = _index(words)
    for entry in index.get(folded[at : at + 2]) or index.get(folded[at : at + 1], ()):
        if end := _match(folded, at, entry):
            yield end


def find_starts(folded: str, places: Iterable[int], words: frozenset[str]) -> Iterator[int]:
    """Yield those of some places of a folded text at which one of some words begins."""
    index = _index(words)
    for at in places:
        entries = index.get(folded[at : at + 2]) or index.get(folded[at : at + 1])
        if entries and any(_match(folded, at, entry) for entry in entries):
            yield at


def begins(folded: str, at: int, words: frozenset[str]) -> bool:
    """Tell whether one of some words begins at a place of a folded text."""
    return any(True for _ in find_starts(folded, (at,), words))


def holds(text: str, words: frozenset[str]) -> bool:
    """Tell whether a text holds one of some words."""
    folded = fold_case(text)
    bare = fold_accents(folded)
    return any(
        all(letters in bare for letters in entry.letters) and _stands(folded, entry) for entry in _read_entries(words)
    )


def _stands(folded: str, entry: _Sought) -> bool:
    """Tell whether an entry stands somewhere in a text."""
    word, bare = entry.pieces[0]
    starts = (word,) if word == bare else (word[0], bare[0])
    return any(_match(folded, at, entry) for start in starts for at in _find_all(folded, start))


def _find_all(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _match(folded: str, at: int, entry: _Sought) -> int:
    """Return where an entry that begins at a place of a text ends, 0 where it does not begin there."""
    if entry.opens and at and _is_letter(folded[at - 1]):
        return 0
    for index, (word, bare) in enumerate(entry.pieces):
        if index:
            at = _skip(folded, at, _is_gap)
        if not folded.startswith(word, at) and not _is_spelled(folded[at : at + len(word)], word, bare):
            return 0
        at += len(word)
    if entry.closes and at < len(folded) and _is_letter(folded[at]):
        return 0
    return _skip(folded, at, _is_letter) if entry.grows else at


def _skip(folded: str, at: int, suits: Callable[[str], bool]) -> int:
    while at < len(folded) and suits(folded[at]):
        at += 1
    return at


def _is_spelled(text: str, word: str, bare: str) -> bool:
    """Tell whether a text is a word of which some accents may be missing."""
    return word != bare and len(text) == len(word) and all(map(_is_one_of, text, word, bare))


def _is_one_of(letter: str, accented: str, plain: str) -> bool:
    return letter in {accented, plain}


def _is_gap(letter: str) -> bool:
    """Tell whether a character may part the words of a phrase."""
    return letter.isspace() or letter == "-"


def _is_letter(letter: str) -> bool:
    """Tell whether a character belongs to a word."""
    return letter.isalnum() or letter == "_"


@cache
def _read_entries(words: frozenset[str]) -> tuple[_Sought, ...]:
    """Return the entries of some words, the longest first."""
    return tuple(map(_read_entry, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _index(words: frozenset[str]) -> Mapping[str, Sequence[_Sought]]:
    """Return two first characters → the entries that may begin with them, the longest first; one where it is a word."""
    entries = _read_entries(words)
    index: dict[str, list[_Sought]] = {start: [] for entry in entries for start in entry.starts}
    for entry in entries:
        for start in _list_starts(entry, index):
            index[start].append(entry)
    return index


def _list_starts(entry: _Sought, known: Collection[str]) -> Iterator[str]:
    """Yield the known first characters that an entry may begin with; behind a single one anything may follow."""
    for start in entry.starts:
        if len(start) > 1:
            yield start
        else:
            yield from (other for other in known if other[0] == start)


def _read_entry(word: str) -> _Sought:
    bare = word.strip("*")
    folded = fold_accents(bare)
    words = folded.split(" ")
    pieces = tuple(zip(bare.split(" "), words, strict=True)) if len(words) > 1 else ((bare, folded),)
    whole, plain = pieces[0][0][:2], pieces[0][1][:2]
    return _Sought(
        starts=(whole,) if whole == plain else tuple(map("".join, product(*map(set, zip(whole, plain, strict=True))))),
        pieces=pieces,
        opens=word[0].isalnum(),
        closes=word[-1].isalnum(),
        grows=word.endswith("*"),
        letters=tuple(words) if all(map(str.isalpha, words)) else _list_stretches(folded),
    )


def _list_stretches(text: str) -> tuple[str, ...]:
    """Return the stretches of letters of a text."""
    return tuple("".join(letters) for alphabetic, letters in groupby(text, str.isalpha) if alphabetic)
