"""The file being read: where it lies, and where to say what is wrong with it."""

from collections.abc import Mapping
from types import MappingProxyType

from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.pictures import Shelf
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames


class Footnote:
    """What a footnote says, in Markdown."""

    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self.line = line
        self.shown = False
        """True once some text has taken it in."""


class Source(NamedTuple):
    """One notes file (or one value of a YAML file) while it is read."""

    path: str
    """As findings show it."""
    lines: tuple[str, ...]
    """The decoded lines of the whole file."""
    diagnostics: Diagnostics
    shelf: Shelf
    """Where its pictures may be."""
    first_line: int = 1
    """Line of the file on which the text begins."""
    footnotes: Mapping[str, Footnote] = MappingProxyType({})
    """Label → footnote, of the passage that is being read."""
    references: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    """Label → address and title, that the passage defines for its links."""
    names: SectionNames = SectionNames()
    """Those of sections."""
    wiki: bool = False
    """Whether its text is of a wiki, where single stars make words bold."""

    def locate(self, line: int, column: int = 0, length: int = 0) -> Location:
        """Return a place in this file together with the text of its line."""
        return Location(path=self.path, line=line, column=column, length=length, excerpt=self.read_line(line))

    def read_line(self, number: int) -> str:
        """Return a line as the author wrote it, "" where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""
