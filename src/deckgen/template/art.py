"""What a layout and its master draw → obstacles that text must not touch, and the grounds it may stand on.

Art is judged by what it covers: a form of more than a fifth of the page without words is a ground, whatever is smaller
is an obstacle (and a ground all the same, for the placeholder that stands on it). A picture is a ground of many colors;
its calm areas are grounds of their own above it.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from deckgen.contrast import measure_luminance
from deckgen.errors import UnusableTemplateError
from deckgen.foreign.markup import Node, find, local_name, read_number, read_points, tag
from deckgen.geometry import Box, Size
from deckgen.ground import Ground
from deckgen.named_tuple import NamedTuple
from deckgen.template.coverage import LARGE, Coverage, cover, simplify_boxes
from deckgen.template.fills import Fill, Painter, find_fill, find_theme_fill
from deckgen.template.outlines import trace
from deckgen.template.painting import paint_box
from deckgen.template.pictures import Painted, make_ground
from deckgen.template.sheet import SheetPart, SheetShape, walk_shapes
from deckgen.template.words import bound_words

_MOST_SHAPES: Final = 3000
_FORMED: Final = 0.05
"""Share of the page from which the form of art matters, not only its box."""
_SMALL: Final = 0.005
"""Share of the page from which art is a ground for what stands on it."""
_STROKE: Final = 0.75
"""Points of a line whose width nothing says."""


class ArtPiece(NamedTuple):
    """A shape that is no placeholder."""

    box: Box
    """What it takes of the page."""
    fill: Fill | None
    stroke: float
    """Width of its line; 0 for none."""
    words: Box | None
    """Where its words stand."""
    form: Coverage | None
    """What it covers, where that is not its box."""
    solid: bool
    """Whether it counts as a whole, whatever is filled: pictures, tables, charts."""


class Art(NamedTuple):
    """Everything a page shows before a slide puts its own on it."""

    obstacles: tuple[Box, ...]
    grounds: tuple[tuple[Box, Ground], ...]


def list_drawn(sheet: SheetPart) -> tuple[ArtPiece, ...]:
    """Return the art of one sheet, from the lowest to the topmost.

    Raises:
        UnusableTemplateError: it is beyond all measure.
    """
    shapes = [shape for shape in walk_shapes(sheet) if not is_placeholder(shape.node)]
    if len(shapes) > _MOST_SHAPES:
        raise UnusableTemplateError(
            f"Its part {sheet.part} draws {len(shapes)} shapes, far more than a template needs.",
            "Make one picture of them in PowerPoint.",
        )
    return tuple(drawn for shape in shapes if (drawn := _read_shape(shape, sheet)))


def is_placeholder(node: Node) -> bool:
    """Return whether a shape is a place for a slide's text or picture."""
    return next(node.iter(tag("p:ph")), None) is not None


def _read_shape(shape: SheetShape, sheet: SheetPart) -> ArtPiece | None:
    node, standing = shape.node, shape.standing
    if standing is None or is_foreign(node):
        return None
    kind, bounds = local_name(node), standing.bounds
    large = bounds.w * bounds.h > sheet.size.width * sheet.size.height * _FORMED
    outlines = trace(node, standing) if large and kind in {"sp", "pic"} else ()
    fill = _read_fill(shape, sheet)
    return ArtPiece(
        box=bounds,
        fill=fill,
        stroke=_read_stroke(node, sheet),
        words=bound_words(node, standing.box, sheet.scale) if kind == "sp" else None,
        form=cover(outlines, sheet.size, filled=bool(fill)) if outlines else None,
        solid=kind in {"graphicFrame", "contentPart", "grpSp"},
    )


def _read_fill(shape: SheetShape, sheet: SheetPart) -> Fill | None:
    node = shape.node
    fill = find_fill(node if local_name(node) == "pic" else find(node, "p:spPr"), sheet.part)
    if fill and local_name(fill.node) == "grpFill":
        return find_fill(shape.group, sheet.part)
    if fill and local_name(fill.node) == "noFill":
        return None
    return fill or find_theme_fill(find(node, "p:style/a:fillRef"), sheet.scheme, sheet.colors)


def is_foreign(node: Node) -> bool:
    """Return whether a shape belongs to another program, embedded: decks do not carry it on."""
    return next(node.iter(tag("p:oleObj")), None) is not None


def _read_stroke(node: Node, sheet: SheetPart) -> float:
    line = find(node, "p:spPr/a:ln")
    own = find_fill(line, sheet.part)
    shown = local_name(own.node) != "noFill" if own else read_number(find(node, "p:style/a:lnRef"), "idx") > 0
    width = read_points(line, "w", _STROKE) / sheet.scale
    return max(width, _STROKE) if shown else 0.0


