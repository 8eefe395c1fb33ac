"""A language's words, ready for look-up: what a word can be, and which words make one term ("instead of").

Comes in: a text and a `Lexicon`. Goes out: its words as the language spells them, with what each can be: "l'eau" is two
words in French, "it's" two in English, "instead of" is one. `lexicons` makes a language's lexicon.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple

_PIECE = re.compile(
    r"\s*+(?:((?:https?://|www\.)\S+|[\w.+-]++@[\w-]+\.[\w.-]+"  # addresses
    r"|[\w-]++=\"[^\"\n]*\"|</?[A-Za-z][^<>\n]{0,200}>"  # markup
    r"|(?:US|CA|AU|NZ|HK|[ACS])?\$|°[CF]\b"
    r"|\d{1,3}(?:[ \u00a0]\d{3}|\u202f\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,']\d+|’\d+)*"  # numbers
    r"|(?<=\d)[hxX×](?=\d)|[xX×](?=\d)"
    r"|(?:[^\W\d_]\.){2,})"  # "a.m."
    r"|([^\W\d_]\w*(?:['’][^\W\d_]\w*|[‑-][^\W\d_]\w*)*['’]?)"
    r"|(-->|->|=>|>=|<=|\.{3}|--|\S))"
)
_WORD = 2
"""The group of `_PIECE` that words are."""
_JOINED = frozenset("'’-‑")
_PAUSES = frozenset(",;)")
"""Signs that end no abbreviation and begin nothing."""
_GO_ON = frozenset("→=,;)")
"""Signs before which no sentence ends."""
HYPHEN = re.compile("([-‑])")
NO_CLASS: frozenset[WordClass] = frozenset()
_LONGEST_TERM = 9
SMALL_WORDS = frozenset(
    (
        *(WordClass.DETERMINER, WordClass.PRONOUN, WordClass.JOINT, WordClass.RELATIVE, WordClass.PREPOSITION),
        *(WordClass.SUBORDINATE, WordClass.ADVERB, WordClass.BE, WordClass.WAS, WordClass.NEGATION, WordClass.NOW),
        *(WordClass.FROM, WordClass.TO, WordClass.BY, WordClass.OF, WordClass.IN, WordClass.PER, WordClass.OLD),
        *(WordClass.COMPARATIVE, WordClass.VERSUS, WordClass.PARTLY),
    )
)
"""Classes of words that hold others together and say nothing by themselves."""
NO_NOUNS = SMALL_WORDS | {WordClass.STOP, WordClass.RECENT, WordClass.AGO, WordClass.QUALIFIER}
"""Classes of words that are not counted."""
Word = tuple[int, int, str, "Term | None"]
"""Where a word, a number or a sign of a text starts and ends, as written; and the term of several words that it is."""


class Term(NamedTuple):
    """Several words that are one: "instead of"."""

    parts: tuple[str, ...]
    word: str
    """As its language's file has it."""
    classes: frozenset[WordClass]


class Lexicon(NamedTuple):
    """The words of a language, ready for look-up."""

    code: str
    """Of the language."""
    listed: Mapping[str, frozenset[WordClass]]
    """Word or term → the classes it is listed under; most words have more by how they begin and end."""
    stems: Mapping[str, Sequence[tuple[str, frozenset[WordClass]]]]
    """Two first letters → how words begin, and their classes."""
    endings: Mapping[str, Sequence[tuple[str, frozenset[WordClass]]]]
    """Last letter → how words end, and their classes."""
    terms: Mapping[str, Mapping[str, Sequence[Term]]]
    """First word → second word → the terms that begin with them, longest first."""
    elisions: frozenset[str]
    enclitics: tuple[str, ...]
    abbreviations: frozenset[str]
    numerals: Mapping[str, float]
    multipliers: Mapping[str, float]
    magnitudes: Mapping[str, float]
    factors: Mapping[str, float]
    units: Mapping[str, tuple[str, float]]
    """Unit → what it measures, and how many seconds, bytes or ones it is."""
    grouping: str
    """The sign beside comma and space that parts thousands: "." where "1.200" is 1200."""
    capital_nouns: bool

    def counts(self, word: str) -> bool:
        """Tell whether a word is a number or a unit."""
        return word in self.numerals or word in self.units or word in self.multipliers or word in self.magnitudes

    def look_up(self, written: str) -> tuple[str, frozenset[WordClass]]:
        """Return a word, a number or a sign folded, and its classes."""
        word = fold_word(written)
        known = word[0].isalpha() or word[0] == "'" or word in self.listed
        return word, self.find_classes(word) if known else NO_CLASS

    def find_classes(self, word: str) -> frozenset[WordClass]:
        """Return the classes of a folded word."""
        found = self.listed.get(word, NO_CLASS)
        for stem, classes in self.stems.get(word[:2], ()):
            if word.startswith(stem):
                found |= classes
        for ending, classes in self.endings.get(word[-1:], ()):
            if word.endswith(ending) and word != ending:
                found |= classes
        return found


