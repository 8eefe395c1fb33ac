"""Where theme files are: `<folder>/<name>.yaml` or `<folder>/<name>/theme.yaml`, in a project, a package, or built in.

Comes in: a theme's name (or the path of its file) and folders to search. Goes out: paths. What the user names may be
anywhere; what a file names stays inside the project, links followed.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from deckgen.files.disk import builtin_theme_folder
from deckgen.files.world import World
from deckgen.keys import make_slug
from deckgen.named_tuple import NamedTuple

ENDINGS = (".yaml", ".yml")
_TEMPLATES = (".potx", ".potm", ".pot", ".pptx", ".pptm", ".ppt", ".ppsx", ".thmx", ".odp", ".otp")
_OTHERS = (".docx", ".dotx", ".doc", ".xlsx", ".xls", ".pdf", ".key", ".zip", ".odt")
"""What else brand teams send: read as a template, so that it is said what it is."""
_FOLDER_FILE = "theme.yaml"
DEFAULT = "default"
"""The theme that all others begin from."""


class ThemeSearch(NamedTuple):
    """Where themes are looked for."""

    folders: Sequence[Path] = ()
    """Those to look in before the built-in ones."""
    homes: Sequence[Path] = ()
    """Folders of the project: beside the others nothing else is read because a file says so."""
    world: World | None = None
    """Where theme files are read; None for the disk."""


BUILT_IN = ThemeSearch()
"""No folder but that of deckgen's own themes, on the disk."""


class ThemePlace(NamedTuple):
    """A theme, and where it comes from."""

    name: str
    path: Path
    origin: Literal["project", "package", "built in"]
    package: str = ""
    """The installed package that brings it."""


def find_theme_files(name: str, search: Sequence[Path], world: World) -> tuple[Path, ...]:
    """Return every file that the name can mean, the one that counts first; a path means itself.

    A name as it is written comes before one that differs in capitals only; a client's name, "Größe & Co", means the
    folder that is made for it, grosse-co.
    """
    if (is_path(name) or is_template(name)) and (named := _keep_files(spell_places(name, (Path(), *search)), world)):
        return named
    if name.endswith(ENDINGS) or is_template(name):
        return ()
    if not name or name.startswith("."):
        return ()
    known = tuple(_list_places(search, world, packages=name != DEFAULT))
    exact = tuple(place.path for place in known if place.name == name)
    folded = tuple(place.path for place in known if _fold_name(place.name) == _fold_name(name))
    return exact or folded or tuple(place.path for place in known if place.name == make_slug(name))


def is_path(name: str) -> bool:
    """Tell whether a theme is named by its file."""
    return name.endswith(ENDINGS) or "/" in name or "\\" in name


def is_template(name: str) -> bool:
    """Tell whether somebody names a file of PowerPoint, or of a program like it, where a theme belongs."""
    return name.casefold().endswith((*_TEMPLATES, *_OTHERS))


def spell_places(name: str, bases: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that a theme's path can mean from some folders: itself, or the theme.yaml in it."""
    spelled = dict.fromkeys((name, name.replace("\\", "/")))
    options = [base / spelling for spelling in spelled for base in bases]
    return (*options, *(option / _FOLDER_FILE for option in options))


def is_inside(path: Path, homes: Sequence[Path], world: World) -> bool:
    """Tell whether a file stands in one of some resolved folders, links followed."""
    place = world.resolve(path)
    return any(place.is_relative_to(home) for home in homes)


def list_themes(search: Sequence[Path], world: World) -> tuple[str, ...]:
    """Return the names of all themes that can be loaded by name, sorted."""
    return tuple(place.name for place in list_places(search, world))


def list_places(search: Sequence[Path], world: World) -> tuple[ThemePlace, ...]:
    """Return every theme that can be loaded by name, with the file that counts, in order of the names."""
    places = reversed(tuple(_list_places(search, world, packages=True)))
    return tuple(sorted({place.name: place for place in places}.values()))


def is_shipped(path: Path, world: World) -> bool:
    """Tell whether a file comes with the program, or with an installed package: those are looked for if it does not."""
    own = (world.resolve(builtin_theme_folder()),)
    return is_inside(path, own, world) or is_inside(
        path, [world.resolve(package.folder) for package in world.theme_packages], world
    )


def _list_places(search: Sequence[Path], world: World, *, packages: bool) -> Iterator[ThemePlace]:
    """Yield every theme, the one that counts first; "default" is deckgen's own, whatever packages bring."""
    shipped = world.resolve(builtin_theme_folder())  # in a checkout of deckgen it is the project's as well
    own = [folder for folder in search if world.resolve(folder) != shipped]
    yield from (ThemePlace(name, path, "project") for name, path in _list_files(own, world))
    for package in world.theme_packages if packages else ():
        for name, path in _list_files((package.folder,), world):
            if name != DEFAULT:
                yield ThemePlace(name, path, "package", package=package.name)
    yield from (ThemePlace(name, path, "built in") for name, path in _list_files((builtin_theme_folder(),), world))


def say_places(search: Sequence[Path]) -> str:
    """Return "Looked in course/themes/ and themes/." for a theme that is in none of them."""
    places = dict.fromkeys(f"{folder.as_posix()}/" for folder in search)
    return f"Looked in {' and '.join(places)}." if places else ""


def name_theme(path: Path, world: World) -> str:
    """Return the name of the theme in a file: the file's, or the folder's for `acme/theme.yaml`."""
    name = world.resolve(path).parent.name if path.name == _FOLDER_FILE else path.stem
    if is_template(path.name):
        name = make_slug(name) or name
    return name.strip(". ") or "theme"


def theme_home(path: Path) -> Path:
    """Return the folder in which the theme's neighbors are looked for."""
    return path.parent.parent if path.name == _FOLDER_FILE else path.parent


def _keep_files(paths: Sequence[Path], world: World) -> tuple[Path, ...]:
    return tuple(path for path in paths if world.is_file(path))


def _list_files(folders: Sequence[Path], world: World) -> Iterator[tuple[str, Path]]:
    """Yield name and file of every theme in some folders: listed, so that no system decides which capitals count."""
    for folder in folders:
        entries = _list_folder(folder, world)
        options = [(entry.stem, entry) for ending in ENDINGS for entry in entries if entry.suffix == ending]
        options += [(entry.name, entry / _FOLDER_FILE) for entry in entries]
        yield from (option for option in options if not option[0].startswith(".") and world.is_file(option[1]))


def _list_folder(folder: Path, world: World) -> tuple[Path, ...]:
    try:
        return tuple(folder / entry.name for entry in world.list(folder))
    except OSError:  # not a folder, or one that may not be entered
        return ()


def _fold_name(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
