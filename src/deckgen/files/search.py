"""Sources on the command line → the notes files to read, in the order people number them.

Comes in: files and folders. Goes out: `NotesFile`s.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.catalogue.files import (
    MISSING_SOURCE,
    MISSPELLED_ASSETS,
    SECOND_COURSE_FILE,
    SETTINGS_FILE,
    TOO_MANY_FILES,
    UNREADABLE_FOLDER,
)
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.strays import is_stray, report_stray
from deckgen.files.world import FolderEntry, PathKind, World
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")

YAML = frozenset({".yaml", ".yml"})
_FOLDER_ENDINGS = frozenset({".md", ".markdown", ".yaml", ".yml"})
_MOST = 10_000
"""Files and folders that are looked through at most: a course has dozens, a disk has millions."""
_ALIKE = 0.8
_NUMBER = re.compile(r"(\d+)")
_FIRST_WORD = re.compile(r"(?<!\S)[^\W\d_]+(?!\S)")
COURSE_FILES = ("course.yaml", "course.yml")
"""Names of the file that says what the whole course shares; where both stand side by side, the first counts."""
CLIENT_FILES = ("clients.yaml", "clients.yml")
"""What a file of clients is called where it stands among notes."""
ASSETS = "assets"
THEMES = "themes"
NO_NOTES = frozenset({ASSETS, THEMES, "decks"})
"""Folders that may stand among the notes of a course and hold none."""
STORIES = "stories"
"""The folder of a project that holds its notes."""


class NotesFile(NamedTuple):
    """A file to read and where its project is."""

    path: Path
    folder: Path
    """The folder the author named, or the file's own."""
    root: Path
    """The project: nothing outside is read."""

    @property
    def home(self) -> str:
        """The sub-folder the file is in, else its own name: what names its module when nothing else does."""
        if self.path.parent != self.folder and self.path.is_relative_to(self.folder):
            return spell_name(self.path.relative_to(self.folder).parts[0])
        return spell_name(self.path.stem)


def find_files(sources: Sequence[Path], world: World, diagnostics: Diagnostics) -> list[NotesFile]:
    """Return the notes files of the sources, each once."""
    found: dict[Path, NotesFile] = {}
    for source in sources:
        if world.is_folder(source):
            root = find_root(source, world)
            _report_assets(source, world, diagnostics)
            for path in _list_notes(source, world, diagnostics):
                found.setdefault(path, NotesFile(path, source, root))
        elif _is_notes_file(source, world, diagnostics):
            found.setdefault(source, NotesFile(source, source.parent, find_root(source.parent, world)))
    return list(found.values())


def _is_notes_file(source: Path, world: World, diagnostics: Diagnostics) -> bool:
    """Tell whether a source that is no folder can be read as notes; the reader finds out what else is wrong with it."""
    at = Location(source.as_posix())
    if world.look(source) is PathKind.NOTHING:
        diagnostics.report(MISSING_SOURCE, at=at, name=source)
        return False
    if source.name.casefold() in COURSE_FILES:
        diagnostics.report(
            SETTINGS_FILE, at=at, name=source.name, folder=source.parent, what="the settings of a course"
        )
        return False
    if source.name.casefold() in CLIENT_FILES:
        hint = f"Decks for them: `deckgen build --matrix {source.as_posix()}`."
        diagnostics.report(SETTINGS_FILE, at=at, hint=hint, name=source.name, what="a list of clients")
        return False
    return True


def find_course_file(sources: Sequence[Path], world: World, diagnostics: Diagnostics) -> Path | None:
    """Return the first course.yaml: of a folder, beside a file, or in the project; another one is a finding."""
    found: dict[Path, Path] = {}
    for source in sources:
        folder = source if world.is_folder(source) else source.parent
        places = (folder, *_find_projects(folder, world))
        paths = (place / name for place in places for name in COURSE_FILES)
        for path in filter(world.is_file, paths):
            found.setdefault(world.resolve(path), path)
    files = tuple(found.values())
    for path in files[1:]:
        diagnostics.report(SECOND_COURSE_FILE, at=Location(path.as_posix()), first=files[0].as_posix())
    return files[0] if files else None


