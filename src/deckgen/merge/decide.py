"""Three records → what becomes of each slide. Pure: no file, no XML; everything that merging means is decided here.

A slide of theirs that was matched has the key it was written under, two copies of one slide have it once, and a
hand-made slide has a key that nothing else has. All pages of a planned slide are decided together: half of a solution
from the notes and half from hands would be neither's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from deckgen.merge.fates import GroupFate, PageFate, PlannedSlide, Records, list_groups, sort_out
from deckgen.merge.joins import Versions, differs, join_slide
from deckgen.merge.orders import order_slides
from deckgen.merge.pages import hold_page, join_page, settle_page
from deckgen.merge.steps import (
    COPY,
    Change,
    CopiedSlide,
    KeptSlide,
    MergePlan,
    Side,
    Step,
    TakenSlide,
)
from deckgen.named_tuple import NamedTuple
from deckgen.record import SlideRecord

_SAID = frozenset(("text", "cells", "data", "picture", "alt", "link"))
"""Fields that say something, as against where and how."""


class Wish(NamedTuple):
    """What a person decides instead of the rules."""

    side: Side
    slides: frozenset[str] = frozenset()
    """Keys of the slides, or of their groups; empty for all conflicts."""


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
    groups = {group: _decide_group(group, keys, sides, wish) for group, keys in list_groups(sides).items()}
    steps = {key: step for group in groups.values() for key, step in group.steps.items()}
    copies = {group: dict(_copy(group, sides)) for group, found in groups.items() if found.copied}
    waiting: dict[str, Step] = dict(chain.from_iterable(own.items() for own in copies.values()))
    left = dict(_list_edited_copies(sides, groups, waiting))
    waiting |= left
    standing = [key for key in sides.theirs if not key.endswith(COPY) or key in waiting]
    wanted = (*steps, *(copy for copy in waiting if copy in sides.theirs))
    order = order_slides(list(sides.base), standing, list(sides.ours), wanted)
    changes = list(chain.from_iterable(group.changes for group in groups.values()))
    changes += [Change(copy, "both", "kept") for copy in left]
    changes += _tell_order(sides)
    return MergePlan(
        steps=tuple(_lay_out(order, {**steps, **waiting}, groups, copies)),
        changes=tuple(changes),
        open=tuple(group for group, found in groups.items() if found.copied),
    )


def _decide_group(group: str, keys: Sequence[str], sides: Records, wish: Wish | None) -> GroupFate:
    case = PlannedSlide(
        group=group,
        keys=keys,
        written=[key for key in keys if key in sides.base],
        given=[key for key in keys if key in sides.ours],
        standing=[key for key in keys if key in sides.theirs],
        touched=[key for key in keys if key in sides.theirs and differs(sides.base.get(key), sides.theirs[key])],
        copied=any(key in sides.copies for key in keys),
    )
    if not case.written:
        return _add(case, sides)
    if not case.given:
        return _leave(case, sides)
    if case.copied and not case.standing:
        return _settle(case, sides)
    news = _say_otherwise(case.written, case.given, sides)
    fate = _update(case, sides) if news else _stay(case, sides)
    # a slide that is named is as the person wants it; else that is asked of conflicts alone, and nothing else is lost
    named = wish and (news or case.copied or wish.side == "ours") and wish.slides & {group, *keys}
    asked = wish and not wish.slides and fate.copied
    return _obey(wish.side, case, sides)._replace(asked=True) if wish and (named or asked) else fate


def _update(case: PlannedSlide, sides: Records) -> GroupFate:
    """Return a slide of which the notes say something else now."""
    if not case.standing:
        return GroupFate({}, tuple(case.tell(dict.fromkeys((*case.written, *case.given)), "both", "deleted")))
    if not case.touched and len(case.standing) == len(case.written):
        return _take(case, sides, case.tell(dict.fromkeys((*case.written, *case.given)), "notes", "taken"))
    return _join(case, sides)


def _add(case: PlannedSlide, sides: Records) -> GroupFate:
    """Return a slide that is new in the notes, or one that hands made."""
    if case.given:
        return _take(case, sides, case.tell(case.given, "notes", "taken"))
    return _keep(case.standing, sides, case.tell(case.standing, "hand", "kept"))


def _say_otherwise(written: Sequence[str], given: Sequence[str], sides: Records) -> bool:
    """Tell whether the notes give a group other pages, or pages with other contents."""
    return list(written) != list(given) or any(differs(sides.base[key], sides.ours[key]) for key in given)


def _keep(keys: Iterable[str], sides: Records, changes: Iterable[Change]) -> GroupFate:
    return GroupFate({key: KeptSlide(sides.their_places[key]) for key in keys}, tuple(changes))


def _take(case: PlannedSlide, sides: Records, changes: Iterable[Change]) -> GroupFate:
    """Return the pages of the notes, each in place of theirs."""
    steps = {key: TakenSlide(sides.our_places[key], sides.their_places.get(key)) for key in case.given}
    return GroupFate(steps, tuple(changes))


def _settle(case: PlannedSlide, sides: Records) -> GroupFate:
    """Return a slide of which hands deleted their version: that of the notes, with what hands changed of it since.

    Where newer notes contradict that, both stay.
    """
    pages = {key: settle_page(key, sides) for key in case.given}
    changes = [change for page in pages.values() for change in page.changes]
    if any(change.outcome == "conflict" for change in changes):
        steps: dict[str, Step] = {key: TakenSlide(sides.our_places[key]) for key in case.given}
        return GroupFate(steps, tuple(changes), copied=True)
    settled = case.tell(case.given, "both", "settled")
    return GroupFate({key: page.step for key, page in pages.items() if page.step}, (*settled, *changes))


def _leave(case: PlannedSlide, sides: Records) -> GroupFate:
    """Return what stays of a slide that the notes have no more: what hands have changed of it."""
    gone = case.tell((key for key in case.written if key not in case.touched), "notes", "dropped")
    return _keep(case.touched, sides, [*gone, *case.tell(case.touched, "both", "kept")])


def _stay(case: PlannedSlide, sides: Records) -> GroupFate:
    """Return a slide of which the notes say what they said: as hands left it, with the copy that waits beside it."""
    changes = case.tell((key for key in case.written if key not in case.standing), "hand", "deleted")
    for key in (key for key in case.touched if key in sides.base):
        changes += _tell_hand(key, sides)
    return _hold(case, sides, changes) if case.copied else _keep(case.standing, sides, changes)


def _tell_hand(key: str, sides: Records) -> Iterator[Change]:
    """Yield what hands did to a slide of which the notes say what they said."""
    base, theirs = sides.parted.get(key) or sides.base[key], sides.theirs[key]
    found = join_slide(Versions(base, theirs, base, their_place=sides.their_places[key], our_place=0))
    yield from (change for change in found.changes if change.side != "notes")


def _obey(side: Side, case: PlannedSlide, sides: Records) -> GroupFate:
    """Return a slide as a person wants it."""
    match side:
        case "ours":
            return _take(case, sides, case.tell(case.given, "both", "taken"))
        case "theirs":
            apart = tuple(_list_untouched(case, sides))
            kept = [key for key in case.standing if key not in apart]
            steps = {key: TakenSlide(sides.our_places[key], sides.their_places[key]) for key in apart}
            held = _keep(kept, sides, case.tell(kept, "both", "kept"))
            news = [key for key in apart if differs(sides.theirs[key], sides.ours[key])]
            return GroupFate({**steps, **held.steps}, (*held.changes, *case.tell(news, "notes", "taken")))


def _list_untouched(case: PlannedSlide, sides: Records) -> Iterator[str]:
    """Yield pages that hands never changed, where the notes give the same pages: news on these contradict nobody."""
    if list(case.written) == list(case.given):
        for key in case.standing:
            before = sides.parted.get(key) or sides.base.get(key)
            if before and not differs(before, sides.theirs[key]):
                yield key


def _join(case: PlannedSlide, sides: Records) -> GroupFate:
    """Return a slide that both changed: page by page, or all of it as hands left it and the notes' version beside."""
    found = case.copied and _join_parted(case, sides)
    if found:
        return GroupFate(_list_steps(found), tuple(_list_outcomes(found)))
    found = {key: join_page(key, sides) for key in case.keys}
    changes = _list_outcomes(found)
    if _clash(found):
        return _hold(case, sides, changes)
    # an open conflict is settled by notes that say what hands say, not by what they change elsewhere on the slide
    apart = any(change.side != "notes" and change.field in _SAID for change in changes)
    return GroupFate(_list_steps(found), tuple(changes), copied=case.copied and apart)


