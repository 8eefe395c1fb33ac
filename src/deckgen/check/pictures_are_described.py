"""Pictures, tables and charts of the author's have alt text.

Why: participants with screen readers hear it instead of the picture.
Instead: write the text between the brackets: `![What the picture shows](file.png)`.
"""

from collections.abc import Collection

from deckgen.catalogue.slides import NO_ALT_TEXT
from deckgen.diagnostics import Diagnostics
from deckgen.page import ChartItem, Frame, Item, Pages, PictureItem, ShapeItem, TableItem, TextItem
from deckgen.theme import Theme


def check(pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> None:  # noqa: ARG001
    """Report items that a screen reader could not describe."""
    for number, page in enumerate(pages.pages, start=1):
        for item in page.items:
            if not _is_told(item):
                diagnostics.report(NO_ALT_TEXT, module=pages.key, slides=(number,), number=number, item=item.name)


def _is_told(item: Item) -> bool:
    match item:
        case TextItem() | ShapeItem():  # words tell themselves, shapes are decoration
            return True
        case PictureItem() | TableItem() | ChartItem():
            return bool(item.alt.strip())
