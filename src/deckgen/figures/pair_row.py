"""What a row says of two values that may be before and after; the rows themselves stand in `pair_rows`."""

from enum import StrEnum

from deckgen.named_tuple import NamedTuple


class Earlier(StrEnum):
    """Which of two values is the earlier one."""

    FIRST = "first"
    SECOND = "second"
    NEITHER = "neither"
    """They only stand side by side."""


class Need(StrEnum):
    """What two quantities must have beside the words around them."""

    COMPARABLE = ""
    """One of them may be a bare number."""
    ALIKE = "alike"
    """Both tell what they measure, or the second leaves out what the first has said: "12 days … 2"."""
    FALLING = "falling"
    """The second is less, or both name what they count, as in no range."""
    RISING = "rising"
    """The second is more."""
    OTHER_NOUN = "other noun"
    """The second is told of something that was not named before the first."""


class PairRow(NamedTuple):
    """One way."""

    name: str
    """What `--why` calls it."""
    pattern: str
    """See `patterns`."""
    earlier: Earlier
    need: Need
    examples: tuple[str, ...]
    """Sentences, with the values of their pairs in brackets; without any for a row that finds none."""

    @property
    def patterns(self) -> tuple[str, ...]:
        """What must match for it to hold."""
        return (self.pattern,)
