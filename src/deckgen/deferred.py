"""Imports that wait until something of the module is asked for: what is heavy and often not needed.

    if TYPE_CHECKING:
        import segno
    else:
        segno = defer("segno")

For type checkers and import contracts it is an ordinary import.
"""

import sys
from importlib import import_module
from types import ModuleType


class DeferredModule(ModuleType):
    """A module that is imported by the first use of one of its names."""

    def __getattr__(self, name: str) -> object:
        """Import the module and return one of its names.

        Raises:
            ImportError: there is no such module.
            AttributeError: it has no such name.
        """
        if name.startswith("__"):  # only those who walk over all modules ask for what is special
            raise AttributeError(name)
        found: object = getattr(_load(self), name)
        return found


def _load(waiting: DeferredModule) -> ModuleType:
    """Import a module that waits."""
    if sys.modules.get(waiting.__name__) is waiting:
        del sys.modules[waiting.__name__]
    return import_module(waiting.__name__)


def defer(name: str) -> ModuleType:
    """Return a module that is imported when it is first used."""
    return DeferredModule(name)


def defer_import(name: str) -> None:
    """Let others' imports of a module wait as well, where they import more than deckgen uses of them."""
    sys.modules.setdefault(name, defer(name))


class _DeferredInspect(DeferredModule):
    """`inspect`, which loads Python's parser; Click asks it for the indentation of every help text."""

    def __init__(self) -> None:
        super().__init__("inspect")

    def cleandoc(self, text: str) -> str:
        """Return a text without indentation; a single line, as options have it, says that without the module."""
        if "\n" not in text:
            return text.expandtabs().lstrip()
        return str(_load(self).cleandoc(text))


def defer_inspect() -> None:
    """Let imports of `inspect` wait until more is asked of it than the indentation of a line."""
    sys.modules.setdefault("inspect", _DeferredInspect())
