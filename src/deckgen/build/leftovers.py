"""A folder of decks → those in it that no module makes, and what they are; none is deleted.

They are decks of modules that are gone or have another name now, and copies that somebody made of a deck.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.build.keeping import read_known
from deckgen.build.making import is_empty
from deckgen.build.owners import is_owner_file
from deckgen.catalogue.decks import COPIED_DECK, EDITED_LEFTOVER, LEFTOVER_DECK
from deckgen.course import Course
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.named_tuple import NamedTuple
from deckgen.write import DeckMark, digest_course, digest_deck, read_mark

if TYPE_CHECKING:
    from deckgen.build import renames
else:  # few folders have a deck that hands have changed and no module makes
    renames = defer("deckgen.build.renames")

_BESIDE = " (new)"
"""Ends the name of a deck that stands beside one that was open when it was built."""


class Leftover(NamedTuple):
    """A deck of a course that stands in no module's place."""

    path: Path
    mark: DeckMark


def list_leftovers(folder: Path, course: str, made: AbstractSet[str]) -> Iterator[Leftover]:
    """Yield the decks of a course in a folder that have no module's name.

    Args:
        folder: Where they are.
        course: The course's title.
        made: Keys of the modules that make decks.
    """
    home = digest_course(course)
    for path in sorted(folder.glob("*.pptx")):
        if path.stem.removesuffix(_BESIDE) not in made and not is_owner_file(path.name):
            mark = _read_mark(path)
            if mark and mark.course == home:
                yield Leftover(path, mark)


def _read_mark(path: Path) -> DeckMark | None:
    try:
        return read_mark(read_known(path)) if path.is_file() else None
    except OSError:
        return None


def list_orphans(folder: Path, course: Course) -> Iterator[Path]:
    """Yield the decks of a course in a folder that hands have changed and that no module makes any more."""
    made, title = list_keys(course), name_course(course)
    originals = {digest_deck(title, key) for key in made}
    for path, mark in list_leftovers(folder, title, made):
        if mark.touched and mark.deck not in originals:
            yield path


def report_leftovers(course: Course, folder: Path, diagnostics: Diagnostics, whole: Course | None = None) -> None:
    """Report the decks that deckgen wrote for this course and that no module makes any more, and copies of others.

    Args:
        course: What decks are made of.
        folder: Where they are.
        diagnostics: Receives the findings.
        whole: All that the notes hold, where only some of it is made.
    """
    made, held, title = list_keys(course), list_keys(whole or course), name_course(course)
    originals = {digest_deck(title, key): key for key in made}
    left_out = f"a module that {course.client or 'this order'} does not have now"
    for path, mark in list_leftovers(folder, title, made):
        place = Location(path.as_posix())
        if mark.deck in originals:
            diagnostics.report(COPIED_DECK, at=place, name=path.name, original=f"{originals[mark.deck]}.pptx")
        else:
            whose = left_out if path.stem in held else "no module of these notes any more"
            kind, what = (EDITED_LEFTOVER, _tell_edits(path)) if mark.touched else (LEFTOVER_DECK, "")
            diagnostics.report(kind, at=place, name=path.name, whose=whose, what=what)


def _tell_edits(path: Path) -> str:
    """Return where hands have changed a deck."""
    slides = renames.name_edits(path)
    return f"on {slides}" if slides else "beside its slides"


def list_keys(course: Course) -> set[str]:
    """Return the keys of the modules that make decks."""
    return {module.key for module in course.modules if not is_empty(module)}


def name_course(course: Course) -> str:
    """Return what decks say of the course that they are of."""
    return course.name or course.title
