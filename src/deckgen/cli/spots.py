"""Where a finding is shown by programs that mark lines of files: they know them from the root of the repository.

Paths that lie under GITHUB_WORKSPACE, which GitHub sets, are relative to it; else those below the current folder are
relative to that. A finding about a module as a whole stands where the module begins.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from deckgen.course import Module
from deckgen.diagnostics import Diagnostic, Location
from deckgen.files.disk import DiskWorld
from deckgen.named_tuple import NamedTuple


class FindingSpot(NamedTuple):
    """A finding and its place; lines and columns count from 1, 0 stands for "not known"."""

    finding: Diagnostic
    path: str
    """Relative, with slashes, to the root of the repository where it lies there; "" for no file."""
    line: int
    column: int
    end_column: int
    """One past the last character."""


def list_spots(findings: Iterable[Diagnostic], modules: Iterable[Module] = ()) -> Iterator[FindingSpot]:
    """Yield findings with their places."""
    begun = {module.key: Location(module.path, module.line) for module in modules}
    fallback = next(iter(begun.values()), Location(""))
    for finding in findings:
        at = finding.at or begun.get(finding.module, fallback)
        yield FindingSpot(
            finding=finding,
            path=relate_path(at.path),
            line=at.line,
            column=at.column if at.line else 0,
            end_column=at.column + max(1, at.length) if at.line and at.column else 0,
        )


def relate_path(path: str) -> str:
    """Return a path from the root of the repository where it lies there, else as it is or absolute."""
    if not path:
        return ""
    world = DiskWorld()
    place = world.resolve(Path(path))
    for root in (os.environ.get("GITHUB_WORKSPACE", ""), "."):
        base = world.resolve(Path(root)) if root else None
        if base and place.is_relative_to(base):
            return place.relative_to(base).as_posix()
    return place.as_posix()
