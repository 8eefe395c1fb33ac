"""A client's PowerPoint template as it was read, nothing chosen yet: what a `.potx` says, and the parts to pass on.

Lengths are points of deckgen's own page: as the file has them, divided by `Client.scale`, so that a slide is as high
(in landscape) or as wide as deckgen's. Inheritance is resolved: slide layout, master, text styles and defaults are one.
Colors are "RRGGBB" as they are seen.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from deckgen.geometry import NO_INSETS, Box, Insets, Size
from deckgen.ground import Ground, find_ground
from deckgen.named_tuple import NamedTuple

ThemeFace: TypeAlias = Literal["heading", "body", ""]
"""A font of the theme by reference; "" for a family that the text names by itself."""


class TextLevel(NamedTuple):
    """The format of one paragraph level of a placeholder."""

    size: float
    """Points."""
    family: str
    """Name of the font family that is shown."""
    face: ThemeFace = "body"
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: Literal["left", "center", "right"] = "left"
    """Justified text counts as left."""
    spacing: float = 1.0
    """Line pitch as a share of the single one."""
    before: float = 0.0
    """Points above a paragraph."""
    after: float = 0.0
    """Points under one."""
    bullet: bool = False
    numbered: bool = False
    """Whether PowerPoint counts its paragraphs."""
    indent: float = 0.0
    """Points from the left inset to the text."""
    hang: float = 0.0
    """Points that the first line begins left of it; negative for right of it."""
    color: str = "000000"


class Placeholder(NamedTuple):
    """A placeholder of a layout."""

    type: str
    """As in `p:ph`: "title", "ctrTitle", "subTitle", "body", "obj" (also where none is given), "pic", "ftr", ..."""
    idx: int
    box: Box
    name: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    """Those of its `p:ph`, in the file's order: a slide repeats them."""
    insets: Insets = NO_INSETS
    anchor: Literal["top", "middle", "bottom"] = "top"
    upright: bool = True
    """False for vertical or rotated text."""
    levels: tuple[TextLevel, ...] = ()
    """Five of them, where it takes text."""
    words: str = ""
    """What it holds in the layout: a prompt, or the fixed text of a footer."""
    fill: Ground | None = None
    """What its own fill puts under its text, on slides that use it; None where the page's ground shows."""
    columns: int = 1
    """Columns that its text runs in unless the slide says otherwise."""


class ClientLayout(NamedTuple):
    """A layout, with what its master shows under it."""

    part: str
    """"ppt/slideLayouts/slideLayout3.xml"."""
    name: str
    type: str = ""
    """OOXML layout type; "" where the file says none."""
    master: int = 0
    """Position in `Client.masters`."""
    places: tuple[Placeholder, ...] = ()
    obstacles: tuple[Box, ...] = ()
    """Art that text must not touch: pictures, small shapes, lines, lettering."""
    grounds: tuple[tuple[Box, Ground], ...] = ()
    """What text may stand on, from the page's background upwards: a later one covers the earlier."""
    samples: tuple[int, ...] = ()
    """Positions, from 1, of the sample slides that use it."""
    colors: Mapping[str, str] = MappingProxyType({})
    """Colors of its slides, as `ClientMaster.colors`: the layout may have a color map or a theme of its own."""
    color_map: tuple[tuple[str, str], ...] = ()
    """Attributes of its `a:overrideClrMapping`, which a slide repeats; () where the master's map holds."""


def find_place_ground(layout: ClientLayout, place: Placeholder) -> Ground:
    """Return what the text of a placeholder stands on: its fill, that of the title it lies in, or the page's ground.

    Where that has many colors, it is what lies under the beginning of its lines.
    """
    titles = (one for one in layout.places if one.type in {"title", "ctrTitle"} and one.fill)
    around = next((one.fill for one in titles if one.box.contains(place.box)), None)
    whole = place.fill or around or find_ground(layout.grounds, place.box)
    if whole.even:
        return whole
    start = find_ground(layout.grounds, _find_start(place))
    return start if start.even or start.graded else whole


def _find_start(place: Placeholder) -> Box:
    """Return the third of a placeholder that all its lines touch: most of them are short."""
    box, share = place.box, {"left": 0, "center": 1, "right": 2}[place.levels[0].align if place.levels else "left"]
    return Box(box.x + box.w * share / 3, box.y, box.w / 3, box.h)


class ClientMaster(NamedTuple):
    """A slide master."""

    part: str
    name: str
    """Of its theme."""
    colors: Mapping[str, str]
    """tx1, bg1, tx2, bg2, accent1 … accent6, hlink, folHlink → "RRGGBB", through its color map."""
    heading_font: str
    body_font: str
    layouts: tuple[str, ...] = ()
    """Parts of its layouts, in the order that PowerPoint shows them."""
    footers: tuple[str, ...] = ("ftr", "sldNum", "dt")
    """What `p:hf` lets slides show."""


class RawPart(NamedTuple):
    """A part passed on byte for byte."""

    name: str
    """Path in the package, without a leading slash."""
    content_type: str
    """"" where the ending says it."""
    content: bytes


class MainLink(NamedTuple):
    """A relationship of the main part that decks take over: its id, its kind ("slideMaster"), the part it leads to.

    Built by position, in this order.
    """

    id: str
    kind: str
    part: str


class MainPart(NamedTuple):
    """The main part as decks continue it, in three pieces: the file's own masters, sizes, fonts and defaults."""

    start: str
    """Up to where the master of notes is named, unless it is here, and then the slides."""
    middle: str
    """From there to where sections are listed."""
    end: str
    links: tuple[MainLink, ...]
    notes: tuple[float, float] = (540.0, 720.0)
    """Width and height of a page of notes, in points."""


class Package(NamedTuple):
    """What decks in the template take from the file."""

    parts: tuple[RawPart, ...]
    """Masters, layouts, themes, media and what else they reach, with their relationships (`…/_rels/….rels`)."""
    defaults: Mapping[str, str]
    """Ending → content type."""
    main: MainPart
    names: tuple[str, ...] = ()
    """Of all parts that the file had, those left out as well: no part of a deck is called like one of them."""
    notes_master: str = ""
    """Its part, where it can be used; "" where decks bring their own."""
    dropped: tuple[str, ...] = ()
    """What was left out, in words for the report: "VBA project", "12 sample slides"."""


class Client(NamedTuple):
    """A template."""

    title: str
    """Name of its first theme."""
    size: Size
    """Of deckgen's page for it."""
    scale: float
    """Points in the file of one point of that page."""
    masters: tuple[ClientMaster, ...]
    layouts: tuple[ClientLayout, ...]
    """By master, in the order that PowerPoint shows them."""
    package: Package
