"""Findings that say what happened once, and those that may be otherwise the next time though no file has changed."""

from deckgen.catalogue import decks
from deckgen.catalogue.program import MISTAKE

UNSTABLE = frozenset(
    kind.code
    for kind in (
        decks.DECK_OPEN,
        decks.FOLDER_HELD,
        decks.FOREIGN_DECK,
        decks.LOST_DECK,
        decks.NOT_SAVED,
        decks.UNMERGEABLE_DECK,
        decks.UNREADABLE_DECK,
        MISTAKE,
    )
)
"""After one of these a build has to look again."""
ONCE = frozenset(
    kind.code
    for kind in (
        decks.CROWDED_SLIDE,
        decks.DELETED_SLIDE,
        decks.LOSSY_DECK,
        decks.MERGED_DECK,
        decks.ORPHANED_SLIDE,
        decks.OUTDATED_COPY,
        decks.RENAMED_DECK,
    )
)
"""These tell of a merge; the next build finds the merged deck."""
