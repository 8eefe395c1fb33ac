"""Notes and settings as trainers write them → the nouns. Comes in: files. Goes out: a `Course`; what is odd is a finding.

No input raises, no word is lost, and every word keeps its place in the author's file. One file here is one
idea: bytes to text, text to lines, repairs of lines, lines to blocks, headings to an outline, outline to stories.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from deckgen.diagnostics import Diagnostics, Location
from deckgen.story import Course

__all__ = ["read_course"]


def read_course(sources: Sequence[Path], diagnostics: Diagnostics) -> Course:
    """Read notes files and folders of them.

    Args:
        sources: Files (Markdown or YAML) and folders, in the order of the course.
        diagnostics: Receives what is odd about the notes, in the order of the files.

    Returns:
        The course; without modules when nothing could be read.
    """
    from deckgen.read.course import make_course
    from deckgen.read.course_file import CourseSettings, read_course_file
    from deckgen.read.documents import read_documents
    from deckgen.read.files import find_course_file, find_files, find_root, spell_name
    from deckgen.read.gather import Gatherer
    from deckgen.read.outline import Evidence, assign_roles, gather_evidence

    found = Diagnostics()
    course_file = find_course_file(sources)
    settings = read_course_file(course_file, found) if course_file else CourseSettings()
    files = find_files(sources, found)
    documents = [document for file in files for document in read_documents(file, found)]
    own = [gather_evidence(document.parts, settings.sections) for document in documents]
    common = Evidence()
    for evidence in own:
        common.add(evidence)
    gatherer = Gatherer(settings.sections, found, settings.title)
    for document, evidence in zip(documents, own, strict=True):
        gatherer.read(document, assign_roles(document.parts, evidence, common, settings.sections))
    root = files[0].root if files else Path()
    name = sources[0].resolve() if sources else Path("course")
    title = gatherer.title or spell_name(name.stem if name.is_file() else name.name)
    course = make_course(gatherer.modules, settings, title, root, found)
    _report(found, course, diagnostics)
    return course


def _report(found: Diagnostics, course: Course, diagnostics: Diagnostics) -> None:
    """Hand on the findings file by file in the order of lines, each with the module it concerns."""
    order: dict[str, int] = {}
    for finding in found:
        if finding.at:
            order.setdefault(finding.at.path, len(order))
    at = Location("")
    for finding in sorted(found, key=lambda each: (order.get((each.at or at).path, -1), (each.at or at).line)):
        diagnostics.add(finding)
