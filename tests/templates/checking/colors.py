"""Colors of slides as they are seen: through the color map, with lighter and darker variants; contrast of two."""

import colorsys
from functools import cache

from templates.checking.opened import NAMES, Node, Opened


def read_scheme(deck: Opened, slide: str) -> dict[str, str]:
    """Return slot of the scheme → "RRGGBB" for a slide."""
    master, layout = deck.master(slide), deck.layout(slide)
    theme = deck.root(deck.follow(layout, "themeOverride") or deck.follow(master, "theme"))
    scheme = next(theme.iter("{*}clrScheme"))
    colors = {}
    for slot in scheme:
        color = slot[0]
        colors[slot.tag.rpartition("}")[2]] = (color.get("lastClr") or color.get("val")).upper()
    maps = [deck.root(master).find("p:clrMap", NAMES)]
    maps += [deck.root(part).find("p:clrMapOvr/a:overrideClrMapping", NAMES) for part in (layout, slide)]
    mapping = dict(next(one for one in reversed(maps) if one is not None).attrib)
    return {**colors, **{name: colors[mapping[name]] for name in mapping if mapping[name] in colors}}


def read_color(node: Node | None, scheme: dict[str, str]) -> str:
    """Return the color that a fill has, "" for none that is even."""
    if node is None or not len(node):
        return ""
    color = node[0]
    kind = color.tag.rpartition("}")[2]
    if kind == "schemeClr":
        shown = scheme[color.get("val")]
    elif kind == "srgbClr":
        shown = color.get("val")
    else:
        shown = color.get("lastClr", "000000")
    for change in color:
        share = int(change.get("val", "100000")) / 100_000
        hue, light, rich = colorsys.rgb_to_hls(*(int(shown[at : at + 2], 16) / 255 for at in (0, 2, 4)))
        match change.tag.rpartition("}")[2]:
            case "lumMod":
                light *= share
            case "lumOff":
                light += share
            case "tint" | "shade" as kind:
                white = 1 - share if kind == "tint" else 0.0
                linear = (_straighten(part) * share + white for part in colorsys.hls_to_rgb(hue, light, rich))
                hue, light, rich = colorsys.rgb_to_hls(*(_bend(part) for part in linear))
            case _:
                continue
        parts = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), rich)
        shown = "".join(f"{round(part * 255):02X}" for part in parts)
    return shown.upper()


def measure_contrast(one: str, other: str) -> float:
    """Return the contrast of two colors, from 1 to 21."""
    bright, dark = sorted((_shine(one), _shine(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@cache
def _shine(color: str) -> float:
    linear = [_straighten(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _straighten(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _bend(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
