"""Why notes were read as they were: the rule that decided, in words, and the line that made it so.

Readers leave a `Reason` on the noun where they decide, so that nobody has to guess afterwards. `Rule`s are rows of
closed vocabularies (`read/stories/rules`), each with notes in which it decides.
"""

from collections.abc import Iterable
from typing import Any

from deckgen.named_tuple import NamedTuple


class Reason(NamedTuple):
    """Why something is what it is."""

    rule: str
    """Name of the rule: what it decides, and how, such as `company-link`."""
    says: str
    """The rule in words, about this place."""
    path: str = ""
    line: int = 0
    """The line that made it so; 0 for the file as a whole, or its name."""

    @property
    def subject(self) -> str:
        """What it decides: "level", "title", "module", "topic", "company", "source", "section" or "picture"."""
        return self.rule.partition("-")[0]


class Rule(NamedTuple):
    """One row: a way to understand notes."""

    name: str
    """Kebab-case; the first word is what it decides."""
    says: str
    """The evidence in words for a trainer, with {words} that the place fills in."""
    example: str
    """Notes in which it decides; the line that does so ends in "←", and `>> path` begins another file."""

    def apply(self, path: str, line: int, **words: Any) -> Reason:  # noqa: ANN401 - whatever the row says
        """Return that it has decided something, because of a line.

        Raises:
            KeyError: a word is missing; a mistake of the program.
        """
        return Reason(rule=self.name, says=self.says.format_map(words), path=path, line=line)


def replace_reason(reasons: list[Reason], reason: Reason) -> None:
    """Let a reason stand for what is known better now: others of the same subject go."""
    reasons[:] = (*(one for one in reasons if one.subject != reason.subject), reason)


def find_reason(reasons: Iterable[Reason], subject: str) -> Reason | None:
    """Return the first reason for a subject, None where there is none."""
    return next((reason for reason in reasons if reason.subject == subject), None)
