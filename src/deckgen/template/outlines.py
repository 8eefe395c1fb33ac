"""Geometry of shapes → outlines on the page: preset forms that are no rectangles, and paths drawn freely."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from deckgen.template.coverage import Outline, Point
from deckgen.template.markup import Node, find, find_all, local_name, read_number
from deckgen.template.sheet import Standing

_STEPS: Final = 12
_ROUND = tuple(
    (0.5 + math.cos(math.tau * step / 32) / 2, 0.5 + math.sin(math.tau * step / 32) / 2) for step in range(32)
)
_PRESETS: Final[Mapping[str, Outline]] = {
    "ellipse": _ROUND,
    "flowChartConnector": _ROUND,
    "donut": _ROUND,
    "triangle": ((0.5, 0), (1, 1), (0, 1)),
    "rtTriangle": ((0, 0), (1, 1), (0, 1)),
    "diamond": ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "parallelogram": ((0.25, 0), (1, 0), (0.75, 1), (0, 1)),
    "trapezoid": ((0.25, 0), (0.75, 0), (1, 1), (0, 1)),
    "hexagon": ((0.25, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5)),
    "homePlate": ((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1)),
    "chevron": ((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1), (0.25, 0.5)),
    "halfFrame": ((0, 0), (1, 0), (0.67, 0.33), (0.33, 0.33), (0.33, 0.67), (0, 1)),
    "diagStripe": ((0.5, 0), (1, 0), (0, 1), (0, 0.5)),
}
"""In shares of the box, as they look before anybody drags their handles."""


def trace(node: Node, standing: Standing) -> tuple[Outline, ...]:
    """Return the outlines of a shape that is no upright rectangle; () for one that is, or whose form is not known."""
    properties = find(node, "p:spPr")
    drawn = find(properties, "a:custGeom")
    if drawn is not None:
        unit = tuple(outline for path in find_all(drawn, "a:pathLst/a:path") for outline in _trace_path(path))
    else:
        preset = find(properties, "a:prstGeom")
        outline = _PRESETS.get(str(preset.get("prst", "")) if preset is not None else "")
        unit = (outline,) if outline else ()
    if not unit and standing.turn % 90:
        unit = (((0, 0), (1, 0), (1, 1), (0, 1)),)
    return tuple(tuple(_place(point, standing) for point in outline) for outline in unit)


def _place(point: Point, standing: Standing) -> Point:
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
    parts: list[list[Point]] = []
    for step in path:
        points = [(_coordinate(point, "x") / wide, _coordinate(point, "y") / high) for point in find_all(step, "a:pt")]
        if any(math.isnan(x) or math.isnan(y) for x, y in points):
            return []
        name = local_name(step) if isinstance(step.tag, str) else ""
        if name == "moveTo" or not parts:
            parts.append([])
        if name in _CURVES and parts[-1]:
            points = _CURVES[name](parts[-1][-1], points)
        elif name == "arcTo" and parts[-1]:
            points = _bend(parts[-1][-1], step, (wide, high))
        parts[-1] += points
    return [tuple(part) for part in parts if len(part) > 2]


def _coordinate(point: Node, name: str) -> float:
    return read_number(point, name, math.nan)


def _bend_cubic(start: Point, points: list[Point]) -> list[Point]:
    if len(points) != 3:
        return points
    return [_blend((start, *points), (1, 3, 3, 1), step / _STEPS) for step in range(1, _STEPS + 1)]


def _bend_square(start: Point, points: list[Point]) -> list[Point]:
    if len(points) != 2:
        return points
    return [_blend((start, *points), (1, 2, 1), step / _STEPS) for step in range(1, _STEPS + 1)]


def _blend(points: tuple[Point, ...], weights: tuple[int, ...], share: float) -> Point:
    last = len(points) - 1
    parts = [weight * (1 - share) ** (last - order) * share**order for order, weight in enumerate(weights)]
    return (
        sum(part * point[0] for part, point in zip(parts, points, strict=True)),
        sum(part * point[1] for part, point in zip(parts, points, strict=True)),
    )


def _bend(start: Point, arc: Node, size: tuple[float, float]) -> list[Point]:
    wide, high = read_number(arc, "wR") / size[0], read_number(arc, "hR") / size[1]
    first, turn = (math.radians(read_number(arc, name) / 60_000) for name in ("stAng", "swAng"))
    center = (start[0] - wide * math.cos(first), start[1] - high * math.sin(first))
    angles = [first + turn * step / _STEPS for step in range(1, _STEPS + 1)]
    return [(center[0] + wide * math.cos(angle), center[1] + high * math.sin(angle)) for angle in angles]


_CURVES: Final[Mapping[str, Callable[[Point, list[Point]], list[Point]]]] = {
    "cubicBezTo": _bend_cubic,
    "quadBezTo": _bend_square,
}
