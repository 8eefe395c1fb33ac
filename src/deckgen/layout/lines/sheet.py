"""Where lines are set: a frame, the slide that they are on, and what measures them."""

from collections.abc import Collection

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.measure import Ruler
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Slot


class Sheet(NamedTuple):
    """A slide and its frame."""

    frame: Frame
    slide: Slide
    canvas: Canvas

    @property
    def lang(self) -> str:
        """Language of the slide's text."""
        return self.slide.lang

    @property
    def ruler(self) -> Ruler:
        """Measures text in the fonts of the theme."""
        return self.canvas.ruler

    def slot(self, name: str) -> Slot:
        """Return a slot of the frame.

        Raises:
            KeyError: it has none of that name; a mistake of the program.
        """
        return self.frame.slot(name)

    def room(self, *columns: str) -> Box:
        """Return the room that the slots of some columns ("row" for "row-1", "row-2" …) take together."""
        starts = tuple([f"{column}-" for column in columns])
        boxes = [slot.box for slot in self.frame.slots if slot.name.startswith(starts) and _is_of(slot.name, columns)]
        left, top = min([box.x for box in boxes]), min([box.y for box in boxes])
        return Box(left, top, max([box.x + box.w for box in boxes]) - left, max([box.y + box.h for box in boxes]) - top)


def _is_of(name: str, columns: Collection[str]) -> bool:
    return name.rpartition("-")[0] in columns


def take_sheet(name: str, slide: Slide, canvas: Canvas) -> Sheet:
    """Return a frame on the slide's ground, with the slide."""
    return Sheet(canvas.find_frame(name, slide), slide, canvas)
