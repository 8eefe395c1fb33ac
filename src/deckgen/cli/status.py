"""`deckgen status`: which decks hands have changed, which the notes, and where both stand beside each other."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, TELL_OPTIONS, Order, takes_folder, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import comparing
else:  # --help need not load the compiler
    comparing = defer("deckgen.cli.comparing")

EPILOG = """
\b
Examples:
  deckgen status            every deck of stories/
  deckgen status -m 4       that of module 4
  deckgen status -t night   those of another look
  deckgen status --json     the same facts for programs

What is edited by hand stays with the next build, and what the notes changed comes; 'deckgen diff' shows both. A
conflict is open while a slide changed by hand and the hidden one from the notes stand behind each other in the deck.
"""


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", "as_json", *TELL_OPTIONS)
@takes_folder()
@click.pass_context
def command(ctx: click.Context, order: Order, out: Path | None) -> None:
    """Say for each deck whether hands or notes have changed it; write nothing.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    found, code = comparing.compare_order(order, out, worded=False)
    comparing.report_status(found, order)
    ctx.exit(code)
