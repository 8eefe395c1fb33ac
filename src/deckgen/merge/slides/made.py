"""What becomes of one slide: XML, and what its relationships are to lead to.

The numbers of relationships in the XML are final. Those of their slide keep their numbers, those of ours that are
brought over get others, so nothing has to be put into the XML afterwards.
"""

from deckgen.merge.steps import Side
from deckgen.named_tuple import NamedTuple


class WantedRelation(NamedTuple):
    """A relationship of a part that was made: one that a part of theirs or of ours has."""

    number: str
    """As the XML refers to it, "rId7"."""
    side: Side
    """Whose relationship it is: that of their slide (or notes page) of the step, or that of ours."""
    origin: str
    """Its id there. What it leads to is to be brought over where it is ours."""


class MadePart(NamedTuple):
    """A slide or a notes page."""

    xml: bytes
    wants: tuple[WantedRelation, ...]
    """All its relationships, in order, those that no text refers to (a slide's layout, comments) among them. Not those
    between slide and notes page, nor that of a notes page to its master: the package relates these itself, under
    numbers that are free."""


class MadeSlide(NamedTuple):
    """A slide with its notes page."""

    slide: MadePart
    notes: MadePart | None
    """None for a slide without notes page."""
    crowded: tuple[str, ...] = ()
    """Keys of the shapes that hands have made too small for the words that they have now."""