def _join_parted(case: PlannedSlide, sides: Records) -> dict[str, PageFate] | None:
    """Return the pages of an open conflict that new notes settle, for they say what hands say; None where they do not.

    What else they have changed since hands and notes parted comes to the slide.
    """
    if not set(case.given) <= sides.parted.keys():
        return None
    since = sides._replace(base={**sides.base, **sides.parted})
    found = {key: join_page(key, since) for key in case.keys}
    return None if _clash(found) else found


def _clash(pages: Mapping[str, PageFate]) -> bool:
    return any(change.outcome == "conflict" for change in _list_outcomes(pages))


def _list_outcomes(pages: Mapping[str, PageFate]) -> list[Change]:
    return [change for page in pages.values() for change in page.changes]


def _list_steps(pages: Mapping[str, PageFate]) -> dict[str, Step]:
    return {key: page.step for key, page in pages.items() if page.step}


def _hold(case: PlannedSlide, sides: Records, changes: Iterable[Change]) -> GroupFate:
    """Return the hand's version of a slide beside which that of the notes stands."""
    return GroupFate({key: hold_page(key, case, sides) for key in case.standing}, tuple(changes), copied=True)


def _tell_order(sides: Records) -> Iterator[Change]:
    """Yield the slides that hands moved."""
    known = [key for key in sides.base if key in sides.theirs]
    unmoved = order_slides(known, [key for key in sides.theirs if key in known], known, known)
    for was, now in zip(known, unmoved, strict=True):
        if was != now:
            yield Change(was, "hand", "kept", field="order")