def compose_art(drawn: Iterable[ArtPiece], background: Painted, painter: Painter) -> Art:
    """Return obstacles and grounds of a page.

    Args:
        drawn: its art, from the lowest to the topmost.
        background: what is under all of it.
        painter: with the layout's colors.
    """
    page = painter.page
    grounds, obstacles = list(background.grounds), list(background.details)
    for one in drawn:
        box = intersect(one.box, Box(0.0, 0.0, page.width, page.height))
        if min(box.w, box.h) < 0:
            continue
        painted = _paint_form(one, box, grounds, painter)
        share = (one.form.area if one.form else box.w * box.h) / (page.width * page.height)
        if share >= LARGE:
            obstacles = [*_uncovered(obstacles, box if painted.grounds and not one.form else None), *painted.details]
        obstacles += _bar(one, box, page, large=share >= LARGE, seen=bool(painted.grounds or painted.details))
        if share >= _SMALL:
            grounds += painted.grounds
    return Art(_tidy(obstacles, page), tuple(grounds))


def _uncovered(boxes: Sequence[Box], sheet: Box | None) -> list[Box]:
    """Return those that are not under a sheet."""
    return [box for box in boxes if not sheet or not sheet.contains(box)]


def _bar(one: ArtPiece, box: Box, page: Size, *, large: bool, seen: bool) -> list[Box]:
    """Return what a shape keeps text away from."""
    if large and not one.solid:
        return _frame(one, box) + ([one.words] if one.words else [])
    if one.words or one.solid or seen or one.stroke:
        return _list_obstacles(one, box, page)
    return []


def _tidy(obstacles: Sequence[Box], page: Size) -> tuple[Box, ...]:
    whole = Box(0.0, 0.0, page.width, page.height)
    shown = [box for obstacle in obstacles if (box := intersect(obstacle, whole)).w > 0 and box.h > 0]
    return simplify_boxes(_drop_inner(shown), page)


def intersect(one: Box, other: Box) -> Box:
    """Return what two boxes share; of negative size where that is nothing."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    return Box(left, top, min(one.right, other.right) - left, min(one.bottom, other.bottom) - top)


def _paint_form(one: ArtPiece, box: Box, grounds: Sequence[tuple[Box, Ground]], painter: Painter) -> Painted:
    middle = Box(box.x + box.w / 2, box.y + box.h / 2, 0.0, 0.0)
    under = next(ground for place, ground in reversed(grounds) if place.contains(middle, 1.0))
    painted = paint_box(one.box, one.fill, under, painter)
    if not painted.grounds:
        return painted
    if not one.form:
        shown = tuple((part, ground) for place, ground in painted.grounds if (part := intersect(place, box)).w > 0)
        return Painted(shown, painted.details)
    large = one.form.area >= LARGE * painter.page.width * painter.page.height
    return _spread_over(one.form, painted.grounds[0][1], under if large else None)


def _spread_over(form: Coverage, inner: Ground, under: Ground | None) -> Painted:
    """Return what a form paints: its inside, and if it is large, what it leaves clear and a mixture at its edges.

    Args:
        form: what it covers.
        inner: its color.
        under: what shines through; None for a small form, which keeps text away wherever it is touched.
    """
    whole = [(place, inner) for place in form.whole]
    if under is None:
        return Painted(tuple(whole), form.touched)
    return Painted(((form.bounds, _join(inner, under)), *((place, under) for place in form.clear), *whole))


def _join(one: Ground, other: Ground) -> Ground:
    """Return the ground of text that may stand on either of two."""
    colors = sorted((*one[:2], *other[:2]), key=measure_luminance)
    return make_ground(colors[0], colors[-1])


def _frame(one: ArtPiece, box: Box) -> list[Box]:
    """Return the four sides of a large frame: text may stand inside it."""
    if not one.stroke or one.form or one.fill:
        return []
    width = one.stroke
    return [
        Box(box.x, box.y, box.w, width),
        Box(box.x, box.bottom - width, box.w, width),
        Box(box.x, box.y, width, box.h),
        Box(box.right - width, box.y, width, box.h),
    ]


def _list_obstacles(one: ArtPiece, box: Box, page: Size) -> list[Box]:
    """Return a small shape as obstacles: its box, or the strips that it covers where the box is large."""
    if one.form and one.form.touched and box.w * box.h > page.width * page.height / 20:
        return list(one.form.touched)
    thick = one.stroke or 1.0
    return [Box(box.x, box.y, max(box.w, thick), max(box.h, thick))]


def _drop_inner(boxes: Sequence[Box]) -> tuple[Box, ...]:
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda box: -box.w * box.h):
        if not any(other.contains(box, 0.0) for other in kept):
            kept.append(box)
    return tuple(sorted(kept, key=lambda box: (box.y, box.x)))
