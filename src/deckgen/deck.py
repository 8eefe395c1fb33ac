"""What belongs on each slide, before anything has a place: slides with stable keys, content and speaker notes.

A `Deck` is one module. `layout/` turns each `Slide` into one or more `Page`s; the type of its `content`
is the slide kind, and adding a kind means adding a content type here and a layout there.
"""

from typing import NamedTuple, TypeAlias

from deckgen.story import Block, Code, Figure, Paragraph, Picture, Quote, Spans, Table


class StoryLine(NamedTuple):
    """One story in a list of stories, linked to its opener."""

    topic: str
    company: str
    figure: Figure | None
    target: str
    """Key of the story's opener slide."""
    source: str = ""
    key: str = ""
    """Key of the story."""


class Cover(NamedTuple):
    """The first slide of a module."""

    kicker: str
    """"Module 4", small, above the title; "" when the title says it."""
    lines: tuple[StoryLine, ...]
    facts: tuple[str, ...]
    """Course, client, number of stories, minutes, date: one small line."""


class Agenda(NamedTuple):
    """The module's stories, each with its strongest figure."""

    lines: tuple[StoryLine, ...]


class Opener(NamedTuple):
    """The first slide of a story."""

    topic: str
    line: Spans
    """One line of activity in the author's words, or where the story is told; () when the notes hold neither."""
    figure: Figure | None
    source: str
    lang: str = ""
    """Language of the line; "" for the slide's."""


class Text(NamedTuple):
    """Paragraphs and bullets, with up to three figures as cards beside them."""

    paragraphs: tuple[Paragraph, ...]
    cards: tuple[Figure, ...] = ()


class Statement(NamedTuple):
    """One short sentence in large type."""

    paragraph: Paragraph


class Cards(NamedTuple):
    """Key figures, one to six to a slide."""

    figures: tuple[Figure, ...]


class Series(NamedTuple):
    """Numbers of one unit that a bar chart can show honestly, in the author's words."""

    title: str
    names: tuple[str, ...]
    """Category names: years or the author's words; "" where the notes give none."""
    values: tuple[float, ...]
    labels: tuple[str, ...]
    """Each value as written in the notes."""
    figure: Figure
    factor: str = ""
    """"×4.7" when it is arithmetic on the author's two numbers, else ""."""


class Comparison(NamedTuple):
    """A native bar chart of one series."""

    series: Series


class PictureShow(NamedTuple):
    """One picture as large as it fits."""

    picture: Picture
    source: str = ""


class QuoteShow(NamedTuple):
    """A quotation and who said it."""

    quote: Quote


class TableShow(NamedTuple):
    """A native table, split over pages when long."""

    table: Table
    lead: Paragraph | None = None
    """The sentence that introduces it."""


class CodeShow(NamedTuple):
    """Code in a monospaced face."""

    code: Code
    lead: Paragraph | None = None
    """The sentence that introduces it."""


class Recap(NamedTuple):
    """Company × strongest figures of the module."""

    rows: tuple[tuple[StoryLine, tuple[Figure, ...]], ...]


class Sources(NamedTuple):
    """Where the stories come from: links and QR codes."""

    lines: tuple[StoryLine, ...]


Content: TypeAlias = (
    Cover
    | Agenda
    | Opener
    | Text
    | Statement
    | Cards
    | Comparison
    | PictureShow
    | QuoteShow
    | TableShow
    | CodeShow
    | Recap
    | Sources
)


class SpeakerNotes(NamedTuple):
    """What the trainer sees: reminders, the full text, time, what comes next."""

    reminders: tuple[str, ...] = ()
    source: str = ""
    """URL of the case study."""
    heading: str = ""
    """Words of a heading that the slide shows in another form."""
    blocks: tuple[Block, ...] = ()
    """The author's full text of what the slide shows."""
    remarks: tuple[Paragraph, ...] = ()
    """Text for the speaker only."""
    figures: tuple[Figure, ...] = ()
    """Figures shown on the slide, to be quoted with their sentence and source line."""
    computed: tuple[str, ...] = ()
    """Arithmetic shown on the slide that the notes do not hold, such as a factor."""
    links: tuple[str, ...] = ()
    """URLs shown shortened on the slide."""
    minutes: float = 0.0
    next_title: str = ""


class Slide(NamedTuple):
    """One thing to show; a layout may need several pages for it."""

    key: str
    """Stable and unique in the deck: "utopus/solution"; the cover is "cover"."""
    title: str
    """The heading as shown: "Solution"."""
    content: Content
    group: str = ""
    """Slides of one group share title and page numbering "(1/2)": the key of a section; "" for the slide alone."""
    owner: str = ""
    """What tells the title from those of other stories: the company; "" where nothing has to."""
    section: str = ""
    """Key of the PowerPoint section: a story key, or "" for the module's own slides."""
    trail: tuple[str, ...] = ()
    """Titles of the story's steps, shown small above the slide; () for none."""
    step: str = ""
    """The one of them that the slide is a part of."""
    corner: str = ""
    """Small text at the upper right: "Utopus · Lambda"."""
    lang: str = "en"
    """Language of the text."""
    labels: str = ""
    """Language of what the author did not write, such as "Key figures" and "Next"; "" for that of the text."""
    notes: SpeakerNotes = SpeakerNotes()
    path: str = ""
    """The notes file the slide comes from, for findings."""
    line: int = 0
    """Where its story begins there."""
    title_line: int = 0
    """Where its title stands, with the column; 0 for a title of no place of its own."""
    title_column: int = 0


class DeckSection(NamedTuple):
    """A PowerPoint section."""

    key: str
    title: str


class Deck(NamedTuple):
    """One module, planned."""

    key: str
    """Deck file name without the ending."""
    title: str
    """Module label and title, for the document properties."""
    slides: tuple[Slide, ...]
    sections: tuple[DeckSection, ...]
    lang: str = "en"
    module: str = ""
    """Short name for the footer: "Module 4"."""
    course: str = ""
    """The course's title, "" when the notes give none."""
    subject: str = ""
    """What the course is called in the document properties."""
    author: str = ""
    client: str = ""
    date: str = ""
    minutes: float = 0.0
