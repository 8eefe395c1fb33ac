"""The frame of a whole story on one page: one part or two at the left, figures on a panel at the right, if any.

On a narrow page three columns would be cramped: the figures then stand at its foot, on a band where the look has one.
"""

from deckgen.geometry import Box
from deckgen.layout.lines.arrangement import NARROW
from deckgen.layout.side_panel import has_panel, narrow_slot
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, ShapeItem, Slot
from deckgen.stage import Stage
from deckgen.theme import Role

HEAD_SIZE = 16.0
MOST_PARTS, MOST_FIGURES = 2, 3
_HEAD_TOP, _HEAD_HEIGHT, _HEAD_GAP = 8.0, 22.0, 12.0
_WIDE = 864.0
_LEFT, _EDGE, _MIDDLE = 232.0, 256.0, 296.0
"""How wide the first part is, where its ground ends, where the second begins, in a room 864 points wide."""
_TITLE = 0.6
"""Share of the width of an only part that the title has, beside the topic."""
_TITLE_DROP, _TITLE_HEIGHT = 5.0, 62.0
_END, _PANEL, _FIGURES = 550.0, 574.0, 614.0
"""Where the text ends beside figures, where the panel begins and where they do."""


_LOW, _LOW_AIR, _LOW_HEAD, _LOW_GAP = 368.0, 14.0, 116.0, 40.0
"""Where the band at the foot of a narrow page begins, what its words keep from its edge, the width of its heading, and
what the parts above it keep from each other."""


_LOW_SHARE, _TALL = 0.64, 300.0
"""Where the figures begin in a room without a band, as a share of it; how high a room is that has them at its foot."""
_LOW_RISE = 16.0
"""How much nearer to the title these parts begin."""


class Shape(NamedTuple):
    """What a story's page has."""

    parts: int
    figures: bool

    @property
    def name(self) -> str:
        """Of its frame."""
        return f"Story in {self.parts} part{'s' * (self.parts > 1)}{'' if self.figures else ' without figures'}"


SHAPES = tuple(Shape(parts, figures) for parts in (1, 2) for figures in (True, False))


def design_story(stage: Stage, shape: Shape) -> Frame:
    """Return the frame of a shape; without grounds of their own the parts are columns."""
    scale = stage.room.w / _WIDE
    narrow = stage.room.w < NARROW and stage.room.h >= _TALL
    columns = _place_over(stage, shape) if narrow else _place_parts(stage.room, shape, scale)
    slots = [slot for at, column in enumerate(columns, start=1) for slot in _design_part(column, at)]
    low = shape.figures and narrow
    if shape.figures:
        slots += _design_low_figures(stage) if low else _design_figures(stage, scale)
    if not stage.others or stage.title is None:
        rule = ShapeItem("low-rule", Box(stage.room.x, _find_low(stage), stage.room.w, 0.0), outline=Role.LINE)
        return stage.frame(shape.name, tuple(slots), (rule._replace(shape="line"),) if low else ())
    split = stage._replace(
        title=_shape_title(stage.title, columns),
        slots=tuple(_move_topic(slot, columns) for slot in stage.slots if slot.name == "corner"),
        footer=stage.footer and _shape_footer(stage.footer, columns[0].w, low=low),
        number=stage.number and _color_number(stage.number, shape),
        art=(*(_paint_narrow(stage, shape, columns) if narrow else _paint_grounds(stage, shape, scale)), *stage.art),
    )
    return split.frame(shape.name, tuple(slots))


def _find_low(stage: Stage) -> float:
    """Return where figures at the foot of a narrow page begin: on a band, or in the lowest part of the room."""
    return _LOW if has_panel(stage) else stage.room.y + stage.room.h * _LOW_SHARE


def _place_parts(room: Box, shape: Shape, scale: float) -> tuple[Box, ...]:
    """Return the columns of the parts."""
    end = _END * scale if shape.figures else room.w
    if shape.parts == 1:
        return (Box(room.x, room.y, end, room.h),)
    left, middle = _LEFT * scale, _MIDDLE * scale
    return Box(room.x, room.y, left, room.h), Box(room.x + middle, room.y, end - middle, room.h)


def _place_over(stage: Stage, shape: Shape) -> tuple[Box, ...]:
    """Return the columns of the parts of a narrow page, above its figures."""
    room = stage.room
    top = room.y - (_LOW_RISE if has_panel(stage) else 0.0)
    bottom = _find_low(stage) - _LOW_AIR if shape.figures else room.bottom
    return Box(room.x, top, room.w, bottom - top).split_columns((1.0,) * shape.parts, _LOW_GAP)


