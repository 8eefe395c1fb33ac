"""An offset into the text of an inline token → line and column of the author's file."""

from bisect import bisect_right
from collections.abc import Sequence

from deckgen.read.lines import SourceLine
from deckgen.read.source import Source


class Places:
    """The places of one inline token's text.

    Each line of the text ends a line of the file (what stands before it are indentation, bullets and quote marks), so
    it is looked for from the right; the cells of a table are looked for from a column on.
    """

    def __init__(
        self, content: str, lines: Sequence[SourceLine], first: int, source: Source, start: int | None = None
    ) -> None:
        self._content, self._source = content, source
        self._starts = [0]
        self._lines: list[tuple[int, int]] = []
        self.piped = start is not None and "|" in content
        """Whether a backslash stands before each bar, which the text of a cell has no more."""
        for index, piece in enumerate(content.split("\n")):
            line = lines[min(first + index, len(lines) - 1)]
            bare = piece.strip()
            column = line.text.rfind(bare) if start is None else line.text.find(escape_bars(bare), start)
            lead = len(piece) - len(piece.lstrip())
            self._lines.append((line.number, max(column, 0) - lead + line.shift + 1))
            self._starts.append(self._starts[-1] + len(piece) + 1)

    def find(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1."""
        index = min(bisect_right(self._starts, offset), len(self._lines)) - 1
        line, column = self._lines[index]
        bars = self._content.count("|", 0, offset) if self.piped else 0
        return line, max(column + offset - self._starts[index] + bars, 1)

    def holds(self, text: str, line: int, column: int) -> bool:
        """Tell whether the author's line has a text at a column."""
        return self._source.read_line(line).startswith(text, column - 1)


def escape_bars(text: str) -> str:
    """Return the text of a table's cell as its line has it."""
    return text.replace("|", "\\|")
