"""Items at fixed positions: the only contract between layout and writers.

A `Frame` is a PowerPoint layout (art and placeholders, called slots); a `Page` is a finished slide that
names its frame and fills slots or adds free items. All lengths are points, all colors are roles, which
the frame's palette turns into inks.
Nothing after `layout/` moves, sizes, breaks or rewords anything.
"""

from typing import TYPE_CHECKING, Literal, TypeAlias

from deckgen.geometry import NO_INSETS, WIDE, Box, Insets, Size
from deckgen.ink import OWN_PALETTE, Palette
from deckgen.named_tuple import NamedTuple
from deckgen.theme import Role

if TYPE_CHECKING:
    from deckgen.client import TextLevel

Font: TypeAlias = Literal["heading", "body", "mono", "title"]
""""title" is that of a client's titles, whatever it is: written as nothing, so that the placeholder gives it."""
Align: TypeAlias = Literal["left", "center", "right"]
Anchor: TypeAlias = Literal["top", "middle", "bottom"]
Shape: TypeAlias = Literal["rect", "roundRect", "ellipse", "line"]
ChartForm: TypeAlias = Literal["columns", "ring"]
SlotType: TypeAlias = Literal["title", "ctrTitle", "subTitle", "body", "pic", "tbl", "chart", "ftr", "sldNum", "dt"]


_TRACKING = ((96.0, -3), (42.0, -1))
"""Points from which letters stand closer, and by how much, in percent of the size."""


class Run(NamedTuple):
    r"""Text of one formatting; "\n" is a line break inside the paragraph."""

    text: str
    size: float
    """Points."""
    color: Role = Role.TEXT
    bold: bool = False
    italic: bool = False
    strike: bool = False
    font: Font = "body"
    link: str = ""
    """http(s)/mailto URL; "" when not a link."""
    jump: str = ""
    """Key of the page to jump to; "" when not a jump."""
    lang: str = "en"
    field: Literal["", "slidenum"] = ""
    caps: bool = False
    """Shown in capitals; the text is the author's."""

    def at_size(self, size: float) -> "Run":
        """Return the run in another size; `_replace` would take three times as long, a million times."""
        return tuple.__new__(Run, (self[0], size, *self[2:]))

    @property
    def tracking(self) -> int:
        """How much closer its letters stand, in percent of its size: they look further apart the larger they are."""
        return next((share for size, share in _TRACKING if self.size >= size and self.font != "mono"), 0)


class TextLine(NamedTuple):
    """One paragraph of a text item."""

    runs: tuple[Run, ...]
    align: Align = "left"
    level: int = 0
    marker: str = ""
    """"" for none, "•" for a bullet (drawn with the theme's bullet), "3." for an item of an ordered list."""
    indent: float = 0.0
    """Points from the left inset to the text; the marker hangs left of it."""
    hang: float = 0.0
    """Points the marker stands left of the text."""
    before: float = 0.0
    """Points of space above; ignored for the first line of an item."""
    spacing: float = 1.0
    """Line pitch as a share of the single line pitch."""
    key: str = ""
    """Key of the author's paragraph that it shows; "" for other words."""
    computed: bool = False
    """Whether no author says it: in speaker notes the time, what comes next, where a figure stands in the notes."""


class TextItem(NamedTuple):
    """Text in a box, in a placeholder when `slot` names one."""

    name: str
    """Unique on its page, for people: "title", "body", "card-1"; what it is known by is `key`."""
    box: Box
    lines: tuple[TextLine, ...]
    slot: str = ""
    anchor: Anchor = "top"
    insets: Insets = NO_INSETS
    fill: Role | None = None
    outline: Role | None = None
    shape: Shape = "rect"
    jump: str = ""
    """Key of the page that a click anywhere on the shape leads to."""
    key: str = ""
    """What it shows, stable: "figure/7-tb"; "" where its name says that as well."""


class ShapeItem(NamedTuple):
    """A decorative shape without text."""

    name: str
    box: Box
    fill: Role | None = None
    outline: Role | None = None
    shape: Shape = "rect"
    weight: float = 0.75
    """Outline width in points."""


class PictureItem(NamedTuple):
    """A picture; the box has the picture's own proportions."""

    name: str
    box: Box
    format: str
    """"png", "jpeg" or "gif"."""
    data: bytes
    alt: str = ""
    """"" marks it as decorative."""
    slot: str = ""
    link: str = ""
    key: str = ""
    """As that of a `TextItem`."""
    svg: bytes = b""
    """The same picture as SVG, for programs that show it; b"" for none."""

    @property
    def files(self) -> tuple[tuple[bytes, str], ...]:
        """Bytes and ending of every file that shows it."""
        return ((self.data, self.format), (self.svg, "svg")) if self.svg else ((self.data, self.format),)


