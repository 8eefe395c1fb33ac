"""Decks that a run has made, written down one by one: what a run that is ended half-way leaves to the next one.

Each line holds a digest of the rest of it, so a line that was cut is none; a head tells the program. At the end of a
run its memory holds all of that, and the journal goes.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from deckgen.diagnostics import Diagnostic
from deckgen.digest import digest_content
from deckgen.files.noun_text import NoTextError, NounTable
from deckgen.named_tuple import NamedTuple


class KnownDeck(NamedTuple):
    """A deck that an earlier run has made and saved."""

    inputs: str
    """Digest of all that it is made from."""
    file: str
    """Digest of the file that stood there then."""
    stamp: str
    """Of that file; it may have another one and be the same."""
    edited: bool
    """Whether it has work by hand in it."""
    slides: int
    keys: tuple[str, ...]
    minutes: float
    findings: tuple[Diagnostic, ...]
    """What layout, checks and saving had to say."""


class Journal:
    """What is known of decks while a run goes on.

    Args:
        path: The file; it need not exist.
        head: What changes with the program: what another one wrote is not read.
    """

    def __init__(self, path: Path, head: str) -> None:
        self._path = path
        self._head = head
        self._begun = False

    def read(self) -> Iterator[tuple[str, KnownDeck]]:
        """Yield place and deck of every whole line, in order."""
        try:
            head, *lines = self._path.read_bytes().split(b"\n")
        except OSError:
            return
        if head != self._head.encode():
            return
        for line in lines:
            digest, _, text = line.partition(b" ")
            if digest.decode("ascii", "replace") != digest_content(text):
                continue
            classes, place, noun = json.loads(text)
            with suppress(NoTextError):
                deck = NounTable(classes).read(noun)
                if isinstance(deck, KnownDeck):
                    yield place, deck

    def add(self, place: str, deck: KnownDeck) -> None:
        """Write down a deck; where that is not possible, the next run makes it again.

        Args:
            place: Where it stands below the folder of all decks.
            deck: What is known of it.
        """
        table = NounTable()
        with suppress(OSError, NoTextError):
            noun = table.write(deck)
            text = json.dumps([table.classes, place, noun]).encode()
            line = f"{digest_content(text)} ".encode() + text + b"\n"
            if not self._begun:
                line = self._begin() + line
            with self._path.open("ab") as file:
                file.write(line)

    def drop(self) -> None:
        """Remove it."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _begin(self) -> bytes:
        """Return what stands before the first line: nothing of what another program has left stays.

        Raises:
            OSError: the system refuses.
        """
        self._begun = True
        if any(True for _ in self.read()):
            return b"\n"  # the last line may have been cut
        self.drop()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        return f"{self._head}\n".encode()
