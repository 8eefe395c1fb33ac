"""What drawing gives: the picture of a slide, where its lines of text stand, and what fonts stood in for others."""

from collections.abc import Sequence
from enum import StrEnum

from deckgen.errors import Error
from deckgen.named_tuple import NamedTuple


class Renderer(StrEnum):
    """A program that draws slides."""

    FAST = "fast"
    """betteroffice-pptx: some milliseconds a slide, no other program."""
    LIBREOFFICE = "libreoffice"


class NoRendererError(Error):
    """What draws is not installed; its text says how to install it."""


class SetLine(NamedTuple):
    """A line of text as it was set."""

    text: str
    x: float
    """Points from the left edge of the slide."""
    baseline: float
    """Points from the upper edge."""
    width: float
    size: float
    """Points, of its largest letters."""


class SlidePicture(NamedTuple):
    """A slide."""

    png: bytes
    width: int
    """Pixels."""
    height: int
    points: float
    """How wide the slide is."""
    lines: tuple[SetLine, ...] = ()
    """In the order of the slide."""


class Replaced(NamedTuple):
    """A family that this machine does not have."""

    family: str
    by: str
    exact: bool
    """Whether both have the same widths, so that lines break at the same words."""


class DeckPictures(NamedTuple):
    """A deck."""

    slides: tuple[SlidePicture, ...]
    """All, hidden ones as well."""
    width: float
    """Points, of a slide."""
    height: float
    replaced: tuple[Replaced, ...] = ()


def describe_replaced(replaced: Sequence[Replaced]) -> list[str]:
    """Return a sentence for each family that another one stood in for, once, but for twins of equal widths."""
    seen = dict.fromkeys(one for one in replaced if not one.exact)
    return [
        f"'{one.family}' is not on this machine; shown in '{one.by}', so lines may break elsewhere." for one in seen
    ]
