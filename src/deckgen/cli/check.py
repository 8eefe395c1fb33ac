"""`deckgen check`: everything a build would say, nothing written."""

from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, PRINT_OPTIONS, Order, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import compiling, report
else:  # --help need not load the compiler
    compiling, report = map(defer, ("deckgen.cli.compiling", "deckgen.cli.report"))

EPILOG = """
\b
Examples:
  deckgen check                    findings about stories/
  deckgen check -v                 infos, too: what was repaired while reading
  deckgen check notes.md --strict  exit code 1 for warnings as well
  deckgen check --json             the same facts for programs
"""


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", *PRINT_OPTIONS)
@click.pass_context
def command(ctx: click.Context, order: Order) -> None:
    """Say what is wrong with the notes; write nothing.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    outcome = compiling.check_decks(order)
    report.report_check(outcome, order)
    ctx.exit(outcome.exit_code(order))
