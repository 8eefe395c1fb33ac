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
COURSE_FILE = "course.yaml"


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


def find_course_file(sources: Sequence[Path]) -> Path | None:
    """Return the course.yaml in the first folder that has one, or beside the first file that has one."""
    for source in sources:
        folder = source if source.is_dir() else source.parent
        path = folder / COURSE_FILE
        if path.is_file() and path != source:
            return path
    return None


def find_root(folder: Path) -> Path:
    """Return the folder that holds assets/: the notes' own, else the one around it; the notes' own when none does."""
    outer = folder.parent if folder.name not in {"", ".."} else folder / ".."
    return outer if not (folder / "assets").is_dir() and (outer / "assets").is_dir() else folder


def spell_name(name: str) -> str:
    """Return a file's name as words: "02-data_flow" → "02 data flow"."""
    return " ".join(re.sub(r"[-_]+", " ", name).split()) or name


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
