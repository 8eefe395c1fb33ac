"""`deckgen restore`: a deck as it was before a build exchanged something in it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import TELL_OPTIONS, Order, takes_folder, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import restoring
else:  # --help need not load the compiler
    restoring = defer("deckgen.cli.restoring")

EPILOG = """
\b
Examples:
  deckgen restore --list            every backup, newest first
  deckgen restore -m 4              the deck of module 4 as it was before the last change
  deckgen restore -m 4 -n 3         the third backup of it
  deckgen restore -m 4 -t night     that of another look

Before a build exchanges the first byte of a deck that was changed by hand, it keeps a copy in '.deckgen/backup' beside
the deck, the last ten of each. What stands there now becomes a backup as well, so a restore can be taken back.
"""


@click.command(epilog=EPILOG)
@takes_order(
    "sources",
    "modules",
    "themes",
    "all_themes",
    "client",
    "languages",
    "tags",
    "without_notes",
    "clients",
    *TELL_OPTIONS,
)
@takes_folder()
@click.option(
    "-n", "--number", type=click.IntRange(1), help="Which backup: 1 is the newest, and what is meant without."
)
@click.option("--list", "only_list", is_flag=True, help="Show the backups; restore none.")
def command(order: Order, out: Path | None, number: int | None, *, only_list: bool) -> None:
    """Put a backup back in the place of its deck.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    if only_list and number:
        raise click.UsageError("--list and -n exclude each other.")
    shelves = restoring.find_shelves(order, out)
    if only_list:
        restoring.show_backups(shelves)
    else:
        restoring.put_back(shelves, number or 1, order)
