"""Whose masters and layouts a merged deck has: theirs as they stand, ours in their place, or ours with what hands drew.

Layouts are known by name: programs rename parts, never layouts.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from deckgen.merge.markup import Node, copy, find, list_relations, render, tag
from deckgen.merge.packages.carrying import Carrier
from deckgen.merge.packages.main_part import OpenMain
from deckgen.merge.packages.masters import (
    MasterParts,
    count_free,
    find_layout,
    list_drawn,
    list_layout,
    list_layouts_in_use,
    list_masters,
    list_numbers,
    renumber,
    unlist_layouts,
)
from deckgen.merge.packages.package import MergedPackage
from deckgen.merge.slides.identity import ShapeNumbers
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


def settle_look(carrier: Carrier, main: OpenMain, fresh: OpenMain, *, new: bool, lossy: bool) -> SettledLook:
    """Decide whose look the deck has, and give our layouts their places in it.

    Args:
        carrier: knows both packages.
        main: their main part.
        fresh: ours.
        new: whether our look is another one than the deck was written in.
        lossy: whether a program saved it that makes masters and layouts of its own.
    """
    if not new and not lossy:
        keep_look(carrier, main, fresh)
        return SettledLook("kept")
    old, ours = list_masters(carrier.target, main), list_masters(carrier.source, fresh)
    moved = replace_look(carrier, main, fresh)
    if not lossy:
        main.resize(fresh)
    drawn = not lossy and carry_drawings(carrier, old, ours)
    # masters that hands brought along stay, whoever stands on them
    known = [master for master in old if lossy or _find_master(ours, master)]
    return SettledLook("carried" if drawn else "replaced", tuple(master.part for master in known), moved)


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
        own = _find_master(theirs, master)
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
        if _find_master(ours, master)
        for name, part in master.layouts
        if (found := find_layout(ours, name, master.title))
    }


def _change_theme(carrier: Carrier, main: OpenMain, fresh: OpenMain) -> None:
    """Let the main part refer to the theme of the first master."""
    themes = fresh.links.follow("theme")
    for link in list(main.links):
        if link.kind == "theme" and themes:
            main.links.retarget(link.id, carrier.carry(themes[0]))


def _find_master(known: Sequence[MasterParts], wanted: MasterParts) -> MasterParts | None:
    """Return the master that has most layouts of the same names, half of them at least; None where none has."""
    names = {name for name, _ in wanted.layouts}

    def count(master: MasterParts) -> tuple[int, bool]:
        return len(names & {name for name, _ in master.layouts}), master.title == wanted.title

    best = max(known, key=count, default=None)
    return best if best and 2 * count(best)[0] >= min(len(names), len(best.layouts)) else None


def carry_drawings(carrier: Carrier, old: Sequence[MasterParts], ours: Sequence[MasterParts]) -> bool:
    """Draw on our masters and layouts, which were brought over, what hands drew on theirs; tell whether they did.

    Looks of ours say of all their art that it is some. In a client's file nobody can tell what hands drew from what the
    client has removed since: an old logo on each slide would be worse.
    """
    parts = [part for master in ours for part in (master.part, *(part for _, part in master.layouts))]
    if any(list_drawn(carrier.source.parse(part)) for part in parts):
        return False
    drawn = False
    for master in ours:
        own = _find_master(old, master)
        for part, new in [(own.part, master.part), *_pair_layouts(own, master)] if own else []:
            drawn |= _copy_drawings(carrier.target, part, carrier.places.get(new, ""))
    return drawn


def _pair_layouts(theirs: MasterParts, ours: MasterParts) -> Iterable[tuple[str, str]]:
    parts = dict(ours.layouts)
    return [(part, parts[name]) for name, part in theirs.layouts if name in parts]


def _copy_drawings(package: MergedPackage, old: str, new: str) -> bool:
    """Copy what hands drew on one part to the end of another one, which is over what it holds."""
    root = package.parse(new) if new else None
    tree = find(root, "p:cSld/p:spTree")
    if root is None or tree is None:
        return False
    added = [copy(node) for node in list_drawn(package.parse(old))]
    numbers = ShapeNumbers(root)
    for node in added:
        _bring_links(package, node, old, new)
        numbers.give(node)
        tree.append(node)
    if added:
        package.write(new, render(root))
    return bool(added)


def _bring_links(package: MergedPackage, node: Node, old: str, new: str) -> None:
    """Let a shape that was copied from one part to another refer to what it referred to."""
    known = {link.id: link for link in package.relate(old)}
    for one, name, value in list(list_relations(node)):
        if value in known:
            one.set(name, package.relate(new).relate(known[value]._replace(id="")))


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
