"""Masters and layouts of a package: which there are, which slides use, one more, one less."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from deckgen.merge.markup import Node, find, find_all, remove, render, tag
from deckgen.merge.packages.links import Link, spell_type
from deckgen.merge.packages.main_part import OpenMain
from deckgen.merge.packages.package import MergedPackage
from deckgen.named_tuple import NamedTuple
from deckgen.page import ART_NAMES

_FIRST: Final = 2**31
"""Masters and layouts share one range of ids, from here on."""
_SHAPES: Final = tuple(map(tag, ("p:sp", "p:pic", "p:graphicFrame", "p:grpSp", "p:cxnSp", "mc:AlternateContent")))


class MasterParts(NamedTuple):
    """A master of a package."""

    part: str
    title: str
    """Name of its theme."""
    layouts: tuple[tuple[str, str], ...]
    """Name of each layout and its part, in the master's order."""


def list_masters(package: MergedPackage, main: OpenMain) -> list[MasterParts]:
    """Return the masters of a package in order."""
    return [_read_master(package, part) for part in main.list_masters() if part]


def _read_master(package: MergedPackage, part: str) -> MasterParts:
    links = package.relate(part)
    targets = {link.id: package.find(link.target) for link in links if not link.external}
    root = package.parse(part)
    layouts = [targets.get(node.get(tag("r:id"), ""), "") for node in find_all(root, "p:sldLayoutIdLst/p:sldLayoutId")]
    themes = [package.find(name) for name in links.follow("theme")]
    title = package.parse(themes[0]).get("name", "") if themes and themes[0] else ""
    return MasterParts(part, title, tuple((read_name(package, name), name) for name in layouts if name))


def read_name(package: MergedPackage, layout: str) -> str:
    """Return a layout's name."""
    content = find(package.parse(layout), "p:cSld")
    return "" if content is None else str(content.get("name", ""))


def find_master(known: Sequence[MasterParts], wanted: MasterParts) -> MasterParts | None:
    """Return the master that has most layouts of the same names, half of them at least; None where none has."""
    names = {name for name, _ in wanted.layouts}

    def count(master: MasterParts) -> tuple[int, bool]:
        return len(names & {name for name, _ in master.layouts}), master.title == wanted.title

    best = max(known, key=count, default=None)
    return best if best and 2 * count(best)[0] >= max(1, min(len(names), len(best.layouts))) else None


def find_layout(masters: list[MasterParts], name: str, title: str) -> str:
    """Return the part of a layout by its name, of a master whose theme is called so where there is one; else ""."""
    ranked = sorted(masters, key=lambda master: master.title != title)
    return next((part for master in ranked for known, part in master.layouts if known == name), "")


def list_layouts_in_use(package: MergedPackage, main: OpenMain) -> frozenset[str]:
    """Return the layouts that slides stand on."""
    slides = [package.find(name) for name in main.links.follow("slide")]
    return frozenset(package.find(name) for slide in slides for name in package.relate(slide).follow("slideLayout"))


def list_numbers(package: MergedPackage, main: OpenMain) -> set[int]:
    """Return the ids that masters and their layouts have."""
    roots = [package.parse(part) for part in main.list_masters() if part]
    nodes = find_all(main.root, "p:sldMasterIdLst/p:sldMasterId")
    nodes += [node for root in roots for node in find_all(root, "p:sldLayoutIdLst/p:sldLayoutId")]
    return {int(node.get("id", "0")) for node in nodes if node.get("id", "0").isdigit()}


def count_free(taken: set[int]) -> int:
    """Return an id that no master and no layout has, and take it."""
    number = max((number for number in taken if number >= _FIRST), default=_FIRST - 1) + 1
    taken.add(number)
    return number


def list_layout(package: MergedPackage, master: str, layout: str, number: int) -> None:
    """Add a layout to those of a master."""
    root = package.parse(master)
    holder = find(root, "p:sldLayoutIdLst")
    if holder is None:
        holder = etree.Element(tag("p:sldLayoutIdLst"))
        _place_list(root, holder)
    node = etree.SubElement(holder, tag("p:sldLayoutId"))
    node.set("id", str(number))
    node.set(tag("r:id"), package.relate(master).relate(Link(id="", type=spell_type("slideLayout"), target=layout)))
    package.write(master, render(root))


def _place_list(root: Node, holder: Node) -> None:
    colors = find(root, "p:clrMap")
    if colors is None:
        root.append(holder)
    else:
        colors.addnext(holder)


def renumber(package: MergedPackage, master: str, taken: set[int]) -> None:
    """Give the layouts of a master that was brought over ids that nothing else has."""
    root = package.parse(master)
    for node in find_all(root, "p:sldLayoutIdLst/p:sldLayoutId"):
        node.set("id", str(count_free(taken)))
    package.write(master, render(root))


def unlist_layouts(package: MergedPackage, master: str, kept: frozenset[str]) -> None:
    """Drop all layouts of a master but some."""
    links = package.relate(master)
    gone = {link.id for link in links if link.kind == "slideLayout" and package.find(link.target) not in kept}
    if not gone:
        return
    root = package.parse(master)
    for node in find_all(root, "p:sldLayoutIdLst/p:sldLayoutId"):
        if node.get(tag("r:id")) in gone:
            remove(node)
    for number in gone:
        links.remove(number)
    package.write(master, render(root))


def list_drawn(root: Node) -> list[Node]:
    """Return what stands on a master or a layout that is no placeholder and no art of our looks."""
    tree = find(root, "p:cSld/p:spTree")
    shapes = [] if tree is None else [node for node in tree if node.tag in _SHAPES]
    return [node for node in shapes if not _is_ours(node) and not any(True for _ in node.iter(tag("p:ph")))]


def _is_ours(node: Node) -> bool:
    named = next(node.iter(tag("p:cNvPr")), None)
    words = any(text.text for text in node.iter(tag("a:t")))
    return named is not None and named.get("name", "") in ART_NAMES and not words
