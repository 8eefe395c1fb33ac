"""A fill, a box → what it puts on the page: grounds, and details of a picture. The background is the first of all."""

from collections.abc import Sequence
from typing import Final

from deckgen.foreign.markup import Node, find, local_name
from deckgen.geometry import Box, Size
from deckgen.ground import Ground
from deckgen.template.color import read_color
from deckgen.template.fills import Fill, Painter, find_fill, find_theme_fill, paint_fill, show_fill
from deckgen.template.gradients import tile_gradient
from deckgen.template.pictures import Painted, study_picture
from deckgen.template.sheet import SheetPart

NOTHING: Final = Painted()
_MOTIF: Final = 0.5
"""Share of the page up to which a restless picture keeps text away."""
_DECODED: Final = 0.02
"""Share of the page from which it matters what color a picture has."""
_STUDIED: Final = 0.2
"""Share of the page from which it matters where in a picture something is."""


def read_background(sheets: Sequence[SheetPart], painter: Painter) -> Painted:
    """Return what the page is painted with.

    Args:
        sheets: the layout, then its master: the first one that says it decides.
        painter: with the layout's colors.
    """
    whole, plain = Box(0.0, 0.0, painter.page.width, painter.page.height), painter.colors["bg1"]
    base = Ground(plain, plain)
    for sheet in sheets:
        background = find(sheet.root, "p:cSld/p:bg")
        if background is not None:
            return _paint_background(background, sheet, painter, (whole, base))
    return Painted(((whole, base),))


def _paint_background(background: Node, sheet: SheetPart, painter: Painter, under: tuple[Box, Ground]) -> Painted:
    whole, base = under
    reference = find(background, "p:bgRef")
    if reference is None:
        fill = find_fill(find(background, "p:bgPr"), sheet.part)
    else:
        fill = find_theme_fill(reference, sheet.scheme, painter.colors)
        shade = read_color(reference, painter.colors)
        base = Ground(shade.color, shade.color) if shade and not fill else base
    painted = paint_box(whole, fill, base, painter)
    if fill and any(not ground.even for _, ground in painted.grounds) and local_name(fill.node) == "gradFill":
        painted = Painted(tile_gradient(fill, whole, base, painter) or painted.grounds)
    return painted if painted.grounds else Painted(((whole, base),))


def paint_box(box: Box, fill: Fill | None, under: Ground, painter: Painter) -> Painted:
    """Return what a filled box puts on the page; nothing where nothing is seen of it."""
    share = box.w * box.h / (painter.page.width * painter.page.height)
    if fill and local_name(fill.node) == "blipFill" and share < _DECODED:
        return Painted(details=(box,))
    ground = paint_fill(fill, under, painter) if fill else None
    if not ground or not fill:
        return NOTHING
    large = share >= _STUDIED
    image = show_fill(fill, under, painter) if large and local_name(fill.node) == "blipFill" else None
    if image is None:
        return Painted(((box, ground),))
    key, known = (id(fill.node), fill.base, under, box), painter.gallery.studied
    if key not in known:
        known[key] = study_picture(image, box)
    if ground.even or known[key].details or not _is_motif(box, painter.page):
        return known[key]
    return known[key]._replace(details=(box,))


def _is_motif(box: Box, page: Size) -> bool:
    """Return whether a picture is something to look at beside the text, not what all of it stands on."""
    return box.w * box.h < _MOTIF * page.width * page.height
