"""A story as the author meant it: sections, blocks of text, figures.

Everything here is the author's wording at its place in the author's file. Lines and columns count from 1.
"""

from enum import StrEnum
from typing import Any, TypeAlias

from deckgen.diagnostics import Location
from deckgen.evidence import Reason
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.phrase import Phrase, Words, join_words


class Span(NamedTuple):
    r"""A stretch of text with one formatting; "\n" in the text is the author's hard line break.

    A span is either verbatim, so that characters `column` up to `end` of the author's line are its text, or an atom:
    an escape, an entity, a joint of two lines, a word of no place. Of an atom nothing but the whole can be told.
    """

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    """Target as written: http(s), mailto, or `#slug` of another story; "" when not a link."""
    figure: str = ""
    """Key of the figure it shows, or would show if the author had not chosen others; "" for none. Set by `figures`."""
    line: int = 0
    column: int = 0
    jump: str = ""
    """Key of the slide it leads to, set while planning; "" when it leads to none of the deck's."""
    end: int = 0
    """Column after the last of the author's characters; `column` for an atom that stands for none of them."""
    hero: bool = False
    """Whether the author chose it, by `{hero}` behind it, as what is set large of its line. Set by `figures`."""

    @property
    def verbatim(self) -> bool:
        """Whether the text is the author's, character by character; a changed text is it no more."""
        return self.end - self.column == len(self.text)

    def cut(self, start: int, end: int) -> "Span":
        """Return characters `start` to `end` of the text at their own place; a part of an atom stands for nothing."""
        if self.verbatim:
            if start == 0 and end == len(self.text):
                return self
            return self._replace(text=self.text[start:end], column=self.column + start, end=self.column + end)
        text = self.text[start:end]
        return self if text == self.text else self._replace(text=text, end=self.column)


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
    """Code of a language; "" when the words do not tell (the story's language holds)."""
    line: int = 0
    path: str = ""
    """File that `line` and the places of the spans count in; "" for what no file holds."""
    key: str = ""
    """Stable name in its section (or quote), from its first words; "" until the story is whole."""

    @property
    def text(self) -> str:
        """The plain text of all spans."""
        return self.spans[0].text if len(self.spans) == 1 else "".join([span.text for span in self.spans])


class Quote(NamedTuple):
    """A block quote; the author is the last line after a dash, or "" when none is named."""

    paragraphs: tuple[Paragraph, ...]
    author: str = ""
    line: int = 0
    key: str = ""
    """Stable name in its section, from its first words."""


class Table(NamedTuple):
    """A table; every row has as many cells as the header."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    aligns: tuple[str, ...]
    """One of "left", "center", "right" for each column."""
    line: int = 0
    path: str = ""
    key: str = ""
    """Stable name in its section, from the words of its header."""


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
    key: str = ""
    """Stable name in its section or story, from its file name."""


class Code(NamedTuple):
    """A code block, its lines as written."""

    text: str
    language: str = ""
    line: int = 0
    key: str = ""
    """Stable name in its section, from its first words."""


Block: TypeAlias = Paragraph | Quote | Table | Picture | Code


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
    """Names of the rules that found, paired, labelled and ranked it."""

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
