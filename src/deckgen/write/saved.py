"""A deck on disk → whose it is: only what deckgen wrote, and nobody has saved since, may be replaced."""

import zlib
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.ooxml.markup import escape

if TYPE_CHECKING:
    import zipfile
else:  # only a second build into the same folder pays for it
    zipfile = defer("zipfile")

_ENTRY_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every entry of a package as `zip` writes it."""
_LARGEST: Final = 1 << 16
"""Bytes of a part that is read; deckgen's own have a few hundred."""


def is_foreign(path: Path) -> bool:
    """Return True for an existing file that deckgen did not write, or that another program has saved since.

    PowerPoint and LibreOffice put their own mark on what they save; others keep deckgen's and betray themselves by
    the date of their entries, which deckgen sets to a constant.

    Raises:
        OSError: the file or its folder may not be read, so nobody knows whose it is.
    """
    try:
        regular = S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return regular and not _has_mark(path, "docProps/app.xml", b"<Application>deckgen")


def is_deck_of(path: Path, course: str) -> bool:
    """Return True for a deck that deckgen wrote for the course of this title."""
    subject = f"<dc:subject>{escape(course)}</dc:subject>".encode()
    try:
        return path.is_file() and not is_foreign(path) and _has_mark(path, "docProps/core.xml", subject)
    except OSError:
        return False


def _has_mark(path: Path, name: str, mark: bytes) -> bool:
    """Return True for a package dated as deckgen dates it whose part of that name holds a mark."""
    with path.open("rb") as file:
        try:
            with zipfile.ZipFile(file) as package:
                part = package.getinfo(name)
                dated = all(entry.date_time == _ENTRY_DATE for entry in package.infolist())
                return dated and part.file_size <= _LARGEST and mark in package.read(part)
        except (OSError, KeyError, ValueError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error):
            return False
