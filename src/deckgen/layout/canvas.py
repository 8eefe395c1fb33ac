"""What a kind of slide draws with and what it hands back.

A kind is one file in `layout/kinds/` with a `KIND`: the type of content it shows, the stage it wants, the frames it
designs on that stage (its PowerPoint layouts) and how a slide fills one of them. That file is the only place where a
kind meets a PowerPoint layout. Positions come from the stage and, while drawing, from the frame's slots, so that a
client's template can bring stages of its own.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from deckgen.arrangements import Way
from deckgen.blocks import Block
from deckgen.content import Agenda, Content
from deckgen.deck import Deck, GroundName, Slide
from deckgen.diagnostics import Diagnostics, FindingKind, Location
from deckgen.layout.measure import Ruler
from deckgen.layout.qr import DrawCode, draw_qr
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, TextItem, TextLine
from deckgen.stage import Stage, StageRole, name_frame
from deckgen.story import Figure
from deckgen.theme import Theme

Shown = TypeVar("Shown", bound=Content)
"""What a kind shows."""
PLAIN_FRAME = "Section"
"""The frame of text alone; a kind whose content needs more than its own frame falls back to it."""


class Draft(NamedTuple):
    """One page without header and footer (title, trail, corner, footer's text, number), which all pages share."""

    frame: str
    items: tuple[Item, ...]
    title: TextItem | None = None
    """The kind's own title; None lets the engine set slide title, owner and page number."""
    shown: tuple[Block, ...] | None = None
    """The part of the slide's text on this page; None: all of it."""
    figures: tuple[Figure, ...] | None = None
    """The figures on this page; None: all the slide has, quoted on its first page."""


class Canvas(NamedTuple):
    """Everything a kind may look at while it draws; the ruler's caches and the diagnostics are its only memory."""

    theme: Theme
    frames: Mapping[str, Frame]
    ruler: Ruler
    deck: Deck
    diagnostics: Diagnostics
    draw_code: DrawCode = draw_qr

    @property
    def agenda(self) -> str:
        """Key of the deck's agenda, the way back of its stories; "" where it has none."""
        return next((slide.key for slide in self.deck.slides if isinstance(slide.content, Agenda)), "")

    def find_frame(self, name: str, slide: Slide) -> Frame:
        """Return a frame on the slide's ground, else on one that its kind stands on.

        Raises:
            KeyError: there is no such frame; a mistake of the program.
        """
        if (own := name_frame(name, slide.ground)) in self.frames:
            return self.frames[own]
        names = (name_frame(name, ground) for ground in GroundName)
        return next((self.frames[known] for known in names if known in self.frames), None) or self.frames[name]

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

    def report(self, kind: FindingKind, slide: Slide, line: int, column: int = 0, **words: Any) -> None:  # noqa: ANN401 - whatever the row's message formats
        """Keep a finding about the notes a slide comes from."""
        at = Location(slide.path, line, column) if slide.path else None
        self.diagnostics.report(kind, at=at, module=self.deck.key, **words)


class Kind(NamedTuple, Generic[Shown]):
    """The plug-in manual: what the `KIND` of a file in `layout/kinds/` says, field by field."""

    content: type[Shown]
    """What it shows; there is one clear kind a content type of `deck`."""
    wants: StageRole
    """Which of a look's stages its frames are designed on."""
    design: Callable[[Theme, Stage], tuple[Frame, ...]]
    """Returns the PowerPoint layouts it fills, in the theme's arrangement, for any room a stage may have."""
    draw: Callable[[Shown, Slide, Canvas], tuple[Draft, ...]]
    """Returns the pages of a slide with that content, at least one."""
    grounds: tuple[GroundName, ...] = (GroundName.PLAIN,)
    """What its slides may stand on: there is a frame on each ground that the look has."""
    way: Way = Way.CLEAR
    """Whose looks it draws for; the clear one also for looks of a way that has none of its own."""
