"""`deckgen watch`: decks follow every change of what they are made from."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, TELL_OPTIONS, Order, takes_folder, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import watching
else:  # --help need not load the compiler
    watching = defer("deckgen.cli.watching")

EPILOG = """
\b
Examples:
  deckgen watch            decks of stories/, built again whenever something changes
  deckgen watch -t night   in another look
  deckgen watch -m 4       that of module 4

Decks are built as by 'deckgen build': what was changed in them by hand stays, and a backup is kept. A deck that is open
in PowerPoint is not replaced. Ctrl-C ends it. It needs 'pip install "deckgen-stories[serve]"'.
"""


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", *TELL_OPTIONS)
@takes_folder("Where the decks go, as for 'deckgen build'.")
@click.pass_context
def command(ctx: click.Context, order: Order, out: Path | None) -> None:
    """Build decks, and again whenever notes, themes or pictures change; a line for each time.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    watching.watch_order(order, out)
    ctx.exit(0)
