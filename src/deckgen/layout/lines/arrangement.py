"""What an arrangement of lines says of itself: its frames, how many lines it shows, how it draws them."""

from collections.abc import Callable

from deckgen.content import Lines
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Slot
from deckgen.stage import Stage
from deckgen.theme import Role

NARROW = 700.0
"""Points; in a room narrower than that parts and columns are stacked."""
MOST_ROWS = 6


class LineArrangement(NamedTuple):
    """One way for lines to stand together; a file of this package each."""

    counts: range
    """How many lines a page of it shows; more are dealt over pages."""
    design: Callable[[Stage], tuple[Frame, ...]]
    """Returns its PowerPoint layouts, for any room a stage may have."""
    draw: Callable[[Lines, Slide, Canvas], tuple[Draft, ...]]
    """Returns the pages of a slide; () where the lines do not fit at the smallest sizes."""


class Column(NamedTuple):
    """The slots of a column: "row-1", "row-2" …, evenly down the room."""

    name: str
    left: float
    """Points from the room's left edge."""
    width: float
    size: float
    idx: int
    """Of the first one; the others follow."""
    color: Role = Role.TEXT
    bold: bool = False
    prompt: str = "Text"


def design_columns(room: Box, columns: tuple[Column, ...], count: int = MOST_ROWS) -> tuple[Slot, ...]:
    """Return the slots of some columns, row by row."""
    rows = room.split_rows((1.0,) * count, min(12.0, room.h / count / 4))
    return tuple(
        Slot(
            name=f"{column.name}-{number}",
            type="body",
            box=Box(row.x + column.left, row.y, column.width, row.h),
            size=column.size,
            idx=column.idx + number - 1,
            color=column.color,
            bold=column.bold,
            prompt=column.prompt,
        )
        for number, row in enumerate(rows, start=1)
        for column in columns
    )
