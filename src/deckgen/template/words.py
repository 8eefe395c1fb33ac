"""Words that a template draws itself: what they are, and about how much room they take."""

from typing import Final

from deckgen.foreign.markup import Node, find, find_all, read_number, read_points, tag
from deckgen.geometry import Box

_WIDE: Final = 0.62
"""Of one character, as a share of the size: more than most faces need."""
_LINE: Final = 1.3
_SIZE: Final = 18.0


def read_words(node: Node) -> str:
    """Return the text of a shape, paragraphs as lines."""
    paragraphs = find_all(node, "p:txBody/a:p")
    return "\n".join("".join(run.text or "" for run in line.iter(tag("a:t"))) for line in paragraphs).strip()


def bound_words(node: Node, box: Box, scale: float) -> Box | None:
    """Return about where the words of a shape stand in its box; None when it has none.

    Args:
        node: the shape.
        box: its box, in points of the page.
        scale: points in the file of one point of the page.
    """
    words = read_words(node)
    if not words:
        return None
    runs = [run for run in node.iter(tag("a:rPr"), tag("a:endParaRPr"), tag("a:defRPr")) if run.get("sz")]
    size = max((read_number(run, "sz") / 100 for run in runs), default=_SIZE) / scale
    body = find(node, "p:txBody/a:bodyPr")
    inset = read_points(body, "tIns", 3.6) / scale
    room = max(box.w, size)
    lines = sum(max(1, -int(-len(line) * size * _WIDE // room)) for line in words.split("\n"))
    high = min(box.h, lines * size * _LINE + 2 * inset) if box.h else lines * size * _LINE
    if high >= box.h:
        return Box(box.x, box.y, box.w, max(high, box.h))
    anchor = str(body.get("anchor", "t")) if body is not None else "t"
    free = {"ctr": 0.5, "b": 1.0}.get(anchor, 0.0) * (box.h - high)
    return Box(box.x, box.y + free, box.w, high)
