"""Exchanging one field of a shape: theirs is changed in place, ours is copied and brought over before."""

from collections.abc import Sequence
from typing import Final

from deckgen.merge.markup import Node, copy, find, remove, tag
from deckgen.merge.slides.groups import enter_groups
from deckgen.merge.slides.identity import add_extension, drop_extension, find_name
from deckgen.merge.slides.texts import take_stance, take_text
from deckgen.record import FieldName

_DECORATIVE: Final = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_PLACE: Final = tag("a:xfrm")
_FRAME: Final = tag("p:graphicFrame")
_HOLDERS: Final = {
    "text": tag("p:sp"),
    "picture": tag("p:pic"),
    "data": _FRAME,
    "cells": _FRAME,
}
"""Field → the one kind of element that has it."""
_BEHIND_PICTURE: Final = ("p:spPr", "p:style", "p:extLst")
_BEHIND_FRAME: Final = ("a:graphic", "p:extLst")


def take_fields(theirs: Node, ours: Node, names: Sequence[FieldName]) -> None:
    """Give a shape of theirs some fields of one of ours, which it can hold."""
    for name in names:
        match name:
            case "text":
                take_text(theirs, ours)
            case "place" | "paint" | "alt" | "link":
                _TAKES[name](theirs, ours)
            case "picture":
                _exchange(theirs, ours, "p:blipFill", _BEHIND_PICTURE)
            case "data" | "cells":
                _exchange(theirs, ours, "a:graphic", ("p:extLst",))
            case "ties":
                pass  # nobody generates it


def _exchange(theirs: Node, ours: Node, path: str, behind: Sequence[str]) -> None:
    """Put a child of ours in the place of theirs; where theirs has none, before what follows in the format."""
    old, new = find(theirs, path), find(ours, path)
    if old is not None and new is not None:
        theirs.replace(old, _move(new, old))
    elif old is not None:
        remove(old)
    elif new is not None:
        _insert(theirs, copy(new), behind)


def _move(new: Node, old: Node) -> Node:
    moved = copy(new)
    moved.tail = old.tail
    return moved


def _insert(parent: Node, child: Node, behind: Sequence[str]) -> None:
    """Put a child before the first of those that the format has behind it."""
    tags = {tag(name) for name in behind}
    at = next((at for at, other in enumerate(parent) if other.tag in tags), len(parent))
    parent.insert(at, child)


def can_hold(shape: Node, name: FieldName) -> bool:
    """Tell whether a shape can have a field of a shape of another kind."""
    return bool(shape.tag == _HOLDERS.get(name, shape.tag))


def find_box(shape: Node) -> Node | None:
    """Return what says where a shape stands; None where its placeholder does."""
    found = find(shape, "p:spPr/a:xfrm")
    return find(shape, "p:xfrm") if found is None else found


def take_place(theirs: Node, ours: Node) -> None:
    """Stand where ours does, in groups of hands as well."""
    box, old = find_box(ours), find_box(theirs)
    if old is not None and (box is not None or theirs.tag != _FRAME):
        remove(old)
    if box is None:
        return
    placed = copy(box)
    if theirs.tag == _FRAME:
        placed.tag = tag("p:xfrm")
        _insert(theirs, placed, _BEHIND_FRAME)
    else:
        placed.tag = _PLACE
        properties = find(theirs, "p:spPr")
        if properties is not None:
            properties.insert(0, placed)
    enter_groups(theirs, placed)


def _take_paint(theirs: Node, ours: Node) -> None:
    """Take geometry, fill, outline and effects, and how words stand in the shape."""
    old, new = find(theirs, "p:spPr"), find(ours, "p:spPr")
    if old is not None and new is not None:
        _drop(old, place=False)
        old.extend(copy(child) for child in new if child.tag != _PLACE)
    _exchange(theirs, ours, "p:style", ("p:txBody", "p:extLst"))
    take_stance(theirs, ours)


def _drop(properties: Node, *, place: bool) -> None:
    """Remove the place of a shape, or all but its place."""
    for child in [child for child in properties if (child.tag == _PLACE) == place]:
        remove(child)


def _take_alt(theirs: Node, ours: Node) -> None:
    old, new = find_name(theirs), find_name(ours)
    if old is None or new is None:
        return
    for attribute in ("descr", "title"):
        if attribute in new.attrib:
            old.set(attribute, new.get(attribute))
        elif attribute in old.attrib:
            del old.attrib[attribute]
    drop_extension(old, _DECORATIVE)
    for entry in new.iter(tag("a:ext")):
        if entry.get("uri") == _DECORATIVE:
            add_extension(old, copy(entry))


def _take_link(theirs: Node, ours: Node) -> None:
    old, new = find_name(theirs), find_name(ours)
    if old is not None and new is not None:
        _exchange(old, new, "a:hlinkClick", ("a:hlinkHover", "a:extLst"))


_TAKES: Final = {"place": take_place, "paint": _take_paint, "alt": _take_alt, "link": _take_link}
