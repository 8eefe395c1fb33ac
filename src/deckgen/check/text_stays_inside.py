"""No text is larger than its box, by a count that owes nothing to the layout's way of breaking lines.

Why: text that leaves its box is cut off or covers something else in class.
How: the text's area, its advance widths times the line pitch, is a lower bound of what any program needs; and no
character may be wider than its box. A deck that fails here is wrong beyond doubt; the layout itself measures harder.
Instead: shorten the text named, or report a bug.
"""

import math
from collections.abc import Sequence

from deckgen.diagnostics import Diagnostics
from deckgen.fonts import find_face
from deckgen.page import Font, Frame, Pages, TextItem, TextLine
from deckgen.theme import Theme

TOLERANCE = 1.0
"""Points."""


def check(pages: Pages, frames: Sequence[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report text items whose text cannot fit."""
    families: dict[Font, str] = {"heading": theme.heading_font, "body": theme.body_font, "mono": theme.mono_font}
    for number, page in enumerate(pages.pages, start=1):
        for item in page.items:
            if isinstance(item, TextItem) and (excess := _measure_excess(item, families)) > TOLERANCE:
                diagnostics.warn(
                    "text-overflow",
                    f"Slide {number}: the text of “{item.name}” needs {excess:.0f} pt more than its box has",
                    hint="Shorten the text or split the section",
                    module=pages.key,
                )


def _measure_excess(item: TextItem, families: dict[Font, str]) -> float:
    box = item.box.shrink(item.insets)
    gaps = sum(line.before for line in item.lines[1:])
    return sum(_measure(line, box.w, families) for line in item.lines) + gaps - box.h


def _measure(line: TextLine, width: float, families: dict[Font, str]) -> float:
    if not line.runs:
        return 0.0
    size = max(run.size for run in line.runs)
    room = max(1.0, width - line.indent)
    natural = 0.0
    rows = 0
    for run in line.runs:
        face = find_face(families[run.font], bold=run.bold, italic=run.italic)
        *broken, last = run.text.split("\n")
        for text in broken:
            rows += max(1, math.ceil((natural + face.width(text) * run.size) / room - 0.001))
            natural = 0.0
        natural += face.width(last) * run.size
    rows += max(1, math.ceil(natural / room - 0.001))
    return rows * size * 1.2 * line.spacing
