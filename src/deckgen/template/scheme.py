"""A theme part, a color map → the colors, fonts and fills that a master or layout draws with."""

from collections.abc import Mapping
from typing import Final

from deckgen.foreign.markup import Node, find, local_name
from deckgen.named_tuple import NamedTuple
from deckgen.template.color import read_color

_USUAL_MAP: Final = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_USUAL_COLORS: Final = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31",
    "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1",
    "folHlink": "954F72",
}  # fmt: skip
"""Office's own, for a theme that leaves one out."""
MAPPED: Final = (
    *("tx1", "bg1", "tx2", "bg2"),
    *("accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"),
)
"""Slots by the names that slides use."""


class Scheme(NamedTuple):
    """What a theme says."""

    name: str
    part: str
    """Where its pictures are related."""
    colors: Mapping[str, str]
    """dk1, lt1, … accent6, hlink, folHlink → "RRGGBB"."""
    heading_font: str
    body_font: str
    fills: tuple[Node, ...] = ()
    """Of shapes, by `idx` from 1."""
    backgrounds: tuple[Node, ...] = ()
    """Of pages, by `idx` from 1001."""
    lines: tuple[Node, ...] = ()


def read_scheme(theme: Node | None, part: str, base: Scheme | None = None) -> Scheme:
    """Read a theme, or what overrides some of it.

    Args:
        theme: root of the part; None for a master that has none.
        part: its name.
        base: what an override overrides.
    """
    given = read_colors(find(theme, ".//a:clrScheme"))
    fonts, styles = find(theme, ".//a:fontScheme"), find(theme, ".//a:fmtScheme")
    if base is None:
        base = Scheme(name="", part=part, colors=_USUAL_COLORS, heading_font="Arial", body_font="Arial")
    return Scheme(
        name=(theme.get("name", "") if theme is not None else "") or base.name,
        part=part if styles is not None else base.part,
        colors={**base.colors, **given},
        heading_font=_read_font(fonts, "a:majorFont") or base.heading_font,
        body_font=_read_font(fonts, "a:minorFont") or base.body_font,
        fills=_children(find(styles, "a:fillStyleLst")) or base.fills,
        backgrounds=_children(find(styles, "a:bgFillStyleLst")) or base.backgrounds,
        lines=_children(find(styles, "a:lnStyleLst")) or base.lines,
    )


def read_colors(scheme: Node | None) -> dict[str, str]:
    """Return the colors that an `a:clrScheme` names."""
    shades = {local_name(child): read_color(child, {}) for child in (() if scheme is None else scheme)}
    return {name: shade.color for name, shade in shades.items() if shade}


def _read_font(fonts: Node | None, which: str) -> str:
    latin = find(find(fonts, which), "a:latin")
    return "" if latin is None else str(latin.get("typeface", ""))


def _children(node: Node | None) -> tuple[Node, ...]:
    return tuple(child for child in (() if node is None else node) if isinstance(child.tag, str))


def map_colors(scheme: Mapping[str, str], color_map: Mapping[str, str]) -> Mapping[str, str]:
    """Return slots by the names that slides use, beside those of the scheme itself (which fills may name as well)."""
    mapped = {slot: scheme.get(color_map.get(slot) or _USUAL_MAP.get(slot, slot), "808080") for slot in MAPPED}
    return {**{slot: scheme[slot] for slot in ("dk1", "lt1", "dk2", "lt2")}, **mapped}


def read_override(root: Node) -> tuple[tuple[str, str], ...]:
    """Return the color map that a layout has instead of its master's; () when it has none."""
    node = find(root, "p:clrMapOvr/a:overrideClrMapping")
    return () if node is None else tuple((str(name), str(value)) for name, value in node.attrib.items())
