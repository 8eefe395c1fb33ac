"""Their file while it is changed."""

import io

from deckgen.merge.archive import Archive
from deckgen.merge.markup import Node, parse
from deckgen.merge.packages.content_types import ContentTypes
from deckgen.merge.packages.links import Links
from deckgen.merge.packages.names import CONTENT_TYPES, choose_name, name_links, name_owner
from deckgen.ooxml.zip import ZipWriter

_PACKED = (".png", ".jpg", ".jpeg", ".gif", ".wdp", ".mp4", ".xlsx", ".fntdata")
"""Endings of files that do not get smaller."""


class MergedPackage:
    """Parts by name; those that nobody changes are written as they were packed."""

    def __init__(self, archive: Archive) -> None:
        """Begin with a file as it stands."""
        self._archive = archive
        self._spellings = {name.lower(): name for name in archive.names}
        self._new: dict[str, bytes] = {}
        self._links: dict[str, Links] = {}
        self.types = ContentTypes(archive.read(self.find(CONTENT_TYPES)))

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, in the file's order and then as they came."""
        return tuple(self._spellings.values())

    def find(self, name: str) -> str:
        """Return a part's name as the file spells it; "" where there is none."""
        return self._spellings.get(name.lower(), "")

    def read(self, name: str) -> bytes:
        """Return the content of a part."""
        return self._new[name] if name in self._new else self._archive.read(name)

    def parse(self, name: str) -> Node:
        """Return the tree of a part, a new one each time."""
        return parse(self.read(name))

    def write(self, name: str, content: bytes, kind: str = "") -> None:
        """Exchange a part, or add one.

        Args:
            name: of the part.
            content: all of it.
            kind: its content type; "" where it is known.
        """
        if kind:
            self.types.say(name, kind)
        if self.find(name) and self.read(name) == content:
            return
        self._spellings.setdefault(name.lower(), name)
        self._new[name] = content

    def drop(self, name: str) -> None:
        """Remove a part and its relationships."""
        for gone in (name, name_links(name)):
            self._spellings.pop(gone.lower(), None)
            self._new.pop(gone, None)
            self.types.forget(gone)
        self._links.pop(name, None)

    def choose_name(self, wanted: str) -> str:
        """Return a name like the one wanted that no part has."""
        return choose_name(wanted, lambda name: bool(self.find(name) or self.find(name_links(name))))

    def relate(self, part: str) -> Links:
        """Return the relationships of a part, "" for those of the package; what is changed in them is written."""
        if part not in self._links:
            name = self.find(name_links(part))
            self._links[part] = Links(part, self.read(name) if name else None)
        return self._links[part]

    def list_parts(self, kind: str) -> list[str]:
        """Return the parts of a content type."""
        return [name for name in self.names if self.types.tell(name) == kind]

    def list_owners(self) -> list[str]:
        """Return the parts that have relationships, "" for the package among them."""
        stored = [name_owner(name) for name in self.names if name.lower().endswith(".rels")]
        return list(dict.fromkeys([*stored, *self._links]))

    def pack(self) -> bytes | None:
        """Return the bytes of the file; None where nothing has changed."""
        for part, links in self._links.items():
            if links.changed:
                self.write(self.find(name_links(part)) or name_links(part), links.render())
        if self.types.changed:
            self.write(self.find(CONTENT_TYPES), self.types.render())
        if not self._new and self.names == tuple(self._archive.names):
            return None
        target = io.BytesIO()
        with ZipWriter(target) as packed:
            for name in self.names:
                if name in self._new:
                    packed.add(name, self._new[name], compress=not name.lower().endswith(_PACKED))
                else:
                    packed.add_entry(self._archive.raw(name))
        return target.getvalue()
