"""Findings in the order they were made → in the order of the author's lines, each with its module.

Comes in: what reading found, the course, its documents. Goes out: the same findings, in the build's collector. This is
the one place where a line of notes is given to a module; later stages know the module that they work on.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TypeAlias

from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostic, Diagnostics, Location
from deckgen.files.search import YAML
from deckgen.read.stories.drafts import Document

UNREAD = frozenset({"yaml-syntax", "yaml-depth", "yaml-documents"})
"""Errors that leave front matter or stories unread, and with them perhaps the module that they name."""
_NOWHERE = Location("")


_Owners: TypeAlias = tuple[tuple[int, str], ...]
"""First line and module of every module and story in a file, sorted."""


def hand_on(found: Diagnostics, course: Course, documents: Sequence[Document], diagnostics: Diagnostics) -> None:
    """Add the findings file by file in the order of lines; those that concern no notes file stand first."""
    files = {document.path: index for index, document in enumerate(documents)}
    owners = _index_modules(course.modules)
    for finding in sorted(found, key=lambda one: _order(one, files)):
        at = finding.at
        if at and at.line and not at.excerpt and at.path in files:
            at = underline(at, documents[files[at.path]].lines)
        diagnostics.add(finding._replace(at=at, module=_find_module(finding, owners)))


def _order(finding: Diagnostic, files: dict[str, int]) -> tuple[int, int, int]:
    at = finding.at or _NOWHERE
    return files.get(at.path, -1), at.line, at.column


def underline(at: Location, lines: Sequence[str]) -> Location:
    """Return the place with its line's text; a finding about a line as a whole underlines its words."""
    text = lines[at.line - 1] if at.line <= len(lines) else ""
    if at.column:
        return at._replace(excerpt=text)
    words = text.strip()
    return at._replace(column=text.find(words) + 1, length=len(words), excerpt=text)


def _index_modules(modules: Iterable[Module]) -> Mapping[str, _Owners]:
    starts = defaultdict[str, list[tuple[int, str]]](list)
    for module in modules:
        for path, line in ((module.path, module.line), *((story.path, story.line) for story in module.stories)):
            starts[path].append((line, module.key))
    return {path: tuple(sorted(places)) for path, places in starts.items()}


def _find_module(finding: Diagnostic, owners: Mapping[str, _Owners]) -> str:
    """Return the module of a finding; of front matter that was not read the first one of its file.

    Of a YAML file nobody knows how many stories are in what was not read, and of which modules.
    """
    at = finding.at or _NOWHERE
    own = owners.get(at.path)
    if own is None:
        return finding.module
    if finding.code in UNREAD:
        return "" if PurePosixPath(at.path).suffix.lower() in YAML else own[0][1]
    return finding.module or find_owner(own, at.line)


def find_owner(starts: Sequence[tuple[int, str]], line: int) -> str:
    """Return the key of the module that a line of a file belongs to, "" for none.

    Line 0 is the whole file; it and what stands above all modules belong to the file's only one.
    """
    before = bisect_right(starts, line, key=lambda start: start[0]) if line else 0
    if before:
        return starts[before - 1][1]
    keys = {key for _, key in starts}
    return keys.pop() if len(keys) == 1 else ""
