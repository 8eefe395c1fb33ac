"""Relationships of one part, while they change: what nobody changes stays as the file has it."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from deckgen.merge.markup import Node, parse, render
from deckgen.merge.packages.names import resolve_target, write_target
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.markup import R

_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TAG: Final = f"{{{_RELATIONS}}}Relationship"


class Link(NamedTuple):
    """A relationship."""

    id: str
    type: str
    """Its whole type."""
    target: str
    """Name of the part that it leads to, or an address."""
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of its type."""
        return self.type.rpartition("/")[2]


class Links:
    """The relationships of a part, in the file's order."""

    def __init__(self, part: str, content: bytes | None = None) -> None:
        """Begin with what a .rels part says, or with none."""
        self.part = part
        self.changed = False
        self._root: Node = parse(content) if content else etree.Element(f"{{{_RELATIONS}}}Relationships")
        if not content:
            etree.cleanup_namespaces(self._root, top_nsmap={None: _RELATIONS})

    def __iter__(self) -> Iterator[Link]:
        return iter([self._read(node) for node in self._root.iterfind(_TAG)])

    def __contains__(self, number: str) -> bool:
        return self._find(number) is not None

    def _read(self, node: Node) -> Link:
        external = node.get("TargetMode") == "External"
        target = node.get("Target", "")
        inside = not external and not target.startswith("#")
        named = resolve_target(self.part, target) if inside else target
        return Link(id=node.get("Id", ""), type=node.get("Type", ""), target=named, external=not inside)

    def _find(self, number: str) -> Node | None:
        return next((node for node in self._root.iterfind(_TAG) if node.get("Id") == number), None)

    def follow(self, kind: str) -> list[str]:
        """Return the parts that relationships of a kind lead to, by the last word of their type."""
        return [link.target for link in self if link.kind == kind and not link.external]

    def relate(self, link: Link) -> str:
        """Return the identifier of a relationship: that of an equal one, its own where it is free, or a new one."""
        for known in self:
            if known[1:] == link[1:] and link.id in {"", known.id}:
                return known.id
        number = link.id if link.id and link.id not in self else self._count()
        self.add(link._replace(id=number))
        return number

    def add(self, link: Link) -> None:
        """Add a relationship under the identifier that it has."""
        target = link.target if link.external else write_target(self.part, link.target)
        node = etree.SubElement(self._root, _TAG, Id=link.id, Type=link.type, Target=target)
        if link.external:
            node.set("TargetMode", "External")
        self.changed = True

    def _count(self) -> str:
        taken = {link.id for link in self}
        return next(name for at in range(1, len(taken) + 2) if (name := f"rId{at}") not in taken)

    def retarget(self, number: str, part: str) -> None:
        """Lead a relationship to another part of the package."""
        node = self._find(number)
        if node is None or self._read(node).target == part:
            return
        node.set("Target", write_target(self.part, part))
        self.changed = True

    def remove(self, number: str) -> None:
        """Drop a relationship."""
        node = self._find(number)
        if node is not None:
            self._root.remove(node)
            self.changed = True

    def replace(self, links: list[Link]) -> None:
        """Have these relationships, and no others; in which order does not count."""
        if sorted(self) == sorted(links):
            return
        for node in list(self._root):
            self._root.remove(node)
        for link in links:
            self.add(link)
        self.changed = True

    def render(self) -> bytes:
        """Return the .rels part."""
        return render(self._root)


def spell_type(kind: str) -> str:
    """Return the type of a relationship of the Office standard by its last word."""
    return f"{R}/{kind}"
