"""ppt/presentation.xml of a merged deck: its slides in order, its custom shows, its masters."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from deckgen.merge.markup import Node, find, find_all, remove, render, tag
from deckgen.merge.packages.links import Link, spell_type
from deckgen.merge.packages.package import MergedPackage
from deckgen.named_tuple import NamedTuple

_FIRST: Final = 256
_END: Final = 2**31
_BEFORE_SLIDES: Final = ("p:handoutMasterIdLst", "p:notesMasterIdLst", "p:sldMasterIdLst")


class Listed(NamedTuple):
    """A slide as the main part lists it."""

    number: int
    """Its id."""
    part: str


class OpenMain:
    """The main part, its tree, and the relationships that it has."""

    def __init__(self, package: MergedPackage) -> None:
        """Begin with what a file has.

        Raises:
            ValueError: it is no presentation.
        """
        names = package.relate("").follow("officeDocument")
        if not names or not package.find(names[0]):
            raise ValueError("a package without a presentation")
        self.name = package.find(names[0])
        self.links = package.relate(self.name)
        self.root: Node = package.parse(self.name)
        self._package = package

    def list_slides(self) -> list[Listed]:
        """Return the slides in order."""
        targets = {link.id: link.target for link in self.links}
        return [
            Listed(int(node.get("id", "0")), self._package.find(targets.get(node.get(tag("r:id"), ""), "")))
            for node in find_all(self.root, "p:sldIdLst/p:sldId")
        ]

    def order_slides(self, slides: Sequence[Listed]) -> None:
        """Have these slides and no others; entries that stand already keep what else they say."""
        holder = find(self.root, "p:sldIdLst")
        if holder is None:
            holder = etree.Element(tag("p:sldIdLst"))
            self._insert(holder, _BEFORE_SLIDES)
        targets = {link.id: self._package.find(link.target) for link in self.links if not link.external}
        known = {targets.get(node.get(tag("r:id"), ""), ""): node for node in holder}
        for node in list(holder):
            remove(node)
        for slide in slides:
            node = known.get(slide.part)
            if node is None:
                link = Link(id="", type=spell_type("slide"), target=slide.part)
                node = etree.Element(tag("p:sldId"))
                node.set("id", "")
                node.set(tag("r:id"), self.links.relate(link))
            node.set("id", str(slide.number))
            holder.append(node)
        self._drop_slides({slide.part for slide in slides})

    def _drop_slides(self, kept: set[str]) -> None:
        """Drop what leads to other slides than these: relationships, places in custom shows; empty shows stay."""
        gone = {link.id for link in self.links if link.kind == "slide" and self._package.find(link.target) not in kept}
        for number in gone:
            self.links.remove(number)
        if gone:
            self._drop_from_shows(gone)

    def _drop_from_shows(self, gone: set[str]) -> None:
        for node in find_all(self.root, "p:custShowLst/p:custShow/p:sldLst/p:sld"):
            if node.get(tag("r:id")) in gone:
                remove(node)

    def _insert(self, node: Node, after: Sequence[str]) -> None:
        """Insert a child behind the first of these that is there, else at the start."""
        for name in after:
            found = find(self.root, name)
            if found is not None:
                found.addnext(node)
                return
        self.root.insert(0, node)

    def resize(self, other: "OpenMain") -> None:
        """Have slides and pages of notes of the size of another presentation's."""
        for name in ("p:sldSz", "p:notesSz"):
            own, given = find(self.root, name), find(other.root, name)
            if own is not None and given is not None:
                own.attrib.clear()
                own.attrib.update(given.attrib)

    def list_masters(self) -> list[str]:
        """Return the slide masters in order."""
        targets = {link.id: self._package.find(link.target) for link in self.links}
        nodes = find_all(self.root, "p:sldMasterIdLst/p:sldMasterId")
        return [targets.get(node.get(tag("r:id"), ""), "") for node in nodes]

    def add_master(self, part: str, number: int, at: int) -> None:
        """List a master at a place."""
        holder = find(self.root, "p:sldMasterIdLst")
        if holder is None:
            holder = etree.Element(tag("p:sldMasterIdLst"))
            self.root.insert(0, holder)
        node = etree.Element(tag("p:sldMasterId"))
        node.set("id", str(number))
        node.set(tag("r:id"), self.links.relate(Link(id="", type=spell_type("slideMaster"), target=part)))
        holder.insert(at, node)

    def remove_master(self, part: str) -> None:
        """List a master no more."""
        for link in list(self.links):
            if link.kind == "slideMaster" and self._package.find(link.target) == part:
                for node in find_all(self.root, "p:sldMasterIdLst/p:sldMasterId"):
                    if node.get(tag("r:id")) == link.id:
                        remove(node)
                self.links.remove(link.id)

    def save(self) -> None:
        """Write the part, where anything in it has changed."""
        if render(self._package.parse(self.name)) != (content := render(self.root)):
            self._package.write(self.name, content)


def choose_number(wanted: int, taken: set[int]) -> int:
    """Return a slide id that is free, and take it."""
    number = wanted if _FIRST <= wanted < _END else _FIRST
    while number in taken:
        number = number + 1 if number + 1 < _END else _FIRST
    taken.add(number)
    return number
