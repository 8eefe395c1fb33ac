"""No text is larger than its box, by a count that owes nothing to the layout's way of breaking lines.

Why: text that leaves its box is cut off or covers something else in class.
How: the text's area, its advance widths times the line pitch, is a lower bound of what any program needs, a space less
for every break. Text that fails here is too long beyond doubt; the layout itself measures harder. Table cells count as
well.
Instead: shorten the text named, or report a bug.
"""

import math
import re
from collections.abc import Sequence

from deckgen.catalogue.slides import TEXT_OVERFLOW
from deckgen.diagnostics import Diagnostics
from deckgen.fonts import find_face
from deckgen.geometry import Box
from deckgen.page import ChartItem, Font, Frame, Item, Pages, PictureItem, ShapeItem, TableItem, TextItem, TextLine
from deckgen.theme import Theme

TOLERANCE = 1.0
"""Points."""
_SPACES = re.compile(r"\u00ad| (?=[ \n])")
"""What takes no room for certain: soft hyphens, and spaces beyond the first, which hang where a line ends."""


def check(pages: Pages, frames: Sequence[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report text items and table rows whose text cannot fit."""
    families: dict[Font, str] = {"heading": theme.heading_font, "body": theme.body_font, "mono": theme.mono_font}
    for number, page in enumerate(pages.pages, start=1):
        for item in page.items:
            excess = _measure_excess(item, families)
            if excess > TOLERANCE:
                diagnostics.report(TEXT_OVERFLOW, module=pages.key, number=number, item=item.name, excess=excess)


def _measure_excess(item: Item, families: dict[Font, str]) -> float:
    """Return by how many points an item's text is too high for it, at least."""
    match item:
        case TextItem():
            return _measure_lines(item.lines, item.box.shrink(item.insets), families)
        case TableItem():
            sides, ends = item.insets.left + item.insets.right, item.insets.top + item.insets.bottom
            return max(
                _measure_lines(cell.lines, Box(0, 0, width - sides, height - ends), families)
                for row, height in zip(item.rows, item.heights, strict=True)
                for cell, width in zip(row, item.widths, strict=True)
            )
        case ShapeItem() | PictureItem() | ChartItem():
            return 0.0


def _measure_lines(lines: Sequence[TextLine], box: Box, families: dict[Font, str]) -> float:
    gaps = sum(line.before for line in lines[1:])
    return sum(_measure(line, box.w, families) for line in lines) + gaps - box.h


def _measure(line: TextLine, width: float, families: dict[Font, str]) -> float:
    if not "".join(run.text for run in line.runs).strip():
        return 0.0
    size = max(run.size for run in line.runs)
    rows = [0.0]
    space = 0.0
    for run in line.runs:
        face = find_face(families[run.font], bold=run.bold, italic=run.italic)
        words = _SPACES.sub("", run.text).rstrip(" ") if run is line.runs[-1] else _SPACES.sub("", run.text)
        first, *others = (face.width(text) * run.size for text in words.split("\n"))
        rows[-1] += first
        rows += others
        space = max(space, face.width(" ") * run.size)
    room = max(1.0, width - line.indent)
    count = sum(max(1, math.ceil((row + space) / (room + space) - 0.001)) for row in rows)
    return count * size * 1.2 * line.spacing
