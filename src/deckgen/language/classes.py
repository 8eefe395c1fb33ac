"""What a word can be, and what a language is made of."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class WordClass(StrEnum):
    """What a word can be in a sentence, as far as deckgen cares. A word may have several classes."""

    DETERMINER = "determiner"
    """the, a, le, des, der"""
    PRONOUN = "pronoun"
    """it, they, ils, sie"""


class Language(NamedTuple):
    """One human language, as data."""

    code: str
    """ISO 639-1: "en"."""
    name: str
    """Its English name: "English"."""
    words: Mapping[WordClass, str]
    """Class → its words, lower case, with straight apostrophes, parted by white space."""
