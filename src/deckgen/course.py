"""The course: modules of stories, as they were read. Lines count from 1."""

from deckgen.blocks import Block, Paragraph
from deckgen.diagnostics import Location
from deckgen.evidence import Reason
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.story import Reminder, Story


class Module(NamedTuple):
    """A part of the course: one deck."""

    key: str
    """Stable slug and deck name without the ending: "04-module-4", "02-security"."""
    number: int | None
    title: str
    """"" when the notes give only a number."""
    label: str = ""
    """The whole heading as written: "Module 2 : Security"; "" when there is none and only a number is known."""
    stories: tuple[Story, ...] = ()
    intro: tuple[Block, ...] = ()
    """Text that stands before the first topic."""
    reminders: tuple[Reminder, ...] = ()
    remarks: tuple[Paragraph, ...] = ()
    """What else is for the speaker and stands before the first topic."""
    lang: str = "en"
    minutes: float | None = None
    path: str = ""
    line: int = 0
    why: tuple[Reason, ...] = ()
    """What made it a module, a reason for each place that names it."""


class Course(NamedTuple):
    """All that was read."""

    title: str
    """As the author wrote it; "" when the notes give none."""
    modules: tuple[Module, ...]
    lang: str = "en"
    theme: str = ""
    """Theme named in course.yaml; "" for the built-in default."""
    density: Density | None = None
    """How much of the text stands on slides, as course.yaml wants it; None leaves that to the look."""
    client: str = ""
    date: str = ""
    """As written in course.yaml; never today's date."""
    author: str = ""
    words: tuple[str, ...] = ()
    """What course.yaml says of words: these are no typing mistakes."""
    theme_at: Location | None = None
    """Where course.yaml names the theme."""
    name: str = ""
    """The title, else what the notes' folder or file is called: for a deck's properties, never for a slide."""
    translations: tuple[tuple[str, str], ...] = ()
    """Keys of two stories that are one, told in two languages."""
    why: tuple[Reason, ...] = ()
    """What gave it its title, and where the sections of each file stand."""
