"""The modules of a package, by name: what is found because its file stands there. `pkgutil` would load much more."""

import os
from collections.abc import Iterable


def list_modules(folders: Iterable[str]) -> list[str]:
    """Return the names of the modules that stand in a package's folders, its `__path__`, in alphabetical order."""
    names = {name.removesuffix(".py") for folder in folders for name in os.listdir(folder) if name.endswith(".py")}  # noqa: PTH208 - a path a name is slow
    return sorted(names - {"__init__"})
