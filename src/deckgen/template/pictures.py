"""Pictures of a template as small grids of colors: how dark and how light they are where text may stand."""

import io
import warnings
from collections.abc import Sequence
from typing import Final

from PIL import Image

from deckgen.contrast import measure_contrast, measure_luminance
from deckgen.geometry import Box
from deckgen.ground import Ground
from deckgen.template.coverage import find_largest
from deckgen.template.package import OpenPackage

_MOST_PIXELS: Final = 50_000_000
_THUMB: Final = (96, 54)
_CALM: Final = 1.35
"""Contrast of the ends of a ground that still counts as even."""
_FORMATS: Final = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
_LINEAR: Final[tuple[float, ...]] = tuple(float((level / 255) ** 2.2) for level in range(256))


class Gallery:
    """The pictures of a package, decoded once each."""

    def __init__(self, package: OpenPackage) -> None:
        self._package = package
        self._small: dict[str, Image.Image | None] = {}

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
    pixels = sorted(image.getdata(), key=_weigh)
    darkest, lightest = pixels[len(pixels) * 5 // 100], pixels[-1 - len(pixels) * 5 // 100]
    return make_ground(_spell(darkest), _spell(lightest))


def make_ground(one: str, other: str) -> Ground:
    """Return the ground of two colors, uneven when they differ visibly."""
    darkest, lightest = sorted((one, other), key=measure_luminance)
    return Ground(darkest, lightest, even=measure_contrast(one, other) <= _CALM)


def find_calm(image: Image.Image, box: Box, least: float, most: int = 3) -> tuple[tuple[Box, Ground], ...]:
    """Return the largest areas of a picture that have nearly one color, at most a few of them.

    Args:
        image: the picture, over what is under it.
        box: where it stands.
        least: share of the box that an area needs.
        most: number of areas.
    """
    columns, rows = image.size
    pixels = list(image.getdata())
    free = [[True] * columns for _ in range(rows)]
    found: list[tuple[Box, Ground]] = []
    for color in _list_colors(pixels)[: most * 2]:
        cells = [
            [free[row][column] and _is_near(pixels[row * columns + column], color) for column in range(columns)]
            for row in range(rows)
        ]
        left, top, right, bottom = find_largest(cells)
        if (right - left) * (bottom - top) >= least * columns * rows and len(found) < most:
            area = image.crop((left, top, right, bottom))
            wide, high = box.w / columns, box.h / rows
            place = Box(box.x + left * wide, box.y + top * high, (right - left) * wide, (bottom - top) * high)
            found.append((place, measure_ground(area)))
            for row in range(top, bottom):
                free[row][left:right] = [False] * (right - left)
    return tuple(found)


def _list_colors(pixels: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return the most frequent colors, coarsely."""
    counts: dict[tuple[int, int, int], int] = {}
    for red, green, blue in pixels:
        coarse = (red // 24 * 24 + 12, green // 24 * 24 + 12, blue // 24 * 24 + 12)
        counts[coarse] = counts.get(coarse, 0) + 1
    return sorted(counts, key=lambda color: -counts[color])


def _is_near(pixel: tuple[int, int, int], color: tuple[int, int, int]) -> bool:
    return all(abs(one - other) <= 20 for one, other in zip(pixel, color, strict=True))


def _weigh(pixel: tuple[int, int, int]) -> float:
    red, green, blue = (_LINEAR[channel] for channel in pixel[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _spell(pixel: tuple[int, int, int]) -> str:
    return "".join(f"{channel:02X}" for channel in pixel[:3])
