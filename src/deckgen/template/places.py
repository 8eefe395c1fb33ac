"""Placeholders of a layout, and what they inherit: layout ← master ← its text styles ← defaults of the file."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from deckgen.client import Placeholder, TextLevel
from deckgen.foreign.markup import Node, find, read_number, read_points, tag
from deckgen.geometry import Box, Insets
from deckgen.ground import Ground
from deckgen.named_tuple import NamedTuple
from deckgen.template.art import is_placeholder
from deckgen.template.fills import Painter, find_fill, find_theme_fill, paint_fill
from deckgen.template.levels import TextTheme, read_levels
from deckgen.template.sheet import ShapeStanding, SheetPart, SheetShape, walk_shapes
from deckgen.template.words import read_words

_INSETS: Final = (("lIns", 7.2), ("tIns", 3.6), ("rIns", 7.2), ("bIns", 3.6))
_ANCHORS: Final[Mapping[str, Literal["top", "middle", "bottom"]]] = {"ctr": "middle", "b": "bottom"}
_ON_MASTER: Final = {"title": "title", "ctrTitle": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum", "hdr": "hdr"}
"""Type on a layout → type on its master; all others are the master's body."""
_STYLES: Final = {"title": "titleStyle", "body": "bodyStyle"}
_DIGITS: Final = 2.4
"""Width of three digits and the insets of their box, as a share of their size."""
_LEVEL_ANGLE: Final = 3.0
"""Degrees that still count as upright."""


class _Chain(NamedTuple):
    """A placeholder and what it inherits from."""

    shape: SheetShape
    parent: SheetShape | None
    """The master's."""
    style: str
    """Of its type on the master: "title", "body", …"""


class PlaceReader(NamedTuple):
    """What is needed to read the placeholders of a layout."""

    layout: SheetPart
    master: SheetPart
    defaults: Node | None
    """`p:defaultTextStyle` of the file."""
    painter: Painter
    text: TextTheme

    def read(self, grounds: Sequence[tuple[Box, Ground]]) -> tuple[Placeholder, ...]:
        """Return the placeholders that stand somewhere, in the order of the file.

        Args:
            grounds: of the page, on which their own fills are seen.
        """
        parents: dict[str, SheetShape] = {}
        for shape in walk_shapes(self.master):
            if is_placeholder(shape.node):
                parents.setdefault(_ON_MASTER.get(read_type(shape.node), "body"), shape)
        chains = []
        for shape in walk_shapes(self.layout):
            if is_placeholder(shape.node):
                style = _ON_MASTER.get(read_type(shape.node), "body")
                chains.append(_Chain(shape, parents.get(style), style))
        return tuple(place for chain in chains if (place := self._read_place(chain, grounds)))

    def _read_place(self, chain: _Chain, grounds: Sequence[tuple[Box, Ground]]) -> Placeholder | None:
        standing = chain.shape.standing or (chain.parent.standing if chain.parent else None)
        if standing is None:
            return None
        mark = next(chain.shape.node.iter(tag("p:ph")))
        about = next(chain.shape.node.iter(tag("p:cNvPr")), None)
        bodies = [find(node, "p:txBody/a:bodyPr") for node in _nodes(chain)]
        anchor = _nearest(bodies, "anchor", "t")
        kind, levels = read_type(chain.shape.node), self._read_levels(chain)
        return Placeholder(
            type=kind,
            idx=int(read_number(mark, "idx")),
            box=_find_number_box(standing.bounds, levels, bodies) if kind == "sldNum" else standing.bounds,
            name="" if about is None else str(about.get("name", "")),
            attributes=tuple((local_name_of(name), str(value)) for name, value in mark.attrib.items()),
            insets=self._read_insets(bodies),
            anchor=_ANCHORS.get(anchor, "top"),
            upright=_is_upright(standing, bodies),
            levels=levels,
            words=read_words(chain.shape.node),
            fill=self._read_fill(chain, standing.bounds, grounds),
            columns=max(1, int(_to_number(_nearest(bodies, "numCol", "1")))),
        )

    def _read_insets(self, bodies: Sequence[Node | None]) -> Insets:
        return Insets(
            *(
                read_points(next((body for body in bodies if body is not None and body.get(name)), None), name, usual)
                / self.layout.scale
                for name, usual in _INSETS
            )
        )

    def _read_levels(self, chain: _Chain) -> tuple[TextLevel, ...]:
        styles = [find(node, "p:txBody/a:lstStyle") for node in _nodes(chain)]
        of_master = find(self.master.root, f"p:txStyles/p:{_STYLES.get(chain.style, 'otherStyle')}")
        return read_levels((*styles, of_master, self.defaults), self.text)

    def _read_fill(self, chain: _Chain, box: Box, grounds: Sequence[tuple[Box, Ground]]) -> Ground | None:
        for node, sheet in zip(_nodes(chain), (self.layout, self.master), strict=False):
            fill = find_fill(find(node, "p:spPr"), sheet.part) or find_theme_fill(
                find(node, "p:style/a:fillRef"), sheet.scheme, self.layout.colors
            )
            if fill:
                middle = Box(box.x + box.w / 2, box.y + box.h / 2, 0.0, 0.0)
                under = (ground for place, ground in reversed(grounds) if place.contains(middle))
                return paint_fill(fill, next(under, grounds[0][1]), self.painter)
        return None


def _find_number_box(box: Box, levels: Sequence[TextLevel], bodies: Sequence[Node | None]) -> Box:
    """Return the room of a slide's number: a box that does not wrap, as Keynote saves it, grows with the digits."""
    if _nearest(bodies, "wrap", "square") != "none":
        return box
    wide = max(box.w, levels[0].size * _DIGITS)
    free = {"left": 0.0, "center": 0.5, "right": 1.0}[levels[0].align] * (box.w - wide)
    return Box(box.x + free, box.y, wide, box.h)


def read_type(node: Node) -> str:
    """Return the type of a placeholder; "obj" where it says none."""
    return str(next(node.iter(tag("p:ph"))).get("type", "obj"))


def local_name_of(attribute: str) -> str:
    """Return the name of an attribute without its namespace."""
    return str(attribute).rpartition("}")[2]


def _nodes(chain: _Chain) -> list[Node]:
    return [chain.shape.node, *([chain.parent.node] if chain.parent else [])]


def _nearest(nodes: Sequence[Node | None], name: str, usual: str) -> str:
    return next((str(node.get(name)) for node in nodes if node is not None and node.get(name) is not None), usual)


def _to_number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _is_upright(standing: ShapeStanding, bodies: Sequence[Node | None]) -> bool:
    turned = standing.turn + _to_number(_nearest(bodies, "rot", "0")) / 60_000
    away = min(turned % 360, -turned % 360)
    return _nearest(bodies, "vert", "horz") == "horz" and away <= _LEVEL_ANGLE and not standing.upended
