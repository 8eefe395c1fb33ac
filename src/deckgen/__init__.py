"""Case-study notes in Markdown become native PowerPoint decks, one per course module.

As a library: `compile_course` reads notes through a `World` and gives decks as bytes; `save_decks` writes them.
Give the same `Memo` to the next compile and only what changed is made again. Mistakes in notes and themes are findings
(`Diagnostic`), part of the result; what a caller gets wrong raises an `Error`. Everything named in `__all__` is public
and stays; every other module is free to change.
"""

from importlib import import_module

__version__ = "0.1.0"

TYPE_CHECKING = False
"""True for type checkers by its name; `typing` takes longer to import than all the rest of `deckgen --version`."""

if TYPE_CHECKING:
    from deckgen.build.compiled import CompiledDeck
    from deckgen.build.course import Compilation, compile_course
    from deckgen.build.exchange import State
    from deckgen.build.job import Job, Made, run_job
    from deckgen.build.making import make_decks
    from deckgen.build.many import build_many
    from deckgen.build.preparation import list_themes, prepare_course
    from deckgen.build.prepared import Preparation
    from deckgen.build.request import Request
    from deckgen.build.saving import SavedDeck, save_decks
    from deckgen.course import Course, Module
    from deckgen.diagnostics import Diagnostic, Location, Severity
    from deckgen.errors import (
        BadDateError,
        BadShardError,
        Error,
        NoNotesError,
        UnknownClientError,
        UnknownLanguageError,
        UnknownModuleError,
        UnknownTagError,
        UnknownThemeError,
        UnreadableError,
    )
    from deckgen.files.disk import DiskWorld
    from deckgen.files.memo import Memo
    from deckgen.files.memory import MemoryWorld
    from deckgen.files.world import FolderEntry, PathKind, Sight, World
    from deckgen.story import Figure, Story

__all__ = [
    "BadDateError",
    "BadShardError",
    "Compilation",
    "CompiledDeck",
    "Course",
    "Diagnostic",
    "DiskWorld",
    "Error",
    "Figure",
    "FolderEntry",
    "Job",
    "Location",
    "Made",
    "Memo",
    "MemoryWorld",
    "Module",
    "NoNotesError",
    "PathKind",
    "Preparation",
    "Request",
    "SavedDeck",
    "Severity",
    "Sight",
    "State",
    "Story",
    "UnknownClientError",
    "UnknownLanguageError",
    "UnknownModuleError",
    "UnknownTagError",
    "UnknownThemeError",
    "UnreadableError",
    "World",
    "__version__",
    "build_many",
    "compile_course",
    "list_themes",
    "make_decks",
    "prepare_course",
    "run_job",
    "save_decks",
]

_HOMES = {
    "deckgen.build.compiled": "CompiledDeck",
    "deckgen.build.course": "Compilation compile_course",
    "deckgen.build.making": "make_decks",
    "deckgen.build.many": "build_many",
    "deckgen.build.preparation": "list_themes prepare_course",
    "deckgen.build.prepared": "Preparation",
    "deckgen.build.job": "Job Made run_job",
    "deckgen.build.request": "Request",
    "deckgen.build.exchange": "State",
    "deckgen.build.saving": "SavedDeck save_decks",
    "deckgen.course": "Course Module",
    "deckgen.diagnostics": "Diagnostic Location Severity",
    "deckgen.errors": (
        "BadDateError BadShardError Error NoNotesError UnknownClientError UnknownLanguageError UnknownModuleError "
        "UnknownTagError UnknownThemeError UnreadableError"
    ),
    "deckgen.files.disk": "DiskWorld",
    "deckgen.files.memo": "Memo",
    "deckgen.files.memory": "MemoryWorld",
    "deckgen.files.world": "FolderEntry PathKind Sight World",
    "deckgen.story": "Figure Story",
}
"""Module → the public names in it; imported when one is asked for, so that `deckgen --version` pays for none."""


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    for home, names in _HOMES.items():
        if name in names.split():
            found: object = getattr(import_module(home), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names, imported or not."""
    return sorted(__all__)
