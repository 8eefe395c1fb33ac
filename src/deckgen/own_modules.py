"""The package's own modules, found where they are.

Python looks for each in a list of its folder, under every ending that a module may have, behind whatever else finds
modules: that takes as long as all that reading it takes.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from os import sep, stat
from types import ModuleType

_PACKAGE = __name__.partition(".")[0] + "."


class OwnFinder:
    """Finds modules of the package by their names; it leaves to others what is no file of source beside them."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return where a module is; None for one that this does not find."""
        del target
        if path is None or len(path) != 1 or not name.startswith(_PACKAGE):
            return None
        place = f"{path[0]}{sep}{name.rpartition('.')[2]}"
        inside = f"{place}{sep}__init__.py"
        return _specify(name, f"{place}.py") or _specify(name, inside, place)


def _specify(name: str, file: str, *folders: str) -> ModuleSpec | None:
    try:
        stat(file)  # noqa: PTH116 - a `Path` takes longer than all else here
    except OSError:
        return None
    spec = ModuleSpec(name, SourceFileLoader(name, file), origin=file)
    spec.has_location = True
    spec.submodule_search_locations = [*folders] or None
    return spec


def find_own_first() -> None:
    """Let the package's own modules be found before anything else is asked."""
    if OwnFinder not in sys.meta_path:
        sys.meta_path.insert(0, OwnFinder)
