"""`deckgen diff`: what hands changed in decks and what the next build would change, slide by slide."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, TELL_OPTIONS, Order, takes_folder, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import comparing, comparison_page, place
else:  # --help need not load the compiler
    comparing, place = defer("deckgen.cli.comparing"), defer("deckgen.cli.place")
    comparison_page = defer("deckgen.cli.comparison_page")

EPILOG = """
\b
Examples:
  deckgen diff                    every deck of stories/ that has changed
  deckgen diff -m 4               that of module 4
  deckgen diff -m 4 --html d.html the texts of both sides side by side, as a page
  deckgen diff --json             the same facts for programs

Wording that was changed by hand can go into the notes: 'deckgen pull'.
"""


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", "as_json", *TELL_OPTIONS)
@takes_folder()
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write a page with both sides of each change beside each other.",
)
@click.pass_context
def command(ctx: click.Context, order: Order, out: Path | None, page: Path | None) -> None:
    """Show slide by slide what hands changed and what the next build would change; touch no deck.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    if page is not None:
        place.check_page(page, "--html")
    found, code = comparing.compare_order(order, out, worded=True)
    if page is not None:
        place.save_page(page, comparison_page.write_page(comparing.choose_changed(found)))
    comparing.report_changes(found, order)
    ctx.exit(code)
