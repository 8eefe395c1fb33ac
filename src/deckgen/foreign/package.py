"""The bytes of a file → its parts and how they relate, looked at before anything is unpacked.

Nothing here knows a master from a slide. Names lead to parts of the file alone, whatever they say; sizes are those that
the directory of the archive states, which unpacking cannot exceed.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from deckgen.errors import UnusableFileError
from deckgen.foreign.markup import Node, find_all, parse_part, refuse_document_type
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.zip import Entry

_MOST_ENTRIES: Final = 10_000
_MOST_XML: Final = 32_000_000
"""Bytes of one part of XML; the largest of 190 public templates has 2 million."""
_MOST_XML_BYTES: Final = 64_000_000
"""Bytes of all XML that is read."""
_MOST_BYTES: Final = 250_000_000
"""Bytes of all parts that are read."""
_LOCAL_HEAD: Final = 30
"""Bytes before the name of an entry."""
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT: Final = "http://purl.oclc.org/ooxml/"


class Relation(NamedTuple):
    """A relationship of a part."""

    id: str
    type: str
    """The last word of its type: "slideLayout", "image"."""
    part: str
    """What it leads to; "" for something outside of the file, or that is not there."""
    markup: Node
    """As the file has it."""

    @property
    def official(self) -> bool:
        """Whether its type is one of the Office standard's, no extension."""
        return bool(self.markup.get("Type", "").startswith(_RELATIONS))


class OpenPackage:
    """An Office file, opened: parts by name, read when they are asked for."""

    def __init__(self, content: bytes) -> None:
        """Look through the directory of the archive.

        Raises:
            UnusableFileError: it is no archive that can be read, or a suspicious one.
        """
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
            raise UnusableFileError(
                "It is no PowerPoint file, or only a part of one.", "Save it as .pptx in PowerPoint."
            ) from error
        entries = [entry for entry in self._archive.infolist() if not entry.is_dir()]
        if len(entries) > _MOST_ENTRIES:
            raise _bomb(f"holds {len(entries)} files")
        self._entries = {name: entry for entry in entries if (name := _clean_name(entry.filename))}
        self._spellings = {name.lower(): name for name in self._entries}
        self._content = content
        self._left, self._left_xml = _MOST_BYTES, _MOST_XML_BYTES
        self._read: dict[str, bytes] = {}
        self._roots: dict[str, Node] = {}
        self._relations: dict[str, tuple[Relation, ...]] = {}
        self.types, self.endings = self._read_types()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, whether anything leads to them or not."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Return the content of a part.

        Raises:
            KeyError: there is no such part.
            UnusableFileError: it cannot be unpacked, or is too large.
        """
        if name not in self._read:
            self._read[name] = self._unpack(name)
        return self._read[name]

    def _unpack(self, name: str) -> bytes:
        entry = self._entries[name]
        markup = name.endswith((".xml", ".rels", ".vml"))
        self._left -= entry.file_size
        self._left_xml -= entry.file_size if markup else 0
        if min(self._left, self._left_xml) < 0 or (markup and entry.file_size > _MOST_XML):
            raise _bomb(f"unpacks to {entry.file_size / 1e6:.0f} MB in {name}")
        if entry.flag_bits & 1:
            raise UnusableFileError("It is protected by a password.", "Save it without a password.")
        try:
            content = self._archive.read(entry)
        except (zipfile.BadZipFile, NotImplementedError, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise _damaged(name) from error
        if markup:
            refuse_document_type(content, name)
        return content

    def list_entries(self) -> tuple[tuple[str, int, int], ...]:
        """Return name, checksum and size of all parts, as the directory of the archive says."""
        return tuple((name, entry.CRC, entry.file_size) for name, entry in self._entries.items())

    def copy(self, name: str) -> Entry:
        """Return a part as it is packed, to be copied without unpacking it; `read` is what looks at its size.

        Raises:
            KeyError: there is no such part.
            UnusableFileError: the archive is cut off.
        """
        entry = self._entries[name]
        start = entry.header_offset + _LOCAL_HEAD
        head = self._content[start - 4 : start]
        start += int.from_bytes(head[:2], "little") + int.from_bytes(head[2:], "little")
        packed = self._content[start : start + entry.compress_size]
        if len(packed) < entry.compress_size or entry.flag_bits & 1:
            raise _damaged(name)
        return Entry(name, entry.compress_type, entry.CRC, entry.file_size, packed)

    def parse(self, name: str) -> Node:
        """Return the tree of a part; not to be changed."""
        if name not in self._roots:
            self._roots[name] = parse_part(self.read(name), name)
        return self._roots[name]

    def find(self, name: str) -> str:
        """Return the name of a part as the archive spells it; "" when there is none."""
        return self._spellings.get(name.lower(), "")

    def relate(self, part: str) -> tuple[Relation, ...]:
        """Return the relationships of a part, "" for those of the package, in the file's order."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            source = self.find(posixpath.join(folder, "_rels", f"{name}.rels"))
            nodes = find_all(self.parse(source), "rel:Relationship") if source else []
            self._relations[part] = tuple(self._read_relation(node, folder) for node in nodes)
        return self._relations[part]

    def _read_relation(self, node: Node, folder: str) -> Relation:
        target = node.get("Target", "")
        inside = node.get("TargetMode") != "External" and not target.startswith("#")
        spellings = dict.fromkeys((target, unquote(target))) if inside else ()
        names = [self.find(_clean_name(posixpath.join("/", folder, spelling))) for spelling in spellings]
        return Relation(
            id=node.get("Id", ""),
            type=node.get("Type", "").rpartition("/")[2],
            part=next(filter(None, names), ""),
            markup=node,
        )

    def follow(self, part: str, kind: str) -> tuple[str, ...]:
        """Return the parts that a part leads to by one type of relationship."""
        return tuple(relation.part for relation in self.relate(part) if relation.type == kind and relation.part)

    def type_of(self, name: str) -> str:
        """Return the content type of a part; "" when the file does not say it."""
        return self.types.get(name) or self.endings.get(name.rpartition(".")[2].lower(), "")

    def _read_types(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        name = self.find("[Content_Types].xml")
        if not name:
            return {}, {}
        root = self.parse(name)
        types = {
            self.find(_clean_name(node.get("PartName", ""))): node.get("ContentType", "")
            for node in find_all(root, "ct:Override")
        }
        endings = {
            node.get("Extension", "").lower(): node.get("ContentType", "") for node in find_all(root, "ct:Default")
        }
        return types, endings


def is_strict(package: OpenPackage) -> bool:
    """Return whether a file is in the strict variant of the format, whose names all differ."""
    return any(relation.markup.get("Type", "").startswith(_STRICT) for relation in package.relate(""))


@lru_cache(maxsize=4096)
def _clean_name(name: str) -> str:
    """Return a name within the package: no drive, no way up, no leading slash; "" where nothing is left."""
    if "\\" in name or ":" in name or any(ord(character) < 32 for character in name):
        return ""
    parts = posixpath.normpath(name.lstrip("/")).split("/")
    return "" if ".." in parts or parts == ["."] else "/".join(parts)


def _damaged(name: str) -> UnusableFileError:
    return UnusableFileError(
        f"It is damaged: its part {name} cannot be unpacked.", "Copy it again, or open and save it in PowerPoint."
    )


def _bomb(what: str) -> UnusableFileError:
    return UnusableFileError(
        f"It {what}, far more than a presentation needs; it is not opened.", "Ask for the file again."
    )
