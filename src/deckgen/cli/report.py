"""What `build` and `check` tell people: findings on standard error, the table of decks on standard output."""

from collections import Counter
from collections.abc import Sequence

import click

from deckgen.build.saving import State
from deckgen.cli.facts import describe_outcome, echo_json
from deckgen.cli.findings import echo_findings, echo_trace, sum_up
from deckgen.cli.order import Order
from deckgen.cli.outcome import CHECKED, Outcome, Result
from deckgen.cli.table import echo_table
from deckgen.diagnostics import Severity

HEADER = ("module", "deck", "stories", "slides", "figures", "findings", "seconds")


def report_build(outcome: Outcome, order: Order) -> None:
    """Print what a build found and wrote."""
    report_findings(outcome, order)
    if order.as_json or order.quiet:
        return
    if outcome.results:
        echo_table(HEADER, [describe_row(result) for result in outcome.results], whole="deck")
    click.echo(f"{count_states(outcome.results)} in {outcome.seconds:.2f} s")
    click.echo(sum_up_build(outcome, order), err=True)


def report_check(outcome: Outcome, order: Order) -> None:
    """Print what a check found."""
    report_findings(outcome, order)
    if order.as_json or order.quiet:
        return
    slides = sum(result.deck.slides for result in outcome.results)
    decks = sum(result.state == CHECKED for result in outcome.results)
    summary = sum_up(outcome.findings, verbose=order.verbose)
    click.echo(f"{count_things(decks, 'deck')}, {count_things(slides, 'slide')}: {summary}")


def report_findings(outcome: Outcome, order: Order) -> None:
    """Print findings as people read them, or everything as JSON."""
    if order.as_json:
        echo_json(describe_outcome(outcome, good=outcome.exit_code(order) == 0))
        for finding in outcome.findings:
            echo_trace(finding)
    else:
        # whoever is strict wants to know what failed, however quiet
        echo_findings(outcome.findings, quiet=order.quiet and not order.strict, verbose=order.verbose)


def describe_row(result: Result) -> tuple[str, ...]:
    """Return the table row of one deck."""
    deck = f"({result.state})" if result.path is None else str(result.path)
    counts = (result.deck.stories, result.deck.slides, result.deck.figures)
    numbers = (str(number) if number else "–" for number in counts)
    return (result.deck.title, deck, *numbers, describe_findings(result), f"{result.seconds:.3f}")


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
