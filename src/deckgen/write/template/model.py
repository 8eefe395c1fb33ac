"""What a template is to the writer: parts, which layout stands for which frame, and what its placeholders give."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.relationships import Relationship
from deckgen.ooxml.zip import Entry
from deckgen.write.holders import Holder
from deckgen.write.styles import TextStyle

if TYPE_CHECKING:
    from deckgen.client import MainPart

MASTER_ID: Final = 2_147_483_648
"""Of the only master of deckgen's own templates."""


class Layout(NamedTuple):
    """The PowerPoint layout that stands for a frame, as slides use it."""

    target: str
    """As slides refer to it: "../slideLayouts/slideLayout1.xml"."""
    holders: Mapping[str, Holder]
    """Slot name → placeholder."""
    free_text: TextStyle
    """What text outside placeholders inherits."""
    name: str
    """As the layout says it."""
    color_map: str = "<a:masterClrMapping/>"
    """Which color of the scheme is text and which background, as slides repeat it."""


class TakenNumbers(NamedTuple):
    """The highest numbers in the names of a client's parts by folder: what deckgen adds begins behind them."""

    media: int = 0
    charts: int = 0
    theme: int = 0
    custom: int = 0
    """In the folder of custom XML, which stands beside ppt/."""


class ClientMain(NamedTuple):
    """The main part of a client's template, which decks continue."""

    text: "MainPart"
    links: tuple[Relationship, ...]
    """Its relationships, those of the template's other parts included."""


class PackedParts(NamedTuple):
    """The parts of a template, packed once for all decks."""

    entries: tuple[Entry, ...]
    types: tuple[tuple[str, str], ...]
    """Name and content type of each; the type is "" where the ending says it."""
    marks: str = ""
    """Digest of what people change of theme and master by hand; "" for a client's."""


class Template(NamedTuple):
    """Everything in a deck that is not a slide."""

    parts: PackedParts
    layouts: Mapping[str, Layout]
    """By frame name."""
    media: Mapping[bytes, str]
    """Picture of a layout → file name below ppt/media/, "image1.png" on."""
    notes_text: TextStyle
    """What speaker notes inherit."""
    title: str
    """Name of its theme."""
    master: str = "slideMasters/slideMaster1.xml"
    """Paths below ppt/."""
    notes_master: str = "notesMasters/notesMaster1.xml"
    theme: str = "theme/theme1.xml"
    settings: tuple[tuple[str, str], ...] = (
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("tableStyles", "tableStyles.xml"),
    )
    """Relationship kind and path of the presentation's other parts."""
    main: ClientMain | None = None
    """A client's; None where the presentation is deckgen's own."""
    endings: tuple[tuple[str, str], ...] = ()
    """Ending of a file → content type, where a client's parts say so."""
    taken: TakenNumbers = TakenNumbers()
    scale: float = 1.0
    """Points on a slide of one point of a page."""
