"""Decks of earlier builds that stand as these have left them → recalled, not made again."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from deckgen import __version__
from deckgen.build.compiled import CompiledDeck
from deckgen.build.exchange import State
from deckgen.build.lock import OWN
from deckgen.build.memory import KnownDeck, Memory
from deckgen.build.unchanged import digest_data, stamp_path, stamp_program
from deckgen.cli.once import ONCE, UNSTABLE
from deckgen.cli.order import Order
from deckgen.cli.outcome import Result
from deckgen.cli.place import place_decks
from deckgen.cli.usage import explain_errors
from deckgen.files.disk import DiskWorld
from deckgen.files.project import find_project


def open_memory(order: Order, folder: Path | None) -> Memory:
    """Return what earlier builds have left beside the decks of an order.

    What notes say stays out of a folder that is named by -o: it may be handed on.

    Raises:
        click.UsageError: there are no notes.
    """
    with explain_errors():
        root = place_decks(find_project(order.sources, DiskWorld()), folder)
    program = f"{__version__} {sys.version_info[:3]} {stamp_program(os.getcwd())}"  # noqa: PTH109 - as the state asks
    return Memory(root / OWN / "memory", program, texts=folder is None)


def recall_deck(memory: Memory, root: Path, blank: CompiledDeck, *, flat: bool) -> CompiledDeck | None:
    """Return a deck that was made from the same and stands in its place; None for one that is to be made."""
    known = memory.know_deck(root / (blank.path.name if flat else blank.path), blank.inputs)
    if known is None:
        return None
    return blank._replace(
        standing=True,
        edited=known.edited,
        slides=known.slides,
        keys=known.keys,
        minutes=known.minutes,
        findings=(*blank.findings, *known.findings),
        about=known.findings,
    )


def keep_results(memory: Memory, results: Iterable[Result]) -> None:
    """Keep what was made, for the next build."""
    for result in results:
        deck, path = result.deck, result.path
        unsure = any(finding.code in UNSTABLE for finding in deck.about)
        if path is None or deck.standing or unsure or path.name != deck.path.name:
            continue
        try:
            stamp, data = stamp_path(path.stat()), path.read_bytes()
        except OSError:
            continue
        known = KnownDeck(
            inputs=deck.inputs,
            file=digest_data(data),
            stamp=stamp,
            edited=result.state in {State.MERGED, State.KEPT},
            slides=deck.slides,
            keys=deck.keys,
            minutes=deck.minutes,
            findings=tuple(finding for finding in deck.about if finding.code not in ONCE),
        )
        memory.keep_deck(path, known)
    memory.save()
