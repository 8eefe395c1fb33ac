"""Slides that need the whole width of the page where a look has their title in a margin: it stands above them there."""

from deckgen.geometry import Box
from deckgen.page import PictureItem, ShapeItem, Slot
from deckgen.stage import HEADER_SLOTS, Stage

_TITLE_HEIGHT, _GAP = 36.0, 8.0
_TITLE_SHARE = 0.7
"""Of the width, for the title; the topic stands at its right."""


def widen_room(stage: Stage) -> Stage:
    """Return a stage whose room is as wide as the page and begins under the title; as it is where it does already."""
    title, room = stage.title, stage.room
    if stage.layout or title is None or title.box.right > room.x:
        return stage
    row = Box(title.box.x, title.box.y, room.right - title.box.x, _TITLE_HEIGHT)
    left, right = row.split_columns((_TITLE_SHARE, 1.0 - _TITLE_SHARE), _GAP)
    slots = tuple(_put_in_row(slot, right) for slot in stage.slots)
    top = row.bottom + _GAP
    art = tuple(_put_at_foot(item, stage) if item.box.x < room.x and item.box.y > top else item for item in stage.art)
    lower = (item.box.y - _GAP for item in art if top < item.box.y < room.bottom)
    below = Box(row.x, top, row.w, min((room.bottom, *lower)) - top)
    return stage._replace(title=title._replace(box=left, anchor="middle"), slots=slots, room=below, art=art)


def _put_at_foot(item: ShapeItem | PictureItem, stage: Stage) -> ShapeItem | PictureItem:
    """Return what stands at the foot of a margin, as a logo does, on the line of footer and number."""
    if stage.number is None:
        return item
    line, box = stage.number.box, item.box
    moved = box._replace(x=line.x - _GAP - box.w, y=line.y + (line.h - box.h) / 2)
    return item._replace(box=moved)


def _put_in_row(slot: Slot, box: Box) -> Slot:
    return slot._replace(box=box, align="right", anchor="middle") if slot.name in HEADER_SLOTS else slot
