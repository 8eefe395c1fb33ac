"""Slides that hands made, as copies of others mostly → words on them that the notes said before and say no more.

What stands on such a slide is the hands' own and stays; but a half of a slide that somebody split, or a copy at the
end of the deck, goes on saying what its notes have taken back, and nothing else would tell.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

from deckgen.merge.decks import Decks
from deckgen.merge.likeness import find_type
from deckgen.merge.match import HAND_MADE
from deckgen.merge.scan import ScannedSlide
from deckgen.named_tuple import NamedTuple
from deckgen.record import ShapeRecord, SlideRecord

_WORDS: Final = re.compile(r"\w+")
_FURNITURE: Final = frozenset({"title", "ctrTitle", "ftr", "sldNum", "dt"})
"""Placeholders of what says which slide it is, not what the notes say on it."""


class OutdatedSlide(NamedTuple):
    """A slide that hands made, with words that the notes say no more."""

    place: int
    """Of the slide in the file as it stands, from 0."""
    title: str
    words: tuple[str, ...]
    """Paragraphs or cells of it, from the back of the slide."""


def list_outdated(decks: Decks, lives_elsewhere: Callable[[str], bool]) -> Iterator[OutdatedSlide]:
    """Yield such slides of a deck as it stands, in order; what the last build has told is not told again.

    Args:
        decks: What was compared.
        lives_elsewhere: Tells of a story, as records have it, whether another deck has it now: it is not taken back.
    """
    gone = _list_gone(decks, lives_elsewhere)
    now = " ".join(map(_fold, chain.from_iterable(map(_list_words, decks.ours.slides))))
    for at, record in enumerate(decks.matched.theirs):
        if record.key.startswith(HAND_MADE):
            # words may only stand otherwise: a figure that was large is in its sentence
            words = tuple(text for digest, text in _read(at, decks) if digest in gone and _fold(text) not in now)
            if words:
                yield OutdatedSlide(at, " ".join(decks.theirs.slides[at].title.split()), words)


def _list_gone(decks: Decks, lives_elsewhere: Callable[[str], bool]) -> frozenset[str]:
    """Return digests of what the notes said and say no more."""
    base, ours = decks.matched.base, decks.matched.ours
    own = {slide.section for slide in ours}
    moved = set(filter(lives_elsewhere, (slide.section for slide in base if slide.section not in own)))
    # agenda and recap repeat what such a story says
    return _list_said(base) - _list_said(ours) - _list_said(slide for slide in base if slide.section in moved)


def _read(at: int, decks: Decks) -> Iterator[tuple[str, str]]:
    """Yield what a slide says as it stands: the digest of each paragraph or cell, and its words."""
    texts = decks.theirs.slides[at].texts
    for shape, place in zip(decks.matched.theirs[at].shapes, decks.matched.places[at], strict=True):
        if place is not None and _speaks(shape):
            yield from zip(shape.plain, texts[place], strict=False)


def _list_said(slides: Iterable[SlideRecord]) -> frozenset[str]:
    """Return digests of all that slides say."""
    return frozenset(digest for slide in slides for shape in slide.shapes if _speaks(shape) for digest in shape.plain)


def _speaks(shape: ShapeRecord) -> bool:
    return find_type(shape) not in _FURNITURE


def _list_words(slide: ScannedSlide) -> Iterator[str]:
    """Yield what a slide and its speaker notes say."""
    yield from chain.from_iterable(slide.texts)
    yield from slide.notes


def _fold(text: str) -> str:
    """Return the words of a text as they are compared; "" for signs alone."""
    return " ".join(_WORDS.findall(text.casefold()))
