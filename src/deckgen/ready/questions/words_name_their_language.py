"""Are all words of the deck marked with a language that it speaks?

Why: screen readers speak words in the language that they are marked with; words typed into a deck get the machine's.
"""

from collections.abc import Iterator

from deckgen.catalogue.ready import OTHER_SPOKEN_LANGUAGE
from deckgen.diagnostics import Diagnostics
from deckgen.language import LANGUAGES
from deckgen.preview.reading import read_deck
from deckgen.ready.case import Case


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report slides with words in a language that the deck as the notes give it does not have."""
    if case.text is None or not case.deck.data or case.shown == case.deck.data:
        return  # words of the notes are marked by the reader
    spoken = frozenset(_list_languages(case.deck.data))
    for number, slide in enumerate(case.text.slides, start=1):
        for lang in dict.fromkeys(map(_fold, filter(None, slide.langs))):
            if lang not in spoken:
                diagnostics.report(OTHER_SPOKEN_LANGUAGE, slides=(number,), number=number, language=_name(lang))


def _list_languages(data: bytes) -> Iterator[str]:
    return (_fold(lang) for slide in read_deck(data).slides for lang in slide.langs)


def _name(lang: str) -> str:
    return LANGUAGES[lang].name if lang in LANGUAGES else f"“{lang}”"


def _fold(lang: str) -> str:
    """Return the language of "en-US", whatever its country."""
    return lang.partition("-")[0].casefold()