def _design_part(column: Box, number: int) -> tuple[Slot, Slot]:
    """Return heading and text of a part."""
    head = Box(column.x, column.y + _HEAD_TOP, column.w, _HEAD_HEIGHT)
    top = head.bottom + _HEAD_GAP
    text = Box(column.x, top, column.w, column.bottom - top)
    name = f"part-{number}"
    return (
        Slot(
            f"{name}-title",
            "body",
            head,
            size=HEAD_SIZE,
            idx=10 * number + 10,
            color=Role.MUTED,
            bold=True,
            prompt="Part",
        ),
        Slot(name, "body", text, size=28.0, idx=10 * number + 11, prompt="Text"),
    )


def _design_figures(stage: Stage, scale: float) -> list[Slot]:
    """Return heading and places of figures."""
    room, left = stage.room, _FIGURES * scale
    quiet, color = (Role.PANEL_MUTED, Role.PANEL_TEXT) if has_panel(stage) else (Role.MUTED, Role.TEXT)
    head = Box(room.x + left, room.y + _HEAD_TOP, room.w - left, _HEAD_HEIGHT)
    top = head.bottom + _HEAD_GAP
    rows = Box(head.x, top, head.w, room.bottom - top).split_rows((1.0,) * MOST_FIGURES, 12.0)
    return _list_figure_slots(head, rows, quiet, color)


def _design_low_figures(stage: Stage) -> list[Slot]:
    """Return heading and places of figures beside each other at the foot of the page."""
    room, top = stage.room, _find_low(stage) + _LOW_AIR
    head = Box(room.x, top, _LOW_HEAD, _HEAD_HEIGHT)
    left = head.right + _LOW_AIR
    foot = stage.footer.box.y if stage.footer and has_panel(stage) else room.bottom
    row = Box(left, top, room.right - left, foot - top)
    places = row.split_columns((1.0,) * MOST_FIGURES, _LOW_AIR)
    quiet, color = (Role.PANEL_MUTED, Role.PANEL_TEXT) if has_panel(stage) else (Role.MUTED, Role.TEXT)
    return _list_figure_slots(head, places, quiet, color)


def _list_figure_slots(head: Box, places: tuple[Box, ...], quiet: Role, color: Role) -> list[Slot]:
    title = Slot("figures-title", "body", head, size=HEAD_SIZE, idx=40, color=quiet, bold=True, prompt="Figures")
    figures = (
        Slot(f"figure-{number}", "body", box, size=20.0, idx=40 + number, color=color, prompt="Figure")
        for number, box in enumerate(places, start=1)
    )
    return [title, *figures]


def _shape_footer(slot: Slot, width: float, *, low: bool) -> Slot:
    """Return the footer under the first part, in the color of the band where it stands on that."""
    narrow = narrow_slot(slot, width)
    return narrow._replace(color=Role.PANEL_MUTED) if low else narrow


def _shape_title(title: Slot, columns: tuple[Box, ...]) -> Slot:
    """Return the title above the first of two parts, on two lines if need be, or beside the topic of an only part."""
    if len(columns) == 1:
        return narrow_slot(title, columns[0].w * _TITLE)
    top = title.box.y + _TITLE_DROP
    height = min(_TITLE_HEIGHT, columns[0].y + _HEAD_TOP - top)
    return title._replace(box=Box(title.box.x, top, columns[0].w, height), anchor="top")


def _move_topic(slot: Slot, columns: tuple[Box, ...]) -> Slot:
    """Return the topic at the left of the second part, at the right of the only one."""
    column = columns[-1]
    if len(columns) > 1:
        return slot._replace(box=Box(column.x, slot.box.y, column.w, slot.box.h), align="left")
    left = column.x + column.w * _TITLE
    return slot._replace(box=Box(left, slot.box.y, column.right - left, slot.box.h))


def _color_number(slot: Slot, shape: Shape) -> Slot:
    return slot._replace(color=Role.PANEL_TEXT) if shape.figures else slot


def _paint_narrow(stage: Stage, shape: Shape, columns: tuple[Box, ...]) -> list[ShapeItem]:
    """Return the ground of the first of two parts of a narrow page, and the band of the figures under both."""
    page, art, low = stage.size, [], _LOW if shape.figures else stage.size.height
    if len(columns) > 1:
        edge = (columns[0].right + columns[1].x) / 2
        art.append(ShapeItem("ground", Box(0.0, 0.0, edge, low), Role.SURFACE))
    if shape.figures:
        art.append(ShapeItem("panel", Box(0.0, low, page.width, page.height - low), Role.PANEL))
    return art


def _paint_grounds(stage: Stage, shape: Shape, scale: float) -> list[ShapeItem]:
    """Return the ground of the first of two parts, and the panel of the figures."""
    page, left = stage.size, stage.room.x
    grounds = []
    if shape.parts > 1:
        grounds.append(ShapeItem("ground", Box(0.0, 0.0, left + _EDGE * scale, page.height), Role.SURFACE))
    if shape.figures:
        edge = left + _PANEL * scale
        grounds.append(ShapeItem("panel", Box(edge, 0.0, page.width - edge, page.height), Role.PANEL))
    return grounds
