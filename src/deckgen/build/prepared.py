"""What decks are made from, once everything has been read: notes, looks, editions."""

from deckgen.build.editions import Edition
from deckgen.build.job import Look
from deckgen.build.places import spell_folder
from deckgen.build.request import Request
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostic
from deckgen.files.project import Project
from deckgen.files.world import Seen
from deckgen.named_tuple import NamedTuple


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
        """What a folder is called after it."""
        return spell_folder(self.name)


class WantedEdition(NamedTuple):
    """An edition that was asked for, with what it is made from."""

    edition: Edition
    theme: WantedTheme
    course: Course
    """What it has of the course, for its client."""
    modules: tuple[Module, ...]
    """The modules of that which decks are wanted of."""
    folder: str
    """Where its decks go below the folder of all decks; it may have parts: "globex/2027"."""
    findings: tuple[Diagnostic, ...] = ()
    """About the edition itself."""

    @property
    def client(self) -> str:
        """For whom it is; "" for nobody in particular."""
        return self.course.client


class Preparation(NamedTuple):
    """Everything that decks are made from."""

    notes: Notes
    editions: tuple[WantedEdition, ...]
    request: Request
    seen: Seen
    """What was asked of the world: what to watch."""
    about: tuple[Diagnostic, ...] = ()
    """What is wrong with the file of clients."""

    @property
    def themes(self) -> tuple[WantedTheme, ...]:
        """The themes of all editions, each once."""
        return tuple({edition.theme.folder: edition.theme for edition in self.editions}.values())

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with notes, themes and orders, each once."""
        of_themes = (one for theme in self.themes for one in theme.findings)
        own = (one for edition in self.editions for one in edition.findings)
        return tuple(dict.fromkeys((*self.about, *self.notes.findings, *of_themes, *own)))

    @property
    def total(self) -> int:
        """How many decks there will be, the skipped ones included."""
        return sum(len(edition.modules) for edition in self.editions)
