"""Body text keeps to the theme's smallest size, tables to theirs.

Why: type under 16 pt is not read from the last row.
Instead: split the section, or shorten its text; deckgen starts a new slide before it goes under the limit.
"""

from collections.abc import Collection, Iterable, Iterator

from deckgen.catalogue.slides import SMALL_TYPE
from deckgen.diagnostics import Diagnostics
from deckgen.page import ChartItem, Frame, Page, Pages, PictureItem, ShapeItem, TableItem, TextItem, TextLine
from deckgen.theme import Theme


def check(pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report body text and table cells below the theme's limits."""
    for number, page in enumerate(pages.pages, start=1):
        for name, size, limit in _find_sizes(page, theme):
            if size < limit - 0.01:
                diagnostics.report(
                    SMALL_TYPE, module=pages.key, slides=(number,), number=number, item=name, size=size, limit=limit
                )


def _find_sizes(page: Page, theme: Theme) -> Iterator[tuple[str, float, float]]:
    """Yield name, smallest size and limit of each body text and table."""
    limits = theme.sizes
    for item in page.items:
        match item:
            case TextItem(name="body", lines=lines):
                yield from _find_smallest(item.name, lines, limits.body_small)
            case TableItem(rows=rows):
                cells = (cell for row in rows for cell in row)
                yield from _find_smallest(
                    item.name, (line for cell in cells for line in cell.lines), limits.table_small
                )
            case TextItem() | ShapeItem() | PictureItem() | ChartItem():
                continue


def _find_smallest(name: str, lines: Iterable[TextLine], limit: float) -> Iterator[tuple[str, float, float]]:
    """Yield the smallest size of what is no code, if there is any."""
    sizes = [run.size for line in lines for run in line.runs if run.font != "mono"]
    if sizes:
        yield name, min(sizes), limit
