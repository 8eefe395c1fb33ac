"""`deckgen check`: everything a build would say, nothing written."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, PRINT_OPTIONS, Form, Order, takes_folder, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import compiling, judging, report
else:  # --help need not load the compiler
    compiling, report = map(defer, ("deckgen.cli.compiling", "deckgen.cli.report"))
    judging = defer("deckgen.cli.judging")

EPILOG = """
\b
Examples:
  deckgen check                    findings about stories/
  deckgen check -v                 infos, too: what was repaired while reading
  deckgen check notes.md --strict  exit code 1 for warnings as well
  deckgen check --json             the same facts for programs
  deckgen check --ready            can every module be shown tomorrow?
  deckgen check --ready --online   and does every link open?

--ready says of each module whether it can be shown, and what is to be done: what a check finds, and beside it decks
that are old or missing, open conflicts, fonts that other machines lack, reminders with nothing to show, likely typing
mistakes. Exit code 1 unless all are ready.
"""


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", *PRINT_OPTIONS)
@click.option(
    "--ready", is_flag=True, help="Say of each module whether it can be shown in class, and what is to be done."
)
@click.option("--online", is_flag=True, help="With --ready: ask the web whether the links open.")
@takes_folder("With --ready: where the decks are, as for 'deckgen build'.")
@click.pass_context
def command(ctx: click.Context, order: Order, out: Path | None, *, ready: bool, online: bool) -> None:
    """Say what is wrong with the notes; write nothing.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    refuse_mixture(order, out, ready=ready, online=online)
    if ready:
        ctx.exit(int(not judging.judge_order(order, out, online=online)))
    outcome = compiling.check_decks(order)
    report.report_check(outcome, order)
    ctx.exit(outcome.exit_code(order))


def refuse_mixture(order: Order, out: Path | None, *, ready: bool, online: bool) -> None:
    """Make sure that what belongs to --ready comes with it.

    Raises:
        click.UsageError: it does not, or the form is none of its own.
    """
    if not ready and (online or out):
        raise click.UsageError(f"{'--online' if online else '-o'} goes with --ready.")
    if ready and order.form not in {Form.TEXT, Form.JSON}:
        raise click.UsageError(f"--ready and --format {order.form} exclude each other.")
