"""A deck as it stands, as it was written, and as the notes give it → the same three with one key for one thing.

Slides and shapes carry creation ids, which programs copy when they duplicate a slide and drop when they keep none: of
two with one id the one that was written is ours; where there are none, slides are found by what they hold. What hands
made has a key that nothing else has.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from deckgen.merge.likeness import compare_slides, get_field, weigh_slide
from deckgen.merge.pairing import pair_alike, pair_keys, pair_shapes
from deckgen.merge.parting import Renamed, name_parted
from deckgen.merge.renames import carry_renames
from deckgen.merge.steps import COPY
from deckgen.merge.unseen import VisibleSlide, forget_unseen, keeps_formats
from deckgen.named_tuple import NamedTuple
from deckgen.record import DeckRecord, ShapeRecord, SlideRecord

HAND_MADE: Final = "+"
"""Starts the key of what hands made."""
_LOSSY_SLIDE, _KNOWN_SLIDE = 0.3, 0.9
"""How alike slides must be that have no ids, and such as have other ones than those that were written."""
_LOSSY_SHAPE, _KNOWN_SHAPE = 0.3, 0.75
_HIDDEN_APART = 0.5
"""What likeness is left of two slides one of which is hidden: the notes' version of a slide stands hidden beside it."""


class Matched(NamedTuple):
    """Three decks whose slides and shapes can be compared by key; all slides of theirs and ours are there, in order."""

    base: tuple[SlideRecord, ...]
    theirs: tuple[SlideRecord, ...]
    ours: tuple[SlideRecord, ...]
    places: tuple[tuple[int | None, ...], ...]
    """For each slide of theirs where its shapes stand in the file; None for one that the file does not have."""
    parted: tuple[SlideRecord, ...] = ()
    """The slides of open conflicts as they were before hands and notes parted; some may be missing."""


def match_decks(base: DeckRecord, theirs: DeckRecord, ours: DeckRecord, *, lossy: bool = False) -> Matched:
    """Return the three with one key for one thing: that of the notes, which names may have changed since.

    Args:
        base: As it was written.
        theirs: As it stands.
        ours: As the notes give it.
        lossy: Whether a program saved it that keeps no ids and writes formats out; what it may have changed by itself
            is no edit then.
    """
    pairs = pair_slides(base.slides, theirs.slides, lossy=lossy)
    # a slide that such a program has written stays as it is until its notes change, whoever saves the deck then
    lost = {at for at in pairs if lossy or not any(shape.key for shape in theirs.slides[at].shapes)}
    known = {at: _match_shapes(base.slides[one], theirs.slides[at], lossy=at in lost) for at, one in pairs.items()}
    faithful = keeps_formats((base.slides[pairs[at]], known[at]) for at in lost)
    views = [
        _view_slide(base.slides[pairs[at]], known[at], lossy=at in lost, faithful=faithful)
        if at in known
        else _name_slide(slide, at)
        for at, slide in enumerate(theirs.slides)
    ]
    old, hand = carry_renames(base.slides, [view.slide for view in views], ours.slides)
    named = name_parted(base, theirs, Renamed(old, hand, ours.slides), [view.places for view in views])
    return Matched(
        base=_forget_slots(named.base),
        theirs=_forget_slots(named.theirs),
        ours=_forget_slots(ours.slides),
        places=tuple(view.places for view in views),
        parted=_forget_slots(named.parted),
    )


def _view_slide(base: SlideRecord, known: SlideRecord, *, lossy: bool, faithful: bool) -> VisibleSlide:
    """Return what can be seen of a slide that has the keys that it and its shapes were written under."""
    if lossy:
        return forget_unseen(base, known, faithful=faithful)
    return VisibleSlide(known, tuple(range(len(known.shapes))))


def _name_slide(slide: SlideRecord, at: int) -> VisibleSlide:
    """Return a slide that hands made."""
    name = f"{HAND_MADE}{at}"
    return VisibleSlide(slide._replace(key=name, group=name), tuple(range(len(slide.shapes))))


def adopt_deck(theirs: DeckRecord, ours: DeckRecord, *, lossy: bool = False) -> DeckRecord:
    """Return what stands for the record of a deck that has none, or "Document Inspector" has removed it.

    Of the slides that are ours by their creation ids, or by what they hold where there are none, whatever equals what
    the notes give now is taken as generated, the rest as hand-made.
    """
    known = set(pair_slides(ours.slides, theirs.slides, lossy=lossy).values())
    return ours._replace(slides=tuple(slide for at, slide in enumerate(ours.slides) if at in known))


def pair_slides(base: Sequence[SlideRecord], theirs: Sequence[SlideRecord], *, lossy: bool) -> dict[int, int]:
    """Return position in theirs → position in base, for the slides that were written."""
    bags = [weigh_slide(slide) for slide in base], [weigh_slide(slide) for slide in theirs]

    def compare(one: int, other: int) -> float:
        alike = compare_slides(bags[0][one], bags[1][other])
        return alike if base[one].hidden == theirs[other].hidden else alike * _HIDDEN_APART

    def prefer(one: int, other: int) -> tuple[float, ...]:
        return base[one].number == theirs[other].number, compare(one, other)

    found = pair_keys(base, theirs, prefer)
    left = [at for at in _order_copies(base) if at not in found.values()]
    unknown = [at for at in range(len(theirs)) if at not in found]
    least = _LOSSY_SLIDE if lossy else _KNOWN_SLIDE
    return found | {other: one for one, other in pair_alike(left, unknown, compare, least)}


def _order_copies(base: Sequence[SlideRecord]) -> list[int]:
    """Return the positions in order of the show: the notes' versions stand behind the slides that hands changed."""
    places = {slide.key: at for at, slide in enumerate(base)}
    return sorted(range(len(base)), key=lambda at: (places.get(base[at].key.removesuffix(COPY), at), at))


def _match_shapes(base: SlideRecord, theirs: SlideRecord, *, lossy: bool) -> SlideRecord:
    pairs = pair_shapes(base.shapes, theirs.shapes, _LOSSY_SHAPE if lossy else _KNOWN_SHAPE)
    shapes = tuple(
        shape._replace(key=base.shapes[pairs[at]].key if at in pairs else f"{HAND_MADE}{at}")
        for at, shape in enumerate(theirs.shapes)
    )
    return theirs._replace(key=base.key, group=base.group, section=base.section, shapes=shapes)


def _forget_slots(slides: Iterable[SlideRecord]) -> tuple[SlideRecord, ...]:
    """Return slides whose placeholders have no place of their own where their layout puts them."""
    return tuple(slide._replace(shapes=tuple(map(_forget_slot, slide.shapes))) for slide in slides)


def _forget_slot(shape: ShapeRecord) -> ShapeRecord:
    if not get_field(shape, "place").startswith("slot"):
        return shape
    return shape._replace(fields=tuple(field for field in shape.fields if field[0] != "place"))
