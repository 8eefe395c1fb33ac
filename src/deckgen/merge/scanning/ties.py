"""What hangs on a shape of a slide: all that points at it from elsewhere, and what hands or add-ins have hung on it.

Nothing of it is ever generated: animations, connectors that are glued to it, comments that are anchored to it, the
group that it is in, tags, what happens under the mouse, sounds, locks, a name. A shape that has any is one that hands
changed, so the notes cannot drop it in silence.
"""

from collections.abc import Iterable, Iterator, Mapping
from string import ascii_lowercase, digits
from typing import Final

from deckgen.merge.archive import Archive, Related
from deckgen.merge.markup import Node, find, find_all, tag
from deckgen.merge.scanning.normal import name_of, spell_children, spell_node
from deckgen.ooxml.digests import digest_bytes, digest_text
from deckgen.ooxml.markup import R

_GROUP: Final = tag("p:grpSp")
_ENDS: Final = (tag("a:stCxn"), tag("a:endCxn"))
_TARGET: Final = "spid"
"""The attribute by which animations name a shape."""
_LOCKS: Final = frozenset(f"a:{name}Locks" for name in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp"))
_ALWAYS: Final = frozenset({"noGrp", "noChangeAspect"})
"""Locks that programs set by themselves."""
DATA: Final = "p:cSld/p:custDataLst"
"""Where a slide itself holds what add-ins left."""
_GENERATED: Final = frozenset(f"{ascii_lowercase}{digits}-")
"""Characters of the names that are generated."""
_OF_SHAPES: Final = frozenset(f"{name}Mk" for name in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "ink"))
"""What comments call the shape that they are anchored to."""

Ties = Mapping[str, Iterable[str]]
"""Number of a shape → what points at it."""


def list_ties(tree: Node, part: str, archive: Archive) -> Ties:
    """Return what points at shapes of a slide.

    Args:
        tree: the slide.
        part: its name.
        archive: the deck.
    """
    found: dict[str, list[str]] = {}
    for number, kind in (*_list_pointers(tree), *_list_anchors(part, archive)):
        found.setdefault(number, []).append(kind)
    return found


def _list_pointers(tree: Node) -> Iterator[tuple[str, str]]:
    for one in tree.iter("*"):
        if one.tag in _ENDS:
            yield one.get("id", ""), name_of(one)
        elif one.get(_TARGET):
            yield one.get(_TARGET, ""), name_of(one)


def _list_anchors(part: str, archive: Archive) -> Iterator[tuple[str, str]]:
    comments = (one.target for one in archive.relationships(part) if "comment" in one.kind.lower() and not one.external)
    for target in filter(None, comments):
        found = archive.parse(target).iter(*(f"{{*}}{name}" for name in _OF_SHAPES))
        yield from ((node.get("id", ""), "comment") for node in found)


def digest_ties(node: Node, about: Node, ties: Ties, part: str, archive: Archive) -> str:
    """Return the digest of what hangs on a shape; "" for nothing.

    Args:
        node: the shape.
        about: its `p:cNvPr`.
        ties: what points at the shapes of its slide.
        part: the name of the slide.
        archive: the deck.
    """
    kinds = list(ties.get(about.get("id", ""), ()))
    kinds += ["p:grpSp"] if node.getparent() is not None and node.getparent().tag == _GROUP else []
    kinds += [spell_children(click) for click in find_all(about, "a:hlinkClick")]
    kinds += [f"hover {spell_node(hover)}" for hover in find_all(about, "a:hlinkHover")]
    kinds += _spell_name(about)
    own = about.getparent()
    kinds += [spelled for child in own for spelled in _spell_locks(child)]
    kinds += (f"{name} {value}" for name, value in list_tags(find(own, "p:nvPr/p:custDataLst"), part, archive))
    said = "\n".join(sorted(filter(None, kinds)))
    return digest_text("", said) if said else ""


def _spell_name(about: Node) -> Iterator[str]:
    if is_named(about):
        yield f"name {about.get('name', '')}"


def is_named(about: Node) -> bool:
    """Tell whether somebody gave a shape its name, for the selection pane or for a morph; its `p:cNvPr` comes in.

    Those that are generated are of small letters, digits and hyphens; those of programs end with a number ("Shape 4").
    """
    name = about.get("name", "")
    known = find(about, "a:extLst/a:ext/a16:creationId") is not None
    return known and not _GENERATED.issuperset(name) and not name.rpartition(" ")[2].isdigit()


def _spell_locks(properties: Node) -> Iterator[str]:
    for child in properties:
        if name_of(child) in _LOCKS:
            yield " ".join(sorted(str(name) for name in child.attrib if name not in _ALWAYS))


def list_tags(holder: Node | None, part: str, archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield name and value of what add-ins have left at a place of a slide; of other data than tags name and digest."""
    if holder is None:
        return
    numbers = {node.get(f"{{{R}}}id", "") for node in holder}
    for one in archive.relationships(part):
        if one.id in numbers and one.target and not one.external:
            yield from _read_tags(one, archive)


def _read_tags(link: Related, archive: Archive) -> Iterator[tuple[str, str]]:
    if link.kind != "tags":
        yield link.kind, digest_bytes(archive.read(link.target))
        return
    for node in archive.parse(link.target).iter(tag("p:tag")):
        yield node.get("name", ""), node.get("val", "")


def find_common_tags(trees: Mapping[str, Node], archive: Archive) -> frozenset[str]:
    """Return the names of the tags that each slide of a deck has: an add-in puts them there, and nobody edits a slide.

    Args:
        trees: name of a slide's part → the slide.
        archive: the deck.
    """
    found = [{name for name, _ in list_tags(find(tree, DATA), part, archive)} for part, tree in trees.items()]
    return frozenset(set.intersection(*found)) if len(found) > 1 else frozenset()
