"""What speaks for a client's layout in a role, and against it: points with the reason in words.

Placeholders, their places and sizes, and grounds are looked at; names never are.
"""

from collections.abc import Sequence
from typing import TypeAlias

from deckgen.geometry import Box
from deckgen.ground import find_ground
from deckgen.layout.client_places import Anatomy

Points: TypeAlias = tuple[int, str]
"""How much speaks for a layout, or against it, and why; "" where that is not worth a word."""
_NEAR = 8.0
"""Points that two titles may be apart and stand in one place."""
_LARGER = 1.2
"""How many times as large as others a title is that looks large."""
_LOW = (0.27, 0.9)
"""Where the middle of a title stands that is no heading, as a share of the page's height."""
_PICTURE = 0.3
"""Share of the page that a picture's place takes at least."""


def find_usual_title(crowd: Sequence[Anatomy]) -> Box | None:
    """Return where most layouts have their title."""
    boxes = [one.title.box for one in crowd if one.title]
    return max(boxes, key=lambda box: sum(_is_near(box, other) for other in boxes), default=None)


def _is_near(one: Box, other: Box) -> bool:
    return all(abs(mine - its) <= _NEAR for mine, its in zip(one, other, strict=True))


def _same_title(one: Anatomy, other: Anatomy) -> bool:
    if one.title is None or other.title is None:
        return one.title is other.title
    return _is_near(one.title.box, other.title.box)


def judge_content(one: Anatomy, usual: Box | None) -> list[Points]:
    """Tell how well a layout holds a title and text."""
    if not one.bodies or (one.title and not one.takes_title()):
        return []
    largest = max(one.share(body.box) for body in one.bodies)
    room = find_ground(one.layout.grounds, one.bodies[0].box)
    points = [
        (5, "a title and one large body") if one.leftovers == 1 and one.title else (2, "a large body"),
        (-2 * (one.leftovers - 1), ""),
        (-3 * len(one.pictures), ""),
        (-4 * (one.title is None), ""),
        (-2 * (not room.even), ""),
        (2 * (largest >= 0.4), ""),
        ((one.layout.type in {"obj", "tx"}) * 1, ""),
        (_has_number(one) * 1, "a slide number"),
    ]
    if one.title and usual and _is_near(one.title.box, usual):
        points.append((2, "its title where most layouts have it"))
    return points


def _has_number(one: Anatomy) -> bool:
    return any(place.type == "sldNum" for place in one.layout.places)


def judge_bare(one: Anatomy) -> list[Points]:
    """Tell how well a layout serves for everything where none has a title and a body."""
    titled = one.takes_title()
    return [
        (10, ""),
        (4 * titled, "a title"),
        (1, "free room"),
        (-one.leftovers, ""),
        (-2 * len(one.pictures), ""),
        (-3 * (one.title is not None and not titled), ""),
    ]


def judge_plain(one: Anatomy, main: Anatomy) -> list[Points]:
    """Tell how well a layout holds a title and free room, beside the one for text."""
    if one.title and not one.takes_title():
        return []
    same = _same_title(one, main)
    middle = _find_middle(main)
    alike = find_ground(one.layout.grounds, middle) == find_ground(main.layout.grounds, middle)
    return [
        (4 * same, "its title where that of text is"),
        (3 * alike, "the same ground"),
        (2 * (one.leftovers == 0), "nothing but a title"),
        (-one.leftovers, ""),
        (-2 * len(one.pictures), ""),
        (_has_number(one) * 1, ""),
        (1 * (one.layout.type == "titleOnly"), ""),
    ]


def _find_middle(main: Anatomy) -> Box:
    """Return what most slides' content stands on: the body, or the middle of the page."""
    if main.bodies:
        return main.bodies[0].box
    width, height = main.size
    return Box(width / 4, height / 3, width / 2, height / 2)


def judge_cover(one: Anatomy, main: Anatomy) -> list[Points]:
    """Tell how well a layout begins a deck."""
    if not one.takes_title() or one.title is None or one.layout is main.layout:
        return []
    extra = max(0, one.leftovers - len(one.bodies) - len(one.pictures) - 1)
    return [
        (3 * (one.title.type == "ctrTitle"), "the title of a first slide"),
        (3 * any(note.type == "subTitle" for note in one.notes), "a subtitle"),
        (1 * (len(one.notes) == 1), ""),
        (2 * (_is_low(one) or _is_large(one, main)), "a large title away from the top"),
        (2 * (one.layout.type == "title"), ""),
        (1 * (1 in one.layout.samples), ""),
        (-6 * len(one.bodies), ""),
        (-2 * len(one.pictures), ""),
        (-2 * extra, ""),
    ]


def judge_opener(one: Anatomy, main: Anatomy) -> list[Points]:
    """Tell how well a layout begins a part of a deck."""
    if not one.takes_title() or one.title is None or one.layout is main.layout or one.bodies:
        return []
    if not _is_low(one) and not _is_large(one, main) and one.layout.type != "secHead":
        return []
    other = find_ground(one.layout.grounds, one.title.box) != find_ground(
        main.layout.grounds, main.title.box if main.title else one.title.box
    )
    return [
        (4, "a large title and no body"),
        (1 * (len(one.notes) == 1), "a line of text beside it"),
        (2 * (one.layout.type == "secHead"), "the type of a divider"),
        (1 * other, "a ground of its own"),
        (-2 * (one.title.type == "ctrTitle"), ""),
        (-2 * (one.layout.type == "title"), ""),
        (-2 * max(0, len(one.notes) - 1), ""),
        (-2 * (len(one.pictures) + one.others), ""),
    ]


def _is_low(one: Anatomy) -> bool:
    """Return whether a title stands where no heading does."""
    if one.title is None:
        return False
    middle = (one.title.box.y + one.title.box.h / 2) / one.size.height
    return _LOW[0] <= middle <= _LOW[1]


def _is_large(one: Anatomy, main: Anatomy) -> bool:
    """Return whether a title is larger than those of other slides."""
    mine, its = (found.title.levels if found.title else () for found in (one, main))
    return bool(mine and its) and mine[0].size >= its[0].size * _LARGER


def judge_picture(one: Anatomy, main: Anatomy) -> list[Points]:
    """Tell how well a layout shows a picture under the same title as other slides."""
    if len(one.pictures) != 1 or one.bodies or one.others or not _same_title(one, main):
        return []
    if one.share(one.pictures[0].box) < _PICTURE or len(one.notes) > 1:
        return []
    return [(4, "a large place for a picture"), (1 * (not one.notes), "")]
