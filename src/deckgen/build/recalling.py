"""Decks of earlier builds that stand as these have left them → recalled, not made again."""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from deckgen import __version__
from deckgen.build.compiled import CompiledDeck
from deckgen.build.exchange import State
from deckgen.build.journal import KnownDeck
from deckgen.build.lock import OWN
from deckgen.build.making import Recall
from deckgen.build.memory import Memory
from deckgen.build.once import ONCE, UNSTABLE
from deckgen.build.saving import place_deck
from deckgen.build.sharding import read_shard
from deckgen.build.tasks import Finished
from deckgen.build.unchanged import stamp_program


def open_memory(root: Path, shard: str = "", *, texts: bool) -> Memory:
    """Return what earlier builds have left beside decks; builds that share the work have each their own.

    Args:
        root: The folder of all decks.
        shard: Which part of the work it is of, "2/8"; "" for all of it.
        texts: Whether what the notes say may be kept in it.
    """
    program = f"{__version__} {sys.version_info[:3]} {stamp_program(os.getcwd())}"  # noqa: PTH109 - as the state asks
    part = read_shard(shard)
    name = f"memory-{part.number}-of-{part.total}" if part else "memory"
    return Memory(root / OWN / name, program, texts=texts)


def recall_decks(memory: Memory, root: Path, *, flat: bool) -> Recall:
    """Return what knows the decks that stand in their places below a folder."""
    return partial(_recall_deck, memory, root, flat=flat)


def _recall_deck(memory: Memory, root: Path, blank: CompiledDeck, *, flat: bool) -> CompiledDeck | None:
    """Return a deck that was made from the same and stands in its place; None for one that is to be made."""
    known = memory.know_deck(place_deck(blank, root, flat=flat), blank.inputs)
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


def keep_finished(memory: Memory, finished: Iterable[Finished]) -> Iterator[Finished]:
    """Pass decks on and keep each for the next build, at once: who begins again makes only what is missing."""
    for one in finished:
        known = _describe_deck(one)
        if known and one.saved.path:
            memory.keep_deck(one.saved.path, known)
        yield one
    memory.save()


def _describe_deck(one: Finished) -> KnownDeck | None:
    """Return what the next build is to know of a deck; None for what may be otherwise then."""
    deck, path = one.saved.deck, one.saved.path
    unsure = any(finding.code in UNSTABLE for finding in deck.about)
    if path is None or one.file is None or deck.standing or unsure or path.name != deck.path.name:
        return None
    stamp, file = one.file
    return KnownDeck(
        inputs=deck.inputs,
        file=file,
        stamp=stamp,
        edited=one.saved.state in {State.MERGED, State.KEPT},
        slides=deck.slides,
        keys=deck.keys,
        minutes=deck.minutes,
        findings=tuple(finding for finding in deck.about if finding.code not in ONCE),
    )
