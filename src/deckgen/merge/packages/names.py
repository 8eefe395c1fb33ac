"""Names of parts: where relationships of one stand, what a target means, which name is free."""

import posixpath
from collections.abc import Callable
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

CONTENT_TYPES: Final = "[Content_Types].xml"
_DIGITS: Final = "0123456789"


def name_links(part: str) -> str:
    """Return the name of the part that holds the relationships of another one; "" is the package."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def name_owner(links: str) -> str:
    """Return whose relationships a part holds; "" where it holds none, and for those of the package."""
    folder, file = posixpath.split(links)
    if posixpath.basename(folder) != "_rels" or not file.lower().endswith(".rels"):
        return ""
    return posixpath.join(posixpath.dirname(folder), file[: -len(".rels")])


@lru_cache(maxsize=4096)
def resolve_target(part: str, target: str) -> str:
    """Return the name of the part that a target means, as seen from a part; it may be that of none."""
    path = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), path)).lstrip("/")


def write_target(part: str, other: str) -> str:
    """Return how a part refers to another one."""
    return posixpath.relpath(f"/{other}", posixpath.join("/", posixpath.dirname(part)))


def choose_name(wanted: str, taken: Callable[[str], bool]) -> str:
    """Return a name like the one wanted that is free: "image1.png" → "image7.png"."""
    if not taken(wanted):
        return wanted
    stem, dot, ending = wanted.rpartition(".")
    stem = stem.rstrip(_DIGITS)
    number = 1
    while taken(f"{stem}{number}{dot}{ending}"):
        number += 1
    return f"{stem}{number}{dot}{ending}"
