"""What deckgen has to say about the author's files: findings with a place, a fact and a remedy.

Author mistakes are data (`Diagnostic`), collected by every stage in one `Diagnostics`; mistakes of the
program raise ordinary exceptions.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from deckgen.named_tuple import NamedTuple


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
    trace: str = ""
    """The way through the program to a mistake of its own, as Python prints it; else ""."""
    slides: tuple[int, ...] = ()
    """Numbers of the slides it is about, from 1; () where only its place tells."""


class FindingKind(NamedTuple):
    """One row of the catalogue: everything there is to say about one kind of finding, whoever meets it."""

    code: str
    """Stable kebab-case name."""
    severity: Severity
    message: str
    """The fact, with {words} that the place of the finding fills in."""
    hint: str = ""
    """The remedy, with {words} as well; "" where only the place knows it, or there is none."""
    manual: str = ""
    """What it means, why it is said, and what to do: a short paragraph for `deckgen explain` and docs/findings.md."""

    def fill(self, **words: Any) -> str:  # noqa: ANN401 - whatever the message formats
        """Return the message with its words.

        Raises:
            KeyError: a word is missing; a mistake of the program.
        """
        return self.message.format_map(words)


class Diagnostics:
    """The collector that travels through a build; the order of additions is the order of the report."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []

    def add(self, finding: Diagnostic) -> None:
        """Keep one finding."""
        self._found.append(finding)

    def report(
        self,
        kind: FindingKind,
        *,
        at: Location | None = None,
        module: str = "",
        hint: str | None = None,
        trace: str = "",
        slides: tuple[int, ...] = (),
        **words: Any,  # noqa: ANN401 - whatever the row's message formats
    ) -> None:
        """Keep a finding of the catalogue.

        Args:
            kind: Its row.
            at: Where it is.
            module: Key of the module it concerns, "" for the course as a whole or where its place will tell.
            hint: The remedy where only this place knows it; None takes the row's.
            trace: The way to a mistake of the program.
            slides: Numbers of the slides it is about, from 1.
            words: What fills the row's message and hint.

        Raises:
            KeyError: a word is missing; a mistake of the program.
        """
        remedy = kind.hint.format_map(words) if hint is None else hint
        self.add(
            Diagnostic(
                severity=kind.severity,
                code=kind.code,
                message=kind.fill(**words),
                hint=remedy,
                at=at,
                module=module,
                trace=trace,
                slides=slides,
            )
        )

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def count(self, severity: Severity) -> int:
        """Return the number of findings of one severity."""
        return sum(finding.severity is severity for finding in self._found)
