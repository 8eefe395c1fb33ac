"""Where theme files are: `<folder>/<name>.yaml` or `<folder>/<name>/theme.yaml`, in the given folders, then built in.

Comes in: a theme's name (or the path of its file) and folders to search. Goes out: paths.
"""

from collections.abc import Sequence
from pathlib import Path

from deckgen.files.disk import builtin_theme_folder
from deckgen.files.world import World

ENDINGS = (".yaml", ".yml")
_FOLDER_FILE = "theme.yaml"


def find_theme_files(name: str, search: Sequence[Path], world: World) -> tuple[Path, ...]:
    """Return every file that the name can mean, the one that counts first; a path means itself."""
    if name.endswith(ENDINGS) or "/" in name or "\\" in name:
        path = Path(name)
        options = [base / path for base in (Path(), *search)]
        return _keep_files([*options, *(option / _FOLDER_FILE for option in options)], world)
    if not name or name.startswith("."):
        return ()
    found: list[Path] = []
    for folder in (*search, builtin_theme_folder()):
        found += [folder / f"{name}{ending}" for ending in ENDINGS]
        found.append(folder / name / _FOLDER_FILE)
    return _keep_files(found, world)


def list_themes(search: Sequence[Path], world: World) -> tuple[str, ...]:
    """Return the names of all themes that can be loaded by name, sorted."""
    names: set[str] = set()
    for folder in (*search, builtin_theme_folder()):
        entries = _list_folder(folder, world)
        names.update(entry.stem for entry in entries if entry.suffix in ENDINGS and world.is_file(entry))
        names.update(entry.name for entry in entries if world.is_file(entry / _FOLDER_FILE))
    return tuple(sorted(name for name in names if not name.startswith(".")))


def say_places(search: Sequence[Path]) -> str:
    """Return "Looked in course/themes/ and themes/." for a theme that is in none of them."""
    places = dict.fromkeys(f"{folder.as_posix()}/" for folder in search)
    return f"Looked in {' and '.join(places)}." if places else ""


def name_theme(path: Path, world: World) -> str:
    """Return the name of the theme in a file: the file's, or the folder's for `acme/theme.yaml`."""
    name = world.resolve(path).parent.name if path.name == _FOLDER_FILE else path.stem
    return name.strip(". ") or "theme"


def theme_home(path: Path) -> Path:
    """Return the folder in which the theme's neighbors are looked for."""
    return path.parent.parent if path.name == _FOLDER_FILE else path.parent


def _keep_files(paths: Sequence[Path], world: World) -> tuple[Path, ...]:
    return tuple(path for path in paths if world.is_file(path))


def _list_folder(folder: Path, world: World) -> tuple[Path, ...]:
    try:
        return tuple(folder / entry.name for entry in world.list(folder))
    except OSError:  # not a folder, or one that may not be entered
        return ()
