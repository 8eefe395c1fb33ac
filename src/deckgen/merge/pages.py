"""One page of a planned slide: as hands left it, as the notes give it, with the changes of both, or a conflict."""

from deckgen.merge.agreement import keep_shapes
from deckgen.merge.fates import PageFate, PlannedSlide, Records
from deckgen.merge.joins import Versions, differs, join_slide
from deckgen.merge.paragraphs import unite_texts
from deckgen.merge.steps import COPY, HELD, Change, JoinedSlide, KeptSlide, Step, TakenSlide
from deckgen.record import SlideRecord


def join_page(key: str, sides: Records) -> PageFate:
    """Return what becomes of a page that both may have changed."""
    base, theirs, ours = sides.base.get(key), sides.theirs.get(key), sides.ours.get(key)
    if base and theirs and ours:
        return _join_versions(
            Versions(base, theirs, ours, their_place=sides.their_places[key], our_place=sides.our_places[key])
        )
    if theirs and key.endswith(HELD):
        return PageFate(None, (Change(key, "both", "conflict"),))
    if base is None:
        return PageFate(
            TakenSlide(sides.our_places[key], sides.their_places.get(key)), (Change(key, "notes", "taken"),)
        )
    return PageFate(None, (_lose_page(base, theirs, ours),))


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


def _lose_page(base: SlideRecord, theirs: SlideRecord | None, ours: SlideRecord | None) -> Change:
    """Return what became of a page that one side has no more, or both."""
    if theirs:
        edited = differs(base, theirs)
        return Change(base.key, "both" if edited else "notes", "conflict" if edited else "dropped")
    if ours:
        return Change(base.key, "both" if differs(base, ours) else "hand", "deleted")
    return Change(base.key, "both", "dropped")


def hold_page(key: str, case: PlannedSlide, sides: Records) -> Step:
    """Return a page as hands left it; its speaker notes are joined, since they are never in conflict."""
    place = sides.their_places[key]
    base, theirs, ours = sides.base.get(key), sides.theirs[key], sides.ours.get(key)
    if ours is None:
        return KeptSlide(place, "" if key in case.given else f"{key.removesuffix(HELD)}{HELD}")
    notes = unite_texts(base.notes if base else (), theirs.notes, ours.notes)
    if [(theirs if side == "theirs" else ours).notes[at] for side, at in notes] == list(theirs.notes):
        return KeptSlide(place)
    shapes = keep_shapes(theirs, {shape.key: at for at, shape in enumerate(ours.shapes)})
    return JoinedSlide(theirs=place, ours=sides.our_places[key], shapes=tuple(shapes.values()), notes=notes)


def settle_page(key: str, sides: Records) -> PageFate:
    """Return a page whose copy is all that is left of it; the copy may be gone as well."""
    known, copy, ours = sides.known_copies.get(key), sides.theirs.get(f"{key}{COPY}"), sides.ours[key]
    if known is None or copy is None:
        return PageFate(TakenSlide(sides.our_places[key]))
    # whether it is still hidden says nothing: a slide that is left alone is shown
    base, theirs = (slide._replace(key=key, hidden=ours.hidden) for slide in (known, copy))
    places = {"their_place": sides.their_places[f"{key}{COPY}"], "our_place": sides.our_places[key]}
    if not differs(base, theirs):
        return PageFate(TakenSlide(places["our_place"], places["their_place"]))
    found = join_slide(Versions(base, theirs, ours, **places))
    return PageFate(found.step, found.changes)
