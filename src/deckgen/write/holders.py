"""Placeholders of a frame, prepared once for all slides that use it: frames in, `Holder`s by slot name out."""

from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.page import Frame, Slot
from deckgen.theme import Theme
from deckgen.write.markup import escape_attribute, place
from deckgen.write.text import TextStyle, style_slot


@dataclass(frozen=True, slots=True)
class Holder:
    """A slot with what every shape in it repeats."""

    slot: Slot
    style: TextStyle
    markup: str
    """`p:ph`, the same in layout and slide."""
    place: str
    """`a:xfrm` of the slot."""


def prepare_holders(frame: Frame, theme: Theme) -> Mapping[str, Holder]:
    """Return the placeholders of a frame by slot name."""
    return {slot.name: Holder(slot, style_slot(slot, theme), _mark(slot), place(slot.box)) for slot in frame.slots}


def _mark(slot: Slot) -> str:
    index = f' idx="{slot.idx}"' if slot.idx else ""
    return f'<p:ph type="{escape_attribute(slot.type)}"{index}/>'
