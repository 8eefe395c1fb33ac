"""Pictures of a template as small grids of colors: how dark and how light they are where text may stand."""

import io
import warnings
from collections.abc import Sequence
from typing import Any, Final

from PIL import Image, ImageChops

from deckgen.contrast import measure_contrast, measure_luminance
from deckgen.geometry import Box
from deckgen.ground import Ground
from deckgen.template.coverage import find_largest
from deckgen.template.package import OpenPackage

_MOST_PIXELS: Final = 50_000_000
_THUMB: Final = (96, 54)
_CALM: Final = 1.35
"""Contrast of the ends of a ground that still counts as even."""
_COARSE: Final = 20
"""Levels of a channel that count as one color."""
_MOST_AREAS: Final = 4
_FORMATS: Final = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
_LINEAR: Final[tuple[float, ...]] = tuple(float((level / 255) ** 2.2) for level in range(256))


class Gallery:
    """The pictures of a package, decoded once each."""

    def __init__(self, package: OpenPackage) -> None:
        self._package = package
        self._small: dict[str, Image.Image | None] = {}
        self.painted: dict[tuple[object, ...], tuple[object, Image.Image | None]] = {}
        """What fills look like; each with the fill itself, by whose identity it is found."""
        self.calm: dict[tuple[object, ...], tuple[tuple[Box, Ground], ...]] = {}

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
                return small.resize(_THUMB, Image.Resampling.BOX).convert("RGBA")
    except Exception:  # noqa: BLE001 - a decoder fed with broken bytes raises whatever it likes
        return None


def lay_over(image: Image.Image, under: str) -> Image.Image:
    """Return a picture over one color: what shines through has that color."""
    red, green, blue = bytes.fromhex(under)
    return Image.alpha_composite(Image.new("RGBA", image.size, (red, green, blue, 255)), image).convert("RGB")


def measure_ground(image: Image.Image) -> Ground:
    """Return the 5th and the 95th percentile of luminance of a picture, as their colors."""
    counts = sorted(_count(image), key=lambda one: _weigh(one[1]))
    twentieth = image.width * image.height / 20
    return make_ground(_spell(_pick(counts, twentieth)), _spell(_pick(counts[::-1], twentieth)))


def _count(image: Image.Image) -> list[tuple[int, tuple[int, ...]]]:
    """Return colors of a picture, each with the number of its pixels."""
    counts: Any = image.getcolors(image.width * image.height)
    return list(counts)


def _pick(counts: Sequence[tuple[int, tuple[int, ...]]], rank: float) -> tuple[int, ...]:
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


def find_calm(image: Image.Image, box: Box, least: float) -> tuple[tuple[Box, Ground], ...]:
    """Return the largest areas of a picture that have nearly one color, at most a few of them.

    Args:
        image: the picture, over what is under it.
        box: where it stands.
        least: share of the box that an area needs.
    """
    columns, rows = image.size
    free = [[True] * columns for _ in range(rows)]
    found: list[tuple[Box, Ground]] = []
    for color in _list_colors(image):
        near = _find_near(image, color)
        cells = [[a and b for a, b in zip(*pair, strict=True)] for pair in zip(near, free, strict=True)]
        left, top, right, bottom = find_largest(cells)
        if (right - left) * (bottom - top) < least * columns * rows:
            continue
        wide, high = box.w / columns, box.h / rows
        place = Box(box.x + left * wide, box.y + top * high, (right - left) * wide, (bottom - top) * high)
        found.append((place, measure_ground(image.crop((left, top, right, bottom)))))
        for row in free[top:bottom]:
            row[left:right] = [False] * (right - left)
    return tuple(found)


def _list_colors(image: Image.Image) -> list[tuple[int, ...]]:
    """Return the most frequent colors, coarsely."""
    coarse = image.point([level // _COARSE * _COARSE + _COARSE // 2 for level in range(256)] * 3)
    counts = sorted(_count(coarse), reverse=True)
    return [color for _, color in counts[:_MOST_AREAS]]


def _find_near(image: Image.Image, color: tuple[int, ...]) -> list[list[bool]]:
    """Return rows of cells: whether the picture has nearly this color there."""
    away = ImageChops.difference(image, Image.new("RGB", image.size, color)).split()
    most = ImageChops.lighter(ImageChops.lighter(away[0], away[1]), away[2]).tobytes()
    return [
        [level <= _COARSE for level in most[row * image.width : (row + 1) * image.width]] for row in range(image.height)
    ]


def _weigh(pixel: tuple[int, ...]) -> float:
    red, green, blue = (_LINEAR[channel] for channel in pixel[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _spell(pixel: tuple[int, ...]) -> str:
    return "".join(f"{channel:02X}" for channel in pixel[:3])
