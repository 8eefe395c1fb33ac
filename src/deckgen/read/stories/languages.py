"""Which language a text is in: common words and accents; French and English only.

Comes in: text. Goes out: "en", "fr", or "" when the words do not tell.
"""

import re

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_WORDS = """
    the of and to in is that for it with as was on are be by this at from have has had not they their its our we
    you or an which can more than been will would but were when also into using used use over after before all
    new about each while who how what so these those any us there if up out between within such could should did
    does do may most some other only now just through during because where both every need needed them his her
    your my he she
"""
_FRENCH_WORDS = """
    le la les des du de un une et est en que qui dans pour par sur au aux avec ce cette ces son sa ses leur
    leurs il elle ils elles nous vous pas ne plus sont ont été être avoir était fait mais ou où donc car comme
    tout tous toute toutes très aussi alors avant après chez entre sans sous vers depuis afin ainsi dont lors
    peut doit faut avait plusieurs notamment grâce cela celui celle ceux même autre autres
"""
_BOTH_WORDS = """
    on a as plus or but pour son on fait sans sur car tout
"""
_BOTH = frozenset(_BOTH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split()) - _BOTH
_FRENCH = frozenset(_FRENCH_WORDS.split()) - _BOTH
_ELIDED = re.compile(r"(?<![\w'’])(?:qu|[ldcsnj])['’](?!s\b)(?=[^\W\d_])", re.IGNORECASE)
"""French words that an apostrophe shortens; without it the letters are just letters."""
_ACCENTED = re.compile("[àâçèéêëîïôùûüœæ]", re.IGNORECASE)


def detect_language(text: str) -> str:
    """Return the language most of the common words belong to."""
    words = [word.casefold() for word in _WORD.findall(text)]
    english = sum(word in _ENGLISH for word in words)
    french = sum(word in _FRENCH for word in words)
    french += len(_ELIDED.findall(text)) if "'" in text or "’" in text else 0
    french += 2 * sum(bool(_ACCENTED.search(word)) for word in words) if len(text) != len(text.encode()) else 0
    if english == french:
        return ""
    return "en" if english > french else "fr"


def choose_language(languages: list[str], default: str) -> str:
    """Return the language of the majority, the default where there is none."""
    english, french = languages.count("en"), languages.count("fr")
    if english == french:
        return default
    return "en" if english > french else "fr"
