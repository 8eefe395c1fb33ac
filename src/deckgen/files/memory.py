"""Files in memory as a world: for tests, for servers, for what an editor has not saved yet."""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path

from deckgen.files.disk import is_builtin, list_on_disk, look_on_disk
from deckgen.files.world import FolderEntry, PathKind, Status, World


class MemoryWorld(World):
    """Files that exist in memory only; deckgen's own themes are there as well.

    Args:
        files: Path → content; relative paths are relative to "/", folders follow from the paths, text is UTF-8.
    """

    def __init__(self, files: Mapping[str, str | bytes] | Mapping[Path, str | bytes]) -> None:
        super().__init__()
        self._files = {
            self._spell(path): data.encode() if isinstance(data, str) else bytes(data) for path, data in files.items()
        }
        self._folders: dict[str, dict[str, PathKind]] = {"/": {}}
        for path in self._files:
            self._add_folders(path)

    def resolve(self, path: Path) -> Path:
        """Return the absolute path without dots."""
        return Path(self._spell(path))

    def _look(self, path: Path) -> Status:
        name = self._spell(path)
        if name in self._files:
            return Status(PathKind.FILE, len(self._files[name]))
        if name in self._folders:
            return Status(PathKind.FOLDER)
        return look_on_disk(path) if is_builtin(path) else Status(PathKind.NOTHING)

    def _read(self, path: Path) -> bytes:
        name = self._spell(path)
        if name in self._files:
            return self._files[name]
        if is_builtin(path):
            return path.read_bytes()
        raise FileNotFoundError(2, "No such file or directory", str(path))

    def _list(self, folder: Path) -> Iterator[FolderEntry]:
        name = self._spell(folder)
        if name in self._folders:
            return (FolderEntry(*entry) for entry in self._folders[name].items())
        if is_builtin(folder):
            return list_on_disk(folder)
        if name in self._files:
            raise NotADirectoryError(20, "Not a directory", str(folder))
        raise FileNotFoundError(2, "No such file or directory", str(folder))

    def _add_folders(self, path: str) -> None:
        kind = PathKind.FILE
        while path != "/":
            folder, name = posixpath.split(path)
            self._folders.setdefault(folder, {})[name] = kind
            path, kind = folder, PathKind.FOLDER

    def _spell(self, path: str | Path) -> str:
        text = path if isinstance(path, str) else path.as_posix()
        return posixpath.normpath(f"/{text.lstrip('/')}")
