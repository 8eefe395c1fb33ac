"""A look yet to be written → its folder: tried first, then written whole or not at all."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import click

from deckgen.build.creating import create_folder, refresh_file
from deckgen.build.job import Look, load_look
from deckgen.cli.findings import echo_findings
from deckgen.diagnostics import Diagnostic, Diagnostics, Severity
from deckgen.files.draft import DraftWorld
from deckgen.files.world import World
from deckgen.keys import RESERVED, make_slug
from deckgen.look import places
from deckgen.look.beside import THEME_FILE
from deckgen.look.places import ThemeSearch
from deckgen.look.schema import SCHEMA_FILE, SCHEMA_ID, render_schema
from deckgen.named_tuple import NamedTuple
from deckgen.write import SaveError


class ThemeDraft(NamedTuple):
    """A look as it will be written."""

    folder: Path
    files: Mapping[str, bytes]
    """Path below the folder → content."""


def choose_folder(name: str, shelf: ThemeSearch, world: World) -> Path:
    """Return the folder for a new look.

    Raises:
        click.BadParameter: nothing can be called so, or something is.
    """
    slug = make_slug(name)
    slug = f"{slug}-look" if slug in RESERVED else slug
    if not slug:
        raise click.BadParameter("it holds no letters or digits", param_hint="NAME")
    folder = shelf.folders[0] / slug
    taken = places.find_theme_files(slug, shelf.folders, world)
    if taken:
        where = taken[0].parent if taken[0].name == THEME_FILE else taken[0]
        raise click.UsageError(f"There is a look '{slug}' already: {where}. Nothing was changed; choose another name.")
    if folder.exists():
        raise click.UsageError(f"'{folder}' exists already. Nothing was changed; choose another name.")
    return folder


def try_draft(draft: ThemeDraft) -> tuple[Look | None, tuple[Diagnostic, ...]]:
    """Return a look as it will be, and all that there is to say of it."""
    world = DraftWorld({draft.folder / name: data for name, data in draft.files.items()})
    found = Diagnostics()
    look = load_look((draft.folder / THEME_FILE).as_posix(), found, ThemeSearch((draft.folder.parent,), world=world))
    return look, tuple(found)


def write_draft(draft: ThemeDraft, findings: Iterable[Diagnostic]) -> None:
    """Say what was found, and write a look that decks can be made in.

    Raises:
        click.exceptions.Exit: an error was found; nothing is written.
        click.UsageError: it cannot be written there.
    """
    told = tuple(findings)
    echo_findings(told, quiet=False, verbose=True)
    if any(finding.severity is Severity.ERROR for finding in told):
        click.echo("Nothing was written.", err=True)
        raise click.exceptions.Exit(1)
    try:
        create_folder(draft.folder, draft.files)
    except FileExistsError:
        raise click.UsageError(f"'{draft.folder}' exists already. Nothing was changed; choose another name.") from None
    except OSError as error:
        remedy = f"Looks go to {draft.folder.parent}/: see that it is a folder you may write in."
        raise click.UsageError(f"'{draft.folder}' cannot be written: {error.strerror}. {remedy}") from None
    with suppress(OSError, SaveError):  # for editors alone; 'deckgen doctor' tells of another one
        refresh_file(draft.folder.parent / SCHEMA_FILE, render_schema().encode(), SCHEMA_ID.encode())


def read_beside(path: Path) -> bytes:
    """Return the bytes of a file that is copied into a look.

    Raises:
        click.UsageError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise click.UsageError(f"'{path}' cannot be read: {error.strerror}.") from None
