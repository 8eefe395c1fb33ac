"""The course as the author meant it: modules, stories, sections, blocks of text, figures.

Everything here is the author's wording with its place in the author's file; nothing is shortened,
reworded or laid out yet. Lines and columns count from 1.
"""

from enum import StrEnum
from typing import NamedTuple, TypeAlias

from deckgen.diagnostics import Location


class Span(NamedTuple):
    r"""A stretch of text with one formatting; "\n" in the text is the author's hard line break."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    """Target as written: http(s), mailto, or `#slug` of another story; "" when not a link."""
    figure: bool = False
    """True for a highlighted figure; set while planning, never by a reader."""
    line: int = 0
    column: int = 0
    jump: str = ""
    """Key of the slide it leads to, set while planning; "" when it leads to none of the deck's."""


Spans: TypeAlias = tuple[Span, ...]


class Paragraph(NamedTuple):
    """A paragraph or list item. Lists are flat: nesting is `level`, the bullet or number is `marker`."""

    spans: Spans
    level: int = 0
    """Nesting depth; 0 for plain paragraphs and for items of an outermost list."""
    marker: str = ""
    """"" for plain text, "•" for a bullet, the author's number such as "3." for an ordered item."""
    lead: bool = False
    """True for a plain paragraph that introduces the list after it ("Seek to", "After migration:")."""
    lang: str = ""
    """"en" or "fr"; "" when the words do not tell (the story's language holds)."""
    line: int = 0

    @property
    def text(self) -> str:
        """The plain text of all spans."""
        return "".join(span.text for span in self.spans)


class Quote(NamedTuple):
    """A block quote; the author is the last line after a dash, or "" when none is named."""

    paragraphs: tuple[Paragraph, ...]
    author: str = ""
    line: int = 0


class Table(NamedTuple):
    """A table; every row has as many cells as the header."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    aligns: tuple[str, ...]
    """One of "left", "center", "right" for each column."""
    line: int = 0


class Picture(NamedTuple):
    """A picture that was found, verified and read."""

    name: str
    """File name as shown to people, such as `architecture.png`."""
    format: str
    """"png", "jpeg" or "gif"."""
    data: bytes
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    alt: str = ""
    caption: str = ""
    path: str = ""
    line: int = 0


class Code(NamedTuple):
    """A code block, its lines as written."""

    text: str
    language: str = ""
    line: int = 0


Block: TypeAlias = Paragraph | Quote | Table | Picture | Code


class Reminder(NamedTuple):
    """What the author wants to be reminded of while speaking, without its `!!!` marks."""

    text: str
    architecture: bool = False
    """True when it speaks of showing an architecture (EN/FR)."""
    line: int = 0
    column: int = 0


class SectionKind(StrEnum):
    """What a section is about, whatever its heading says."""

    ACTIVITY = "activity"
    PROBLEM = "problem"
    SOLUTION = "solution"
    RESULTS = "results"
    FIGURES = "figures"
    ARCHITECTURE = "architecture"
    NOTES = "notes"
    QUOTE = "quote"
    OTHER = "other"


class Section(NamedTuple):
    """A part of a story under its own heading."""

    kind: SectionKind
    title: str
    """The author's heading; "" for text that stands before the first heading."""
    blocks: tuple[Block, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    line: int = 0


class Place(NamedTuple):
    """A stretch of a story's text: characters `start` to `end` of the plain text of one paragraph."""

    section: int
    """Index into `Story.sections`."""
    block: int
    """Index into `Section.blocks`; always a `Paragraph`."""
    start: int
    end: int


class Figure(NamedTuple):
    """A quantity worth remembering, in the author's own words.

    `value`, `label`, `before` and `text` are substrings of the notes after white space is folded.
    """

    value: str
    """As a card shows it, unit included, qualifier excluded: "200 billion", "5−6 hours"."""
    label: str
    """The author's phrase around the value, trimmed to a card's length, not reworded; never empty."""
    before: str = ""
    """The earlier value of a before → after pair, unit included where written; "" when there is none."""
    qualifier: str = ""
    """"more than", "jusqu'à", "" ..."""
    unit: str = ""
    """"percent", "hours", "PB", "requests per second", "" ..."""
    number: float | None = None
    """The value as a number with its magnitude applied, None where it is not one number."""
    before_number: float | None = None
    before_unit: str = ""
    """Unit of the earlier value as written; "" when it has none of its own and shares the value's."""
    text: str = ""
    """The whole sentence the figure stands in."""
    places: tuple[Place, ...] = ()
    """Where the value (and the earlier value) stand, for emphasis on slides; () for figures listed by hand."""
    section: SectionKind = SectionKind.OTHER
    line: int = 0
    column: int = 0
    bold: bool = False
    weight: float = 0.0
    """Strength: the heaviest figure of a story is shown on its opener."""
    path: str = ""
    """File of the notes that `line` and `column` count in; a story shown again keeps that of the story it shows."""


class FigureWishes(NamedTuple):
    """The author's corrections to the figures that were found, as written."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    hero: str = ""
    """The strongest figure; "" leaves the choice to deckgen."""


class StoryState(StrEnum):
    """What the notes hold for a topic."""

    STORY = "story"
    STUB = "stub"
    """Only a link: an opener, and a warning."""
    REUSED = "reused"
    """The topic refers to another topic's story."""


class Story(NamedTuple):
    """One case study."""

    key: str
    """Stable name, unique in the course: "lambda-utopus"."""
    company: str
    topic: str
    """The cloud service or theme the story illustrates; "" when the notes name none."""
    source: str = ""
    """URL of the original case study; "" when none is given."""
    sections: tuple[Section, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    """Reminders that stand before the first section."""
    remarks: tuple[Paragraph, ...] = ()
    """Sentences for the speaker only: cross-references, comments, notes sections."""
    figures: tuple[Figure, ...] = ()
    """Strongest first."""
    mentions: tuple[Place, ...] = ()
    """Quantities of the running text that are no figures because the author lists the figures; they stay emphasized."""
    pictures: tuple[Picture, ...] = ()
    """Architecture pictures of assets/<company>/, in file-name order."""
    kicker: str = ""
    """What stood before the company in its heading: "Case Study #1"."""
    lang: str = "en"
    state: StoryState = StoryState.STORY
    reused_from: str = ""
    """Key of the story shown again, for a reused one."""
    minutes: float | None = None
    """As the author asked; None lets the plan estimate."""
    tags: tuple[str, ...] = ()
    layouts: tuple[tuple[str, str], ...] = ()
    """Front matter's `layout:` pairs: section kind → arrangement."""
    path: str = ""
    line: int = 0


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
    lang: str = "en"
    minutes: float | None = None
    path: str = ""
    line: int = 0


class Course(NamedTuple):
    """All that was read."""

    title: str
    modules: tuple[Module, ...]
    lang: str = "en"
    theme: str = ""
    """Theme named in course.yaml; "" for the built-in default."""
    client: str = ""
    date: str = ""
    """As written in course.yaml; never today's date."""
    author: str = ""
    theme_at: Location | None = None
    """Where course.yaml names the theme."""
