"""Notes as trainers write them → the nouns. Comes in: files. Goes out: a `Course`; what is odd is a finding.

No input raises, no word is lost, and every word keeps its place in the author's file. One file here is one idea:
bytes to text, text to lines, repairs of lines, lines to blocks, headings to an outline, the outline to stories.
"""

from collections.abc import Sequence
from pathlib import Path

from deckgen.course import Course
from deckgen.diagnostics import Diagnostic, Diagnostics
from deckgen.evidence import Reason
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import Memo, NoMemo
from deckgen.files.search import find_course_file, find_files, spell_name
from deckgen.files.world import World
from deckgen.read.documents import Desk, outline_document, read_documents
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.stories.architecture import index_assets, report_misspelled
from deckgen.read.stories.course import make_course
from deckgen.read.stories.course_file import CourseSettings, read_course_file
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.findings import hand_on
from deckgen.read.stories.gather import Gatherer
from deckgen.read.stories.guesses import CourseTitle
from deckgen.read.stories.levels import count_names
from deckgen.read.stories.modules import Modules
from deckgen.read.stories.rules import TITLE_FILE

__all__ = ["read_course"]


def read_course(
    sources: Sequence[Path], diagnostics: Diagnostics, world: World | None = None, memo: Memo | None = None
) -> Course:
    """Read notes files and folders of them.

    Args:
        sources: Files (Markdown or YAML) and folders, in the order of the course.
        diagnostics: Receives what is odd about the notes, file by file in the order of lines.
        world: Where they are; None for the disk.
        memo: What is known of them from an earlier reading.

    Returns:
        The course; without modules when nothing could be read.
    """
    world, memo, found = world or DiskWorld(), memo or NoMemo(), Diagnostics()
    course_file = find_course_file(sources, world, found)
    settings = _recall_settings(course_file, found, world, memo) if course_file else CourseSettings()
    files = find_files(sources, world, found)
    names = SectionNames.add(settings.sections)
    desk = Desk(world, memo, names)
    documents = [document for file in files for document in read_documents(file, desk, found)]
    modules, title, levels = _gather(documents, settings, desk, found, alone=len(files) == 1)
    assets = index_assets(((place, file.root) for file in files for place in (file.folder, file.root)), world, memo)
    course = make_course(modules.drafts, settings, title.text, assets, found, memo)
    report_misspelled((story.company for module in course.modules for story in module.stories), assets, found)
    why = (title.why, *levels) if title.why else levels
    course = course._replace(name=title.text or _name_course(sources, world), why=why)
    hand_on(found, course, documents, diagnostics)
    return course


def _recall_settings(path: Path, found: Diagnostics, world: World, memo: Memo) -> CourseSettings:
    """Return what course.yaml says, from memory when nothing in it has changed."""

    def make() -> tuple[CourseSettings, tuple[Diagnostic, ...]]:
        told = Diagnostics()
        return read_course_file(path, world, told), tuple(told)

    settings, findings = memo.recall_seen("settings", path, make, world)
    for finding in findings:
        found.add(finding)
    return settings


def _gather(
    documents: Sequence[Document], settings: CourseSettings, desk: Desk, found: Diagnostics, *, alone: bool
) -> tuple[Modules, CourseTitle, tuple[Reason, ...]]:
    """Return the modules of all documents, the course's title, and where the sections of each stand."""
    common = count_names(document.evidence for document in documents)
    modules, levels = Modules(found), list[Reason]()
    at = settings.titled_at
    title = CourseTitle(settings.title, TITLE_FILE.apply(at.path, at.line) if at else None)
    for each in documents:
        document = each if each.outline.rulings else outline_document(each, common, desk.names, found)
        levels += [document.outline.level] if document.outline.level else []
        gatherer = Gatherer(document, desk.names, modules, title, alone=alone)
        gatherer.read()
        title = gatherer.title
    modules.settle_titles()
    modules.label_numbers()
    return modules, title, tuple(levels)


def _name_course(sources: Sequence[Path], world: World) -> str:
    """Return the first source's name in words."""
    if not sources:
        return ""
    source = world.resolve(sources[0])
    return spell_name(source.name if world.is_folder(source) else source.stem)
