"""What belongs on each slide, before anything has a place: slides with stable keys, content and speaker notes.

A `Deck` is one module. `layout/` turns each `Slide` into one or more `Page`s; the type of its `content`
is the slide kind (`deckgen.content`).
"""

from enum import StrEnum

from deckgen.blocks import Block, Paragraph
from deckgen.content import Content
from deckgen.named_tuple import NamedTuple
from deckgen.story import Figure


class GroundName(StrEnum):
    """What a slide's content stands on; the ground tells what is spoken of."""

    PLAIN = "plain"
    """The background: what was done, what came of it."""
    TINT = "tint"
    """The surface: problems."""
    PANEL = "panel"
    """The panel: quotations, the last figures of a story."""


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
    """Slides of one group share a title, "(continued)" behind the second one's: a section's key; "" for one alone."""
    owner: str = ""
    """What tells the title from those of other stories: the company; "" where nothing has to."""
    section: str = ""
    """Key of the PowerPoint section: a story key, or "" for the module's own slides."""
    trail: tuple[str, ...] = ()
    """Titles of the story's steps, shown small above the slide; () for none."""
    step: str = ""
    """The one of them that the slide is a part of."""
    corner: str = ""
    """Small text at the upper right: "Lambda"."""
    ground: GroundName = GroundName.PLAIN
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
    speaker_notes: bool = True
    """Whether its pages have any."""
