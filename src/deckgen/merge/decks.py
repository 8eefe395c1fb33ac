"""The decks that are merged, as all who carry out a plan see them."""

from collections.abc import Sequence

from deckgen.merge.match import Matched
from deckgen.merge.scan import Scan, ScannedSlide
from deckgen.merge.steps import JoinedSlide
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
        """Return their deck with the keys that its slides and shapes were written under, and only what was compared."""
        slides = zip(self.matched.theirs, self.theirs.slides, self.matched.places, strict=True)
        seen = [_see_slide(*slide) for slide in slides]
        return self.theirs._replace(
            record=self.theirs.record._replace(slides=tuple(record for record, _ in seen)),
            base=self.base._replace(slides=self.matched.base),
            slides=tuple(slide for _, slide in seen),
        )

    def see_step(self, step: JoinedSlide) -> JoinedSlide:
        """Return a step whose positions are those of `see_theirs`."""
        order = _list_seen(self.matched.places[step.theirs])
        shapes = (
            join._replace(theirs=order.index(join.theirs) if join.theirs in order else None) for join in step.shapes
        )
        return step._replace(shapes=tuple(join for join in shapes if (join.theirs, join.ours) != (None, None)))


def zip_keys(matched: Sequence[SlideRecord], deck: DeckRecord) -> list[tuple[str, SlideRecord]]:
    """Return the slides of a deck as its record has them, each with the key under which all three are compared."""
    return [(one.key, slide) for one, slide in zip(matched, deck.slides, strict=True)]


def _list_seen(places: Sequence[int | None]) -> list[int]:
    """Return the positions of the shapes that the file has."""
    return [at for at, place in enumerate(places) if place is not None]


def _see_slide(
    record: SlideRecord, slide: ScannedSlide, places: Sequence[int | None]
) -> tuple[SlideRecord, ScannedSlide]:
    """Return a slide with the shapes that the file has, in the order in which they were compared."""
    order, found = _list_seen(places), [place for place in places if place is not None]
    return (
        record._replace(shapes=tuple(record.shapes[at] for at in order)),
        slide._replace(
            shapes=tuple(slide.shapes[at] for at in found),
            texts=tuple(slide.texts[at] for at in found),
            paragraphs=tuple(slide.paragraphs[at] for at in found),
        ),
    )
