"""The world that notes are read from: the only way to the disk for everything that is read.

Comes in: paths. Goes out: what stands there, bytes, names. A world keeps what it was asked (`seen`): files read,
folders listed, what was looked for and not there. A watcher watches exactly that, and a memo knows by it what still
holds. `disk.DiskWorld` is the disk; `memory.MemoryWorld` is a handful of files for tests, servers and editors.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from deckgen.digest import digest_content
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from deckgen.files.installed import ThemePackage

_LARGE = "large"


class PathKind(StrEnum):
    """What stands at a path, links followed."""

    FILE = "file"
    """A regular one."""
    FOLDER = "folder"
    OTHER = "other"
    """A pipe, a device: opening it might wait for ever."""
    BROKEN = "broken"
    """A link that leads nowhere."""
    REFUSED = "refused"
    """The system does not let us look."""
    NOTHING = "nothing"


class Status(NamedTuple):
    """What stands at a path and how large it is."""

    kind: PathKind
    size: int = 0
    """Bytes of a file, else 0."""


class FolderEntry(NamedTuple):
    """A name in a folder."""

    name: str
    kind: PathKind
    """`FOLDER` for a folder itself, not for a link to one; `FILE` for a file, also through a link, and for what the
    system does not let us look at (its reader says why); else `OTHER`."""


class Sight(NamedTuple):
    """What a world saw at a path."""

    kind: PathKind
    digest: str = ""
    """Of the bytes read or the names listed, or why neither could be; "" when nobody asked for more than the kind."""
    size: int = 0
    """Bytes of a file that was read."""


Seen: TypeAlias = Mapping[Path, Sight]
"""Paths as they were asked for and what stood there."""


class NotAFileError(OSError):
    """What should be read is no regular file."""


class LargeFileError(OSError):
    """A file is larger than its reader wants."""

    def __init__(self, size: int) -> None:
        super().__init__(f"{size} bytes")
        self.size = size


class World(ABC):
    """Where notes, themes and pictures are read from; subclasses answer four questions, this class remembers them.

    A path is never changed before it is asked for: relative ones are relative to whatever the world calls current.
    A world serves one thread; give every thread its own.
    """

    def __init__(self) -> None:
        self._seen: dict[Path, Sight] = {}

    @property
    def seen(self) -> Seen:
        """Everything that was asked since the world was made; `record` keeps a part of it."""
        return MappingProxyType(self._seen)

    @property
    def theme_packages(self) -> "tuple[ThemePackage, ...]":
        """Packages with themes that are installed; none where a world does not say otherwise."""
        return ()

    def look(self, path: Path) -> PathKind:
        """Return what stands at a path; never raises."""
        kind = self._look(path).kind
        self._note(path, Sight(kind))
        return kind

    def is_file(self, path: Path) -> bool:
        """Tell whether a regular file stands there; False when the system does not say."""
        return self.look(path) is PathKind.FILE

    def is_folder(self, path: Path) -> bool:
        """Tell whether a folder stands there; False when the system does not say."""
        return self.look(path) is PathKind.FOLDER

    def read(self, path: Path, most: int | None = None) -> bytes:
        """Return the bytes of a regular file.

        Args:
            path: The file.
            most: Bytes that its reader wants at most; None for any size.

        Raises:
            NotAFileError: it is something else.
            LargeFileError: it is larger.
            OSError: the system refuses; `strerror` says why.
        """
        kind, size = self._look(path)
        if kind in {PathKind.FOLDER, PathKind.OTHER}:  # asked before opening: a pipe would wait for ever
            self._note(path, Sight(kind))
            raise NotAFileError(f"{path} is not a regular file")
        if most is not None and size > most:
            self._note(path, Sight(kind, _LARGE, size))
            raise LargeFileError(size)
        try:
            data = self._read(path)
        except OSError as error:
            self._note(path, Sight(kind, f"error {error.errno}", size) if kind is PathKind.FILE else Sight(kind))
            raise
        self._note(path, Sight(PathKind.FILE, digest_content(data), len(data)))
        return data

    def list(self, folder: Path) -> tuple[FolderEntry, ...]:
        """Return what stands in a folder, in order of the names.

        Raises:
            OSError: it is no folder, or the system refuses.
        """
        try:
            entries = tuple(sorted(self._list(folder)))
        except OSError as error:
            kind = self._look(folder).kind
            self._note(folder, Sight(kind, f"error {error.errno}" if kind is PathKind.FOLDER else ""))
            raise
        names = "\0".join(f"{entry.name}\0{entry.kind}" for entry in entries)
        self._note(folder, Sight(PathKind.FOLDER, digest_content(names.encode("utf-8", "surrogateescape"))))
        return entries

    @abstractmethod
    def resolve(self, path: Path) -> Path:
        """Return the absolute path without links and dots: two paths to one thing become equal. Never raises."""

    @contextmanager
    def record(self) -> Iterator[Seen]:
        """Collect what is asked inside a `with` block."""
        before, self._seen = self._seen, {}
        own = self._seen
        try:
            yield own
        finally:
            self._seen = before
            self.add_seen(own)

    def add_seen(self, seen: Seen) -> None:
        """Count as asked what a memo did not need to ask again."""
        for path, sight in seen.items():
            self._note(path, sight)

    def has_changed(self, path: Path, before: Sight) -> bool:
        """Tell whether something else stands at a path than what was seen; reads again what was read."""
        kind, size = self._look(path)
        if kind is not before.kind or not before.digest:
            return kind is not before.kind
        if before.digest == _LARGE or (kind is PathKind.FILE and size != before.size):
            return size != before.size
        with self.record() as again, suppress(OSError):  # the reason is part of what was seen
            self.list(path) if kind is PathKind.FOLDER else self.read(path)
        return again[path] != before

    def list_changes(self, seen: Seen) -> Iterator[Path]:
        """Yield the paths at which something else stands now than what was seen, by this world or by another one."""
        return (path for path, sight in seen.items() if self.has_changed(path, sight))

    def _note(self, path: Path, sight: Sight) -> None:
        if sight.digest or path not in self._seen or not self._seen[path].digest:
            self._seen[path] = sight

    @abstractmethod
    def _look(self, path: Path) -> Status: ...

    @abstractmethod
    def _read(self, path: Path) -> bytes: ...

    @abstractmethod
    def _list(self, folder: Path) -> Iterator[FolderEntry]: ...
