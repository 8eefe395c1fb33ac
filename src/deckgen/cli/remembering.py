"""What a build read, wrote and said → the state by which the next one knows that nothing has changed.

A build of which something may be otherwise next time without any file changed (a deck was open, a folder was held, the
program made a mistake) leaves no state.
"""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from deckgen.build import unchanged
from deckgen.build.entries import (
    DECK,
    DECKS,
    LARGE,
    digest_decks,
    digest_names,
    is_settled,
    list_folder,
    stamp_path,
)
from deckgen.build.exchange import State
from deckgen.build.lock import OWN
from deckgen.build.once import ONCE, UNSTABLE
from deckgen.cli.order import Order
from deckgen.cli.outcome import Outcome, Result, Trail
from deckgen.diagnostics import Diagnostic
from deckgen.digest import digest_archive
from deckgen.files.world import PathKind, Sight

if TYPE_CHECKING:
    from deckgen.build.entries import Entry
    from deckgen.build.unchanged import Chunk

_NEXT = ((State.WRITTEN, State.UNCHANGED), (State.MERGED, State.KEPT))
"""What becomes of a deck when it is built again."""


def remember_build(call: tuple[str, int], outcome: Outcome, order: Order, report: Callable[[Outcome], None]) -> None:
    """Write the state of a build that is done.

    Args:
        call: The key of this call, and when it began in nanoseconds since 1970.
        outcome: What was built.
        order: What was asked for.
        report: Prints an outcome.
    """
    key, started_ns = call
    trail = outcome.trail
    if trail is None or any(finding.code in UNSTABLE for finding in outcome.findings):
        return
    entries = _list_entries(trail, started_ns)
    if entries is None:
        return
    again = _foretell(outcome)
    with _overhear() as said:
        report(again)
    path = trail.root / OWN / unchanged.name_state(key)
    unchanged.write_state(str(path), unchanged.KnownState(key, again.exit_code(order), said, entries))


def _foretell(outcome: Outcome) -> Outcome:
    """Return what a build would say of what it finds unchanged."""
    results = tuple(_foretell_result(result) for result in outcome.results)
    return outcome._replace(results=results, findings=_leave_out(outcome.findings), seconds=0.0)


def _foretell_result(result: Result) -> Result:
    state = next((then for now, then in _NEXT if now == result.state), result.state)
    return result._replace(
        state=state, seconds=0.0, deck=result.deck._replace(findings=_leave_out(result.deck.findings))
    )


def _leave_out(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings without those of a merge that was made once."""
    return tuple(finding for finding in findings if finding.code not in ONCE)


def _list_entries(trail: Trail, started_ns: int) -> "list[Entry] | None":
    """Return all that a build read and wrote; None where something of it changed meanwhile."""
    entries = []
    try:
        for path, sight in trail.seen.items():
            entry = _describe_sight(path, sight, trail, started_ns)
            if entry is None:
                return None
            entries.append(entry)
        for folder in trail.folders:
            entries += _describe_decks(folder, trail)
    except OSError:
        return None
    return entries


def _describe_sight(path: Path, sight: Sight, trail: Trail, started_ns: int) -> "Entry | None":
    """Return what was seen at a path; None where it changed meanwhile, or may be otherwise next time.

    Raises:
        OSError: it is gone.
    """
    digest, stamp = sight.digest, ""
    if digest.startswith("error"):
        return None
    if sight.kind in {PathKind.FILE, PathKind.FOLDER} and digest not in {"", LARGE}:
        found = path.stat()
        settled = is_settled(found, started_ns)
        if sight.kind is PathKind.FILE and not settled:
            return None
        if sight.kind is PathKind.FOLDER:
            digest = _digest_folder(path, sight, trail)
            # what a link in it leads to may change and leave the folder as it is
            settled = settled and not any(entry.is_symlink() for entry in os.scandir(path))
        stamp = stamp_path(found) if settled else ""
    return str(path), str(sight.kind), digest, str(sight.size), stamp


def _digest_folder(path: Path, sight: Sight, trail: Trail) -> str:
    """Return what the next build will see in a folder: what this one did, and the folder of decks that it has made.

    Raises:
        OSError: it is gone.
    """
    if any(path.resolve().is_relative_to(source.resolve()) for source in trail.sources):
        return sight.digest
    now = list_folder(str(path))
    before = [entry for entry in now if path / entry[0] != trail.root]
    return digest_names(now) if digest_names(before) == sight.digest else sight.digest


def _describe_decks(folder: Path, trail: Trail) -> "Iterator[Entry]":
    """Yield a folder of decks and all decks in it, those that no module makes any more included.

    Raises:
        OSError: one of them is gone meanwhile.
    """
    if not folder.is_dir():
        yield str(folder), str(PathKind.NOTHING), "", "0", ""
        return
    yield str(folder), DECKS, digest_decks(str(folder)), "0", stamp_path(folder.stat())
    for path in sorted(folder.glob("*.pptx")):
        if not path.name.startswith(("~$", ".")) and path.is_file():
            found = path.stat()
            stamp, known = stamp_path(found), trail.find_file(path)
            digest = known[1] if known and known[0] == stamp else digest_archive(path.read_bytes())
            yield str(path), DECK, digest, str(found.st_size), stamp


class _Ear(io.RawIOBase):
    """Keeps what is printed to a stream, and is a terminal where that one is."""

    def __init__(self, stream: TextIO, number: str, heard: "list[Chunk]") -> None:
        super().__init__()
        self._stream = stream
        self._number = number
        self._heard = heard

    def writable(self) -> bool:
        """Say yes."""
        return True

    def write(self, data: Any) -> int:  # noqa: ANN401 - any buffer of bytes
        """Keep a text."""
        text = bytes(data)
        self._heard.append((self._number, text.decode(self._stream.encoding, "replace")))
        return len(text)

    def isatty(self) -> bool:
        """Tell what the stream tells."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """Return the number of the stream, by which the width of a terminal is found."""
        return self._stream.fileno()


def _overhear_stream(stream: TextIO, number: str, heard: "list[Chunk]") -> TextIO:
    ear = _Ear(stream, number, heard)
    return io.TextIOWrapper(ear, encoding=stream.encoding, errors="replace", write_through=True)  # type: ignore[type-var]


@contextmanager
def _overhear() -> "Iterator[list[Chunk]]":
    """Collect what is printed inside a `with` block, and print nothing of it."""
    heard: list[Chunk] = []
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (
        stream and _overhear_stream(stream, str(number), heard) for number, stream in enumerate(before, start=1)
    )
    try:
        yield heard
    finally:
        sys.stdout, sys.stderr = before
