"""Waits for the disk: whenever something changes beside what the course was made from, a callback is called."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.files.disk import DiskWorld
from deckgen.files.world import PathKind, Seen

if TYPE_CHECKING:
    import watchfiles
else:
    watchfiles = defer("watchfiles")

_STEP: Final = 50
"""Milliseconds in which changes are gathered: editors write a file in several steps."""
_LOOK: Final = 500
"""Milliseconds after which it is looked whether other files have to be watched."""


class Watcher:
    """Watches in a thread of its own.

    Args:
        list_seen: What to watch; asked again after every change.
        tell: Called after each change of it.
    """

    def __init__(self, list_seen: Callable[[], Seen], tell: Callable[[], object]) -> None:
        self._list_seen, self._tell = list_seen, tell
        self._stop = Event()
        self._thread = Thread(target=self._run, name="deckgen-watch", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for it."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            self._watch(find_folders(self._list_seen()))

    def _watch(self, folders: frozenset[Path]) -> None:
        """Watch folders until others have to be watched."""
        if not folders:
            self._stop.wait(_LOOK / 1000)
            return
        changes = watchfiles.watch(
            *sorted(folders),
            step=_STEP,
            stop_event=self._stop,
            recursive=False,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
        fresh = False
        for changed in changes:
            seen = self._list_seen()
            # what changed before the watch began has no event
            missed = not fresh and any(True for _ in DiskWorld().list_changes(seen))
            if (missed or concerns((Path(path) for _, path in changed), seen)) and not self._stop.is_set():
                self._tell()
            fresh = True
            if find_folders(self._list_seen()) != folders:
                return


def concerns(changed: Iterable[Path], seen: Seen) -> bool:
    """Tell whether changes on the disk touch what was seen: a file, its absence, or the names in a folder."""
    # a folder may be seen by two names, and its names be read by one of them alone
    sights = [(path.absolute(), sight) for path, sight in seen.items()]
    places = {place for place, _ in sights}
    listed = {place for place, sight in sights if sight.kind is PathKind.FOLDER and sight.digest}
    return any(path in places or path.parent in listed for path in changed)


def find_folders(paths: Iterable[Path]) -> frozenset[Path]:
    """Return the folders in which a change of some paths shows: their own, or the nearest that is there."""
    places = {path.absolute() for path in paths}
    nearest = (next((at for at in (place, *place.parents) if at.is_dir()), None) for place in places)
    around = {folder for folder in nearest if folder}
    return frozenset(around | {place.parent for place in places if place.parent.is_dir()})
