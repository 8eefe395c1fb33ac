"""A deck on disk → whose it is, by the record that it carries: only what nobody has saved since may be replaced."""

import io
import struct
import zlib
from itertools import count
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.digests import digest_text
from deckgen.ooxml.record_part import FOLDER, digest_package, name_record, read_root
from deckgen.ooxml.zip import read_entries, read_last_entry

if TYPE_CHECKING:
    import zipfile
else:  # only who meets a deck that another program has saved pays for it
    zipfile = defer("zipfile")

_LARGEST: Final = 1 << 24
"""Bytes of a record that is read; one of a hundred slides has some 60,000."""


def _list_broken() -> tuple[type[Exception], ...]:
    """Return what reading a broken archive raises; asked for when something was raised."""
    return OSError, KeyError, ValueError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error


class DeckMark(NamedTuple):
    """What a deck says of where it comes from; digests."""

    deck: str
    """Of its course and its key, as `digest_deck` gives it."""
    course: str
    """Of its course alone."""
    touched: bool
    """Whether another program has saved it since."""


def read_mark(data: bytes) -> DeckMark | None:
    """Return what a file says of where it comes from; None for one without record, however broken it is."""
    own = _find_own_record(data)
    mark = own and _judge_record(own)
    if mark and not mark.touched:
        return mark
    found = _find_record(data)
    return found and _judge_record(found)


def _judge_record(found: "_FoundRecord") -> DeckMark:
    root = read_root(found.content)
    touched = root.get("package", "") != digest_package(found.entries, found.name)
    return DeckMark(deck=root.get("deck", ""), course=root.get("course", ""), touched=touched)


def take_record(data: bytes) -> bytes | None:
    """Return the record of a file as it stands in it; None for one without."""
    last = read_last_entry(data, _LARGEST)  # as this program writes it
    if last and _may_be_record(last[0]) and read_root(last[1]):
        return last[1]
    found = _find_record(data)
    return found and found.content


def give_record(data: bytes, record: bytes) -> bytes | None:
    """Return a file that has lost its record with one again; None for what is no archive.

    Whoever reads records finds it, by its name alone: this is to be compared, not to be saved.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {name.lower() for name in package.namelist()}
        number = next(number for number in count(1) if f"{FOLDER}/item{number}.xml".lower() not in names)
        stream = io.BytesIO(data)
        with zipfile.ZipFile(stream, "a") as package:
            package.writestr(zipfile.ZipInfo(name_record(number).item), record)
    except _list_broken():
        return None
    return stream.getvalue()


class _FoundRecord(NamedTuple):
    """The record in a file."""

    name: str
    content: bytes
    entries: list[tuple[str, int, int]]
    """Name, checksum and size of all entries."""


def _find_own_record(data: bytes) -> _FoundRecord | None:
    """Return the record where this program leaves it; None for what it cannot have written."""
    last = read_last_entry(data, _LARGEST)
    if last is None or not _may_be_record(last[0]):
        return None
    try:
        return _FoundRecord(*last, [entry.listing for entry in read_entries(data)])
    except (struct.error, ValueError):
        return None


def _find_record(data: bytes) -> _FoundRecord | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            for entry in entries:
                if _may_be_record(entry.filename) and entry.file_size <= _LARGEST:
                    content = package.read(entry)
                    if read_root(content):
                        sums = [(one.filename, one.CRC, one.file_size) for one in entries]
                        return _FoundRecord(entry.filename, content, sums)
    except _list_broken():
        pass
    return None


def _may_be_record(name: str) -> bool:
    """Tell whether a part has such a name as records have."""
    name = name.lower()
    return name.startswith(f"{FOLDER.lower()}/item") and name.endswith(".xml")


def digest_course(course: str) -> str:
    """Return what decks of a course say of it, by its title."""
    return digest_text(course)


def digest_deck(course: str, key: str) -> str:
    """Return what a deck says of course and key."""
    return digest_text(f"{course}\x1e{key}")
