"""A master or layout while it is read: its tree, its colors, and where its shapes stand on deckgen's page."""

import math
from collections.abc import Iterator, Mapping
from typing import Final

from deckgen.foreign.markup import Node, find, local_name, read_flag, read_number, read_points, tag
from deckgen.geometry import Box, Size
from deckgen.named_tuple import NamedTuple
from deckgen.template.scheme import Scheme

_ANGLE: Final = 60_000
_SMALL: Final = 0.05
"""Share of the page."""
_SHAPES: Final = {"sp", "pic", "cxnSp", "graphicFrame", "contentPart"}


class SheetPart(NamedTuple):
    """A master or layout."""

    part: str
    root: Node
    scale: float
    """Points in the file of one point of the page."""
    size: Size
    """Of the page."""
    scheme: Scheme
    colors: Mapping[str, str]
    """Slots of the scheme, mapped."""


class Placing(NamedTuple):
    """How the coordinates inside a group become points of the page."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0
    small: float = 0.0
    """Square points under which a group is not taken apart: a logo is one thing, of however many forms."""


class ShapeStanding(NamedTuple):
    """Where a shape stands."""

    box: Box
    """Before it is turned, in points of the page."""
    turn: float = 0.0
    """Degrees, clockwise."""
    mirrored: bool = False
    upended: bool = False

    @property
    def bounds(self) -> Box:
        """What it takes of the page when it is turned."""
        if not self.turn % 180:
            return self.box
        angle = math.radians(self.turn)
        wide = abs(self.box.w * math.cos(angle)) + abs(self.box.h * math.sin(angle))
        high = abs(self.box.w * math.sin(angle)) + abs(self.box.h * math.cos(angle))
        return Box(self.box.x + (self.box.w - wide) / 2, self.box.y + (self.box.h - high) / 2, wide, high)


class SheetShape(NamedTuple):
    """A shape of a sheet, groups taken apart."""

    node: Node
    standing: ShapeStanding | None
    """None for a placeholder that stands where its master's does."""
    group: Node | None = None
    """Properties of the group it is in."""


def walk_shapes(sheet: SheetPart) -> Iterator[SheetShape]:
    """Give all shapes that are shown, from the lowest to the topmost."""
    tree = find(sheet.root, "p:cSld/p:spTree")
    page = sheet.size.width * sheet.size.height
    yield from _walk(tree, Placing(across=1 / sheet.scale, down=1 / sheet.scale, small=page * _SMALL), None)


def _walk(parent: Node | None, placing: Placing, group: Node | None) -> Iterator[SheetShape]:
    for node in () if parent is None else parent:
        name = local_name(node) if isinstance(node.tag, str) else ""
        if name == "AlternateContent":
            yield from _walk(choose_content(node), placing, group)
        elif is_hidden(node):
            continue
        elif name == "grpSp":
            yield from _walk_group(node, placing)
        elif name in _SHAPES:
            yield SheetShape(node, read_standing(node, placing), group)


def _walk_group(node: Node, placing: Placing) -> Iterator[SheetShape]:
    properties = find(node, "p:grpSpPr")
    inside = _enter_group(find(properties, "a:xfrm"), placing)
    standing = read_standing(node, placing)
    if standing and (standing.turn or standing.box.w * standing.box.h < placing.small) and not _has_places(node):
        yield SheetShape(node, standing, None)
    else:
        yield from _walk(node, inside, properties)


def _has_places(node: Node) -> bool:
    return next(node.iter(tag("p:ph")), None) is not None


def choose_content(node: Node) -> Node | None:
    """Return what a program as new as PowerPoint shows of alternatives."""
    choice = find(node, "mc:Choice")
    return choice if choice is not None and len(choice) else find(node, "mc:Fallback")


def is_hidden(node: Node) -> bool:
    """Return whether a shape is not shown."""
    about = next((part for part in node.iter(tag("p:cNvPr"))), None)
    return about is not None and about.getparent().getparent() is node and read_flag(about, "hidden")


def _enter_group(transform: Node | None, placing: Placing) -> Placing:
    outer, inner = find(transform, "a:off"), find(transform, "a:chOff")
    size, child_size = find(transform, "a:ext"), find(transform, "a:chExt")
    if outer is None or size is None:
        return placing
    wide = read_points(child_size, "cx") or read_points(size, "cx")
    high = read_points(child_size, "cy") or read_points(size, "cy")
    across = placing.across * (read_points(size, "cx") / wide if wide else 1.0)
    down = placing.down * (read_points(size, "cy") / high if high else 1.0)
    return Placing(
        x=placing.x + placing.across * read_points(outer, "x") - across * read_points(inner, "x"),
        y=placing.y + placing.down * read_points(outer, "y") - down * read_points(inner, "y"),
        across=across,
        down=down,
        small=placing.small,
    )


def read_standing(node: Node, placing: Placing) -> ShapeStanding | None:
    """Return where a shape stands; None when it does not say."""
    transform = next(
        (found for path in _TRANSFORMS if (found := find(node, path)) is not None and find(found, "a:ext") is not None),
        None,
    )
    if transform is None:
        return None
    offset, extent = find(transform, "a:off"), find(transform, "a:ext")
    box = Box(
        placing.x + placing.across * read_points(offset, "x"),
        placing.y + placing.down * read_points(offset, "y"),
        abs(placing.across * read_points(extent, "cx")),
        abs(placing.down * read_points(extent, "cy")),
    )
    return ShapeStanding(
        box=box,
        turn=read_number(transform, "rot") / _ANGLE % 360,
        mirrored=read_flag(transform, "flipH"),
        upended=read_flag(transform, "flipV"),
    )


_TRANSFORMS: Final = ("p:spPr/a:xfrm", "p:xfrm", "p:grpSpPr/a:xfrm", "p14:xfrm")
