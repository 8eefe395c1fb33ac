"""No text is larger than its box, by a count that owes nothing to the layout's way of breaking lines.

Why: text that leaves its box is cut off or covers something else in class.
How: the text's area, its advance widths times the line pitch, is a lower bound of what any program needs, a space less
for every break. Text that fails here is too long beyond doubt; the layout itself measures harder. Table cells count as
well.
Instead: shorten the text named, or report a bug.
"""

import math
from collections.abc import Collection, Sequence

from deckgen.catalogue.slides import TEXT_OVERFLOW
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import Diagnostics
from deckgen.fonts import Face, find_face
from deckgen.page import (
    ChartItem,
    Font,
    Frame,
    Item,
    Pages,
    PictureItem,
    Run,
    ShapeItem,
    TableItem,
    TextItem,
    TextLine,
)
from deckgen.theme import Theme

TOLERANCE = 1.0
"""Points."""
_SPACES = defer_pattern(r"\u00ad| (?=[ \n])")
"""What takes no room for certain: soft hyphens, and spaces beyond the first, which hang where a line ends."""


class _PageFaces(dict[tuple[Font, bool, bool], Face]):
    """Font role, bold, italic → face of a theme; each is looked for once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._families: dict[Font, str] = {
            "heading": theme.heading_font,
            "body": theme.body_font,
            "mono": theme.mono_font,
            "title": theme.title_font or theme.heading_font,
        }
        self._tables = theme.widths

    def __missing__(self, key: tuple[Font, bool, bool]) -> Face:
        font, bold, italic = key
        face = self[key] = find_face(self._families[font], bold=bold, italic=italic, tables=self._tables)
        return face


def check(pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> None:
    """Report text items and table rows whose text cannot fit; a number in a client's own place never breaks."""
    faces = _PageFaces(theme)
    unbroken = _list_unbroken(frames) if theme.client else frozenset()
    for number, page in enumerate(pages.pages, start=1):
        for item in page.items:
            held = unbroken and (page.frame, _find_slot(item)) in unbroken
            excess = 0.0 if held else _measure_excess(item, faces)
            if excess > TOLERANCE:
                diagnostics.report(
                    TEXT_OVERFLOW, module=pages.key, slides=(number,), number=number, item=item.name, excess=excess
                )


def _find_slot(item: Item) -> str:
    return item.slot if isinstance(item, TextItem) else ""


def _list_unbroken(frames: Collection[Frame]) -> frozenset[tuple[str, str]]:
    """Return frame and slot of the numbers that a client's layouts have places for."""
    slots = ((frame.name, slot) for frame in frames for slot in frame.slots)
    return frozenset((frame, slot.name) for frame, slot in slots if slot.type == "sldNum" and slot.levels)


def _measure_excess(item: Item, faces: _PageFaces) -> float:
    """Return by how many points an item's text is too high for it, at least."""
    match item:
        case TextItem():
            left, top, right, bottom = item.insets
            width, height = max(0.0, item.box.w - left - right), max(0.0, item.box.h - top - bottom)
            return _measure_lines(item.lines, width, height, faces)
        case TableItem():
            sides, ends = item.insets.left + item.insets.right, item.insets.top + item.insets.bottom
            return max(
                _measure_lines(cell.lines, width - sides, height - ends, faces)
                for row, height in zip(item.rows, item.heights, strict=True)
                for cell, width in zip(row, item.widths, strict=True)
            )
        case ShapeItem() | PictureItem() | ChartItem():
            return 0.0


def _measure_lines(lines: Sequence[TextLine], width: float, height: float, faces: _PageFaces) -> float:
    """Return by how many points lines are too high for a room, at least."""
    excess = -height
    for line in lines:
        excess += _measure(line, width, faces) + line.before
    return excess - lines[0].before if lines else excess


def _measure(line: TextLine, width: float, faces: _PageFaces) -> float:
    runs = line.runs
    if len(runs) == 1:
        return _measure_run(runs[0], line, width, faces)
    size = space = 0.0
    said, rows = False, [0.0]
    for run in runs:
        text, em = run.text, run.size
        face = faces[run.font, run.bold, run.italic]
        said = said or bool(text.strip())
        shown = _drop_loose(text.upper() if run.caps else text)
        first, *others = (shown.rstrip(" ") if run is runs[-1] else shown).split("\n")
        rows[-1] += face.width(first) * em
        rows += [face.width(text) * em for text in others]
        size, space = max(size, em), max(space, face.advances[" "] * em)
    return _count_rows(rows, max(1.0, width - line.indent), space) * size * 1.2 * line.spacing if said else 0.0


def _measure_run(run: Run, line: TextLine, width: float, faces: _PageFaces) -> float:
    """Return the same for a paragraph of one format, as most are: of one row if it has no line break."""
    text, size, face = run.text, run.size, faces[run.font, run.bold, run.italic]
    shown = _drop_loose(text.upper() if run.caps else text).rstrip(" ")
    if not text.strip():
        return 0.0
    room, rows = max(1.0, width - line.indent), [face.width(row) * size for row in shown.split("\n")]
    return _count_rows(rows, room, face.advances[" "] * size) * size * 1.2 * line.spacing


def _count_rows(rows: Sequence[float], room: float, space: float) -> int:
    """Return on how many lines rows of some widths are broken, at least."""
    return sum([1 if row <= room else math.ceil((row + space) / (room + space) - 0.001) for row in rows])


def _drop_loose(text: str) -> str:
    """Return a text without what takes no room for certain; nearly every text is one already."""
    loose = "  " in text or " \n" in text or "\u00ad" in text
    return _SPACES.sub("", text) if loose else text
