"""Geometry of shapes → outlines on the page: preset forms that are no rectangles, and paths drawn freely."""

import math
from collections.abc import Mapping
from typing import Final

from deckgen.foreign.markup import Node, find, find_all, local_name, read_number
from deckgen.template.coverage import Outline, Point
from deckgen.template.sheet import ShapeStanding

_STEPS: Final = 6
_LONG: Final = 40
"""Steps of a path from which its curves are taken for straight lines."""
_CURVES: Final[Mapping[str, tuple[int, ...]]] = {"cubicBezTo": (1, 3, 3, 1), "quadBezTo": (1, 2, 1)}
_UPRIGHT: Final[tuple[Outline, ...]] = (((0, 0), (1, 0), (1, 1), (0, 1)),)
_ROUND = tuple(
    (0.5 + math.cos(math.tau * step / 32) / 2, 0.5 + math.sin(math.tau * step / 32) / 2) for step in range(32)
)
_PRESETS: Final[Mapping[str, tuple[Outline, ...]]] = {
    "ellipse": (_ROUND,),
    "flowChartConnector": (_ROUND,),
    "donut": (_ROUND,),
    "triangle": (((0.5, 0), (1, 1), (0, 1)),),
    "rtTriangle": (((0, 0), (1, 1), (0, 1)),),
    "diamond": (((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),),
    "parallelogram": (((0.25, 0), (1, 0), (0.75, 1), (0, 1)),),
    "trapezoid": (((0.25, 0), (0.75, 0), (1, 1), (0, 1)),),
    "hexagon": (((0.25, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5)),),
    "homePlate": (((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1)),),
    "chevron": (((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1), (0.25, 0.5)),),
    "halfFrame": (((0, 0), (1, 0), (0.67, 0.33), (0.33, 0.33), (0.33, 0.67), (0, 1)),),
    "diagStripe": (((0.5, 0), (1, 0), (0, 1), (0, 0.5)),),
}
"""In shares of the box, as they look before anybody drags their handles."""


def trace(node: Node, standing: ShapeStanding) -> tuple[Outline, ...]:
    """Return the outlines of a shape that is no upright rectangle; () for one that is, or whose form is not known."""
    unit = _trace_unit(find(node, "p:spPr"))
    if not unit and standing.turn % 90:
        unit = _UPRIGHT
    return tuple(tuple(_place(point, standing) for point in outline) for outline in unit)


def _trace_unit(properties: Node | None) -> tuple[Outline, ...]:
    """Return outlines in shares of the box."""
    drawn, preset = find(properties, "a:custGeom"), find(properties, "a:prstGeom")
    if drawn is not None:
        return tuple(outline for path in find_all(drawn, "a:pathLst/a:path") for outline in _trace_path(path))
    return _PRESETS.get("" if preset is None else str(preset.get("prst", "")), ())


def _place(point: Point, standing: ShapeStanding) -> Point:
    x, y = point
    box = standing.box
    across = (0.5 - x if standing.mirrored else x - 0.5) * box.w
    down = (0.5 - y if standing.upended else y - 0.5) * box.h
    angle = math.radians(standing.turn)
    return (
        box.x + box.w / 2 + across * math.cos(angle) - down * math.sin(angle),
        box.y + box.h / 2 + across * math.sin(angle) + down * math.cos(angle),
    )


def _trace_path(path: Node) -> list[Outline]:
    """Return the closed parts of a path, in shares of the box; [] when it uses formulas, so that the box stands."""
    wide, high = read_number(path, "w"), read_number(path, "h")
    if not wide or not high or path.get("fill") == "none":
        return []
    coarse = len(path) > _LONG
    parts: list[list[Point]] = [[]]
    for step in path:
        if local_name(step) == "moveTo":
            parts.append([])
        parts[-1] += _trace_step(step, parts[-1], (wide, high), coarse=coarse)
    if any(math.isnan(x) or math.isnan(y) for part in parts for x, y in part):
        return []
    return [tuple(part) for part in parts if len(part) > 2]


def _trace_step(step: Node, before: list[Point], size: tuple[float, float], *, coarse: bool) -> list[Point]:
    """Return the points that one step of a path adds."""
    name = local_name(step)
    points = [
        (_coordinate(point, "x") / size[0], _coordinate(point, "y") / size[1]) for point in find_all(step, "a:pt")
    ]
    if not before:
        return points
    if name == "arcTo":
        return _bend_arc(before[-1], step, size)
    weights = _CURVES.get(name, ())
    if len(points) + 1 != len(weights):
        return points
    if coarse:
        return points[-1:]
    return [_blend((before[-1], *points), weights, share / _STEPS) for share in range(1, _STEPS + 1)]


def _coordinate(point: Node, name: str) -> float:
    return read_number(point, name, math.nan)


def _blend(points: tuple[Point, ...], weights: tuple[int, ...], share: float) -> Point:
    last = len(points) - 1
    parts = [weight * (1 - share) ** (last - order) * share**order for order, weight in enumerate(weights)]
    return (
        sum(part * point[0] for part, point in zip(parts, points, strict=True)),
        sum(part * point[1] for part, point in zip(parts, points, strict=True)),
    )


def _bend_arc(start: Point, arc: Node, size: tuple[float, float]) -> list[Point]:
    wide, high = read_number(arc, "wR") / size[0], read_number(arc, "hR") / size[1]
    first, turn = (math.radians(read_number(arc, name) / 60_000) for name in ("stAng", "swAng"))
    center = (start[0] - wide * math.cos(first), start[1] - high * math.sin(first))
    angles = [first + turn * step / _STEPS for step in range(1, _STEPS + 1)]
    return [(center[0] + wide * math.cos(angle), center[1] + high * math.sin(angle)) for angle in angles]
