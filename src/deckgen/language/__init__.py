"""What deckgen knows of human languages: one file a language, data only, and the only place for their words.

A file here that is named by an ISO 639 code defines `LANGUAGE` and is a language; it is found by itself. Reading,
figures, planning and layout ask this package and hold no word lists of their own.
"""

from deckgen.language.classes import WordClass
from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.language.records import Detection, Gap, KindNames, Language, Numbers, Typesetting
from deckgen.language.registry import DEFAULT, LANGUAGES, find_code, find_language

__all__ = [
    "DEFAULT",
    "LANGUAGES",
    "Cue",
    "Detection",
    "Gap",
    "KindNames",
    "Label",
    "Language",
    "Numbers",
    "Typesetting",
    "WordClass",
    "find_code",
    "find_language",
]
