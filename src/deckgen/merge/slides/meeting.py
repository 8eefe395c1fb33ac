"""Words that hands have put where the notes put others later: they lie on each other, and what hands did stays."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from deckgen.geometry import Box
from deckgen.merge.steps import JoinedSlide, ShapeJoin
from deckgen.named_tuple import NamedTuple
from deckgen.record import ShapeRecord, SlideRecord

_TENTHS: Final = 10
_SIDES: Final = 4
_NEAR: Final = 3.0
"""Points by which boxes may lie on each other: their edges are air."""


class _PlacedShape(NamedTuple):
    """A shape with words, where it stands on the slide that was made, and on both that it was made of."""

    key: str
    now: Box
    theirs: Box | None
    ours: Box | None

    def meets(self, other: "_PlacedShape") -> bool:
        """Tell whether two shapes lie on each other that do so on neither side."""
        sides = ((self.theirs, other.theirs), (self.ours, other.ours))
        before = any(one and two and one.overlaps(two, _NEAR) for one, two in sides)
        return self.now.overlaps(other.now, _NEAR) and not before


def find_meeting(
    step: JoinedSlide, base: SlideRecord | None, theirs: SlideRecord, ours: SlideRecord
) -> tuple[str, ...]:
    """Return the keys of shapes that hands have put where something of the notes stands now."""
    known = {shape.key: dict(shape.fields).get("place") for shape in base.shapes} if base else {}
    by_hand: list[_PlacedShape] = []
    by_notes: list[_PlacedShape] = []
    for join, shape in _list_placed(step, theirs, ours):
        kept = join.theirs is not None and "place" not in join.taken
        if kept and known.get(shape.key) != dict(theirs.shapes[join.theirs or 0].fields).get("place"):
            by_hand.append(shape)
        elif not kept:
            by_notes.append(shape)
    return tuple(dict.fromkeys(one.key for one, other in product(by_hand, by_notes) if one.meets(other)))


def _list_placed(step: JoinedSlide, theirs: SlideRecord, ours: SlideRecord) -> Iterator[tuple[ShapeJoin, _PlacedShape]]:
    """Yield the shapes with words, as far as records say where they stand."""
    for join in step.shapes:
        old = None if join.theirs is None else theirs.shapes[join.theirs]
        new = None if join.ours is None else ours.shapes[join.ours]
        shown = new if old is None or "place" in join.taken else old
        now = _read_box(shown)
        if shown and shown.words and now:
            yield join, _PlacedShape(key=shown.key, now=now, theirs=_read_box(old), ours=_read_box(new))


def _read_box(shape: ShapeRecord | None) -> Box | None:
    """Return where a shape stands, in points; None where nobody knows, or where it is turned."""
    numbers = [part for part in dict(shape.fields).get("place", "").split() if part != "slot"] if shape else []
    if len(numbers) != _SIDES:
        return None
    return Box(*(float(number) / _TENTHS for number in numbers))
