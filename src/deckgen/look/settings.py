"""What a theme file may say, and reading it: colors, fonts, sizes, arrangement, labels, logo.

Comes in: the entries of one file and the `Theme` it extends. Goes out: the theme with what the file says; a value
that cannot be used is a finding with its place, and the extended theme's value stays.
"""

import re
from collections.abc import Mapping, Sequence
from string import Formatter
from typing import get_args

from deckgen.arrangements import OWN_WAYS
from deckgen.catalogue.look import LOST_COLOR, SIZE_ORDER, UNKNOWN_FONT
from deckgen.diagnostics import Location
from deckgen.files.world import World
from deckgen.files.yaml_fields import Fields, read_flag, read_number, read_text, report_wrong
from deckgen.files.yaml_nodes import Mapping as YamlMapping
from deckgen.files.yaml_nodes import Node, Scalar
from deckgen.fonts import WidthTable, find_face
from deckgen.geometry import STANDARD, WIDE, Size
from deckgen.language import LANGUAGES, Language
from deckgen.look.beside import ThemeHome, read_template, read_widths
from deckgen.look.logo import read_logo
from deckgen.pace import Density
from deckgen.stage import StageRole
from deckgen.theme import THEME_ROLES, Role, Sizes, Theme

FOOTER_PARTS = ("course", "client", "module", "date")

SIZE_LIMITS: Mapping[str, tuple[float, float]] = {
    "title": (20, 60),
    "title_small": (18, 60),
    "body_large": (16, 60),
    "body": (16, 60),
    "body_small": (16, 60),
    "table_small": (14, 40),
    "statement": (20, 96),
    "display": (28, 120),
    "figure": (24, 96),
    "label": (12, 40),
    "topic": (12, 24),
    "footer": (8, 20),
    "notes": (8, 24),
}
"""Points: the least that a class can read, the most that leaves room for text."""

_LADDERS = (("title", "title_small"), ("body_large", "body", "body_small"))
"""Sizes that must not grow from left to right."""

PACES = (40, 400)
"""Words a minute: a lecture for beginners, an auction."""
SLIDE_SIZES: Mapping[str, Size] = {"16:9": WIDE, "4:3": STANDARD}

KEYS = (
    *(
        "extends",
        "title",
        "size",
        "colors",
        "fonts",
        "sizes",
        "arrangement",
        "labels",
        "footer",
        "bullet",
        "qr",
        "dark",
    ),
    *("logo", "logo_alt", "words_per_minute", "density", "breaks"),
    *("template", "casting"),
)

FONTS = ("heading", "body", "mono")
_HEX_COLOR = re.compile(r"#?([0-9A-Fa-f]{6})")


def apply_file(theme: Theme, own: Fields, origin: ThemeHome, world: World) -> Theme:
    """Return the theme with what one file says; what it cannot say stays."""
    logo = read_logo(own, theme.logo, origin, world)
    pace = own.number("words_per_minute", *PACES)
    qr = own.node("qr")
    flag = read_flag(qr, "qr", own.diagnostics) if qr else None
    widths = (*read_widths(own, origin, world), *theme.widths)
    fonts = _read_fonts(own, widths)
    template = read_template(own, origin, world)
    casting = _read_casting(own)
    return theme._replace(
        size=_read_slide_size(own, theme.size),
        colors={**theme.colors, **_read_colors(own)},
        heading_font=fonts.get("heading", theme.heading_font),
        body_font=fonts.get("body", theme.body_font),
        mono_font=fonts.get("mono", theme.mono_font),
        sizes=_read_sizes(own, theme.sizes),
        way=own.choice("arrangement", OWN_WAYS) or theme.way,
        footer=_read_pattern(own, "footer", FOOTER_PARTS, theme.footer),
        logo=logo,
        logo_at=own.locate("logo") if own.node("logo") else theme.logo_at,
        logo_alt=own.text("logo_alt", theme.logo_alt if logo == theme.logo else ""),
        bullet=_read_bullet(own, theme.bullet),
        qr=theme.qr if flag is None else flag,
        labels=_read_labels(own, theme.labels),
        words_per_minute=theme.words_per_minute if pace is None else pace,
        breaks=own.texts("breaks"),  # a look that extends it says so again
        density=own.choice("density", Density) or theme.density,
        template=theme.template if template is None else template,
        template_at=theme.template_at if template is None else own.locate("template"),
        casting={**theme.casting, **{role: name for role, (name, _) in casting.items()}},
        casting_at={**theme.casting_at, **{role: at for role, (_, at) in casting.items()}},
        widths=widths,
    )


def _known(own: Fields, group: str, what: str, names: Sequence[str]) -> dict[str, Node]:
    """Return the entries of a group by key; unknown ones are reported."""
    inner = own.mapping_of(group)
    if inner is None:
        return {}
    inner.check_keys(what, names)
    for key, value in inner.mapping.entries:
        lost = value.at.excerpt.partition(":")[2].lstrip() if isinstance(value, Scalar) and not value.text else ""
        if lost.startswith("#") and key.text in names:
            own.diagnostics.report(LOST_COLOR, at=value.at, key=key.text, lost=lost.split(maxsplit=1)[0])
    entries = ((name, inner.node(name)) for name in names)
    return {name: node for name, node in entries if node is not None}


