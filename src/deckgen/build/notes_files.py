"""The files of the notes, read as they are asked for: their lines, and their bytes to be patched."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from deckgen.diagnostics import Diagnostics
from deckgen.files.decode import decode_text
from deckgen.files.world import World
from deckgen.named_tuple import NamedTuple
from deckgen.write import save_bytes


class NotesFiles(Mapping[str, Sequence[str]]):
    """File, as spans name it → its lines as the reader takes them; no lines where it cannot be read.

    Args:
        world: Where they are.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._lines: dict[str, list[str]] = {}
        self._data: dict[str, bytes] = {}

    def __getitem__(self, path: str) -> list[str]:
        if path not in self._lines:
            data = self.read(path)
            self._lines[path] = decode_text(data, path, Diagnostics()).split("\n") if data else []
        return self._lines[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file as they were when it was first asked for; b"" where it cannot be read."""
        if path not in self._data:
            try:
                self._data[path] = self._world.read(Path(path))
            except OSError:
                self._data[path] = b""
        return self._data[path]


class PatchedFile(NamedTuple):
    """A file of the notes that would change."""

    path: Path
    before: bytes
    """As it was read."""
    after: bytes


class ChangedNotesError(Exception):
    """Somebody has changed a file of the notes since it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was changed while it was read")


def save_notes(files: Sequence[PatchedFile], world: World) -> None:
    """Write patched files, each whole or not at all; none where one of them is no longer what was read.

    Raises:
        ChangedNotesError: somebody has changed one meanwhile, or another program holds it.
        SaveError: the system refuses.
    """
    for file in files:
        _check(file, world)
    for file in files:
        saved = save_bytes(file.after, file.path, partial(_check, file, world))
        if saved != file.path:
            saved.unlink(missing_ok=True)
            raise ChangedNotesError(file.path)


def _check(file: PatchedFile, world: World) -> None:
    """Make sure that a file is still what was read."""
    try:
        same = world.read(file.path) == file.before
    except OSError:
        same = False
    if not same:
        raise ChangedNotesError(file.path)