def _copy(group: str, sides: Records) -> Iterator[tuple[str, Step]]:
    """Yield the notes' version of a slide, its keys ended by `COPY`."""
    for key, slide in sides.ours.items():
        if slide.group == group:
            yield f"{key}{COPY}", _choose_copy(key, sides)


def _list_edited_copies(
    sides: Records, groups: Mapping[str, GroupFate], waiting: Mapping[str, Step]
) -> Iterator[tuple[str, Step]]:
    """Yield the notes' versions that hands have changed, but for those that became slides or that a person let go."""
    used = {step.theirs for found in groups.values() for step in found.steps.values()}
    asked = {group for group, found in groups.items() if found.asked}
    for key in sides.copies:
        copy, known = sides.theirs[f"{key}{COPY}"], sides.known_copies.get(key)
        place = sides.their_places[copy.key]
        let_go = copy.key in waiting or place in used or copy.group in asked
        if known and differs(known, copy) and not let_go:
            yield copy.key, KeptSlide(place)


def _choose_copy(key: str, sides: Records) -> Step:
    """Return a copy: renewed where it stands, left alone where nothing is new or hands have changed that as well."""
    place = sides.their_places.get(f"{key}{COPY}")
    if place is not None:
        known, standing = sides.known_copies.get(key), sides.theirs[f"{key}{COPY}"]
        if differs(known, standing) or not differs(known, sides.ours[key]._replace(hidden=True)):
            return KeptSlide(place)
    return CopiedSlide(sides.our_places[key], place)


def _lay_out(
    order: Sequence[str],
    steps: Mapping[str, Step],
    groups: Mapping[str, GroupFate],
    copies: Mapping[str, Mapping[str, Step]],
) -> Iterator[Step]:
    """Yield the steps in order; a new copy follows the last page of the slide that hands changed."""
    home = {key: group for group, found in groups.items() for key in found.steps}
    last = {home[key]: key for key in order if key in home}
    for key in order:
        yield steps[key]
        group = home.get(key, "")
        if last.get(group) == key:
            yield from (step for copy, step in copies.get(group, {}).items() if copy not in order)
