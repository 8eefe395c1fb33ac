"""A course to begin with: the files of `sample/` go where nothing stands yet."""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import click

from deckgen.build.creating import create_text, make_folder
from deckgen.build.saving import find_obstacle
from deckgen.cli.usage import explain_errors
from deckgen.diagnostics import Diagnostics
from deckgen.files.disk import DiskWorld
from deckgen.files.project import find_notes
from deckgen.files.search import COURSE_FILES, STORIES, find_files
from deckgen.named_tuple import NamedTuple

_SAMPLE = "sample"
_STORY = f"{STORIES}/01-first-module.md"
_FILES = {
    "course.yaml": "course.yaml",
    _STORY: _STORY,
    "assets/README.md": "assets/README.md",
    "themes/README.md": "themes/README.md",
    # Packaging tools read files of this name themselves, so the sample's own is called otherwise.
    ".gitignore": "gitignore.txt",
}
"""File of a course → the one of the sample that it is begun with."""


class Begun(NamedTuple):
    """A file of a course that was to be begun."""

    path: Path
    why: str = ""
    """Why it was left; "" for a file that was written."""


def begin_course(folder: Path) -> tuple[Begun, ...]:
    """Write the files that a course begins with, but for those that are there; return all of them.

    Raises:
        click.UsageError: the folder cannot be written.
    """
    reason = find_obstacle(folder)
    if reason:
        raise click.UsageError(f"A course cannot begin in '{folder}': {reason}.")
    there = dict(_find_there(folder))
    return tuple(_begin_file(folder / name, source, there.get(name, "")) for name, source in _FILES.items())


def _find_there(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield what a folder has in place of a file of the sample, with the words for it.

    A story beside other notes would be told with them, and one in a new stories/ instead of them.
    """
    world = DiskWorld()
    with explain_errors():
        notes = find_files(find_notes(folder, world), world, Diagnostics())
    if notes:
        yield _STORY, f"there are notes already: {notes[0].path}"
    settings = [place / name for place in (folder, folder / STORIES) for name in COURSE_FILES]
    for path in settings:
        if world.is_file(path):
            yield "course.yaml", "it exists" if path == folder / "course.yaml" else f"{path} exists"
            return


def _begin_file(path: Path, source: str, why: str) -> Begun:
    """Write one file.

    Raises:
        click.UsageError: the system refuses.
    """
    if why:
        return Begun(path, why)
    text = resources.files(__package__).joinpath(_SAMPLE, source).read_text(encoding="utf-8")
    try:
        make_folder(path.parent)
        create_text(path, text)
    except FileExistsError:
        return Begun(path, "it exists" if path.is_file() else f"'{path.parent}' is no folder")
    except OSError as error:
        raise click.UsageError(f"'{path}' cannot be written: {error.strerror}.") from None
    return Begun(path)
