"""`deckgen init`: a course to begin with."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import beginning
else:  # --help need not load the reader
    beginning = defer("deckgen.cli.beginning")

EPILOG = """
\b
Examples:
  deckgen init             here
  deckgen init my-course   in a new folder

What exists is never changed: a file that is there is left as it is, and where there are notes no sample is added.
"""


@click.command(epilog=EPILOG)
@click.argument("folder", required=False, default=".", type=click.Path(file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Begin a course in FOLDER: settings, a sample story that explains itself, folders for pictures and looks."""
    for begun in beginning.begin_course(folder):
        click.echo(f"{begun.path}{f': {begun.why}, left as it is' if begun.why else ''}")
    step = "" if folder == Path() else f"cd {folder}, then "
    click.echo(f"Next: {step}'deckgen build', and write over the sample.", err=True)
