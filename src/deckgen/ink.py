"""Colors as a slide states them: references to the theme's color scheme, light or dark variants of them, by role.

A `Role` says what a color is for, an `Ink` which color of the scheme that is on some ground, a `Palette` the inks of
all roles on one ground. Pages name roles; the frame they stand on has the palette; the writer puts the two together.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from deckgen.contrast import vary
from deckgen.theme import Role

SchemeSlot: TypeAlias = Literal[
    "tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"
]
"""A color of a PowerPoint color scheme, by the name that slides use (after the master's color map)."""


class Ink(NamedTuple):
    """A color of the scheme, or the lighter or darker variant that PowerPoint offers beside it."""

    slot: SchemeSlot
    mod: int = 100
    """Percent its luminance is multiplied by: 75 for "darker 25 %"."""
    off: int = 0
    """Percent added to its luminance then: 60 with `mod` 40 for "lighter 60 %"."""


class Palette(NamedTuple):
    """The ink of every role on one ground; a field a role, named as it.

    By default each role that a theme names has a slot of the scheme for itself, as in deckgen's own looks.
    """

    text: Ink = Ink("tx1")
    background: Ink = Ink("bg1")
    muted: Ink = Ink("tx2")
    surface: Ink = Ink("bg2")
    brand: Ink = Ink("accent1")
    accent: Ink = Ink("accent2")
    panel: Ink = Ink("accent3")
    panel_accent: Ink = Ink("accent4")
    line: Ink = Ink("accent5")
    panel_text: Ink = Ink("accent6")
    link: Ink = Ink("hlink")
    visited: Ink = Ink("folHlink")
    bar: Ink = Ink("tx2", mod=75, off=25)
    panel_muted: Ink = Ink("accent6", mod=80)

    def ink(self, role: Role) -> Ink:
        """Return the ink of a role."""
        found: Ink = getattr(self, role.value)
        return found


def show_ink(ink: Ink, colors: Mapping[str, str]) -> str:
    """Return the color of an ink, "RRGGBB".

    Args:
        ink: the ink.
        colors: slot of the scheme → "RRGGBB".
    """
    return vary(colors[ink.slot], ink.mod, ink.off)


OWN_PALETTE = Palette()
"""The palette of deckgen's own looks on their background."""
DARK_PALETTE = OWN_PALETTE._replace(bar=Ink("tx2", mod=70))
"""On a dark background, where a bar must not be brighter than the new value's."""
PANEL_PALETTE = Palette(
    text=OWN_PALETTE.panel_text,
    background=OWN_PALETTE.panel,
    muted=OWN_PALETTE.panel_muted,
    surface=OWN_PALETTE.panel._replace(mod=80),
    brand=OWN_PALETTE.panel_text,
    accent=OWN_PALETTE.panel_accent,
    line=OWN_PALETTE.muted._replace(mod=80, off=20),
    link=OWN_PALETTE.panel_text,
    visited=OWN_PALETTE.panel_text,
    bar=OWN_PALETTE.panel_text._replace(mod=66),
)
"""On their panel; what is quiet there is so where it can be read, and whole text elsewhere."""
