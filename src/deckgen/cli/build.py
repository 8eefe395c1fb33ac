"""`deckgen build`: notes become decks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, PRINT_OPTIONS, Form, Order, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import compiling, editions, place, report
else:  # --help need not load the compiler
    compiling, editions = defer("deckgen.cli.compiling"), defer("deckgen.cli.editions")
    place, report = defer("deckgen.cli.place"), defer("deckgen.cli.report")

EPILOG = """
\b
Examples:
  deckgen build                           stories/ into decks/<theme>/
  deckgen build -m 4 -m lambda -t night   module 4, and the one with Lambda
  deckgen build notes.md -o out           any file or folder of notes
  deckgen build --all-themes -q           every look; only errors are printed
  deckgen build --client "Globex SA" --lang fr -t globex
  deckgen build --matrix clients.yaml --report decks/report.html
  deckgen build --json > report.json      the same facts for programs
  deckgen build --print-files -0 | xargs -0 -r cp -t /media/usb

A deck is not written, and the old one stays, while there is an error in what it is made from: the notes of its module,
its theme, course.yaml, or notes that cannot be read.
"""


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", *PRINT_OPTIONS)
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write decks here instead of decks/<theme>; several themes get a folder each.",
)
@click.option(
    "--report",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write a page of HTML about all decks: links, slides, findings.",
)
@click.option("--force", is_flag=True, help="Replace decks that another program has written or saved.")
@click.option("--print-files", "files", is_flag=True, help="Print the decks that were written, a path a line.")
@click.option("-0", "--null", is_flag=True, help="With --print-files: end each path with a NUL, for xargs -0.")
@click.pass_context
def command(  # noqa: PLR0913 - an option each, by keyword
    ctx: click.Context, order: Order, out: Path | None, page: Path | None, *, force: bool, files: bool, null: bool
) -> None:
    """Write one native PowerPoint deck a module.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    refuse_mixture(order, files=files, null=null)
    if out is not None:
        place.check_folder(out, order.sources)
    if page is not None:
        place.check_page(page)
    outcome = compiling.build_decks(order, out, force=force)
    if page is not None:
        place.save_page(page, editions.write_page(outcome, page))
    if files:
        report.report_files(outcome, order, "\0" if null else "\n")
    else:
        report.report_build(outcome, order)
    ctx.exit(outcome.exit_code(order))


def refuse_mixture(order: Order, *, files: bool, null: bool) -> None:
    """Make sure that one thing is to be printed.

    Raises:
        click.UsageError: two are, or nothing is to end with NUL.
    """
    if files and order.form is not Form.TEXT:
        raise click.UsageError(f"--print-files and --format {order.form} exclude each other.")
    if null and not files:
        raise click.UsageError("-0 goes with --print-files.")
