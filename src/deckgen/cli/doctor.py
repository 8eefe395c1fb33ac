"""`deckgen doctor`: what is there, what is missing, what to do."""

from typing import TYPE_CHECKING

import click

from deckgen import __version__
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import examining, facts
else:  # --help need not load the compiler
    examining, facts = defer("deckgen.cli.examining"), defer("deckgen.cli.facts")

EPILOG = """
\b
Examples:
  deckgen doctor          Python, optional parts, fonts, folders, looks
  deckgen doctor --json   the same facts for programs

Exit code 1 when something is broken that decks need; what is only missing is no fault.
"""
_COLORS = {"good": "green", "missing": "yellow", "broken": "red"}


@click.command(epilog=EPILOG)
@click.option("--json", "as_json", is_flag=True, help="Facts for programs, on standard output.")
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """Look at this machine and the course in this folder: a line for each thing, with what to do."""
    symptoms = examining.examine()
    good = all(symptom.health is not examining.Health.BROKEN for symptom in symptoms)
    if as_json:
        facts.echo_json({"version": __version__, "good": good, "lines": [one._asdict() for one in symptoms]})
    else:
        for symptom in symptoms:
            mark = click.style(f"{symptom.health:<8}", fg=_COLORS[symptom.health])
            click.echo(f"{mark} {symptom.name}: {symptom.fact}{f' → {symptom.remedy}' if symptom.remedy else ''}")
    ctx.exit(int(not good))
