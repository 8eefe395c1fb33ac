"""The part of a package that holds its record: `DeckRecord` → XML, and the digest that tells whether anybody saved it.

It is custom XML, which PowerPoint keeps and LibreOffice moves: the relationship leads to it from the presentation, or
from the package. No words of the deck are in it.
"""

import struct
from binascii import b2a_base64
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.content_types import CUSTOM_PROPERTIES
from deckgen.ooxml.digests import digest_text
from deckgen.ooxml.markup import DECLARATION
from deckgen.ooxml.normal import list_attributes
from deckgen.ooxml.part import Part
from deckgen.ooxml.relationships import Relationships
from deckgen.ooxml.zip import spell_listing
from deckgen.record import DeckRecord, FieldName, ShapeRecord, SlideRecord

RenderShapes: TypeAlias = Callable[[SlideRecord], str]
_LOOK: Final = ("ppt/theme/", "ppt/slideMasters/", "ppt/slideLayouts/")
"""Where the parts of a look are, with their relationships."""
SPACE: Final = "urn:deckgen:record"
"""Namespace of the part."""
FOLDER: Final = "customXml"
LINK: Final = "customXml"
"""Kind of the relationship that leads to it."""
_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ITEM: Final = "{5C1B7B1E-6D0A-5E0F-9A53-0B6D1C7F2E11}"
STATED: Final[dict[FieldName, str]] = {
    "alt": "a",
    "cells": "c",
    "data": "d",
    "link": "l",
    "paint": "f",
    "picture": "i",
    "place": "b",
    "ties": "t",
}
"""Field → attribute; that of a text follows from its paragraphs."""


class RecordNames(NamedTuple):
    """Names of the parts of a record in a package."""

    item: str
    properties: str
    links: str


def name_record(number: int = 1) -> RecordNames:
    """Return the names of the parts of a record; a client's own custom XML may have taken the first numbers."""
    return RecordNames(
        f"{FOLDER}/item{number}.xml", f"{FOLDER}/itemProps{number}.xml", f"{FOLDER}/_rels/item{number}.xml.rels"
    )


def render_properties(names: RecordNames) -> tuple[Part, Part]:
    """Return what stands beside the record, the same in each deck."""
    links = Relationships()
    links.relate("customXmlProps", names.properties.rpartition("/")[2])
    content = (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_STORE}" ds:itemID="{_ITEM}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return (
        Part(names.properties, CUSTOM_PROPERTIES, content.encode()),
        Part(name=names.links, content_type="", content=links.render().encode()),
    )


def render_shapes(shapes: Iterable[ShapeRecord]) -> str:
    """Return what the part of a record says of some shapes."""
    return "".join(map(_render_shape, shapes))


def _render_shape(shape: ShapeRecord) -> str:
    fields = "".join([f' {STATED[name]}="{digest}"' for name, digest in shape.fields if name in STATED])
    slot = f' s="{shape.slot}"' if shape.slot else ""
    paragraphs = f' p="{" ".join(shape.paragraphs)}"' if shape.paragraphs else ""
    plain = f' q="{" ".join(shape.plain)}"' if shape.plain and not shape.paragraphs else ""
    words = f' w="{_pack_words(shape.words)}"' if shape.words else ""
    return f'<shape key="{shape.key}" kind="{shape.kind}"{slot}{fields}{paragraphs}{plain}{words}/>'


def _render_own(slide: SlideRecord) -> str:
    return render_shapes(slide.shapes)


def render_record(record: DeckRecord, render: RenderShapes = _render_own) -> bytes:
    """Return the part of a record; whoever writes many decks of the same shapes keeps what is said of a slide's."""
    slides = "".join([_render_slide(slide, "slide", render) for slide in record.slides])
    slides += "".join([_render_slide(slide, "parted", render) for slide in record.parted])
    return (
        f'{DECLARATION}<record xmlns="{SPACE}" format="{record.format}" deck="{record.deck}" course="{record.course}" '
        f'look="{record.look}" package="{record.package}" sections="{" ".join(record.sections)}" '
        f'marks="{record.marks}" computed="{" ".join(record.computed)}">{slides}</record>'
    ).encode()


def _render_slide(slide: SlideRecord, name: str, render: RenderShapes) -> str:
    hidden = ' hidden="1"' if slide.hidden else ""
    rest = f' rest="{slide.rest}"' if slide.rest else ""
    return (
        f'<{name} key="{slide.key}" group="{slide.group}" number="{slide.number}" layout="{slide.layout}" '
        f'section="{slide.section}" notes="{" ".join(slide.notes)}"{hidden}{rest}>{render(slide)}</{name}>'
    )


def _pack_words(words: tuple[int, ...]) -> str:
    return b2a_base64(struct.pack(f">{len(words)}H", *words), newline=False).decode()


def digest_package(entries: Iterable[tuple[str, int, int]], record: str) -> str:
    """Return the digest of a package: of name, checksum and size of all entries, in any order, but of the record.

    Args:
        entries: as the directory of the archive has them.
        record: name of the part that holds the record.
    """
    return digest_listing([spell_listing(entry) for entry in entries if entry[0] != record])


def digest_listing(lines: Iterable[str]) -> str:
    """Return the same from what `spell_listing` says of each entry."""
    return digest_text("\n".join(sorted(lines)))


def digest_look(entries: Iterable[tuple[str, int, int]]) -> str:
    """Return the digest of theme, masters and layouts, byte for byte; entries as for a package."""
    return digest_package([entry for entry in entries if entry[0].startswith(_LOOK)], "")


def read_root(content: bytes) -> dict[str, str]:
    """Return what the root of a record says: deck, course, look, package and so on; {} where it is no record."""
    start = content.find(b"record ")
    root = content[start : content.find(b">", start)].decode("utf-8", "replace")
    if start < 0 or f'"{SPACE}"' not in root:
        return {}
    return dict(list_attributes(root.partition(" ")[2]))
