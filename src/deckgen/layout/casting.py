"""Which of a client's layouts plays which role, told by what it looks like, not by what it is called.

Comes in: a `Client`, and what the theme's author casts by name. Goes out: a layout with the reason in words for each
role. Geometry and kinds of placeholders count first, then the template's own sample slides, then its type and order.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from typing import NamedTuple, TypeAlias, get_args

from deckgen.client import Client, ClientLayout
from deckgen.geometry import Box
from deckgen.layout.client_places import LEAST_ROOM, Anatomy, read_anatomy
from deckgen.layout.free_room import find_ground
from deckgen.stage import StageRole

Points: TypeAlias = tuple[int, str]
"""How much speaks for a layout, or against it, and why; "" where that is not worth a word."""
ROLES: tuple[StageRole, ...] = get_args(StageRole)
_SILENT = ("plain", "picture")
"""Roles that another layout plays as well as one of their own: what is left empty on it does not show."""
_LEAST_POINTS = 4
"""Of a cover and of an opener: with less, another layout stands in."""
_NEAR = 8.0
"""Points that two titles may be apart and stand in one place."""
_LARGER = 1.2
"""How many times as large as others a title is that looks large."""
_LOW = (0.27, 0.9)
"""Where the middle of a title stands that is no heading, as a share of the page's height."""
_LAST_RESORT = 300.0 * 120.0
"""Square points of room with which a layout serves where there is no better one."""
_PICTURE = 0.3
"""Share of the page that a picture's place takes at least."""


class Choice(NamedTuple):
    """The layout of a role."""

    role: StageRole
    layout: ClientLayout
    reason: str
    """Why this one, in words: "a title with a subtitle; sample slide 1 uses it"."""
    given: bool = True
    """False where the template has no layout for the role, and this one stands in."""


class UnknownLayout(NamedTuple):
    """A name that the theme's author casts and the template does not have."""

    role: str
    name: str
    nearest: str


class Cast(NamedTuple):
    """All roles of a template."""

    choices: Mapping[StageRole, Choice]
    """{} where the template has no layout that slides could stand on."""
    unknown: tuple[UnknownLayout, ...] = ()

    @property
    def lacking(self) -> tuple[Choice, ...]:
        """What the template does not have, with what stands in."""
        return tuple(choice for choice in self.choices.values() if not choice.given)


def cast_layouts(client: Client, wishes: Mapping[str, str]) -> Cast:
    """Return a layout for every role.

    Args:
        client: the template.
        wishes: role → the name of a layout as PowerPoint shows it, or "master / layout"; they win.
    """
    casts = [_cast_master(client, number) for number in range(len(client.masters))]
    best = max(casts, key=partial(_rank_cast, client), default={})
    wished, unknown = _read_wishes(client, wishes)
    return Cast(_complete({**best, **wished}), unknown)


def _rank_cast(client: Client, choices: Mapping[StageRole, Choice]) -> tuple[int, int, int]:
    """Order masters: by roles that they have, by slides that use them, by their own order."""
    uses = sum(len(choice.layout.samples) for choice in choices.values())
    first = min((choice.layout.master for choice in choices.values()), default=len(client.masters))
    return len(choices), uses, -first


def _cast_master(client: Client, number: int) -> dict[StageRole, Choice]:
    """Return the roles that one master's layouts can play."""
    crowd = [read_anatomy(layout, client.size) for layout in client.layouts if layout.master == number]
    found = [_choose("content", crowd, partial(_judge_content, usual=_find_usual_title(crowd)), has_room)]
    if found[0] is None:
        found = [_choose("plain", crowd, _judge_bare, has_room) or _choose("plain", crowd, _judge_bare, _serves)]
    if found[0] is None:
        return {}
    main = read_anatomy(found[0].layout, client.size)
    cover = _choose("cover", crowd, partial(_judge_cover, main=main), _always, _LEAST_POINTS)
    other = [one for one in crowd if cover is None or one.layout is not cover.layout]
    found += [cover, _choose("opener", other, partial(_judge_opener, main=main), _always, _LEAST_POINTS)]
    if found[0].role == "content":
        found.append(_choose("plain", crowd, partial(_judge_plain, main=main), has_room))
    found.append(_choose("picture", crowd, partial(_judge_picture, main=main), has_room))
    return {choice.role: choice for choice in found if choice}


def _choose(
    role: StageRole,
    crowd: Sequence[Anatomy],
    judge: Callable[[Anatomy], list[Points]],
    serves: Callable[[Anatomy], bool],
    least: int = 1,
) -> Choice | None:
    """Return the layout that most speaks for of those that serve; None where too little speaks for any."""
    judged = [(one, judge(one)) for one in crowd]
    able = [(one, points) for one, points in judged if sum(many for many, _ in points) >= least]
    for one, points in sorted(able, key=lambda pair: _rank(role, *pair), reverse=True):
        if serves(one):
            return Choice(role, one.layout, _explain(one.layout, points))
    return None


def _rank(role: StageRole, one: Anatomy, points: list[Points]) -> tuple[int, bool, int, bool]:
    """Order layouts: by what they look like, by the sample slides, by whether they are no copies; then as they come."""
    samples = one.layout.samples
    first = role == "cover" and 1 in samples
    return sum(many for many, _ in points), first, len(samples), not one.layout.name[:1].isdigit()


