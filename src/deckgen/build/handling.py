"""What is to become of decks that hands have changed; the caller's wish, unless none of it they are merged."""

from typing import Literal, TypeAlias

from deckgen.named_tuple import NamedTuple

Keep: TypeAlias = Literal["hand", "notes"]
"""Whose version of a slide wins where both changed it."""


class Handling(NamedTuple):
    """How a build treats what stands in the place of a deck."""

    replace: bool = False
    """Put the fresh deck in place of any other file, which goes to the backups."""
    adopt: bool = False
    """Take a file without a record for a deck of ours that hands have changed."""
    dry: bool = False
    """Write nothing, say what would happen."""
    keep: Keep | None = None
    """None leaves both versions in the deck."""
    slides: tuple[str, ...] = ()
    """Keys of the slides that `keep` is about; none for all."""


MERGE = Handling()
"""Decks that hands have changed keep what they made, and get what the notes changed."""
