"""Sources on the command line → the notes files to read, in the order people number them.

Comes in: files and folders. Goes out: `NotesFile`s.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from deckgen.diagnostics import Diagnostics, Location

YAML = frozenset({".yaml", ".yml"})
_FOLDER_ENDINGS = frozenset({".md", ".markdown", ".yaml", ".yml"})
_NUMBER = re.compile(r"(\d+)")
_FIRST_WORD = re.compile(r"(?<!\S)[^\W\d_]+(?!\S)")
COURSE_FILE = "course.yaml"
STORIES = "stories"
"""The folder of a project that holds its notes."""


class NotesFile(NamedTuple):
    """A file to read and where its project is."""

    path: Path
    folder: Path
    """The folder the author named, or the file's own."""
    root: Path
    """The project: the folder that has assets/."""

    @property
    def home(self) -> str:
        """The sub-folder the file is in, else its own name: what names its module when nothing else does."""
        if self.path.parent != self.folder and self.path.is_relative_to(self.folder):
            return spell_name(self.path.relative_to(self.folder).parts[0])
        return spell_name(self.path.stem)


def find_files(sources: Sequence[Path], diagnostics: Diagnostics) -> list[NotesFile]:
    """Return the notes files of the sources, each once."""
    found: dict[Path, NotesFile] = {}
    for source in sources:
        if source.is_dir():
            root = find_root(source)
            for path in _walk(source):
                found.setdefault(path, NotesFile(path, source, root))
        elif source.exists():
            found.setdefault(source, NotesFile(source, source.parent, find_root(source.parent)))
        else:
            hint = "Give a notes file or a folder of notes."
            at = Location(source.as_posix())
            diagnostics.error("missing-source", f"There is no file or folder “{source}”.", hint=hint, at=at)
    return list(found.values())


def find_course_file(sources: Sequence[Path], diagnostics: Diagnostics) -> Path | None:
    """Return the first course.yaml: of a folder, beside a file, or in the project; another one is a finding."""
    found: dict[Path, Path] = {}
    for source in sources:
        folder = source if source.is_dir() else source.parent
        for place in (folder, *_find_projects(folder)):
            path = place / COURSE_FILE
            if path.is_file() and path not in sources:
                found.setdefault(path.resolve(), path)
    paths = list(found.values())
    for path in paths[1:]:
        message = f"This course file is not read; {paths[0].as_posix()} is."
        diagnostics.warn("second-course-file", message, hint="Keep one of the two.", at=Location(path.as_posix()))
    return paths[0] if paths else None


def _find_projects(folder: Path) -> Iterator[Path]:
    """Yield the folders whose course a folder of notes may be part of: the one that holds stories/ or assets/."""
    yield find_root(folder)
    if folder.resolve().name == STORIES:
        yield folder / ".." if folder.name in {"", ".."} else folder.parent


def find_root(folder: Path) -> Path:
    """Return the folder that holds assets/: the notes' own, else the one around it; the notes' own when none does."""
    outer = folder.parent if folder.name not in {"", ".."} else folder / ".."
    return outer if not (folder / "assets").is_dir() and (outer / "assets").is_dir() else folder


def spell_name(name: str) -> str:
    """Return a file's name as words: "02-data_flow" → "02 Data flow"."""
    words = " ".join(re.sub(r"[-_]+", " ", name).split()) or name
    first = _FIRST_WORD.search(words)
    if first is None or not first[0].islower():
        return words
    return f"{words[: first.start()]}{first[0].capitalize()}{words[first.end() :]}"


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: _natural_key(entry.name))
    except OSError:
        return
    for entry in entries:
        name = entry.name.casefold()
        if name.startswith((".", "readme")) or name in {"assets", COURSE_FILE}:
            continue
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        elif path.suffix.lower() in _FOLDER_ENDINGS and path.is_file():
            yield path


def _natural_key(name: str) -> tuple[list[tuple[int, str]], str]:
    """Return a key that puts "2" before "10"."""
    parts = _NUMBER.split(name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts], name
