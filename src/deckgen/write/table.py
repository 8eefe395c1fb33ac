"""Native tables and the frames of charts: items in, `p:graphicFrame` out."""

from typing import Final

from deckgen.geometry import Insets
from deckgen.ooxml.markup import C, emu, fill, place
from deckgen.ooxml.normal import NO_STYLE
from deckgen.ooxml.part import OpenPart
from deckgen.page import Cell, ChartItem, TableItem
from deckgen.write.holders import Holder
from deckgen.write.record import tell_table
from deckgen.write.shapes import ANCHORS
from deckgen.write.styles import TextStyle
from deckgen.write.text import write_lines

_TABLE: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"
_RULE: Final = 0.75


def write_table(item: TableItem, holder: Holder | None, free: TextStyle, part: OpenPart) -> str:
    """Return a table.

    Raises:
        ValueError: rows, columns and sizes do not make a grid; PowerPoint would repair the file.
    """
    if len(item.rows) != len(item.heights) or any(len(row) != len(item.widths) for row in item.rows):
        raise ValueError(f"table {item.name!r} is no grid")
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in item.widths)
    margins = _margins(item.insets)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{"".join([_write_cell(cell, margins, free, part) for cell in row])}</a:tr>'
        for row, height in zip(item.rows, item.heights, strict=True)
    )
    tell_table(part, item, holder, [_format_cell(cell, margins, free) for row in item.rows for cell in row])
    header = ' firstRow="1"' if item.header else ""
    table = (
        f"<a:tbl><a:tblPr{header}><a:tableStyleId>{NO_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>"
    )
    return _frame(item, holder, part, f'<a:graphicData uri="{_TABLE}">{table}</a:graphicData>')


def _margins(insets: Insets) -> str:
    return f'marL="{emu(insets.left)}" marR="{emu(insets.right)}" marT="{emu(insets.top)}" marB="{emu(insets.bottom)}"'


def _write_cell(cell: Cell, margins: str, free: TextStyle, part: OpenPart) -> str:
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{write_lines(cell.lines, free, part)}</a:txBody>"
        f"{_format_cell(cell, margins, free)}</a:tc>"
    )


def _format_cell(cell: Cell, margins: str, free: TextStyle) -> str:
    return (
        f'<a:tcPr {margins} anchor="{ANCHORS[cell.anchor]}">'
        f'<a:lnB w="{emu(_RULE)}">{fill(free.palette.line)}</a:lnB>'
        f"{'<a:noFill/>' if cell.fill is None else fill(free.palette.ink(cell.fill))}</a:tcPr>"
    )


def write_chart_frame(item: ChartItem, holder: Holder | None, chart: str, part: OpenPart) -> str:
    """Return the place of a chart whose part has the given name below ppt/charts/."""
    number = part.relationships.relate("chart", f"../charts/{chart}")
    return _frame(
        item, holder, part, f'<a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="{number}"/></a:graphicData>'
    )


def _frame(item: TableItem | ChartItem, holder: Holder | None, part: OpenPart, content: str) -> str:
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{part.introduce(item.name, alt=item.alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{holder.markup if holder else ''}</p:nvPr></p:nvGraphicFramePr>"
        f"{place(item.box, 'p:xfrm')}<a:graphic>{content}</a:graphic></p:graphicFrame>"
    )
