"""What a layout draws with and what it hands back.

A layout is one file in `layout/kinds/` with a `LAYOUT`: the frames it needs (its PowerPoint layouts) and how a
slide fills one of them. That file is the only place where a slide kind meets a PowerPoint layout. Positions
always come from the frame's slots, so that a client's template can bring frames of its own.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from deckgen.deck import Deck, Slide
from deckgen.diagnostics import Diagnostics, Location
from deckgen.layout.measure import Ruler
from deckgen.page import Frame, Item, TextItem, TextLine
from deckgen.story import Block, Figure
from deckgen.theme import Theme

Kind = TypeVar("Kind")


class Draft(NamedTuple):
    """One page without the furniture that all pages share (title, trail, corner, footer)."""

    frame: str
    items: tuple[Item, ...]
    title: TextItem | None = None
    """The layout's own title; None lets the engine set slide title, owner and page number."""
    shown: tuple[Block, ...] | None = None
    """The part of the slide's text on this page; None: all of it."""
    figures: tuple[Figure, ...] | None = None
    """The figures on this page; None: all the slide has, quoted on its first page."""


class Canvas(NamedTuple):
    """Everything a layout may look at while it draws; the ruler's caches and the diagnostics are its only memory."""

    theme: Theme
    frames: Mapping[str, Frame]
    ruler: Ruler
    deck: Deck
    diagnostics: Diagnostics

    def fill(self, frame: str, slot: str, lines: Sequence[TextLine], jump: str = "") -> TextItem:
        """Return a text item that sits in a frame's slot exactly."""
        place = self.frames[frame].slot(slot)
        return TextItem(
            name=slot,
            box=place.box,
            lines=tuple(lines),
            slot=slot,
            anchor=place.anchor,
            insets=place.insets,
            fill=place.fill,
            outline=place.outline,
            jump=jump,
        )

    def warn(self, code: str, message: str, hint: str, slide: Slide, line: int) -> None:
        """Keep a finding about the notes a slide comes from."""
        at = Location(slide.path, line) if slide.path else None
        self.diagnostics.warn(code, message, hint=hint, at=at, module=self.deck.key)


def read_content(slide: Slide, kind: type[Kind]) -> Kind:
    """Return a slide's content as the type a layout is made for.

    Raises:
        TypeError: the slide was given to a layout that does not suit it; a mistake of the program.
    """
    if isinstance(slide.content, kind):
        return slide.content
    raise TypeError(f"{kind.__name__} wanted, {type(slide.content).__name__} given")


class Layout(Protocol):
    """The plug-in manual: what a file in `layout/kinds/` has to offer."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return the PowerPoint layouts this layout fills, in the theme's arrangement."""

    def suits(self, slide: Slide) -> float:
        """Return how well this layout suits a slide: 0 not at all, 1 made for it."""

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Return the slide's pages, at least one."""
