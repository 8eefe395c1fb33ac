"""English."""

from deckgen.language.classes import Language, WordClass

LANGUAGE = Language(
    code="en",
    name="English",
    words={
        WordClass.DETERMINER: "the a an this that these those its their our his her my your",
        WordClass.PRONOUN: "it they we he she i you who which that",
    },
)
