"""How the slides look: the template's colors and faces, words that can be read on their ground and at their size."""

import re
from collections.abc import Iterator

from deckgen.geometry import Box
from templates.checking.case import Case
from templates.checking.colors import measure_contrast, read_color, read_scheme
from templates.checking.opened import NAMES, Node, Shape

_OWN_COLORS = {"srgbClr", "sysClr", "prstClr", "scrgbClr", "hslClr"}
_THEME_FACES = re.compile(r"\+m[jn]-(lt|ea|cs)")
_FIXED_WIDTH = {"Courier New"}
_FEET = {"ftr", "sldNum", "dt"}
_SMALLEST = 12.0
_STEPS = 7


def _list_drawn(case: Case) -> Iterator[str]:
    """Yield the parts that deckgen draws on slides."""
    yield from (name for name in case.deck.names if re.match(r"ppt/slides/[^/]+\.xml$", name))
    yield from (name for name in case.deck.names if name.startswith("ppt/charts/") and name not in case.template.names)


def check_colors(case: Case) -> Iterator[str]:
    """Colors are the theme's."""
    for name in _list_drawn(case):
        if name.endswith(".xml"):
            for node in case.deck.root(name).iter(*(f"{{{NAMES['a']}}}{kind}" for kind in _OWN_COLORS)):
                yield f"{name} has the color {node.get('val')}"


def check_faces(case: Case) -> Iterator[str]:
    """Faces are the theme's, or have fixed widths."""
    for name in _list_drawn(case):
        if name.endswith(".xml"):
            for node in case.deck.root(name).iter("{*}latin", "{*}ea", "{*}cs", "{*}buFont"):
                face = node.get("typeface", "")
                if not _THEME_FACES.fullmatch(face) and face not in _FIXED_WIDTH:
                    yield f"{name} has the face {face}"


def check_sizes(case: Case) -> Iterator[str]:
    """Words have 12 points at least, as on a slide 540 points high; what stands in a footer has the template's size."""
    for slide in case.deck.slides:
        for shape in case.deck.shapes(slide):
            if shape.mark is not None and shape.mark.get("type") in _FEET:
                continue
            for run, level in shape.runs():
                size = int(shape.say(run, level, "sz", "1800")) / 100 / case.deck.scale
                if size < _SMALLEST - 0.01:
                    yield f"{slide}: {shape.name!r} has {size:.1f} pt"
                    break


def check_contrast(case: Case) -> Iterator[str]:
    """Words have 4.5:1 on what lies under them; 3:1 from 24 points, in bold type from 18."""
    for slide in case.deck.slides:
        scheme = read_scheme(case.deck, slide)
        below: list[Shape] = []
        for shape in case.deck.shapes(slide):
            yield from _check_shape(case, slide, shape, below, scheme)
            below.append(shape)


def _check_shape(case: Case, slide: str, shape: Shape, below: list[Shape], scheme: dict[str, str]) -> Iterator[str]:
    around: list[tuple[str, str]] = []
    for run, level in shape.runs():
        color = read_color(shape.find(run, level, "a:solidFill"), scheme)
        if not color or shape.box is None:
            continue
        ground = _find_fill(run, scheme) or _paint(shape, scheme)
        if not ground and not around:
            around = list(_list_grounds(case, slide, shape.words_box, below, scheme))
        grounds = [(ground, ground)] if ground else around
        needed, said = _need(case, shape, run, level)
        # on a picture nobody knows which of its colors is under a word
        ratios = sorted(max(measure_contrast(color, one) for one in pair) for pair in grounds)
        # where words have the template's own color in its own place, its author has chosen what lies under most of them
        own = shape.mark_inherited and run.find("a:rPr/a:solidFill", NAMES) is None
        found, needed = (ratios[len(ratios) // 2], 3.0) if own else (ratios[0], needed)
        if found < needed - 0.05:
            yield f"{slide}: {shape.name!r} ({said}) has {found:.1f}:1, {color} on {sorted(set(grounds))}"
            return


def _need(case: Case, shape: Shape, run: Node, level: int) -> tuple[float, str]:
    size = int(shape.say(run, level, "sz", "1800")) / 100 / case.deck.scale
    bold = shape.say(run, level, "b", "0") in {"1", "true"}
    return (3.0 if size >= 24 or (bold and size >= 18) else 4.5), f"{size:.0f} pt"


def _find_fill(run: Node, scheme: dict[str, str]) -> str:
    """Return the fill of the table cell that a run stands in; "" for none."""
    cell = next(run.iterancestors(f"{{{NAMES['a']}}}tc"), None)
    return "" if cell is None else read_color(cell.find("a:tcPr/a:solidFill", NAMES), scheme)


def _paint(shape: Shape, scheme: dict[str, str]) -> str:
    own = (node.find("p:spPr", NAMES) for node in shape.chain)
    for properties in own:
        if properties is not None:
            if properties.find("a:noFill", NAMES) is not None:
                return ""
            if color := read_color(properties.find("a:solidFill", NAMES), scheme):
                return color
    return ""


def _list_grounds(
    case: Case, slide: str, box: Box, below: list[Shape], scheme: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the darkest and lightest colors under points of a box: of a shape of the slide, else of the template."""
    painted = [(one.box, color) for one in reversed(below) if one.box and (color := _paint(one, scheme))]
    layout = case.deck.layout(slide)
    for across in range(_STEPS):
        for down in range(_STEPS):
            point = Box(box.x + box.w * (across + 0.5) / _STEPS, box.y + box.h * (down + 0.5) / _STEPS, 0.0, 0.0)
            own = next((color for place, color in painted if place.contains(point)), "")
            yield (own, own) if own else case.find_ground(layout, point)
