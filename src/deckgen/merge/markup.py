"""XML of a deck that somebody saved as trees: parsed without trust, asked by short names, written back as it was.

A tree never resolves an entity, never opens a file, never asks a network. Prefixes, unknown children and attributes are
left alone; an element that is moved between trees takes the namespaces along that it needs.
"""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Final, TypeAlias

from lxml import etree

from deckgen.ooxml.markup import A16, DECORATIVE, LINK_COLOR, P14, A, C, P, R

Node: TypeAlias = etree._Element  # noqa: SLF001 - lxml's own name for what it hands out
NAMES: Final = {
    "a": A,
    "c": C,
    "p": P,
    "r": R,
    "p14": P14,
    "a16": A16,
    "adec": DECORATIVE,
    "ahyp": LINK_COLOR,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
}
"""Prefix → namespace."""
_RELATION: Final = f"{{{R}}}"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


@cache
def tag(name: str) -> str:
    """Return a tag or an attribute as trees spell it: "p:sp" → "{http://…}sp"."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMES[prefix]}}}{local}" if prefix else local


@cache
def _spell(path: str) -> str:
    return "/".join(tag(step) if ":" in step else step for step in path.split("/"))


def parse(content: bytes) -> Node:
    """Return the root of a part.

    Raises:
        etree.XMLSyntaxError: it is not well-formed.
    """
    return etree.fromstring(content, _PARSER)


def render(root: Node) -> bytes:
    """Return a tree as a part of a package."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def find(node: Node | None, path: str) -> Node | None:
    """Return the first element at a path below: "p:cSld/p:bg"."""
    return None if node is None else node.find(_spell(path))


def find_all(node: Node | None, path: str) -> list[Node]:
    """Return all elements at a path below, in their order."""
    return [] if node is None else list(node.iterfind(_spell(path)))


def copy(node: Node) -> Node:
    """Return an element that belongs to no tree yet, without the text behind it."""
    new = deepcopy(node)
    new.tail = None
    return new


def remove(node: Node) -> None:
    """Take an element out of its tree; the text behind it stays."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    parent.remove(node)


def list_relations(node: Node) -> Iterator[tuple[Node, str, str]]:
    """Yield the attributes in an element and below that name a relationship: whose it is, its name, its value."""
    for one in node.iter("*"):
        for name, value in one.attrib.items():
            if str(name).startswith(_RELATION) and value:
                yield one, str(name), str(value)
