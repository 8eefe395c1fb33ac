"""`deckgen check`: everything a build would say, nothing written."""

import click

from deckgen.cli.order import Order, takes_order

EPILOG = """
\b
Examples:
  deckgen check                    findings about stories/
  deckgen check -v                 infos, too: what was repaired while reading
  deckgen check notes.md --strict  exit code 1 for warnings as well
  deckgen check --json             the same facts for programs
"""


@click.command(epilog=EPILOG)
@takes_order("sources", "modules", "themes", "all_themes", "as_json", "strict", "quiet", "verbose")
@click.pass_context
def command(ctx: click.Context, order: Order) -> None:
    """Say what is wrong with the notes; write nothing.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    from deckgen.cli.compiling import compile_decks  # noqa: PLC0415 - --help need not load the compiler
    from deckgen.cli.report import report_check  # noqa: PLC0415

    outcome = compile_decks(order, write=False)
    report_check(outcome, order)
    ctx.exit(outcome.exit_code(order))
