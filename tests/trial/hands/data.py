"""Hand edits of tables and charts."""

from copy import deepcopy

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.graphfrm import GraphicFrame

from trial.marks import WORD, After, Aim, Check, Mark, choose, hand, says, title_of_shape, walk
from trial.sights import read_paragraph, tidy


def pick_table(deck: Deck, aim: Aim) -> GraphicFrame:
    """Return a table to edit."""
    return aim.pick([one for slide in deck.slides for one in slide.shapes if one.has_table], title_of_shape)


def pick_chart(deck: Deck, aim: Aim) -> GraphicFrame:
    """Return a chart to edit."""
    return aim.pick([one for slide in deck.slides for one in slide.shapes if one.has_chart], title_of_shape)


@hand("table cell changed")
def change_cell(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    cell = choose(aim, list(shape.table.iter_cells()))
    run = cell.text_frame.paragraphs[0].runs[0]
    run.text = f"{WORD} {run.text}"
    return Mark(f"a cell of “{title_of_shape(shape)}”", says(WORD))


@hand("table row added")
def add_row(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    row = deepcopy(choose(aim, list(shape.table._tbl.iter(qn("a:tr")))))
    for text in row.iter(qn("a:t")):
        text.text = WORD
    for found in row.iter("{http://schemas.microsoft.com/office/drawing/2014/main}rowId"):
        found.set("val", "424242")
    last = list(shape.table._tbl.iter(qn("a:tr")))[-1]
    last.addnext(row)
    return Mark(f"a row of “{title_of_shape(shape)}”", says(WORD))


@hand("table row deleted")
def delete_row(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    row = choose(aim, list(shape.table._tbl.iter(qn("a:tr")))[1:])
    first = read_paragraph(next(row.iter(qn("a:p"))))
    row.getparent().remove(row)

    def check(after: After) -> bool:
        rows = [next(one.iter(qn("a:p"))) for one in walk(after, "a:tr")]
        return first not in map(read_paragraph, rows)

    return Mark(f"row “{first}” of “{title_of_shape(shape)}”", check)


@hand("table column made wider")
def widen_column(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    shape.table.columns[0].width += 123_457
    width = shape.table.columns[0].width

    def check(after: After) -> bool:
        return any(abs(int(one.get("w")) - width) < 1300 for one in walk(after, "a:gridCol"))

    return Mark(f"a column of “{title_of_shape(shape)}”", check)


@hand("table cell painted")
def paint_cell(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    cell = choose(aim, list(shape.table.iter_cells()))
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor(0x12, 0xEF, 0x34)

    def check(after: After) -> bool:
        return any(one.get("val") == "12EF34" for one in walk(after, "a:srgbClr"))

    return Mark(f"the paint of a cell of “{title_of_shape(shape)}”", check)


def charts_of(after: After) -> list:
    """Return the charts of all shown slides."""
    slides = [one for one in after.deck.file.slides if one._element.get("show") != "0"]
    return [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]


@hand("chart number changed")
def change_number(deck: Deck, aim: Aim) -> Mark:
    shape = pick_chart(deck, aim)
    plot = shape.chart.plots[0]
    data = CategoryChartData()
    data.categories = list(plot.categories)
    for at, series in enumerate(plot.series):
        values = list(series.values)
        data.add_series(series.name, [77.25, *values[1:]] if at == 0 else values)
    shape.chart.replace_data(data)

    def check(after: After) -> bool:
        found = [value for chart in charts_of(after) for series in chart.plots[0].series for value in series.values]
        return 77.25 in found

    return Mark(f"a number of “{title_of_shape(shape)}”", check)


def chart_has(after: After, test) -> bool:
    """Tell whether a chart has an element."""
    return any(test(one) for chart in charts_of(after) for one in chart._chartSpace.iter())


@hand("chart title added")
def change_title(deck: Deck, aim: Aim) -> Mark:
    shape = pick_chart(deck, aim)
    shape.chart.has_title = True
    shape.chart.chart_title.text_frame.text = f"{WORD} chart"
    check: Check = lambda after: chart_has(after, lambda one: tidy(one.text or "") == f"{WORD} chart")  # noqa: E731
    return Mark(f"the chart's title on “{title_of_shape(shape)}”", check)


@hand("chart recolored")
def recolor_chart(deck: Deck, aim: Aim) -> Mark:
    shape = pick_chart(deck, aim)
    series = shape.chart.plots[0].series[0]
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = RGBColor(0x12, 0xEF, 0x34)
    check: Check = lambda after: chart_has(after, lambda one: one.get("val") == "12EF34")  # noqa: E731
    return Mark(f"the chart's color on “{title_of_shape(shape)}”", check)
