"""Errors of the library → wrong usage in the words of the command line, with a way out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from deckgen.cli.lazy import suggest_names
from deckgen.deferred import defer
from deckgen.errors import (
    Error,
    NoNotesError,
    UnknownClientError,
    UnknownLanguageError,
    UnknownModuleError,
    UnknownTagError,
    UnknownThemeError,
)

if TYPE_CHECKING:
    from deckgen.cli import meant
    from deckgen.look import places
else:  # only mistakes need them
    meant, places = defer("deckgen.cli.meant"), defer("deckgen.look.places")


@contextmanager
def explain_errors() -> Iterator[None]:
    """Turn what the library raises inside a `with` block into wrong usage.

    Raises:
        click.UsageError: in place of any `deckgen.Error`.
    """
    try:
        yield
    except Error as error:
        raise click.UsageError(explain_error(error)) from None


def explain_error(error: Error) -> str:
    """Return what is wrong and what to do."""
    match error:
        case NoNotesError(sources=()):
            return f"{error} Name a file or folder: 'deckgen build notes.md', or begin a course: 'deckgen init'."
        case UnknownThemeError(close=(), wanted=wanted) if places.is_template(wanted) or places.is_path(wanted):
            return f"{error}: there is no such file.{meant.suggest_path(wanted)}"
        case UnknownModuleError() | UnknownTagError() | UnknownClientError() | UnknownThemeError():
            return _list_known(error)
        case UnknownLanguageError():
            return f"{error}. Languages are: {', '.join(error.known)}."
        case _:
            return str(error)


def _list_known(error: UnknownModuleError | UnknownTagError | UnknownClientError | UnknownThemeError) -> str:
    """Return what is wrong, and what is meant or else what there is."""
    match error:
        case UnknownModuleError():
            kind, where = "Modules", ""
        case UnknownTagError():
            kind, where = "Tags", ""
        case UnknownClientError():
            kind, where = "Clients", ""
        case UnknownThemeError():
            kind, where = "Themes", error.places
    tail = suggest_names(error.close) or f" {kind} are: {', '.join(error.known) or 'none'}."
    return f"{error}.{tail} {where}".rstrip()
