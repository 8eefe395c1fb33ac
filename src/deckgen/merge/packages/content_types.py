"""[Content_Types].xml, while parts come and go."""

from typing import Final

from lxml import etree

from deckgen.merge.markup import Node, parse, render

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_OVERRIDE: Final = f"{{{_TYPES}}}Override"
_DEFAULT: Final = f"{{{_TYPES}}}Default"


class ContentTypes:
    """What every part of a package is."""

    def __init__(self, content: bytes) -> None:
        """Begin with what a file says."""
        self.changed = False
        self._root: Node = parse(content)
        self._overrides = {
            node.get("PartName", "").lstrip("/").lower(): node for node in self._root.iterfind(_OVERRIDE)
        }
        self._defaults = {node.get("Extension", "").lower(): node for node in self._root.iterfind(_DEFAULT)}

    def tell(self, part: str) -> str:
        """Return what a part is; "" where nothing says it."""
        node = self._overrides.get(part.lower())
        if node is None:
            node = self._defaults.get(_ending(part))
        return "" if node is None else node.get("ContentType", "")

    def say(self, part: str, kind: str) -> None:
        """Say what a part is, by its ending where all pictures of that ending are it."""
        if self.tell(part) == kind:
            return
        ending = _ending(part)
        if ending not in self._defaults and ending != "xml":
            node = etree.Element(_DEFAULT, Extension=ending, ContentType=kind)
            self._root.insert(len(self._defaults), node)
            self._defaults[ending] = node
        else:
            node = etree.SubElement(self._root, _OVERRIDE, PartName=f"/{part}", ContentType=kind)
            self._overrides[part.lower()] = node
        self.changed = True

    def forget(self, part: str) -> None:
        """Say nothing more of a part."""
        node = self._overrides.pop(part.lower(), None)
        if node is not None:
            self._root.remove(node)
            self.changed = True

    def render(self) -> bytes:
        """Return the part."""
        return render(self._root)


def _ending(part: str) -> str:
    return part.rpartition(".")[2].lower()
