"""Three records → what becomes of each slide. Pure: no file, no XML; everything that merging means is decided here.

A slide of theirs that was matched has the key it was written under, two copies of one slide have it once, and a
hand-made slide has a key that nothing else has. What becomes of the pages of one planned slide stands in `planned`;
here all slides come together in order.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from deckgen.merge.fates import Records, list_groups, sort_out
from deckgen.merge.joins import differs
from deckgen.merge.orders import find_unmoved, order_slides
from deckgen.merge.planned import Wish, decide_planned, list_edited_copies
from deckgen.merge.steps import COPY, Change, CopiedSlide, KeptSlide, MergePlan, Step
from deckgen.record import SlideRecord

__all__ = ["Wish", "decide"]


def decide(
    base: Sequence[SlideRecord],
    theirs: Sequence[SlideRecord],
    ours: Sequence[SlideRecord],
    wish: Wish | None = None,
    parted: Sequence[SlideRecord] = (),
) -> MergePlan:
    """Return what becomes of a deck.

    Args:
        base: Its slides as they were written, with the copies that stood beside them.
        theirs: Its slides as they stand, in order, with the keys of those of base that they are.
        ours: Its slides as the notes give them.
        wish: Whose version counts where both changed one thing; None makes a conflict of it.
        parted: Slides of open conflicts as they were before hands and notes parted, with the same keys.
    """
    sides = sort_out(base, theirs, ours, parted)
    groups = {group: decide_planned(group, keys, sides, wish) for group, keys in list_groups(sides).items()}
    steps = {key: step for group in groups.values() for key, step in group.steps.items()}
    copied = frozenset(chain.from_iterable(group.copied for group in groups.values()))
    copies = _copy(copied, sides)
    left = {key: KeptSlide(sides.their_places[key]) for key in list_edited_copies(sides, groups, copies)}
    waiting: dict[str, Step] = {**copies, **left}
    standing = [key for key in sides.theirs if not key.endswith(COPY) or key in waiting]
    wanted = (*steps, *(copy for copy in waiting if copy in sides.theirs))
    order = order_slides(list(sides.base), standing, list(sides.ours), wanted)
    changes = list(chain.from_iterable(group.changes for group in groups.values()))
    changes += [Change(copy, "both", "kept") for copy in left]
    changes += _tell_order(sides)
    return MergePlan(
        steps=tuple(_lay_out(order, {**steps, **waiting}, copies, sides)),
        changes=tuple(changes),
        open=tuple(key for key in sides.ours if key in copied),
    )


def _tell_order(sides: Records) -> Iterator[Change]:
    """Yield the slides that hands moved."""
    known = [key for key in sides.base if key in sides.theirs]
    unmoved = find_unmoved(known, list(sides.theirs))
    yield from (Change(key, "hand", "kept", field="order") for key in known if key not in unmoved)


def _copy(keys: AbstractSet[str], sides: Records) -> dict[str, Step]:
    """Return the notes' version of some pages, their keys ended by `COPY`."""
    return {f"{key}{COPY}": _choose_copy(key, sides) for key in sides.ours if key in keys}


def _choose_copy(key: str, sides: Records) -> Step:
    """Return a copy: renewed where it stands, left alone where nothing is new or hands have changed that as well."""
    place = sides.their_places.get(f"{key}{COPY}")
    if place is not None:
        known, standing = sides.known_copies.get(key), sides.theirs[f"{key}{COPY}"]
        if differs(known, standing) or not differs(known, sides.ours[key]._replace(hidden=True)):
            return KeptSlide(place)
    return CopiedSlide(sides.our_places[key], place)


def _lay_out(
    order: Sequence[str], steps: Mapping[str, Step], copies: Mapping[str, Step], sides: Records
) -> Iterator[Step]:
    """Yield the steps in order; a new copy follows its page, or the one before where the notes alone have that page."""
    behind: dict[str, list[str]] = {}
    standing = frozenset(order)
    home: dict[str, str] = {}
    for key, slide in sides.ours.items():
        if key in standing:
            home[slide.group] = key
        if f"{key}{COPY}" in copies and f"{key}{COPY}" not in standing:
            behind.setdefault(home.get(slide.group) or _find_first(slide.group, order, sides), []).append(
                f"{key}{COPY}"
            )
    for key in order:
        yield steps[key]
        yield from (copies[copy] for copy in behind.get(key, ()))


def _find_first(group: str, order: Sequence[str], sides: Records) -> str:
    """Return the first page of a planned slide that stands."""
    own = {key for key, slide in (*sides.base.items(), *sides.ours.items()) if slide.group == group}
    return next(key for key in order if key in own)
