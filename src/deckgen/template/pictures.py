"""Pictures of a template as small grids of colors: how dark and how light they are where text may stand."""

import io
import warnings
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from PIL import Image, ImageChops

from deckgen.contrast import measure_contrast, measure_luminance
from deckgen.foreign.package import OpenPackage
from deckgen.geometry import Box
from deckgen.ground import Ground
from deckgen.named_tuple import NamedTuple
from deckgen.template.coverage import find_largest, find_strips

_MOST_PIXELS: Final = 50_000_000
_THUMB: Final = (96, 54)
_CALM: Final = 1.7
"""Contrast of the ends of a ground that still counts as even."""
Color: TypeAlias = tuple[int, ...]
_FLAT: Final = 0.2
"""Share of a picture from which a color is a ground of it."""
_BUSY: Final = 0.4
"""Share of a picture that may be something else than flat colors, so that this counts as details."""
_AREA: Final = 0.05
"""Share of a picture from which a calm area of it is a ground of its own."""
_BLOCK: Final = 3
"""Pixels of a block of details."""
_PAIR: Final = 2
"""Pixels of the cells in which calm areas are looked for."""
_HELD: Final = [255 * bool(level) for level in range(256)]
_ROUNDED: Final = [level // 5 * 5 for level in range(256)] * 3
"""Levels of a channel, few enough to sort all colors of a photo in no time, both ends among them."""
_COARSE: Final = 20
"""Levels of a channel that count as one color."""
_MOST_AREAS: Final = 4
_FORMATS: Final = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
_LINEAR: Final[tuple[float, ...]] = tuple(float((level / 255) ** 2.2) for level in range(256))


class Painted(NamedTuple):
    """What a fill puts on a page."""

    grounds: tuple[tuple[Box, Ground], ...] = ()
    """From the lowest to the topmost."""
    details: tuple[Box, ...] = ()
    """What a picture shows on them."""


class Gallery:
    """The pictures of a package, decoded once each."""

    def __init__(self, package: OpenPackage) -> None:
        self._package = package
        self._small: dict[str, Image.Image | None] = {}
        self.painted: dict[tuple[object, ...], tuple[object, Image.Image | None]] = {}
        """What fills look like; each with the fill itself, by whose identity it is found."""
        self.studied: dict[tuple[object, ...], Painted] = {}

    def show(self, part: str) -> Image.Image | None:
        """Return a picture, small, with transparency; None for a drawing (EMF, SVG) or broken bytes."""
        if part not in self._small:
            self._small[part] = _shrink(self._package.read(part)) if part else None
        return self._small[part]


def _shrink(content: bytes) -> Image.Image | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of sizes and marks, which are judged here
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return None
                image.draft("RGB", (_THUMB[0] * 2, _THUMB[1] * 2))
                small = image.convert("RGBA") if image.mode != "RGB" else image
                return small.resize(_THUMB, Image.Resampling.BOX, reducing_gap=2.0).convert("RGBA")
    except Exception:  # noqa: BLE001 - a decoder fed with broken bytes raises whatever it likes
        return None


def lay_over(image: Image.Image, under: str) -> Image.Image:
    """Return a picture over one color: what shines through has that color."""
    red, green, blue = bytes.fromhex(under)
    return Image.alpha_composite(Image.new("RGBA", image.size, (red, green, blue, 255)), image).convert("RGB")


def measure_ground(image: Image.Image) -> Ground:
    """Return the 5th and the 95th percentile of luminance of a picture, as their colors."""
    counts = sorted(_count(image.point(_ROUNDED)), key=lambda one: _weigh(one[1]))
    twentieth = image.width * image.height / 20
    return make_ground(_spell(_pick(counts, twentieth)), _spell(_pick(counts[::-1], twentieth)))


def _count(image: Image.Image) -> list[tuple[int, Color]]:
    """Return colors of a picture, each with the number of its pixels."""
    counts: Any = image.getcolors(image.width * image.height)
    return list(counts)


def _pick(counts: Sequence[tuple[int, Color]], rank: float) -> Color:
    """Return the color of the pixel of a rank."""
    passed = 0
    for count, color in counts:
        passed += count
        if passed > rank:
            return color
    return counts[-1][1]


def make_ground(one: str, other: str) -> Ground:
    """Return the ground of two colors, uneven when they differ visibly."""
    darkest, lightest = sorted((one, other), key=measure_luminance)
    return Ground(darkest, lightest, even=measure_contrast(one, other) <= _CALM)


def study_picture(image: Image.Image, box: Box) -> Painted:
    """Return the grounds of a picture, and what it shows on them where most of it is calm.

    A page whose background is a picture is often a plain color with a logo and a bar: these are details then, and the
    color is the ground. A photo has no details, but perhaps a calm corner.

    Args:
        image: the picture, over what is under it.
        box: where it stands.
    """
    colors = _list_colors(image)
    masks = {color: _find_near(image, color) for color in colors}
    cells = image.width * image.height
    flat = [color for color in colors if masks[color].count(1) >= _FLAT * cells]
    rest = (
        bytearray(int(not any(held)) for held in zip(*(masks[color] for color in flat), strict=True)) if flat else b""
    )
    details = _find_details(rest, image, box) if flat and rest.count(1) <= _BUSY * cells else ()
    grounds = [(box, measure_ground(image) if not details else _measure_flat(image, rest)), *details]
    return Painted((*grounds, *_find_areas(image, box, masks)), tuple(place for place, _ in details))


def _find_details(rest: bytes | bytearray, image: Image.Image, box: Box) -> tuple[tuple[Box, Ground], ...]:
    """Return where a picture is not calm, in blocks, with the grounds there."""
    blocks = Image.frombytes("L", image.size, bytes(rest)).point(_HELD).reduce(_BLOCK)
    shares = blocks.tobytes()
    rows = [[share > 0 for share in shares[row * blocks.width :][: blocks.width]] for row in range(blocks.height)]
    found = []
    for left, top, right, bottom in find_strips(rows):
        area = (left * _BLOCK, top * _BLOCK, min(right * _BLOCK, image.width), min(bottom * _BLOCK, image.height))
        found.append((_place(area, image, box), measure_ground(image.crop(area))))
    return tuple(found)


def _measure_flat(image: Image.Image, rest: bytes | bytearray) -> Ground:
    """Return the ground of what is calm."""
    pixels = image.tobytes()
    calm = [pixels[3 * cell : 3 * cell + 3] for cell, held in enumerate(rest) if not held]
    return measure_ground(Image.frombytes("RGB", (len(calm), 1), b"".join(calm)))


def _find_areas(image: Image.Image, box: Box, masks: Mapping[Color, bytes]) -> list[tuple[Box, Ground]]:
    """Return the largest area of each color."""
    found: list[tuple[Box, Ground]] = []
    taken: list[list[bool]] = [[False] * (image.width // _PAIR) for _ in range(image.height // _PAIR)]
    for mask in masks.values():
        shares = Image.frombytes("L", image.size, mask).point(_HELD).reduce(_PAIR).tobytes()
        cells = [
            [share == 255 and not gone for share, gone in zip(shares[row * len(line) :], line, strict=False)]
            for row, line in enumerate(taken)
        ]
        left, top, right, bottom = find_largest(cells)
        area = (left * _PAIR, top * _PAIR, right * _PAIR, bottom * _PAIR)
        if (right - left) * (bottom - top) * _PAIR * _PAIR < _AREA * image.width * image.height:
            continue
        found.append((_place(area, image, box), measure_ground(image.crop(area))))
        for line in taken[top:bottom]:
            line[left:right] = [True] * (right - left)
    return found


def _place(area: tuple[int, int, int, int], image: Image.Image, box: Box) -> Box:
    left, top, right, bottom = area
    wide, high = box.w / image.width, box.h / image.height
    return Box(box.x + left * wide, box.y + top * high, (right - left) * wide, (bottom - top) * high)


def _list_colors(image: Image.Image) -> list[Color]:
    """Return the most frequent colors, coarsely."""
    coarse = image.point([level // _COARSE * _COARSE + _COARSE // 2 for level in range(256)] * 3)
    counts = sorted(_count(coarse), reverse=True)
    return [color for _, color in counts[:_MOST_AREAS]]


def _find_near(image: Image.Image, color: Color) -> bytes:
    """Return 1 for each pixel that has nearly a color, 0 for others."""
    away = ImageChops.difference(image, Image.new("RGB", image.size, color)).split()
    most = ImageChops.lighter(ImageChops.lighter(away[0], away[1]), away[2])
    return most.point([int(level <= _COARSE) for level in range(256)]).tobytes()


def _weigh(pixel: Color) -> float:
    red, green, blue = (_LINEAR[channel] for channel in pixel[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _spell(pixel: Color) -> str:
    return "".join(f"{channel:02X}" for channel in pixel[:3])
