"""Check: `Pages` become `Diagnostics`. The checks prove what the layout promises, each by its own means.

One file a check, with a `check(pages, frames, theme, diagnostics)`; its docstring is its manual page. A file in
this folder is found by itself.
"""

from collections.abc import Callable, Collection
from functools import cache
from importlib import import_module
from typing import TypeAlias

from deckgen.diagnostics import Diagnostics
from deckgen.page import Frame, Pages
from deckgen.siblings import list_modules
from deckgen.theme import Theme

Check: TypeAlias = Callable[[Pages, Collection[Frame], Theme, Diagnostics], None]


@cache
def list_checks() -> tuple[Check, ...]:
    """Return all checks, in alphabetical order of their files."""
    return tuple(import_module(f"{__name__}.{name}").check for name in list_modules(__path__))


def check_pages(pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> None:
    """Run every check over one deck."""
    for check in list_checks():
        check(pages, frames, theme, diagnostics)