def fold_word(text: str) -> str:
    """Return a word as lexicons have it: lower case, straight apostrophes."""
    word = text.lower()
    return word if word.isascii() else word.replace("’", "'").replace("‘", "'")


def read_words(text: str, lexicon: Lexicon) -> list[Word]:
    """Return the words, numbers and signs of a text; those of a term are one."""
    terms, floor = lexicon.terms, 0
    places = list(cut_words(text, lexicon))
    words = [*_fold_places(text, places), ""]
    read: list[Word] = []
    for index, (start, end) in enumerate(places):
        if start < floor:
            continue  # a part of a term
        opened = terms.get(words[index])
        known = opened.get(words[index + 1]) if opened else None
        term = _find_term(words[index : index + _LONGEST_TERM], known) if known else None
        floor = places[index + len(term.parts) - 1][1] if term else end
        read.append((start, floor, text[start:floor], term))
    return read


def _fold_places(text: str, places: Sequence[tuple[int, int]]) -> list[str]:
    """Return what stands in some places of a text, folded."""
    folded = fold_word(text)
    if len(folded) == len(text):
        return [folded[start:end] for start, end in places]
    return [fold_word(text[start:end]) for start, end in places]  # for letters such as "İ"


def _find_term(words: Sequence[str], terms: Sequence[Term]) -> Term | None:
    """Return the longest of some terms that words begin with."""
    return next((term for term in terms if tuple(words[: len(term.parts)]) == term.parts), None)


def cut_words(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where the words, numbers and signs of a text stand, in order; nothing but white space is left out."""
    floor = start = 0
    for chunk in text.split(" "):
        at, start = start, start + len(chunk) + 1
        paused = chunk[-1:] in _PAUSES
        if at >= floor and (chunk[:-1] if paused else chunk).isalpha():  # as most are
            yield at, start - 1 - paused
            if paused:
                yield start - 2, start - 1
        else:
            for place in _cut_chunk(text, max(floor, at), start - 1, lexicon):
                floor = place[1]
                yield place


def _cut_chunk(text: str, start: int, limit: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where the words, numbers and signs stand that begin between two places; the last one may end further on."""
    end = start
    while end < limit and (piece := _PIECE.match(text, end)):
        start, end = piece.span(piece.lastindex or 0)
        word = piece.lastindex == _WORD
        stopped = word and text.startswith(".", end) and not text.startswith("..", end)
        if stopped and _is_abbreviation(text, start, end, lexicon):
            end += 1
        if not word or _JOINED.isdisjoint(piece.group()):
            yield start, end
        else:
            yield from _cut_apostrophes(text, start, end, lexicon)


def _is_abbreviation(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a full stop belongs to the word before it.

    Behind a number "ms" is a unit, "Mio." a million, "Jan." a month; "3 Std. offline", but "in 40 min. The next".
    """
    word = fold_word(text[start : end + 1])
    counted = text[max(0, start - 2) : start].strip()[-1:].isdecimal()
    if not counted or WordClass.MONTH in lexicon.listed.get(word, NO_CLASS):
        return word in lexicon.abbreviations
    following = text[end + 1 : end + 3].lstrip()[:1]
    goes_on = following.islower() or following in _GO_ON
    return word in lexicon.magnitudes or (goes_on and word in lexicon.abbreviations)


def _cut_apostrophes(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield a word, without what stands before or behind its apostrophe if that is a word of its own."""
    word = fold_word(text[start:end])
    while 0 < (at := word.find("'") + 1) < len(word) and word[:at] in lexicon.elisions:
        yield start, start + at
        start, word = start + at, word[at:]
    tail = next((len(part) for part in lexicon.enclitics if word.endswith(part)), 0) if "'" in word else 0
    if not tail and word.endswith("'") and word not in lexicon.elisions:
        tail = 1
    if 0 < tail < len(word):
        yield from _cut_compound(text, start, end - tail, lexicon)
        yield end - tail, end
    else:
        yield from _cut_compound(text, start, end, lexicon)


def _cut_compound(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield a word; the parts and hyphens of one that holds a number or a unit, "two-hour"."""
    word = fold_word(text[start:end])
    parts = HYPHEN.split(word)
    if len(parts) == 1 or word in lexicon.listed or not any(lexicon.counts(part) for part in parts[::2]):
        yield start, end
        return
    for part in parts:
        if part:
            yield start, start + len(part)
        start += len(part)
