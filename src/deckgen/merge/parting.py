"""Slides of open conflicts: hands and notes have parted there, each goes its own way from what was written then.

The record of a deck has what the notes gave last, and beside it these slides as they were before. With that hands' part
is told from what the notes have changed alone, and notes that say what hands say settle the conflict.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from deckgen.merge.pairing import pair_shapes
from deckgen.merge.renames import rename_shapes
from deckgen.named_tuple import NamedTuple
from deckgen.record import DeckRecord, ShapeRecord, SlideRecord

_ALIKE: Final = 0.3


class Renamed(NamedTuple):
    """Slides as they were written, as they stand and as the notes give them, with one key for one thing."""

    base: tuple[SlideRecord, ...]
    theirs: tuple[SlideRecord, ...]
    ours: tuple[SlideRecord, ...]
    parted: tuple[SlideRecord, ...] = ()
    """Those of open conflicts before they parted."""


def name_parted(
    base: DeckRecord, theirs: DeckRecord, known: Renamed, places: Sequence[Sequence[int | None]]
) -> Renamed:
    """Return the slides, those of open conflicts before they parted among them, with one key for one shape.

    Args:
        base: As it was written.
        theirs: As it stands.
        known: Their slides.
        places: Where the shapes of theirs stand in the file.
    """
    if not base.parted:
        return known
    parted = tuple(_find_parted(base, theirs, known, places))
    ours = {slide.key: slide for slide in known.ours}
    standing = {slide.key: slide for slide in known.theirs}
    # what hands say may be what the notes say now, in a shape that has its key from its words
    both = [one.key for one in parted if one.key in ours and one.key in standing]
    names = {key: rename_shapes(standing[key], ours[key]) for key in both}
    renamed = Renamed(
        *(tuple(_name(slide, names.get(slide.key, {})) for slide in slides) for slides in (*known[:3], parted))
    )
    return renamed._replace(parted=tuple(_name_deleted(renamed.parted, renamed.theirs, ours)))


def _name_deleted(
    parted: Sequence[SlideRecord], theirs: Sequence[SlideRecord], ours: Mapping[str, SlideRecord]
) -> Iterator[SlideRecord]:
    """Yield the slides before they parted; shapes that hands deleted have the keys of what the notes say there now."""
    standing = {slide.key: {shape.key for shape in slide.shapes} for slide in theirs}
    for slide in parted:
        if slide.key not in standing or slide.key not in ours:
            yield slide
            continue
        left = (_leave_out(one, standing[slide.key]) for one in (slide, ours[slide.key]))
        yield _name(slide, rename_shapes(*left))


def _leave_out(slide: SlideRecord, keys: AbstractSet[str]) -> SlideRecord:
    return slide._replace(shapes=tuple(shape for shape in slide.shapes if shape.key not in keys))


def _name(slide: SlideRecord, names: Mapping[str, str]) -> SlideRecord:
    if not names:
        return slide
    return slide._replace(shapes=tuple(one._replace(key=names.get(one.key, one.key)) for one in slide.shapes))


def _find_parted(
    base: DeckRecord, theirs: DeckRecord, known: Renamed, places: Sequence[Sequence[int | None]]
) -> Iterator[SlideRecord]:
    """Yield the slides before they parted, with the keys that slides and shapes have in the file."""
    given = {slide.key: (slide, now.key) for slide, now in zip(base.slides, known.base, strict=True)}
    standing = {slide.key: at for at, slide in enumerate(known.theirs)}
    groups = {slide.key: slide.group for slide in known.base}
    for slide in base.parted:
        last, key = given.get(slide.key, (slide, ""))
        at = standing.get(key)
        if at is None and key:
            # hands have deleted their version, or that of the notes was never beside it
            yield slide._replace(key=key, group=groups[key])
        elif at is not None:
            hand = known.theirs[at]
            shapes = _name_shapes(slide.shapes, theirs.slides[at].shapes, hand.shapes, places[at])
            # their speaker notes have what the notes said since
            yield slide._replace(key=key, group=hand.group, notes=last.notes, shapes=shapes)


def _name_shapes(
    shapes: Sequence[ShapeRecord],
    theirs: Sequence[ShapeRecord],
    hand: Sequence[ShapeRecord],
    places: Sequence[int | None],
) -> tuple[ShapeRecord, ...]:
    pairs = pair_shapes(shapes, theirs, _ALIKE)
    keys = {place: shape.key for shape, place in zip(hand, places, strict=True) if place is not None}
    named = {one: keys[other] for other, one in pairs.items() if other in keys}
    return tuple(shape._replace(key=named.get(at, shape.key)) for at, shape in enumerate(shapes))
