"""What stood at a path when a build read or wrote it → whether it still stands there.

A file counts as unchanged while size, times and inode are the same, and by its digest where they are not. Only what
Python has loaded anyway is imported here: entries are checked before the compiler is.
"""

from __future__ import annotations

import os
from stat import S_ISDIR, S_ISREG

from deckgen import TYPE_CHECKING
from deckgen.digest import digest_archive, digest_content

if TYPE_CHECKING:
    from typing import TypeAlias

Entry: TypeAlias = "tuple[str, str, str, str, str]"
"""A path, what stands there (a word of `PathKind`, `DECK` or `DECKS`), the digest of it, its size, its stamp; a stamp
of "" asks for the digest each time."""

DECK = "deck"
"""What an entry calls the file of a deck."""
DECKS = "decks"
"""What an entry calls a folder of which only the names of decks count."""
LARGE = "large"
"""The digest of a file that is too large to be read."""
_TICK = 10_000_000
"""Nanoseconds in which a change of a file may leave its time alone."""
_COARSE = 2_000_000_000
"""As many on a disk that counts whole seconds."""
_SECOND = 1_000_000_000


def check_entries(entries: list[Entry], started_ns: int) -> list[Entry] | None:
    """Return what stands at all paths now, with stamps to go by from now on; None when something has changed."""
    now = []
    for entry in entries:
        checked = _check_entry(entry, started_ns)
        if checked is None:
            return None
        now.append(checked)
    return now


def digest_decks(folder: str) -> str:
    """Return a name for the decks that stand in a folder, by their names."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".pptx") and not name.startswith(("~$", ".")))
    return digest_content("\0".join(names).encode("utf-8", "surrogateescape"))


def list_folder(folder: str) -> list[tuple[str, str]]:
    """Return names and kinds of what stands in a folder, as a `World` lists them.

    Raises:
        OSError: it may not be listed.
    """
    return sorted(map(_name_entry, os.scandir(folder)))


def digest_names(names: list[tuple[str, str]]) -> str:
    """Return a name for what stands in a folder, the one that a `World` gives."""
    return digest_content("\0".join(f"{name}\0{kind}" for name, kind in names).encode("utf-8", "surrogateescape"))


def stamp_path(found: os.stat_result) -> str:
    """Return what changes whenever a file does."""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def is_settled(found: os.stat_result, before_ns: int) -> bool:
    """Tell whether a change after a moment would show in a file's times."""
    last = max(found.st_mtime_ns, found.st_ctime_ns)
    return last < before_ns - (_TICK if last % _SECOND else _COARSE)


def _check_entry(entry: Entry, started_ns: int) -> Entry | None:
    """Return what stands at a path now; None when it is something else."""
    path, kind, digest, size, stamp = entry
    try:
        found = os.stat(path)
    except (OSError, ValueError) as error:
        return entry if _name_missing(path, error) == kind else None
    if not _is_like(found, kind, digest and size):
        return None
    if digest in {"", LARGE} or stamp_path(found) == stamp:
        return entry
    if _digest_path(path, kind) != digest:
        return None
    return path, kind, digest, size, stamp_path(found) if is_settled(found, started_ns) else ""


def _is_like(found: os.stat_result, kind: str, size: str) -> bool:
    """Tell whether what was found is of a kind, and of a size where that counts."""
    if S_ISREG(found.st_mode):
        return kind in {"file", DECK} and size in {"", str(found.st_size)}
    return kind in ({"folder", DECKS} if S_ISDIR(found.st_mode) else {"other"})


def _name_missing(path: str, error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "refused"
    return "broken" if os.path.lexists(path) else "nothing"


def _digest_path(path: str, kind: str) -> str:
    """Return the digest of what stands at a path; "" where it cannot be read."""
    try:
        if kind == DECKS:
            return digest_decks(path)
        if kind == "folder":
            return digest_names(list_folder(path))
        with open(path, "rb") as file:
            return (digest_archive if kind == DECK else digest_content)(file.read())
    except OSError:
        return ""


def _name_entry(entry: os.DirEntry[str]) -> tuple[str, str]:
    """Return name and kind of what stands in a folder, as a `World` lists it."""
    try:
        if entry.is_dir(follow_symlinks=False):
            return entry.name, "folder"
        return entry.name, "file" if entry.is_file() else "other"
    except OSError:
        return entry.name, "file"
