"""What is decided: the slides of the merged deck in order, each with where it comes from, and what to tell.

A position is that of a slide in a record, of a shape in its slide, of a paragraph in its text, from 0.
"""

from typing import Literal, TypeAlias

from deckgen.named_tuple import NamedTuple
from deckgen.record import FieldName

Side: TypeAlias = Literal["theirs", "ours"]
Pick: TypeAlias = tuple[Side, int]
"""A paragraph of one of two texts."""
COPY = "~"
"""Ends the key of a hidden slide that shows what the notes say where hands said something else."""


class ShapeJoin(NamedTuple):
    """A shape of a slide that both sides changed."""

    theirs: int | None
    """None for one that the notes add."""
    ours: int | None
    """None for one that is the hands' alone."""
    taken: tuple[FieldName, ...] = ()
    """The fields that come from ours; all others are theirs."""
    text: tuple[Pick, ...] = ()
    """The paragraphs of its text where both sides changed some; () where it is one side's."""
    slot: bool = False
    """Whether it fills the placeholder that it has in ours: hands have not taken it out of its own."""


class KeptSlide(NamedTuple):
    """A slide of theirs, as it is."""

    theirs: int


class TakenSlide(NamedTuple):
    """A slide of ours, in place of one of theirs where there was one."""

    ours: int
    theirs: int | None = None


class JoinedSlide(NamedTuple):
    """A slide with changes of both sides."""

    theirs: int
    ours: int
    shapes: tuple[ShapeJoin, ...]
    """From the back; a shape that is not named is gone."""
    notes: tuple[Pick, ...]
    relayout: bool = False
    """Whether it stands on our layout."""


class CopiedSlide(NamedTuple):
    """The notes' version of a slide that hands changed otherwise: hidden, labeled, behind it."""

    ours: int
    theirs: int | None = None
    """The copy of an earlier build that it renews."""


Step: TypeAlias = KeptSlide | TakenSlide | JoinedSlide | CopiedSlide

Outcome: TypeAlias = Literal["kept", "taken", "joined", "conflict", "deleted", "dropped", "settled"]


class Change(NamedTuple):
    """What hands, notes or both did to a slide, and what became of it."""

    slide: str
    """Key of the slide, as in the record."""
    side: Literal["hand", "notes", "both"]
    outcome: Outcome
    shape: str = ""
    """Key of the shape; "" for the slide itself."""
    field: str = ""
    """A field of the shape; "notes", "hidden", "layout", "order", "rest" of the slide; "" for all of it."""


class MergePlan(NamedTuple):
    """What becomes of a deck."""

    steps: tuple[Step, ...]
    """The slides, in order."""
    changes: tuple[Change, ...] = ()
    open: tuple[str, ...] = ()
    """Keys of the slides beside which the version of the notes waits, in order of the notes."""
