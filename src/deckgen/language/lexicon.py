"""A language's words, ready for look-up: what a word can be, and which words make one term ("instead of").

Comes in: a `Language`. Goes out: its `Lexicon`, made once. `cut_words` cuts any text into words as the language spells
them: "l'eau" is two words in French, "it's" two in English.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from deckgen.language.classes import Language, WordClass
from deckgen.language.registry import find_language

_APOSTROPHES = str.maketrans("’‘", "''")
_PIECE = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+"  # addresses
    r"|[\w-]+=\"[^\"\n]*\"|</?[A-Za-z][^<>\n]{0,200}>"  # markup
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*"  # numbers
    r"|(?<=\d)[hxX×](?=\d)|[xX×](?=\d)"
    r"|(?:[^\W\d_]\.){2,}"  # "a.m."
    r"|[^\W\d_]\w*(?:['’‑-][^\W\d_]\w*)*['’]?"
    r"|-->|->|=>|\.{3}|--|\S"
)
_NONE: frozenset[WordClass] = frozenset()


class Term(NamedTuple):
    """Several words that are one: "instead of"."""

    words: tuple[str, ...]
    classes: frozenset[WordClass]


class Lexicon(NamedTuple):
    """The words of a language, ready for look-up."""

    classes: dict[str, frozenset[WordClass]]
    """Word → its classes; grows by the words that stems tell of."""
    stems: dict[str, frozenset[WordClass]]
    """How words begin → their classes."""
    endings: dict[str, frozenset[WordClass]]
    """How words end → their classes."""
    terms: dict[str, tuple[Term, ...]]
    """First word → the terms that begin with it, longest first."""
    elisions: frozenset[str]
    enclitics: tuple[str, ...]
    abbreviations: frozenset[str]

    def find_classes(self, word: str) -> frozenset[WordClass]:
        """Return the classes of a folded word."""
        known = self.classes.get(word)
        if known is None:
            known = self.classes[word] = _find_stems(word, self.stems) | _find_endings(word, self.endings)
        return known


def fold_word(text: str) -> str:
    """Return a word as lexicons have it: lower case, straight apostrophes."""
    return text.lower().translate(_APOSTROPHES)


def _find_stems(word: str, stems: dict[str, frozenset[WordClass]]) -> frozenset[WordClass]:
    return _NONE.union(*(stems[word[:at]] for at in range(2, len(word) + 1) if word[:at] in stems))


def _find_endings(word: str, endings: dict[str, frozenset[WordClass]]) -> frozenset[WordClass]:
    return _NONE.union(*(endings[word[-at:]] for at in range(2, len(word)) if word[-at:] in endings))


@cache
def read_lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language, that of English where deckgen does not know it."""
    return make_lexicon(find_language(code))


def make_lexicon(language: Language) -> Lexicon:
    """Make a language's lexicon."""
    words: dict[str, set[WordClass]] = {}
    for kind, table in language.words.items():
        for entry in table.split():
            words.setdefault(entry, set()).add(kind)
    plain = {word: frozenset(kinds) for word, kinds in words.items() if not {"*", "_"} & set(word)}
    lexicon = Lexicon(
        classes={},
        stems={word[:-1]: frozenset(kinds) for word, kinds in words.items() if word.endswith("*")},
        endings={word[1:]: frozenset(kinds) for word, kinds in words.items() if word.startswith("*")},
        terms={},
        elisions=frozenset(language.words.get(WordClass.ELISION, "").split()),
        enclitics=tuple(language.words.get(WordClass.ENCLITIC, "").split()),
        abbreviations=frozenset(language.words.get(WordClass.ABBREVIATION, "").split()),
    )
    for word, own in plain.items():
        lexicon.classes[word] = own | _find_stems(word, lexicon.stems) | _find_endings(word, lexicon.endings)
    for word, kinds in words.items():
        if "*" not in word:
            _add_term(lexicon, word.replace("_", " "), frozenset(kinds))
    return lexicon


def _add_term(lexicon: Lexicon, entry: str, classes: frozenset[WordClass]) -> None:
    """Add an entry that its own spelling cuts into several words."""
    words = tuple(entry[slice(*place)] for place in cut_words(entry, lexicon))
    if len(words) > 1:
        known = (*lexicon.terms.get(words[0], ()), Term(words, classes))
        lexicon.terms[words[0]] = tuple(sorted(known, key=lambda term: -len(term.words)))


def cut_words(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where the words, numbers and signs of a text stand, in order; nothing but white space is left out."""
    floor = 0
    for piece in _PIECE.finditer(text):
        start, end = piece.span()
        if start < floor:
            continue  # the full stop of an abbreviation
        if text[start].isalpha():
            if text[end : end + 1] == "." and fold_word(text[start : end + 1]) in lexicon.abbreviations:
                end += 1
            yield from _cut_apostrophes(text, start, end, lexicon)
        else:
            yield start, end
        floor = end


def _cut_apostrophes(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield a word, without what stands before or behind its apostrophe if that is a word of its own."""
    word = fold_word(text[start:end])
    if "'" not in word:
        yield start, end
        return
    while 0 < (at := word.find("'") + 1) < len(word) and word[:at] in lexicon.elisions:
        yield start, start + at
        start += at
        word = word[at:]
    tail = next((len(part) for part in lexicon.enclitics if word.endswith(part) and len(part) < len(word)), 0)
    if tail:
        yield start, end - tail
        yield end - tail, end
    elif word.endswith("'") and len(word) > 1 and word not in lexicon.elisions:
        yield start, end - 1
        yield end - 1, end
    else:
        yield start, end
