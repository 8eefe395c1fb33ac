"""Where theme files are: `<folder>/<name>.yaml` or `<folder>/<name>/theme.yaml`, in the given folders, then built in.

Comes in: a theme's name (or the path of its file) and folders to search. Goes out: paths.
"""

from collections.abc import Sequence
from pathlib import Path

from deckgen.files.probe import is_file

ENDINGS = (".yaml", ".yml")
_FOLDER_FILE = "theme.yaml"


def builtin_theme_folder() -> Path:
    """Return the folder of deckgen's own themes: inside an installed package, beside src/ in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "themes"
    return installed if installed.is_dir() else package.parents[1] / "themes"


def find_theme_files(name: str, search: Sequence[Path]) -> tuple[Path, ...]:
    """Return every file that the name can mean, the one that counts first; a path means itself."""
    if name.endswith(ENDINGS) or "/" in name or "\\" in name:
        path = Path(name)
        options = [base / path for base in (Path(), *search)]
        return _keep_files([*options, *(option / _FOLDER_FILE for option in options)])
    if not name or name.startswith("."):
        return ()
    found: list[Path] = []
    for folder in (*search, builtin_theme_folder()):
        found += [folder / f"{name}{ending}" for ending in ENDINGS]
        found.append(folder / name / _FOLDER_FILE)
    return _keep_files(found)


def list_themes(search: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of all themes that can be loaded by name, sorted."""
    names: set[str] = set()
    for folder in (*search, builtin_theme_folder()):
        entries = _list_folder(folder)
        names.update(entry.stem for entry in entries if entry.suffix in ENDINGS and is_file(entry))
        names.update(entry.name for entry in entries if is_file(entry / _FOLDER_FILE))
    return tuple(sorted(name for name in names if not name.startswith(".")))


def say_places(search: Sequence[Path]) -> str:
    """Return "Looked in course/themes/ and themes/." for a theme that is in none of them."""
    places = dict.fromkeys(f"{folder.as_posix()}/" for folder in search)
    return f"Looked in {' and '.join(places)}." if places else ""


def name_theme(path: Path) -> str:
    """Return the name of the theme in a file: the file's, or the folder's for `acme/theme.yaml`."""
    name = path.resolve().parent.name if path.name == _FOLDER_FILE else path.stem
    return name.strip(". ") or "theme"


def theme_home(path: Path) -> Path:
    """Return the folder in which the theme's neighbors are looked for."""
    return path.parent.parent if path.name == _FOLDER_FILE else path.parent


def _keep_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    return tuple(path for path in paths if is_file(path))


def _list_folder(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(folder.iterdir())
    except OSError:  # not a folder, or one that may not be entered
        return ()
