"""Several processes of this machine that make decks, for one build; loaded where there is more than one.

Each has a pipe to the one that began it, and ends when that one is gone. A process that dies loses the deck that it
worked on; what else it was given goes to another one.
"""

import gc
import multiprocessing
import signal
import sys
import threading
from _thread import interrupt_main
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, Final

from deckgen.build.tasks import Answer, Lost, Task, Ticket, Worker, Workshop

if TYPE_CHECKING:
    from types import FrameType, TracebackType
    from typing import Self

_AHEAD: Final = 2
"""Tasks that a process has, so that it need not wait for the next one; `_PARTS` times as many where editions are dealt
in parts."""
_SHARE: Final = 16
"""Tasks for each process in a small build: at its end nobody waits long."""
_PARTS: Final = 2
"""Tasks for each process in an edition, where others have the same modules."""
_IN_VAIN: Final = 3
"""Processes that end before they have told of anything: then none is begun any more."""
_PATIENCE: Final = 5.0
"""Seconds until a process that is to end is ended."""


class _Member:
    """A process, and the tasks that it has."""

    def __init__(self, process: BaseProcess, pipe: "Connection[Any, Any]") -> None:
        self.process = process
        self.pipe = pipe
        self.work: deque[Ticket] = deque()
        self.known: set[str] = set()
        """Modules of which it was given decks: those of other clients are cheap for it."""
        self.has_told = False


class Processes:
    """A crew of processes; they are begun with the first task and end with the `with` block."""

    def __init__(self, shop: Workshop, count: int) -> None:
        self._shop = shop
        self._count = count
        self._ahead = _AHEAD * (_PARTS if len(shop.prepared.editions) > 1 else 1)
        self._context = _choose_context()
        self._members: list[_Member] = []
        self._waiting: deque[Ticket] = deque()
        self._in_vain = 0
        self._reason = ""
        """Why no process can be begun; "" while they can."""

    def __enter__(self) -> "Self":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        for member in self._members:
            member.pipe.close()
            if kind is not None:
                member.process.terminate()
        for member in self._members:
            member.process.join(_PATIENCE)
            member.process.kill()
            member.process.join()

    @property
    def window(self) -> int:
        """How many tasks are given away at once."""
        return (self._ahead + _PARTS) * self._count

    def choose_size(self, total: int) -> int:
        """Return of how many decks a task is, in a build of so many."""
        editions = len(self._shop.prepared.editions)
        most = total // (_SHARE * self._count)
        return min(most, total // (_PARTS * self._count * editions)) if editions > 1 else most

    def submit(self, task: Task) -> Ticket:
        """Give a task to whoever has the least to do."""
        ticket = Ticket(task)
        self._waiting.append(ticket)
        while len(self._members) < self._count and not self._reason:
            self._begin()
        self._assign()
        return ticket

    def take(self, ticket: Ticket) -> Answer:
        """Wait for what became of the next deck of a task."""
        while not ticket.results:
            self._listen()
        return ticket.results.popleft()

    def _begin(self) -> None:
        """Begin a process; Ctrl-C is for the one that begins it."""
        ours, theirs = self._context.Pipe()
        forks = self._context.get_start_method() == "fork"
        inherited = [*(member.pipe for member in self._members), ours] if forks else []
        process = self._context.Process(  # type: ignore[attr-defined]
            target=work, args=(theirs, self._shop, inherited), daemon=True
        )
        with _ignore_interrupts():
            process.start()
        theirs.close()
        self._members.append(_Member(process, ours))

    def _assign(self) -> None:
        """Give what waits to processes that have too little to do."""
        while self._waiting and self._give_one():
            pass
        if self._reason:
            for ticket in self._waiting:
                while ticket.told < len(ticket.task.decks):
                    ticket.add(Lost(self._reason, whole=True))
            self._waiting.clear()

    def _give_one(self) -> bool:
        """Give a task to who has the least to do of those that want one; tell whether anybody does."""
        for member in sorted(self._members, key=lambda one: len(one.work)):
            ticket = self._choose(member) if len(member.work) < self._ahead else None
            if ticket:
                self._give(ticket, member)
                return True
        return False

    def _choose(self, member: _Member) -> Ticket | None:
        """Return what a process had best do next; None for nothing while it has something to do.

        The first deck of a module takes as long as some ten more for other clients: each module is one process's
        business, while nobody has to wait for that.
        """
        known = {ticket: self._list_modules(ticket) for ticket in self._waiting}
        own = (ticket for ticket, modules in known.items() if modules <= member.known)
        others = set().union(*(one.known for one in self._members))
        new = (ticket for ticket, modules in known.items() if modules.isdisjoint(others))
        return next(own, None) or next(new, None) or (None if member.work else self._waiting[0])

    def _list_modules(self, ticket: Ticket) -> set[str]:
        """Return the keys of the modules of a task."""
        modules = self._shop.prepared.editions[ticket.task.edition].modules
        return {modules[position].key for position, _ in ticket.task.decks}

    def _give(self, ticket: Ticket, member: _Member) -> None:
        self._waiting.remove(ticket)
        member.work.append(ticket)
        member.known |= self._list_modules(ticket)
        with suppress(OSError):  # it has ended: its pipe will tell
            member.pipe.send(ticket.rest)

    def _listen(self) -> None:
        """Wait until a process tells something."""
        heard = wait([member.pipe for member in self._members])
        for member in [member for member in self._members if member.pipe in heard]:
            try:
                told = member.pipe.recv()
            except (EOFError, OSError):
                self._replace(member)
                continue
            member.has_told = True
            if told is None:
                member.work.popleft()
            else:
                member.work[0].add(told)
        self._assign()

    def _replace(self, member: _Member) -> None:
        """Go on without a process that has ended: the deck it worked on is lost."""
        member.process.join(_PATIENCE)
        member.pipe.close()
        self._members.remove(member)
        reason = _explain_end(member.process.exitcode)
        if member.work and member.work[0].rest.decks:
            member.work[0].add(Lost(reason))
        self._waiting.extendleft(reversed([ticket for ticket in member.work if ticket.rest.decks]))
        self._in_vain += not member.has_told
        if self._in_vain < _IN_VAIN:
            self._begin()
        elif not self._members:
            self._reason = reason


def work(pipe: "Connection[Any, Any]", shop: Workshop, inherited: Iterable["Connection[Any, Any]"] = ()) -> None:
    """Do tasks until nobody gives any more; a process's whole life.

    Args:
        pipe: Brings tasks, takes what became of each deck, and None after each task.
        shop: What the tasks are of.
        inherited: The ends of pipes that are none of this process's business.
    """
    with suppress(ValueError):  # not the main thread: there is a test
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, _leave)
    for other in inherited:
        other.close()
    _watch_parent()
    gc.freeze()
    worker = Worker(shop)
    with suppress(EOFError, OSError):  # whoever gave tasks has gone
        while True:
            for result in _do_task(worker, pipe.recv()):
                pipe.send(result)
            pipe.send(None)


