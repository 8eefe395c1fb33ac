"""What `watch` does: a build, then another one after every change of what the last one read, decks included."""

import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Lock
from typing import Final
from zipfile import is_zipfile

import click

from deckgen.build.exchange import State
from deckgen.build.handling import MERGE
from deckgen.cli.compiling import build_decks
from deckgen.cli.findings import echo_beside, sum_up
from deckgen.cli.order import Order
from deckgen.cli.outcome import Outcome, Trail
from deckgen.cli.place import check_folder
from deckgen.cli.report import count_states
from deckgen.diagnostics import Diagnostic
from deckgen.files.disk import DiskWorld
from deckgen.files.world import Seen
from deckgen.serve.watching import Watcher

_NEWS: Final = frozenset({State.WRITTEN, State.MERGED})


class RepeatedBuild:
    """Builds an order again and again.

    Args:
        order: What is wanted.
        out: The folder named by -o, if one is.
    """

    def __init__(self, order: Order, out: Path | None) -> None:
        self._order, self._out = order._replace(quiet=True), out
        self._told = order
        self._lock = Lock()
        self._seen: Seen = {}
        self._decks: Seen = {}
        self._found: tuple[Diagnostic, ...] | None = None

    @property
    def seen(self) -> Seen:
        """What the last build that could be done read and left, decks included."""
        return self._seen

    def build(self) -> None:
        """Build and say so in a line, errors below it; where nothing came of a change, nothing is said.

        Raises:
            click.UsageError: what was asked for does not exist.
        """
        with self._lock:
            outcome = build_decks(self._order, self._out, MERGE, lasting=True)
            if outcome.trail:
                self._decks = _see_decks(outcome.trail)
                self._seen = {**outcome.trail.seen, **self._decks}
            written = any(result.state in _NEWS for result in outcome.results)
            if written or outcome.findings != self._found:
                if not self._told.quiet:
                    click.echo(describe_build(outcome))
                echo_beside(outcome.findings, self._told)
            self._found = outcome.findings

    def build_again(self) -> None:
        """Build if anything is other than it was; what cannot be done now is said, and may be done later."""
        changed = DiskWorld().list_changes(self._seen)
        # the decks that were just written have not; one that a program still saves is away, or half there
        if not any(path not in self._decks or is_zipfile(path) for path in changed):
            return
        try:
            self.build()
        except click.ClickException as error:
            click.echo(f"{_say_time()}  {error.format_message()}", err=True)


def _see_decks(trail: Trail) -> Seen:
    """Return the decks as they stand, which a build reads as well: what hands do to them wakes it."""
    world = DiskWorld()
    for path in (path for folder in trail.folders for path in folder.glob("*.pptx")):
        with suppress(OSError):
            world.read(path)
    return world.seen


def watch_order(order: Order, out: Path | None, stop: Event | None = None) -> None:
    """Build decks whenever something changes, until Ctrl-C or the event.

    Raises:
        click.ClickException: what watches is not installed.
        click.UsageError: what was asked for does not exist, or decks cannot go where they were asked to.
    """
    if find_spec("watchfiles") is None:
        raise click.ClickException("What watches files is not installed: pip install 'deckgen-stories[serve]'")
    if out is not None:
        check_folder(out, order.sources)
    builder = RepeatedBuild(order, out)
    builder.build()
    watcher = Watcher(lambda: builder.seen, builder.build_again)
    stop = stop or Event()
    try:
        watcher.start()
        if not order.quiet:
            click.echo("Watching. Ctrl-C ends it.", err=True)
        while not stop.wait(1):  # a wait without end would not see Ctrl-C on every system
            pass
    except KeyboardInterrupt:
        click.echo(err=True)
    finally:
        watcher.stop()  # a build that has begun ends in good order


def describe_build(outcome: Outcome) -> str:
    """Return "14:05:09  1 deck written, 11 unchanged; 107 slides in 0.21 s: 2 warnings"."""
    found = sum_up(outcome.findings)
    return f"{_say_time()}  {count_states(outcome.results)} in {outcome.seconds:.2f} s: {found}"


def _say_time() -> str:
    return time.strftime("%H:%M:%S")
