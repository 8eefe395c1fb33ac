"""A language's words, ready for look-up: what a word can be, and which words make one term ("instead of").

Comes in: a `Language`. Goes out: its `Lexicon`, made once. `cut_words` cuts any text into words as the language spells
them: "l'eau" is two words in French, "it's" two in English.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from deckgen.language.classes import Language, WordClass
from deckgen.language.registry import DEFAULT, LANGUAGES, find_language

_APOSTROPHES = str.maketrans("’‘", "''")
_PIECE = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+"  # addresses
    r"|[\w-]+=\"[^\"\n]*\"|</?[A-Za-z][^<>\n]{0,200}>"  # markup
    r"|(?:US|CA|AU|NZ|HK|[ACS])?\$|°[CF]\b"
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*"  # numbers
    r"|(?<=\d)[hxX×](?=\d)|[xX×](?=\d)"
    r"|(?:[^\W\d_]\.){2,}"  # "a.m."
    r"|(?P<word>[^\W\d_]\w*(?:['’‑-][^\W\d_]\w*)*['’]?)"
    r"|-->|->|=>|\.{3}|--|\S"
)
_JOINED = frozenset("'’-‑")
_HYPHEN = re.compile("([-‑])")
_NONE: frozenset[WordClass] = frozenset()
_LETTERS = re.compile(r"[^\W\d_]+'?")


_SHARED = frozenset(
    (
        WordClass.OF,
        WordClass.OUT_OF,
        WordClass.STREET,
        WordClass.CLOCK,
        WordClass.CLOCK_LEAD,
        WordClass.BASE,
        WordClass.EACH,
        WordClass.IF,
        WordClass.NONE_OF,
        WordClass.AGED,
        WordClass.AGE,
    )
)
"""Classes of words that refuse a number, and of those between a number and what it counts; they are known in every
language that has no such word of its own."""


_MUTE = frozenset((WordClass.UNIT, WordClass.MAGNITUDE, WordClass.PLURAL, WordClass.SINGULAR, WordClass.SPANS))
"""Classes that do not tell a language."""


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
    classes: dict[str, frozenset[WordClass]]
    """Word → its classes; without the words that only stems and endings tell of."""
    stems: dict[str, frozenset[WordClass]]
    """How words begin → their classes."""
    endings: dict[str, frozenset[WordClass]]
    """How words end → their classes."""
    terms: dict[str, tuple[Term, ...]]
    """First word → the terms that begin with it, longest first."""
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

    def find_classes(self, word: str) -> frozenset[WordClass]:
        """Return the classes of a folded word."""
        known = self.classes.get(word)
        return _find_stems(word, self.stems) | _find_endings(word, self.endings) if known is None else known


def fold_word(text: str) -> str:
    """Return a word as lexicons have it: lower case, straight apostrophes."""
    word = text.lower()
    return word if word.isascii() else word.translate(_APOSTROPHES)


def _find_stems(word: str, stems: dict[str, frozenset[WordClass]]) -> frozenset[WordClass]:
    return _NONE.union(*(stems[word[:at]] for at in range(2, len(word) + 1) if word[:at] in stems))


def _find_endings(word: str, endings: dict[str, frozenset[WordClass]]) -> frozenset[WordClass]:
    return _NONE.union(*(endings[word[-at:]] for at in range(1, len(word)) if word[-at:] in endings))


@cache
def read_lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language, that of English where deckgen does not know it."""
    language = find_language(code)
    return make_lexicon(language, [other for other in LANGUAGES.values() if other is not language])


@cache
def list_telling_words(code: str) -> frozenset[str]:
    """Return the words that tell a language, those of its numbers and units included."""
    language = find_language(code)
    counted = (language.numerals, language.multipliers, language.magnitudes, *language.units.values())
    tables = [table for kind, table in language.words.items() if kind not in _MUTE]
    return frozenset(" ".join((*tables, *(entry for table in counted for entry in table.values()))).split())


def make_lexicon(language: Language, others: Sequence[Language] = ()) -> Lexicon:
    """Make a language's lexicon; the numbers and units of others are known in it where it has no such word.

    A line half in another language keeps its figures so: "a 30 jours deadline".
    """
    words = _share_words(language, others)
    lexicon = Lexicon(
        code=language.code,
        classes={},
        stems={word[:-1]: kinds for word, kinds in words.items() if word.endswith("*")},
        endings={word[1:]: kinds for word, kinds in words.items() if word.startswith("*")},
        terms={},
        elisions=frozenset(language.words.get(WordClass.ELISION, "").split()),
        enclitics=tuple(language.words.get(WordClass.ENCLITIC, "").split()),
        abbreviations=frozenset(language.words.get(WordClass.ABBREVIATION, "").split()),
        numerals=_turn(words, [language.numerals, *(other.numerals for other in others)]),
        multipliers=_turn(words, [language.multipliers, *(other.multipliers for other in others)]),
        magnitudes=_turn(words, [language.magnitudes, *(other.magnitudes for other in others)]),
        factors=_turn(words, [language.factors, *(other.factors for other in others)]),
        units=_list_units(words, (language, *others)),
        grouping=language.numbers.group if language.numbers.group == "." else "",
        capital_nouns=language.capital_nouns,
    )
    _add_words(lexicon, words)
    return lexicon


