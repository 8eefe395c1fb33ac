"""Decks as bytes → files: atomically, never over what somebody else made, equal files left alone.

The only place of the compiler that writes, and that reads what stands where decks go.
"""

import os
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from stat import S_ISDIR

from deckgen.build.course import CompiledDeck, is_empty
from deckgen.catalogue.decks import DECK_OPEN, FOREIGN_DECK, LEFTOVER_DECK, NOT_SAVED, UNREADABLE_DECK
from deckgen.course import Course
from deckgen.diagnostics import Diagnostic, Diagnostics, Location
from deckgen.named_tuple import NamedTuple
from deckgen.write import SaveError, is_deck_of, is_foreign, save_bytes


class State(StrEnum):
    """What happened to a deck."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    """Equal to what stood there before; left untouched."""
    SKIPPED = "skipped"
    """No deck, and an old one stays: the module is empty, or there is an error in what its deck is made from."""


class SavedDeck(NamedTuple):
    """What became of a deck on disk."""

    deck: CompiledDeck
    """Without its bytes, which the file holds now; its findings end with those about saving."""
    state: State
    path: Path | None = None
    """The file; None when there is none."""


def save_decks(
    decks: Iterable[CompiledDeck], folder: str | Path, *, flat: bool = False, force: bool = False
) -> tuple[SavedDeck, ...]:
    """Write decks; one that cannot be saved has one more finding, an error, and an old deck stays.

    Args:
        decks: What `compile_course` made.
        folder: Where decks go; made when it does not exist.
        flat: Leave out the folder of the theme: right for the decks of a single theme only.
        force: Replace files that deckgen did not write.
    """
    return tuple(save_each(decks, Path(folder), flat=flat, force=force))


def save_each(
    decks: Iterable[CompiledDeck], folder: Path, *, flat: bool = False, force: bool = False
) -> Iterator[SavedDeck]:
    """Write decks one by one as they come, so that only one is held in memory; otherwise like `save_decks`."""
    for deck in decks:
        yield _save_deck(deck, folder / (deck.path.name if flat else deck.path), force=force)


def _save_deck(deck: CompiledDeck, path: Path, *, force: bool) -> SavedDeck:
    if deck.data is None:
        return SavedDeck(deck, State.SKIPPED)
    found = Diagnostics()
    state, saved = _save_bytes(deck.data, path, found, force=force)
    own: tuple[Diagnostic, ...] = tuple(finding._replace(module=deck.module) for finding in found)
    return SavedDeck(deck._replace(data=None, findings=(*deck.findings, *own)), state, saved)


def _save_bytes(data: bytes, path: Path, diagnostics: Diagnostics, *, force: bool) -> tuple[State, Path | None]:
    place = Location(path.as_posix())
    if not force and report_foreign(path, diagnostics):
        return State.SKIPPED, None
    before = stamp_file(path)
    try:
        saved = save_bytes(data, path)
    except SaveError as error:
        diagnostics.report(NOT_SAVED, at=place, hint=error.hint, reason=error.message)
        return State.SKIPPED, None
    if saved != path:
        diagnostics.report(DECK_OPEN, at=place, name=path.name, saved=saved.name)
    return (State.UNCHANGED if before and before == stamp_file(saved) else State.WRITTEN), saved


def report_foreign(path: Path, diagnostics: Diagnostics) -> bool:
    """Report a file that is not deckgen's to replace; return False for a free place and for a deck of its own."""
    place = Location(path.as_posix())
    if path.is_symlink() and not path.exists():
        diagnostics.report(UNREADABLE_DECK, at=place, name=path.name, reason="it is a link that leads nowhere")
        return True
    try:
        foreign = is_foreign(path)
    except OSError as error:
        diagnostics.report(UNREADABLE_DECK, at=place, name=path.name, reason=error.strerror or error)
        return True
    if foreign:
        diagnostics.report(FOREIGN_DECK, at=place, name=path.name)
    return foreign


def report_leftovers(course: Course, folder: Path, diagnostics: Diagnostics, whole: Course | None = None) -> None:
    """Report the decks that deckgen wrote for this course and that no module makes any more; none is deleted.

    Args:
        course: What decks are made of.
        folder: Where they are.
        diagnostics: Receives the findings.
        whole: All that the notes hold, where only some of it is made.
    """
    made, held = _list_keys(course), _list_keys(whole or course)
    left_out = f"a module that {course.client or 'this order'} does not have now"
    for path in sorted(folder.glob("*.pptx")):
        # a deck that was open while it was built anew has "(new)" beside it
        key = path.stem.removesuffix(" (new)")
        if key not in made and is_deck_of(path, course.name):
            whose = left_out if key in held else "no module of these notes any more"
            diagnostics.report(LEFTOVER_DECK, at=Location(path.as_posix()), name=path.name, whose=whose)


def _list_keys(course: Course) -> set[str]:
    return {module.key for module in course.modules if not is_empty(module)}


def stamp_file(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from one that took its place; None without a file. The writer leaves equal files."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


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


def find_obstacle(folder: Path) -> str:
    """Return why decks cannot be written into a folder, "" when they can; what does not exist yet is made later."""
    for place in (folder, *folder.parents):
        try:
            mode = place.stat().st_mode
        except FileNotFoundError:
            continue
        except OSError as error:
            return error.strerror or str(error)
        if not S_ISDIR(mode):
            return f"'{place}' is a file, not a folder"
        return "" if os.access(place, os.W_OK | os.X_OK) else f"nothing may be written into '{place}'"
    return ""
