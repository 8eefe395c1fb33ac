"""The looks of the project that somebody works in: where they stand, finding one by name, loading it."""

import difflib
from pathlib import Path

from deckgen.cli.usage import explain_errors
from deckgen.errors import NoNotesError, UnknownThemeError
from deckgen.files.disk import DiskWorld, is_builtin
from deckgen.files.project import find_project
from deckgen.files.search import THEMES
from deckgen.files.world import World
from deckgen.look import places
from deckgen.look.places import ThemePlace, ThemeSearch


def find_shelf(world: World | None = None) -> ThemeSearch:
    """Return where the looks of the current folder's project are; without notes, in a folder themes/ of its own."""
    try:
        project = find_project((), world or DiskWorld())
    except NoNotesError:
        return ThemeSearch((Path(THEMES),), (Path(),), world)
    return ThemeSearch(project.theme_folders, project.homes, world)


def find_theme(name: str, shelf: ThemeSearch, world: World) -> ThemePlace:
    """Return the look that a name, or the path of its file, means.

    Raises:
        click.UsageError: there is none; the message has the names that are like it.
    """
    found = places.find_theme_files(name, shelf.folders, world)
    listed = places.list_places(shelf.folders, world)
    if not found:
        known = [place.name for place in listed]
        with explain_errors():
            close = difflib.get_close_matches(name, known)
            raise UnknownThemeError(name, close, known, places.say_places(shelf.folders))
    known_at = {place.path: place for place in listed}
    return known_at.get(found[0]) or ThemePlace(places.name_theme(found[0], world), found[0], "project")


def spell_file(path: str) -> str:
    """Return a theme's file as people know it: relative, or "default.yaml (built in)"."""
    file = Path(path)
    return f"{file.name} (built in)" if is_builtin(file) else path
