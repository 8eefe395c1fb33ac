"""Theme files → `Theme`: found by name, resolved through `extends`, every mistake a finding, always complete.

A file says only what differs from the theme it extends, the built-in `default` when it names none. A value that
cannot be used is reported and the extended theme's value stays.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from deckgen.catalogue.look import (
    ADJUSTED_BRAND,
    DERIVED_COLORS,
    EXTENDED_TEMPLATE,
    NOT_A_THEME,
    OUTSIDE_THEME,
    THEME_CYCLE,
    UNKNOWN_THEME,
)
from deckgen.contrast import measure_contrast, measure_luminance
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.disk import DiskWorld, builtin_theme_folder, is_builtin
from deckgen.files.text_file import read_text_file
from deckgen.files.world import World
from deckgen.files.yaml_fields import Fields, read_flag, spell_known, suggest
from deckgen.files.yaml_tree import Mapping as YamlMapping
from deckgen.files.yaml_tree import parse_yaml
from deckgen.look.beside import ThemeHome, read_template_file
from deckgen.look.checks import check_contrast
from deckgen.look.logo_checks import check_logo
from deckgen.look.places import (
    DEFAULT,
    find_theme_files,
    is_inside,
    is_path,
    is_shipped,
    is_template,
    list_themes,
    name_theme,
    say_places,
    spell_places,
    theme_home,
)
from deckgen.look.settings import KEYS, apply_file, list_labels, list_named
from deckgen.named_tuple import NamedTuple
from deckgen.theme import THEME_ROLES, Role, Theme

if TYPE_CHECKING:
    from deckgen.look import derivation
else:  # our own themes name all their colors
    derivation = defer("deckgen.look.derivation")

__all__ = ["builtin_theme_folder", "list_themes", "load_theme"]

Colors: TypeAlias = Mapping[Role, str]
_PLAIN_COLORS: Colors = {
    **dict.fromkeys(THEME_ROLES, "1A1A1A"),
    Role.BACKGROUND: "FFFFFF",
    Role.SURFACE: "F2F2F2",
    Role.LINE: "CCCCCC",
    Role.PANEL_TEXT: "FFFFFF",
    Role.PANEL_ACCENT: "FFFFFF",
}
"""What stands where even the built-in theme says nothing usable."""


class _File(NamedTuple):
    """One theme file, parsed."""

    path: Path
    fields: Fields


class _Search(NamedTuple):
    """Where theme files are looked for, and where to say what is wrong with them."""

    folders: Sequence[Path]
    bases: Sequence[Path]
    """Folders that a path in a file is relative to."""
    homes: Sequence[Path]
    """The same, resolved: what a file names stands in one of them."""
    world: World
    diagnostics: Diagnostics


class OpenTheme(NamedTuple):
    """A theme and what the files say that it was made from."""

    theme: Theme
    files: tuple[Fields, ...]
    """The theme's own file first, then those it extends; the built-in default is the last."""
    own: int
    """How many of them are not built in."""


def load_theme(
    name: str,
    search: Sequence[Path],
    diagnostics: Diagnostics,
    at: Location | None = None,
    world: World | None = None,
    homes: Sequence[Path] = (),
) -> Theme | None:
    """Load a theme with everything it extends; what `open_theme` gives, without the files.

    The arguments are those of `open_theme`.
    """
    found = open_theme(name, search, diagnostics, at, world, homes)
    return found.theme if found else None


def open_theme(
    name: str,
    search: Sequence[Path],
    diagnostics: Diagnostics,
    at: Location | None = None,
    world: World | None = None,
    homes: Sequence[Path] = (),
) -> OpenTheme | None:
    """Load a theme with everything it extends.

    Args:
        name: A theme's name, or the path of a theme file; "" is "default".
        search: Folders to look in before the built-in ones.
        diagnostics: Receives the findings.
        at: Where a file names the theme; None when the user does, who may name any file.
        world: Where theme files are read; None for the disk.
        homes: Folders of the project: beside the folders to search, nothing else is read because a file says so.

    Returns:
        A complete theme, whatever mistakes its files hold; None, after a finding, when there is no such theme.
    """
    world = world or DiskWorld()
    places = _Search(
        folders=search,
        bases=(*homes, *search),
        # a folder of themes counts where it stands, not where a link in its place leads
        homes=(*map(world.resolve, homes), *(world.resolve(folder.parent) / folder.name for folder in search)),
        world=world,
        diagnostics=diagnostics,
    )
    found = _find_wanted(name or DEFAULT, places, at)
    if not found:
        return None
    if is_template(found[0].name):
        return _wear_template(found[0], places, homes)
    chain = _read_chain(found[0], places)
    title = name_theme(found[0], world)
    theme = Theme(name=title, title=title, colors=_PLAIN_COLORS, labels=list_labels())
    for file in reversed(chain):
        theme = apply_file(theme, file.fields, ThemeHome(file.path, _find_home(file.path, places)), world)
    files = tuple(file.fields for file in chain)
    own_title = files[0].text("title") if chain and chain[0].path == found[0] else ""
    theme = _derive_colors(theme, chain, diagnostics)
    theme = theme._replace(title=own_title or _make_title(title), dark=_is_dark(theme, files))
    check_contrast(theme, files, diagnostics)
    check_logo(theme, files, diagnostics)
    return OpenTheme(theme, files, sum(not is_builtin(file.path) for file in chain))


