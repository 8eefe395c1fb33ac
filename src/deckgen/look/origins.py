"""Which line gives a theme each of its values: the theme and its files in, a row a value out."""

from collections.abc import Iterator

from deckgen.diagnostics import Location
from deckgen.files.yaml_fields import Fields
from deckgen.files.yaml_nodes import Mapping, Node, Scalar
from deckgen.geometry import Size
from deckgen.look.settings import FONTS, SLIDE_SIZES, list_named
from deckgen.look.theme import OpenTheme
from deckgen.named_tuple import NamedTuple
from deckgen.theme import THEME_ROLES, Role, Theme

_GIVEN = (Role.TEXT, Role.BACKGROUND)
"""Colors that a brand does not change."""


class ThemeValue(NamedTuple):
    """One value of a theme."""

    key: str
    """"bullet", "colors.brand"."""
    value: str
    """As a theme file would say it."""
    at: Location | None
    """Where it is said; None for what no file says."""
    why: str = ""
    """How it came from there, where it is not said as it is."""


def trace_theme(found: OpenTheme) -> tuple[ThemeValue, ...]:
    """Return every value of a theme in the order of its keys."""
    theme = found.theme
    return (
        *_trace_plain(found),
        *(_trace_color(found, role) for role in THEME_ROLES),
        *_trace_group(found, "fonts", dict(zip(FONTS, _list_fonts(theme), strict=True))),
        *_trace_group(found, "sizes", {name: f"{points:g}" for name, points in theme.sizes._asdict().items()}),
        *_trace_group(found, "casting", dict(theme.casting)),
        *_trace_labels(found),
    )


def trace_template(found: OpenTheme, dressed: Theme) -> tuple[ThemeValue, ...]:
    """Return every value of a theme as decks in its template have it.

    Args:
        found: the theme, as its files say.
        dressed: the same in the client's look.
    """
    said = {setting.key: setting.value for setting in trace_theme(found)}
    return tuple(
        setting._replace(at=dressed.template_at, why="from the template")
        if setting.key.startswith(("colors.", "fonts.heading", "fonts.body")) or said.get(setting.key) != setting.value
        else setting
        for setting in trace_theme(found._replace(theme=dressed))
    )


def _list_fonts(theme: Theme) -> tuple[str, str, str]:
    return theme.heading_font, theme.body_font, theme.mono_font


def _trace_plain(found: OpenTheme) -> Iterator[ThemeValue]:
    theme = found.theme
    values = {
        "extends": _say(found.files[0].node("extends")) if found.own else "",
        "title": theme.title,
        "size": _name_size(theme.size),
        "dark": _flag(theme.dark),
        "arrangement": theme.way.value,
        "footer": theme.footer,
        "bullet": theme.bullet,
        "qr": _flag(theme.qr),
        "words_per_minute": f"{theme.words_per_minute:g}",
        "density": theme.density.value,
        "logo": "" if theme.logo is None else _say(_find_node(found.files, "logo")),
        "logo_alt": theme.logo_alt,
        "template": _say(_find_node(found.files, "template")) if theme.template else "",
    }
    for key, value in values.items():
        # what a theme says of itself is not inherited
        files = found.files[:1] if key in {"extends", "title"} else found.files
        node = _find_node(files, key)
        why = "" if node or not value else {"dark": "told from the colors", "title": "its name"}.get(key, "")
        if value:
            yield ThemeValue(key, value, node.at if node else None, why=why)


def _trace_color(found: OpenTheme, role: Role) -> ThemeValue:
    """Return a color: as a file says it, or as it was made from the brand that one says."""
    color = found.theme.colors[role]
    node = _find_node(found.files, "colors", role.value)
    own = {named for fields in found.files[: found.own] for named in list_named(fields)}
    brand = _find_node(found.files[: found.own], "colors", Role.BRAND.value)
    key = f"colors.{role.value}"
    if Role.BRAND in own and role not in own and role not in _GIVEN:
        return ThemeValue(key, color, brand.at if brand else None, why="made from the brand")
    said = _say(node).lstrip("#").upper()
    return ThemeValue(key, color, node.at if node else None, why=f"made readable from {said}" if said != color else "")


def _trace_group(found: OpenTheme, group: str, values: dict[str, str]) -> Iterator[ThemeValue]:
    for name, value in values.items():
        node = _find_node(found.files, group, name)
        yield ThemeValue(f"{group}.{name}", value, node.at if node else None)


def _trace_labels(found: OpenTheme) -> Iterator[ThemeValue]:
    """Yield the labels that a file changes."""
    for lang, labels in found.theme.labels.items():
        for name, text in labels.items():
            node = _find_node(found.files, "labels", lang, name)
            if node:
                yield ThemeValue(f"labels.{lang}.{name}", text, node.at)


def _find_node(files: tuple[Fields, ...], *keys: str) -> Node | None:
    """Return the value that the nearest file has under some keys."""
    for fields in files:
        node: Node | None = fields.mapping
        for key in keys:
            node = Fields(node, fields.diagnostics).node(key) if isinstance(node, Mapping) else None
        if node is not None:
            return node
    return None


def _say(node: Node | None) -> str:
    """Return a value on one line."""
    match node:
        case None:
            return ""
        case Scalar():
            return node.text.strip()
        case Mapping():
            return "{" + ", ".join(f"{key.text}: {_say(value)}" for key, value in node.entries) + "}"
        case _:
            return "[" + ", ".join(map(_say, node.items)) + "]"


def _name_size(size: Size) -> str:
    names = (name for name, known in SLIDE_SIZES.items() if known == size)
    return next(names, f"{size.width:g} × {size.height:g} points")


def _flag(value: bool) -> str:  # noqa: FBT001 - the value itself
    return "yes" if value else "no"
