"""Native charts, columns or a ring: a `ChartItem` and its inks in, the chart part's XML out.

The numbers live in a workbook, so that PowerPoint can edit them.
"""

from math import isfinite
from typing import Final

from deckgen.ink import Ink, Palette
from deckgen.ooxml.markup import DECLARATION, A, C, R, centipoints, escape, escape_attribute, fill, language_tag
from deckgen.page import ChartItem
from deckgen.write.workbook import SHEET

_CATEGORY_AXIS: Final = 111_111_111
_VALUE_AXIS: Final = 222_222_222
_CATEGORY_SIZE: Final = 0.8
"""Category names, as a share of the data labels' size."""
_GAP: Final = 40
"""Between columns, in percent of one."""
_HOLE: Final = 64
"""Of a ring, in percent of its width."""
_SHOW_VALUE: Final = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
_SHOW_NOTHING: Final = _SHOW_VALUE.replace('showVal val="1"', 'showVal val="0"')
_AXES: Final = (
    '<c:catAx><c:axId val="{category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
    '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="12700">{line}</a:ln></c:spPr>{text}'
    '<c:crossAx val="{value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    '<c:valAx><c:axId val="{value}"/><c:scaling><c:orientation val="minMax"/>{least}</c:scaling><c:delete val="1"/>'
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="{category}"/>'
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
)


def render_chart(item: ChartItem, palette: Palette) -> str:
    """Return the chart part; its first relationship is the workbook.

    Raises:
        ValueError: a value is no number that the chart can show, or there are not as many names and labels.
    """
    _check_values(item)
    plot = _draw_columns(item, palette) if item.form == "columns" else _draw_ring(item, palette)
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_text_properties(item, item.size, palette.text)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _check_values(item: ChartItem) -> None:
    labels = len(item.values) if item.form == "columns" else 0
    even = len(item.categories) == len(item.values) and len(item.labels) == labels
    if not even or not all(map(isfinite, item.values)):
        raise ValueError(f"chart {item.name!r} has values that no column can show")
    if item.form == "ring" and (min(item.values, default=0.0) < 0 or not sum(item.values)):
        raise ValueError(f"chart {item.name!r} has values that no ring can show")


def _draw_ring(item: ChartItem, palette: Palette) -> str:
    """Return a ring whose first part begins at the top; its value stands beside it, large labels wrap by letter."""
    parts = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/>'
        f"<c:spPr>{fill(palette.bar if at else palette.accent)}<a:ln><a:noFill/></a:ln></c:spPr></c:dPt>"
        for at in range(len(item.values))
    )
    return (
        f'<c:doughnutChart><c:varyColors val="1"/><c:ser>{_name_series(item)}{parts}{_list_values(item)}</c:ser>'
        f'<c:dLbls>{_SHOW_NOTHING}<c:showLeaderLines val="0"/></c:dLbls>'
        f'<c:firstSliceAng val="0"/><c:holeSize val="{_HOLE}"/></c:doughnutChart>'
    )


def _draw_columns(item: ChartItem, palette: Palette) -> str:
    # an axis from zero: anything else would exaggerate
    least = '<c:min val="0"/>' if min(item.values, default=0.0) >= 0 else ""
    axes = _AXES.format(
        category=_CATEGORY_AXIS,
        value=_VALUE_AXIS,
        line=fill(palette.muted),
        text=_text_properties(item, item.size * _CATEGORY_SIZE, palette.muted),
        least=least,
    )
    return (
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'<c:ser>{_name_series(item)}<c:spPr>{fill(palette.bar)}</c:spPr><c:invertIfNegative val="0"/>'
        f"{_latest(item, palette)}{_labels(item, palette)}{_list_values(item)}</c:ser>"
        f'<c:gapWidth val="{_GAP}"/>'
        f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/></c:barChart>{axes}'
    )


def _name_series(item: ChartItem) -> str:
    return (
        '<c:idx val="0"/><c:order val="0"/>'
        f'<c:tx><c:strRef><c:f>{SHEET}!$B$1</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{escape(item.series)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def _list_values(item: ChartItem) -> str:
    """Return names and values, with the cells of the workbook that they stand in."""
    last = len(item.values) + 1
    names = "".join(f'<c:pt idx="{at}"><c:v>{escape(name)}</c:v></c:pt>' for at, name in enumerate(item.categories))
    numbers = "".join(f'<c:pt idx="{at}"><c:v>{value!r}</c:v></c:pt>' for at, value in enumerate(item.values))
    count = f'<c:ptCount val="{len(item.values)}"/>'
    return (
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!$B$2:$B${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{count}{numbers}</c:numCache></c:numRef></c:val>"
    )


def _latest(item: ChartItem, palette: Palette) -> str:
    """Return the color of the last column, the one the story is about."""
    if not item.values:
        return ""
    return (
        f'<c:dPt><c:idx val="{len(item.values) - 1}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{fill(palette.accent)}</c:spPr></c:dPt>"
    )


def _labels(item: ChartItem, palette: Palette) -> str:
    points = "".join(_label(item, at, palette) for at in range(len(item.labels)))
    return (
        f"<c:dLbls>{points}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'{_text_properties(item, item.size, palette.text, bold=True)}<c:dLblPos val="outEnd"/>{_SHOW_VALUE}</c:dLbls>'
    )


def _label(item: ChartItem, at: int, palette: Palette) -> str:
    ink = palette.accent if at == len(item.labels) - 1 else palette.text
    properties = _run_attributes(item, item.size, bold=True)
    return (
        f'<c:dLbl><c:idx val="{at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f"<a:p><a:r><a:rPr{properties}>{fill(ink)}{_FACE}</a:rPr><a:t>{escape(item.labels[at])}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:dLblPos val="outEnd"/>{_SHOW_VALUE}</c:dLbl>'
    )


_FACE: Final = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


def _run_attributes(item: ChartItem, size: float, *, bold: bool = False) -> str:
    return f' lang="{escape_attribute(language_tag(item.lang))}" sz="{centipoints(size)}" b="{bold:d}"'


def _text_properties(item: ChartItem, size: float, ink: Ink, *, bold: bool = False) -> str:
    attributes = _run_attributes(item, size, bold=bold)
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr{attributes}>{fill(ink)}{_FACE}</a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{escape_attribute(language_tag(item.lang))}"/></a:p></c:txPr>'
    )
