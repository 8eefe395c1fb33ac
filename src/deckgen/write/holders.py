"""Placeholders of a frame, prepared once for all slides that use it: frames in, `Holder`s by slot name out."""

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
    """`p:ph`, the same in layout and slide."""


def prepare_holders(frame: Frame, theme: Theme) -> Mapping[str, Holder]:
    """Return the placeholders of a frame by slot name."""
    return {slot.name: _prepare_holder(slot, theme.bullet, theme.mono_font, frame.palette) for slot in frame.slots}


# frames share most of their slots, and the decks of a course all of them
@lru_cache(maxsize=1024)
def _prepare_holder(slot: Slot, bullet: str, mono: str, palette: Palette) -> Holder:
    index = f' idx="{slot.idx}"' if slot.idx else ""
    markup = f'<p:ph type="{escape_attribute(slot.type)}"{index}/>'
    return Holder(slot, style_slot(slot, bullet, mono, palette), markup)
