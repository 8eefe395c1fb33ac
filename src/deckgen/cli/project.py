"""Where things are: the notes to read, the folder they belong to, its themes and its decks."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from deckgen.files.search import COURSE_FILES, STORIES, THEMES

NOT_NOTES = {"readme", "changelog", "contributing", "license", "architecture", "code_of_conduct", "security", "todo"}
"""Markdown files that stand beside notes without being any."""


class Project(NamedTuple):
    """A course on disk."""

    sources: tuple[Path, ...]
    root: Path
    """The folder that holds stories/; the current one when the notes stand elsewhere."""

    @property
    def theme_folders(self) -> tuple[Path, ...]:
        """Where themes of this course may stand: beside its notes, among them, in the current folder."""
        notes = (source if source.is_dir() else source.parent for source in self.sources)
        return tuple(dict.fromkeys(folder / THEMES for folder in (self.root, *notes, Path())))


def find_project(sources: Sequence[Path]) -> Project:
    """Return the project of the sources, or of the current folder when none are given.

    Raises:
        click.UsageError: no sources are given and the current folder holds no notes.
    """
    chosen = tuple(sources) or find_notes(Path())
    if not chosen:
        raise click.UsageError(
            "No notes here: no folder 'stories' and no Markdown file. "
            "Name a file or folder: 'deckgen build notes.md', "
            "or begin a course: 'deckgen new story \"Company\" --topic Topic --module 1'."
        )
    return Project(chosen, find_root(chosen[0]))


def is_complete(sources: Sequence[Path]) -> bool:
    """Return True when nothing but the sources makes decks of their course.

    They are whole folders, none of them a part of a course's stories, or all notes that their folder has.
    """
    if all(source.is_dir() for source in sources):
        return all(is_stories(source) or not is_stories(source.parent) for source in sources)
    return set(find_notes(sources[0].parent)) == set(sources)


def find_notes(folder: Path) -> tuple[Path, ...]:
    """Return stories/ of a folder, else the folder itself when it is one, else the Markdown files in it."""
    if (folder / STORIES).is_dir():
        return (folder / STORIES,)
    if is_stories(folder):
        return (folder,)
    return tuple(path for path in sorted(folder.glob("*.md")) if path.stem.casefold() not in NOT_NOTES)


def is_stories(folder: Path) -> bool:
    """Return True for a folder that holds a course's stories."""
    if not folder.is_dir():
        return False
    return folder.resolve().name == STORIES or any((folder / name).is_file() for name in COURSE_FILES)


def find_root(source: Path) -> Path:
    """Return the folder around the course that the source is or stands in; else the current one.

    Decks and themes stand beside stories/; a course of another name that somebody works in holds them itself.
    """
    folder = source if source.is_dir() else source.parent
    here = folder.resolve()
    if not is_stories(folder) or (here == Path.cwd() and here.name != STORIES):
        return Path()
    return folder / ".." if folder.name in {"", ".."} else folder.parent
