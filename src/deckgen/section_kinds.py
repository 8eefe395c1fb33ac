"""What deckgen knows of every kind of section: a row a kind. What languages call it stands in their `sections`.

A kind that stages treat in a way of its own (figures are listed, notes are for the speaker, a quote has an author) is
asked for by name there; all else that tells kinds apart is a column here, and a new kind is a row.
"""

from collections.abc import Mapping

from deckgen.named_tuple import NamedTuple
from deckgen.story import SectionKind

_BURDEN = -2.4


class KindRow(NamedTuple):
    """One kind."""

    weight: float
    """Added to the weight of its figures: what was won outweighs what was suffered."""
    change: bool = True
    """Whether a pair in it is a change that the story is about, worth a chart even where it is not bold."""
    architecture: bool = False
    """Whether reminders about the architecture are read out on it as well."""
    begun: bool = False
    """Whether a new story has its heading."""
    opens: bool = True
    """Whether the opener may show a figure of it: none of what was suffered."""


SECTION_KINDS: Mapping[SectionKind, KindRow] = {
    SectionKind.ACTIVITY: KindRow(weight=_BURDEN, change=False, begun=True, opens=False),
    SectionKind.PROBLEM: KindRow(weight=_BURDEN, change=False, begun=True, opens=False),
    SectionKind.SOLUTION: KindRow(weight=0.6, architecture=True, begun=True),
    SectionKind.RESULTS: KindRow(weight=0.8, begun=True),
    SectionKind.FIGURES: KindRow(weight=0.0, begun=True),
    SectionKind.ARCHITECTURE: KindRow(weight=0.3, architecture=True),
    SectionKind.NOTES: KindRow(weight=0.0),
    SectionKind.QUOTE: KindRow(weight=0.3),
    SectionKind.OTHER: KindRow(weight=0.3),
}
"""Every kind has a row."""
