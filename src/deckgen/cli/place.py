"""Where decks go, and whether they can: a folder of their own that may be written."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from deckgen.build.saving import find_obstacle
from deckgen.cli.usage import explain_errors
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics
from deckgen.files.disk import DiskWorld
from deckgen.files.project import Project, find_project
from deckgen.files.search import find_files
from deckgen.write import SaveError

if TYPE_CHECKING:
    from deckgen.build import creating
else:  # it brings what temporary folders need, OpenSSL among it; decks need none
    creating = defer("deckgen.build.creating")

PAGE_MARK = '<meta name="generator" content="deckgen">'
"""What tells a report of deckgen from other pages."""
DECKS = "decks"
"""The folder for decks, with one below it for each theme."""


def place_decks(project: Project, folder: Path | None) -> Path:
    """Return the folder for decks: the one named by -o, else decks/ of the project."""
    return project.root / DECKS if folder is None else folder


def check_folder(folder: Path, sources: Sequence[Path]) -> None:
    """Make sure that a folder named by -o is one for decks.

    Raises:
        click.UsageError: its name is a deck's, or it holds the notes themselves.
    """
    if folder.suffix.lower() == ".pptx":
        raise click.UsageError(
            f"-o names a folder, not a deck: every module gets one. Try '-o {folder.with_suffix('')}'."
        )
    check_writable((folder,))
    if folder.name == DECKS:
        return
    world = DiskWorld()
    place = world.resolve(folder)
    with explain_errors():
        project = find_project(sources, world)
    for source in project.sources:
        around = world.is_folder(source) and place.is_relative_to(world.resolve(source))
        if around and find_files([folder], world, Diagnostics()):
            raise click.UsageError(f"'{folder}' holds notes. Choose a folder for decks alone: '-o {DECKS}'.")


def check_writable(folders: Iterable[Path]) -> None:
    """Make sure that decks can be written into folders; those that do not exist yet are made later.

    Raises:
        click.UsageError: one of them, or what stands where it would be made, may not be written or is no folder.
    """
    for folder in folders:
        reason = find_obstacle(folder)
        if reason:
            refuse_folder(folder, reason)


def check_page(path: Path, option: str = "--report") -> None:
    """Make sure that a report can go to a file, and that no other page stands there.

    Args:
        path: The file.
        option: Which names it.

    Raises:
        click.UsageError: it cannot.
    """
    if path.suffix.lower() not in {".html", ".htm"}:
        raise click.UsageError(f"A report is a page of HTML: '{option} {path.with_suffix('.html')}'.")
    reason = find_obstacle(path.parent)
    if reason:
        raise click.UsageError(f"A report cannot go to '{path}': {reason}.")
    try:
        foreign = creating.is_other_text(path, PAGE_MARK)
    except OSError as error:
        raise click.UsageError(f"A report cannot go to '{path}': {error.strerror}.") from None
    if foreign:
        raise click.UsageError(f"'{path}' is a page that deckgen did not write. Choose another name.")


def save_page(path: Path, text: str) -> None:
    """Write a report.

    Raises:
        click.ClickException: the system refuses.
    """
    try:
        creating.replace_text(path, text)
    except SaveError as error:
        raise click.ClickException(f"The report was not written: {error.message}. {error.hint}".rstrip()) from None
    except OSError as error:
        raise click.ClickException(f"The report was not written to '{path}': {error.strerror}.") from None


def refuse_folder(folder: Path, reason: str) -> NoReturn:
    """Say why decks cannot go to a folder.

    Raises:
        click.UsageError: always.
    """
    raise click.UsageError(f"Decks cannot go to '{folder}': {reason}. Choose another folder: '-o DIR'.")
