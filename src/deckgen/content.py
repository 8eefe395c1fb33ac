"""What a slide can show, a type a kind of slide: the author's words and figures, sorted out, without a place.

`plan/` makes content, `layout/kinds/` has a file for each type; adding a kind begins with a type here, in `Content`.
"""

from enum import StrEnum
from typing import TypeAlias

from deckgen.blocks import Code, Paragraph, Picture, Quote, Spans, Table
from deckgen.named_tuple import NamedTuple
from deckgen.story import Figure


class Line(NamedTuple):
    """One line of the author's on a slide: his words in his order, at most one part of them set large.

    Lead, hero and tail are runs of one sentence of the paragraph; what is left out of a slide is in its notes.
    """

    paragraph: Paragraph
    """The author's own, whole."""
    lead: Spans = ()
    """What stands before the hero, set small."""
    hero: Spans = ()
    """What is set large; the whole line where nothing in it stands out."""
    tail: Spans = ()
    """What stands after the hero, set small."""
    strong: bool = False
    """Whether the hero is set heavier than its sentence: the author's bold, or a line that is short beside such."""
    seam: Spans = ()
    """The signs between hero and tail, for a line set as one sentence; elsewhere a change of size parts them."""


class StoryLine(NamedTuple):
    """One story in a list of stories, linked to its opener."""

    topic: str
    company: str
    target: str
    """Key of the story's opener slide."""
    source: str = ""
    key: str = ""
    """Key of the story."""
    says: Line | None = None
    """What the company does, as the opener begins."""
    minutes: float = 0.0
    """How long the story takes; 0 where nobody reckoned."""


class CoverFacts(NamedTuple):
    """What there is to say of a module, as one small line; "" for what is not known."""

    course: str = ""
    client: str = ""
    stories: str = ""
    """How many there are, in words."""
    minutes: str = ""
    """How long they take, in words."""
    date: str = ""


class Cover(NamedTuple):
    """The first slide of a module."""

    kicker: str
    """"Module 4", small, above the title; "" when the title says it."""
    lines: tuple[StoryLine, ...]
    facts: CoverFacts
    number: str = ""
    """Of the module: "4"."""
    named: bool = True
    """False where the title is made of the stories' topics."""


class Agenda(NamedTuple):
    """The module's stories."""

    lines: tuple[StoryLine, ...]


class Opener(NamedTuple):
    """The first slide of a story."""

    topic: str
    lines: tuple[Line, ...]
    """Up to three lines of activity in the author's words, or where the story is told; () when there are none."""
    figure: Figure | None
    """Only where the story has several, and none of a problem."""
    source: str
    invites: bool = False
    """Whether the story is told at its source alone, so that the way there is what the slide shows."""


class Text(NamedTuple):
    """Running text: paragraphs and bullets as written; what stands in for arrangements that have no room for it."""

    paragraphs: tuple[Paragraph, ...]


class Statement(NamedTuple):
    """One line that stands alone."""

    line: Line


class LinesForm(StrEnum):
    """How some lines stand together, told by their words alone."""

    COLUMNS = "columns"
    """Two lines side by side, one of them at least with a hero of its own or heavy."""
    ROWS = "rows"
    """One to four whole sentences, one under the other, none heavier than the others."""
    LEDGER = "ledger"
    """One to four lines, some with heroes, their parts in shared columns; three or four where no sentence leads in."""
    LABELS = "labels"
    """Each line is what it is about (its hero), then what is said of it (its tail); a rare one has no label."""
    NUMERALS = "numerals"
    """One to four steps that the author numbered; the number is the paragraph's marker."""
    SHORT = "short"
    """One to six lines of a few words each, all heavy, in two columns."""
    OUTLINE = "outline"
    """Lines of several levels, those of their paragraphs: whole sentences, each with what stands below it."""


class Lines(NamedTuple):
    """One to six lines of text without figures; one alone only beside a lead-in."""

    lines: tuple[Line, ...]
    form: LinesForm
    intro: Line | None = None
    """The sentence that leads in to them, beside them."""


class LinesAndFigures(NamedTuple):
    """One to three lines of text and one or two figures beside them."""

    lines: tuple[Line, ...]
    figures: tuple[Figure, ...]
    intro: Line | None = None
    again: Figure | None = None
    """The figure that the story's opener has shown large: it stands in one line under the others."""


class Figures(NamedTuple):
    """Figures alone, one to seven, the leading one first."""

    figures: tuple[Figure, ...]
    again: Figure | None = None
    """The figure that the story's opener has shown large: it stands in one line under the others."""


class Share(NamedTuple):
    """One figure that is a percentage of something, drawn as a part of a ring."""

    figure: Figure
    again: Figure | None = None
    """The figure that the story's opener has shown large: it stands in one line under this one."""


class Scale(NamedTuple):
    """Two spans of time as bars to scale."""

    figure: Figure
    """Its `earlier` is the words of the one, its value those of the other."""
    seconds: tuple[float, float]
    """How long the earlier one is, and the later one."""


class Profile(NamedTuple):
    """What a company does where the opener has no room for it: its name and a first line, the others beside them."""

    company: str
    first: Line
    lines: tuple[Line, ...]


class ArchitectureCall(NamedTuple):
    """Where an architecture can be seen that a reminder asks for: code and link, and room for a picture."""

    source: str
    folder: str
    """Where a picture would be found: "assets/zs/"."""


class Digest(NamedTuple):
    """A whole story on one page."""

    parts: tuple[tuple[str, tuple[Line, ...]], ...]
    """Headings with their lines: the problem, the solution."""
    figures: tuple[Figure, ...]
    figures_title: str
    topic: str = ""


class Contrast(NamedTuple):
    """A problem and its solution side by side, one or two lines each."""

    left_title: str
    left: tuple[Line, ...]
    right_title: str
    right: tuple[Line, ...]


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
    name: str = ""
    """What the values are of, as written; "" for the label of the figure."""
    rest: str = ""
    """What goes on from the values and is no part of their name: "of litres a year", "last winter"."""


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
    """Company × strongest figure of the module's stories; one a story."""

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
    | Lines
    | LinesAndFigures
    | Figures
    | Share
    | Scale
    | Profile
    | ArchitectureCall
    | Digest
    | Contrast
    | Comparison
    | PictureShow
    | QuoteShow
    | TableShow
    | CodeShow
    | Recap
    | Sources
)
