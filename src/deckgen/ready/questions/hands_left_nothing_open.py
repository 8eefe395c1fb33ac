"""Does every slide that hands made or changed show something, all of it, and nothing that is still to be written?

Why: the notes are looked through with every build; what was typed into a deck nobody has read again before class.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from deckgen.catalogue.ready import CUT_WORDS, EMPTIED_SLIDE, EMPTY_SLIDE, OPEN_WORDS
from deckgen.diagnostics import Diagnostics
from deckgen.layout.cutting import shorten
from deckgen.preview.reading import SlideText, read_deck
from deckgen.read.blocks.drafts import find_draft
from deckgen.ready.case import Case

_SHOWN = 40
"""Characters of a text that a finding quotes."""


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report slides that show nothing, or their title alone, words that the edge cuts, marks of drafts: all by hand."""
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
    for number in _list_emptied(case.text.slides, slides):
        title = shorten(case.text.slides[number - 1].title, _SHOWN)
        diagnostics.report(EMPTIED_SLIDE, slides=(number,), number=number, title=title)


def _list_emptied(slides: Sequence[SlideText], given: Sequence[SlideText]) -> Iterable[int]:
    """Yield the numbers of slides that have nothing left but their title, and what several slides say."""
    counts = Counter(words for slide in given for words in set(slide.words))
    common = {words for words, count in counts.items() if count > 1}
    full = {slide.number for slide in given if _holds(slide, common)}
    for number, slide in enumerate(slides, start=1):
        if slide.number in full and not (slide.hidden or slide.empty or _holds(slide, common)):
            yield number


def _holds(slide: SlideText, common: set[str]) -> bool:
    """Tell whether a slide shows more than its title and number."""
    own = (words for words in slide.words if words != slide.title and words not in common and not words.isdecimal())
    return slide.drawn or any(own)


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
