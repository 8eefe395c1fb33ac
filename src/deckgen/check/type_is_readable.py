"""Body text keeps to the theme's smallest size, tables to theirs.

Why: type under 16 pt is not read from the last row.
Instead: split the section, or shorten its text; deckgen starts a new slide before it goes under the limit.
"""

from collections.abc import Iterator, Sequence

from deckgen.catalogue.slides import SMALL_TYPE
from deckgen.diagnostics import Diagnostics
from deckgen.page import Frame, Page, Pages, TableItem, TextItem
from deckgen.theme import Theme


def check(pages: Pages, frames: Sequence[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report body text and table cells below the theme's limits."""
    for number, page in enumerate(pages.pages, start=1):
        for name, size, limit in _find_sizes(page, theme):
            if size < limit - 0.01:
                diagnostics.report(SMALL_TYPE, module=pages.key, number=number, item=name, size=size, limit=limit)


def _find_sizes(page: Page, theme: Theme) -> Iterator[tuple[str, float, float]]:
    for item in page.items:
        match item:
            case TextItem(name="body", lines=lines):
                sizes = [run.size for line in lines for run in line.runs if run.font != "mono"]
                if sizes:
                    yield item.name, min(sizes), theme.sizes.body_small
            case TableItem(rows=rows):
                cells = [run.size for row in rows for cell in row for line in cell.lines for run in line.runs]
                if cells:
                    yield item.name, min(cells), theme.sizes.table_small
            case _:
                continue
