"""`deckgen figures`: every figure found in the notes, with its place."""

import io
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import TELL_OPTIONS, Form, Order, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    import csv

    from deckgen.cli import compiling, facts, findings, table
    from deckgen.cli.facts import Facts
else:  # --help need not load the compiler
    csv = defer("csv")
    compiling, facts = defer("deckgen.cli.compiling"), defer("deckgen.cli.facts")
    findings, table = defer("deckgen.cli.findings"), defer("deckgen.cli.table")

EPILOG = """
\b
Examples:
  deckgen figures              the table of everything found in stories/
  deckgen figures -m 4         one module
  deckgen figures --why        the rules that found and ranked each
  deckgen figures --csv        for a spreadsheet
  deckgen figures --json       for programs
"""
HEADER = ("company", "before", "figure", "label", "place")
COLUMNS = ("module", "topic", "company", "value", "label", "before", "qualifier", "unit", "number")
PLACE = ("path", "line", "column")


@click.command(epilog=EPILOG)
@takes_order("sources", "modules", "as_json", *TELL_OPTIONS)
@click.option("--why", is_flag=True, help="The rules that found, paired, labeled and ranked each figure.")
@click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values with a header row.")
@click.pass_context
def command(ctx: click.Context, order: Order, *, why: bool, as_csv: bool) -> None:
    """Show the figures of the notes, strongest first in each story."""
    refuse_mixture(as_json=order.form is Form.JSON, as_csv=as_csv, why=why)
    notes = compiling.ask_notes(order)
    found = facts.describe_figures(notes.modules)
    rows = [(story, figure) for story in found["stories"] for figure in story["figures"]]
    if order.form is Form.JSON:
        facts.echo_json(found)
    elif as_csv:
        click.echo(write_csv(rows), nl=False)
    else:
        echo_figures(rows, why=why)
    ctx.exit(findings.echo_beside(notes.findings, order, warns=order.form is not Form.JSON and not as_csv))


def refuse_mixture(*, as_json: bool, as_csv: bool, why: bool) -> None:
    """Make sure that one way to print is asked for.

    Raises:
        click.UsageError: two are.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other.")
    if why and (as_json or as_csv):
        raise click.UsageError("--why is for people; --json holds the rules, too.")


def echo_figures(rows: "list[tuple[Facts, Facts]]", *, why: bool) -> None:
    """Print figures as people read them: a table, or each with the rules that made it."""
    if not rows:
        click.echo("no figures found")
    elif why:
        click.echo("\n".join(line for story, figure in rows for line in explain_figure(story, figure)))
    else:
        table.echo_table(HEADER, [describe_row(story, figure) for story, figure in rows], whole="place")


def describe_row(story: "Facts", figure: "Facts") -> tuple[str, ...]:
    """Return the table row of one figure; a gap shows where the value stands between its words."""
    place = ":".join(str(figure["source"][key]) for key in PLACE)
    value = f"{figure['qualifier']} {figure['value']}".strip()
    words = f"{figure['lead']} … {figure['tail']}" if figure["lead"] and figure["tail"] else figure["label"]
    return (story["company"], figure["before"] or "", value, words, place)


def explain_figure(story: "Facts", figure: "Facts") -> tuple[str, ...]:
    """Return a figure as its card has it and, indented under it, the rules that made it so."""
    company, before, value, _, place = describe_row(story, figure)
    value = f"{before} → {value}" if before else value
    card = " | ".join(part for part in (figure["lead"], value, figure["tail"]) if part)
    return (f"{company}: {card}  ({place})", *(f"    {rule}" for rule in figure["why"]))


def write_csv(rows: "list[tuple[Facts, Facts]]") -> str:
    """Return all figures as comma-separated values."""
    text = io.StringIO()
    writer = csv.DictWriter(text, (*COLUMNS, *PLACE, "text"), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({**story, **figure, **figure["source"]} for story, figure in rows)
    return text.getvalue()
