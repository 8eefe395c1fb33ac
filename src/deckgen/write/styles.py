"""What a place gives to its text: a slot, a place of no placeholder or speaker notes → `TextStyle`.

Formats of runs and paragraphs are remembered per style, by whoever builds them: a deck has few.
"""

from functools import cached_property
from typing import Final

from deckgen.ink import OWN_PALETTE, Ink, Palette
from deckgen.named_tuple import NamedTuple
from deckgen.page import Align, Font, Slot
from deckgen.theme import Theme
from deckgen.write.bullets import PLAIN_BULLET, Bullet
from deckgen.write.levels import LevelFormat, format_levels

DEFAULT_SIZE: Final = 18.0
"""Points of text outside placeholders, as the presentation's defaults say."""
DEFAULT_INK: Final = Ink("tx1")
"""Its color."""


class RunFormat(NamedTuple):
    """The format of a run: attributes and children of its properties, both as an element, what records say of it."""

    attributes: str
    children: str
    properties: str
    marks: str
    form: str


class _TextFormat(NamedTuple):
    """The text format that a place gives to its text."""

    size: float
    color: Ink
    bold: bool = False
    font: Font = "body"
    align: Align = "left"
    bullets: bool = False
    bullet: Bullet = PLAIN_BULLET
    """The theme's bullet."""
    mono: str = "Courier New"
    """The theme's monospaced face."""
    palette: Palette = OWN_PALETTE
    """The inks of the ground it stands on."""
    stated: bool = False
    """Whether nothing is relied on: paragraphs and runs state all they are, as in shapes of no placeholder."""
    formats: tuple[LevelFormat, ...] = ()
    """What it gives by paragraph level."""
    foreign: bool = False
    """Whether that is a client's: what it says of deeper levels is not known."""


class TextStyle(_TextFormat):
    """The text format that a place gives to its text, and what was built of it: that is no part of what it is."""

    @cached_property
    def runs(self) -> dict[tuple[object, ...], RunFormat]:
        """Run formats built so far."""
        return {}

    @cached_property
    def paragraphs(self) -> dict[tuple[object, ...], tuple[str, str]]:
        """Properties of paragraphs built so far, each with its normal form."""
        return {}

    def give(self, level: int) -> LevelFormat | None:
        """Return what text of a level may leave out where it has the same; None for nothing."""
        return self.formats[level] if level < len(self.formats) and not self.stated else None


def style_slot(slot: Slot, bullet: str, mono: str, palette: Palette) -> TextStyle:
    """Return the format that a frame's placeholder gives to its text; bullet and monospaced face are the theme's."""
    return TextStyle(
        size=slot.size,
        color=palette.ink(slot.color),
        bold=slot.bold,
        font=slot.font,
        align=slot.align,
        bullets=slot.bullets,
        bullet=Bullet(bullet, palette.muted),
        mono=mono,
        palette=palette,
        stated=not slot.placeholder,
        formats=format_levels(slot),
        foreign=bool(slot.levels),
    )


def style_free_text(theme: Theme, palette: Palette) -> TextStyle:
    """Return the format of text outside placeholders: the presentation's default."""
    return TextStyle(
        size=DEFAULT_SIZE,
        color=DEFAULT_INK,
        bullet=Bullet(theme.bullet, palette.muted),
        mono=theme.mono_font,
        palette=palette,
        stated=theme.client is not None,
        formats=(_format_plain(DEFAULT_SIZE),),
    )


def style_notes(theme: Theme) -> TextStyle:
    """Return the format of speaker notes."""
    return TextStyle(
        size=theme.sizes.notes,
        color=OWN_PALETTE.text,
        bullet=Bullet(theme.bullet),
        mono=theme.mono_font,
        formats=(_format_plain(theme.sizes.notes),),
    )


def _format_plain(size: float) -> LevelFormat:
    return LevelFormat(size=size, bold=False, font="body", align="left", margin=(0, 0), bullet=False)
