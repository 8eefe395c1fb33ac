"""What a deck loses with its slides: parts that nothing leads to any more, and links to what is gone."""

from collections.abc import Iterable

from deckgen.merge.markup import Node, list_relations, parse, remove, render, tag
from deckgen.merge.packages.package import MergedPackage


def list_reached(package: MergedPackage) -> frozenset[str]:
    """Return all parts that relationships lead to, from the package on."""
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        for link in package.relate(waiting.pop()):
            name = "" if link.external else package.find(link.target)
            if name and name not in reached:
                reached.add(name)
                waiting.append(name)
    return frozenset(reached)


def sweep(package: MergedPackage, before: frozenset[str]) -> None:
    """Drop the parts that were reached before and are no more; what nothing led to before stays."""
    for name in sorted(before - list_reached(package)):
        package.drop(name)


def cut_off(package: MergedPackage, parts: Iterable[str]) -> None:
    """Drop everything that leads to slides which are gone, and then these."""
    gone = set(parts)
    for owner in package.list_owners() if gone else ():
        if owner not in gone:
            _unlink(package, owner, gone)
    for part in gone:
        package.drop(part)


def _unlink(package: MergedPackage, owner: str, gone: set[str]) -> None:
    links = package.relate(owner)
    numbers = {link.id for link in links if not link.external and package.find(link.target) in gone}
    if not numbers:
        return
    for number in numbers:
        links.remove(number)
    if owner and package.find(owner):
        content = remove_references(package.read(owner), numbers)
        package.write(owner, content)


def remove_references(content: bytes, numbers: Iterable[str]) -> bytes:
    """Return a part without what refers to some of its relationships: a click, a slide in a list, a zoom."""
    wanted = set(numbers)
    root = parse(content)
    found = [node for node, _, value in list_relations(root) if value in wanted]
    for node in found:
        remove(_find_reference(node))
    return render(root) if found else content


def _find_reference(node: Node) -> Node:
    """Return what is to go with a reference: the click, the entry of a list, or all of a shape that shows a slide."""
    for above in (node, *node.iterancestors()):
        parent = above.getparent()
        if parent is not None and parent.tag in _HOLDERS and above.tag not in _CLICKS:
            return above
        if above.tag in _CLICKS:
            return above
    return node


_CLICKS = frozenset(map(tag, ("a:hlinkClick", "a:hlinkHover", "a:hlinkMouseOver", "p:sld", "p:sldId")))
_HOLDERS = frozenset(map(tag, ("p:spTree", "p:grpSp")))
