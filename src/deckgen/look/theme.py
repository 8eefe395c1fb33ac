"""Theme files → `Theme`: each with all that it extends (`chain`), every mistake a finding, always complete.

A file says only what differs from the theme it extends, the built-in `default` when it names none. A value that
cannot be used is reported and the extended theme's value stays.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from deckgen.arrangements import Way
from deckgen.catalogue.look import ADJUSTED_BRAND, DERIVED_COLORS
from deckgen.contrast import measure_contrast, measure_luminance
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.disk import DiskWorld, builtin_theme_folder, is_builtin
from deckgen.files.text_file import read_text_file
from deckgen.files.world import World
from deckgen.files.yaml_fields import Fields, read_flag
from deckgen.files.yaml_nodes import Mapping as YamlMapping
from deckgen.files.yaml_tree import parse_yaml
from deckgen.look.beside import ThemeHome, read_template_file
from deckgen.look.chain import FileSearch, ThemeFile, find_home, find_wanted, read_chain
from deckgen.look.checks import check_contrast
from deckgen.look.logo_checks import check_logo
from deckgen.look.places import BUILT_IN, DEFAULT, ThemeSearch, is_template, name_theme
from deckgen.look.settings import apply_file, list_labels, list_named
from deckgen.named_tuple import NamedTuple
from deckgen.theme import THEME_ROLES, Role, Theme

if TYPE_CHECKING:
    from deckgen.look import derivation
else:  # our own themes name all their colors
    derivation = defer("deckgen.look.derivation")

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


class OpenTheme(NamedTuple):
    """A theme and what the files say that it was made from."""

    theme: Theme
    files: tuple[Fields, ...]
    """The theme's own file first, then those it extends; the built-in default is the last."""
    own: int
    """How many of them are not built in."""


def load_theme(
    name: str, diagnostics: Diagnostics, search: ThemeSearch = BUILT_IN, at: Location | None = None
) -> Theme | None:
    """Load a theme with everything it extends; what `open_theme` gives, without the files.

    The arguments are those of `open_theme`.
    """
    found = open_theme(name, diagnostics, search, at)
    return found.theme if found else None


def open_theme(
    name: str, diagnostics: Diagnostics, search: ThemeSearch = BUILT_IN, at: Location | None = None
) -> OpenTheme | None:
    """Load a theme with everything it extends.

    Args:
        name: A theme's name, or the path of a theme file; "" is "default".
        diagnostics: Receives the findings.
        search: Where it is looked for; without folders among the built-in ones alone.
        at: Where a file names the theme; None when the user does, who may name any file.

    Returns:
        A complete theme, whatever mistakes its files hold; None, after a finding, when there is no such theme.
    """
    world, folders = search.world or DiskWorld(), search.folders
    where = FileSearch(
        folders=folders,
        bases=(*search.homes, *folders),
        # a folder of themes counts where it stands, not where a link in its place leads
        homes=(*map(world.resolve, search.homes), *(world.resolve(one.parent) / one.name for one in folders)),
        world=world,
        diagnostics=diagnostics,
    )
    found = find_wanted(name or DEFAULT, where, at)
    if not found:
        return None
    if is_template(found[0].name):
        return _wear_template(found[0], search._replace(world=world), diagnostics)
    chain = read_chain(found[0], where)
    title = name_theme(found[0], world)
    theme = Theme(name=title, title=title, colors=_PLAIN_COLORS, labels=list_labels())
    for file in reversed(chain):
        theme = apply_file(theme, file.fields, ThemeHome(file.path, find_home(file.path, where)), world)
    files = tuple(file.fields for file in chain)
    own_title = files[0].text("title") if chain and chain[0].path == found[0] else ""
    theme = _derive_colors(theme, chain, diagnostics)
    theme = theme._replace(title=own_title or _make_title(title), dark=_is_dark(theme, files))
    check_contrast(theme, files, diagnostics)
    check_logo(theme, files, diagnostics)
    return OpenTheme(theme, files, sum(not is_builtin(file.path) for file in chain))


def read_title(path: Path, world: World) -> str:
    """Return what a theme calls itself, without loading what it extends."""
    found = Diagnostics()
    text = read_text_file(path, world, found)
    node = parse_yaml(text, path.as_posix(), found) if text else None
    own = Fields(node, found).text("title") if isinstance(node, YamlMapping) else ""
    return own or _make_title(name_theme(path, world))


def _make_title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _wear_template(path: Path, search: ThemeSearch, diagnostics: Diagnostics) -> OpenTheme | None:
    """Return the default theme in a client's template, named after its file."""
    world = search.world or DiskWorld()
    name, at = name_theme(path, world), Location(path.as_posix())
    found = open_theme(DEFAULT, diagnostics, search)
    content = read_template_file(path, world, diagnostics)
    if found is None or content is None:
        return None
    own = found.theme._replace(name=name, title=path.stem, template=content, template_at=at)
    return found._replace(theme=own)


def _derive_colors(theme: Theme, chain: Sequence[ThemeFile], diagnostics: Diagnostics) -> Theme:
    """Return the theme with the colors that its author's files leave open made from the brand that they name."""
    own = [file.fields for file in chain if file.path.parent != builtin_theme_folder()]
    named = {role for fields in own for role in list_named(fields)}
    if Role.BRAND not in named or len(named) == len(THEME_ROLES):
        return theme
    given = {role: theme.colors[role] for role in named}
    colors = derivation.derive_colors(given, theme.colors, apart=theme.way is Way.BLOCK)
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


def _is_dark(theme: Theme, files: Sequence[Fields]) -> bool:
    for own in files:
        node = own.node("dark")
        flag = read_flag(node, "dark", own.diagnostics) if node else None
        if flag is not None:
            return flag
    return measure_luminance(theme.colors[Role.BACKGROUND]) < measure_luminance(theme.colors[Role.TEXT])
