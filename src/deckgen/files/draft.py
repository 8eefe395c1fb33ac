"""The disk with some files that are not written yet: to try what a command is about to write."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from deckgen.files.disk import DiskWorld
from deckgen.files.world import FolderEntry, PathKind, Status


class DraftWorld(DiskWorld):
    """The disk as it would be with some files more; folders follow from their paths.

    Args:
        drafts: Path → content; in place of what stands there.
    """

    def __init__(self, drafts: Mapping[Path, bytes]) -> None:
        super().__init__()
        self._drafts = {self.resolve(path): data for path, data in drafts.items()}

    def _look(self, path: Path) -> Status:
        place = self.resolve(path)
        if place in self._drafts:
            return Status(PathKind.FILE, len(self._drafts[place]))
        if any(place in draft.parents for draft in self._drafts):
            return Status(PathKind.FOLDER)
        return super()._look(path)

    def _read(self, path: Path) -> bytes:
        draft = self._drafts.get(self.resolve(path))
        return super()._read(path) if draft is None else draft

    def _list(self, folder: Path) -> Iterator[FolderEntry]:
        place = self.resolve(folder)
        below = {draft.relative_to(place).parts for draft in self._drafts if place in draft.parents}
        entries = {name: PathKind.FOLDER if rest else PathKind.FILE for name, *rest in below}
        try:
            there = {entry.name: entry for entry in super()._list(folder)}
        except FileNotFoundError:
            if not entries:
                raise
            there = {}
        drafted = {name: FolderEntry(name, kind) for name, kind in entries.items()}
        return iter({**there, **drafted}.values())
