"""Does every slide that hands made or changed show something, all of it, and nothing that is still to be written?

Why: the notes are looked through with every build; what was typed into a deck nobody has read again before class.
"""

from collections.abc import Iterable

from deckgen.catalogue.ready import CUT_WORDS, EMPTY_SLIDE, OPEN_WORDS
from deckgen.diagnostics import Diagnostics
from deckgen.layout.cutting import shorten
from deckgen.preview.reading import SlideText, read_deck
from deckgen.read.blocks.drafts import find_draft
from deckgen.ready.case import Case

_SHOWN = 40
"""Characters of a text that a finding quotes."""


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report slides without words and pictures, words that the edge cuts, and marks of drafts: all of it by hand."""
    given = case.deck.data or b""
    if not case.text or case.shown == given:
        return
    slides = read_deck(given).slides if given else ()
    said = frozenset(words for slide in slides for words in slide.words)
    cut = frozenset(words for slide in slides for words in slide.cut)
    for number, slide in enumerate(case.text.slides, start=1):
        if not slide.hidden:
            _look_at(
                number, slide._replace(words=_without(slide.words, said), cut=_without(slide.cut, cut)), diagnostics
            )


def _without(texts: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text not in known)


def _look_at(number: int, slide: SlideText, diagnostics: Diagnostics) -> None:
    """Report what is wrong with a slide that has what hands did alone."""
    if slide.empty:
        diagnostics.report(EMPTY_SLIDE, slides=(number,), number=number)
    if slide.cut:
        diagnostics.report(CUT_WORDS, slides=(number,), number=number, words=shorten(slide.cut[0], _SHOWN))
    mark = next(filter(None, map(find_draft, slide.words)), "")
    if mark:
        diagnostics.report(OPEN_WORDS, slides=(number,), number=number, mark=mark)
