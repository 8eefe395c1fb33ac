"""Trees → normal forms: elements of a deck that somebody saved, spelled as the writer spells its own."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from lxml import etree

from deckgen.merge.markup import NAMES, Node, parse
from deckgen.ooxml.markup import escape_attribute
from deckgen.ooxml.normal import escape_words, spell_element

_PREFIXES: Final = {f"{{{space}": prefix for prefix, space in NAMES.items()}
_RELATION: Final = f"{{{NAMES['r']}}}"
_NOTHING: Final = frozenset[str]()
_SHORT: Final = 4096
"""Bytes of an element that may come again; longer ones are spelled, not looked up."""


def name_of(node: Node) -> str:
    """Return the tag of an element with the usual prefix, "a:p"; "" for comments and other things without one."""
    return short_name(node.tag) if isinstance(node.tag, str) else ""


@lru_cache(maxsize=1024)
def short_name(tag: str) -> str:
    """Return a tag or the name of an attribute with the usual prefix; with its namespace where there is none."""
    space, _, local = tag.rpartition("}")
    if not space:
        return local
    prefix = _PREFIXES.get(space)
    return f"{prefix}:{local}" if prefix else tag


def spell_node(node: Node, without: frozenset[str] = _NOTHING, name: str = "") -> str:
    """Return an element in its normal form, under another name where there is one.

    What is named in `without` is left out, at any depth.
    """
    markup = etree.tostring(node, with_tail=False)
    return _spell_known(markup, without, name) if len(markup) < _SHORT else _spell(node, without, name)


@lru_cache(maxsize=2048)
def _spell_known(markup: bytes, without: frozenset[str], name: str) -> str:
    """Return an element as it was spelled before: most formats of a deck are those of many words."""
    return _spell(parse(markup), without, name)


def _spell(node: Node, without: frozenset[str], name: str = "") -> str:
    name = name or name_of(node)
    if not name or name in without:
        return ""
    attributes = [
        (short_name(str(key)), escape_attribute(str(value)))
        for key, value in node.attrib.items()
        if not str(key).startswith(_RELATION)
    ]
    children = [_spell(child, without) for child in node]
    if not len(node) and node.text and node.text.strip():
        children.append(escape_words(node.text))
    return spell_element(name, attributes, children)


def spell_children(node: Node | None, without: frozenset[str] = _NOTHING) -> str:
    """Return all that is in an element, in normal form; "" for none."""
    return "" if node is None else "".join(spell_node(child, without) for child in node)


def iterate_elements(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the elements in another one with their short names, in order."""
    for child in node:
        name = name_of(child)
        if name:
            yield name, child