def _find_projects(folder: Path, world: World) -> Iterator[Path]:
    """Yield the folders whose course a folder of notes may be part of: the one that holds stories/ or assets/."""
    yield find_root(folder, world)
    if world.resolve(folder).name == STORIES:
        yield _find_outer(folder)


def find_root(folder: Path, world: World) -> Path:
    """Return the project: the folder around the notes when it holds assets/, else the notes' own."""
    outer = _find_outer(folder)
    return outer if world.is_folder(outer / ASSETS) else folder


def _find_outer(folder: Path) -> Path:
    return folder / ".." if folder.name in {"", ".."} else folder.parent


def spell_name(name: str) -> str:
    """Return a file's name as words: "02-data_flow" → "02 Data flow"."""
    words = " ".join(re.sub(r"[-_]+", " ", name).split()) or name
    first = _FIRST_WORD.search(words)
    if first is None or not first[0].islower():
        return words
    return f"{words[: first.start()]}{first[0].capitalize()}{words[first.end() :]}"


def _list_notes(folder: Path, world: World, diagnostics: Diagnostics) -> Iterable[Path]:
    """Return the notes files in a folder; none, after a finding, when it is far too large for a course."""
    found = Diagnostics()
    paths = list(islice(_walk(folder, world, found), _MOST + 1))
    if len(paths) > _MOST:
        diagnostics.report(TOO_MANY_FILES, at=Location(folder.as_posix()), most=f"{_MOST:,}")
        return ()
    for finding in found:
        diagnostics.add(finding)
    files = [path for path, kind in paths if kind is PathKind.FILE]
    for path in files:
        if is_stray(path.name):
            report_stray(path, world, diagnostics)
    return [path for path in files if path.suffix.lower() in _FOLDER_ENDINGS]


def _report_assets(folder: Path, world: World, diagnostics: Diagnostics) -> None:
    """Report a folder that looks like assets/ and is none, beside the notes or among them."""
    outer = (_find_outer(folder),) if world.resolve(folder).name == STORIES else ()
    for place in (folder, *outer):
        try:
            names = [entry.name for entry in world.list(place) if entry.kind is PathKind.FOLDER]
        except OSError:
            continue
        name = "" if ASSETS in names else _find_alike(names)
        if name:
            diagnostics.report(MISSPELLED_ASSETS, at=Location((place / name).as_posix()), name=name)


def _find_alike(names: Sequence[str]) -> str:
    """Return the name that is most like that of assets/, "" where none is."""
    folded = {name.casefold(): name for name in names if _may_be_alike(name.casefold())}
    close = difflib.get_close_matches(ASSETS, folded, n=1, cutoff=_ALIKE) if folded else ()
    return folded[close[0]] if close else ""


def _may_be_alike(name: str) -> bool:
    """Tell whether a name has as many letters of that of assets/ as one that is like it, in whatever order."""
    shared = sum((Counter(name) & Counter(ASSETS)).values())
    return 2 * shared >= _ALIKE * (len(name) + len(ASSETS))


def _walk(folder: Path, world: World, diagnostics: Diagnostics) -> Iterator[tuple[Path, PathKind]]:
    """Yield the files and folders in a folder, what one of them holds right after it, each as people number it."""
    waiting = [(folder, PathKind.FOLDER)]
    while waiting:
        path, kind = waiting.pop()
        yield path, kind
        if kind is not PathKind.FOLDER:
            continue
        try:
            entries = sorted(world.list(path), key=lambda entry: order_naturally(entry.name), reverse=True)
        except OSError as error:
            diagnostics.report(UNREADABLE_FOLDER, at=Location(path.as_posix()), reason=error.strerror or error)
            continue
        waiting += [(path / entry.name, entry.kind) for entry in entries if _may_hold_notes(entry)]


def _may_hold_notes(entry: FolderEntry) -> bool:
    name = entry.name.casefold()
    hidden = name.startswith((".", "readme")) or name in {*COURSE_FILES, *CLIENT_FILES}
    return not hidden and (entry.kind is PathKind.FILE or (entry.kind is PathKind.FOLDER and name not in NO_NOTES))


def order_naturally(name: str) -> tuple[list[tuple[int, str]], str]:
    """Return a key to sort names by: "step 2" stands before "step 10"."""
    parts = _NUMBER.split(name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts], name
