"""The slide master: theme and frames in, XML out. Its placeholders stand where most frames put theirs."""

from typing import Final

from deckgen.geometry import Box
from deckgen.ink import OWN_PALETTE
from deckgen.ooxml.markup import DECLARATION, PART_NAMESPACES, ROOT_SHAPE
from deckgen.ooxml.part import OpenPart, PartNames
from deckgen.page import Frame, Slot, SlotType
from deckgen.theme import Role, Theme
from deckgen.write.holders import HolderShelf
from deckgen.write.styles import DEFAULT_SIZE, style_slot
from deckgen.write.template.layout import LayoutWriter, list_levels, paint_background
from deckgen.write.template.model import MASTER_ID
from deckgen.write.template.theme import color_map

_NAMES: Final[dict[SlotType, str]] = {
    "title": "Title",
    "body": "Text",
    "dt": "Date",
    "ftr": "Footer",
    "sldNum": "Slide number",
}


def render_master(theme: Theme, frames: tuple[Frame, ...]) -> str:
    """Return the master; its relationships are the layouts in order, then the theme."""
    part = OpenPart(PartNames())
    slots = _choose_slots(theme, frames)
    shapes = LayoutWriter().write_placeholders(HolderShelf(theme).prepare(Frame("Master", slots)), part).decode()
    layouts = "".join(
        f'<p:sldLayoutId id="{MASTER_ID + number}" r:id="rId{number}"/>' for number in range(1, len(frames) + 1)
    )
    return (
        f'{DECLARATION}<p:sldMaster {PART_NAMESPACES} preserve="1"><p:cSld>{paint_background(OWN_PALETTE.background)}'
        f"<p:spTree>{ROOT_SHAPE}{shapes}</p:spTree></p:cSld><p:clrMap {color_map(theme)}/>"
        f"<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst>{_text_styles(slots, theme)}</p:sldMaster>"
    )


def _text_styles(slots: tuple[Slot, ...], theme: Theme) -> str:
    other = Slot("other", "body", slots[1].box, size=DEFAULT_SIZE)
    title, body, rest = (
        list_levels(style_slot(slot, theme.bullet, theme.mono_font, OWN_PALETTE)) for slot in (*slots[:2], other)
    )
    return (
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{rest}</p:otherStyle></p:txStyles>"
    )


def _choose_slots(theme: Theme, frames: tuple[Frame, ...]) -> tuple[Slot, ...]:
    """Return title, body, date, footer and number: the first of the frames' own, else a usual place."""
    own: dict[SlotType, Slot] = {}
    for slot in (slot for frame in frames for slot in frame.slots):
        if slot.placeholder and (slot.type != "body" or slot.bullets):
            own.setdefault(slot.type, slot)
    return tuple(
        own.get(slot.type, slot)._replace(name=_NAMES[slot.type], idx=index, prompt="")
        for index, slot in enumerate(_usual_slots(theme))
    )


def _usual_slots(theme: Theme) -> tuple[Slot, ...]:
    """Return title, body, date, footer and number where no frame has one."""
    sizes, across = theme.sizes, theme.size.across
    left, width, foot = across(54.0), across(852.0), theme.size.height - 38.0
    title = Box(left, 56.0, width, 48.0)
    footer = Slot("footer", "ftr", Box(left, foot, across(500.0), 18.0), size=sizes.footer, color=Role.MUTED)
    date = Box(across(600.0), foot, across(200.0), 18.0)
    number = Box(left + width - 60.0, foot, 60.0, 18.0)
    return (
        Slot("title", "title", title, size=sizes.title, bold=True, font="heading", anchor="middle"),
        Slot("body", "body", Box(left, 130.0, width, foot - 152.0), size=sizes.body_large, bullets=True),
        footer._replace(name="date", type="dt", box=date, align="right"),
        footer,
        footer._replace(name="number", type="sldNum", box=number, align="right"),
    )
