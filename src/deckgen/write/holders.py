"""Placeholders and free places of a frame, prepared once for all slides that use it: `Holder`s by slot name."""

from collections.abc import Iterator, Mapping

from deckgen.ink import Palette
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.markup import escape_attribute
from deckgen.page import Frame, Slot
from deckgen.theme import Theme
from deckgen.write.styles import TextStyle, style_slot


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


class FrameHolders(Mapping[str, Holder]):
    """The places of a frame by slot name, each prepared when it is asked for: a deck has few of a look's frames."""

    def __init__(self, frame: Frame, shelf: "_PaletteShelf") -> None:
        self._slots = {slot.name: slot for slot in frame.slots}
        self._shelf = shelf
        self._held: dict[str, Holder] = {}

    def __getitem__(self, name: str) -> Holder:
        holder = self._held.get(name)
        if holder is None:
            holder = self._held[name] = self._shelf.hold(self._slots[name])
        return holder

    def __iter__(self) -> Iterator[str]:
        return iter(self._slots)

    def __len__(self) -> int:
        return len(self._slots)


class HolderShelf:
    """Prepares the places of all frames of a theme: they share most of their slots, and formats even more."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._shelves: dict[Palette, _PaletteShelf] = {}

    def prepare(self, frame: Frame) -> Mapping[str, Holder]:
        """Return the places of a frame by slot name."""
        palette = frame.palette
        shelf = self._shelves.get(palette)
        if shelf is None:
            shelf = self._shelves[palette] = _PaletteShelf(self._theme, palette)
        return FrameHolders(frame, shelf)


class _PaletteShelf:
    """The places of frames of one palette."""

    def __init__(self, theme: Theme, palette: Palette) -> None:
        self._theme = theme
        self._palette = palette
        self._holders: dict[Slot, Holder] = {}
        self._styles: dict[tuple[object, ...], TextStyle] = {}
        """Format of a slot → its style; those of one format share what was built of it."""

    def hold(self, slot: Slot) -> Holder:
        """Return a place, the same one for equal slots."""
        holder = self._holders.get(slot)
        if holder is None:
            index = f' idx="{slot.idx}"' if slot.idx else ""
            markup = f'<p:ph type="{escape_attribute(slot.type)}"{index}/>' if slot.placeholder else ""
            holder = self._holders[slot] = Holder(slot, self._give_style(slot), markup)
        return holder

    def _give_style(self, slot: Slot) -> TextStyle:
        own = slot.size, slot.color, slot.bold, slot.font, slot.align, slot.bullets
        key = *own, slot.placeholder, slot.words, slot.levels
        style = self._styles.get(key)
        if style is None:
            style = style_slot(slot, self._theme.bullet, self._theme.mono_font, self._palette)
            self._styles[key] = style
        return style
