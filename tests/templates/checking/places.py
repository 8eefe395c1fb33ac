"""Where things stand: on the slide, apart from each other, and off the template's art."""

from collections.abc import Iterator
from itertools import combinations

from templates.checking.case import Case
from templates.checking.opened import Shape

_TOLERANCE = 1.0


def check_edges(case: Case) -> Iterator[str]:
    """Everything stands on the slide."""
    width, height = case.deck.size
    for slide in case.deck.slides:
        for shape in case.deck.shapes(slide):
            box = shape.box
            if box is None:
                yield f"{slide}: nothing says where {shape.name!r} stands"
            elif not shape.mark_inherited and not (
                box.x >= -_TOLERANCE
                and box.y >= -_TOLERANCE
                and box.right <= width + _TOLERANCE
                and box.bottom <= height + _TOLERANCE
            ):
                yield f"{slide}: {shape.name!r} leaves the slide"


def check_art(case: Case) -> Iterator[str]:
    """Nothing of the slide lies on logos, lettering or lines of the template; its own placeholders may."""
    for slide in case.deck.slides:
        layout = case.layouts[case.deck.layout(slide)]
        obstacles = [case.scale(box) for box in layout.obstacles]
        for shape in case.deck.shapes(slide):
            if shape.box and not shape.at_home and any(shape.box.overlaps(one, _TOLERANCE) for one in obstacles):
                yield f"{slide}: {shape.name!r} lies on art of {layout.name!r}"


def check_overlaps(case: Case) -> Iterator[str]:
    """Words and pictures stand apart, but for two placeholders that the template lets overlap."""
    for slide in case.deck.slides:
        shown = [shape for shape in case.deck.shapes(slide) if _shows(shape)]
        for one, other in combinations(shown, 2):
            if one.mark_inherited and other.mark_inherited:
                continue
            if one.box and other.box and one.box.overlaps(other.box, _TOLERANCE):
                yield f"{slide}: {one.name!r} and {other.name!r} overlap"


def _shows(shape: Shape) -> bool:
    return shape.kind in {"pic", "graphicFrame"} or bool(shape.text.strip())
