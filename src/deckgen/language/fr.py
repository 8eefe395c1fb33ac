"""French."""

from deckgen.language.classes import Language, WordClass

LANGUAGE = Language(
    code="fr",
    name="French",
    words={
        WordClass.DETERMINER: "le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre nos",
        WordClass.PRONOUN: "il ils elle elles on nous vous je tu qui que ce cela ça",
    },
)
