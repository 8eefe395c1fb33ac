"""A theme's name → the files that it can mean, and one of them read with all that it extends.

What the user names may be anywhere; what a file names stays inside the project, links followed.
"""

from collections.abc import Sequence
from pathlib import Path

from deckgen.catalogue.look import EXTENDED_TEMPLATE, NOT_A_THEME, OUTSIDE_THEME, THEME_CYCLE, UNKNOWN_THEME
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.disk import builtin_theme_folder
from deckgen.files.text_file import read_text_file
from deckgen.files.world import World
from deckgen.files.yaml_fields import Fields, spell_known, suggest
from deckgen.files.yaml_nodes import Mapping
from deckgen.files.yaml_tree import parse_yaml
from deckgen.look.places import (
    find_theme_files,
    is_inside,
    is_path,
    is_shipped,
    is_template,
    list_themes,
    say_places,
    spell_places,
    theme_home,
)
from deckgen.look.settings import KEYS
from deckgen.named_tuple import NamedTuple


class ThemeFile(NamedTuple):
    """One theme file, parsed."""

    path: Path
    fields: Fields


class FileSearch(NamedTuple):
    """Where the files of one theme are looked for, and where to say what is wrong with them."""

    folders: Sequence[Path]
    bases: Sequence[Path]
    """Folders that a path in a file is relative to."""
    homes: Sequence[Path]
    """The same, resolved: what a file names stands in one of them."""
    world: World
    diagnostics: Diagnostics


def find_wanted(name: str, search: FileSearch, at: Location | None) -> tuple[Path, ...]:
    """Return the files that a name can mean; () after a finding when it means none."""
    if at:
        return _find_named(name, search, at)
    found = find_theme_files(name, search.folders, search.world)
    if not found:
        _report_unknown(name, search)
    return found


def read_chain(path: Path, search: FileSearch) -> tuple[ThemeFile, ...]:
    """Read a theme's file and the ones it extends, in this order; the last one is the built-in default."""
    chain: list[ThemeFile] = []
    seen: set[Path] = set()
    world = search.world
    default = builtin_theme_folder() / "default.yaml"
    following: Path | None = path
    while following is not None:
        seen.add(world.resolve(following))
        file = _read_file(following, search)
        if file:
            chain.append(file)
        following = _find_parent(file, search, seen) if file else None
        if following is None and world.resolve(default) not in seen and world.is_file(default):
            following = default
    return tuple(chain)


def find_home(path: Path, search: FileSearch) -> Path:
    """Return the folder that a theme's logo may stand in: the project around the theme, else its own folder."""
    around = (*search.homes, *(search.world.resolve(folder.parent) for folder in search.folders))
    return next((home for home in around if is_inside(path, (home,), search.world)), path.parent)


def _read_file(path: Path, search: FileSearch) -> ThemeFile | None:
    diagnostics = search.diagnostics
    text = read_text_file(path, search.world, diagnostics)
    where = path.as_posix()
    node = parse_yaml(text, where, diagnostics) if text else None
    if node is not None and not isinstance(node, Mapping):
        # without the line: whoever named the file may not be the one who may read it
        diagnostics.report(NOT_A_THEME, at=Location(where, node.at.line), name=path.name)
        return None
    if node is None:
        node = Mapping((), Location(where))
    own = Fields(node, diagnostics)
    own.check_keys("setting of a theme", KEYS)
    return ThemeFile(path, own)


def _find_parent(file: ThemeFile, search: FileSearch, seen: set[Path]) -> Path | None:
    """Return the file that a theme extends; None, with a finding where it names one that cannot be."""
    name, world = file.fields.text("extends"), search.world
    if not name:
        return None
    if is_template(name):
        file.fields.diagnostics.report(EXTENDED_TEMPLATE, at=file.fields.locate("extends"), name=name)
        return None
    home = theme_home(file.path)
    near = search._replace(folders=(home, *search.folders), bases=(home, *search.bases))
    near = near._replace(homes=(world.resolve(home), *search.homes))
    at = file.fields.locate("extends")
    found = _find_named(name, near, at)
    if not found:
        return None
    # "default" may extend the built-in one
    others = [path for path in found if world.resolve(path) != world.resolve(file.path)]
    parent = (others or found)[0]
    if world.resolve(parent) in seen:
        search.diagnostics.report(THEME_CYCLE, at=at, name=name)
        return None
    return parent


def _find_named(name: str, search: FileSearch, at: Location) -> tuple[Path, ...]:
    """Return the files that a name in a file can mean; () after a finding when it may mean none."""
    world = search.world
    spelled = is_path(name) or is_template(name)
    options = spell_places(name, search.bases) if spelled else find_theme_files(name, search.folders, world)
    # a path that leads out of the project is not even looked at
    inside = [path for path in options if is_inside(path, search.homes, world) or is_shipped(path, world)]
    found = tuple(path for path in inside if world.is_file(path))
    if not found and len(inside) < len(options):
        search.diagnostics.report(OUTSIDE_THEME, at=at, name=name)
    elif not found:
        _report_unknown(name, search, at)
    return found


def _report_unknown(name: str, search: FileSearch, at: Location | None = None) -> None:
    names = list_themes(search.folders, search.world)
    near = suggest(name, names) or (spell_known(names) if names else "")
    hint = f"{near} {say_places(search.folders)}".strip()
    search.diagnostics.report(UNKNOWN_THEME, at=at, hint=hint, name=name)
