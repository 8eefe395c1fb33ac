"""Programs that have a deck open → the files by which they say so, on every system.

PowerPoint writes `~$NAME`, LibreOffice `.~lock.NAME#`. They lie beside the deck, and beside what a link leads to.
"""

import os
from collections.abc import Iterator
from pathlib import Path


def find_owner(path: Path) -> Path | None:
    """Return the file by which another program says that it has a deck open; None when nobody does."""
    return next((Path(owner) for owner in _list_owners(path) if os.path.lexists(owner)), None)


def is_owner_file(name: str) -> bool:
    """Tell whether a name in a folder is that of such a file: no deck, although it may end as one."""
    return name.startswith(("~$", ".~lock."))


def _list_owners(path: Path) -> Iterator[str]:
    places = [path]
    if path.is_symlink():
        places.append(Path(os.path.realpath(path)))
    for place in places:
        folder, name = f"{place.parent}{os.sep}", place.name
        yield f"{folder}~${name}"
        yield f"{folder}~${name[2:]}"  # as Word shortens a long name
        yield f"{folder}.~lock.{name}#"
