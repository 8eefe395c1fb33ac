"""What a command has to report: decks and what became of them, findings, time."""

from collections.abc import Callable
from pathlib import Path

from deckgen.build.compiled import CompiledDeck
from deckgen.cli.order import Order
from deckgen.course import Course
from deckgen.diagnostics import Diagnostic, Severity
from deckgen.files.world import Seen
from deckgen.named_tuple import NamedTuple

CHECKED = "checked"
"""The state of a deck that was made in memory only, as asked."""


class Result(NamedTuple):
    """What became of one deck."""

    deck: CompiledDeck
    state: str
    """A `State` of what was saved, or `CHECKED`."""
    path: Path | None
    """The file; None when there is none."""
    seconds: float
    """Time this deck took, reading the notes not included."""


class Trail(NamedTuple):
    """What a build read, and where it wrote."""

    sources: tuple[Path, ...]
    """Files and folders of notes."""
    root: Path
    """The folder of all decks."""
    folders: tuple[Path, ...]
    """Those of the editions, which hold the decks."""
    seen: Seen
    """What was asked of the world."""
    find_file: Callable[[Path], tuple[str, str] | None]
    """The file of a deck → its stamp and digest where they are known."""


class Outcome(NamedTuple):
    """Everything a command has to report."""

    course: Course
    results: tuple[Result, ...]
    findings: tuple[Diagnostic, ...]
    """Each finding once, in order."""
    seconds: float
    trail: Trail | None = None
    """None when nothing was written."""

    def exit_code(self, order: Order) -> int:
        """Return 1 when there are errors, or warnings while the user is strict."""
        fatal = {Severity.ERROR, Severity.WARNING} if order.strict else {Severity.ERROR}
        return int(any(finding.severity in fatal for finding in self.findings))
