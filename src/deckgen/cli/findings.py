"""Findings as people read them: place, severity, message, the source line with a caret, and the remedy."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category

import click

from deckgen.catalogue.decks import LOSSY_DECK, MERGED_DECK, RENAMED_DECK
from deckgen.cli.order import Order
from deckgen.cli.table import measure_terminal, measure_text
from deckgen.diagnostics import Diagnostic, Location, Severity

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
TOLD = frozenset({LOSSY_DECK.code, MERGED_DECK.code, RENAMED_DECK.code})
"""Infos that everybody wants to read who is not quiet: what became of work by hand."""
LEAST_WINDOW, WINDOW = 20, 100
"""Characters of a source line that are shown around the place."""
STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories of characters that move the cursor, turn the writing direction or cannot be encoded."""


def echo_findings(findings: Iterable[Diagnostic], *, quiet: bool, verbose: bool) -> None:
    """Print findings to standard error: errors, and warnings unless quiet, and infos when verbose."""
    for finding in choose_findings(findings, quiet=quiet, verbose=verbose):
        click.echo(format_finding(finding), err=True)
        echo_trace(finding)


def choose_findings(findings: Iterable[Diagnostic], *, quiet: bool, verbose: bool) -> Iterator[Diagnostic]:
    """Yield the findings that are shown to people: errors, and warnings unless quiet, and infos when verbose."""
    hidden = {Severity.WARNING, Severity.INFO} if quiet else set() if verbose else {Severity.INFO}
    told = frozenset() if quiet else TOLD
    return (finding for finding in findings if finding.severity not in hidden or finding.code in told)


def echo_trace(finding: Diagnostic) -> None:
    """Print the way to a mistake of the program to standard error, for whoever asks for it."""
    if finding.trace and os.environ.get("DECKGEN_DEBUG"):
        click.echo(finding.trace, err=True)


def echo_problems(findings: Sequence[Diagnostic], *, quiet: bool, verbose: bool = False) -> int:
    """Print findings to standard error as `echo_findings` does and return the exit code: 1 for an error."""
    echo_findings(findings, quiet=quiet, verbose=verbose)
    return int(any(finding.severity is Severity.ERROR for finding in findings))


def echo_beside(findings: Sequence[Diagnostic], order: Order, *, warns: bool = False) -> int:
    """Print what is wrong with notes where something else was asked for; return the exit code: 1 for an error.

    Args:
        findings: What was found; errors are printed in any case, all of them when verbose.
        order: What was asked for.
        warns: Whether warnings are printed, too, unless quiet.
    """
    quiet = order.quiet or not (warns or order.verbose)
    return echo_problems(findings, quiet=quiet, verbose=order.verbose)


def format_finding(finding: Diagnostic) -> str:
    """Return one finding as a compiler would print it."""
    kind = click.style(f"{finding.severity}[{finding.code}]", fg=COLORS[finding.severity], bold=True)
    lines = [f"{format_place(finding)}{kind}: {mask_controls(finding.message)}"]
    if finding.at is not None and finding.at.excerpt:
        lines += draw_excerpt(finding.at, measure_terminal(sys.stderr))
    if finding.hint:
        lines.append(f"    {click.style('hint', bold=True)}: {mask_controls(finding.hint)}")
    return "\n".join(lines)


def format_place(finding: Diagnostic) -> str:
    """Return "path:line:column: ", as far as the place is known."""
    if finding.at is None:
        return f"module {finding.module}: " if finding.module else ""
    numbers = [number for number in (finding.at.line, finding.at.line and finding.at.column) if number]
    return mask_controls(":".join(map(str, (finding.at.path, *numbers)))) + ": "


def draw_excerpt(at: Location, room: int = 0) -> list[str]:
    """Return the source line and, where the column is known, a line with carets under the place.

    Args:
        at: The place.
        room: Columns of the terminal, so that no line wraps and the carets stay under their words; 0 for any number.
    """
    text = mask_controls(at.excerpt.rstrip("\r\n"), keep="\t")
    window = choose_window(text, room)
    start = max(0, min(at.column - window // 2, len(text) - window))
    shown, opening = text[start : start + window], "…" if start else ""
    lines = [f"    {opening}{shown}{'…' if start + window < len(text) else ''}"]
    place = at.column - 1 - start
    if 0 <= place <= len(shown):
        before = "".join("\t" if char == "\t" else " " * measure_text(char) for char in opening + shown[:place])
        carets = "^" * max(1, measure_text(shown[place : place + at.length]))
        lines.append(f"    {before}{click.style(carets, bold=True)}")
    return lines


def choose_window(text: str, room: int) -> int:
    """Return how many characters of a line are shown; wide ones are fewer."""
    fitting = max(LEAST_WINDOW, min(WINDOW, room - len("    ……"))) if room else WINDOW
    return fitting if text.isascii() else int(fitting / max(1.0, measure_text(text) / max(1, len(text))))


def mask_controls(text: str, keep: str = "") -> str:
    """Return text that cannot disturb a terminal: control and steering characters become replacement characters."""
    return "".join("�" if category(char) in STEERING and char not in keep else char for char in text)


def sum_up(findings: Sequence[Diagnostic], *, verbose: bool = False) -> str:
    """Return "1 error, 2 warnings, 14 infos (-v shows them)", or "no findings"; "all" where some are shown anyway."""
    counts = [(sum(f.severity is severity for f in findings), severity) for severity in reversed(Severity)]
    parts = [f"{count} {severity}{'s' if count > 1 else ''}" for count, severity in counts if count]
    more = sum(f.severity is Severity.INFO and f.code not in TOLD for f in findings)
    hint = f" (-v shows {'them' if more == counts[-1][0] else 'all'})" if more and not verbose else ""
    return ", ".join(parts) + hint if parts else "no findings"
