"""Tables with more columns than a page has room for: no number is cut, whatever else happens."""

import pytest

from deckgen.blocks import Span, Table
from deckgen.course import Course, Module
from deckgen.layout.measure import Ruler
from deckgen.page import TableItem
from deckgen.story import Section, SectionKind, Story

pytestmark = pytest.mark.slow


def tell(columns: int, value: str, site: str) -> Module:
    """Return a module whose only section is a table of so many columns."""
    header, row = [
        [(Span(text),) for text in (first, *others)]
        for first, others in (
            ("Site", [f"M{number}" for number in range(1, columns)]),
            (site, [value] * (columns - 1)),
        )
    ]
    table = Table(tuple(header), (tuple(row),), ("left",) * columns, line=9, path="n.md", key="site")
    section = Section(SectionKind.RESULTS, "Results", (table,), key="results")
    return Module("01", 1, "M", stories=(Story("a", "Acme", "T", "", (section,), path="n.md", line=7),))


@pytest.mark.parametrize("value", ["1,120 TB", "1 120 To", "1.120 TB", "123456789"])
@pytest.mark.parametrize("columns", [4, 9, 13])
@pytest.mark.parametrize("site", ["Rotterdam", "Paris"])
def test_a_number_in_a_cell_stays_whole(lay_out, load, value, columns, site):
    """Smaller type first, then rows as text."""
    pages = lay_out(Course("C", ()), tell(columns, value, site)).pages
    ruler = Ruler(load("default"))
    tables = [item for page in pages for item in page.items if isinstance(item, TableItem)]
    assert tables or columns > 4
    for table in tables:
        room = [width - table.insets.left - table.insets.right for width in table.widths]
        for row in table.rows:
            assert all(ruler.widest_token(cell.lines) <= width for cell, width in zip(row, room, strict=True))
