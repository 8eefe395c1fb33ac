"""What deckgen has to say about the author's files: findings with a place, a fact and a remedy.

Author mistakes are data (`Diagnostic`), collected by every stage in one `Diagnostics`; mistakes of the
program raise ordinary exceptions.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters: an error loses a deck, a warning wants a look, an info is for the curious."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Location(NamedTuple):
    """A place in an author's file; lines and columns count from 1, 0 stands for "the whole file / line"."""

    path: str
    line: int = 0
    column: int = 0
    length: int = 0
    """Characters to underline from `column`; 0 or 1 draws a single caret."""
    excerpt: str = ""
    """The source line itself, so that a caret can be drawn without reading the file again."""


class Diagnostic(NamedTuple):
    """One finding: the message states the fact, the hint the remedy."""

    severity: Severity
    code: str
    """Stable kebab-case name, such as `glued-bullet`; the key of its manual entry."""
    message: str
    hint: str = ""
    at: Location | None = None
    module: str = ""
    """Key of the module it concerns, "" for the course as a whole."""


class Diagnostics:
    """The collector that travels through a build; the order of additions is the order of the report."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []

    def add(self, finding: Diagnostic) -> None:
        """Keep one finding."""
        self._found.append(finding)

    def info(self, code: str, message: str, *, hint: str = "", at: Location | None = None, module: str = "") -> None:
        """Keep a finding that needs no action."""
        self.add(Diagnostic(Severity.INFO, code, message, hint, at, module))

    def warn(self, code: str, message: str, *, hint: str = "", at: Location | None = None, module: str = "") -> None:
        """Keep a finding that the author should look at."""
        self.add(Diagnostic(Severity.WARNING, code, message, hint, at, module))

    def error(self, code: str, message: str, *, hint: str = "", at: Location | None = None, module: str = "") -> None:
        """Keep a finding that prevents a deck."""
        self.add(Diagnostic(Severity.ERROR, code, message, hint, at, module))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """Return the number of findings of one severity."""
        return sum(finding.severity is severity for finding in self._found)
