"""Pages × scale: a client's slides may have another size than the pages that were laid out for them.

A page is 540 points high (or, upright, 720 wide at most); a slide in a client's template is as large as its file says.
Pure; nothing else in the program knows of it. What is written on printed pages of notes has its own size and stays.
"""

from typing import TYPE_CHECKING

from deckgen.geometry import Box, Insets, Size
from deckgen.page import (
    Cell,
    ChartItem,
    Frame,
    Item,
    Page,
    Pages,
    PictureItem,
    Run,
    ShapeItem,
    Slot,
    TableItem,
    TextItem,
    TextLine,
)

if TYPE_CHECKING:
    from deckgen.client import TextLevel


def scale_pages(pages: Pages, scale: float) -> Pages:
    """Return a deck with every length on its slides multiplied."""
    return pages._replace(
        pages=tuple(_scale_page(page, scale) for page in pages.pages),
        size=Size(pages.size.width * scale, pages.size.height * scale),
    )


def scale_frame(frame: Frame, scale: float) -> Frame:
    """Return a frame with every length of its slots multiplied; art is drawn by slides."""
    return frame._replace(slots=tuple(_scale_slot(slot, scale) for slot in frame.slots))


def _scale_page(page: Page, scale: float) -> Page:
    return page._replace(items=tuple(_scale_item(item, scale) for item in page.items))


def _scale_item(item: Item, scale: float) -> Item:
    box = _scale_box(item.box, scale)
    match item:
        case TextItem():
            return item._replace(
                box=box, insets=_scale_insets(item.insets, scale), lines=_scale_lines(item.lines, scale)
            )
        case ShapeItem():
            return item._replace(box=box, weight=item.weight * scale)
        case PictureItem():
            return item._replace(box=box)
        case TableItem():
            return item._replace(
                box=box,
                widths=tuple(width * scale for width in item.widths),
                heights=tuple(height * scale for height in item.heights),
                rows=tuple(tuple(_scale_cell(cell, scale) for cell in row) for row in item.rows),
                insets=_scale_insets(item.insets, scale),
            )
        case ChartItem():
            return item._replace(box=box, size=item.size * scale)


def _scale_cell(cell: Cell, scale: float) -> Cell:
    return cell._replace(lines=_scale_lines(cell.lines, scale))


def _scale_lines(lines: tuple[TextLine, ...], scale: float) -> tuple[TextLine, ...]:
    return tuple(
        line._replace(
            runs=tuple(_scale_run(run, scale) for run in line.runs),
            indent=line.indent * scale,
            hang=line.hang * scale,
            before=line.before * scale,
        )
        for line in lines
    )


def _scale_run(run: Run, scale: float) -> Run:
    return run.at_size(run.size * scale)


def _scale_slot(slot: Slot, scale: float) -> Slot:
    return slot._replace(
        box=_scale_box(slot.box, scale),
        size=slot.size * scale,
        insets=_scale_insets(slot.insets, scale),
        levels=tuple(_scale_level(level, scale) for level in slot.levels),
    )


def _scale_level(level: "TextLevel", scale: float) -> "TextLevel":
    return level._replace(
        size=level.size * scale,
        before=level.before * scale,
        after=level.after * scale,
        indent=level.indent * scale,
        hang=level.hang * scale,
    )


def _scale_box(box: Box, scale: float) -> Box:
    return Box(*(length * scale for length in box))


def _scale_insets(insets: Insets, scale: float) -> Insets:
    return Insets(*(length * scale for length in insets))
