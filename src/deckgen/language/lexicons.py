"""The lexicons of the languages that deckgen knows, and the language of a text.

Comes in: a `Language`. Goes out: its `Lexicon`, made when it is first asked for.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from deckgen.deferred_patterns import defer_pattern
from deckgen.language.classes import WordClass
from deckgen.language.lexicon import HYPHEN, NO_CLASS, Lexicon, Term, Word, cut_words, fold_word, read_words
from deckgen.language.records import Language
from deckgen.language.registry import DEFAULT, LANGUAGES, find_language

_LETTERS = defer_pattern(r"[^\W\d_]+'?")


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


@cache
def list_class(code: str, kind: WordClass) -> frozenset[str]:
    """Return the words of a class in a language; its lexicon, which takes long to make, need not be there."""
    return frozenset(_split(find_language(code).words.get(kind, "")))


@cache
def _list_all_telling() -> frozenset[str]:
    return frozenset().union(*map(list_telling_words, LANGUAGES))


def make_lexicon(language: Language, others: Sequence[Language] = ()) -> Lexicon:
    """Make a language's lexicon; the numbers and units of others are known in it where it has no such word.

    A line half in another language keeps its figures so: "a 30 jours deadline".
    """
    shared = _share_words(language, others)
    own = {**shared, **_list_units({}, (language,))}  # a German "Cent" is no French hundred
    numerals = _turn(own, [language.numerals, *(other.numerals for other in others)])
    magnitudes = _turn(own, [language.magnitudes, *(other.magnitudes for other in others)])
    units = _list_units(shared, (language, *others))
    words = _add_counted(shared, numerals, {WordClass.UNIT: units, WordClass.MAGNITUDE: magnitudes})
    stems, endings = _take_affixes(words)
    lexicon = Lexicon(
        code=language.code,
        listed=words,
        stems=stems,
        endings=endings,
        terms={},
        elisions=frozenset(language.words.get(WordClass.ELISION, "").split()),
        enclitics=tuple(language.words.get(WordClass.ENCLITIC, "").split()),
        abbreviations=frozenset(language.words.get(WordClass.ABBREVIATION, "").split()) | _list_short_months(language),
        numerals=numerals,
        multipliers=_turn(own, [language.multipliers, *(other.multipliers for other in others)]),
        magnitudes=magnitudes,
        factors=_turn(own, [language.factors, *(other.factors for other in others)]),
        units=units,
        grouping=language.numbers.group if language.numbers.group == "." else "",
        capital_nouns=language.capital_nouns,
    )
    return lexicon._replace(terms=_list_terms(lexicon))


def _list_short_months(language: Language) -> frozenset[str]:
    """Return the months that are written with a full stop."""
    return frozenset(month for month in language.months.split() if month.endswith("."))


_Affixes = dict[str, list[tuple[str, frozenset[WordClass]]]]


def _take_affixes(words: dict[str, frozenset[WordClass]]) -> tuple[_Affixes, _Affixes]:
    """Take entries such as "reduc*" and "*fold" out of words; return how words begin, and how they end."""
    stems, endings = _Affixes(), _Affixes()
    for entry in [entry for entry in words if "*" in entry]:
        if entry.endswith("*"):
            stems.setdefault(entry[:2], []).append((entry[:-1], words.pop(entry)))
        else:
            endings.setdefault(entry[-1], []).append((entry[1:], words.pop(entry)))
    return stems, endings


def _share_words(language: Language, others: Sequence[Language]) -> dict[str, frozenset[WordClass]]:
    """Return a language's words, and those of others that every language shares."""
    words = _list_words((*language.words.items(), (WordClass.MONTH, language.months)))
    for other in others:
        tables = (*((kind, other.words.get(kind, "")) for kind in _SHARED), (WordClass.MONTH, other.months))
        for word, kinds in _list_words(tables).items():
            words.setdefault(word, kinds)
    return words


