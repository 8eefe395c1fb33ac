"""Some decks of one client → made, checked and in their places: what one process does of a build.

A `Workshop` is all that it needs, and is sent to it once; a `Task` is small, and what comes back is small as well: the
bytes of a deck go to the disk where they are made. All of it can be pickled.
"""

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Protocol, TypeAlias

from deckgen.build.compiled import CompiledDeck
from deckgen.build.entries import stamp_path
from deckgen.build.exchange import State
from deckgen.build.making import DeckMaker
from deckgen.build.prepared import Preparation
from deckgen.build.saving import Method, SavedDeck, place_deck, save_deck
from deckgen.digest import digest_archive
from deckgen.files.memo import Memo
from deckgen.named_tuple import NamedTuple


class Workshop(NamedTuple):
    """What whoever makes decks of a build has to know."""

    prepared: Preparation
    root: Path
    """The folder of all decks."""
    method: Method
    flat: bool = False
    """Whether decks stand there without a folder for their edition."""
    lasting: bool = False
    """Whether the next build is to know by its file what a deck was."""

    def place(self, deck: CompiledDeck) -> Path:
        """Return the file of a deck."""
        return place_deck(deck, self.root, flat=self.flat)


class Task(NamedTuple):
    """Decks of one edition, in order; their folder is held by who gives it."""

    edition: int
    decks: tuple[tuple[int, str], ...]
    """Which of its modules, each with the digest of all that its deck is made from."""
    old: tuple[Path, ...] = ()
    """Decks of their folder that hands have changed and that no module makes any more."""


class Finished(NamedTuple):
    """What became of a deck, and how long that took."""

    saved: SavedDeck
    seconds: float = 0.0
    file: tuple[str, str] | None = None
    """Stamp and digest of its file, where the next build is to know them."""


class Lost(NamedTuple):
    """A deck that was not made because who should have made it is gone."""

    reason: str
    whole: bool = False
    """Whether none of its task was made."""


Answer: TypeAlias = Finished | Lost


class Ticket:
    """A task that was given away, and what has come back of it so far."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.results: deque[Answer] = deque()
        self.told = 0
        """How many of its decks something is known of."""

    def add(self, result: Answer) -> None:
        """Add what became of the next deck."""
        self.results.append(result)
        self.told += 1

    @property
    def rest(self) -> Task:
        """What is still to be done of it."""
        return self.task._replace(decks=self.task.decks[self.told :])


class Crew(Protocol):
    """Whoever makes decks."""

    @property
    def window(self) -> int:
        """How many tasks it takes at once."""

    def choose_size(self, total: int) -> int:
        """Return of how many decks a task is, in a build of so many."""

    def submit(self, task: Task) -> Ticket:
        """Give it a task."""

    def take(self, ticket: Ticket) -> Answer:
        """Wait for what became of the next deck of a task."""


class Worker:
    """Does tasks.

    Args:
        shop: What it has to know.
        memo: What was made before.
    """

    def __init__(self, shop: Workshop, memo: Memo | None = None) -> None:
        self._shop = shop
        self._maker = DeckMaker(shop.prepared, memo)

    def run(self, task: Task) -> Iterator[Finished]:
        """Make the decks of a task and put each in its place as soon as it is made."""
        for module, inputs in task.decks:
            started = perf_counter()
            deck = self._maker.make(task.edition, module, inputs)
            saved = save_deck(deck, self._shop.place(deck), task.old, self._shop.method)
            file = _describe_file(saved, deck.data) if self._shop.lasting else None
            yield Finished(saved, perf_counter() - started, file)


def _describe_file(saved: SavedDeck, made: bytes | None) -> tuple[str, str] | None:
    """Return stamp and digest of the file of a deck; it is not read where it holds what was made."""
    if saved.path is None:
        return None
    try:
        stamp = stamp_path(saved.path.stat())
        data = made if saved.state is State.WRITTEN and made else saved.path.read_bytes()
        return stamp, digest_archive(data)
    except OSError:
        return None


class OneProcess:
    """Makes decks in this process, each when it is asked for."""

    window = 1

    def __init__(self, shop: Workshop, memo: Memo | None = None) -> None:
        self._worker = Worker(shop, memo)
        self._running: Iterator[Finished] = iter(())

    def choose_size(self, total: int) -> int:
        """Return one: a deck is told of before the next is begun."""
        del total
        return 1

    def submit(self, task: Task) -> Ticket:
        """Begin a task."""
        self._running = self._worker.run(task)
        return Ticket(task)

    def take(self, ticket: Ticket) -> Answer:
        """Make the next deck."""
        del ticket
        return next(self._running)
