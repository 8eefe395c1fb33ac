"""A deck on disk → whose it is, by the record that it carries: only what nobody has saved since may be replaced."""

import io
import zlib
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.normal import digest_text
from deckgen.ooxml.record_part import FOLDER, digest_package, read_root

if TYPE_CHECKING:
    import zipfile
else:  # only a second build into the same folder pays for it
    zipfile = defer("zipfile")

_LARGEST: Final = 1 << 24
"""Bytes of a record that is read; one of a hundred slides has some 60,000."""


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
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            for entry in entries:
                name = entry.filename.lower()
                if name.startswith(f"{FOLDER.lower()}/item") and name.endswith(".xml") and entry.file_size <= _LARGEST:
                    root = read_root(package.read(entry))
                    if root:
                        sums = [(one.filename, one.CRC, one.file_size) for one in entries]
                        touched = root.get("package", "") != digest_package(sums, entry.filename)
                        return DeckMark(deck=root.get("deck", ""), course=root.get("course", ""), touched=touched)
    except (OSError, KeyError, ValueError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error):
        pass
    return None


def digest_course(course: str) -> str:
    """Return what decks of a course say of it, by its title."""
    return digest_text(course)


def digest_deck(course: str, key: str) -> str:
    """Return what a deck says of course and key."""
    return digest_text(f"{course}\x1e{key}")
