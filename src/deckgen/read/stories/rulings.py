"""What a heading is said to be, and by which rule; told by `outline`, changed by the steps of `hidden`."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from deckgen.diagnostics import Diagnostics
from deckgen.evidence import Reason, Rule
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.pieces import DocumentPart

if TYPE_CHECKING:
    from deckgen.read.stories.drafts import Document


class HeadingRole(Enum):
    """What a heading is."""

    PREAMBLE = auto()
    COURSE = auto()
    MODULE = auto()
    TOPIC = auto()
    STORY = auto()
    SECTION = auto()
    DETAIL = auto()


HEADS = frozenset({HeadingRole.MODULE, HeadingRole.TOPIC, HeadingRole.STORY})
"""What a heading is that a story may stand under, its sections without a heading between."""


class Ruling(NamedTuple):
    """What a heading is, and by which rule; sections are explained by their names, so most have no rule here."""

    role: HeadingRole
    rule: Rule | None = None


class Outline(NamedTuple):
    """A file understood: a ruling for each part, and why the sections stand on their level."""

    rulings: tuple[Ruling, ...]
    level: Reason | None = None
    """None where there is no heading."""

    @property
    def roles(self) -> list[HeadingRole]:
        """What each part is."""
        return [ruling.role for ruling in self.rulings]


RuledPart: TypeAlias = tuple[DocumentPart, Ruling]


class Outlined(NamedTuple):
    """A document whose headings are understood, and what it is read with."""

    document: "Document"
    outline: Outline
    names: SectionNames
    diagnostics: Diagnostics

    def pair(self) -> Iterator[RuledPart]:
        """Return the parts with their rulings."""
        return zip(self.document.parts, self.outline.rulings, strict=True)
