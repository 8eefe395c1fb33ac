"""`deckgen new story`: a skeleton to write into."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import complete_module
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import skeleton
else:  # --help need not load the reader
    skeleton = defer("deckgen.cli.skeleton")

EPILOG = """
\b
Examples:
  deckgen new story "Utopus" --topic Lambda --module 4
  deckgen new story "Utopus" --topic Lambda --module 4 --source https://e.co/u
  deckgen new story "Utopus" --topic Lambda --module "14 : Serverless"
  deckgen new story "Utopus" --topic Lambda --module 4 --yaml
  deckgen new story "Utopus" course/notes --topic Lambda --module 4

A file that exists is never changed.
"""


@click.group(name="new")
def command() -> None:
    """Begin something new: a story."""


@command.command(epilog=EPILOG)
@click.argument("company")
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--topic", required=True, help="The service or theme that the story illustrates.")
@click.option(
    "-m",
    "--module",
    required=True,
    metavar="NAME",
    shell_complete=complete_module,
    help="Number or name of the module; a number that no module has begins one: 14, or '14 : Title'.",
)
@click.option("--source", default="", metavar="URL", help="Where the case study stands.")
@click.option("--yaml", "as_yaml", is_flag=True, help="A YAML file instead of Markdown.")
def story(company: str, folder: Path | None, topic: str, module: str, source: str, *, as_yaml: bool) -> None:
    """Write the skeleton of a story about COMPANY and say what to do next.

    It stands beside the notes of FOLDER, or those that are read here, as a file of its own; without any, in a new
    folder 'stories'.
    """
    for name, value in (("COMPANY", company), ("--topic", topic)):
        if not value.strip():
            raise click.BadParameter("it is empty", param_hint=name)
    for name, value in (("COMPANY", company), ("--topic", topic), ("--module", module), ("--source", source)):
        if not value.isprintable() and any("\ud800" <= char <= "\udfff" for char in value):
            raise click.BadParameter("it holds bytes that are no text", param_hint=name)
    if source and not source.startswith(("https://", "http://")):
        raise click.BadParameter("a link begins with https://", param_hint="--source")
    path = skeleton.begin_story(
        skeleton.Skeleton(company=company, topic=topic, module=module, source=source), folder, as_yaml=as_yaml
    )
    click.echo(path)
    click.echo(f"Next: write below its headings, then 'deckgen check' and 'deckgen build -m \"{module}\"'.", err=True)
