"""The record that a deck carries: found wherever a program has moved it, read without trust."""

import re
import struct
from binascii import Error, a2b_base64
from collections.abc import Mapping
from typing import Final, get_args

from deckgen.merge.archive import Archive
from deckgen.merge.markup import Node
from deckgen.ooxml.digests import PLAIN, sum_paragraphs
from deckgen.ooxml.record_part import LINK, SPACE, STATED
from deckgen.record import FORMAT, DeckRecord, FieldName, ShapeKind, ShapeRecord, SlideRecord

_KEPT: Final = re.compile(r"customXml/item\d+\.xml", re.IGNORECASE)
_NAMES: Final[Mapping[str, FieldName]] = {short: name for name, short in STATED.items()}
_KINDS: Final[Mapping[str, ShapeKind]] = {kind: kind for kind in get_args(ShapeKind)}


def find_record(archive: Archive) -> str:
    """Return the name of the part that holds the record; "" where there is none.

    PowerPoint keeps its relationship at the presentation; LibreOffice moves it to the package, from where it leads to
    a place above it.
    """
    named = (part for source in (archive.main, "") for part in archive.follow(source, LINK))
    kept = (name for name in archive.names if _KEPT.fullmatch(name))
    for part in dict.fromkeys((*named, *kept)):
        if SPACE.encode() in archive.read(part)[:400]:
            return part
    return ""


def read_base(archive: Archive) -> DeckRecord | None:
    """Return the record that a deck carries; None where there is none, or one of another format."""
    part = find_record(archive)
    root = archive.parse(part) if part else None
    if root is None or root.tag != f"{{{SPACE}}}record" or root.get("format") != str(FORMAT):
        return None
    return DeckRecord(
        deck=root.get("deck", ""),
        course=root.get("course", ""),
        look=root.get("look", ""),
        package=root.get("package", ""),
        slides=tuple(_read_slide(node) for node in root.iterchildren(f"{{{SPACE}}}slide")),
        sections=tuple(root.get("sections", "").split()),
        computed=tuple(root.get("computed", "").split()),
        marks=root.get("marks", ""),
        parted=tuple(_read_slide(node) for node in root.iterchildren(f"{{{SPACE}}}parted")),
    )


def _read_slide(node: Node) -> SlideRecord:
    number = node.get("number", "0")
    return SlideRecord(
        key=node.get("key", ""),
        group=node.get("group", ""),
        number=int(number) if number.isdecimal() else 0,
        layout=node.get("layout", ""),
        hidden=node.get("hidden") == "1",
        notes=tuple(node.get("notes", "").split()),
        section=node.get("section", ""),
        rest=node.get("rest", ""),
        shapes=tuple(_read_shape(shape) for shape in node.iterchildren(f"{{{SPACE}}}shape")),
    )


def _read_shape(node: Node) -> ShapeRecord:
    paragraphs = tuple(node.get("p", "").split())
    fields = {_NAMES[name]: value for name, value in node.attrib.items() if name in _NAMES}
    if paragraphs:
        fields["text"] = sum_paragraphs(paragraphs)
    return ShapeRecord(
        key=node.get("key", ""),
        kind=_KINDS.get(node.get("kind", ""), "other"),
        slot=node.get("s", ""),
        fields=tuple(sorted(fields.items())),
        paragraphs=paragraphs,
        plain=tuple(one[:PLAIN] for one in paragraphs) or tuple(node.get("q", "").split()),
        words=_unpack_words(node.get("w", "")),
    )


def _unpack_words(packed: str) -> tuple[int, ...]:
    try:
        content = a2b_base64(packed)
    except Error:
        return ()
    return struct.unpack(f">{len(content) // 2}H", content[: len(content) // 2 * 2])
