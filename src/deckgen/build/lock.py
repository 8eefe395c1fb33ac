"""One build at a time works in a folder of decks; a second one waits for it, or says who holds the folder.

The system lets a lock go when its process ends, however that happens; the file that it is on stays.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    import fcntl
    import msvcrt
else:  # each system has one of them
    fcntl, msvcrt = map(defer, ("fcntl", "msvcrt"))

OWN: Final = ".deckgen"
"""The folder beside decks that holds what deckgen keeps for itself: lock, backups, state."""
PATIENCE: Final = 120.0
"""Seconds that a build waits for another one."""
_PAUSE: Final = 0.05
_SOON: Final = 1.0
"""Seconds of waiting that are not worth a word."""
_BYTE: Final = 1 << 30
"""The byte that Windows locks: behind those that say who holds it."""


class HeldError(Exception):
    """Another build works in the folder, and does not end."""

    def __init__(self, folder: Path, holder: str) -> None:
        super().__init__(f"{folder} is held by {holder}")
        self.folder = folder
        self.holder = holder
        """Who: "process 1234 on host"."""


class Waiting(NamedTuple):
    """How long to wait for another build, and whom to tell."""

    seconds: float = PATIENCE
    tell: Callable[[str], None] | None = None
    """Gets one sentence when waiting lasts."""


@contextmanager
def lock_folder(folder: Path, waiting: Waiting | None = None, *, shared: bool = False) -> Iterator[None]:
    """Hold a folder of decks for the length of a `with` block; it is made where it is missing.

    Builds that share it wait for one that does not, and it for them; Windows knows no such lock, and there is none.

    A folder where nothing may be written, or on a system that knows no locks, is not held: saving tells what is wrong.

    Raises:
        HeldError: another build has held it all the time.
    """
    handle = None if shared and os.name == "nt" else _open_lock(folder)
    if handle is None:
        yield
        return
    try:
        _wait(handle, folder, waiting or Waiting(), shared=shared)
        yield
    finally:
        os.close(handle)


def _open_lock(folder: Path) -> int | None:
    try:
        (folder / OWN).mkdir(parents=True, exist_ok=True)
        return os.open(folder / OWN / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
    except OSError:
        return None


def _wait(handle: int, folder: Path, waiting: Waiting, *, shared: bool) -> None:
    """Return when the lock is ours."""
    started, told = monotonic(), False
    while not _try_lock(handle, shared=shared):
        waited = monotonic() - started
        if waited > waiting.seconds:
            raise HeldError(folder, _read_holder(handle))
        if waiting.tell and not told and waited > _SOON:
            waiting.tell(f"Waiting for another build in {folder}: {_read_holder(handle)}.")
            told = True
        sleep(_PAUSE)
    with suppress(OSError):  # a full disk: nobody will know who we are
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, _name_us().encode())


def _try_lock(handle: int, *, shared: bool) -> bool:
    """Return False while another one has the lock; True where the system knows none."""
    try:
        if os.name == "nt":
            os.lseek(handle, _BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a disk of another machine, as a rule
        return True
    return True


def _name_us() -> str:
    machine = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return f"process {os.getpid()} on {machine}" if machine else f"process {os.getpid()}"


def _read_holder(handle: int) -> str:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        return os.read(handle, 200).decode("utf-8", "replace").strip() or "another process"
    except OSError:
        return "another process"
