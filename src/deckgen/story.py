"""A story as the author meant it: sections of blocks, figures, reminders.

Everything here is the author's wording at its place in the author's file. Lines and columns count from 1.
"""

from enum import StrEnum
from typing import Any

from deckgen.blocks import Block, Paragraph, Picture
from deckgen.diagnostics import Location
from deckgen.evidence import Reason
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.phrase import Phrase, Words, join_words


class Reminder(NamedTuple):
    """What the author wants to be reminded of while speaking, without its `!!!` marks."""

    text: str
    r"""The author's lines where they are items of a list or code, parted by "\n", else one."""
    architecture: bool = False
    """True when it speaks of showing an architecture."""
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


class SectionLayout(StrEnum):
    """How an author may have the text of a section shown."""

    BULLETS = "bullets"
    """As text, even where one sentence stands alone, and without cards."""
    STATEMENT = "statement"
    """A single paragraph in large type, however long."""


class Section(NamedTuple):
    """A part of a story under its own heading."""

    kind: SectionKind
    title: str
    """The author's heading; "" for text that stands before the first heading."""
    blocks: tuple[Block, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    line: int = 0
    column: int = 0
    key: str = ""
    """Stable name in its story: the author's own, else the kind, or the title's words for OTHER."""
    why: tuple[Reason, ...] = ()


HERO_WEIGHT = 1000.0
"""Added to the weight of the figure that the author chooses."""


class Figure(NamedTuple):
    """A quantity worth remembering, in the author's own words."""

    phrase: Phrase
    name: str = ""
    """The words before the value without "by", "of" at their end; "" where words stand behind it."""
    before: Words | None = None
    """The earlier value of a before → after pair, unit included where written; None when there is none."""
    qualifier: str = ""
    """"more than", "jusqu'à", "" ...: what stands right before the value and belongs to it."""
    unit: str = ""
    """"percent", "hours", "PB", "requests per second", "" ..."""
    number: float | None = None
    """The value as a number with its magnitude applied, None where it is not one number."""
    before_number: float | None = None
    before_unit: str = ""
    """Unit of the earlier value as written; "" when it has none of its own and shares the value's."""
    text: str = ""
    """The sentence the figure stands in, of a very long one the words around it between "…"."""
    section: SectionKind = SectionKind.OTHER
    bold: bool = False
    weight: float = 0.0
    """Strength: the heaviest figure of a story is shown on its opener."""
    key: str = ""
    """Stable name within its story, made from its words; spans that show the figure carry it."""
    why: tuple[str, ...] = ()
    """Names of the rules that found, paired, labeled and ranked it."""

    @classmethod
    def of(cls, value: str, label: str = "", before: str = "", **facts: Any) -> "Figure":  # noqa: ANN401 - any field
        """Return a figure of words that have no place: value, the words after it, the earlier value."""
        tail = (Words(label),) if label else ()
        return cls(Phrase(hero=Words(value), tail=tail), before=Words(before) if before else None, **facts)

    @property
    def value(self) -> str:
        """As a card shows it, unit included, qualifier excluded: "200 billion", "5−6 hours"."""
        return self.phrase.hero.text

    @property
    def earlier(self) -> str:
        """The earlier value of a pair, "" when there is none."""
        return self.before.text if self.before else ""

    @property
    def lead(self) -> str:
        """The words before the value, "" when there are none."""
        return join_words(self.phrase.lead)

    @property
    def tail(self) -> str:
        """The words after the value, "" when there are none."""
        return join_words(self.phrase.tail)

    @property
    def label(self) -> str:
        """The words around the value, without it, as they name it where it does not stand between them."""
        return self.name or join_words((*self.phrase.lead, *self.phrase.tail))

    @property
    def chosen(self) -> bool:
        """Whether the author chose it as the strongest of its story."""
        return self.weight >= HERO_WEIGHT


class FigureWishes(NamedTuple):
    """The author's corrections to the figures that were found, as written."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    hero: str = ""
    """The strongest figure; "" leaves the choice to deckgen."""
    places: tuple[tuple[str, Location], ...] = ()
    """Entry → where the author wrote it."""


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
    """Stable name, unique in the course: the author's own, else the company's, "utopus"; its topic tells two apart."""
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
    wishes: FigureWishes = FigureWishes()
    """What the author adds to the figures, removes, and prefers."""
    figures: tuple[Figure, ...] = ()
    """Strongest first; () until they are looked for."""
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
    layouts: tuple[tuple[SectionKind, SectionLayout], ...] = ()
    """Front matter's `layout:` pairs."""
    density: Density | None = None
    """How much of its text its author wants on slides; None leaves that to the course and the look."""
    path: str = ""
    line: int = 0
    why: tuple[Reason, ...] = ()
    """What made topic, company, source and pictures what they are."""
