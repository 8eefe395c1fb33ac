"""What is asked of a module before class: one file a question, with an `ask(case, diagnostics)`.

A file in this folder is found by itself; its docstring says why it is asked. Questions know nothing of each other.
"""

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TypeAlias

from deckgen.diagnostics import Diagnostics
from deckgen.ready.case import Case

Question: TypeAlias = Callable[[Case, Diagnostics], None]


@cache
def list_questions() -> tuple[Question, ...]:
    """Return all questions, in alphabetical order of their files."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").ask for name in names)
