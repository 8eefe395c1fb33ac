"""The words of a cue in all languages together, as sets and as regular expressions; notes mix languages."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import groupby, takewhile

from deckgen.keys import fold_accents
from deckgen.language.classes import WordClass
from deckgen.language.cues import Cue
from deckgen.language.records import Language
from deckgen.language.registry import LANGUAGES

_SPACE = r"[\s-]*"


@cache
def list_words(kind: Cue | WordClass) -> frozenset[str]:
    """Return words and phrases of all languages, lower case, with spaces."""
    tables = (
        language.cues.get(kind, "") if isinstance(kind, Cue) else language.words.get(kind, "")
        for language in LANGUAGES.values()
    )
    return frozenset(word.replace("_", " ") for table in tables for word in table.split())


@cache
def list_units(*measures: str) -> frozenset[str]:
    """Return the units of all languages that measure these, such as "percent"; every unit and magnitude without any."""
    tables = [units for language in LANGUAGES.values() for units in _choose_units(language, measures)]
    return frozenset(word.replace("_", " ") for table in tables for words in table.values() for word in words.split())


def _choose_units(language: Language, measures: tuple[str, ...]) -> tuple[Mapping[float, str], ...]:
    if measures:
        return tuple(language.units.get(measure, {}) for measure in measures)
    return (*language.units.values(), language.magnitudes)


@cache
def spell_words(*kinds: Cue | WordClass) -> str:
    r"""Return a regular expression, to be compiled with IGNORECASE, for the words of all languages; it has no groups.

    Accents may be missing, the words of a phrase may be joined or hyphenated, and a word that has no "*" ends where
    letters end.
    """
    return spell(frozenset().union(*map(list_words, kinds)))


def spell(words: frozenset[str]) -> str:
    """Return such a regular expression for any words."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    whole = [word for word in ordered if word[0].isalnum() and word[-1].isalnum()]
    parts = [_spell_part(word) for word in ordered if word not in whole]
    if whole:
        parts.append(rf"(?<!\w)(?:{'|'.join(map(_spell_letters, whole))})(?!\w)")
    return f"(?:{'|'.join(parts)})" if parts else "(?!)"


def keep_held(words: Iterable[str], text: str) -> frozenset[str]:
    """Return the words that a text may hold, for their letters are all in it; patterns of few words compile fast."""
    folded = fold_accents(text.casefold())
    return frozenset(word for word in words if all(letters in folded for letters in _list_letters(word)))


@lru_cache(maxsize=1024)
def _list_letters(word: str) -> tuple[str, ...]:
    """Return the stretches of letters of a word, without accents."""
    folded = fold_accents(word.casefold())
    return tuple("".join(letters) for alphabetic, letters in groupby(folded, str.isalpha) if alphabetic)


def may_begin(text: str, *kinds: Cue | WordClass) -> bool:
    """Tell whether a text may begin with a word of all languages; if not, its pattern need not be compiled."""
    openings, longest = _list_openings(*kinds)
    return fold_accents(text[:longest].casefold()).startswith(openings)


@cache
def _list_openings(*kinds: Cue | WordClass) -> tuple[tuple[str, ...], int]:
    """Return how words begin, without accents and up to what may be written otherwise, and the longest such length."""
    folded = [fold_accents(word.casefold()) for kind in kinds for word in list_words(kind)]
    openings = {"".join(takewhile(str.isalpha, word)) for word in folded}
    return tuple(sorted(openings)), max(map(len, openings), default=0)


def _spell_part(word: str) -> str:
    """Spell a word with stars, or one with a sign at an end."""
    before, after = word.startswith("*"), word.endswith("*")
    opening = "" if before or not word[0].isalnum() else r"(?<!\w)"
    closing = r"\w*" if after else r"(?!\w)" if word[-1].isalnum() else ""
    return f"{opening}{_spell_letters(word.strip('*'))}{closing}"


def _spell_letters(word: str) -> str:
    return "".join(map(_spell_letter, word))


def _spell_letter(letter: str) -> str:
    plain = fold_accents(letter)
    if plain != letter:
        return f"[{letter}{plain}]"
    if letter == " ":
        return _SPACE
    if letter == "'":
        return "['’]"
    return "\\" + letter if letter in ".-°" else letter
