"""`deckgen theme import`: a client's look from the PowerPoint file that their brand team sends."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import SourcePath
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import facts, table
    from deckgen.cli.theme import adoption
else:  # --help need not load the compiler
    facts, table = defer("deckgen.cli.facts"), defer("deckgen.cli.table")
    adoption = defer("deckgen.cli.theme.adoption")

EPILOG = """
\b
Examples:
  deckgen theme import client.potx --name globex
  deckgen theme import client.pptx --name globex --font Brand.ttf --font Brand-Bold.ttf
  deckgen build -t client.potx     decks at once, nothing written

What exists is never changed; a file that cannot be used leaves nothing behind. report.html has no words of the
template, so it can be mailed in its place.
"""
HEADER = ("role", "layout", "why")


@click.command(name="import", epilog=EPILOG)
@click.argument("file", type=SourcePath(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", default="", metavar="NAME", help="What the look is called; without it as the file.")
@click.option(
    "--font",
    "fonts",
    multiple=True,
    type=SourcePath(exists=True, dir_okay=False),
    help="A file of its fonts (.ttf, .otf), whose widths are kept and which is not copied. Repeatable.",
)
@click.option("--words", is_flag=True, help="Show prompts and fixed texts of the template in the report.")
@click.option("--pictures", is_flag=True, help="Show layouts in the report as LibreOffice draws a slide on them.")
@click.option("--json", "as_json", is_flag=True, help="Facts for programs, on standard output.")
def command(file: Path, name: str, fonts: tuple[str, ...], *, words: bool, pictures: bool, as_json: bool) -> None:
    """Make a look of FILE, a .potx or .pptx in any language: decks are then made in it.

    A folder themes/NAME has the file, the casting of its layouts to edit, the widths of its fonts, as far as they are
    known or installed here, and report.html, which draws every layout with its role and the reason.
    """
    wish = adoption.ImportWish(file=file, name=name, fonts=fonts, words=words, pictures=pictures)
    made = adoption.adopt_template(wish)
    if as_json:
        facts.echo_json(facts.describe_import(made.path, made.casting))
    else:
        table.echo_table(HEADER, [(line.role, line.layout, line.why) for line in made.casting])
        click.echo(made.path)
    for line in made.told:
        click.echo(line, err=True)
    folder = made.path.parent
    click.echo(f"Look at {folder / adoption.REPORT}, then 'deckgen theme preview {folder.name}'.", err=True)
