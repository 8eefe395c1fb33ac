"""How a look arranges its slides: a row a way. Looks differ in arrangement, not in color.

A kind of slide is drawn by the file of `layout/kinds/` that the look's way has for it, else by the clear one. A theme
file names the way; a new one is a row here and the files that draw differently in it.
"""

from enum import StrEnum


class Way(StrEnum):
    """One family of arrangements."""

    CLEAR = "clear"
    """Panels at the right, grids on hairlines, bands."""
    PAPER = "paper"
    """A margin column beside a ledger of rules."""
    BLOCK = "block"
    """Bands and blocks of color."""
    NIGHT = "night"
    """One hero a slide, figures very large."""
    CLIENT = "client"
    """What a client's PowerPoint template gives: no grounds, panels and bars, hairlines carry the arrangement."""


OWN_WAYS = tuple(way for way in Way if way is not Way.CLIENT)
"""Those that a theme file may name; the other one follows from its template."""
