"""The words of a cue in all languages together, as sets and as regular expressions; notes mix languages."""

from functools import cache

from deckgen.keys import fold_accents
from deckgen.language.classes import WordClass
from deckgen.language.cues import Cue
from deckgen.language.registry import LANGUAGES

_SPACE = r"[\s\u00a0-]*"


@cache
def list_words(kind: Cue | WordClass) -> frozenset[str]:
    """Return words and phrases of all languages, lower case, with spaces."""
    tables = (
        language.cues.get(kind, "") if isinstance(kind, Cue) else language.words.get(kind, "")
        for language in LANGUAGES.values()
    )
    return frozenset(word.replace("_", " ") for table in tables for word in table.split())


@cache
def spell_words(*kinds: Cue | WordClass) -> str:
    r"""Return a regular expression, to be compiled with IGNORECASE, for the words of all languages; it has no groups.

    Accents may be missing, the words of a phrase may be joined or hyphenated, and a word that has no "*" ends where
    letters end.
    """
    words = sorted({word for kind in kinds for word in list_words(kind)}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_spell, words))})" if words else "(?!)"


def _spell(word: str) -> str:
    before, after = word.startswith("*"), word.endswith("*")
    body = "".join(map(_spell_letter, word.strip("*")))
    opening = "" if before or not word[0].isalnum() else r"(?<!\w)"
    closing = r"\w*" if after else r"(?!\w)" if word[-1].isalnum() else ""
    return f"{opening}{body}{closing}"


def _spell_letter(letter: str) -> str:
    plain = fold_accents(letter)
    if plain != letter:
        return f"[{letter}{plain}]"
    if letter == " ":
        return _SPACE
    if letter == "'":
        return "['’]"
    return "\\" + letter if letter in ".-°" else letter
