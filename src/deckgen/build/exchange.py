"""One deck and its place on the disk → what becomes of it there: written, merged with what hands made, or kept.

No byte of a file that hands have made or changed is exchanged before a backup of it is on the disk. What is put in its
place was worked out from the file as it stands: one that another program saves meanwhile is read again.
"""

from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from deckgen.build.fresh import Fresh
from deckgen.build.handling import Handling
from deckgen.build.keeping import keep_record, read_known
from deckgen.build.owners import find_owner
from deckgen.build.standing import MovingError, StandingFile, Whose, check_stamp, is_plain, read_standing
from deckgen.catalogue.decks import DECK_OPEN, FOREIGN_DECK, NOT_SAVED, RENAMED_DECK, UNREADABLE_DECK
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.named_tuple import NamedTuple
from deckgen.write import SaveError, name_beside, read_mark, save_bytes

if TYPE_CHECKING:
    from deckgen.build import backups, merging
else:  # most decks stand as they were written
    backups, merging = defer("deckgen.build.backups"), defer("deckgen.build.merging")

_ATTEMPTS: Final = 4
_REPLACE: Final = "Or replace it with --replace (a backup is kept), or build elsewhere with -o."
_DRY: Final = Handling(dry=True)


class State(StrEnum):
    """What happened to a deck."""

    WRITTEN = "written"
    MERGED = "merged"
    """Hands had changed it, and so have the notes: it has both now."""
    KEPT = "kept"
    """Hands have changed it, and nothing in the notes asks for more; left untouched."""
    UNCHANGED = "unchanged"
    """Equal to what stood there before; left untouched."""
    SKIPPED = "skipped"
    """No deck, and an old one stays: the module is empty, or there is an error in what its deck is made from."""


class Exchange(NamedTuple):
    """What became of a place."""

    state: State
    path: Path | None = None
    """The file; None when there is none."""
    slides: int = 0
    """How many slides it would have, where a merged one was not written."""


class _Wanted(NamedTuple):
    """What is to stand in a place."""

    data: bytes
    state: State


def exchange_deck(
    fresh: Fresh, path: Path, handling: Handling, diagnostics: Diagnostics, earlier: Path | None = None
) -> Exchange:
    """Put a deck in its place as it is to be handled.

    Args:
        fresh: The deck as the notes give it.
        path: Its place.
        handling: What is to become of what hands made.
        diagnostics: Receives what went wrong.
        earlier: The file of an old name of the deck that hands have changed, where nothing stands in its place.
    """
    for _ in range(_ATTEMPTS):
        found = Diagnostics()
        try:
            done = _rename(fresh, path, earlier, handling, found) or _exchange(fresh, path, handling, found)
        except MovingError:
            continue
        except SaveError as error:
            found = Diagnostics()  # what a merge would have made is not there
            found.report(NOT_SAVED, at=Location(path.as_posix()), hint=error.hint, reason=error.message)
            done = Exchange(State.SKIPPED)
        for finding in found:
            diagnostics.add(finding)
        return done
    reason, hint = f"{path} is being saved again and again by another program", "Close it there and build again."
    diagnostics.report(NOT_SAVED, at=Location(path.as_posix()), hint=hint, reason=reason)
    return Exchange(State.SKIPPED)


def foresee_deck(fresh: Fresh, path: Path, diagnostics: Diagnostics, earlier: Path | None = None) -> bytes:
    """Return what a build would leave in a place, which is not touched.

    Where it would leave a file that is no deck of ours, the deck that the notes give is returned, after a finding.

    Args:
        fresh: The deck as the notes give it.
        path: Its place.
        diagnostics: Receives conflicts, and what stands in the way.
        earlier: The file of an old name of the deck that hands have changed, where nothing stands in its place.
    """
    for _ in range(_ATTEMPTS):
        found = Diagnostics()
        try:
            data = _foresee(fresh, path, earlier, found)
        except MovingError:
            continue
        for finding in found:
            diagnostics.add(finding)
        return data
    return fresh.data


def _foresee(fresh: Fresh, path: Path, earlier: Path | None, found: Diagnostics) -> bytes:
    """Return what a build would leave in a place.

    Raises:
        MovingError: another program saved what stands there meanwhile.
    """
    renamed = _merge_earlier(fresh, earlier, _DRY, found) if earlier else None
    if renamed:
        return renamed.data
    standing = _look_at(path, _DRY, found)
    wanted = standing and _settle(fresh, path, standing, _DRY, found)
    if wanted:
        return wanted.data
    return standing.data if standing and standing.whose is Whose.EDITED else fresh.data


def _exchange(fresh: Fresh, path: Path, handling: Handling, found: Diagnostics) -> Exchange:
    """Put a deck in its place, which is looked at once.

    Raises:
        MovingError: another program saved what stands there meanwhile.
        SaveError: the system refuses.
    """
    standing = _look_at(path, handling, found)
    wanted = standing and _settle(fresh, path, standing, handling, found)
    if not standing or not wanted:
        return Exchange(State.SKIPPED)
    if not handling.dry and not find_owner(path):
        _clear_beside(path, fresh.data, wanted.data)
    if standing.stamp and wanted.data == standing.data:
        return Exchange(State.UNCHANGED if standing.whose is Whose.OURS else State.KEPT, path)
    if handling.dry:
        slides = merging.count_slides(wanted.data) if wanted.state is State.MERGED else 0
        return Exchange(wanted.state, path, slides)
    return _put(wanted, path, standing, found)


