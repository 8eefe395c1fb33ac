"""Parts of the fresh deck → their file: a part comes with everything that it leads to, once, under free names."""

from collections.abc import Iterator
from typing import Final

from deckgen.merge.packages.links import Link
from deckgen.merge.packages.package import MergedPackage

_FILES: Final = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".emf", ".wmf")
"""Endings of what equals something only byte by byte, and leads to nothing."""


class Carrier:
    """Carries parts of one package into another one, and knows where they are there."""

    def __init__(self, source: MergedPackage, target: MergedPackage) -> None:
        self.source = source
        self.target = target
        self.places: dict[str, str] = {}
        """Name of a part of the source → that of the part which stands for it; "" where none does."""
        self._equal: dict[bytes, str] | None = None

    def carry(self, part: str) -> str:
        """Return the part that stands for one of the source, brought over where nothing does yet.

        It is "" where nothing is to stand for it: a slide that the deck has no more.
        """
        known = self.places.get(part)
        if known is None:
            known = self._find_equal(part) or self._bring(part)
            self.places[part] = known
        return known

    def carry_link(self, link: Link) -> Link | None:
        """Return a relationship of the source as it stands in the target; None where it leads nowhere."""
        if link.external:
            return link
        target = self.carry(link.target)
        return link._replace(target=target) if target else None

    def _bring(self, part: str) -> str:
        name = self.target.choose_name(part)
        self.places[part] = name  # before what it leads to, which may lead back
        self.target.write(name, self.source.read(part), self.source.types.tell(part))
        links = self.target.relate(name)
        for link in self.source.relate(part):
            carried = self.carry_link(link)
            if carried:
                links.add(carried)
        return name

    def _find_equal(self, part: str) -> str:
        """Return a picture of the target that is the same; "" where none is."""
        if not part.lower().endswith(_FILES):
            return ""
        if self._equal is None:
            self._equal = dict(self._list_files())
        found = self._equal.get(self.source.read(part), "")
        if not found:
            found = self._equal[self.source.read(part)] = self._bring(part)
        return found

    def _list_files(self) -> Iterator[tuple[bytes, str]]:
        for name in self.target.names:
            if name.lower().endswith(_FILES):
                yield self.target.read(name), name
