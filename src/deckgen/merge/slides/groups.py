"""Places inside groups: a box on the slide ↔ the same box in the coordinates of a group that hands made."""

from collections.abc import Iterator, Sequence
from typing import Final

from deckgen.merge.markup import Node, find, tag

_GROUP: Final = tag("p:grpSp")
_ALTERNATIVES: Final = tag("mc:AlternateContent")
_CHOICE: Final = tag("mc:Choice")
Frame = tuple[tuple[float, float], tuple[float, float]]
"""Offset and extent, in EMU."""


def list_groups(shape: Node) -> Iterator[Node]:
    """Yield the groups that hold a shape, the innermost first."""
    yield from shape.iterancestors(_GROUP)


def find_holder(shape: Node) -> Node:
    """Return what stands on the slide itself: the shape, or the outermost group or alternatives around it."""
    return ([shape, *shape.iterancestors(_GROUP, _ALTERNATIVES)])[-1]


def find_whole(shape: Node) -> Node:
    """Return the alternatives that a shape is the choice of, as one with an equation is; else itself."""
    choice = shape.getparent()
    whole = choice.getparent() if choice is not None and choice.tag == _CHOICE else None
    return shape if whole is None else whole


def enter_groups(shape: Node, place: Node) -> None:
    """Turn a place on the slide into one beside a shape, which may stand in groups.

    Args:
        shape: Already in the tree.
        place: Its `a:xfrm`, as it were on the slide.
    """
    for group in reversed(list(list_groups(shape))):
        outer, inner = _read_group(group)
        _map(place, outer, inner)


def _read_group(group: Node) -> tuple[Frame, Frame]:
    """Return the box of a group, and that of its own coordinates."""
    place = find(group, "p:grpSpPr/a:xfrm")
    outer = _read(place, ("a:off", "a:ext"))
    inner = _read(place, ("a:chOff", "a:chExt"))
    return outer, inner if min(inner[1]) > 0 else outer


def _read(place: Node | None, names: Sequence[str]) -> Frame:
    offset, extent = (find(place, name) for name in names)
    return (_pair(offset, "x", "y"), _pair(extent, "cx", "cy"))


def _pair(node: Node | None, one: str, other: str) -> tuple[float, float]:
    return (0.0, 0.0) if node is None else (float(node.get(one, 0)), float(node.get(other, 0)))


def _map(place: Node, outer: Frame, inner: Frame) -> None:
    scale = [new / old if old else 1.0 for old, new in zip(outer[1], inner[1], strict=True)]
    offset, extent = find(place, "a:off"), find(place, "a:ext")
    for axis, (at, size) in enumerate((("x", "cx"), ("y", "cy"))):
        if offset is not None:
            start = (float(offset.get(at, 0)) - outer[0][axis]) * scale[axis] + inner[0][axis]
            offset.set(at, str(round(start)))
        if extent is not None:
            extent.set(size, str(round(float(extent.get(size, 0)) * scale[axis])))
