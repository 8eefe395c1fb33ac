"""Packages with themes in the Python environment: found by their entry point `deckgen.themes`, nothing of them runs.

    [project.entry-points."deckgen.themes"]
    acme = "acme_looks"            # the package, whose folder holds acme.yaml or acme/theme.yaml
    acme = "acme_looks:themes"     # a folder in it

The records of installed packages are read by hand: the standard library's reader costs a tenth of a build to import.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from deckgen.named_tuple import NamedTuple

GROUP = "deckgen.themes"
_RECORDS = (".dist-info", ".egg-info")


class ThemePackage(NamedTuple):
    """A folder of themes that a package brings."""

    name: str
    """Of the package, as it is installed by."""
    folder: Path


def find_theme_packages(path: Sequence[str]) -> tuple[ThemePackage, ...]:
    """Return the folders of all installed packages with themes, each once, in the order of a path.

    Args:
        path: Where Python looks for packages: `sys.path`.
    """
    places = [Path(entry) for entry in dict.fromkeys(path) if entry]
    found = (package for place in places for package in _read_place(place, places))
    return tuple({package.folder: package for package in reversed(tuple(found))}.values())[::-1]


def _read_place(place: Path, places: Sequence[Path]) -> Iterator[ThemePackage]:
    """Yield the folders of themes of the packages that are installed in one place."""
    for record in _list_records(place):
        name = record.name.rpartition(".")[0].partition("-")[0].replace("_", "-")
        for target in _read_targets(record / "entry_points.txt"):
            folders = (folder for folder in _spell_folders(target, places) if folder.is_dir())
            yield from (ThemePackage(name, folder) for folder in islice(folders, 1))


def _list_records(place: Path) -> list[Path]:
    try:
        return sorted(entry for entry in place.iterdir() if entry.name.endswith(_RECORDS))
    except OSError:  # a path may name what is not there
        return []


def _read_targets(file: Path) -> Iterator[str]:
    """Yield what the entry points of a package name: "acme_looks", "acme_looks:themes"."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return
    section = ""
    for line in map(str.strip, text.splitlines() if GROUP in text else ()):
        if line.startswith("["):
            section = line.strip("[] ")
        elif section == GROUP and "=" in line and not line.startswith(("#", ";")):
            yield line.partition("=")[2].partition("[")[0].strip()


def _spell_folders(target: str, places: Sequence[Path]) -> Iterator[Path]:
    """Yield the folders that an entry point can mean; a module that is no folder stands in one."""
    module, _, inner = target.partition(":")
    parts = module.strip().split(".")
    below = [part for part in inner.strip().replace(".", "/").split("/") if part]
    if not all(part.isidentifier() for part in (*parts, *below)):
        return
    for place in places:
        yield place.joinpath(*parts, *below)
        if place.joinpath(*parts).with_suffix(".py").is_file():
            yield place.joinpath(*parts[:-1], *below)


def list_installed() -> tuple[ThemePackage, ...]:
    """Return the packages with themes of this program's own environment."""
    return find_theme_packages(sys.path)
