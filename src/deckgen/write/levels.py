"""What a place gives to paragraphs of each level: the format of deckgen's own placeholders, or of a client's.

Only what differs from it is written, so that a client's own faces, colors, bullets and gaps reach the slides.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.markup import emu
from deckgen.page import Align, Font, Slot

if TYPE_CHECKING:
    from deckgen.client import TextLevel

BULLET_LEVELS = 5
_BULLET_INDENT = 1.1
"""Indent of a level in ems."""


class LevelFormat(NamedTuple):
    """The format of one paragraph level."""

    size: float
    """Points."""
    bold: bool
    font: Font
    align: Align
    margin: tuple[int, int]
    """Left margin and first-line indent, in EMU."""
    bullet: bool
    inked: bool = True
    """Whether its color is the place's own."""
    caps: bool = False
    italic: bool = False
    spacing: float = 1.0
    before: float = 0.0
    after: float = 0.0


def format_levels(slot: Slot) -> tuple[LevelFormat, ...]:
    """Return the format of the levels of a slot: as a client's layout has them, else one after the other."""
    if slot.placeholder and slot.levels:
        return tuple(_read_level(level, slot) for level in slot.levels)
    return _format_own_levels(slot.size, slot.font, slot.align, bold=slot.bold, bullets=slot.bullets)


@lru_cache(maxsize=256)  # frames have many slots of few formats
def _format_own_levels(size: float, font: Font, align: Align, *, bold: bool, bullets: bool) -> tuple[LevelFormat, ...]:
    return tuple(
        LevelFormat(
            size=size,
            bold=bold,
            font=font,
            align=align,
            margin=indent_level(size, level, bullets=bullets),
            bullet=bullets,
        )
        for level in range(BULLET_LEVELS if bullets else 1)
    )


def indent_level(size: float, level: int, *, bullets: bool) -> tuple[int, int]:
    """Return left margin and first-line indent of a level of deckgen's own placeholders, in EMU."""
    step = size * _BULLET_INDENT if bullets else 0.0
    return emu(step * (level + 1)), -emu(step)


def _read_level(level: "TextLevel", slot: Slot) -> LevelFormat:
    return LevelFormat(
        size=level.size,
        bold=level.bold,
        font=level.face or "title",
        align=level.align,
        margin=(emu(level.indent), -emu(level.hang)),
        bullet=level.bullet and not level.numbered,
        inked=slot.words is None and level.color == slot.levels[0].color,
        caps=level.caps,
        italic=level.italic,
        spacing=level.spacing,
        before=level.before,
        after=level.after,
    )
