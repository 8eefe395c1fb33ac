"""`deckgen theme preview`: a deck with every kind of slide, in one look."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import complete_theme
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import findings
    from deckgen.cli.theme import gallery
else:  # --help need not load the compiler
    findings, gallery = defer("deckgen.cli.findings"), defer("deckgen.cli.theme.gallery")

EPILOG = """
\b
Examples:
  deckgen theme preview acme                decks/preview-acme.pptx
  deckgen theme preview acme -o look.pptx
  deckgen theme preview acme --density full
"""


@click.command(epilog=EPILOG)
@click.argument("name", shell_complete=complete_theme)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The deck to write.")
@click.option("--density", type=click.Choice(["concise", "full", "brief"]), help="How much of the text is shown.")
@click.option("--replace", is_flag=True, help="Replace any other file; a backup of it is kept.")
@click.pass_context
def command(ctx: click.Context, name: str, output: Path | None, density: str | None, *, replace: bool) -> None:
    """Make a deck with every kind of slide in the look NAME, from notes that deckgen brings along."""
    path, found = gallery.make_preview(name, output, density or "", replace=replace)
    code = findings.echo_problems(found, quiet=False)
    if path:
        click.echo(path)
    ctx.exit(code)
