"""Which of a client's layouts plays which role, told by what it looks like, not by what it is called.

Comes in: a `Client`, and what the theme's author casts by name. Goes out: a layout with the reason in words for each
role. Geometry and kinds of placeholders count first, then the template's own sample slides, then its type and order.
"""

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from typing import get_args

from deckgen.catalogue.casting import LACKING_LAYOUT, NO_USABLE_LAYOUT, UNKNOWN_LAYOUT
from deckgen.client import Client, ClientLayout
from deckgen.diagnostics import Diagnostics, Location
from deckgen.layout.casting_points import (
    Points,
    find_usual_title,
    judge_bare,
    judge_content,
    judge_cover,
    judge_opener,
    judge_picture,
    judge_plain,
)
from deckgen.layout.client_places import LEAST_ROOM, Anatomy, read_anatomy
from deckgen.named_tuple import NamedTuple
from deckgen.stage import StageRole

ROLES: tuple[StageRole, ...] = get_args(StageRole)
_LEAST_POINTS = 4
"""Of a cover and of an opener: with less, another layout stands in."""
_LAST_RESORT = 300.0 * 120.0
"""Square points of room with which a layout serves where there is no better one."""


_SHOWN = 6
"""Names of layouts that a finding lists."""


class CastRole(NamedTuple):
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
    """"" where none is like it."""
    known: tuple[str, ...]
    """Names of all layouts there are."""


class Cast(NamedTuple):
    """All roles of a template."""

    choices: Mapping[StageRole, CastRole]
    """{} where the template has no layout that slides could stand on."""
    unknown: tuple[UnknownLayout, ...] = ()

    @property
    def lacking(self) -> tuple[CastRole, ...]:
        """What the template does not have, with what stands in."""
        return tuple(choice for choice in self.choices.values() if not choice.given)


def cast_layouts(client: Client, wishes: Mapping[str, str]) -> Cast:
    """Return a layout for every role.

    Args:
        client: the template.
        wishes: role → the name of a layout as PowerPoint shows it, "master / layout" or "2 / layout"; they win.
    """
    casts = [_cast_master(client, number) for number in range(len(client.masters))]
    best = max(casts, key=partial(_rank_cast, client), default={})
    wished, unknown = _read_wishes(client, wishes)
    return Cast(_complete({**_borrow(client, best), **best, **wished}), unknown)


def list_layouts(client: Client) -> tuple[str, ...]:
    """Return the shortest name by which each layout is found: with its master's, where several have its own."""
    index = _index_names(client)
    return tuple(
        next((name for name in _list_names(client, layout) if index[name] is layout), layout.name)
        for layout in client.layouts
    )


def _rank_cast(client: Client, choices: Mapping[StageRole, CastRole]) -> tuple[int, int, int]:
    """Order masters: by roles that they have, by slides that use them, by their own order."""
    uses = sum(len(choice.layout.samples) for choice in choices.values())
    first = min((choice.layout.master for choice in choices.values()), default=len(client.masters))
    return len(choices), uses, -first


def _cast_master(client: Client, number: int) -> dict[StageRole, CastRole]:
    """Return the roles that one master's layouts can play."""
    crowd = [read_anatomy(layout, client.size) for layout in client.layouts if layout.master == number]
    found = [_choose("content", crowd, partial(judge_content, usual=find_usual_title(crowd)), has_room)]
    if found[0] is None:
        found = [_choose("plain", crowd, judge_bare, has_room) or _choose("plain", crowd, judge_bare, _serves)]
    if found[0] is None:
        return {}
    main = read_anatomy(found[0].layout, client.size)
    if main.title and not main.takes_title():
        crowd = _recolor(crowd)
    found += _choose_ends(crowd, main)
    if found[0].role == "content":
        found.append(_choose("plain", crowd, partial(judge_plain, main=main), has_room))
    found.append(_choose("picture", crowd, partial(judge_picture, main=main), has_room))
    return {choice.role: choice for choice in found if choice}


def _choose_ends(crowd: Sequence[Anatomy], main: Anatomy) -> list[CastRole | None]:
    """Return what a deck and a story begin with, beside the layout for text."""
    cover = _choose("cover", crowd, partial(judge_cover, main=main), _always, _LEAST_POINTS)
    other = [one for one in crowd if cover is None or one.layout is not cover.layout]
    return [cover, _choose("opener", other, partial(judge_opener, main=main), _always, _LEAST_POINTS)]


def _borrow(client: Client, best: Mapping[StageRole, CastRole]) -> dict[StageRole, CastRole]:
    """Return cover and opener of the other masters: some brands have one for covers alone."""
    main = best.get("content") or best.get("plain")
    if main is None:
        return {}
    others = [layout for layout in client.layouts if layout.master != main.layout.master]
    crowd = [read_anatomy(layout, client.size) for layout in others]
    ends = _choose_ends(crowd, read_anatomy(main.layout, client.size))
    return {choice.role: choice for choice in ends if choice}


