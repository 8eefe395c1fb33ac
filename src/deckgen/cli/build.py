"""`deckgen build`: notes become decks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, PRINT_OPTIONS, Form, Order, takes_folder, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.build import handling
    from deckgen.build.handling import Handling, Keep
    from deckgen.cli import compiling, editions, place, remembering, report
    from deckgen.cli.outcome import Outcome
else:  # --help need not load the compiler
    compiling, editions = defer("deckgen.cli.compiling"), defer("deckgen.cli.editions")
    place, report = defer("deckgen.cli.place"), defer("deckgen.cli.report")
    remembering, handling = defer("deckgen.cli.remembering"), defer("deckgen.build.handling")

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

What was changed in a deck by hand stays: only what the notes changed is exchanged, and a backup is kept, which
'deckgen restore' puts back.

A deck is not written, and the old one stays, while there is an error in what it is made from: the notes of its module,
its theme, course.yaml, or notes that cannot be read.
"""


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", "jobs", "shard", *PRINT_OPTIONS)
@takes_folder("Write decks here instead of decks/<theme>; several themes get a folder each.")
@click.option(
    "--report",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write a page of HTML about all decks: links, slides, findings.",
)
@click.option("--dry-run", "dry", is_flag=True, help="Write nothing; say what would become of each deck.")
@click.option(
    "--keep",
    type=click.Choice(["hand", "notes"]),
    default=None,
    help="Whose version of a slide wins where both changed it; without it both stay in the deck.",
)
@click.option(
    "--slide",
    "slides",
    multiple=True,
    metavar="KEY",
    help="With --keep: only this slide, as the report names it. Repeatable.",
)
@click.option("--replace", is_flag=True, help="Put fresh decks in place of any others; a backup of each is kept.")
@click.option(
    "--adopt",
    is_flag=True,
    help="Go on with decks that carry no record of deckgen: what differs counts as hand-made, less surely.",
)
@click.option("--print-files", "files", is_flag=True, help="Print the decks that were written, a path a line.")
@click.option("-0", "--null", is_flag=True, help="With --print-files: end each path with a NUL, for xargs -0.")
@click.pass_context
def command(  # noqa: PLR0913 - an option each, by keyword
    ctx: click.Context,
    order: Order,
    out: Path | None,
    page: Path | None,
    keep: "Keep | None",
    slides: tuple[str, ...],
    *,
    dry: bool,
    replace: bool,
    adopt: bool,
    files: bool,
    null: bool,
) -> None:
    """Write one native PowerPoint deck a module.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    refuse_mixture(order, files=files, null=null)
    wish = handling.Handling(replace=replace, adopt=adopt, dry=dry, keep=keep, slides=slides)
    refuse_contradiction(wish, page)
    if out is not None:
        place.check_folder(out, order.sources)
    if page is not None:
        place.check_page(page)
    outcome = compiling.build_decks(order, out, wish, lasting=ctx.obj is not None)
    if page is not None:
        place.save_page(page, editions.write_page(outcome, page))

    def tell(outcome: "Outcome") -> None:
        if files:
            report.report_files(outcome, order, "\0" if null else "\n")
        else:
            report.report_build(outcome, order, dry=dry)

    tell(outcome)
    if ctx.obj and wish == handling.MERGE and page is None:
        remembering.remember_build(ctx.obj, outcome, order, tell)
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


def refuse_contradiction(wish: "Handling", page: Path | None) -> None:
    """Make sure that decks are to be treated in one way.

    Raises:
        click.UsageError: two options exclude each other, or one needs another.
    """
    if wish.replace and (wish.adopt or wish.keep):
        other = "--adopt" if wish.adopt else "--keep"
        raise click.UsageError(f"--replace and {other} exclude each other: nothing made by hand stays with --replace.")
    if wish.slides and not wish.keep:
        raise click.UsageError(
            "--slide goes with --keep: whose version of it should win, '--keep hand' or '--keep notes'?"
        )
    if wish.dry and page:
        raise click.UsageError("--dry-run writes nothing, so it makes no --report.")