def _read_colors(own: Fields) -> dict[Role, str]:
    roles = {role.value: role for role in THEME_ROLES}
    colors: dict[Role, str] = {}
    for name, node in _known(own, "colors", "color of a theme", tuple(roles)).items():
        if match := _match_color(node):
            colors[roles[name]] = match[1].upper()
        else:
            report_wrong(node, name, 'six hexadecimal digits in quotes, such as "0B5CA3"', own.diagnostics)
    return colors


def list_named(own: Fields) -> tuple[Role, ...]:
    """Return the colors that a file names in a way that can be used."""
    node = own.node("colors")
    entries = {key.text: value for key, value in node.entries} if isinstance(node, YamlMapping) else {}
    return tuple(role for role in THEME_ROLES if _match_color(entries.get(role.value)))


def _match_color(node: Node | None) -> re.Match[str] | None:
    return _HEX_COLOR.fullmatch(node.text.strip()) if isinstance(node, Scalar) else None


def _read_fonts(own: Fields, widths: tuple[WidthTable, ...]) -> dict[str, str]:
    """Return the families; one whose widths no table holds is said to be measured with room to spare."""
    fonts: dict[str, str] = {}
    for name, node in _known(own, "fonts", "font of a theme", FONTS).items():
        family = " ".join((read_text(node, name, own.diagnostics) or "").split())
        if not family:
            continue
        fonts[name] = family
        if not find_face(family, tables=widths).known:
            own.diagnostics.report(UNKNOWN_FONT, at=node.at, family=family)
    return fonts


def _read_casting(own: Fields) -> dict[str, tuple[str, Location]]:
    """Return role of a stage → name of a layout, and its place; whether there is one is for the template's reader."""
    entries = _known(own, "casting", "role of a layout", get_args(StageRole))
    names = ((role, read_text(node, role, own.diagnostics), node.at) for role, node in entries.items())
    return {role: (" ".join(name.split()), at) for role, name, at in names if name}


def _read_slide_size(own: Fields, inherited: Size) -> Size:
    node = own.node("size")
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if node and text not in SLIDE_SIZES:
        report_wrong(node, "size", f"one of {', '.join(SLIDE_SIZES)}", own.diagnostics)
    return SLIDE_SIZES.get(text, inherited)


def _read_sizes(own: Fields, inherited: Sizes) -> Sizes:
    """Return the sizes; a ladder that is not in order stays the extended theme's."""
    names = Sizes._fields
    entries = _known(own, "sizes", "size of a theme", names)
    numbers = {name: read_number(node, name, SIZE_LIMITS[name], own.diagnostics) for name, node in entries.items()}
    given = {name: number for name, number in numbers.items() if number is not None}
    sizes = inherited._replace(**given)
    for ladder in _LADDERS:
        steps = {name: getattr(sizes, name) for name in ladder}
        if list(steps.values()) != sorted(steps.values(), reverse=True):
            at = next(entries[name].at for name in ladder if name in given)
            own.diagnostics.report(SIZE_ORDER, at=at, sizes=_show_sizes(steps))
            sizes = sizes._replace(**{name: getattr(inherited, name) for name in ladder})
    return sizes


def _show_sizes(steps: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {points:g}" for name, points in steps.items())


def _read_bullet(own: Fields, inherited: str) -> str:
    node, text = own.node("bullet"), own.text("bullet", inherited)
    if node and not 1 <= len(text) <= 2:
        report_wrong(node, "bullet", "one character", own.diagnostics)
        return inherited
    return text


def list_labels() -> dict[str, dict[str, str]]:
    """Return language → label → text of every language, sections included: what a theme may override."""
    return {code: _list_texts(language) for code, language in LANGUAGES.items()}


def _list_texts(language: Language) -> dict[str, str]:
    sections = {str(kind): names.label for kind, names in language.sections.items()}
    return sections | {str(label): text for label, text in language.labels.items()}


def _read_labels(own: Fields, inherited: Mapping[str, Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    labels = dict(inherited)
    group = own.mapping_of("labels")
    if group is None:
        return labels
    group.check_keys("language of the labels", LANGUAGES)
    for lang, known in list_labels().items():
        inner = group.mapping_of(lang)
        if inner is not None:
            inner.check_keys("label", known)
            texts = {key: _read_pattern(inner, key, _list_parts(text), "") for key, text in known.items()}
            labels[lang] = {**labels.get(lang, {}), **{key: text for key, text in texts.items() if text}}
    return labels


def _list_parts(text: str) -> tuple[str, ...]:
    """Return the names of the {parts} of a label."""
    return tuple(name for _, name, _, _ in Formatter().parse(text) if name)


def _read_pattern(own: Fields, key: str, parts: Sequence[str], inherited: str) -> str:
    """Return a text whose {parts} are all known ones."""
    node = own.node(key)
    text = read_text(node, key, own.diagnostics) if node else None
    if node is None or text is None:
        return inherited
    try:
        found = [(name, spec, change) for _, name, spec, change in Formatter().parse(text) if name is not None]
    except ValueError:
        found = [("{", "", None)]
    if all(name in parts and not spec and not change for name, spec, change in found):
        return " ".join(text.split())
    wanted = (
        f"a text with no braces but {' '.join(f'{{{part}}}' for part in parts)}" if parts else "a text without braces"
    )
    report_wrong(node, key, wanted, own.diagnostics)
    return inherited
