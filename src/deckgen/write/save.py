"""Saving a deck: a complete old file or a complete new one, whatever happens in between.

What is written goes to a temporary file in the same folder and takes the deck's place in one step; a deck that
would not change is not touched, one that is replaced keeps its mode, and a link in its place stays a link.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from errno import ENAMETOOLONG
from functools import lru_cache
from pathlib import Path
from stat import S_IMODE
from typing import BinaryIO, Final

from deckgen.digest import blake2b

_BUFFER: Final = 1 << 17
_ATTEMPTS: Final = 3
_WINDOWS_HAS_NO_PATH: Final = frozenset({2, 3, 206})
_LONGEST_ON_WINDOWS: Final = 247
"""Of a folder; of a file 259. Programs that know longer ones are few, and PowerPoint is none."""


class SaveError(Exception):
    """A deck could not be saved; the old one, if any, is intact."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def _allow() -> None:
    """Let a new file take its place."""


def save_atomically(
    path: Path, write: Callable[[BinaryIO], None], guard: Callable[[], None] = _allow, *, settle: bool = True
) -> Path:
    """Write a file and return where it is: `path`, or "name (new)" beside it when another program holds `path`.

    A link at `path` stays one: what it leads to is replaced.

    Args:
        path: the file wanted; missing folders above it are made.
        write: writes the content; called again when another run swept the temporary file.
        guard: called right before the new file takes its place; what it raises passes through, the old file stays.
        settle: False where the caller settles the folder of `path`, once for many files; until then a loss of power
            may leave the old one, whole as it was.

    Raises:
        SaveError: the operating system refuses; nothing is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError
        place = _follow_links(path)
        _sweep(place)
        saved = _write_and_replace(place, write, guard)
        if settle or saved.parent != path.parent:
            settle_folder(saved.parent)
    except OSError as error:
        raise _explain(path, error) from error
    return path if saved == place else saved


def save_bytes(data: bytes, path: Path, guard: Callable[[], None] = _allow, *, settle: bool = True) -> Path:
    """Write a file whose content is known; otherwise like `save_atomically`."""

    def write(target: BinaryIO) -> None:
        target.write(data)

    return save_atomically(path, write, guard, settle=settle)


def settle_folder(folder: Path) -> None:
    """Let new names in a folder survive a loss of power; systems that know no such thing refuse."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _follow_links(path: Path) -> Path:
    """Return the file that a link leads to; a link that leads to none is itself the place of the deck."""
    return Path(os.path.realpath(path)) if path.is_symlink() and path.is_file() else path


def name_beside(path: Path) -> Path:
    """Return where a deck stands whose own place another program holds: "name (new).pptx"."""
    return path.with_name(f"{path.stem} (new){path.suffix}")


def _write_and_replace(path: Path, write: Callable[[BinaryIO], None], guard: Callable[[], None]) -> Path:
    temporary = path.with_name(f"{_name_strays(path)}{os.getpid()}.tmp")
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            with temporary.open("wb", buffering=_BUFFER) as target:
                write(target)
                target.flush()
                os.fsync(target.fileno())
            return _take_place(temporary, path, guard)
        except FileNotFoundError:
            # a second run of the program took our file for a stray one
            if attempt == _ATTEMPTS or not path.parent.is_dir():
                raise
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    raise AssertionError


def _take_place(temporary: Path, path: Path, guard: Callable[[], None]) -> Path:
    if _same(temporary, path):
        return path
    with suppress(OSError):  # without an old deck there is no mode to keep
        temporary.chmod(S_IMODE(path.stat().st_mode))
    guard()
    try:
        temporary.replace(path)
    except PermissionError:
        if not path.exists():
            raise
        path = name_beside(path)
        temporary.replace(path)
    return path


def _same(one: Path, other: Path) -> bool:
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as left, other.open("rb") as right:
            while block := left.read(_BUFFER):
                if block != right.read(_BUFFER):
                    return False
    except OSError:  # no old file, or one that cannot be read
        return False
    return True


def _sweep(path: Path) -> None:
    """Remove what killed runs left of this deck."""
    for stray in _list_strays(path.parent):
        if stray.name.startswith(_name_strays(path)):
            # on Windows a file in use cannot be removed, and is no stray
            with suppress(OSError):
                stray.unlink()


def _name_strays(path: Path) -> str:
    """Return how the names of a deck's temporary files begin; its own may be as long as names can be."""
    return f".{blake2b(os.fsencode(path.name), digest_size=8).hexdigest()}."


# once a folder: this run leaves no strays, and to list a folder again for each of its decks takes quadratic time
@lru_cache(maxsize=64)
def _list_strays(folder: Path) -> tuple[Path, ...]:
    return tuple(path for path in folder.iterdir() if path.name.startswith(".") and path.suffix == ".tmp")


def is_too_long(path: Path, error: OSError) -> bool:
    """Tell whether the system refused a path for its length; Windows says then that there is no such folder."""
    return error.errno == ENAMETOOLONG or (
        getattr(error, "winerror", None) in _WINDOWS_HAS_NO_PATH and len(str(path.absolute())) > _LONGEST_ON_WINDOWS
    )


def _explain(path: Path, error: OSError) -> SaveError:
    match error:
        case IsADirectoryError():
            return SaveError(f"{path} is a folder, not a deck", "Remove or rename the folder.")
        case FileExistsError() | NotADirectoryError():
            return SaveError(f"{path.parent} is a file, not a folder", "Choose another output folder.")
        case PermissionError():
            return SaveError(f"{path} may not be written", "Check the rights of the folder, or choose another one.")
        case OSError() if is_too_long(path, error):
            length = len(str(path.absolute()))
            return SaveError(
                f"{path} is too long a path for this system: {length} characters from the top",
                "Build into a folder with a shorter path (-o DIR), or shorten the module's title.",
            )
        case FileNotFoundError():
            return SaveError(f"{path.parent} vanished while the deck was saved", "Build again.")
        case _:
            reason = error.strerror or type(error).__name__
            return SaveError(f"{path} could not be saved: {reason}", "Free some space or choose another output folder.")
