"""What planning follows beside the course: how fast is spoken, and what things are called that the author did not name.

A look, and later an order, settles it before planning; planning itself knows no look.
"""

from collections.abc import Mapping
from enum import StrEnum

from deckgen.named_tuple import NamedTuple

Labels = Mapping[str, Mapping[str, str]]
"""Language → label key → text: {"fr": {"agenda": "Au programme"}}; English is complete."""


class Density(StrEnum):
    """How much of the author's text stands on slides; the speaker notes hold all of it."""

    CONCISE = "concise"
    """The sentence that holds what is set large, without what it can lose."""
    FULL = "full"
    """Every word."""
    BRIEF = "brief"
    """One page a story."""


class Pace(NamedTuple):
    """How stories are told."""

    labels: Labels
    words_a_minute: float = 110.0
    """Speaking pace behind the time estimates."""
    density: Density = Density.CONCISE
    joins: bool = False
    """Whether a short problem and a short solution share a slide."""
    opens: bool = True
    """Whether a story's opener shows its strongest figure."""
    ordered: Density | None = None
    """What the order wants, whatever the notes and the look say; None for nothing."""
    lang: str = ""
    """Language of all labels, whatever the notes are in; "" leaves that to them."""
    speaker_notes: bool = True
    """False for learners: no speaker notes, and nothing on slides that is meant for the speaker."""

    def label(self, key: str, lang: str) -> str:
        """Return a label in the language asked for, else in English.

        Raises:
            KeyError: no such label in English; a mistake of the program.
        """
        return find_label(self.labels, key, lang)


def find_label(labels: Labels, key: str, lang: str) -> str:
    """Return a label in the language asked for, else in English.

    Raises:
        KeyError: no such label in English; a mistake of the program.
    """
    own = labels.get(lang, {})
    return own[key] if key in own else labels["en"][key]
