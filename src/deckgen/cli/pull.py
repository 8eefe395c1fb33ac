"""`deckgen pull`: wording that was changed in PowerPoint, offered as a patch of the notes."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, TELL_OPTIONS, Form, Order, takes_folder, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import pulling
else:  # --help need not load the compiler
    pulling = defer("deckgen.cli.pulling")

EPILOG = """
\b
Examples:
  deckgen pull                 what was changed by hand in the decks of stories/
  deckgen pull -m 4            in that of module 4
  deckgen pull -m 4 --write    change the notes so
  deckgen pull -t night        in the decks of another look
  deckgen pull | git apply -p0 --unidiff-zero

Each change is tried first: the notes are patched in memory and compiled again. What then does not say what the slide
says, or changes another paragraph, stays in the deck, and so does all that notes cannot say: places, sizes, colors,
shapes and slides that were added.
"""


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", "as_json", *TELL_OPTIONS)
@takes_folder()
@click.option("--write", is_flag=True, help="Change the notes; without it nothing is written.")
@click.pass_context
def command(ctx: click.Context, order: Order, out: Path | None, *, write: bool) -> None:
    """Show wording that was changed by hand in decks as a patch of the notes.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    pulled, code = pulling.pull_order(order, out)
    if write:
        pulling.write_notes(pulled)
    if order.form is Form.JSON:
        pulling.echo_facts(pulled, written=write)
    else:
        pulling.echo_pull(pulled, order, written=write)
    ctx.exit(code or int(bool(pulled.damaged)))
