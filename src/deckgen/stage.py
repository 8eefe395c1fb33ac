"""What a look gives a slide before a kind of slide draws on it: the page, its free room, what every slide shares.

A look has one `Stage` for each of a few roles; a kind of slide says which role it wants and designs its frames on that
stage. Positions, sizes and colors of a look reach a kind through its stage alone.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from deckgen.deck import GroundName
from deckgen.geometry import Box, Size
from deckgen.ground import Ground
from deckgen.ink import OWN_PALETTE, Palette
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, PictureItem, ShapeItem, Slot
from deckgen.theme import Role

StageRole: TypeAlias = Literal["cover", "opener", "content", "plain", "picture"]
"""What a kind of slide may want: the deck's first slide, the first of a story, title and text, title and free room,
title and a picture."""


HEADER_SLOTS = ("corner", "progress")
"""What stands at the right of a title: the story's topic, and how far it is told."""


class Stage(NamedTuple):
    """One page of a look. All lengths are points, all boxes lie on the page."""

    size: Size
    room: Box
    """Where a kind may put its own: free of slots and art."""
    ground: Ground
    palette: Palette = OWN_PALETTE
    """The inks of roles on that ground."""
    background: Role = Role.BACKGROUND
    """How the ground is painted."""
    title: Slot | None = None
    """None where the kind has to place the title by itself."""
    slots: tuple[Slot, ...] = ()
    """What else the look fills: those of `HEADER_SLOTS`, as far as it has them."""
    places: tuple[Slot, ...] = ()
    """A client's placeholders that some kinds fill: "subtitle", "body", "picture"; others leave them out."""
    footer: Slot | None = None
    number: Slot | None = None
    art: tuple[ShapeItem | PictureItem, ...] = ()
    name: GroundName = GroundName.PLAIN
    others: "tuple[Stage, ...]" = ()
    """The same page on the look's other grounds; () where there is one ground for everything."""
    layout: str = ""
    """The part of a client's layout that it is; "" in deckgen's own looks, which bring a layout for each frame."""

    def _place(self, slot: Slot) -> Slot:
        """Return a kind's slot as it stands on a client's layout: free, but where it is the layout's own."""
        return slot if slot in self.places else slot._replace(placeholder=False)

    def find_place(self, name: str) -> Slot | None:
        """Return a placeholder that a kind may fill; None where the look leaves its place to the kind."""
        return next((slot for slot in self.places if slot.name == name), None)

    def on(self, ground: GroundName) -> "Stage":
        """Return the page on a ground; the page as it is where the look has no such ground."""
        return next((other for other in self.others if other.name is ground), self)

    def frame(
        self, name: str, slots: tuple[Slot, ...], art: tuple[ShapeItem | PictureItem, ...] = (), kind: str = ""
    ) -> Frame:
        """Return a PowerPoint layout that has what the stage gives, then what a kind of slide adds.

        Args:
            name: the layout's.
            slots: the kind's own, whose idx differ from those of the stage.
            art: the kind's own.
            kind: OOXML layout type, where one fits.
        """
        given = (self.title, *self.slots, self.footer, self.number)
        own = tuple(self._place(slot) for slot in slots) if self.layout else slots
        return Frame(
            name=name_frame(name, self.name),
            slots=(*(slot for slot in given if slot), *own),
            art=(*self.art, *art),
            background=self.background,
            palette=self.palette,
            type=kind,
            layout=self.layout,
        )


def name_frame(name: str, ground: GroundName) -> str:
    """Return what a frame is called on a ground: "Ledger", "Ledger on tint"."""
    return name if ground is GroundName.PLAIN else f"{name} on {ground.value}"


Stages: TypeAlias = Mapping[StageRole, Stage]
"""A look's stage for every role."""


class NotesPage(NamedTuple):
    """A printed page of speaker notes, portrait: the slide's picture above, the text under it, the number below."""

    size: Size
    picture: Box
    text: Box
    number: Box


NOTES_SIZE = Size(540.0, 720.0)
"""Of a page of notes: 7.5 × 10 inch, as PowerPoint has it."""


@lru_cache(maxsize=16)
def design_notes_page(slide: Size, size: Size = NOTES_SIZE) -> NotesPage:
    """Return a page of notes; the picture has the slide's proportions, and half of the page at most."""
    margin, gap, line = 48.0, 24.0, 24.0
    across = size.width - 2 * margin
    width = min(across, size.height / 2 * slide.width / slide.height)
    picture = Box(margin + (across - width) / 2, margin, width, width * slide.height / slide.width)
    number = Box(margin, size.height - margin / 2 - line, across, line)
    top = picture.bottom + gap
    return NotesPage(size=size, picture=picture, text=Box(margin, top, across, number.y - top), number=number)