class Cell(NamedTuple):
    """One table cell, its text already fitted."""

    lines: tuple[TextLine, ...]
    fill: Role | None = None
    anchor: Anchor = "middle"


class TableItem(NamedTuple):
    """A native table; widths and heights sum to the box."""

    name: str
    box: Box
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    insets: Insets
    header: bool = True
    alt: str = ""
    slot: str = ""


class ChartItem(NamedTuple):
    """A native chart of one series: columns from zero with labels as the author wrote them, or parts of a ring."""

    name: str
    box: Box
    categories: tuple[str, ...]
    values: tuple[float, ...]
    labels: tuple[str, ...]
    """Of the columns, one each; a ring has none."""
    series: str
    """Name of the series: the author's words for what is counted."""
    size: float
    """Type size of the data labels; category names are one fifth smaller."""
    alt: str
    slot: str = ""
    lang: str = "en"
    form: ChartForm = "columns"
    """The last column has the accent color, of a ring the first part."""


Item: TypeAlias = TextItem | ShapeItem | PictureItem | TableItem | ChartItem


def identify_item(item: Item) -> str:
    """Return what an item is known by on its page, whatever else stands there."""
    match item:
        case TextItem() | PictureItem():
            return item.key or item.name
        case ShapeItem() | TableItem() | ChartItem():
            return item.name


class Slot(NamedTuple):
    """What slides of a frame fill: a placeholder of the PowerPoint layout, or a free place on the slide alone."""

    name: str
    type: SlotType
    box: Box
    size: float
    """Points, of its text."""
    idx: int = 0
    """OOXML placeholder index; 0 for the title, unique in the frame otherwise; of no meaning for a free place."""
    color: Role = Role.TEXT
    bold: bool = False
    font: Font = "body"
    align: Align = "left"
    anchor: Anchor = "top"
    insets: Insets = NO_INSETS
    fill: Role | None = None
    outline: Role | None = None
    bullets: bool = False
    """Whether paragraphs of level 0 carry the theme's bullet by default."""
    prompt: str = ""
    """What PowerPoint shows in an empty placeholder."""
    placeholder: bool = True
    """False: what fills it is a free shape that states its whole format, and the layout does not show the place."""
    words: Role | None = None
    """The color of words in it where a client's own cannot be read on the ground there; None for that of the slot."""
    caps: bool = False
    """Whether a client's layout shows its text in capitals; runs in it then have `caps` as well, to be measured so."""
    spacing: float = 1.0
    """Line pitch of its text as a share of the single one."""
    levels: "tuple[TextLevel, ...]" = ()
    """What a client's layout says of its paragraph levels; () in deckgen's own looks, where all are as the first."""


ART_NAMES = frozenset(
    {
        *("band", "block", "card", "ground", "logo", "low-rule"),
        *("main-rule", "margin-rule", "panel", "rule", "rule-low", "rule-top"),
    }
)
"""What the art of frames is called: by this it is known from what hands drew on layouts, whoever saved them."""


class Frame(NamedTuple):
    """A PowerPoint layout: what its slides share."""

    name: str
    """English, unique in the template: "Key figures 4"."""
    slots: tuple[Slot, ...]
    art: tuple[ShapeItem | PictureItem, ...] = ()
    background: Role = Role.BACKGROUND
    palette: Palette = OWN_PALETTE
    """The inks of roles on its ground."""
    type: str = ""
    """OOXML layout type where one fits ("title", "obj", "tbl", ...), else ""."""
    layout: str = ""
    """The part of a client's layout that stands for it, whose slides draw the frame's art themselves; "" for none."""

    def slot(self, name: str) -> Slot:
        """Return a slot by name.

        Raises:
            KeyError: the frame has no such slot; a mistake of the program.
        """
        for slot in self.slots:
            if slot.name == name:
                return slot
        raise KeyError(name)


class Page(NamedTuple):
    """One finished slide."""

    key: str
    """Stable and unique in the deck: "utopus/solution", its continuation "utopus/solution/2"."""
    frame: str
    """Name of its frame."""
    title: str
    """Equals the plain text of the title item."""
    items: tuple[Item, ...]
    """In reading order, the title first."""
    notes: tuple[TextLine, ...] = ()
    section: str = ""
    lang: str = "en"
    hidden: bool = False
    group: str = ""
    """What all pages of one planned slide have in common; "" for its key."""


class PageSection(NamedTuple):
    """A PowerPoint section: consecutive pages under one name."""

    key: str
    title: str
    pages: int
    """How many pages, in order of the deck."""


class Pages(NamedTuple):
    """One deck, laid out."""

    key: str
    title: str
    pages: tuple[Page, ...]
    sections: tuple[PageSection, ...]
    footer: str = ""
    lang: str = "en"
    author: str = ""
    subject: str = ""
    """The course."""
    size: Size = WIDE
    """Of its slides."""
