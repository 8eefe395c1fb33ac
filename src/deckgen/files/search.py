"""Sources on the command line → the notes files to read, in the order people number them.

Comes in: files and folders. Goes out: `NotesFile`s.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from deckgen.catalogue.files import MISSING_SOURCE, SECOND_COURSE_FILE, SETTINGS_FILE, UNREADABLE_FOLDER
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.world import PathKind, World

YAML = frozenset({".yaml", ".yml"})
_FOLDER_ENDINGS = frozenset({".md", ".markdown", ".yaml", ".yml"})
_NUMBER = re.compile(r"(\d+)")
_FIRST_WORD = re.compile(r"(?<!\S)[^\W\d_]+(?!\S)")
COURSE_FILES = ("course.yaml", "course.yml")
"""Names of the file that says what the whole course shares; where both stand side by side, the first counts."""
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
            for path in _walk(source, world, diagnostics):
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
        diagnostics.report(SETTINGS_FILE, at=at, name=source.name, folder=source.parent)
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


def _walk(folder: Path, world: World, diagnostics: Diagnostics) -> Iterator[Path]:
    try:
        entries = sorted(world.list(folder), key=lambda entry: order_naturally(entry.name))
    except OSError as error:
        diagnostics.report(UNREADABLE_FOLDER, at=Location(folder.as_posix()), reason=error.strerror or error)
        return
    for entry in entries:
        name = entry.name.casefold()
        if name.startswith((".", "readme")) or name in COURSE_FILES:
            continue
        path = folder / entry.name
        if entry.kind is PathKind.FOLDER and name not in NO_NOTES:
            yield from _walk(path, world, diagnostics)
        elif entry.kind is PathKind.FILE and path.suffix.lower() in _FOLDER_ENDINGS:
            yield path


def order_naturally(name: str) -> tuple[list[tuple[int, str]], str]:
    """Return a key to sort names by: "step 2" stands before "step 10"."""
    parts = _NUMBER.split(name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts], name
