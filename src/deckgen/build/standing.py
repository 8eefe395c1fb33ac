"""A place on the disk → what stands there and whose it is: ours as it was written, ours and edited, somebody else's."""

import os
from enum import StrEnum
from pathlib import Path
from stat import S_ISREG

from deckgen.named_tuple import NamedTuple
from deckgen.write import read_mark


class Whose(StrEnum):
    """Who made what stands in the place of a deck."""

    NOBODY = "nobody"
    """Nothing stands there, or what is no regular file: the system says what it thinks of it."""
    OURS = "ours"
    """As deckgen wrote it."""
    EDITED = "edited"
    """A deck of ours that another program has saved since."""
    FOREIGN = "foreign"
    """No deck of ours, as far as anybody can tell."""


class Stamp(NamedTuple):
    """What tells a file from one that took its place, and from itself after a change."""

    inode: int
    saved_ns: int
    """When it was saved, in nanoseconds since 1970."""
    size: int


class StandingFile(NamedTuple):
    """What stands in the place of a deck."""

    whose: Whose
    data: bytes = b""
    """The file."""
    stamp: Stamp | None = None
    """Of the file as it was read; None where there is none."""


class MovingError(Exception):
    """A file has changed since it was looked at."""


def stamp_file(path: Path) -> Stamp | None:
    """Return the stamp of a file, links followed; None without a file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_ino, found.st_mtime_ns, found.st_size)


def check_stamp(path: Path, stamp: Stamp | None) -> None:
    """Make sure that nobody has saved a file since it was looked at.

    Raises:
        MovingError: somebody has.
    """
    if stamp_file(path) != stamp:
        raise MovingError(path)


def read_standing(path: Path) -> StandingFile:
    """Return what stands at a path.

    Raises:
        OSError: it may not be read, so nobody knows whose it is.
        MovingError: another program saved it meanwhile.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            raise OSError("it is a link that leads nowhere") from None
        return StandingFile(Whose.NOBODY)
    stamp = Stamp(found.st_ino, found.st_mtime_ns, found.st_size)
    if not S_ISREG(found.st_mode):
        return StandingFile(Whose.NOBODY, stamp=stamp)
    data = path.read_bytes()
    check_stamp(path, stamp)
    return StandingFile(tell_whose(data), data, stamp)


def tell_whose(data: bytes) -> Whose:
    """Return who made a file."""
    mark = read_mark(data)
    if mark is None:
        return Whose.FOREIGN
    return Whose.EDITED if mark.touched else Whose.OURS


def is_plain(path: Path) -> bool:
    """Tell whether a regular file itself stands there, no link to one."""
    try:
        return S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False
