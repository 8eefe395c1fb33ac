"""What shapes and slides are known by: numbers that animations point at, and creation ids that follow from keys."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from deckgen.merge.markup import NAMES, Node, find, find_all, remove, tag

SHAPE_ID: Final = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"
"""The extension that holds the creation id of a shape."""
SLIDE_ID: Final = "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"
"""That of a slide."""
_PREFIX: Final = len("{00000000-")
"""Characters of a shape's creation id that follow from its slide."""


def find_name(shape: Node) -> Node | None:
    """Return the `p:cNvPr` of a shape of any kind."""
    own = (child for child in shape if isinstance(child.tag, str) and etree.QName(child).localname.startswith("nv"))
    return find(next(own, None), "p:cNvPr")


def read_number(shape: Node) -> str:
    """Return the number of a shape on its slide, "" where it has none."""
    name = find_name(shape)
    return "" if name is None else str(name.get("id", ""))


def list_names(root: Node) -> Iterator[Node]:
    """Yield what every shape is called by, at any depth, and in every branch of an alternative."""
    yield from root.iter(tag("p:cNvPr"))


def list_numbers(root: Node) -> set[str]:
    """Return the numbers of all shapes."""
    return {str(name.get("id", "")) for name in list_names(root)}


class ShapeNumbers:
    """Numbers that no shape of a slide has or had: what pointed at a shape that is gone never points at another."""

    def __init__(self, root: Node) -> None:
        self._taken = list_numbers(root)
        self._last = 1

    def give(self, shape: Node) -> None:
        """Number a shape anew, and whatever is in it."""
        for name in list_names(shape):
            name.set("id", self.count())

    def count(self) -> str:
        """Return a number that is free."""
        while str(self._last) in self._taken:
            self._last += 1
        self._taken.add(str(self._last))
        return str(self._last)


def read_creation(shape: Node) -> str:
    """Return the creation id of a shape, "" for none."""
    found = _find_creation(find_name(shape))
    return "" if found is None else str(found.get("id", ""))


def _find_creation(name: Node | None) -> Node | None:
    entries = (entry for entry in find_all(name, "a:extLst/a:ext") if entry.get("uri") == SHAPE_ID)
    return find(next(entries, None), "a16:creationId")


def drop_extension(name: Node, uri: str) -> None:
    """Remove an extension of a shape's name, and the list that it leaves empty."""
    entries = find(name, "a:extLst")
    for entry in find_all(entries, "a:ext"):
        if entry.get("uri") == uri:
            remove(entry)
    if entries is not None and not len(entries):
        remove(entries)


def add_extension(name: Node, entry: Node) -> None:
    """Add an extension to a shape's name."""
    entries = find(name, "a:extLst")
    if entries is None:
        entries = etree.SubElement(name, tag("a:extLst"))
    entries.append(entry)


def take_name(shape: Node, other: Node) -> None:
    """Call a shape as another one is called, after a program that gives names of its own."""
    own, given = find_name(shape), find_name(other)
    if own is not None and given is not None:
        own.set("name", str(given.get("name", "")))


def write_creation(root: Node, shape: Node, number: str) -> None:
    """Give a shape a creation id; another shape of the slide that has it, as copies by hand may, loses it."""
    for name in list_names(root):
        found = _find_creation(name)
        if found is not None and found.get("id") == number:
            drop_extension(name, SHAPE_ID)
    name = find_name(shape)
    if name is None or not number:
        return
    drop_extension(name, SHAPE_ID)
    entry = etree.Element(tag("a:ext"), {"uri": SHAPE_ID}, nsmap={"a": NAMES["a"]})
    etree.SubElement(entry, tag("a16:creationId"), {"id": number}, nsmap={"a16": NAMES["a16"]})
    add_extension(name, entry)


def read_slide_number(root: Node) -> int:
    """Return the creation id of a slide, 0 for none."""
    found = _find_slide_number(root)
    text = "" if found is None else str(found.get("val", ""))
    return int(text) if text.isdigit() else 0


def _find_slide_number(root: Node) -> Node | None:
    entries = (entry for entry in find_all(root, "p:cSld/p:extLst/p:ext") if entry.get("uri") == SLIDE_ID)
    return find(next(entries, None), "p14:creationId")


def identify_slide(root: Node, number: int, *others: int) -> None:
    """Give a slide its creation id, and its shapes those that follow from it.

    Args:
        root: The slide.
        number: Its new one.
        others: Those of other slides that shapes came from.
    """
    known = {f"{{{old:08X}-" for old in (read_slide_number(root), *others)}
    for name in list_names(root):
        found = _find_creation(name)
        text = "" if found is None else str(found.get("id", ""))
        if found is not None and text[:_PREFIX].upper() in known:
            found.set("id", f"{{{number:08X}-{text[_PREFIX:]}")
    found = _find_slide_number(root)
    if found is None:
        found = _add_slide_number(root)
    found.set("val", str(number))


def _add_slide_number(root: Node) -> Node:
    content = find(root, "p:cSld")
    if content is None:
        raise ValueError("a slide has no content")
    entries = find(content, "p:extLst")
    if entries is None:
        entries = etree.SubElement(content, tag("p:extLst"))
    entry = etree.SubElement(entries, tag("p:ext"), {"uri": SLIDE_ID})
    return etree.SubElement(entry, tag("p14:creationId"), nsmap={"p14": NAMES["p14"]})
