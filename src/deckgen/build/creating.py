"""Files that are no decks → the disk: whole or not at all, never over what somebody else made."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from deckgen.write import save_bytes


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
        OSError: it cannot be read.
        SaveError: it cannot be written.
    """
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        save_bytes(content, path)
        return
    if mark in before:
        save_bytes(content, path)


def create_text(path: Path, text: str) -> None:
    """Write a text file that does not exist yet, whole or not at all; its folder is made by `make_folder` before.

    Raises:
        OSError: it exists, or the system refuses.
        UnicodeEncodeError: the text has characters that no file can hold; a mistake of the program.
    """
    data = text.encode("utf-8")
    file = path.open("xb")
    try:
        with file:
            file.write(data)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def replace_text(path: Path, text: str) -> None:
    """Write a text file whole or not at all; its folder is made where it is missing.

    Raises:
        SaveError: it cannot be written.
        OSError: its folder cannot be made.
    """
    make_folder(path.parent)
    save_bytes(text.encode(), path)


def is_other_text(path: Path, mark: str) -> bool:
    """Tell whether a file stands at a path that has no mark of deckgen in it.

    Raises:
        OSError: it cannot be read.
    """
    return path.exists() and mark not in path.read_text("utf-8", "replace")


def make_folder(folder: Path) -> None:
    """Make a folder and the ones around it where they are missing.

    Raises:
        OSError: a file stands there, or the system refuses.
    """
    folder.mkdir(parents=True, exist_ok=True)
