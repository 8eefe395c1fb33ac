"""A request → decks in their places, made by one process or by many: in order, with the same findings in any case.

The caller's process lists what is wanted, recalls what stands, and holds the folders; a crew makes and saves. Only a
few tasks are given away at a time, and what comes back holds no deck's bytes: memory does not grow with the course.
"""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from deckgen.build.compiled import CompiledDeck
from deckgen.build.exchange import State
from deckgen.build.lock import HeldError
from deckgen.build.making import DeckMaker, Recall, WantedDeck
from deckgen.build.memory import Memory
from deckgen.build.recalling import keep_finished, recall_decks
from deckgen.build.saving import Home, SavedDeck, enter_folder, pass_standing, refuse_deck
from deckgen.build.tasks import Crew, Finished, Lost, OneProcess, Task, Ticket, Workshop
from deckgen.catalogue.decks import LOST_DECK
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.memo import Memo
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from deckgen.build import crew as crews
else:  # most builds are made by one process
    crews = defer("deckgen.build.crew")

WORTH: Final = 200
"""Decks from which several processes are begun unasked."""
_MOST: Final = 64
"""Decks of a task at most: a task is sent at once."""


class _Given(NamedTuple):
    """A deck that was given to a crew."""

    deck: CompiledDeck
    """Before it is made."""
    ticket: Ticket
    last: bool
    """Whether it is the last one of its task."""


_Step: TypeAlias = Finished | _Given | ExitStack
"""What comes next in a build: a deck that is known, one that is made, or a folder that is left."""


def produce_decks(
    shop: Workshop, crew: Crew, recall: Recall | None = None, memo: Memo | None = None
) -> Iterator[Finished]:
    """Yield what became of every deck of a request, in order.

    Args:
        shop: What is wanted, and where it goes.
        crew: Who makes decks.
        recall: Knows decks of earlier runs that stand in their places.
        memo: Names what decks are made from, for `recall`.
    """
    steps: deque[_Step] = deque()
    with ExitStack() as held:
        busy = 0
        for step in _list_steps(shop, crew, DeckMaker(shop.prepared, memo).list_decks(recall), held):
            steps.append(step)
            busy += isinstance(step, _Given) and step.last
            while steps and (busy >= crew.window or not isinstance(steps[0], _Given)):
                first = steps.popleft()
                busy -= isinstance(first, _Given) and first.last
                yield from _finish(first, crew, shop)
        for step in steps:
            yield from _finish(step, crew, shop)


def _list_steps(shop: Workshop, crew: Crew, wanted: Iterator[WantedDeck], held: ExitStack) -> Iterator[_Step]:
    """Give away what is to be made, edition by edition; yield every deck in order."""
    size = min(_MOST, max(1, crew.choose_size(shop.prepared.total)))
    for _, decks in groupby(wanted, attrgetter("edition")):
        folder = _Folder(shop, held)
        batch: list[WantedDeck] = []
        count = 0
        for one in decks:
            batch.append(one)
            count += not one.settled
            if (count >= size or len(batch) >= _MOST) and not folder.together:
                yield from folder.give(batch, crew)
                batch, count = [], 0
        yield from folder.give(batch, crew)
        yield folder.stack


class _Folder:
    """The folder of an edition, held from the first deck that goes there."""

    def __init__(self, shop: Workshop, held: ExitStack) -> None:
        self._shop = shop
        self.stack = held.enter_context(ExitStack())
        self._home: Home | None = None

    @property
    def together(self) -> bool:
        """Whether one task has all decks: a deck that has a new name takes what hands made of the old one."""
        return bool(self._home and self._home.old)

    def give(self, batch: Sequence[WantedDeck], crew: Crew) -> Iterator[_Step]:
        """Give away those of some decks that are to be made; yield all of them in order."""
        wanted = [one for one in batch if not one.settled]
        obstacle = self._enter(wanted)
        ticket = self._submit(wanted, crew) if wanted and not obstacle else None
        for one in batch:
            if one.settled:
                yield Finished(self._pass(one.deck))
            elif ticket:
                yield _Given(one.deck, ticket, last=one is wanted[-1])
            elif obstacle:
                yield Finished(refuse_deck(one.deck, obstacle))

    def _submit(self, wanted: Sequence[WantedDeck], crew: Crew) -> Ticket:
        decks = tuple((one.module, one.deck.inputs) for one in wanted)
        return crew.submit(Task(wanted[0].edition, decks, self._home.old if self._home else ()))

    def _enter(self, wanted: Sequence[WantedDeck]) -> HeldError | None:
        """Hold the folder as soon as something may be written; return who holds it otherwise."""
        sound = next((one.deck for one in wanted if not one.deck.failed), None)
        if self._home is None and sound:
            self._home = enter_folder(self._shop.place(sound).parent, self._shop.method, self.stack)
        return self._home.obstacle if self._home else None

    def _pass(self, deck: CompiledDeck) -> SavedDeck:
        """Return what became of a deck that is not made."""
        return pass_standing(deck, self._shop.place(deck)) if deck.standing else SavedDeck(deck, State.SKIPPED)


def _finish(step: _Step, crew: Crew, shop: Workshop) -> Iterator[Finished]:
    """Yield what became of a deck as soon as that is known; leave a folder."""
    match step:
        case Finished():
            yield step
        case _Given():
            done = crew.take(step.ticket)
            yield _report_lost(step.deck, done, shop.place(step.deck)) if isinstance(done, Lost) else done
        case ExitStack():
            step.close()


def _report_lost(deck: CompiledDeck, lost: Lost, path: Path) -> Finished:
    """Return a deck that nobody made; those that are lost together are one error."""
    found = Diagnostics()
    name = "What other processes were given" if lost.whole else path.name
    found.report(LOST_DECK, at=Location(path.as_posix()) if not lost.whole else None, name=name, reason=lost.reason)
    (finding,) = found
    return Finished(SavedDeck(deck._replace(findings=(*deck.findings, finding), about=(finding,)), State.SKIPPED))


def produce_remembered(shop: Workshop, crew: Crew, memory: Memory | None) -> Iterator[Finished]:
    """Yield what became of every deck of a request, in order; with a memory, what stands as it was made is not made."""
    if memory is None:
        return produce_decks(shop, crew)
    recall = recall_decks(memory, shop.root, flat=shop.flat)
    return keep_finished(memory, produce_decks(shop, crew, recall, memory))


@contextmanager
def choose_crew(shop: Workshop, jobs: int | None, memo: Memo | None = None) -> Iterator[Crew]:
    """Give a `with` block those who make decks.

    Args:
        shop: What is wanted.
        jobs: How many processes; None for as many as there are processors where that pays.
        memo: What was made before, for decks of this process.
    """
    total = shop.prepared.total
    count = min(total, jobs if jobs is not None else count_processors() if total >= WORTH else 1)
    if count <= 1:
        yield OneProcess(shop, memo)
        return
    with crews.Processes(shop, count) as crew:
        yield crew


def count_processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
