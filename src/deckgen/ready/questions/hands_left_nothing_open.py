"""Does every slide that hands made or changed show something, and nothing that is still to be written?

Why: the notes are looked through with every build; what was typed into a deck nobody has read again before class.
"""

from deckgen.catalogue.ready import EMPTY_SLIDE, OPEN_WORDS
from deckgen.diagnostics import Diagnostics
from deckgen.preview.reading import DeckText, SlideText, read_deck
from deckgen.read.blocks.drafts import find_draft
from deckgen.ready.case import Case


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report slides without words and pictures, and marks of drafts in words of hands; hidden ones do not count."""
    given = case.deck.data or b""
    if not case.text or case.shown == given:
        return
    known = _list_words(read_deck(given)) if given else frozenset()
    for number, slide in enumerate(case.text.slides, start=1):
        if slide.empty and not slide.hidden:
            diagnostics.report(EMPTY_SLIDE, slides=(number,), number=number)
        mark = "" if slide.hidden else _find_mark(slide, known)
        if mark:
            diagnostics.report(OPEN_WORDS, slides=(number,), number=number, mark=mark)


def _find_mark(slide: SlideText, known: frozenset[str]) -> str:
    return next(filter(None, (find_draft(words) for words in slide.words if words not in known)), "")


def _list_words(text: DeckText) -> frozenset[str]:
    return frozenset(words for slide in text.slides for words in slide.words)
