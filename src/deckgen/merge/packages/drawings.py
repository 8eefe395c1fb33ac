"""What hands drew on masters and layouts → the same on masters and layouts of ours that come in their place.

Where theirs have the names of ours, each is known. A program that makes masters of its own, one for each layout, has
what stood on one master on all of them: what the slides of all of our layouts show goes to our master, the rest to the
layouts whose slides show it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from deckgen.merge.markup import Node, copy, find, find_all, list_relations, render, tag
from deckgen.merge.packages.carrying import Carrier
from deckgen.merge.packages.masters import MasterParts, find_master, list_drawn
from deckgen.merge.packages.package import MergedPackage
from deckgen.merge.slides.identity import ShapeNumbers
from deckgen.named_tuple import NamedTuple

_NEAR: Final = 1.5 * 12700
"""By how much programs move what they save, in EMU: a point and a half."""
_BOXES: Final = ("p:spPr/a:xfrm", "p:grpSpPr/a:xfrm", "p:xfrm")


class SeenShape(NamedTuple):
    """What is seen of a shape that fills no placeholder."""

    words: str
    box: tuple[int, ...]
    """Left, top, width and height in EMU; () where it has none."""

    def is_like(self, other: "SeenShape") -> bool:
        """Tell whether two are one, each as some program saved it."""
        same = self.words == other.words and len(self.box) == len(other.box)
        return same and all(abs(one - two) <= _NEAR for one, two in zip(self.box, other.box, strict=True))


class _HandDrawing(NamedTuple):
    """A drawing of hands, a part of theirs on which it stands, and the layouts of ours whose slides show it."""

    drawing: SeenShape
    node: Node
    part: str
    homes: set[str]

    @property
    def on_master(self) -> bool:
        """Whether that part is a master."""
        return "/slideMasters/" in self.part

    def is_like(self, other: "_HandDrawing") -> bool:
        """Tell whether another program has written one drawing on two parts."""
        return self.on_master == other.on_master and self.drawing.is_like(other.drawing)


def carry_drawings(
    carrier: Carrier, old: Sequence[MasterParts], ours: Sequence[MasterParts], homes: Mapping[str, str], *, new: bool
) -> bool:
    """Draw on our masters and layouts, which were brought over, what hands drew on theirs; tell whether they did.

    Looks of ours say by its name what is art. In a client's file that is another one now nobody can tell what hands
    drew from what the client has removed since: an old logo on each slide would be worse.

    Args:
        carrier: knows both packages.
        old: their masters.
        ours: our masters.
        homes: slide of theirs → the layout of ours on which it was written, or stands now.
        new: whether our look is another one than theirs was made from.
    """
    art = list(_list_art(carrier, ours))
    if art and new:
        return False
    pairs = list(_pair_parts(old, ours))
    done = [_draw(carrier, part, _list_found(carrier.target, part, art), there) for part, there in pairs]
    found = _look_at_slides(carrier.target, homes, {part for part, _ in pairs}, art)
    used = set(homes.values())
    done += [_draw(carrier, one.part, [one.node], there) for one in found for there in _find_places(one, ours, used)]
    return any(done)


def _list_art(carrier: Carrier, ours: Iterable[MasterParts]) -> Iterator[SeenShape]:
    """Yield what our own masters and layouts show that has no name of ours: the art of a client."""
    for master in ours:
        for part in (master.part, *(part for _, part in master.layouts)):
            yield from map(_read, list_drawn(carrier.source.parse(part)))


def _pair_parts(old: Sequence[MasterParts], ours: Sequence[MasterParts]) -> Iterator[tuple[str, str]]:
    """Yield each master of theirs that has the layouts of one of ours, and each layout, with what is called so."""
    for master in ours:
        own = find_master(old, master)
        if own:
            parts = dict(master.layouts)
            yield own.part, master.part
            yield from ((part, parts[name]) for name, part in own.layouts if name in parts)


def _read(node: Node) -> SeenShape:
    frame = next((one for path in _BOXES for one in find_all(node, path)), None)
    corner, size = find(frame, "a:off"), find(frame, "a:ext")
    lengths = [] if corner is None or size is None else [*map(corner.get, "xy"), size.get("cx"), size.get("cy")]
    return SeenShape(
        words=" ".join("".join(one.text or "" for one in node.iter(tag("a:t"))).split()),
        box=tuple(int(length or "0") for length in lengths),
    )


def _list_found(package: MergedPackage, part: str, art: Sequence[SeenShape]) -> list[Node]:
    """Return what hands drew on a part."""
    return [node for node in list_drawn(package.parse(part)) if not any(map(_read(node).is_like, art))]


def _look_at_slides(
    package: MergedPackage, homes: Mapping[str, str], named: set[str], art: Sequence[SeenShape]
) -> list[_HandDrawing]:
    """Return what hands drew on the masters and layouts under slides, but for those that are known by name."""
    found: list[_HandDrawing] = []
    for part, shown in _list_sheets(package, homes).items():
        for node in () if part in named else _list_found(package, part, art):
            one = _HandDrawing(drawing=_read(node), node=node, part=part, homes=set(shown))
            known = next(filter(one.is_like, found), None)
            if known is None:
                found.append(one)
            else:
                known.homes.update(shown)
    return found


def _list_sheets(package: MergedPackage, homes: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the masters and layouts of theirs under slides, each with the layouts of ours on which these belong."""
    sheets: dict[str, set[str]] = {}
    for slide, home in homes.items():
        for layout in package.relate(slide).follow("slideLayout"):
            for part in map(package.find, (layout, *package.relate(package.find(layout)).follow("slideMaster"))):
                sheets.setdefault(part, set()).add(home)
    return sheets


def _find_places(found: _HandDrawing, ours: Sequence[MasterParts], used: set[str]) -> Iterator[str]:
    """Yield the parts of ours on which a drawing of hands is to stand: a master where all of its slides show it."""
    for master in ours:
        own = [part for _, part in master.layouts if part in used]
        if own and found.on_master and found.homes.issuperset(own):
            yield master.part
        else:
            yield from (part for part in own if part in found.homes)


def _draw(carrier: Carrier, part: str, nodes: Sequence[Node], there: str) -> bool:
    """Draw shapes of a part of theirs on one of ours, over what it holds; tell whether there were any.

    Args:
        carrier: knows both packages.
        part: of theirs.
        nodes: what hands drew on it.
        there: the part of ours by its own name.
    """
    package, new = carrier.target, carrier.places.get(there, "")
    root = package.parse(new) if new and nodes else None
    tree = find(root, "p:cSld/p:spTree")
    if root is None or tree is None:
        return False
    numbers = ShapeNumbers(root)
    for node in map(copy, nodes):
        _bring_links(package, node, part, new)
        numbers.give(node)
        tree.append(node)
    package.write(new, render(root))
    return True


def _bring_links(package: MergedPackage, node: Node, old: str, new: str) -> None:
    """Let a shape that was copied from one part to another refer to what it referred to."""
    known = {link.id: link for link in package.relate(old)}
    for one, name, value in list(list_relations(node)):
        if value in known:
            one.set(name, package.relate(new).relate(known[value]._replace(id="")))
