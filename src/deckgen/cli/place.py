"""Where decks go, and whether they can: a folder of their own that may be written."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from stat import S_ISDIR
from typing import NoReturn

import click

from deckgen.cli.project import Project, find_project
from deckgen.diagnostics import Diagnostics
from deckgen.files.search import find_files

DECKS = "decks"
"""The folder for decks, with one below it for each theme."""


def place_decks(project: Project, folder: Path | None, theme: str, *, several: bool) -> Path:
    """Return the folder for decks of one theme: decks/<theme>, or -o, which holds a folder a theme for several."""
    if folder is None:
        return project.root / DECKS / theme
    return folder / theme if several else folder


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
    place = folder.resolve()
    for source in find_project(sources).sources:
        if source.is_dir() and place.is_relative_to(source.resolve()) and find_files([folder], Diagnostics()):
            raise click.UsageError(f"'{folder}' holds notes. Choose a folder for decks alone: '-o {DECKS}'.")


def check_writable(folders: Iterable[Path]) -> None:
    """Make sure that decks can be written into folders; those that do not exist yet are made later.

    Raises:
        click.UsageError: one of them, or what stands where it would be made, may not be written or is no folder.
    """
    for folder in folders:
        for place in (folder, *folder.parents):
            try:
                mode = place.stat().st_mode
            except FileNotFoundError:
                continue
            except OSError as error:
                refuse_folder(folder, error.strerror or str(error))
            if not S_ISDIR(mode):
                refuse_folder(folder, f"'{place}' is a file, not a folder")
            if not os.access(place, os.W_OK | os.X_OK):
                refuse_folder(folder, f"nothing may be written into '{place}'")
            break


def refuse_folder(folder: Path, reason: str) -> NoReturn:
    """Say why decks cannot go to a folder.

    Raises:
        click.UsageError: always.
    """
    raise click.UsageError(f"Decks cannot go to '{folder}': {reason}. Choose another folder: '-o DIR'.")
