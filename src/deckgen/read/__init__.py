"""Notes as trainers write them → the nouns. Comes in: files. Goes out: a `Course`; what is odd is a finding.

No input raises, no word is lost, and every word keeps its place in the author's file. One file here is one idea:
bytes to text, text to lines, repairs of lines, lines to blocks, headings to an outline, the outline to stories.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from deckgen.diagnostics import Diagnostics
from deckgen.files.probe import is_folder
from deckgen.files.search import find_course_file, find_files, spell_name
from deckgen.read.documents import read_documents
from deckgen.read.stories.companies import name_companies
from deckgen.read.stories.course import make_course
from deckgen.read.stories.course_file import CourseSettings, read_course_file
from deckgen.read.stories.findings import hand_on
from deckgen.read.stories.gather import Gatherer
from deckgen.read.stories.modules import Modules
from deckgen.read.stories.outline import Evidence, assign_roles, gather_evidence
from deckgen.story import Course

__all__ = ["read_course"]


def read_course(sources: Sequence[Path], diagnostics: Diagnostics) -> Course:
    """Read notes files and folders of them.

    Args:
        sources: Files (Markdown or YAML) and folders, in the order of the course.
        diagnostics: Receives what is odd about the notes, file by file in the order of lines.

    Returns:
        The course; without modules when nothing could be read.
    """
    found = Diagnostics()
    course_file = find_course_file(sources, found)
    settings = read_course_file(course_file, found) if course_file else CourseSettings()
    files = find_files(sources, found)
    documents = [document for file in files for document in read_documents(file, found, settings.sections)]
    own = [gather_evidence(document.parts, settings.sections) for document in documents]
    common = Evidence.join(own)
    modules, title = Modules(found), settings.title
    for document, evidence in zip(documents, own, strict=True):
        named = bool(document.front.company or document.front.title)
        roles = assign_roles(document.parts, evidence, common, settings.sections, named=named)
        document, roles = name_companies(document, roles, found)  # noqa: PLW2901 - the same, better understood
        gatherer = Gatherer(document, roles, modules, settings.sections, title, alone=len(files) == 1)
        gatherer.read()
        title = gatherer.title
    modules.label_numbers()
    places = [(place, file.root) for file in files for place in (file.folder, file.root)]
    course = make_course(modules.drafts, settings, title or _name_course(sources), places, found)
    hand_on(found, course, documents, diagnostics)
    return course


def _name_course(sources: Sequence[Path]) -> str:
    """Return the first source's name in words."""
    if not sources:
        return ""
    source = Path(os.path.realpath(sources[0]))
    return spell_name(source.name if is_folder(source) else source.stem)
