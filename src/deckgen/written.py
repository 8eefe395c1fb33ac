"""Words of a slide as they stand in a deck, character by character: what a merge reads and a pull takes back."""

from deckgen.named_tuple import NamedTuple

REMINDER_MARK = "⚠"
"""What a reminder begins with in the speaker notes; a label, a colon and the words follow."""

PUT_TOGETHER = "deckgen puts it together from names and numbers"
"""Why words of a deck stay in it that no line of the notes holds."""


class Marks(NamedTuple):
    """How one character is set, as far as authors can say it."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    """Known of notes only."""
    link: str = ""


PLAIN = Marks()


class Written(NamedTuple):
    """A paragraph of a slide."""

    text: str
    r"""Line breaks as "\n"."""
    marks: tuple[Marks, ...]
    """One a character."""
    level: int = 0

    @classmethod
    def of(cls, text: str, marks: Marks = PLAIN) -> "Written":
        """Return a paragraph of one format."""
        return cls(text, (marks,) * len(text))


class Reworded(NamedTuple):
    """A text that hands have changed in a deck: the paragraphs of a shape, of a table's cell, of a slide's notes."""

    slide: int
    """Number of the slide among those that the notes give, from 0."""
    shape: str
    """Name of the shape there; "" for the speaker notes."""
    cell: int = -1
    """Number of the cell, row by row; -1 for a text that is none."""
    base: tuple[Written, ...] = ()
    """As the notes give it."""
    hand: tuple[Written, ...] = ()
    """As hands want it: with what they changed since the deck was made, and nothing else."""
    alt: bool = False
    """Whether it is the alternative text of a picture."""


class KeptEdit(NamedTuple):
    """Something that hands did and that no notes can say, or not now."""

    slide: int
    """As in a `Reworded`; -1 for a slide that the notes do not give."""
    title: str
    """Of the slide."""
    what: str
    """What it is about, for people: "picture", "“Go serverless”"."""
    reason: str
    """As it goes on: "moved", "the words stand at two places of the notes"."""
    number: int = 0
    """Of the slide in the deck as it stands, from 1; 0 for one that is not there any more."""
