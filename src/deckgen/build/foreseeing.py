"""Decks as the notes give them → decks as a build would leave them where they belong; nothing is written.

What hands have changed is in them, merged, and so is what a build would say about that.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from deckgen.build.compiled import CompiledDeck
from deckgen.build.exchange import foresee_deck
from deckgen.build.leftovers import list_orphans
from deckgen.build.locating import LineFinder
from deckgen.build.prepared import Preparation
from deckgen.build.saving import Method, describe_fresh, find_edited
from deckgen.diagnostics import Diagnostic, Diagnostics
from deckgen.files.world import World


def foresee_decks(
    decks: Iterable[CompiledDeck], prepared: Preparation, folder: Path, world: World
) -> Iterator[CompiledDeck]:
    """Yield decks with the bytes that a build would leave, and what it would say; one without bytes as it is.

    Args:
        decks: As they were made.
        prepared: What they are made from.
        folder: That of all decks.
        world: Where the notes are.
    """
    editions = {folder / edition.folder: edition for edition in prepared.editions}
    method = Method(editions=editions, find_line=LineFinder(prepared, world).find)
    orphans = {place: tuple(list_orphans(place, edition.course)) for place, edition in editions.items()}
    for deck in decks:
        path = folder / deck.path
        if deck.data is None:
            yield deck
            continue
        found = Diagnostics()
        earlier = find_edited(deck.data, path, orphans.get(path.parent, ()))
        data = foresee_deck(describe_fresh(deck, deck.data, path, method), path, found, earlier)
        own: tuple[Diagnostic, ...] = tuple(finding._replace(module=deck.module) for finding in found)
        yield deck._replace(data=data, findings=(*deck.findings, *own))
