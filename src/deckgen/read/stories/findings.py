"""Findings in the order they were made → in the order of the author's lines, each with its module.

Comes in: what reading found, the course, its documents. Goes out: the same findings, in the build's collector.
"""

from bisect import bisect_right
from collections.abc import Sequence

from deckgen.diagnostics import Diagnostic, Diagnostics, Location
from deckgen.read.stories.drafts import Document
from deckgen.story import Course

_NOWHERE = Location("")


def hand_on(found: Diagnostics, course: Course, documents: Sequence[Document], diagnostics: Diagnostics) -> None:
    """Add the findings file by file in the order of lines; those that concern no notes file stand first."""
    files = {document.path: index for index, document in enumerate(documents)}
    begins = _index_modules(course)
    for finding in sorted(found, key=lambda one: _order(one, files)):
        at = finding.at
        if at and at.line and not at.excerpt and at.path in files:
            at = _underline(at, documents[files[at.path]].lines)
        diagnostics.add(finding._replace(at=at, module=finding.module or _find_module(finding, begins)))


def _order(finding: Diagnostic, files: dict[str, int]) -> tuple[int, int, int]:
    at = finding.at or _NOWHERE
    return files.get(at.path, -1), at.line, at.column


def _underline(at: Location, lines: Sequence[str]) -> Location:
    """Return the place with its line's text; a finding about a line as a whole underlines its words."""
    text = lines[at.line - 1] if at.line <= len(lines) else ""
    if at.column:
        return at._replace(excerpt=text)
    words = text.strip()
    return at._replace(column=text.find(words) + 1, length=len(words), excerpt=text)


def _index_modules(course: Course) -> dict[str, list[tuple[int, str]]]:
    """Return path → (first line, module key) of each story and module in the file."""
    begins: dict[str, list[tuple[int, str]]] = {}
    for module in course.modules:
        begins.setdefault(module.path, []).append((module.line, module.key))
        for story in module.stories:
            begins.setdefault(story.path, []).append((story.line, module.key))
    return {path: sorted(entries) for path, entries in begins.items()}


def _find_module(finding: Diagnostic, begins: dict[str, list[tuple[int, str]]]) -> str:
    """Return the module of a finding's line; what stands above all modules of a file is that of the only one."""
    at = finding.at or _NOWHERE
    entries = begins.get(at.path, [])
    index = bisect_right(entries, (at.line, "\U0010ffff")) - 1
    if index >= 0:
        return entries[index][1] if at.line else ""
    return entries[0][1] if len({key for _, key in entries}) == 1 else ""
