"""A folder of new files → the disk: all of it or nothing, never over what stands there."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def create_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder that does not exist yet, whole or not at all.

    Args:
        folder: The new folder; the ones around it are made where they are missing.
        files: Path below it, with slashes → content.

    Raises:
        FileExistsError: something stands there.
        OSError: the system refuses; nothing is left behind.
    """
    made = _make_around(folder.parent)
    try:
        _write_beside(folder, files)
    except OSError:
        for place in made:
            with suppress(OSError):  # somebody else may have begun to use it
                place.rmdir()
        raise


def _make_around(folder: Path) -> tuple[Path, ...]:
    """Make a folder and those around it; return what was made, the innermost first."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for place in reversed(missing):
        place.mkdir(exist_ok=True)
    return tuple(missing)


def _write_beside(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder under another name beside its place, then give it its own."""
    if os.path.lexists(folder):
        raise FileExistsError(17, "It exists already", str(folder))
    draft = Path(tempfile.mkdtemp(prefix=".deckgen-", dir=folder.parent))
    try:
        inner = draft / folder.name  # made with the rights of any new folder; those of a temporary one are narrower
        for name, content in files.items():
            path = inner / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        inner.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def refresh_file(path: Path, content: bytes, mark: bytes) -> None:
    """Write a file that is made by the program; one that stands there is replaced if it holds a mark, else left alone.

    Raises:
        OSError: the system refuses.
    """
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        path.write_bytes(content)
        return
    if before != content and mark in before:
        path.write_bytes(content)
