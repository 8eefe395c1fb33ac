"""What a template is to the writer: parts, which layout stands for which frame, and what its placeholders give."""

from collections.abc import Mapping

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.part import Part
from deckgen.ooxml.zip import Entry
from deckgen.write.holders import Holder
from deckgen.write.text import TextStyle


class Layout(NamedTuple):
    """The PowerPoint layout that stands for a frame, as slides use it."""

    file: str
    """Name below ppt/slideLayouts/."""
    holders: Mapping[str, Holder]
    """Slot name → placeholder."""
    free_text: TextStyle
    """What text outside placeholders inherits."""


class Template(NamedTuple):
    """Everything in a deck that is not a slide."""

    parts: tuple[Part, ...]
    layouts: Mapping[str, Layout]
    """By frame name."""
    media: Mapping[bytes, str]
    """Picture of a layout → file name below ppt/media/, "image1.png" on."""
    notes_text: TextStyle
    """What speaker notes inherit."""
    title: str
    """Name of its theme."""
    entries: tuple[Entry, ...]
    """The parts, packed once for all decks."""
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
