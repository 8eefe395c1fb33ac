"""A figure on its way: what was found, and where it stands until the text is marked."""

from typing import NamedTuple

from deckgen.figures.marking import Place
from deckgen.story import Figure


class Sighting(NamedTuple):
    """A figure and where it and its earlier value stand in a story."""

    figure: Figure
    places: tuple[Place, ...] = ()
    """() where it stands in no paragraph of a section: in a table, in a quotation, in a list of figures."""
    mentioned: bool = False
    """Whether it is only emphasized in the text: a word for many, such as "thousands"."""

    def reweigh(self, weight: float) -> "Sighting":
        """Return the sighting with another weight of its figure."""
        return self._replace(figure=self.figure._replace(weight=weight))
