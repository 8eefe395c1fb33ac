"""What is looked at together: a deck, the template it was made in, and the notes it was made from."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TypeAlias

from deckgen.client import Client, ClientLayout
from deckgen.geometry import Box
from deckgen.template import read_template
from templates.checking.opened import Opened


class Case:
    """A deck in a template."""

    def __init__(self, deck: bytes, template: bytes, client: Client | None = None, notes: str = "") -> None:
        self.deck, self.template, self.notes = Opened(deck), Opened(template), notes
        self.client = client or read_template(template)

    @cached_property
    def layouts(self) -> dict[str, ClientLayout]:
        """The template's layouts by part."""
        return {layout.part: layout for layout in self.client.layouts}

    def find_ground(self, layout: str, point: Box) -> tuple[str, str]:
        """Return the darkest and the lightest color that a layout shows at a point."""
        shrunk = Box(*(length / self.client.scale for length in point))
        grounds = self.layouts[layout].grounds
        places = (ground for place, ground in reversed(grounds) if place.contains(shrunk))
        ground = next(places, grounds[0][1])
        return ground.darkest, ground.lightest

    def scale(self, box: Box) -> Box:
        """Return a box of the template in points of the slide."""
        return Box(*(length * self.client.scale for length in box))


Check: TypeAlias = Callable[[Case], Iterator[str]]
"""Yields what is wrong, a sentence each."""
