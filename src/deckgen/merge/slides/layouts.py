"""Placeholders and the layout under a slide: what fills a place that the layout does not have becomes a free shape."""

from typing import Final

from lxml import etree

from deckgen.merge.markup import Node, copy, find, find_all, remove, tag
from deckgen.merge.slides.identity import find_name

_TITLES: Final = {"ctrTitle": "title"}


def find_holder(shape: Node) -> Node | None:
    """Return what says that a shape fills a placeholder."""
    name = find_name(shape)
    return None if name is None else find(find(name.getparent(), "p:nvPr"), "p:ph")


def take_holder(theirs: Node, ours: Node) -> None:
    """Give a shape of theirs the placeholder that ours fills, or none where it fills none."""
    old, new = find_holder(theirs), find_holder(ours)
    if old is not None and new is not None:
        old.getparent().replace(old, copy(new))
    elif old is not None:
        remove(old)
    elif new is not None:
        next(theirs.iter(tag("p:nvPr"))).insert(0, copy(new))


def find_place(layout: Node | None, holder: Node) -> Node | None:
    """Return the shape of a layout that a placeholder stands for: the one of its index, a title the title."""
    for shape in find_all(layout, "p:cSld/p:spTree/p:sp"):
        place = find_holder(shape)
        if place is not None and _identify(place) == _identify(holder):
            return shape
    return None


def _identify(holder: Node) -> tuple[str, str]:
    """Return what tells a placeholder from others of its layout."""
    kind = str(holder.get("type", "obj"))
    kind = _TITLES.get(kind, kind)
    return (kind, "") if kind in {"title", "ftr", "sldNum", "dt"} else ("", str(holder.get("idx", "0")))


def settle_holder(shape: Node, under: Node | None, was: Node | None) -> None:
    """Make a shape free that fills a placeholder which the layout under it does not have.

    Args:
        shape: Changed in place.
        under: The layout that it stands on now; None where that is not known: then nothing is done.
        was: The layout that it was made for, whose place and format it states then.
    """
    holder = find_holder(shape)
    if holder is None or under is None or find_place(under, holder) is not None:
        return
    place = find_place(was, holder)
    remove(holder)
    for locks in list(shape.iter(tag("a:spLocks"))):
        remove(locks)
    if place is not None:
        _state_place(shape, place)
        _state_text(shape, place)


def _state_place(shape: Node, place: Node) -> None:
    properties, given = find(shape, "p:spPr"), find(place, "p:spPr")
    if properties is None or given is None:
        return
    own = {etree.QName(child).localname for child in properties.iterchildren("*")}
    box = find(given, "a:xfrm")
    if "xfrm" not in own and box is not None:
        properties.insert(0, copy(box))
    if "prstGeom" not in own and "custGeom" not in own:
        shaped = etree.Element(tag("a:prstGeom"), {"prst": "rect"})
        etree.SubElement(shaped, tag("a:avLst"))
        properties.insert(1 if find(properties, "a:xfrm") is not None else 0, shaped)


def _state_text(shape: Node, place: Node) -> None:
    body, given = find(shape, "p:txBody"), find(place, "p:txBody")
    if body is None or given is None:
        return
    own, theirs = find(body, "a:bodyPr"), find(given, "a:bodyPr")
    if own is not None and theirs is not None:
        own.attrib.update({**theirs.attrib, **own.attrib})
    styles, levels = find(body, "a:lstStyle"), find(given, "a:lstStyle")
    if styles is not None and levels is not None and not len(styles):
        body.replace(styles, copy(levels))
