"""Native charts and the workbook behind them."""

from io import BytesIO

import openpyxl
import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from deckgen.page import ChartItem
from deckgen.write.workbook import build_workbook


def chart_item(sample) -> ChartItem:
    return next(item for item in sample.deck.pages[2].items if isinstance(item, ChartItem))


def test_chart_reads_back(sample):
    """Kind, names, values, labels, gap and the axis from zero are those of the item."""
    item = chart_item(sample)
    chart = Presentation(BytesIO(sample.render())).slides[2].shapes[4].chart
    plot = chart.plots[0]
    assert chart.chart_type == XL_CHART_TYPE.COLUMN_CLUSTERED
    assert tuple(plot.categories) == item.categories
    assert plot.series[0].values == item.values
    assert plot.series[0].name == item.series
    assert plot.gap_width == 40
    labels = [plot.series[0].points[at].data_label for at in range(2)]
    assert tuple(label.text_frame.text for label in labels) == item.labels
    assert {label.position for label in labels} == {XL_LABEL_POSITION.OUTSIDE_END}
    assert chart.value_axis.minimum_scale == 0
    assert not chart.value_axis.visible


def test_chart_is_editable(sample):
    """PowerPoint edits the workbook, python-pptx replaces the data."""
    deck = Presentation(BytesIO(sample.render()))
    chart = deck.slides[2].shapes[4].chart
    data = CategoryChartData()
    data.categories = ["a", "b", "c"]
    data.add_series("s", (1, 2, 3))
    chart.replace_data(data)
    again = BytesIO()
    deck.save(again)
    assert tuple(Presentation(again).slides[2].shapes[4].chart.plots[0].categories) == ("a", "b", "c")


def test_workbook_holds_what_the_chart_shows(sample):
    """Names and values stand where the chart's references point."""
    parts = sample.parts()
    sheet = openpyxl.load_workbook(BytesIO(parts["ppt/embeddings/chart1.xlsx"]))["Sheet1"]
    assert [[cell.value for cell in row] for row in sheet["A1:B3"]] == [[None, "Rides"], ["2016", 2.5], ["=2019", 12]]
    assert b"Sheet1!$A$2:$A$3" in parts["ppt/charts/chart1.xml"]
    assert b"Sheet1!$B$2:$B$3" in parts["ppt/charts/chart1.xml"]


def test_text_in_the_workbook_is_never_a_formula():
    """A name that begins with "=" stays a name."""
    book = build_workbook("=1+1", ("=A1", "@x", "http://example.org", ""), (1.0, 2.0, 3.0, 0.1))
    sheet = openpyxl.load_workbook(BytesIO(book))["Sheet1"]
    assert sheet["B1"].data_type == sheet["A2"].data_type == "s"
    assert sheet["A5"].value is None
    assert book == build_workbook("=1+1", ("=A1", "@x", "http://example.org", ""), (1.0, 2.0, 3.0, 0.1))


def test_negative_values_keep_their_columns(sample):
    """An axis from zero would hide them."""
    item = chart_item(sample)._replace(values=(-1.0, 2.0))
    assert b"<c:min " not in sample.parts(sample.with_item(item))["ppt/charts/chart1.xml"]


@pytest.mark.parametrize("change", [{"values": (1.0, float("nan"))}, {"values": (1.0,)}, {"labels": ()}])
def test_impossible_values_are_mistakes_of_the_program(sample, change):
    """PowerPoint repairs a chart with NaN in it."""
    with pytest.raises(ValueError, match="no column can show"):
        sample.render(sample.with_item(chart_item(sample)._replace(**change)))


def ring_item(sample) -> ChartItem:
    return chart_item(sample)._replace(form="ring", values=(90.0, 10.0), labels=(), categories=("migrated", ""))


def test_a_ring_reads_back(sample):
    """A doughnut of native parts, the first in the accent color, without labels and axes; its numbers can be edited."""
    parts = sample.parts(sample.with_item(ring_item(sample)))
    chart = Presentation(BytesIO(sample.render(sample.with_item(ring_item(sample))))).slides[0].shapes[-1].chart
    (plot,) = chart.plots
    assert chart.chart_type == XL_CHART_TYPE.DOUGHNUT
    assert plot.series[0].values == (90.0, 10.0)
    xml = parts["ppt/charts/chart1.xml"].decode()
    assert xml.index('val="accent2"') < xml.index('val="tx2"')
    assert 'showVal val="1"' not in xml
    assert "Ax>" not in xml
    sheet = openpyxl.load_workbook(BytesIO(parts["ppt/embeddings/chart1.xlsx"]))["Sheet1"]
    assert [[cell.value for cell in row] for row in sheet["A2:B3"]] == [["migrated", 90], [None, 10]]
    data = CategoryChartData()
    data.categories = ["a", "b"]
    data.add_series("s", (1, 2))
    chart.replace_data(data)


@pytest.mark.parametrize("change", [{"values": (-1.0, 2.0)}, {"values": (0.0, 0.0)}, {"labels": ("90", "10")}])
def test_a_ring_is_of_parts(sample, change):
    """Parts under nothing, or of nothing, have no angle."""
    with pytest.raises(ValueError, match="can show"):
        sample.render(sample.with_item(ring_item(sample)._replace(**change)))


def test_every_chart_has_a_workbook_of_its_own(sample):
    """PowerPoint repairs a file in which two charts share one."""
    item = chart_item(sample)
    names = sample.parts(sample.with_item(item, item._replace(name="other", slot="")))
    assert {"ppt/embeddings/chart1.xlsx", "ppt/embeddings/chart2.xlsx"} <= names.keys()
