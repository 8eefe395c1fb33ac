"""A world in which some files say something else: what would be read if they were written."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.files.world import FolderEntry, PathKind, Status, World

if TYPE_CHECKING:
    from deckgen.files.installed import ThemePackage


class OverlayWorld(World):
    """Another world, some of its files exchanged.

    Args:
        world: The other one.
        files: Path, as it is asked for → content.
    """

    def __init__(self, world: World, files: Mapping[Path, bytes]) -> None:
        super().__init__()
        self._world, self._files = world, dict(files)

    @property
    def theme_packages(self) -> "tuple[ThemePackage, ...]":
        """Those of the other world."""
        return self._world.theme_packages

    def resolve(self, path: Path) -> Path:
        """Return what the other world says."""
        return self._world.resolve(path)

    def _look(self, path: Path) -> Status:
        if path in self._files:
            return Status(PathKind.FILE, len(self._files[path]))
        kind = self._world.look(path)
        return Status(kind, len(self._world.read(path))) if kind is PathKind.FILE else Status(kind)

    def _read(self, path: Path) -> bytes:
        return self._files[path] if path in self._files else self._world.read(path)

    def _list(self, folder: Path) -> Iterator[FolderEntry]:
        return iter(self._world.list(folder))
