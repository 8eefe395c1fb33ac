"""Placeholders and free places of a frame, prepared once for all slides that use it: `Holder`s by slot name."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from deckgen.ink import Palette
from deckgen.ooxml.markup import escape_attribute
from deckgen.page import Frame, Slot
from deckgen.theme import Theme
from deckgen.write.text import TextStyle, style_slot


class Holder(NamedTuple):
    """A slot with what every shape in it repeats."""

    slot: Slot
    style: TextStyle
    markup: str
    """`p:ph`, the same in layout and slide; "" for a free place, which is no placeholder."""
    body: str = ""
    """What slides say of its text body beside insets and anchor, as attributes."""
    foreign: bool = False
    """Whether it is a client's placeholder."""


def prepare_holders(frame: Frame, theme: Theme) -> Mapping[str, Holder]:
    """Return the places of a frame by slot name."""
    return {slot.name: _prepare_holder(slot, theme.bullet, theme.mono_font, frame.palette) for slot in frame.slots}


# frames share most of their slots, and the decks of a course all of them
@lru_cache(maxsize=1024)
def _prepare_holder(slot: Slot, bullet: str, mono: str, palette: Palette) -> Holder:
    style = style_slot(slot, bullet, mono, palette)
    if not slot.placeholder:
        return Holder(slot, style, "")
    index = f' idx="{slot.idx}"' if slot.idx else ""
    return Holder(slot, style, f'<p:ph type="{escape_attribute(slot.type)}"{index}/>')
