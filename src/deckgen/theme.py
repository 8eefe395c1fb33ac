"""The look, as data: everything a theme file can say, resolved through `extends`, checked, complete.

A `Theme` is the only source of the look. Colors are named by role; there are as many roles as a PowerPoint color
scheme has slots, so that PowerPoint's own Design tab can re-theme a deck.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from deckgen.arrangements import Way
from deckgen.contrast import measure_contrast
from deckgen.diagnostics import Location
from deckgen.fonts import WidthTable
from deckgen.geometry import WIDE, Size
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density, Labels, Pace, find_label

if TYPE_CHECKING:
    from deckgen.client import Client


class Role(StrEnum):
    """What a color is for. The value is its name in theme files."""

    TEXT = "text"
    BACKGROUND = "background"
    MUTED = "muted"
    """Secondary text: topic, footer, leads and tails, old values."""
    SURFACE = "surface"
    """Fill of cards and table stripes."""
    BRAND = "brand"
    """Structure: topics, table headers, numerals."""
    ACCENT = "accent"
    """Figures."""
    PANEL = "panel"
    """Large fills: covers and opener panels."""
    PANEL_ACCENT = "panel_accent"
    """Figures on a panel."""
    LINE = "line"
    """Rules, borders, the bar of an earlier value."""
    PANEL_TEXT = "panel_text"
    """Text on a panel. (Text on a brand-colored fill has the background's color.)"""
    LINK = "link"
    VISITED = "visited"
    BAR = "bar"
    """Bars of earlier values."""
    PANEL_MUTED = "panel_muted"
    """Secondary text on a panel that is a part of a slide."""


THEME_ROLES = tuple(role for role in Role if role not in {Role.BAR, Role.PANEL_MUTED})
"""Roles that theme files name; a palette makes the others from them."""


class Sizes(NamedTuple):
    """Type sizes in points."""

    title: float = 28.0
    title_small: float = 20.0
    """The smallest a title may become."""
    body_large: float = 24.0
    body: float = 18.0
    """Preferred lower bound of body text; continuation slides come before going under it."""
    body_small: float = 16.0
    """Never smaller than this."""
    table_small: float = 14.0
    statement: float = 40.0
    display: float = 80.0
    """Company on an opener."""
    figure: float = 48.0
    """The value on a card."""
    label: float = 18.0
    topic: float = 14.0
    """At the right of a title."""
    footer: float = 12.0
    notes: float = 12.0


class LogoPicture(NamedTuple):
    """A logo as it is shown on some grounds."""

    format: Literal["png", "jpeg"]
    data: bytes
    width: int
    """Pixels."""
    height: int
    svg: bytes = b""
    """The same drawing for programs that know SVG; b"" where there is none."""


class Logo(NamedTuple):
    """A client's logo; at least one of its pictures is there."""

    light: LogoPicture | None = None
    """For light grounds; None where the other one serves for all."""
    dark: LogoPicture | None = None
    """For dark grounds."""

    def on(self, color: str) -> LogoPicture | None:
        """Return the picture for a ground of some color: the one whose ground is the nearest."""
        dark = measure_contrast(color, "FFFFFF") > measure_contrast(color, "000000")
        return (self.dark or self.light) if dark else (self.light or self.dark)


class Theme(NamedTuple):
    """One complete look."""

    name: str
    """As given on the command line, such as "night"; also the folder below decks/."""
    title: str
    """For people: "Night"."""
    colors: Mapping[Role, str]
    """Every role → "RRGGBB", upper case."""
    size: Size = WIDE
    """Of a slide."""
    dark: bool = False
    """True when the background is darker than the text."""
    heading_font: str = "Arial"
    body_font: str = "Arial"
    mono_font: str = "Courier New"
    title_font: str = ""
    """The family of a client's titles, where their placeholder names one of its own; "" for that of headings."""
    sizes: Sizes = Sizes()
    way: Way = Way.CLEAR
    """How slides are arranged."""
    footer: str = "{module} · {course} · {client}"
    """Footer text with {course} {client} {module} {date}; parts whose value is empty are left out."""
    logo: Logo | None = None
    logo_alt: str = ""
    """What the logo shows."""
    logo_at: Location | None = None
    """Where it is named."""
    bullet: str = "▪"
    qr: bool = True
    """Whether sources are also shown as QR codes."""
    labels: Labels = MappingProxyType({})
    """Language → label key → text: {"fr": {"agenda": "Au programme"}}."""
    words_per_minute: float = 110.0
    """Speaking pace behind the time estimates."""
    breaks: tuple[str, ...] = ()
    """Rows of tools/lookcheck.py that it breaks on purpose; of no meaning for decks."""
    density: Density = Density.CONCISE
    """How much of the text stands on slides, where nobody wants something else."""

    template: bytes = b""
    """A client's PowerPoint template, as the file is; b"" in a look of its own."""
    template_at: Location | None = None
    """Where it is named."""
    client: "Client | None" = None
    """What was read from it."""
    casting: Mapping[str, str] = MappingProxyType({})
    """Role of a stage → the layout that the theme's author casts for it: "Titelfolie", "Master / Titelfolie"."""
    casting_at: Mapping[str, Location] = MappingProxyType({})
    """Role of a stage → where its layout is named."""
    widths: tuple[WidthTable, ...] = ()
    """Of families that the theme brings widths of; the nearest file's first."""

    def label(self, key: str, lang: str) -> str:
        """Return a label in the language asked for, else in English.

        Raises:
            KeyError: no such label in English; a mistake of the program.
        """
        return find_label(self.labels, key, lang)

    @property
    def pace(self) -> Pace:
        """What planning needs of the look: its labels, the speaking pace, how much a slide says."""
        return Pace(
            labels=self.labels,
            words_a_minute=self.words_per_minute,
            density=self.density,
            joins=self.way is Way.BLOCK,
            opens=self.way is not Way.NIGHT,
        )
