"""One page of a planned slide: as hands left it, as the notes give it, with the changes of both, or in conflict."""

from collections.abc import Iterable, Iterator

from deckgen.merge.agreement import keep_shapes
from deckgen.merge.fates import PageFate, Records
from deckgen.merge.joins import Versions, differs, join_slide
from deckgen.merge.paragraphs import unite_texts
from deckgen.merge.steps import COPY, Change, JoinedSlide, KeptSlide, Side, Step, TakenSlide
from deckgen.record import SlideRecord

_SAID = frozenset(("text", "cells", "data", "picture", "alt", "link"))
"""Fields that say something, as against where and how."""


def decide_page(key: str, sides: Records) -> PageFate:
    """Return what becomes of a page that was written, or that the notes give now."""
    base, ours, stands = sides.base.get(key), sides.ours.get(key), key in sides.theirs
    if not stands and ours and key in sides.copies:
        return _settle_page(key, sides)
    if base is None and not stands:
        return take_page(key, sides, Change(key, "notes", "taken"))
    if base and ours and not differs(base, ours):
        return _stay_page(key, sides)
    return _renew_page(key, sides)


def _renew_page(key: str, sides: Records) -> PageFate:
    """Return a page that the notes have changed, or have no more."""
    if key in sides.theirs and key in sides.copies and key in sides.parted:
        # new notes that say what hands say settle an open conflict; what else they changed comes to the slide
        since = join_page(key, sides._replace(base={**sides.base, **sides.parted}))
        if not is_clash(since.changes):
            return since
    found = join_page(key, sides)
    if is_clash(found.changes):
        return hold_page(key, sides, found.changes)
    # else it is not settled by what the notes change elsewhere on the page
    apart = any(change.side != "notes" and _says(change) for change in found.changes)
    return found._replace(copied=key in sides.copies and apart)


def _says(change: Change) -> bool:
    """Tell whether a change says something else: words are others, or a shape is gone."""
    return change.field in _SAID or (bool(change.shape) and change.outcome == "deleted")


def is_clash(changes: Iterable[Change]) -> bool:
    """Tell whether some changes contradict each other."""
    return any(change.outcome == "conflict" for change in changes)


def take_page(key: str, sides: Records, *changes: Change) -> PageFate:
    """Return a page of the notes, in place of theirs where there is one."""
    return PageFate(TakenSlide(sides.our_places[key], sides.their_places.get(key)), changes)


def keep_page(key: str, sides: Records, *changes: Change) -> PageFate:
    """Return a page as it stands."""
    return PageFate(KeptSlide(sides.their_places[key]), changes)


def hold_page(key: str, sides: Records, changes: tuple[Change, ...]) -> PageFate:
    """Return a page as hands left it, with that of the notes beside it; their speaker notes are joined all the same."""
    return PageFate(_unite_notes(key, sides), changes, copied=True)


def _unite_notes(key: str, sides: Records) -> Step:
    place = sides.their_places[key]
    base, theirs, ours = sides.base.get(key), sides.theirs[key], sides.ours[key]
    notes = unite_texts(base.notes if base else (), theirs.notes, ours.notes)
    if [(theirs if side == "theirs" else ours).notes[at] for side, at in notes] == list(theirs.notes):
        return KeptSlide(place)
    shapes = keep_shapes(theirs, {shape.key: at for at, shape in enumerate(ours.shapes)})
    return JoinedSlide(theirs=place, ours=sides.our_places[key], shapes=tuple(shapes.values()), notes=notes)


def _stay_page(key: str, sides: Records) -> PageFate:
    """Return a page of which the notes say what they said: as hands left it, with the copy that waits beside it."""
    base, theirs = sides.base[key], sides.theirs.get(key)
    if theirs is None:
        return PageFate(None, (Change(key, "hand", "deleted"),))
    changes = tuple(_tell_hand(key, sides)) if differs(base, theirs) else ()
    return hold_page(key, sides, changes) if key in sides.copies else keep_page(key, sides, *changes)


