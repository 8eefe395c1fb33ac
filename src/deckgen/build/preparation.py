"""A request → everything that decks are made from: notes, chosen modules, looks. The only part of a compile that reads.

Comes in: what is wanted, and a `World`. Goes out: a `Preparation`, and what a caller got wrong as an error.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.build.job import Look, load_look
from deckgen.build.places import spell_folder
from deckgen.build.request import EVERY_THEME, Request, check_date, list_sources
from deckgen.build.selection import choose_modules
from deckgen.course import Course, Module
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostic, Diagnostics, Location, Severity
from deckgen.errors import NoNotesError, UnknownThemeError
from deckgen.figures import read_figures
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import Memo, NoMemo
from deckgen.files.project import Project, find_project
from deckgen.files.search import find_files
from deckgen.files.text_file import read_text_file
from deckgen.files.world import Seen, World
from deckgen.look import places
from deckgen.named_tuple import NamedTuple
from deckgen.read import read_course
from deckgen.read.stories.findings import underline

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")


class Notes(NamedTuple):
    """What was read, and the part of it that was asked for."""

    project: Project
    course: Course
    modules: tuple[Module, ...]
    findings: tuple[Diagnostic, ...]
    """The reader's, about the course and the modules asked for."""


class WantedTheme(NamedTuple):
    """A theme that was asked for."""

    name: str
    """The theme's own, also where its file was named; as it was asked for where two themes share one."""
    asked: str
    look: Look | None
    """None when there is no such theme, which is a finding."""
    findings: tuple[Diagnostic, ...]

    @property
    def folder(self) -> str:
        """The folder of its decks below the folder of all decks."""
        return spell_folder(self.name)


class Preparation(NamedTuple):
    """Everything that decks are made from."""

    notes: Notes
    themes: tuple[WantedTheme, ...]
    request: Request
    seen: Seen
    """What was asked of the world: what to watch."""

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with notes and themes, each once."""
        return tuple(dict.fromkeys((*self.notes.findings, *(one for theme in self.themes for one in theme.findings))))

    @property
    def total(self) -> int:
        """How many decks there will be, the skipped ones included."""
        return len(self.notes.modules) * len(self.themes)


def prepare_course(request: Request, world: World | None = None, memo: Memo | None = None) -> Preparation:
    """Read everything that a request needs; raises what `compile_course` raises."""
    check_date(request.created)
    world, memo = world or DiskWorld(), memo or NoMemo()
    with world.record() as seen:
        notes = read_notes(request, world, memo)
        names = choose_themes(request, notes, world)
        at = None if request.themes else notes.course.theme_at
        themes = tell_apart(_load_theme(name, at, notes, world, memo) for name in names)
    return Preparation(notes=notes, themes=themes, request=request, seen=seen)


def read_notes(request: Request, world: World, memo: Memo) -> Notes:
    """Read the notes of a request and choose the modules asked for.

    Raises:
        NoNotesError: there is nothing to read.
        UnknownModuleError: a module asked for does not exist.
    """
    project = find_project(request.sources, world)

    def make() -> tuple[Course, tuple[Diagnostic, ...]]:
        found = Diagnostics()
        course = read_course(project.sources, found, world, memo)
        return read_figures(course, found, memo), tuple(_quote_line(finding, world) for finding in found)

    course, found = memo.recall_seen("course", project.sources, make, world)
    wrong = any(finding.severity is Severity.ERROR for finding in found)
    if not (course.modules or wrong or find_files(project.sources, world, Diagnostics())):
        raise NoNotesError(project.sources)
    modules = choose_modules(course, request.modules)
    others = {module.key for module in course.modules} - {module.key for module in modules}
    about = tuple(finding for finding in found if finding.module not in others)
    return Notes(project=project, course=course, modules=modules, findings=about)


def _quote_line(finding: Diagnostic, world: World) -> Diagnostic:
    """Return a finding about a line of notes with the line itself; the reader's own have it already."""
    at = finding.at
    if at is None or not at.line or at.excerpt:
        return finding
    text = read_text_file(Path(at.path), world, Diagnostics()) or ""
    return finding._replace(at=underline(at, text.split("\n")))


def choose_themes(request: Request, notes: Notes, world: World) -> tuple[str, ...]:
    """Return the names of the themes asked for; the course's own, else the default, without a wish.

    Raises:
        UnknownThemeError: a theme asked for does not exist.
    """
    search = notes.project.theme_folders
    if EVERY_THEME in request.themes:
        return places.list_themes(search, world)
    for wanted in request.themes:
        if not places.find_theme_files(wanted, search, world):
            known = places.list_themes(search, world)
            close = difflib.get_close_matches(wanted, known)
            raise UnknownThemeError(wanted, close, known, places.say_places(search))
    return tuple(dict.fromkeys(request.themes)) or (notes.course.theme or "default",)


def list_themes(sources: str | Path | Iterable[str | Path] = (), world: World | None = None) -> tuple[str, ...]:
    """Return the names of all themes that notes can be compiled in, the built-in ones included, sorted.

    Raises:
        NoNotesError: no sources are given and the current folder holds no notes.
    """
    world = world or DiskWorld()
    return places.list_themes(find_project(list_sources(sources), world).theme_folders, world)


def tell_apart(themes: Iterable[WantedTheme]) -> tuple[WantedTheme, ...]:
    """Return each look once; of two that are called alike the second one goes by the way it was asked for."""
    kept: dict[str, WantedTheme] = {}
    for theme in themes:
        known = kept.get(theme.folder)
        if known is None:
            kept[theme.folder] = theme
        elif (known.look and known.look.theme) != (theme.look and theme.look.theme):
            other = theme._replace(name=f"./{theme.asked}")  # no theme is called so
            kept[other.folder] = other
    return tuple(kept.values())


def _load_theme(name: str, at: Location | None, notes: Notes, world: World, memo: Memo) -> WantedTheme:
    search, homes = notes.project.theme_folders, notes.project.homes

    def make() -> WantedTheme:
        found = Diagnostics()
        look = load_look(name, search, found, at, world, homes)
        return WantedTheme(
            name=look.theme.name if look else name,
            asked=name,
            look=look,
            findings=tuple(found),
        )

    return memo.recall_seen("look", (name, search, homes, at), make, world)
