"""The decks that are merged, as all who carry out a plan see them."""

from deckgen.merge.match import Matched
from deckgen.merge.scan import Scan
from deckgen.named_tuple import NamedTuple
from deckgen.record import DeckRecord


class Decks(NamedTuple):
    """What was written, the file as it stands, the fresh deck."""

    base: DeckRecord
    """As their file records it."""
    theirs: Scan
    ours: Scan
    matched: Matched
    """The slides of all three, parallel to those of the records, one key for one thing."""
