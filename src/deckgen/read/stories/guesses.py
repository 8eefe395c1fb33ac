"""What modules and stories are called that no heading and no link names.

Comes in: a document and what is known around it. Goes out: names, each with the reason for it.
"""

from collections.abc import Sequence

from deckgen.evidence import Reason
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.titles import ModuleTitle, parse_module, parse_module_name
from deckgen.read.stories.drafts import Document, ModuleDraft
from deckgen.read.stories.rules import (
    COMPANY_FILE,
    COMPANY_FRONT,
    COMPANY_MODULE,
    COMPANY_TITLE,
    MODULE_COURSE,
    MODULE_FILE,
    MODULE_FOLDER,
    MODULE_FRONT,
    MODULE_FRONT_TITLE,
    TITLE_FRONT,
)
from deckgen.read.stories.rulings import HeadingRole


class CourseTitle(NamedTuple):
    """The title of a course, and what gave it."""

    text: str = ""
    why: Reason | None = None


class GuessedModule(NamedTuple):
    """A module that no heading names."""

    name: ModuleTitle
    why: Reason


def title_course(document: Document, roles: Sequence[HeadingRole], *, alone: bool) -> CourseTitle:
    """Return the title in front matter where it stands above several modules, or above the one that is all notes."""
    front, modules = document.front, roles.count(HeadingRole.MODULE)
    if not front.title or not (modules > 1 or (modules == 1 and alone and not _waits_for_title(document, roles))):
        return CourseTitle()
    return CourseTitle(front.title, TITLE_FRONT.apply(document.path, front.find_line("title")))


def _waits_for_title(document: Document, roles: Sequence[HeadingRole]) -> bool:
    """Tell whether the only module has no title of its own, and stories have names of theirs."""
    named = not document.front.company and _has_stories(roles)
    parts = zip(document.parts, roles, strict=True)
    headings = [part.heading.text for part, role in parts if part.heading and role is HeadingRole.MODULE]
    name = parse_module(headings[0]) if named and len(headings) == 1 else None
    return name is not None and name.untitled


def _has_stories(roles: Sequence[HeadingRole]) -> bool:
    """Tell whether headings name stories or topics."""
    return HeadingRole.STORY in roles or HeadingRole.TOPIC in roles


def guess_module(document: Document, roles: Sequence[HeadingRole], title: CourseTitle, *, alone: bool) -> GuessedModule:
    """Return the module of a document without a heading for one: by front matter, title, file or folder.

    Args:
        document: The file.
        roles: What its parts are.
        title: The course's.
        alone: Whether no other file is read, so that the course's title can name the module.
    """
    front, path, home = document.front, document.path, document.home
    filed = home == document.stem
    if front.module:
        return GuessedModule(parse_module_name(front.module), MODULE_FRONT.apply(path, front.find_line("module")))
    if filed and front.title and (front.company or _has_stories(roles)):
        return GuessedModule(parse_module_name(front.title), MODULE_FRONT_TITLE.apply(path, front.find_line("title")))
    if alone and title.text and parse_module_name(home).number is None:
        at = title.why or Reason("", "")
        return GuessedModule(parse_module_name(title.text), MODULE_COURSE.apply(at.path or path, at.line))
    return GuessedModule(parse_module_name(home), (MODULE_FILE if filed else MODULE_FOLDER).apply(path, 0, name=home))


def guess_company(document: Document, module: ModuleDraft | None, line: int) -> tuple[str, Reason]:
    """Return what a story is called that nothing names, and why: like front matter, module or file.

    Args:
        document: The file.
        module: The one it stands in.
        line: Where the story begins.
    """
    front, path = document.front, document.path
    if front.company:
        return front.company, COMPANY_FRONT.apply(path, front.find_line("company"))
    if front.title:
        return front.title, COMPANY_TITLE.apply(path, front.find_line("title"))
    if module is not None:
        return module.name.title or module.name.label, COMPANY_MODULE.apply(path, line)
    return document.stem, COMPANY_FILE.apply(path, line)
