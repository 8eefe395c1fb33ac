"""Whose masters and layouts a merged deck has: theirs as they stand, ours in their place, or ours with what hands drew.

Layouts are known by name: programs rename parts, never layouts.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from deckgen.merge.markup import render, tag
from deckgen.merge.packages.carrying import Carrier
from deckgen.merge.packages.drawings import carry_drawings
from deckgen.merge.packages.main_part import OpenMain
from deckgen.merge.packages.masters import (
    MasterParts,
    count_free,
    find_layout,
    find_master,
    list_layout,
    list_layouts_in_use,
    list_masters,
    list_numbers,
    renumber,
    unlist_layouts,
)
from deckgen.merge.packages.package import MergedPackage
from deckgen.merge.slides.layouts import settle_holder
from deckgen.named_tuple import NamedTuple

_SHAPES: Final = tuple(map(tag, ("p:sp", "p:pic", "p:graphicFrame")))

LookFate: TypeAlias = Literal["kept", "replaced", "carried"]
"""Theirs stays; ours stands in its place; ours does, with what hands had drawn on masters and layouts."""


class SettledLook(NamedTuple):
    """Whose look a deck has."""

    fate: LookFate
    old: tuple[str, ...] = ()
    """Masters that may go."""
    moved: Mapping[str, str] = MappingProxyType({})
    """Layout of theirs → the layout of ours on which its slides are to stand."""


def settle_look(
    carrier: Carrier, main: OpenMain, fresh: OpenMain, homes: Mapping[str, str], *, new: bool, lossy: bool
) -> SettledLook:
    """Decide whose look the deck has, and give our layouts their places in it.

    Args:
        carrier: knows both packages.
        main: their main part.
        fresh: ours.
        homes: slide of theirs → the layout of ours on which it was written, or stands now.
        new: whether our look is another one than the deck was written in.
        lossy: whether a program saved it that makes masters and layouts of its own.
    """
    if not new and not lossy:
        keep_look(carrier, main, fresh)
        return SettledLook("kept")
    old, ours = list_masters(carrier.target, main), list_masters(carrier.source, fresh)
    moved = replace_look(carrier, main, fresh)
    # masters that hands brought along stay, whoever stands on them
    known = [master for master in old if lossy or find_master(ours, master)]
    if not lossy:
        main.resize(fresh)
        homes = _stand_on(carrier.target, homes, known)
    drawn = carry_drawings(carrier, old, ours, homes, new=new)
    return SettledLook("carried" if drawn else "replaced", tuple(master.part for master in known), moved)


def _stand_on(package: MergedPackage, homes: Mapping[str, str], masters: list[MasterParts]) -> dict[str, str]:
    """Return the slides that stand on some masters."""
    under = {part for master in masters for _, part in master.layouts}
    return {
        slide: home
        for slide, home in homes.items()
        if under.intersection(map(package.find, package.relate(slide).follow("slideLayout")))
    }


def finish_look(package: MergedPackage, main: OpenMain, look: SettledLook, *, lossy: bool) -> None:
    """Let slides stand on the layouts of the look, and drop what none stands on any more.

    Args:
        package: the file, its slides in their places.
        main: its main part.
        look: whose look it has.
        lossy: whether a program saved it that makes layouts of its own: those without slides go, too.
    """
    for slide in map(package.find, main.links.follow("slide")):
        _move_slide(package, slide, look.moved)
    _list_new_parts(package, main)
    _drop_masters(package, main, look, lossy=lossy)


def _move_slide(package: MergedPackage, slide: str, moved: Mapping[str, str]) -> None:
    links = package.relate(slide)
    for link in links:
        old = package.find(link.target) if link.kind == "slideLayout" else ""
        if old in moved:
            links.retarget(link.id, moved[old])
            root = package.parse(slide)
            roots = package.parse(moved[old]), package.parse(old)
            before = render(root)
            for shape in list(root.iter(*_SHAPES)):
                settle_holder(shape, *roots)
            if render(root) != before:
                package.write(slide, render(root))


def keep_look(carrier: Carrier, main: OpenMain, fresh: OpenMain) -> None:
    """Let their layouts stand for those of ours that have their names."""
    theirs, ours = list_masters(carrier.target, main), list_masters(carrier.source, fresh)
    for master in ours:
        own = find_master(theirs, master)
        if own is None:
            continue
        carrier.places[master.part] = own.part
        for name, part in master.layouts:
            found = find_layout([own], name, own.title) or find_layout(theirs, name, master.title)
            if found:
                carrier.places[part] = found


def replace_look(carrier: Carrier, main: OpenMain, fresh: OpenMain) -> dict[str, str]:
    """Bring our masters over; return layout of theirs → that of the same name of ours, for those that were ours."""
    package = carrier.target
    old, taken = list_masters(package, main), list_numbers(package, main)
    ours = list_masters(carrier.source, fresh)
    for at, master in enumerate(ours):
        name = carrier.carry(master.part)
        main.add_master(name, count_free(taken), at)
        renumber(package, name, taken)
    _change_theme(carrier, main, fresh)
    return {
        part: carrier.places[found]
        for master in old
        if find_master(ours, master)
        for name, part in master.layouts
        if (found := find_layout(ours, name, master.title))
    }


def _change_theme(carrier: Carrier, main: OpenMain, fresh: OpenMain) -> None:
    """Let the main part refer to the theme of the first master."""
    themes = fresh.links.follow("theme")
    for link in list(main.links):
        if link.kind == "theme" and themes:
            main.links.retarget(link.id, carrier.carry(themes[0]))


def _list_new_parts(package: MergedPackage, main: OpenMain) -> None:
    """Let masters know the layouts that came without them, and the main part the masters that came with layouts."""
    taken = list_numbers(package, main)
    for layout in sorted(list_layouts_in_use(package, main)):
        for master in filter(None, map(package.find, package.relate(layout).follow("slideMaster"))):
            if master not in main.list_masters():
                main.add_master(master, count_free(taken), len(main.list_masters()))
                renumber(package, master, taken)
            if layout not in map(package.find, package.relate(master).follow("slideLayout")):
                list_layout(package, master, layout, count_free(taken))


def _drop_masters(package: MergedPackage, main: OpenMain, look: SettledLook, *, lossy: bool) -> None:
    """Drop the masters that no slide needs, and of others the layouts that ours stand for."""
    used = list_layouts_in_use(package, main)
    for master in look.old:
        layouts = frozenset(map(package.find, package.relate(master).follow("slideLayout")))
        if layouts & used:
            unlist_layouts(package, master, used if lossy else used | (layouts - look.moved.keys()))
        else:
            main.remove_master(master)