def _rename(fresh: Fresh, path: Path, earlier: Path | None, handling: Handling, found: Diagnostics) -> Exchange | None:
    """Put what hands made of a deck in its new place, and the file of its old name to the backups.

    Returns:
        None where the file cannot be merged, or is open: it stays where it is.

    Raises:
        MovingError: another program saved a file meanwhile.
        SaveError: the system refuses.
    """
    merged = None if earlier is None or handling.replace else _merge_earlier(fresh, earlier, handling, found)
    if earlier is None or merged is None:
        return None

    def check() -> None:
        check_stamp(earlier, merged.stamp)
        check_stamp(path, None)

    if not handling.dry:
        save_bytes(merged.data, path, check)
        keep_record(path, merged.data)
        backups.set_aside(earlier)
    found.report(RENAMED_DECK, at=Location(path.as_posix()), name=path.name, earlier=earlier.name)
    return Exchange(State.MERGED, path)


def _merge_earlier(fresh: Fresh, earlier: Path, handling: Handling, found: Diagnostics) -> StandingFile | None:
    """Return the file of an old name with what the notes changed, stamped as it stands.

    Returns:
        None where it cannot be merged, or is open.

    Raises:
        MovingError: another program saved it meanwhile.
    """
    if find_owner(earlier):
        return None
    standing = read_standing(earlier)
    known = _know(fresh, earlier, standing)
    merged = None if known is None else merging.merge_standing(known, fresh, earlier, handling, found)
    return None if merged is None else standing._replace(data=merged)


def _look_at(path: Path, handling: Handling, found: Diagnostics) -> StandingFile | None:
    """Return what stands in a place; None, after a finding, for what cannot be read and is not to be replaced."""
    try:
        return read_standing(path)
    except OSError as error:
        if handling.replace:
            if is_plain(path) and not handling.dry:
                backups.set_aside(path)
            return StandingFile(Whose.NOBODY)
        found.report(UNREADABLE_DECK, at=Location(path.as_posix()), name=path.name, reason=error.strerror or str(error))
        return None


def _settle(fresh: Fresh, path: Path, standing: StandingFile, handling: Handling, found: Diagnostics) -> _Wanted | None:
    """Return what is to stand in a place; None, after a finding, when it is to stay as it is."""
    ours = standing.whose in {Whose.NOBODY, Whose.OURS}
    if ours or handling.replace:
        return _Wanted(fresh.data, State.WRITTEN)
    known = _know(fresh, path, standing)
    if known is None and not handling.adopt:
        fault = merging.name_fault(standing.data)
        hint = f"{fault} {_REPLACE}" if fault else None
        found.report(FOREIGN_DECK, at=Location(path.as_posix()), hint=hint, name=path.name)
        return None
    asked = known or standing.data
    merged = merging.merge_standing(asked, fresh, path, handling, found)
    return None if merged is None else _Wanted(standing.data if merged == asked else merged, State.MERGED)


def _know(fresh: Fresh, path: Path, standing: StandingFile) -> bytes | None:
    """Return a deck with its record, the one kept beside it where it has lost its own; None for another file."""
    return standing.data if standing.whose is Whose.EDITED else merging.recall_deck(path, standing.data, fresh.data)


def _put(wanted: _Wanted, path: Path, standing: StandingFile, found: Diagnostics) -> Exchange:
    """Write a deck to its place, or beside it while another program has it open.

    Raises:
        MovingError: another program saved what stands there meanwhile.
        SaveError: the system refuses.
    """
    place = Location(path.as_posix())
    if find_owner(path):
        saved = _put_beside(wanted.data, path)
        found.report(DECK_OPEN, at=place, name=path.name, saved=saved.path.name if saved.path else "")
        return saved._replace(state=wanted.state if saved.state is State.WRITTEN else saved.state)
    if standing.stamp and standing.whose not in {Whose.NOBODY, Whose.OURS}:
        backups.back_up(path, standing.data, standing.stamp.saved_ns)
    # whoever holds the folder settles it when it is left
    saved_at = save_bytes(wanted.data, path, partial(check_stamp, path, standing.stamp), settle=False)
    if saved_at == path:
        keep_record(path, wanted.data)
    else:
        found.report(DECK_OPEN, at=place, name=path.name, saved=saved_at.name)
    return Exchange(wanted.state, saved_at)


def _clear_beside(path: Path, fresh: bytes, wanted: bytes) -> None:
    """Take away what was written beside a deck while it was open; one that hands have changed stays.

    A merged deck holds hand edits as it is written: it goes where the deck itself is to be the same.
    """
    beside = name_beside(path)
    own = read_mark(fresh) if is_plain(beside) else None  # most decks have nothing beside them
    while own and is_plain(beside):
        with suppress(OSError):  # the deck's own place is what counts
            data = b"" if find_owner(beside) else read_known(beside)
            mark = read_mark(data)
            if mark and (mark.course, mark.deck) == (own.course, own.deck) and (data == wanted or not mark.touched):
                beside.unlink()
        beside = name_beside(beside)


def _put_beside(data: bytes, path: Path) -> Exchange:
    """Write a deck beside its place; what hands made of an earlier one there goes to the backups."""
    beside = name_beside(path)
    while find_owner(beside):  # that one is open as well
        beside = name_beside(beside)
    try:
        standing = read_standing(beside)
    except OSError as error:
        raise SaveError(f"{beside} cannot be read", "Close the deck and build again.") from error
    if standing.stamp and standing.data == data:
        return Exchange(State.UNCHANGED, beside)
    if standing.stamp and standing.whose is not Whose.OURS:
        backups.back_up(beside, standing.data, standing.stamp.saved_ns)
    return Exchange(State.WRITTEN, save_bytes(data, beside, partial(check_stamp, beside, standing.stamp)))
