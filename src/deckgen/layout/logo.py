"""The client's logo on a slide, never stretched: the picture for what it stands on, above all other art.

A stage places it without knowing what a kind of slide puts there; once a frame is designed, `suit_logo` finds that out.
"""

from typing import Literal

from deckgen.contrast import vary
from deckgen.geometry import Box
from deckgen.ink import OWN_PALETTE, Ink
from deckgen.page import Frame, PictureItem, ShapeItem
from deckgen.stage import Stage
from deckgen.theme import THEME_ROLES, LogoPicture, Theme

_NAME = "logo"


def place_logo(theme: Theme, room: Box, align: Literal["left", "right"] = "right") -> tuple[PictureItem, ...]:
    """Return the logo as large as a room takes it, halfway down; () where the theme has none.

    Args:
        theme: the look.
        room: what it may take.
        align: at which side of the room.
    """
    picture = theme.logo.on("FFFFFF") if theme.logo else None
    return (_fit(picture, room, align, theme),) if picture else ()


def clear_logo(stage: Stage) -> Stage:
    """Return a stage without the logo, for what fills the whole slide."""
    return stage._replace(art=tuple(item for item in stage.art if item.name != _NAME))


def suit_logo(frame: Frame, theme: Theme) -> Frame:
    """Return a frame with the logo for its ground there, or for the last shape of it that lies under the logo."""
    placed = next((item for item in frame.art if isinstance(item, PictureItem) and item.name == _NAME), None)
    if placed is None or theme.logo is None:
        return frame
    others = tuple(item for item in frame.art if item is not placed)
    below = [item.fill for item in others if isinstance(item, ShapeItem) and item.box.overlaps(placed.box, 0.0)]
    role = next(filter(None, reversed(below)), frame.background)
    picture = theme.logo.on(_find_color(frame.palette.ink(role), theme))
    side: Literal["left", "right"] = "left" if placed.box.right < theme.size.width / 2 else "right"
    return frame._replace(art=(*others, _fit(picture, placed.box, side, theme))) if picture else frame


def _fit(picture: LogoPicture, room: Box, align: Literal["left", "right"], theme: Theme) -> PictureItem:
    scale = min(room.w / picture.width, room.h / picture.height)
    width, height = picture.width * scale, picture.height * scale
    left = room.x if align == "left" else room.right - width
    box = Box(left, room.y + (room.h - height) / 2, width, height)
    return PictureItem(_NAME, box, picture.format, data=picture.data, alt=theme.logo_alt, svg=picture.svg)


def _find_color(ink: Ink, theme: Theme) -> str:
    """Return the color of an ink in an own look, whose scheme has a slot for each role."""
    slots = {OWN_PALETTE.ink(role).slot: theme.colors[role] for role in THEME_ROLES}
    return vary(slots[ink.slot], ink.mod, ink.off)
