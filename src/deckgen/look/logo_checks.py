"""Whether a logo can be seen on every ground it stands on, and whether it stands there in a box.

Comes in: a resolved theme and the files it was made from. Goes out: findings at the place that names the logo.
"""

import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from deckgen.arrangements import Way
from deckgen.catalogue.look import BOXED_LOGO, FAINT_LOGO
from deckgen.contrast import measure_contrast
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, FindingKind
from deckgen.files.yaml_fields import Fields
from deckgen.named_tuple import NamedTuple
from deckgen.theme import Logo, LogoPicture, Role, Theme

if TYPE_CHECKING:
    from PIL import Image
else:  # most looks have no logo
    Image = defer("PIL.Image")

_SIDE = 120
"""Pixels to which a picture is made smaller before they are counted."""
_SEEN = 2.0
"""Contrast at which a drawing is seen at a glance."""
_LOST = 0.5
"""Share of a drawing that may be less than that."""
_SAME = 1.06
"""Contrast up to which two colors pass for one."""
_OPAQUE = 128


class _LogoColors(NamedTuple):
    """What a picture shows."""

    colors: tuple[tuple[int, str], ...]
    """How many pixels have a color, of those that are seen."""
    box: str
    """The color all around, where no edge of the picture is transparent; else ""."""


def check_logo(theme: Theme, files: Sequence[Fields], diagnostics: Diagnostics) -> None:
    """Report the grounds on which most of the logo is lost, and those on which it is a box of another color.

    Args:
        theme: the resolved theme.
        files: what its files say, the theme's own file first.
        diagnostics: receives the findings.
    """
    if theme.logo is None or theme.template:
        return
    at = next((fields.locate("logo") for fields in files if fields.node("logo")), None)
    for kind, grounds in _judge_grounds(theme, theme.logo).items():
        diagnostics.report(kind, at=at, grounds=" and ".join(grounds))


def _judge_grounds(theme: Theme, logo: Logo) -> Mapping[FindingKind, Sequence[str]]:
    """Return what is wrong, and the grounds on which it is."""
    drawings = {shown: _look_at(shown) for shown in logo if shown is not None}
    found = defaultdict[FindingKind, list[str]](list)
    for role in (Role.BACKGROUND,) if theme.way is Way.PAPER else (Role.BACKGROUND, Role.SURFACE, Role.PANEL):
        color = theme.colors[role]
        shown = logo.on(color)
        kind = _judge(drawings[shown], color) if shown else None
        if kind:
            found[kind].append(f"{role.value} {color}")
    return found


def _judge(drawing: _LogoColors, ground: str) -> FindingKind | None:
    """Return what is wrong with a drawing on a ground."""
    if drawing.box:
        return BOXED_LOGO if measure_contrast(drawing.box, ground) > _SAME else None
    return FAINT_LOGO if _is_lost(drawing, ground) else None


def _is_lost(drawing: _LogoColors, ground: str) -> bool:
    """Tell whether most of what a picture shows can hardly be told from the ground."""
    seen = sum(count for count, color in drawing.colors if measure_contrast(color, ground) >= _SEEN)
    return seen <= (1 - _LOST) * sum(count for count, _ in drawing.colors)


def _look_at(picture: LogoPicture) -> _LogoColors:
    """Count a picture's colors, on a small one of it."""
    with Image.open(io.BytesIO(picture.data)) as image:
        small = image.convert("RGBA")
    small.thumbnail((_SIDE, _SIDE))
    width, height = small.size
    edges = [small.crop(box) for box in ((0, 0, width, 1), (0, height - 1, width, height))]
    edges += [small.crop(box) for box in ((0, 0, 1, height), (width - 1, 0, width, height))]
    around = Counter(pixel for edge in edges for pixel in _list_pixels(edge))
    (common, _), *_ = around.most_common(1)
    boxed = all(pixel[3] >= _OPAQUE for pixel in around)
    colors = Counter(_spell(pixel) for pixel in _list_pixels(small) if pixel[3] >= _OPAQUE)
    return _LogoColors(tuple((count, color) for color, count in colors.items()), _spell(common) if boxed else "")


def _list_pixels(image: "Image.Image") -> Iterator[tuple[int, ...]]:
    data = image.tobytes()
    return (tuple(data[start : start + 4]) for start in range(0, len(data), 4))


def _spell(pixel: tuple[int, ...]) -> str:
    """Return the nearest of some 4000 colors: enough to tell what is seen."""
    return "".join(f"{min(255, round(channel / 17) * 17):02X}" for channel in pixel[:3])