def _explain(layout: ClientLayout, points: list[Points]) -> str:
    """Return why a layout was chosen: what speaks for it most, and which sample slides use it."""
    words = [why for many, why in sorted(points, key=lambda one: -one[0]) if why and many > 0]
    if layout.samples:
        shown = ", ".join(map(str, layout.samples[:3])) + (" …" if len(layout.samples) > 3 else "")
        words.append(f"sample slide{'s' * (len(layout.samples) > 1)} {shown}")
    return "; ".join(words)


def has_room(one: Anatomy) -> bool:
    """Return whether a slide's content has room on a layout."""
    room = one.find_room()
    return room.w >= LEAST_ROOM.width and room.h >= LEAST_ROOM.height


def _serves(one: Anatomy) -> bool:
    """Return whether it has where it must."""
    room = one.find_room()
    return room.w * room.h >= _LAST_RESORT


def _always(_: Anatomy) -> bool:
    return True


def _find_usual_title(crowd: Sequence[Anatomy]) -> Box | None:
    """Return where most layouts have their title."""
    boxes = [one.title.box for one in crowd if one.title]
    return max(boxes, key=lambda box: sum(_is_near(box, other) for other in boxes), default=None)


def _is_near(one: Box, other: Box) -> bool:
    return all(abs(mine - its) <= _NEAR for mine, its in zip(one, other, strict=True))


def _same_title(one: Anatomy, other: Anatomy) -> bool:
    if one.title is None or other.title is None:
        return one.title is other.title
    return _is_near(one.title.box, other.title.box)


def _judge_content(one: Anatomy, usual: Box | None) -> list[Points]:
    """Tell how well a layout holds a title and text."""
    if not one.bodies or (one.title and not one.takes_title()):
        return []
    largest = max(one.share(body.box) for body in one.bodies)
    room = find_ground(one.layout, one.bodies[0].box)
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


def _judge_bare(one: Anatomy) -> list[Points]:
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


def _judge_plain(one: Anatomy, main: Anatomy) -> list[Points]:
    """Tell how well a layout holds a title and free room, beside the one for text."""
    if one.title and not one.takes_title():
        return []
    same = _same_title(one, main)
    middle = _find_middle(main)
    alike = find_ground(one.layout, middle) == find_ground(main.layout, middle)
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


def _judge_cover(one: Anatomy, main: Anatomy) -> list[Points]:
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


def _judge_opener(one: Anatomy, main: Anatomy) -> list[Points]:
    """Tell how well a layout begins a part of a deck."""
    if not one.takes_title() or one.title is None or one.layout is main.layout or one.bodies:
        return []
    if not _is_low(one) and not _is_large(one, main) and one.layout.type != "secHead":
        return []
    other = find_ground(one.layout, one.title.box) != find_ground(
        main.layout, main.title.box if main.title else one.title.box
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


def _judge_picture(one: Anatomy, main: Anatomy) -> list[Points]:
    """Tell how well a layout shows a picture under the same title as other slides."""
    if len(one.pictures) != 1 or one.bodies or one.others or not _same_title(one, main):
        return []
    if one.share(one.pictures[0].box) < _PICTURE or len(one.notes) > 1:
        return []
    return [(4, "a large place for a picture"), (1 * (not one.notes), "")]


def _complete(choices: Mapping[StageRole, Choice]) -> Mapping[StageRole, Choice]:
    """Return a choice for every role: what the template does not have is played by its nearest layout."""
    host = choices.get("plain") or choices.get("content") or next(iter(choices.values()), None)
    if host is None:
        return {}
    stand_ins: Mapping[StageRole, Choice] = {
        "cover": choices.get("opener", host),
        "opener": host,
        "content": host,
        "plain": choices.get("content", host),
        "picture": host,
    }
    return {
        role: choices.get(role) or stand_ins[role]._replace(role=role, given=role in {"plain", "picture"})
        for role in ROLES
    }


def _read_wishes(
    client: Client, wishes: Mapping[str, str]
) -> tuple[dict[StageRole, Choice], tuple[UnknownLayout, ...]]:
    """Return what the theme's author casts, and the names that the template does not have."""
    found: dict[StageRole, Choice] = {}
    unknown: list[UnknownLayout] = []
    names = {name: layout for layout in reversed(client.layouts) for name in _list_names(client, layout)}
    spellings = {_fold(name): name for name in names}
    for role in ROLES:
        wish = wishes.get(role)
        if wish is None:
            continue
        if _fold(wish) in spellings:
            found[role] = Choice(role, names[spellings[_fold(wish)]], "the theme says so")
        else:
            (nearest, *_) = (*get_close_matches(_fold(wish), spellings, n=1, cutoff=0.0), "")
            unknown.append(UnknownLayout(role, wish, spellings.get(nearest, "")))
    return found, tuple(unknown)


def _list_names(client: Client, layout: ClientLayout) -> Iterator[str]:
    yield layout.name
    yield f"{client.masters[layout.master].name} / {layout.name}"


def _fold(name: str) -> str:
    """Return a name as it is compared: spaces and case say nothing, nor do spaces around a slash."""
    return " ".join(name.casefold().replace("/", " / ").split())
