"""Decks by whoever a program has for work: threads, processes, a cluster, anything with `submit`.

A task is all decks of a client; it and what comes back are small. What all tasks share, course and looks, is sent to a
worker once: a task names it, and a worker that does not know it says so and is given it with the task.
"""

import os
import pickle
import uuid
from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final, TypeAlias

from deckgen.build.handling import Handling
from deckgen.build.prepared import Preparation
from deckgen.build.producing import produce_remembered
from deckgen.build.recalling import open_memory
from deckgen.build.saving import SavedDeck
from deckgen.build.tasks import Answer, Finished, Lost, OneProcess, Task, Ticket, Worker, Workshop
from deckgen.build.workshop import open_workshop
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

_AHEAD: Final = 128
"""Tasks that an executor has at a time: enough for 64 workers, and no more than a process may have files open."""
_MOST_SHOPS: Final = 2
"""Workshops that a worker keeps."""


def build_many(
    prepared: Preparation,
    folder: str | Path,
    *,
    executor: Executor | None = None,
    replace: bool = False,
    adopt: bool = False,
) -> Iterator[SavedDeck]:
    """Make decks and write them to the disk, one after the other: in order, the same whoever makes them.

    What stands there from an earlier call and would come out the same is not made again, even if that call was ended
    half-way. Decks that hands have changed keep what they made, and get what the notes changed.

    Args:
        prepared: What is wanted, from `prepare_course`; its findings are not told again.
        folder: Where decks go, each edition in a folder of its own; workers have to see it by the same path.
        executor: Who makes decks; None makes them in this process. It is not shut down.
        replace: Put decks in the place of whatever stands there, of which a backup is kept.
        adopt: Take files that deckgen does not know for decks of its own that hands have changed.

    Yields:
        Each deck without its bytes. One that a worker lost has one more finding, an error, and an old deck stays.
    """
    root = Path(os.path.abspath(folder))  # noqa: PTH100 - workers may have another working folder
    handling = Handling(replace=replace, adopt=adopt)
    memory = None if replace or adopt else open_memory(root, prepared.request.shard, texts=False)
    shop = open_workshop(prepared, root, handling, flat=False, lasting=memory is not None)
    if executor is None:
        yield from _list_saved(produce_remembered(shop, OneProcess(shop, memory), memory))
        return
    with ExecutorCrew(shop, executor) as crew:
        yield from _list_saved(produce_remembered(shop, crew, memory))


def _list_saved(finished: Iterator[Finished]) -> Iterator[SavedDeck]:
    return (one.saved for one in finished)


class _Unknown(NamedTuple):
    """A worker does not know what a task is of."""

    worker: str


_Reply: TypeAlias = "tuple[Answer, ...] | _Unknown"


class _Sent(Ticket):
    """A task that an executor has."""

    def __init__(self, task: Task) -> None:
        super().__init__(task)
        self.future: Future[_Reply] | None = None
        self.asked = 0
        """How often it came back undone."""


class ExecutorCrew:
    """A crew of whoever an executor has."""

    window = _AHEAD

    def __init__(self, shop: Workshop, executor: Executor) -> None:
        self._shop = shop
        self._executor = executor
        self._name = uuid.uuid4().hex
        self._data = b""
        self._given: set[str] = set()
        self._open: set[_Sent] = set()

    def __enter__(self) -> "Self":
        _KNOWN_SHOPS.add(self._name, self._shop)  # threads of this process
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        for ticket in self._open:
            if ticket.future:
                ticket.future.cancel()
        _KNOWN_SHOPS.drop(self._name)

    def choose_size(self, total: int) -> int:
        """Return so many that a client is a task; where there is one client only, a share of it."""
        return total if len(self._shop.prepared.editions) > 1 else total // _AHEAD

    def submit(self, task: Task) -> Ticket:
        """Give a task to the executor."""
        ticket = _Sent(task)
        self._open.add(ticket)
        self._send(ticket, b"")
        return ticket

    def take(self, ticket: Ticket) -> Answer:
        """Wait for what became of the next deck of a task."""
        assert isinstance(ticket, _Sent)  # noqa: S101 - we gave it
        while not ticket.results:
            self._collect(ticket)
        return ticket.results.popleft()

    def _send(self, ticket: _Sent, data: bytes) -> None:
        try:
            ticket.future = self._executor.submit(do_task, self._name, data, ticket.task)
        except RuntimeError as error:  # it is broken, or was shut down
            self._lose(ticket, error)

    def _collect(self, ticket: _Sent) -> None:
        """Take what came back of a task, or give it away again with what its worker does not know."""
        if ticket.future is None:
            return
        try:
            answer = ticket.future.result()
        except Exception as error:  # noqa: BLE001 - whatever an executor says of a worker that is gone
            self._lose(ticket, error)
            return
        if isinstance(answer, _Unknown):
            data = b"" if answer.worker in self._given and not ticket.asked else self._pack()
            self._given.add(answer.worker)
            ticket.asked += 1
            self._send(ticket, data)
            return
        self._open.discard(ticket)
        for result in answer:
            ticket.add(result)

    def _pack(self) -> bytes:
        self._data = self._data or pickle.dumps(self._shop, protocol=5)
        return self._data

    def _lose(self, ticket: _Sent, error: Exception) -> None:
        self._open.discard(ticket)
        ticket.future = None
        # a broken one has other words for what it was given before and after it broke
        said = "" if isinstance(error, BrokenExecutor) else " ".join(str(error).split())
        for _ in ticket.rest.decks:
            ticket.add(Lost(f"{type(error).__name__}: {said}".rstrip(": "), whole=True))


class _Known:
    """What a worker knows; threads share it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._shops: OrderedDict[str, Workshop] = OrderedDict()
        self._idle: dict[str, list[Worker]] = {}
        """Workers that may remember something; each serves one thread at a time."""

    def add(self, name: str, shop: Workshop) -> None:
        with self._lock:
            self._shops[name] = shop
            while len(self._shops) > _MOST_SHOPS:
                self._idle.pop(self._shops.popitem(last=False)[0], None)

    def take(self, name: str) -> Worker | None:
        with self._lock:
            idle, shop = self._idle.get(name), self._shops.get(name)
            return idle.pop() if idle else shop and Worker(shop)

    def give_back(self, name: str, worker: Worker) -> None:
        with self._lock:
            if name in self._shops:
                self._idle.setdefault(name, []).append(worker)

    def drop(self, name: str) -> None:
        with self._lock:
            self._shops.pop(name, None)
            self._idle.pop(name, None)


_KNOWN_SHOPS = _Known()


def do_task(name: str, data: bytes, task: Task) -> _Reply:
    """Make and save the decks of a task, wherever this is run.

    Args:
        name: Of what the task is of.
        data: That itself, pickled; b"" where the worker may know it.
        task: What is to be made.
    """
    worker = _KNOWN_SHOPS.take(name)
    if worker is None:
        if not data:
            return _Unknown(f"{os.getpid()} {uuid.getnode()}")
        shop = pickle.loads(data)  # noqa: S301 - from who gives the task, as the task itself
        _KNOWN_SHOPS.add(name, shop)
        worker = Worker(shop)
    try:
        return tuple(worker.run(task))
    finally:
        _KNOWN_SHOPS.give_back(name, worker)
