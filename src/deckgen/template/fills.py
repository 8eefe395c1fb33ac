"""Fills of shapes and pages → the colors that are seen: solid, gradient, pattern, picture, or a theme's by number."""

from collections.abc import Mapping
from typing import Final

from PIL import Image

from deckgen.contrast import measure_contrast, measure_luminance
from deckgen.foreign.markup import RELATION, Node, find, find_all, local_name, read_number, read_share
from deckgen.foreign.package import OpenPackage
from deckgen.geometry import Size
from deckgen.ground import Ground
from deckgen.named_tuple import NamedTuple
from deckgen.template.color import Shade, mix_colors, read_color
from deckgen.template.pictures import Gallery, lay_over, make_ground, measure_ground
from deckgen.template.scheme import Scheme

_KINDS: Final = {"noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"}
_FROM_BACKGROUNDS: Final = 1000
_WIDE: Final = 4.5
"""Contrast of the ends of a gradient from which it is uneven."""


class Fill(NamedTuple):
    """A fill as the file has it."""

    node: Node
    part: str
    """Where its picture is related."""
    base: str = ""
    """The color that a fill of the theme is varied from."""


class Painter(NamedTuple):
    """What fills are painted with."""

    package: OpenPackage
    gallery: Gallery
    colors: Mapping[str, str]
    page: Size


def find_fill(properties: Node | None, part: str) -> Fill | None:
    """Return the fill that an element has as a child; None when it has none, so that something else says it."""
    for child in () if properties is None else properties:
        if isinstance(child.tag, str) and local_name(child) in _KINDS:
            return Fill(child, part)
    return None


def find_theme_fill(reference: Node | None, scheme: Scheme, colors: Mapping[str, str]) -> Fill | None:
    """Return the fill of the theme that `a:fillRef` or `p:bgRef` means; None for none."""
    number = int(read_number(reference, "idx"))
    fills = scheme.backgrounds if number > _FROM_BACKGROUNDS else scheme.fills
    position = number - _FROM_BACKGROUNDS if number > _FROM_BACKGROUNDS else number
    if not fills or position < 1:
        return None
    shade = read_color(reference, colors)
    return Fill(fills[min(position, len(fills)) - 1], scheme.part, shade.color if shade else colors["bg1"])


def paint_fill(fill: Fill, under: Ground, painter: Painter) -> Ground | None:
    """Return what is seen of a fill over a ground; None where nothing of it is."""
    match local_name(fill.node):
        case "solidFill":
            shades = [read_color(fill.node, painter.colors, fill.base)]
        case "gradFill":
            shades = [read_stop(stop, fill, painter) for stop in find_all(fill.node, "a:gsLst/a:gs")]
            return _smooth(_spread([shade for shade in shades if shade], under))
        case "pattFill":
            shades = [read_color(find(fill.node, way), painter.colors, fill.base) for way in ("a:fgClr", "a:bgClr")]
        case "blipFill":
            image = show_fill(fill, under, painter)
            return measure_ground(image) if image else under._replace(even=False)
        case _:
            return None
    return _spread([shade for shade in shades if shade], under)


def read_stop(stop: Node, fill: Fill, painter: Painter) -> Shade | None:
    """Return the color of a gradient at one of its stops."""
    return read_color(stop, painter.colors, fill.base)


def _smooth(ground: Ground | None) -> Ground | None:
    """Return the ground of a gradient: text that is readable on both ends is so on all of it, unless it is wide."""
    if ground is None:
        return None
    return ground._replace(even=measure_contrast(ground.darkest, ground.lightest) <= _WIDE)


def _spread(shades: list[Shade], under: Ground) -> Ground | None:
    seen = [shade for shade in shades if shade.alpha > 0.02]
    if not seen:
        return None
    colors = [mix_colors(shade.color, end, shade.alpha) for shade in shades for end in (under.darkest, under.lightest)]
    ordered = sorted(colors, key=measure_luminance)
    return make_ground(ordered[0], ordered[-1])


def show_fill(fill: Fill, under: Ground, painter: Painter) -> Image.Image | None:
    """Return the picture of a fill, small, over the middle of a ground; None for one that cannot be decoded."""
    known = painter.gallery.painted
    key = (id(fill.node), fill.base, under)
    if key not in known:
        known[key] = (fill, _show_fill(fill, under, painter))
    return known[key][1]


def _show_fill(fill: Fill, under: Ground, painter: Painter) -> Image.Image | None:
    blip = find(fill.node, "a:blip")
    if blip is None:
        return None
    target = blip.get(f"{RELATION}embed", "")
    parts = {relation.id: relation.part for relation in painter.package.relate(fill.part)}
    image = painter.gallery.show(parts.get(target, ""))
    if image is None:
        return None
    image = _crop(image, find(fill.node, "a:srcRect"))
    image = _fade(_recolor(image, blip, painter.colors, fill.base), blip)
    return lay_over(image, mix_colors(under.darkest, under.lightest, 0.5))


def _crop(image: Image.Image, edges: Node | None) -> Image.Image:
    left, top, right, bottom = (read_share(edges, edge, 0.0) for edge in ("l", "t", "r", "b"))
    wide, high = image.size
    area = (round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high))
    inside = (max(0, area[0]), max(0, area[1]), min(wide, area[2]), min(high, area[3]))
    if edges is None or inside[0] >= inside[2] or inside[1] >= inside[3]:
        return image
    return image.crop(inside).resize(image.size)


def _recolor(image: Image.Image, blip: Node, colors: Mapping[str, str], base: str) -> Image.Image:
    """Return the picture with two colors for its grays, where the file wants that."""
    pair = find(blip, "a:duotone")
    shades = [shade for child in (() if pair is None else pair) if (shade := read_color(_wrap(child), colors, base))]
    if len(shades) != 2:
        return image
    gray = image.convert("L")
    ends = zip(*(bytes.fromhex(shade.color) for shade in shades), strict=True)
    bands = [gray.point([round(dark + (light - dark) * level / 255) for level in range(256)]) for dark, light in ends]
    return Image.merge("RGBA", (*bands, image.getchannel("A")))


def _fade(image: Image.Image, blip: Node) -> Image.Image:
    """Return the picture as transparent as the file wants it."""
    faded = find(blip, "a:alphaModFix")
    if faded is None:
        return image
    share = read_share(faded, "amt")
    copy = image.copy()
    copy.putalpha(image.getchannel("A").point([round(level * share) for level in range(256)]))
    return copy


def _wrap(child: Node) -> Node:
    """Return an element that holds a copy of one: colors are read from their parents."""
    holder = child.makeelement("holder")
    holder.append(child.__copy__())
    return holder