def _choose(
    role: StageRole,
    crowd: Sequence[Anatomy],
    judge: Callable[[Anatomy], list[Points]],
    serves: Callable[[Anatomy], bool],
    least: int = 1,
) -> CastRole | None:
    """Return the layout that most speaks for of those that serve; None where too little speaks for any.

    One whose title cannot be read in its own color, as yellow on white, serves where there is no other.
    """
    for ones in (crowd, _recolor(crowd)):
        if found := _choose_best(role, ones, judge, serves, least):
            return found
    return None


def _recolor(crowd: Sequence[Anatomy]) -> list[Anatomy]:
    return [one._replace(recolored=True) for one in crowd]


def _choose_best(
    role: StageRole,
    crowd: Sequence[Anatomy],
    judge: Callable[[Anatomy], list[Points]],
    serves: Callable[[Anatomy], bool],
    least: int,
) -> CastRole | None:
    judged = [(one, judge(one)) for one in crowd]
    able = [(one, points) for one, points in judged if sum(many for many, _ in points) >= least]
    ranked = sorted(able, key=lambda pair: _rank(role, *pair), reverse=True)
    found = next(((one, points) for one, points in ranked if serves(one)), None)
    return CastRole(role, found[0].layout, _explain(found[0].layout, found[1])) if found else None


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


def _complete(choices: Mapping[StageRole, CastRole]) -> Mapping[StageRole, CastRole]:
    """Return a choice for every role: what the template does not have is played by its nearest layout."""
    host = choices.get("plain") or choices.get("content") or next(iter(choices.values()), None)
    if host is None:
        return {}
    stand_ins: Mapping[StageRole, CastRole] = {
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
) -> tuple[dict[StageRole, CastRole], tuple[UnknownLayout, ...]]:
    """Return what the theme's author casts, and the names that the template does not have."""
    found: dict[StageRole, CastRole] = {}
    unknown: list[UnknownLayout] = []
    names = _index_names(client)
    spellings = {_fold(name): name for name in names}
    for role in ROLES:
        wish = wishes.get(role)
        if wish is None:
            continue
        if _fold(wish) in spellings:
            found[role] = CastRole(role, names[spellings[_fold(wish)]], "the theme says so")
        else:
            nearest, known = _find_nearest(wish, spellings), _list_known(client)
            unknown.append(UnknownLayout(role=role, name=wish, nearest=nearest, known=known))
    return found, tuple(unknown)


def _find_nearest(name: str, spellings: Mapping[str, str]) -> str:
    close = get_close_matches(_fold(name), spellings, n=1)
    return spellings[close[0]] if close else ""


def _list_known(client: Client) -> tuple[str, ...]:
    return tuple(name for name in list_layouts(client) if name)


def _index_names(client: Client) -> dict[str, ClientLayout]:
    """Return the layout of each name: the first of those that share one."""
    return {name: layout for layout in reversed(client.layouts) for name in _list_names(client, layout)}


def _list_names(client: Client, layout: ClientLayout) -> tuple[str, ...]:
    """Return what a layout is called: its name, and with its master's name or number, as PowerPoint shows them."""
    master = client.masters[layout.master].name
    return layout.name, f"{master} / {layout.name}", f"{layout.master + 1} / {layout.name}"


def _fold(name: str) -> str:
    """Return a name as it is compared: spaces and case say nothing, nor do spaces around a slash and after a hyphen."""
    return " ".join(name.casefold().replace("/", " / ").split()).replace("- ", "-")


def report_cast(
    cast: Cast, diagnostics: Diagnostics, at: Location | None = None, places: Mapping[str, Location] | None = None
) -> bool:
    """Say what a template does not have, in one finding; return whether decks can be made in it.

    Args:
        cast: of the template.
        diagnostics: keeps the findings.
        at: the place that names the theme.
        places: role → the place that names its layout.
    """
    for one in cast.unknown:
        hint = None if one.nearest else _say_known(one.known)
        where = (places or {}).get(one.role, at)
        diagnostics.report(UNKNOWN_LAYOUT, at=where, hint=hint, name=one.name, role=one.role, nearest=one.nearest)
    if not cast.choices:
        diagnostics.report(NO_USABLE_LAYOUT, at=at)
    if lacking := cast.lacking:
        words = "; ".join(f"no layout for the {one.role}: “{one.layout.name}” stands in" for one in lacking)
        diagnostics.report(LACKING_LAYOUT, at=at, lacking=words, role=lacking[0].role)
    return bool(cast.choices) and not cast.unknown


def _say_known(names: Sequence[str]) -> str:
    """Return "It has “Titelfolie”, “Nur Titel” and 9 more: `theme show` lists them."."""
    some = ", ".join(f"“{name}”" for name in names[:_SHOWN])
    more = f" and {len(names) - _SHOWN} more: `theme show` lists them" if len(names) > _SHOWN else ""
    return f"It has {some}{more}." if some else "None of its layouts has a name."
