"""What leads from masters and layouts to things that a deck does not carry on is cut out of them."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Final

from deckgen.foreign.markup import NAMES, RELATION, Node, local_name

_WHOLE: Final = {
    "oleObj": "graphicFrame",
    "embed": "graphicFrame",
    "relIds": "graphicFrame",
    "chart": "graphicFrame",
    "control": "controls",
    "tags": "custDataLst",
    "custData": "custDataLst",
    "contentPart": "contentPart",
    "svgBlip": "ext",
    "imgLayer": "ext",
    "media": "ext",
}
"""What names a relationship → what goes with it; anything else goes alone."""
_KEPT: Final = {"blip"}
"""What stays, without the attribute: a picture that is linked is a picture without pixels."""


def cut_relations(root: Node, dropped: Iterable[str]) -> Node | None:
    """Return a copy of a part without what refers to some relationships; None when nothing does.

    Args:
        root: of the part; it is left as it is.
        dropped: ids of the relationships.
    """
    ids = set(dropped)
    if not ids or not any(_refers(node, ids) for node in root.iter("*")):
        return None
    copy = deepcopy(root)
    gone: set[str] = set()
    for node in [node for node in copy.iter("*") if _refers(node, ids)]:
        gone |= _cut(node, ids)
    if gone:
        _cut_timing(copy, gone)
    return copy


def _refers(node: Node, ids: set[str]) -> bool:
    return any(name.startswith(RELATION) and value in ids for name, value in node.attrib.items())


def _cut(node: Node, ids: set[str]) -> set[str]:
    """Cut what one reference goes with; return ids of the shapes in it."""
    name = local_name(node)
    if name in _KEPT:
        for attribute in [key for key, value in node.attrib.items() if key.startswith(RELATION) and value in ids]:
            del node.attrib[attribute]
        return set()
    wanted = _WHOLE.get(name, name)
    unit = next((one for one in (node, *node.iterancestors()) if local_name(one) == wanted), node)
    parent = unit.getparent()
    if parent is None:
        return set()
    shapes = {str(about.get("id")) for about in unit.iter(f"{{{NAMES['p']}}}cNvPr")}
    parent.remove(unit)
    _cut_hollow(parent)
    return shapes


def _cut_hollow(node: Node) -> None:
    """Cut what holds nothing any more and may not stand empty."""
    parent = node.getparent()
    if parent is None:
        return
    if local_name(node) in {"Choice", "Fallback"} and not len(node):
        parent.getparent().remove(parent)
    elif local_name(node) == "extLst" and not len(node):
        parent.remove(node)


def _cut_timing(root: Node, gone: set[str]) -> None:
    """Cut the animations of a sheet when they move a shape that is cut."""
    timing = root.find("p:timing", NAMES)
    if timing is not None and any(node.get("spid") in gone for node in timing.iter("*")):
        root.remove(timing)