def _find_wanted(name: str, search: _Search, at: Location | None) -> tuple[Path, ...]:
    """Return the files that a name can mean; () after a finding when it means none."""
    if at:
        return _find_named(name, search, at)
    found = find_theme_files(name, search.folders, search.world)
    if not found:
        _report_unknown(name, search)
    return found


def read_title(path: Path, world: World) -> str:
    """Return what a theme calls itself, without loading what it extends."""
    found = Diagnostics()
    text = read_text_file(path, world, found)
    node = parse_yaml(text, path.as_posix(), found) if text else None
    own = Fields(node, found).text("title") if isinstance(node, YamlMapping) else ""
    return own or _make_title(name_theme(path, world))


def _make_title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _wear_template(path: Path, places: _Search, homes: Sequence[Path]) -> OpenTheme | None:
    """Return the default theme in a client's template, named after its file."""
    name, at = name_theme(path, places.world), Location(path.as_posix())
    found = open_theme(DEFAULT, places.folders, places.diagnostics, world=places.world, homes=homes)
    content = read_template_file(path, places.world, places.diagnostics)
    if found is None or content is None:
        return None
    own = found.theme._replace(name=name, title=path.stem, template=content, template_at=at)
    return found._replace(theme=own)


def _derive_colors(theme: Theme, chain: Sequence[_File], diagnostics: Diagnostics) -> Theme:
    """Return the theme with the colors that its author's files leave open made from the brand that they name."""
    own = [file.fields for file in chain if file.path.parent != builtin_theme_folder()]
    named = {role for fields in own for role in list_named(fields)}
    if Role.BRAND not in named or len(named) == len(THEME_ROLES):
        return theme
    given = {role: theme.colors[role] for role in named}
    colors = derivation.derive_colors(given, theme.colors)
    at = next((inner.locate("brand") for inner in map(_open_colors, own) if inner and inner.node("brand")), None)
    _tell_derived(theme, given, colors, diagnostics, at)
    return theme._replace(colors=colors)


def _tell_derived(theme: Theme, given: Colors, colors: Colors, diagnostics: Diagnostics, at: Location | None) -> None:
    """Say which colors were made, and what stands in for a brand that words cannot have."""
    made = (role for role in THEME_ROLES if role not in given and colors[role] != theme.colors[role])
    if listed := ", ".join(f"{role.value} {colors[role]}" for role in made):
        diagnostics.report(DERIVED_COLORS, at=at, brand=given[Role.BRAND], colors=listed)
    brand, ink = given[Role.BRAND], colors[Role.BRAND]
    if ink != brand:
        ratio = min(measure_contrast(brand, colors[ground]) for ground in (Role.BACKGROUND, Role.SURFACE))
        diagnostics.report(ADJUSTED_BRAND, at=at, brand=brand, ink=ink, ratio=ratio, panel=colors[Role.PANEL])


def _open_colors(fields: Fields) -> Fields | None:
    colors = fields.node("colors")
    return Fields(colors, fields.diagnostics) if isinstance(colors, YamlMapping) else None


def _report_unknown(name: str, search: _Search, at: Location | None = None) -> None:
    names = list_themes(search.folders, search.world)
    near = suggest(name, names) or (spell_known(names) if names else "")
    hint = f"{near} {say_places(search.folders)}".strip()
    search.diagnostics.report(UNKNOWN_THEME, at=at, hint=hint, name=name)


def _find_named(name: str, search: _Search, at: Location) -> tuple[Path, ...]:
    """Return the files that a name in a file can mean; () after a finding when it may mean none."""
    world = search.world
    # a path that leads out of the project is not even looked at
    path = is_path(name) or is_template(name)
    options = spell_places(name, search.bases) if path else find_theme_files(name, search.folders, world)
    inside = [path for path in options if is_inside(path, search.homes, world) or is_shipped(path, world)]
    found = tuple(path for path in inside if world.is_file(path))
    if not found and len(inside) < len(options):
        search.diagnostics.report(OUTSIDE_THEME, at=at, name=name)
    elif not found:
        _report_unknown(name, search, at)
    return found


def _find_home(path: Path, search: _Search) -> Path:
    """Return the folder that a theme's logo may stand in: the project around the theme, else its own folder."""
    around = (*search.homes, *(search.world.resolve(folder.parent) for folder in search.folders))
    return next((home for home in around if is_inside(path, (home,), search.world)), path.parent)


def _is_dark(theme: Theme, files: Sequence[Fields]) -> bool:
    for own in files:
        node = own.node("dark")
        flag = read_flag(node, "dark", own.diagnostics) if node else None
        if flag is not None:
            return flag
    return measure_luminance(theme.colors[Role.BACKGROUND]) < measure_luminance(theme.colors[Role.TEXT])


def _read_chain(path: Path, search: _Search) -> tuple[_File, ...]:
    """Read a theme's file and the ones it extends, in this order; the last one is the built-in default."""
    chain: list[_File] = []
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


def _read_file(path: Path, search: _Search) -> _File | None:
    diagnostics = search.diagnostics
    text = read_text_file(path, search.world, diagnostics)
    where = path.as_posix()
    node = parse_yaml(text, where, diagnostics) if text else None
    if node is not None and not isinstance(node, YamlMapping):
        # without the line: whoever named the file may not be the one who may read it
        diagnostics.report(NOT_A_THEME, at=Location(where, node.at.line), name=path.name)
        return None
    if node is None:
        node = YamlMapping((), Location(where))
    own = Fields(node, diagnostics)
    own.check_keys("setting of a theme", KEYS)
    return _File(path, own)


def _find_parent(file: _File, search: _Search, seen: set[Path]) -> Path | None:
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
