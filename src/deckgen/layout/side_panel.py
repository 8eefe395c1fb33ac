"""A slide in two parts: text at the left, figures at the right, on a panel where the look has one.

The panel reaches to the page's edges, so topic, progress and number stand on it in its colors. Where a look has no
panel, as a client's, or on a ground that is none, the right part is a second column on the slide's own ground.
"""

from deckgen.deck import GroundName
from deckgen.geometry import Box
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, ShapeItem, Slot
from deckgen.stage import Stage
from deckgen.theme import Role

_WIDE = 864.0
"""Points of a room that widths are given for."""
_GAP = 48.0
"""From the text to the panel."""
INSET = 40.0
"""From the panel's edge to what stands on it."""


class SideParts(NamedTuple):
    """The two parts of a slide."""

    text: Box
    figures: Box
    panel: bool
    """Whether the figures stand on a panel."""


def has_panel(stage: Stage) -> bool:
    """Return whether a part of a slide on this stage may be a panel."""
    return stage.name is GroundName.PLAIN and any(other.name is GroundName.PANEL for other in stage.others)


def split_stage(stage: Stage, text: float) -> SideParts:
    """Return the parts of a stage's room; `text` is the width of the left one in a room 864 points wide."""
    room = stage.room
    scale = room.w / _WIDE
    left = Box(room.x, room.y, text * scale, room.h)
    start = left.right + (_GAP + INSET) * scale
    return SideParts(left, Box(start, room.y, room.right - start, room.h), has_panel(stage))


def design_side(stage: Stage, name: str, parts: SideParts, slots: tuple[Slot, ...]) -> Frame:
    """Return a frame of two parts; title and footer keep to the left one where the right one is a panel."""
    if not parts.panel:
        return stage.frame(name, slots)
    edge = parts.text.right + _GAP * stage.room.w / _WIDE
    panel = ShapeItem("panel", Box(edge, 0.0, stage.size.width - edge, stage.size.height), Role.PANEL)
    split = stage._replace(
        title=stage.title and narrow_slot(stage.title, parts.text.w),
        footer=stage.footer and narrow_slot(stage.footer, parts.text.w),
        number=stage.number and stage.number._replace(color=Role.PANEL_TEXT),
        slots=tuple(_put_on_panel(slot) for slot in stage.slots),
        art=(panel, *stage.art),
    )
    return split.frame(name, slots)


def narrow_slot(slot: Slot, width: float) -> Slot:
    """Return a slot that is no wider than that."""
    return slot._replace(box=Box(slot.box.x, slot.box.y, min(slot.box.w, width), slot.box.h))


def _put_on_panel(slot: Slot) -> Slot:
    """Return topic or progress in the colors of the panel."""
    color = Role.PANEL_ACCENT if slot.name == "progress" else Role.PANEL_TEXT
    return slot._replace(color=color, fill=slot.fill and Role.BAR)
