"""`deckgen serve`: the course as a live page of this machine."""

from typing import TYPE_CHECKING

import click

from deckgen.cli.order import TELL_OPTIONS, Order, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import serving
else:  # --help need not load the server
    serving = defer("deckgen.cli.serving")

EPILOG = """
\b
Examples:
  deckgen serve --open          the slides of stories/, beside the editor
  deckgen serve -t night        in another look; the page can change it
  deckgen serve --matrix clients.yaml --editor vscode

The page shows what a build would write, and writes nothing. It is for this machine alone. Ctrl-C ends it.
It needs 'pip install "deckgen-stories[serve]"'.
"""


@click.command(epilog=EPILOG)
@takes_order("sources", "themes", "density", "client", "without_notes", "clients", *TELL_OPTIONS)
@click.option("--port", type=click.IntRange(1, 65535), metavar="N", help="Without it the first free one from 8042 on.")
@click.option("--open", "browse", is_flag=True, help="Open the page in a browser.")
@click.option(
    "--editor", type=click.Choice(["vscode"]), default=None, help="Show links that open the lines of slides in it."
)
@click.pass_context
def command(ctx: click.Context, order: Order, port: int | None, editor: str | None, *, browse: bool) -> None:
    """Show the course as a page that follows every change of notes, themes and pictures.

    SOURCES are files or folders of notes; without any, 'stories' is read.
    """
    serving.serve_order(order, port, editor or "", browse=browse)
    ctx.exit(0)
