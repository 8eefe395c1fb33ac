"""Clients whom a deck for another one must not name: looked for in everything that its pages say."""

import re
from collections.abc import Iterator, Sequence

from deckgen.catalogue.editions import OTHER_CLIENT
from deckgen.diagnostics import Diagnostics
from deckgen.page import ChartItem, Item, Page, Pages, PictureItem, ShapeItem, TableItem, TextItem, TextLine


def report_strangers(pages: Pages, client: str, others: Sequence[str], diagnostics: Diagnostics) -> None:
    """Report each other client that a deck names, at the first place that does.

    Args:
        pages: The deck.
        client: Whose it is; "" for nobody in particular.
        others: Names that must not stand in it, as whole words in any capitals.
        diagnostics: Receives the findings.
    """
    for other in others:
        # "Globex" is a part of "Globex SA": whoever is called so is named by right
        own = re.sub(re.escape(other), "", client, flags=re.IGNORECASE) != client
        named = re.compile(rf"(?<!\w){re.escape(other)}(?!\w)", re.IGNORECASE)
        where = None if own else next((where for where, text in _list_texts(pages) if named.search(text)), None)
        if where:
            diagnostics.report(OTHER_CLIENT, client=client or pages.title, other=other, where=where)


def _list_texts(pages: Pages) -> Iterator[tuple[str, str]]:
    """Yield place and text of everything that a deck says."""
    yield "its properties", f"{pages.title}\n{pages.subject}\n{pages.author}"
    for number, page in enumerate(pages.pages, start=1):
        yield f"slide {number}, “{page.title}”", "\n".join(_read_page(page))
        yield f"the speaker notes of slide {number}", _read_lines(page.notes)


def _read_page(page: Page) -> Iterator[str]:
    yield page.title
    for item in page.items:
        yield from _read_item(item)


def _read_item(item: Item) -> Iterator[str]:
    match item:
        case TextItem():
            yield _read_lines(item.lines)
        case TableItem():
            yield item.alt
            yield from (_read_lines(cell.lines) for row in item.rows for cell in row)
        case ChartItem():
            yield from (item.series, item.alt, *item.categories, *item.labels)
        case PictureItem():
            yield item.alt
        case ShapeItem():
            pass


def _read_lines(lines: Sequence[TextLine]) -> str:
    return "\n".join("".join(run.text for run in line.runs) for line in lines)