def _do_task(worker: Worker, task: Task) -> Iterator[Answer]:
    """Yield what became of each deck; one that nobody can go on from is lost, the next ones are tried."""
    done = 0
    while done < len(task.decks):
        try:
            for result in worker.run(task._replace(decks=task.decks[done:])):
                done += 1
                yield result
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001 - what nobody has thought of
            done += 1
            said = " ".join(str(error).split())
            yield Lost(f"{type(error).__name__}: {said}".rstrip(": "))


def _leave(number: int, frame: "FrameType | None") -> None:
    """End, and clean up on the way."""
    del number, frame
    raise SystemExit(0)


def _watch_parent() -> None:
    """End when the process is gone that this one works for, in the middle of a deck as well."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        interrupt_main(signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def _choose_context() -> BaseContext:
    """Return how processes are begun: as the caller has chosen, else the quickest safe way of the system."""
    chosen = multiprocessing.get_start_method(allow_none=True)
    # a copy of a process has its locks and not its other threads, who might hold them
    alone = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context(chosen or ("fork" if alone else "spawn"))


@contextmanager
def _ignore_interrupts() -> Iterator[None]:
    """Let what is begun in a `with` block ignore Ctrl-C from its first moment on."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _explain_end(code: int | None) -> str:
    """Return why a process has ended."""
    if code is not None and code < 0:
        with suppress(ValueError):
            name = signal.Signals(-code).name
            more = ", as a rule because there is too little memory" if name == "SIGKILL" else ""
            return f"the process that made it was ended by {name}{more}"
    return f"the process that made it ended with code {code}"
