"""The disk as a world, and the folder of deckgen's own themes on it."""

import os
import stat
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.deferred import defer
from deckgen.files.world import FolderEntry, PathKind, Status, World

if TYPE_CHECKING:
    from deckgen.files import installed
else:  # most themes are files
    installed = defer("deckgen.files.installed")


class DiskWorld(World):
    """The disk as it is; relative paths are relative to the working folder."""

    def resolve(self, path: Path) -> Path:
        """Return the absolute path without links and dots."""
        return Path(os.path.realpath(path))

    @cached_property
    def theme_packages(self) -> "tuple[installed.ThemePackage, ...]":
        """Packages with themes that are installed."""
        return installed.list_installed()

    def _look(self, path: Path) -> Status:
        return look_on_disk(path)

    def _read(self, path: Path) -> bytes:
        return path.read_bytes()

    def _list(self, folder: Path) -> Iterator[FolderEntry]:
        return list_on_disk(folder)


def look_on_disk(path: Path) -> Status:
    """Return what stands at a path; never raises."""
    try:
        found = path.stat()
    except PermissionError:
        return Status(PathKind.REFUSED)
    except (OSError, ValueError):  # nothing, a name too long, NUL in a name, a link that leads nowhere
        return Status(PathKind.BROKEN if os.path.lexists(path) else PathKind.NOTHING)
    if stat.S_ISREG(found.st_mode):
        return Status(PathKind.FILE, found.st_size)
    return Status(PathKind.FOLDER if stat.S_ISDIR(found.st_mode) else PathKind.OTHER)


def list_on_disk(folder: Path) -> Iterator[FolderEntry]:
    """Yield what stands in a folder.

    Raises:
        OSError: it is no folder, or the system refuses.
    """
    for entry in os.scandir(folder):
        yield FolderEntry(entry.name, _look_at(entry))


@cache
def builtin_theme_folder() -> Path:
    """Return the folder of deckgen's own themes: inside an installed package, beside src/ in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "themes"
    return installed if installed.is_dir() else package.parents[1] / "themes"


def is_builtin(path: Path) -> bool:
    """Tell whether a path leads to deckgen's own themes."""
    return path.is_relative_to(builtin_theme_folder())


def _look_at(entry: os.DirEntry[str]) -> PathKind:
    try:
        if entry.is_dir(follow_symlinks=False):
            return PathKind.FOLDER
        return PathKind.FILE if entry.is_file() else PathKind.OTHER
    except OSError:
        return PathKind.FILE
