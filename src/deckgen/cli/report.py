"""What `build` and `check` tell people: findings on standard error, the table of decks on standard output."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from deckgen import __version__, mistakes
from deckgen.build.exchange import State
from deckgen.cli.findings import choose_findings, echo_findings, echo_trace, sum_up
from deckgen.cli.order import Form, Order
from deckgen.cli.outcome import CHECKED, Outcome, Result
from deckgen.cli.table import echo_table
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity

if TYPE_CHECKING:
    from deckgen.cli import editions, facts, github, sarif, spots
    from deckgen.cli.spots import FindingSpot
else:  # people read text
    editions, github = defer("deckgen.cli.editions"), defer("deckgen.cli.github")
    facts = defer("deckgen.cli.facts")
    sarif, spots = defer("deckgen.cli.sarif"), defer("deckgen.cli.spots")

HEADER = ("module", "deck", "stories", "slides", "figures", "findings", "seconds")
DRY_HEADER = ("module", "deck", "what becomes of it", "slides", "findings")
_FORESEEN = {
    State.WRITTEN: "written",
    State.MERGED: "merged with what hands changed",
    State.KEPT: "kept as hands left it",
    State.UNCHANGED: "unchanged",
    State.SKIPPED: "skipped",
}


def report_build(outcome: Outcome, order: Order, *, dry: bool = False) -> None:
    """Print what a build found and wrote; a dry one what it would write."""
    report_findings(outcome, order)
    if order.form is not Form.TEXT or order.quiet:
        return
    if order.clients:
        rows = [editions.describe_edition(edition) for edition in editions.group_results(outcome.results)]
        echo_table(editions.HEADER, rows, whole="folder")
    elif outcome.results:
        header, describe = (DRY_HEADER, describe_foreseen) if dry else (HEADER, describe_row)
        echo_table(header, [describe(result) for result in outcome.results], whole="deck")
    end = "; a dry run: nothing was written" if dry else ""
    click.echo(f"{count_states(outcome.results)} in {outcome.seconds:.2f} s{end}")
    click.echo(sum_up_build(outcome, order), err=True)


def report_files(outcome: Outcome, order: Order, end: str) -> None:
    """Print findings and, alone on standard output, the path of each deck that was written."""
    report_findings(outcome, order)
    for result in outcome.results:
        if result.state in {State.WRITTEN, State.MERGED}:
            # the very bytes of the name; Windows has none
            path = str(result.path) if os.name == "nt" else os.fsencode(str(result.path))
            click.echo(path, nl=False)
            click.echo(end, nl=False)
    if not order.quiet:
        click.echo(f"{count_states(outcome.results)} in {outcome.seconds:.2f} s", err=True)
        click.echo(sum_up_build(outcome, order), err=True)


def report_check(outcome: Outcome, order: Order) -> None:
    """Print what a check found."""
    report_findings(outcome, order)
    if order.form is not Form.TEXT or order.quiet:
        return
    slides = sum(result.deck.slides for result in outcome.results)
    decks = sum(result.state == CHECKED for result in outcome.results)
    summary = sum_up(outcome.findings, verbose=order.verbose)
    click.echo(f"{count_things(decks, 'deck')}, {count_things(slides, 'slide')}: {summary}")


def report_findings(outcome: Outcome, order: Order) -> None:
    """Print findings in the form that was asked for; in text they go to standard error."""
    # whoever is strict wants to know what failed, however quiet
    quiet, code = order.quiet and not order.strict, outcome.exit_code(order)
    match order.form:
        case Form.TEXT:
            echo_findings(outcome.findings, quiet=quiet, verbose=order.verbose)
            offer_manual(choose_findings(outcome.findings, quiet=quiet, verbose=order.verbose))
        case Form.JSON:
            facts.echo_json(facts.describe_outcome(outcome, good=code == 0))
            echo_traces(outcome.findings)
        case Form.GITHUB:
            shown = choose_findings(outcome.findings, quiet=quiet, verbose=order.verbose)
            echo_commands(spots.list_spots(shown, outcome.course.modules))
            echo_traces(outcome.findings)
        case Form.SARIF:
            facts.echo_json(sarif.describe_run(tuple(spots.list_spots(outcome.findings, outcome.course.modules)), code))
            echo_traces(outcome.findings)


def offer_manual(shown: Iterator[Diagnostic]) -> None:
    """Tell people who look at findings, and nobody who reads a file of them, where one is explained."""
    finding = next(shown, None)
    if finding and sys.stderr and sys.stderr.isatty():
        click.echo(f"More about a finding: 'deckgen explain {finding.code}'.", err=True)


def echo_mistake(error: Exception, form: Form) -> int:
    """Say that a command ended in a mistake of the program, in the form that was asked for; return its exit code."""
    found = Diagnostics()
    mistakes.report_mistake(error, found)
    match form:
        case Form.TEXT:
            echo_findings(found, quiet=False, verbose=False)
            return 1
        case Form.JSON:
            facts.echo_json({"version": __version__, "findings": [*map(facts.describe_finding, found)], "good": False})
        case Form.GITHUB:
            echo_commands(spots.list_spots(found))
        case Form.SARIF:
            facts.echo_json(sarif.describe_run(tuple(spots.list_spots(found)), 1))
    echo_traces(found)
    return 1


def echo_commands(found: "Iterable[FindingSpot]") -> None:
    """Print findings as commands of a workflow of GitHub."""
    for spot in found:
        click.echo(github.write_command(spot))


def echo_traces(findings: Iterable[Diagnostic]) -> None:
    """Print the ways to mistakes of the program to standard error, for whoever asks for them."""
    for finding in findings:
        echo_trace(finding)


def describe_row(result: Result) -> tuple[str, ...]:
    """Return the table row of one deck."""
    deck = f"({result.state})" if result.path is None else str(result.path)
    counts = (result.deck.stories, result.deck.slides, result.deck.figures)
    numbers = (str(number) if number else "–" for number in counts)
    return (result.deck.title, deck, *numbers, describe_findings(result), f"{result.seconds:.3f}")


def describe_foreseen(result: Result) -> tuple[str, ...]:
    """Return the table row of one deck that nothing was done to."""
    deck = "–" if result.path is None else str(result.path)
    becomes = _FORESEEN[State(result.state)]
    return (result.deck.title, deck, becomes, str(result.deck.slides or "–"), describe_findings(result))


def describe_findings(result: Result) -> str:
    """Return the errors and warnings of a deck: "1 error, 2 warnings"."""
    return sum_up([f for f in result.deck.findings if f.severity is not Severity.INFO]).replace("no findings", "–")


def sum_up_build(outcome: Outcome, order: Order) -> str:
    """Return the number of all findings, and of those in no row of the table: "6 warnings; 5 about all decks"."""
    total = sum_up(outcome.findings, verbose=order.verbose)
    shared = [f for f in outcome.findings if not f.module and f.severity is not Severity.INFO]
    return f"{total}; about the course as a whole: {sum_up(shared)}" if outcome.results and shared else total


def count_states(results: Sequence[Result]) -> str:
    """Return "3 decks written, 9 unchanged, 1 skipped; 120 slides"."""
    counts = Counter(result.state for result in results)
    first, *rest = [(counts[state], state) for state in State]
    parts = [f"{count_things(first[0], 'deck')} {first[1]}", *(f"{count} {state}" for count, state in rest if count)]
    return f"{', '.join(parts)}; {count_things(sum(result.deck.slides for result in results), 'slide')}"


def count_things(count: int, noun: str) -> str:
    """Return "1 deck", "2 decks"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
