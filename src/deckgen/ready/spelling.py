"""Words that may be slips of the hand: in no dictionary, one letter away from a common word, in the course once.

The dictionaries are those of pyspellchecker, an optional part. Precision comes first: a word that is doubted wrongly
costs a trainer more than one that is missed.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from deckgen.course import Course, Module
from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.keys import fold_accents
from deckgen.language import LANGUAGES, Language
from deckgen.named_tuple import NamedTuple
from deckgen.ready.texts import Passage, list_passages

if TYPE_CHECKING:
    import spellchecker
else:
    spellchecker = defer("spellchecker")

_SHORTEST: Final = 5
"""Letters: shorter unknown words are abbreviations more often than slips."""
_LONG: Final = 7
"""Letters of words in which one that is wrong, missing or too much is no other word."""
_VOWELS: Final = frozenset("aeiouy")
_OFTEN, _SHARE = 100, 2e-7
"""How often a common word stands in the texts that a dictionary was made from: times, and share of their words."""
_PART: Final = 3
"""Letters of a word that another one may be made of."""
_LETTERS = defer_pattern(r"[^\W\d_]+")
_NO_WORDS: Final = frozenset("/\\@_.0123456789<>{}=#&+")
"""What stands in addresses, names of files and versions, inside of which nothing is a word."""
_EDGES: Final = "()[]«»“”„\"'’‘,;:!?.…*–—-"


class PlacedWord(NamedTuple):
    """A word of a passage."""

    text: str
    start: int
    """Characters before it."""
    plain: bool
    """Whether it is no name, as far as capitals tell: it has none, or that of the first word of a text."""


def is_installed() -> bool:
    """Tell whether there are dictionaries."""
    return find_spec("spellchecker") is not None


def cut_words(passage: Passage) -> Iterator[PlacedWord]:
    """Yield the words of a passage; code, addresses and what holds digits has none."""
    text = "".join(" " * len(span.text) if span.code else span.text for span in passage.spans)
    first = True
    start = 0
    for token in text.split(" "):
        bare = token.strip(_EDGES)
        if bare and not _NO_WORDS & set(bare):
            for match in _LETTERS.finditer(token):
                word = match.group()
                plain = word.islower() or (first and word[1:].islower())
                yield PlacedWord(word, start + match.start(), plain)
                first = False
        start += len(token) + 1


def doubt_words(course: Course) -> Mapping[str, str] | None:
    """Return each word of a course that is likely a slip, in small letters, with what was meant; None without means."""
    if not is_installed():
        return None
    words = [(word, passage.lang) for module in course.modules for passage, word in _list_words(module)]
    counts = Counter(word.text.casefold() for word, _ in words)
    right = {word.casefold() for word in course.words} | set(_list_names(course))
    doubtful = (
        (word.text.casefold(), lang)
        for word, lang in words
        if _may_be_doubted(word, lang) and counts[word.text.casefold()] == 1
    )
    meant = ((word, _find_meant(word, lang)) for word, lang in doubtful if word not in right)
    return {word: known for word, known in meant if known}


def _list_words(module: Module) -> Iterator[tuple[Passage, PlacedWord]]:
    return ((passage, word) for passage in list_passages(module) for word in cut_words(passage))


def _may_be_doubted(word: PlacedWord, lang: str) -> bool:
    noun = lang in LANGUAGES and LANGUAGES[lang].capital_nouns and word.text[1:].islower()
    return len(word.text) >= _SHORTEST and (word.plain or noun)


def _list_names(course: Course) -> Iterator[str]:
    for module in course.modules:
        for story in module.stories:
            for name in (module.title, story.company, story.topic, *story.tags):
                yield from (match.group().casefold() for match in _LETTERS.finditer(name))


class _Dictionary:
    """The dictionary of a language.

    Args:
        code: Of the language.
    """

    def __init__(self, code: str) -> None:
        self._words = spellchecker.SpellChecker(language=code, distance=1)
        self._total = self._words.word_frequency.total_words

    def knows(self, word: str) -> bool:
        """Tell whether a word is in it."""
        return word in self._words

    def is_common(self, word: str) -> bool:
        """Tell whether a word is often used."""
        times = int(self._words[word])
        return times >= _OFTEN and times >= _SHARE * self._total

    def list_near(self, word: str) -> list[str]:
        """Return the common words that are one letter away, the most common first."""
        near = self._words.known(self._words.edit_distance_1(word))
        return sorted(filter(self.is_common, near), key=lambda one: (-self._words[one], one))


@cache
def _load(code: str) -> _Dictionary | None:
    """Return the dictionary of a language; None where there is none."""
    try:
        return _Dictionary(code)
    except ValueError:
        return None


@cache
def _find_meant(word: str, lang: str) -> str:
    """Return the common word that another one was likely meant to be; "" for a word that is not doubted."""
    own = _load(lang)
    if own is None or own.knows(word) or _is_compound(word, own):
        return ""
    meant = next((known for known in own.list_near(word) if _is_slip(word, known, LANGUAGES[lang])), "")
    # what people say in one language often comes from another one
    others = (_load(code) for code in LANGUAGES if code != lang) if meant else ()
    return "" if any(other and other.knows(word) for other in others) else meant


def _is_compound(word: str, lexicon: _Dictionary) -> bool:
    """Tell whether a word is made of two common ones, as "backend" and "runbooks" are."""
    cuts = range(_PART, len(word) - _PART + 1)
    return any(lexicon.is_common(word[:cut]) and lexicon.is_common(word[cut:]) for cut in cuts)


def _is_slip(word: str, known: str, language: Language) -> bool:
    """Tell whether a word is likely what becomes of a known one, of one letter's difference, under somebody's hands.

    At the end a letter makes another form of a word, at the beginning and in short words another word, and so does a
    consonant in place of another one. Letters that changed places are a slip in any word.
    """
    if word[0] != known[0] or {word, word[:-1]} & {known, known[:-1]}:
        return False
    if any(word.replace(*pair) == known.replace(*pair) for pair in language.spellings):
        return False
    if len(word) != len(known):
        return len(word) >= _LONG
    changed = ["".join(pair) for pair in zip(word, known, strict=True) if pair[0] != pair[1]]
    return len(changed) != 1 or (len(word) >= _LONG and bool(_VOWELS & set(fold_accents(changed[0]))))
