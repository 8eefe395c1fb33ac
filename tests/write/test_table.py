"""Native tables."""

from io import BytesIO

import pytest
from pptx import Presentation

from deckgen.page import TableItem


def table_item(sample) -> TableItem:
    return next(item for item in sample.deck.pages[2].items if isinstance(item, TableItem))


def test_table_reads_back(sample):
    """Cells, widths, heights and the header row are those of the item."""
    item = table_item(sample)
    shape = Presentation(BytesIO(sample.render())).slides[2].shapes[3]
    table = shape.table
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["".join(run.text for line in cell.lines for run in line.runs) for cell in row] for row in item.rows
    ]
    assert [column.width.pt for column in table.columns] == list(item.widths)
    assert [row.height.pt for row in table.rows] == list(item.heights)
    assert table.first_row
    assert shape.is_placeholder
    assert (shape.left.pt, shape.top.pt, shape.width.pt, shape.height.pt) == (480, 130, 426, 90)


@pytest.mark.parametrize("change", [{"widths": (426.0,)}, {"heights": (90.0,)}])
def test_table_without_a_grid_is_a_mistake_of_the_program(sample, change):
    """PowerPoint repairs a table whose rows differ in length."""
    with pytest.raises(ValueError, match="no grid"):
        sample.render(sample.with_item(table_item(sample)._replace(**change)))