def _add_words(lexicon: Lexicon, words: dict[str, frozenset[WordClass]]) -> None:
    """Fill in the classes of all words, and the terms."""
    for word in lexicon.numerals:
        words.setdefault(word, _NONE)
    for kind, table in ((WordClass.UNIT, lexicon.units), (WordClass.MAGNITUDE, lexicon.magnitudes)):
        for word in table:
            words[word] = words.get(word, _NONE) | {kind}
    for word, kinds in words.items():
        if "*" not in word:
            own = kinds | _find_stems(word, lexicon.stems) | _find_endings(word, lexicon.endings)
            lexicon.classes[word] = own
            _add_term(lexicon, word, kinds)


def _share_words(language: Language, others: Sequence[Language]) -> dict[str, frozenset[WordClass]]:
    """Return a language's words, and those of others that every language shares."""
    words = _list_words((*language.words.items(), (WordClass.MONTH, language.months)))
    for other in others:
        tables = (*((kind, other.words.get(kind, "")) for kind in _SHARED), (WordClass.MONTH, other.months))
        for word, kinds in _list_words(tables).items():
            words.setdefault(word, kinds)
    return words


def _list_words(tables: Iterable[tuple[WordClass, str]]) -> dict[str, frozenset[WordClass]]:
    words: dict[str, set[WordClass]] = {}
    for kind, table in tables:
        for entry in table.split():
            words.setdefault(entry.replace("_", " "), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in words.items()}


def _turn(words: Mapping[str, object], tables: list[Mapping[float, str]]) -> dict[str, float]:
    """Turn tables of a language and of others into word → number; a language's own words go before those of others."""
    turned: dict[str, float] = {}
    for at, table in enumerate(tables):
        for number, entries in table.items():
            for entry in entries.split():
                word = entry.replace("_", " ")
                if not at or word not in words:
                    turned.setdefault(word, float(number))
    return turned


def _list_units(words: Mapping[str, object], languages: tuple[Language, ...]) -> dict[str, tuple[str, float]]:
    units: dict[str, tuple[str, float]] = {}
    for at, language in enumerate(languages):
        for dimension, table in language.units.items():
            for word, scale in _turn({} if not at else words, [table]).items():
                if not at or word not in words:
                    units.setdefault(word, (dimension, scale))
    return units


def _add_term(lexicon: Lexicon, entry: str, classes: frozenset[WordClass]) -> None:
    """Add an entry that its own spelling cuts into several words, and a number that stands in compounds."""
    if entry.isalpha():
        return
    parts = tuple(entry[slice(*place)] for place in cut_words(entry, lexicon))
    if entry in lexicon.numerals and "-" in entry:  # "quatre-vingt-dix"
        parts = tuple(_HYPHEN.split(entry))
    if len(parts) > 1:
        known = (*lexicon.terms.get(parts[0], ()), Term(parts, entry, classes))
        lexicon.terms[parts[0]] = tuple(sorted(known, key=lambda term: -len(term.parts)))


def guess_language(text: str, usual: str = DEFAULT) -> str:
    """Return the language that most small words of a text are from, the usual one where they do not tell."""
    words = _LETTERS.findall(fold_word(text))
    return max(LANGUAGES, key=lambda code: (sum(map(list_telling_words(code).__contains__, words)), code == usual))


def cut_text(text: str, language: str = "") -> tuple[Lexicon, list[tuple[int, int]]]:
    """Return the lexicon of a text's language, that of its small words for "", and where its words stand."""
    lexicon = read_lexicon(language or guess_language(text))
    return lexicon, list(cut_words(text, lexicon))


def cut_words(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where the words, numbers and signs of a text stand, in order; nothing but white space is left out."""
    floor = 0
    for piece in _PIECE.finditer(text):
        start, end = piece.span()
        if start < floor:
            continue  # the full stop of an abbreviation
        floor = end
        if piece.lastgroup is None:
            yield start, end
            continue
        stopped = text.startswith(".", end) and not text.startswith("..", end)
        if stopped and _is_abbreviation(text, start, end, lexicon):
            floor = end = end + 1
        if _JOINED.isdisjoint(piece.group()):
            yield start, end
        else:
            yield from _cut_apostrophes(text, start, end, lexicon)


def _is_abbreviation(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a full stop belongs to the word before it; behind a number "ms" is a unit, "Mio." a million."""
    word = fold_word(text[start : end + 1])
    counted = text[max(0, start - 2) : start].strip()[-1:].isdecimal()
    return word in (lexicon.magnitudes if counted else lexicon.abbreviations)


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
    parts = _HYPHEN.split(word)
    if len(parts) == 1 or word in lexicon.classes or not any(lexicon.counts(part) for part in parts[::2]):
        yield start, end
        return
    for part in parts:
        if part:
            yield start, start + len(part)
        start += len(part)
