"""Errors of the library → wrong usage in the words of the command line, with a way out."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from deckgen.cli.lazy import suggest_names
from deckgen.cli.meant import TEMPLATES
from deckgen.errors import Error, NoNotesError, UnknownModuleError, UnknownThemeError
from deckgen.look.places import is_template


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
            return (
                f"{error} Name a file or folder: 'deckgen build notes.md', "
                "or begin a course: 'deckgen new story \"Company\" --topic Topic --module 1'."
            )
        case UnknownModuleError():
            tail = suggest_names(error.close) or f" Modules are: {', '.join(error.known) or 'none'}."
            return f"{error}.{tail}"
        case UnknownThemeError() if is_template(error.wanted):
            return f"{error}. {TEMPLATES}"
        case UnknownThemeError():
            tail = suggest_names(error.close) or f" Themes are: {', '.join(error.known)}."
            return f"{error}.{tail} {error.places}".rstrip()
        case _:
            return str(error)
