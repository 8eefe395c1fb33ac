"""A native table, split over pages when long; one that no class could read becomes text."""

from typing import TYPE_CHECKING, get_args

from deckgen.blocks import Paragraph, Span, Spans, Table
from deckgen.catalogue.slides import TABLE_AS_TEXT
from deckgen.content import TableShow
from deckgen.deck import GroundName, Slide
from deckgen.deferred import defer
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.lead import lead_slot, place_lead
from deckgen.layout.runs import Style
from deckgen.page import Align, Frame, Slot
from deckgen.stage import Stage
from deckgen.theme import Theme

if TYPE_CHECKING:
    from deckgen.layout import flow, running_text
    from deckgen.layout import grid as grids
else:  # few decks have tables
    flow, running_text = defer("deckgen.layout.flow"), defer("deckgen.layout.running_text")
    grids = defer("deckgen.layout.grid")

_FOOT = 16.0
"""Points between the last rule and the end of the room, where the footer is near."""


def design_table(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame with a table placeholder."""
    table = Slot("table", "tbl", stage.room, size=theme.sizes.body, idx=1, prompt="Table")
    return (stage.frame("Table", (lead_slot(theme, stage.room, 2), table), kind="tbl"),)


def draw_table(content: TableShow, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the table; where columns or rows would not be readable, one paragraph a row instead."""
    table = content.table
    aligns = tuple(align for wanted in table.aligns for align in get_args(Align) if align == wanted)
    grid = grids.Grid(table.header, table.rows, aligns, lang=slide.lang)
    frame = canvas.find_frame("Table", slide)
    whole = frame.slot("table").box
    whole = whole._replace(h=whole.h - min(_FOOT, whole.h / 10))
    head, room = place_lead(content.lead, frame, whole, slide.lang, canvas)
    if found := _set_whole(grid, room, canvas):
        setting, pages = found
        intro = (content.lead,) if content.lead else ()
        return tuple(
            Draft(
                frame.name,
                (
                    *(head if number == 0 else ()),
                    grids.draw_grid(setting, rows, whole if number else room, slide.title, "table"),
                ),
                shown=(*(intro if number == 0 else ()), _take_rows(table, rows)),
            )
            for number, rows in enumerate(pages)
        )
    canvas.report(TABLE_AS_TEXT, slide, table.line)
    return running_text.draw_flow(
        flow.compose_flow(
            (*((content.lead,) if content.lead else ()), *_write_rows(table)), Style(slide.lang), canvas.ruler
        ),
        slide,
        canvas,
    )


def _set_whole(grid: "grids.Grid", room: Box, canvas: Canvas) -> "tuple[grids.Setting, tuple[range, ...]] | None":
    """Return the table at the largest size at which no word is broken, else no number; None where there is none."""
    sizes, whole = grids.table_sizes(canvas.theme), None
    for at in range(len(sizes)):
        found = grids.set_grid(grid, canvas.ruler, room, sizes[at:])
        if found is None:
            break
        breaks = grids.find_breaks(found[0], canvas.ruler)
        if not breaks.words:
            return found
        whole = whole or (None if breaks.numbers else found)
    return whole


def _take_rows(table: Table, rows: range) -> Table:
    return Table(table.header, tuple(table.rows[row] for row in rows), table.aligns)


def _write_rows(table: Table) -> tuple[Paragraph, ...]:
    rows = (table.header, *table.rows) if any(table.header) else table.rows
    return tuple(Paragraph(_join(row), marker="•", line=table.line, path=table.path) for row in rows)


def _join(cells: tuple[Spans, ...]) -> Spans:
    spans: list[Span] = []
    for cell in cells:
        if spans and cell:
            spans.append(Span(" — "))
        spans += cell
    return tuple(spans)


KIND = Kind(
    content=TableShow,
    wants="plain",
    design=design_table,
    draw=draw_table,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
