"""Decks that hands have made or changed → copies of them, before the first byte of such a deck is exchanged.

They lie in `.deckgen/backup/` beside the decks, the last ten of each, named by the time at which their file was saved:
"04-module-4 2026-11-28 20.15.01.pptx".
"""

import os
import re
from contextlib import suppress
from pathlib import Path
from time import gmtime, strftime
from typing import Final

from deckgen.build.lock import OWN
from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.write import SaveError, save_bytes

KEPT: Final = 10
"""Backups of a deck; the oldest goes."""
_NAME = defer_pattern(r"(.+) (\d{4,}-\d\d-\d\d \d\d\.\d\d\.\d\d)(?: ~(\d+))?\.pptx", re.DOTALL)


class Backup(NamedTuple):
    """A copy of a deck."""

    path: Path
    deck: str
    """The name of the deck's file without its ending."""
    saved: str
    """When the deck was saved, in UTC: "2026-11-28 20.15.01"."""
    number: int = 1
    """Tells copies apart that were saved in one second."""


def back_up(deck: Path, data: bytes, saved_ns: int) -> Path:
    """Keep a copy of a deck and return it; one that is there already is not written again.

    Args:
        deck: The deck's own place.
        data: What stands there.
        saved_ns: When it was saved, in nanoseconds since 1970.

    Raises:
        SaveError: the system refuses; the deck must not be touched then.
    """
    moment = strftime("%Y-%m-%d %H.%M.%S", gmtime(saved_ns // 1_000_000_000))
    number = 1
    while (copy := _name_copy(deck, moment, number)).exists() and not _holds(copy, data):
        number += 1
    if not copy.exists():
        save_bytes(data, copy)
        with suppress(OSError):  # a listing of the folder is of more use so
            os.utime(copy, ns=(saved_ns, saved_ns))
    _drop_old(deck, copy)
    return copy


def list_backups(folder: Path, deck: str = "") -> tuple[Backup, ...]:
    """Return the copies that a folder of decks has, newest first; of one deck, by the name of its file, or of all."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder / OWN / "backup"))
    except OSError:
        return ()
    found = [_read_name(folder / OWN / "backup" / name) for name in names]
    wanted = (backup for backup in found if backup and deck in {"", backup.deck})
    return tuple(sorted(wanted, key=lambda backup: (backup.saved, backup.number), reverse=True))


def _name_copy(deck: Path, moment: str, number: int) -> Path:
    twin = f" ~{number}" if number > 1 else ""
    return deck.parent / OWN / "backup" / f"{deck.stem} {moment}{twin}.pptx"


def _read_name(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    return Backup(path=path, deck=found[1], saved=found[2], number=int(found[3] or 1)) if found else None


def _holds(copy: Path, data: bytes) -> bool:
    try:
        return copy.stat().st_size == len(data) and copy.read_bytes() == data
    except OSError:
        return False


def _drop_old(deck: Path, newest: Path) -> None:
    """Remove the oldest copies, never the one that was just asked for."""
    others = [backup.path for backup in list_backups(deck.parent, deck.stem) if backup.path != newest]
    for path in others[KEPT - 1 :]:
        with suppress(OSError):  # the disk has room for one more
            path.unlink()


def set_aside(deck: Path) -> Path:
    """Move a deck to its backups: one that cannot be read, or whose name is given up.

    Raises:
        SaveError: the system refuses.
    """
    try:
        moment = strftime("%Y-%m-%d %H.%M.%S", gmtime(os.lstat(deck).st_mtime))
        number = 1
        while (copy := _name_copy(deck, moment, number)).exists():
            number += 1
        copy.parent.mkdir(parents=True, exist_ok=True)
        deck.rename(copy)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SaveError(f"{deck} could not be moved to the backups: {reason}", "Move it away yourself.") from error
    _drop_old(deck, copy)
    return copy