def _list_words(tables: Iterable[tuple[WordClass, str]]) -> dict[str, frozenset[WordClass]]:
    words: dict[str, frozenset[WordClass]] = {}
    for kind, table in tables:
        own = dict.fromkeys(_split(table), frozenset((kind,)))
        own.update((word, words[word] | own[word]) for word in own.keys() & words.keys())
        words.update(own)
    return words


def _split(table: str) -> list[str]:
    """Return the entries of a table; "_" is a space in one of several words."""
    return [entry.replace("_", " ") for entry in table.split()] if "_" in table else table.split()


def _add_counted(
    words: Mapping[str, frozenset[WordClass]],
    numerals: Iterable[str],
    tables: Mapping[WordClass, Iterable[str]],
) -> dict[str, frozenset[WordClass]]:
    """Return words with those of numbers, and with those that are units and magnitudes."""
    counted = {**dict.fromkeys(numerals, NO_CLASS), **words}
    for kind, table in tables.items():
        alone = frozenset((kind,))
        for word in table:
            counted[word] = counted.get(word, NO_CLASS) | alone
    return counted


def _turn(words: Mapping[str, object], tables: list[Mapping[float, str]]) -> dict[str, float]:
    """Turn tables of a language and of others into word → number; a language's own words go before those of others."""
    turned: dict[str, float] = {}
    for at, table in enumerate(tables):
        own: dict[str, float] = {}
        for number, entries in reversed(tuple(table.items())):  # of two numbers of one word the first holds
            own.update(dict.fromkeys(_split(entries), float(number)))
        turned = {**({word: number for word, number in own.items() if word not in words} if at else own), **turned}
    return turned


def _list_units(words: Mapping[str, object], languages: tuple[Language, ...]) -> dict[str, tuple[str, float]]:
    units: dict[str, tuple[str, float]] = {}
    for at, language in enumerate(languages):
        for dimension, table in language.units.items():
            for word, scale in _turn({} if not at else words, [table]).items():
                if not at or word not in words:
                    units.setdefault(word, (dimension, scale))
    return units


def _list_terms(lexicon: Lexicon) -> dict[str, dict[str, list[Term]]]:
    """Return the entries that their own spelling cuts into several words, and numbers that stand in compounds."""
    terms: dict[str, dict[str, list[Term]]] = {}
    for entry in [entry for entry in lexicon.listed if not entry.isalpha()]:
        parts = _cut_entry(entry, lexicon)
        if len(parts) > 1:
            known = terms.setdefault(parts[0], {}).setdefault(parts[1], [])
            known.append(Term(parts, entry, lexicon.listed[entry]))
            known.sort(key=lambda term: -len(term.parts))
    return terms


def _cut_entry(entry: str, lexicon: Lexicon) -> tuple[str, ...]:
    if entry in lexicon.numerals and "-" in entry:  # "quatre-vingt-dix"
        return tuple(HYPHEN.split(entry))
    if entry in lexicon.abbreviations and entry[:-1].isalpha():  # its full stop is part of it
        return (entry,)
    parts = tuple(entry.split())
    if all(map(str.isalpha, parts)):  # nothing but letters is left to cut
        return parts
    return tuple(entry[slice(*place)] for place in cut_words(entry, lexicon))


def guess_language(text: str, usual: str = DEFAULT) -> str:
    """Return the language that most small words of a text are from, the usual one where they do not tell."""
    words = list(filter(_list_all_telling().__contains__, _LETTERS.findall(fold_word(text))))
    return max(LANGUAGES, key=lambda code: (sum(map(list_telling_words(code).__contains__, words)), code == usual))


def read_text(text: str, language: str = "") -> tuple[Lexicon, list[Word]]:
    """Return the lexicon of a text's language, that of its small words for "", and its words."""
    lexicon = read_lexicon(language or guess_language(text))
    return lexicon, read_words(text, lexicon)
