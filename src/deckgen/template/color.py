"""Colors of DrawingML → "RRGGBB" as they are seen: schemes, color maps, and what is done to a color afterwards."""

import colorsys
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from deckgen.foreign.markup import Node, local_name, read_number, read_share
from deckgen.named_tuple import NamedTuple

Channels: TypeAlias = tuple[float, float, float]
"""Red, green, blue, or hue, lightness, saturation: from 0 to 1."""
_ANGLE: Final = 60_000
"""Units of a degree."""
_COLORS: Final = {"srgbClr", "schemeClr", "sysClr", "scrgbClr", "prstClr", "hslClr"}
_SYSTEM: Final = {"window": "FFFFFF", "windowText": "000000"}
_NAMED: Final = {
    "white": "FFFFFF", "black": "000000", "red": "FF0000", "green": "008000", "blue": "0000FF", "yellow": "FFFF00",
    "gray": "808080", "grey": "808080", "ltGray": "D3D3D3", "lightGray": "D3D3D3", "dkGray": "A9A9A9",
    "darkGray": "A9A9A9", "silver": "C0C0C0", "orange": "FFA500", "navy": "000080", "teal": "008080",
    "maroon": "800000", "purple": "800080", "cyan": "00FFFF", "magenta": "FF00FF", "lime": "00FF00",
    "olive": "808000", "whiteSmoke": "F5F5F5", "gainsboro": "DCDCDC", "dkBlue": "00008B", "darkBlue": "00008B",
    "dimGray": "696969", "brown": "A52A2A", "gold": "FFD700",
}  # fmt: skip
"""Colors of the CSS names that files use."""


class Shade(NamedTuple):
    """A color and how much of it is seen."""

    color: str
    alpha: float = 1.0


def read_color(parent: Node | None, colors: Mapping[str, str], base: str = "") -> Shade | None:
    """Return the color that an element holds; None when it holds none that can be told.

    Args:
        parent: `a:solidFill`, `a:gs`, `p:bgRef`, …: what has the color as a child.
        colors: slot of the scheme, mapped → "RRGGBB".
        base: what `phClr` stands for.
    """
    if parent is None:
        return None
    node = next((child for child in parent if isinstance(child.tag, str) and local_name(child) in _COLORS), None)
    color = "" if node is None else _read_base(node, colors, base)
    if node is None or len(color) != 6:
        return None
    alpha = 1.0
    channels = to_channels(color)
    for change in node:
        name = local_name(change)
        if name in {"alpha", "alphaMod"}:
            alpha *= read_share(change, "val")
        elif name in _CHANGES:
            channels = _CHANGES[name](channels, change)
    return Shade(to_color(channels), min(1.0, max(0.0, alpha)))


def _read_base(node: Node, colors: Mapping[str, str], base: str) -> str:
    value = node.get("val", "")
    match local_name(node):
        case "srgbClr":
            return value.upper() if _is_hex(value) else ""
        case "schemeClr":
            return base if value == "phClr" else colors.get(value, "")
        case "sysClr":
            last = node.get("lastClr", "")
            return last.upper() if _is_hex(last) else _SYSTEM.get(value, "000000")
        case "scrgbClr":
            linear = (read_share(node, "r", 0), read_share(node, "g", 0), read_share(node, "b", 0))
            return to_color(_from_linear(linear))
        case "hslClr":
            hue = read_number(node, "hue") / (360 * _ANGLE)
            return to_color(colorsys.hls_to_rgb(hue, read_share(node, "lum", 0), read_share(node, "sat", 0)))
        case _:
            return _NAMED.get(value, "808080")


def _is_hex(text: str) -> bool:
    return len(text) == 6 and all(character in "0123456789abcdefABCDEF" for character in text)


def to_channels(color: str) -> Channels:
    """Return red, green and blue of "RRGGBB" as shares."""
    red, green, blue = bytes.fromhex(color)
    return red / 255, green / 255, blue / 255


def to_color(channels: Channels) -> str:
    """Return "RRGGBB" of shares, cut off at both ends."""
    return "".join(f"{round(min(1.0, max(0.0, channel)) * 255):02X}" for channel in channels)


def mix_colors(upper: str, lower: str, alpha: float) -> str:
    """Return what is seen of two colors when a share of the lower one shows through."""
    one, other = to_channels(upper), to_channels(lower)
    red, green, blue = (alpha * top + (1 - alpha) * bottom for top, bottom in zip(one, other, strict=True))
    return to_color((red, green, blue))


def _to_linear(channels: Channels) -> Channels:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return red, green, blue


def _from_linear(channels: Channels) -> Channels:
    clipped = (min(1.0, max(0.0, part)) for part in channels)
    red, green, blue = (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in clipped)
    return red, green, blue


def _shade(channels: Channels, node: Node) -> Channels:
    share = read_share(node, "val")
    red, green, blue = _to_linear(channels)
    return _from_linear((red * share, green * share, blue * share))


def _tint(channels: Channels, node: Node) -> Channels:
    share = read_share(node, "val")
    red, green, blue = _to_linear(channels)
    return _from_linear((red * share + 1 - share, green * share + 1 - share, blue * share + 1 - share))


def _turn_hue(channels: Channels, node: Node) -> Channels:
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels)
    return colorsys.hls_to_rgb((hue + read_number(node, "val") / (360 * _ANGLE)) % 1, lightness, saturation)


def _scale_in_hls(position: int) -> Callable[[Channels, Node], Channels]:
    def scale(channels: Channels, node: Node) -> Channels:
        parts = list(colorsys.rgb_to_hls(*channels))
        parts[position] = min(1.0, max(0.0, parts[position] * read_share(node, "val")))
        return colorsys.hls_to_rgb(*parts)

    return scale


def _add_in_hls(position: int) -> Callable[[Channels, Node], Channels]:
    def add(channels: Channels, node: Node) -> Channels:
        parts = list(colorsys.rgb_to_hls(*channels))
        parts[position] = min(1.0, max(0.0, parts[position] + read_share(node, "val", 0.0)))
        return colorsys.hls_to_rgb(*parts)

    return add


def _set_in_hls(position: int) -> Callable[[Channels, Node], Channels]:
    def replace(channels: Channels, node: Node) -> Channels:
        parts = list(colorsys.rgb_to_hls(*channels))
        parts[position] = min(1.0, max(0.0, read_share(node, "val", parts[position])))
        return colorsys.hls_to_rgb(*parts)

    return replace


def _invert(channels: Channels, _: Node) -> Channels:
    red, green, blue = channels
    return 1 - red, 1 - green, 1 - blue


def _gray(channels: Channels, _: Node) -> Channels:
    red, green, blue = channels
    level = 0.299 * red + 0.587 * green + 0.114 * blue
    return level, level, level


def _complement(channels: Channels, _: Node) -> Channels:
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels)
    return colorsys.hls_to_rgb((hue + 0.5) % 1, lightness, saturation)


_CHANGES: Final[Mapping[str, Callable[[Channels, Node], Channels]]] = {
    "shade": _shade,
    "tint": _tint,
    "hueOff": _turn_hue,
    "lum": _set_in_hls(1),
    "lumMod": _scale_in_hls(1),
    "lumOff": _add_in_hls(1),
    "sat": _set_in_hls(2),
    "satMod": _scale_in_hls(2),
    "satOff": _add_in_hls(2),
    "inv": _invert,
    "gray": _gray,
    "comp": _complement,
}
