"""The files of the notes, read as they are asked for: their lines, and their bytes to be patched."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from deckgen.diagnostics import Diagnostics
from deckgen.files.decode import decode_text
from deckgen.files.world import World


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