def _tell_hand(key: str, sides: Records) -> Iterator[Change]:
    """Yield what hands did to a page of which the notes say what they said."""
    base, theirs = sides.parted.get(key) or sides.base[key], sides.theirs[key]
    found = join_slide(Versions(base, theirs, base, their_place=sides.their_places[key], our_place=0))
    yield from (change for change in found.changes if change.side != "notes")


def join_page(key: str, sides: Records) -> PageFate:
    """Return what becomes of a page that both may have changed."""
    base, theirs, ours = sides.base.get(key), sides.theirs.get(key), sides.ours.get(key)
    if base and theirs and ours:
        return _join_versions(
            Versions(base, theirs, ours, their_place=sides.their_places[key], our_place=sides.our_places[key])
        )
    if base is None:
        return take_page(key, sides, Change(key, "notes", "taken"))
    if ours:
        return PageFate(None, (Change(key, "both" if differs(base, ours) else "hand", "deleted"),))
    if theirs is None:
        return PageFate(None, (Change(key, "both", "dropped"),))
    if differs(base, theirs):
        return keep_page(key, sides, Change(key, "both", "kept"))
    return PageFate(None, (Change(key, "notes", "dropped"),))


def _join_versions(versions: Versions) -> PageFate:
    if not differs(versions.base, versions.theirs):
        taken = differs(versions.base, versions.ours)
        changes = (Change(versions.base.key, "notes", "taken"),) if taken else ()
        return PageFate(
            TakenSlide(versions.our_place, versions.their_place) if taken else KeptSlide(versions.their_place), changes
        )
    found = join_slide(versions)
    if not differs(versions.base, versions.ours):
        return PageFate(KeptSlide(versions.their_place), found.changes)
    return PageFate(found.step, found.changes)


def _settle_page(key: str, sides: Records) -> PageFate:
    """Return a page of which hands deleted their version: that of the notes, with what hands changed of it since.

    Where newer notes contradict that, both stay.
    """
    known, copy, ours = sides.known_copies.get(key), sides.theirs[f"{key}{COPY}"], sides.ours[key]
    settled = Change(key, "both", "settled")
    if known is None:
        return take_page(key, sides, settled)
    # whether it is still hidden says nothing: a slide that is left alone is shown
    base, theirs = (slide._replace(key=key, hidden=ours.hidden) for slide in (known, copy))
    places = {"their_place": sides.their_places[copy.key], "our_place": sides.our_places[key]}
    if not differs(base, theirs):
        return PageFate(TakenSlide(places["our_place"], places["their_place"]), (settled,))
    found = join_slide(Versions(base, theirs, ours, **places))
    if found.step is None:
        return take_page(key, sides, *found.changes)._replace(copied=True)
    return PageFate(found.step, (settled, *found.changes))


def obey(side: Side, key: str, sides: Records) -> PageFate:
    """Return a page as a person wants it."""
    match side:
        case "ours" if key in sides.ours:
            return take_page(key, sides, Change(key, "both", "taken"))
        case "theirs" if key in sides.theirs:
            return keep_page(key, sides, Change(key, "both", "kept"))
        case "ours" | "theirs":
            return PageFate(None, (Change(key, "both", "dropped"),))


def is_by_hand(key: str, fate: PageFate, sides: Records) -> bool:
    """Tell whether a page stands as hands have it, though the notes say something else."""
    ours, theirs = sides.ours.get(key), sides.theirs.get(key)
    if ours is None or theirs is None:
        return False
    return fate.copied or (isinstance(fate.step, KeptSlide) and differs(ours, theirs))


def is_edited(key: str, sides: Records) -> bool:
    """Tell whether hands changed a page, ever since its conflict began where one is open."""
    before: SlideRecord | None = sides.parted.get(key) or sides.base.get(key)
    return key in sides.theirs and differs(before, sides.theirs[key])
