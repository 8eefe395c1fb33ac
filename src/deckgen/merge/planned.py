"""A planned slide → what becomes of its pages. Each is decided by itself, as far as no words move between them.

A page is in conflict where hands and notes say different things of it: it stays as hands left it, and that of the notes
waits hidden behind it. So do the pages between which and such a one the notes move words. All others are as the notes
give them.
"""

from collections.abc import Collection, Sequence
from itertools import chain

from deckgen.merge.fates import GroupFate, PageFate, Records
from deckgen.merge.flowing import list_moves, list_neighbors
from deckgen.merge.joins import differs
from deckgen.merge.pages import decide_page, hold_page, is_by_hand, is_edited, keep_page, obey, take_page
from deckgen.merge.steps import COPY, Change, Side
from deckgen.named_tuple import NamedTuple


class Wish(NamedTuple):
    """What a person decides instead of the rules."""

    side: Side
    slides: frozenset[str] = frozenset()
    """Keys of the slides, or of their groups; empty for all conflicts."""


def decide_planned(group: str, keys: Sequence[str], sides: Records, wish: Wish | None) -> GroupFate:
    """Return what becomes of the pages of a planned slide, or of a slide that hands made.

    Args:
        group: the key of the slide as it was planned.
        keys: those of its pages, whoever has them.
        sides: the slides of three records.
        wish: what a person decides instead.
    """
    if not any(key in sides.base for key in keys):
        return _gather({key: _add_page(key, sides) for key in keys})
    if not any(key in sides.ours for key in keys):
        return _gather({key: _leave_page(key, sides) for key in keys})
    moves = list_moves(keys, sides)
    pages = {key: decide_page(key, sides) for key in keys}
    pages |= {key: PageFate(None, copied=True) for key in _list_waiting(pages, sides)}
    _spread(pages, moves, sides)
    asked = _list_asked(group, pages, sides, wish)
    pages |= {key: obey(side, key, sides) for key, side in asked.items()}
    for key in sorted(set(keys) & sides.theirs.keys() - sides.ours.keys()):
        pages[key] = _keep_moved(key, pages, moves, sides)
    return _gather(pages)._replace(asked=frozenset(asked))


def _gather(pages: dict[str, PageFate]) -> GroupFate:
    return GroupFate(
        steps={key: page.step for key, page in pages.items() if page.step},
        changes=tuple(chain.from_iterable(page.changes for page in pages.values())),
        copied=frozenset(key for key, page in pages.items() if page.copied),
    )


def _add_page(key: str, sides: Records) -> PageFate:
    """Return a page of a slide that is new in the notes, or a slide that hands made."""
    if key in sides.ours:
        return take_page(key, sides, Change(key, "notes", "taken"))
    return keep_page(key, sides, Change(key, "hand", "kept"))


def _leave_page(key: str, sides: Records) -> PageFate:
    """Return a page of a slide that the notes have no more: it stays where hands have changed it."""
    if key in sides.theirs and differs(sides.base.get(key), sides.theirs[key]):
        return keep_page(key, sides, Change(key, "both", "kept"))
    return PageFate(None, (Change(key, "notes", "dropped"),) if key in sides.base else ())


def _list_waiting(pages: dict[str, PageFate], sides: Records) -> list[str]:
    """Return the pages that the notes alone ever had and that still wait: beside them one stands as hands have it."""
    if not any(is_by_hand(key, page, sides) for key, page in pages.items()):
        return []
    alone = (key for key in pages if key in sides.copies and key in sides.ours and key not in sides.theirs)
    return [key for key in alone if key not in sides.parted]


def _spread(pages: dict[str, PageFate], moves: Collection[tuple[str, str]], sides: Records) -> None:
    """Let pages wait between which and such in conflict the notes move words."""
    while True:
        disputed = {key for key, page in pages.items() if page.copied}
        found = [key for key in dict.fromkeys(list_neighbors(disputed, moves)) if _is_new(key, pages[key], sides)]
        if not found:
            return
        pages |= {key: _hold_with(key, sides) for key in found}


def _is_new(key: str, fate: PageFate, sides: Records) -> bool:
    """Tell whether the notes say something new of a page, and hands have not deleted it."""
    base, ours = sides.base.get(key), sides.ours.get(key)
    news = ours is not None and (base is None or differs(base, ours))
    return news and not fate.copied and (base is None or key in sides.theirs)


def _hold_with(key: str, sides: Records) -> PageFate:
    told = (Change(key, "both" if is_edited(key, sides) else "notes", "conflict"),)
    return hold_page(key, sides, told) if key in sides.theirs else PageFate(None, told, copied=True)


def _list_asked(group: str, pages: dict[str, PageFate], sides: Records, wish: Wish | None) -> dict[str, Side]:
    """Return the pages that are to be as a person wants them, each with whose version that is.

    What is named is so; else that is asked of conflicts alone, and nothing else is lost.
    """
    if wish is None:
        return {}
    named = {key for key in pages if wish.slides & {group, key}}
    open_ones = {key for key, page in pages.items() if page.copied}
    wanted = open_ones & named if wish.slides else open_ones
    if wish.side == "theirs":
        named = {key for key in named if is_edited(key, sides) and _is_new(key, pages[key], sides)}
    return dict.fromkeys(sorted(named | wanted), wish.side)


def _keep_moved(key: str, pages: dict[str, PageFate], moves: Collection[tuple[str, str]], sides: Records) -> PageFate:
    """Return a page that the notes have no more: its words may stand on no other, for there hands have their way."""
    homes = [other for one, other in moves if one == key and is_by_hand(other, pages[other], sides)]
    waits = any(pages[other].copied for other in homes)
    edited = is_edited(key, sides)
    if not homes or (edited and not waits):
        return pages[key]
    return keep_page(key, sides, Change(key, "both" if edited else "notes", "conflict" if waits else "kept"))


def list_edited_copies(sides: Records, groups: dict[str, GroupFate], waiting: Collection[str]) -> list[str]:
    """Return the keys of the notes' versions that hands have changed and that stay for it.

    Those that became slides, or that a person let go, do not.
    """
    used = {step.theirs for found in groups.values() for step in found.steps.values()}
    asked = {f"{key}{COPY}" for found in groups.values() for key in found.asked}
    left = []
    for key in sides.copies:
        copy, known = sides.theirs[f"{key}{COPY}"], sides.known_copies.get(key)
        let_go = copy.key in waiting or copy.key in asked or sides.their_places[copy.key] in used
        if known and differs(known, copy) and not let_go:
            left.append(copy.key)
    return left
