"""`deckgen theme check`: everything there is to say of looks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from deckgen.cli.order import complete_theme
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen import diagnostics
    from deckgen.build import job
    from deckgen.cli import facts, findings
    from deckgen.cli.theme import shelf
    from deckgen.diagnostics import Diagnostic
    from deckgen.files import disk
    from deckgen.look import places
    from deckgen.look.places import ThemePlace, ThemeSearch
else:  # --help need not load the compiler
    diagnostics, job = defer("deckgen.diagnostics"), defer("deckgen.build.job")
    facts, findings = defer("deckgen.cli.facts"), defer("deckgen.cli.findings")
    shelf, disk = defer("deckgen.cli.theme.shelf"), defer("deckgen.files.disk")
    places = defer("deckgen.look.places")

EPILOG = """
\b
Examples:
  deckgen theme check acme      all findings, infos too
  deckgen theme check --all     every look there is
"""


@click.command(epilog=EPILOG)
@click.argument("names", metavar="[NAME]...", nargs=-1, shell_complete=complete_theme)
@click.option("--all", "every", is_flag=True, help="Every look there is.")
@click.option("--strict", is_flag=True, help="Warnings fail, too (exit code 1).")
@click.option("--json", "as_json", is_flag=True, help="Facts for programs, on standard output.")
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], *, every: bool, strict: bool, as_json: bool) -> None:
    """Check looks: colors that cannot be read, files that are missing, layouts that a template has not, and more.

    NAME is that of a look, or the path of its file. Exit code 1 for errors.
    """
    if bool(names) == every:
        raise click.UsageError("Name looks, or say --all." if not names else "Names and --all exclude each other.")
    world = disk.DiskWorld()
    shown = shelf.find_shelf(world)
    listed = places.list_places(shown.folders, world) if every else ()
    chosen = listed or tuple(shelf.find_theme(name, shown, world) for name in dict.fromkeys(names))
    checked = [(place, check_theme(place, shown)) for place in chosen]
    told = tuple(dict.fromkeys(finding for _, found in checked for finding in found))
    if as_json:
        facts.echo_json(facts.describe_checks(checked))
    else:
        echo_checks(checked, told)
    ctx.exit(int(any(is_fatal(finding, strict=strict) for finding in told)))


def echo_checks(checked: "Sequence[tuple[ThemePlace, tuple[Diagnostic, ...]]]", told: "tuple[Diagnostic, ...]") -> None:
    """Print what was found, each once, then a line a look."""
    findings.echo_findings(told, quiet=False, verbose=True)
    for place, found in checked:
        click.echo(f"{place.name}: {findings.sum_up(found, verbose=True)}")


def check_theme(place: "ThemePlace", shown: "ThemeSearch") -> "tuple[Diagnostic, ...]":
    """Return everything that is found when a look is made ready for decks."""
    found = diagnostics.Diagnostics()
    job.load_look(place.path.as_posix(), found, shown)
    return tuple(found)


def is_fatal(finding: "Diagnostic", *, strict: bool) -> bool:
    """Tell whether a finding lets the command fail."""
    severity = diagnostics.Severity
    return finding.severity is severity.ERROR or (strict and finding.severity is severity.WARNING)
