"""`deckgen theme list`: the looks there are."""

from typing import TYPE_CHECKING

import click

from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import facts, table
    from deckgen.cli.theme import shelf
    from deckgen.files import disk
    from deckgen.look import places, theme
else:  # --help need not load the compiler
    facts, table = defer("deckgen.cli.facts"), defer("deckgen.cli.table")
    shelf, disk = defer("deckgen.cli.theme.shelf"), defer("deckgen.files.disk")
    places, theme = defer("deckgen.look.places"), defer("deckgen.look.theme")

EPILOG = """
\b
Examples:
  deckgen theme list           names, titles, where from
  deckgen theme list --json    the same facts for programs
"""
HEADER = ("theme", "title", "from", "file")


@click.command(epilog=EPILOG)
@click.option("--json", "as_json", is_flag=True, help="Facts for programs, on standard output.")
def command(*, as_json: bool) -> None:
    """List all looks: the project's, those of installed packages, those built in.

    Of two with one name the first of these counts, and only that one is listed.
    """
    world = disk.DiskWorld()
    listed = places.list_places(shelf.find_shelf(world).folders, world)
    rows = [(place, theme.read_title(place.path, world)) for place in listed]
    if as_json:
        facts.echo_json(facts.describe_themes(rows))
        return
    cells = [(place.name, title, place.package or place.origin, place.path.as_posix()) for place, title in rows]
    table.echo_table(HEADER, cells, whole="file")
