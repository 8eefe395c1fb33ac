"""What deckgen knows of human languages: one file a language, data only, and the only place for their words.

A file here that defines `LANGUAGE` is a language; it is found by itself. Reading, figures, planning and layout ask
this package and hold no word lists of their own.
"""

from deckgen.language.classes import Language, WordClass
from deckgen.language.registry import LANGUAGES, find_language

__all__ = ["LANGUAGES", "Language", "WordClass", "find_language"]
