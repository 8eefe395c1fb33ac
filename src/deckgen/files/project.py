"""Where the things of a course are: the notes to read, the folder they belong to, its themes."""

from collections.abc import Sequence
from pathlib import Path

from deckgen.errors import NoNotesError, UnreadableError
from deckgen.files.search import COURSE_FILES, STORIES, THEMES, find_root
from deckgen.files.world import PathKind, World
from deckgen.named_tuple import NamedTuple

NOT_NOTES = {"readme", "changelog", "contributing", "license", "architecture", "code_of_conduct", "security", "todo"}
"""Markdown files that stand beside notes without being any."""


class Project(NamedTuple):
    """Where a course is."""

    sources: tuple[Path, ...]
    root: Path
    """The folder that holds stories/; the current one when the notes stand elsewhere."""
    theme_folders: tuple[Path, ...]
    """Where themes of this course may stand: beside its notes, among them, in the current folder."""
    homes: tuple[Path, ...] = ()
    """The folders of the course: what notes and settings name is read from them only."""


def find_project(sources: Sequence[Path], world: World) -> Project:
    """Return the project of the sources, or of the current folder when none are given.

    Raises:
        NoNotesError: no sources are given and the current folder holds no notes.
        UnreadableError: the system does not let us look at the current folder.
    """
    chosen = tuple(sources) or find_notes(Path(), world)
    if not chosen:
        raise NoNotesError(())
    root = find_home(chosen[0], world)
    notes = tuple(source if world.is_folder(source) else source.parent for source in chosen)
    return Project(
        sources=chosen,
        root=root,
        theme_folders=tuple(dict.fromkeys(folder / THEMES for folder in (root, *notes, Path()))),
        homes=tuple(dict.fromkeys(home for note in notes for home in _list_homes(note, root, world))),
    )


def visit_folder(project: Project, folder: Path, world: World) -> Project:
    """Return a project to which a further folder belongs: that of a file of clients, whose themes stand beside it."""
    homes = (*project.homes, folder, find_root(folder, world))
    themes = (*project.theme_folders, folder / THEMES)
    return project._replace(theme_folders=tuple(dict.fromkeys(themes)), homes=tuple(dict.fromkeys(homes)))


def _list_homes(notes: Path, root: Path, world: World) -> tuple[Path, ...]:
    """Return the folders that what notes name may stand in: the project that they are known to be a part of."""
    known = root if world.resolve(notes).name == STORIES else notes
    return known, find_root(notes, world), notes


def is_complete(sources: Sequence[Path], world: World) -> bool:
    """Return True when nothing but the sources makes decks of their course.

    They are whole folders, none of them a part of a course's stories, or all notes that their folder has.
    """
    if all(world.is_folder(source) for source in sources):
        return all(is_stories(source, world) or not is_stories(source.parent, world) for source in sources)
    return set(find_notes(sources[0].parent, world)) == set(sources)


def find_notes(folder: Path, world: World) -> tuple[Path, ...]:
    """Return stories/ of a folder, else the folder itself when it is one, else the Markdown files in it.

    Raises:
        UnreadableError: the system does not let us look.
    """
    stories = folder / STORIES
    try:
        if world.look(stories) is PathKind.REFUSED:
            world.list(stories)
    except OSError as error:
        raise UnreadableError(stories, error.strerror or str(error)) from error
    if world.is_folder(stories):
        return (stories,)
    if is_stories(folder, world):
        return (folder,)
    try:
        names = [entry.name for entry in world.list(folder)]
    except OSError:
        return ()
    files = (folder / name for name in names if name.endswith(".md"))
    return tuple(path for path in files if path.stem.casefold() not in NOT_NOTES)


def is_stories(folder: Path, world: World) -> bool:
    """Return True for a folder that holds a course's stories."""
    if not world.is_folder(folder):
        return False
    return world.resolve(folder).name == STORIES or any(world.is_file(folder / name) for name in COURSE_FILES)


def find_home(source: Path, world: World) -> Path:
    """Return the folder around the course that the source is or stands in; else the current one.

    Decks and themes stand beside stories/; a course of another name that somebody works in holds them itself.
    """
    folder = source if world.is_folder(source) else source.parent
    here = world.resolve(folder)
    if not is_stories(folder, world) or (here == world.resolve(Path()) and here.name != STORIES):
        return Path()
    return folder / ".." if folder.name in {"", ".."} else folder.parent
