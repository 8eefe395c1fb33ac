"""`deckgen preview`: what decks look like, without PowerPoint."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import DECK_OPTIONS, TELL_OPTIONS, Order, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import shown
else:  # --help need not load the compiler
    shown = defer("deckgen.cli.shown")

EPILOG = """
\b
Examples:
  deckgen preview                             a page with all slides: decks/preview.html
  deckgen preview -m 4 --sheet module-4.png   all slides of a module in one picture
  deckgen preview --handout handout.pdf       slides with their speaker notes, to print
  deckgen preview --pdf course.pdf -t night   slides alone; their text can be searched
  deckgen preview decks/default/*.pptx --png pictures
                                              any decks, as they are

It needs 'pip install "deckgen-stories[preview]"', and with --renderer libreoffice LibreOffice.
"""
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(epilog=EPILOG)
@takes_order(*DECK_OPTIONS, "clients", *TELL_OPTIONS)
@click.option(
    "--png", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="A picture a slide."
)
@click.option("--pdf", type=_FILE, metavar="FILE", help="A page a slide.")
@click.option("--sheet", type=_FILE, metavar="FILE", help="One picture of all slides.")
@click.option("--handout", type=_FILE, metavar="FILE", help="A PDF to print: slides with their speaker notes.")
@click.option("--html", type=_FILE, metavar="FILE", help="A page for browsers: slides, notes, search; one file.")
@click.option(
    "--renderer",
    type=click.Choice(["fast", "libreoffice"]),
    default="fast",
    show_default=True,
    help="What draws the slides.",
)
@click.pass_context
def command(ctx: click.Context, /, order: Order, renderer: str, **targets: Path | None) -> None:
    """Show what decks look like: as pictures, PDFs, or a page for browsers.

    SOURCES are files or folders of notes, or decks (.pptx); without any, 'stories' is read. No deck is written.
    """
    ctx.exit(shown.show_decks(order, shown.Targets(**targets), renderer))
