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
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        found: object = getattr(import_module(self.__name__), name)
        return found


def defer(name: str) -> ModuleType:
    """Return a module that is imported when it is first used."""
    return DeferredModule(name)


def defer_import(name: str) -> None:
    """Let others' imports of a module wait as well, where they import more than deckgen uses of them."""
    sys.modules.setdefault(name, defer(name))
