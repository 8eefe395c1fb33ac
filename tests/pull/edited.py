"""A paragraph of notes, edited in a deck and read again."""

from collections.abc import Iterable
from pathlib import Path

from deckgen.diagnostics import Diagnostics
from deckgen.files.memory import MemoryWorld
from deckgen.files.text_patch import Edit, patch_text
from deckgen.pull.markdown import write_changes
from deckgen.pull.nouns import Stays, TracedText
from deckgen.pull.sources import list_sources
from deckgen.pull.tracing import trace_text
from deckgen.pull.wording import find_changes
from deckgen.read import read_course
from deckgen.written import Written

HEAD = ["# Module 1", "", "## Storage", "", "[Acme](https://acme.example/story)", "", "### Solution", ""]
FIRST = len(HEAD)


class Notes:
    """Notes of one section in memory."""

    def __init__(self, *lines: str) -> None:
        self.lines = [*HEAD, *"\n".join(lines).split("\n")]

    def list_sources(self) -> list[TracedText]:
        """Return the texts of the section, its heading left out."""
        world = MemoryWorld({"/notes.md": "\n".join(self.lines)})
        course = read_course([Path("/notes.md")], Diagnostics(), world)
        story = course.modules[0].stories[0]
        found = list_sources(story, {story.path: self.lines})
        return [source for source in found if source.line > FIRST]

    def reword(self, shown: Written, hand: Written) -> "Notes | Stays":
        """Return the notes after a hand made another paragraph of one that a slide shows."""
        traces = trace_text(shown.text, self.list_sources())
        assert len(traces) == 1, traces
        changes = find_changes(traces[0], shown, hand)
        if isinstance(changes, Stays):
            return changes
        edits = write_changes(traces[0].source, changes, self.lines)
        return edits if isinstance(edits, Stays) else Notes(*self.patch(edits)[FIRST:])

    def patch(self, edits: Iterable[Edit]) -> list[str]:
        """Return the lines of the notes after some edits."""
        data = patch_text("\n".join(self.lines).encode(), edits)
        assert data is not None, edits
        return data.decode().split("\n")


def reword(line: str, shown: str, hand: str) -> "str | Stays":
    """Return a line of notes, which another one follows, after one text of it became another in a deck."""
    after = Notes(line, "* Another line").reword(Written.of(shown), Written.of(hand))
    if isinstance(after, Stays):
        return after
    assert after.lines[-1] == "* Another line"
    return "\n".join(after.lines[FIRST:-1])
