"""XML of a deck that somebody saved as trees: parsed without trust, asked by short names, written back as it was.

A tree never resolves an entity, never opens a file, never asks a network. Prefixes, unknown children and attributes are
left alone; an element that is moved between trees takes the namespaces along that it needs.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from deckgen.foreign.markup import NAMES, RELATION, Node, find, find_all, render, tag

__all__ = ["NAMES", "Node", "copy", "find", "find_all", "list_relations", "parse", "remove", "render", "tag"]

_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def parse(content: bytes) -> Node:
    """Return the root of a part.

    Raises:
        etree.XMLSyntaxError: it is not well-formed.
    """
    return etree.fromstring(content, _PARSER)


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
            if str(name).startswith(RELATION) and value:
                yield one, str(name), str(value)
