"""The nouns of a pull: texts of a slide and of the notes, character by character, and edits of the notes."""

from typing import Literal, TypeAlias

from deckgen.files.text_patch import Edit
from deckgen.named_tuple import NamedTuple
from deckgen.written import PLAIN, Marks


class LetterSpot(NamedTuple):
    """Where a character stands in a file: columns of a line, from 1; two of an escape or an entity share one."""

    line: int
    column: int
    end: int
    """Column after it."""


SourceKind: TypeAlias = Literal["paragraph", "quote", "cell", "name", "code", "alt", "reminder"]
"""What a text of the notes is: a paragraph or list item; one of a quote; a table's cell; words without Markdown around
them, as those of a heading; a line of code; the alternative text of a picture; what is for the speaker only."""


class TracedText(NamedTuple):
    """A text of the author's, and where each of its characters stands."""

    text: str
    path: str
    line: int
    """Where it begins."""
    spots: tuple[LetterSpot | None, ...]
    """One a character; None for one that no column of the notes stands for."""
    marks: tuple[Marks, ...]
    kind: SourceKind = "paragraph"
    key: str = ""
    """Of the author's paragraph; "" for other texts."""
    marker: str = ""
    level: int = 0

    @property
    def last_line(self) -> int:
        """The line of its last character that has a place."""
        return max((spot.line for spot in self.spots if spot), default=self.line)


class Letter(NamedTuple):
    """A character of a new text."""

    char: str
    marks: Marks = PLAIN


class Replacement(NamedTuple):
    """Characters `start` to `end` of a source become others."""

    start: int
    end: int
    cells: tuple[Letter, ...]


class Stays(NamedTuple):
    """Why something stays in the deck."""

    reason: str
    """As it goes on after a colon: "the words stand at two places of the notes"."""


class HeroPlace(NamedTuple):
    """Where words of a figure begin in the notes."""

    path: str
    line: int
    column: int


class Candidates(NamedTuple):
    """What a paragraph of a slide may come from."""

    sources: tuple[TracedText, ...]
    places: frozenset[HeroPlace] = frozenset()
    """Where its words begin, if the slide knows; of several places that hold them these are meant."""


class Proposal(NamedTuple):
    """What a hand made of a text, as edits of the notes."""

    slide: int
    """As in a `Reworded`."""
    shape: str
    shown: tuple[str, ...]
    """The paragraphs that were on the slide; () for new ones."""
    hand: tuple[str, ...]
    """Those that a hand put there; () where it took them away."""
    edits: tuple[Edit, ...]
    sources: tuple[TracedText, ...]
    """The texts of the notes that are changed."""
    formats: tuple[tuple[str, frozenset[int]], ...] = ()
    """Paragraphs of the same words as before, and which of their characters are set in another way."""


class Refused(NamedTuple):
    """What of a text stays in the deck."""

    shown: tuple[str, ...]
    hand: tuple[str, ...]
    """As in a `Proposal`."""
    reason: str
