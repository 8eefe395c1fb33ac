"""A deck that hands have changed, and the deck that the notes give now → their file with what the notes changed.

`merge_deck` is the one way in: both files are opened safely and scanned, slides and shapes are matched (`match`), three
records are compared and say what becomes of each slide, shape and paragraph (`decide`, pure), and their file gets what
changed (`apply`): slides are made (`slides`), parts exchanged (`packages`). Nothing here runs for a deck that nobody
has touched, and what knows XML is imported when the first deck is merged.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deckgen.merge.deck import Merged, merge_deck

__all__ = ["Merged", "merge_deck"]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name in __all__:
        found: object = getattr(import_module("deckgen.merge.deck"), name)
        globals()[name] = found
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
