"""One way in which people write that a value became another one; the words that many of them share.

Each row is matched against the words around two quantities that can be compared: the first Q of a pattern is the one
written first, the second Q the other; all other quantities are words there. The order is that of trust: of two rows
that match the upper one decides, and a row that says `NEITHER` ends the matter.
"""

from enum import Enum, auto
from typing import NamedTuple


class Earlier(Enum):
    """Which of two values is the earlier one."""

    FIRST = auto()
    SECOND = auto()
    NEITHER = auto()
    """They only stand side by side."""


class Need(Enum):
    """What two quantities must have beside the words around them."""

    COMPARABLE = auto()
    """One of them may be a bare number."""
    ALIKE = auto()
    """Both tell what they measure, or the second leaves out what the first has said: "12 days … 2"."""
    FALLING = auto()
    """The second is less, or both name what they count, as in no range."""
    OTHER_NOUN = auto()
    """The second is told of something that was not named before the first."""


class PairRow(NamedTuple):
    """One way; built by position, so that a table of them reads like one."""

    name: str
    """What `--why` calls it."""
    pattern: str
    """See `rows`."""
    earlier: Earlier
    examples: tuple[str, ...]
    """Sentences, with the values of their pairs in brackets; without any for a row that finds none."""
    need: Need = Need.COMPARABLE


FIRST, SECOND, NEITHER = Earlier
COMPARABLE, ALIKE, FALLING, OTHER_NOUN = Need

FROM_A = "FROM DETERMINER|ADVERB{0,2} Q"
TO_B = "TO DETERMINER|ADVERB{0,3} Q"
MOVED = "UP|DOWN|CHANGE"
THEN = "OLD|TOOK|WAS|PAST"
NOW = "NOW|NEW|RENEWED"
COLON = "GAP{0,3} PAUSE ANY{0,3}"
ARROW = '"→"|"⇒"|"➜"|"➔"|"⟶"|"-->"|"->"|"=>"'
