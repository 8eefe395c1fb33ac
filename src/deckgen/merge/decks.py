"""The decks that are merged, as all who carry out a plan see them."""

from collections.abc import Sequence

from deckgen.merge.match import HAND_MADE, Matched
from deckgen.merge.scan import Scan
from deckgen.named_tuple import NamedTuple
from deckgen.record import DeckRecord, SlideRecord


class Decks(NamedTuple):
    """What was written, the file as it stands, the fresh deck."""

    base: DeckRecord
    """As their file records it."""
    theirs: Scan
    ours: Scan
    matched: Matched
    """The slides of all three, parallel to those of the records, one key for one thing."""

    def see_theirs(self) -> Scan:
        """Return their deck with the keys that its slides and shapes were written under."""
        slides = zip(self.matched.theirs, self.theirs.record.slides, self.matched.places, strict=True)
        return self.theirs._replace(
            record=self.theirs.record._replace(slides=tuple(_name_shapes(*slide) for slide in slides)),
            base=self.base._replace(slides=self.matched.base),
        )


def zip_keys(matched: Sequence[SlideRecord], deck: DeckRecord) -> list[tuple[str, SlideRecord]]:
    """Return the slides of a deck as its record has them, each with the key under which all three are compared."""
    return [(one.key, slide) for one, slide in zip(matched, deck.slides, strict=True)]


def _name_shapes(known: SlideRecord, slide: SlideRecord, places: Sequence[int | None]) -> SlideRecord:
    """Return a slide whose shapes are those of the file, in its order, with the keys that were found for them."""
    found = {place: shape for place, shape in zip(places, known.shapes, strict=True) if place is not None}
    shapes = (found.get(at) or shape._replace(key=f"{HAND_MADE}{at}") for at, shape in enumerate(slide.shapes))
    return known._replace(shapes=tuple(shapes))
