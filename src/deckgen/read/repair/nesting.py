"""Lists at the depth their indentation shows → lists at the depth Markdown reads.

Comes in: lines whose bullets are all marked. Goes out: lines in which an item is nested where the author indented it,
and a list stands apart from the paragraph before it. What was moved or set apart is a finding where it can surprise.
"""

import re

from deckgen.catalogue.notes import LIST_WITHOUT_BLANK_LINE, ONE_SPACE_BULLET
from deckgen.diagnostics import FindingKind
from deckgen.named_tuple import NamedTuple
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import ITEM, read_level
from deckgen.read.source import Source

_DEEPEST = 12
"""Levels; deeper items are read as items of the last one, because Markdown parsers drop what is nested too deep."""
_APART = (">", "|", "<")


def arrange_lists(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Return the lines with their list items where Markdown nests them as the author shows."""
    return _Nesting(source).arrange(lines)


class _Level(NamedTuple):
    """One open list: where its markers stand in the author's file and in ours, and where its text starts."""

    indent: int
    marker: int
    content: int


class _Nesting:
    """Follows the lists through a file."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.levels: list[_Level] = []
        self.out: list[SourceLine] = []
        self.moved = 0
        """Columns the current item was moved; its further lines move with it."""

    def arrange(self, lines: list[SourceLine]) -> list[SourceLine]:
        """Read every line in order."""
        for line in lines:
            found = None if line.code or _is_rule(line.text) else ITEM.match(line.text)
            if found:
                self._place_item(line, found)
            else:
                self._place_text(line)
        return self.out

    def _place_text(self, line: SourceLine) -> None:
        text = line.text
        if text and not line.code and not text[0].isspace() and (read_level(text) or self._is_apart()):
            self.levels.clear()
            self.moved = 0
        if self.moved and text[:1] == " " and not line.code:
            indent = len(text) - len(text.lstrip())
            line = line.cut(indent, " " * max(indent + self.moved, 0))
        self.out.append(line)

    def _is_apart(self) -> bool:
        return not self.out or not self.out[-1].text.strip()

    def _place_item(self, line: SourceLine, found: re.Match[str]) -> None:
        indent, marker = len(found["indent"]), found["marker"]
        while self.levels and indent < self.levels[-1].indent:
            self.levels.pop()
        nested = 0 < len(self.levels) < _DEEPEST and indent >= self.levels[-1].indent + 2
        if not self.levels and not self._is_apart() and not self.out[-1].code:
            self._separate(line, found)
        if indent == 1 and marker in "*+-":
            self._report(line, found, ONE_SPACE_BULLET)
        target = self._find_target(indent, nested=nested)
        level = _Level(indent, target, target + len(marker) + (len(found["gap"]) if len(found["gap"]) < 5 else 1))
        if self.levels and not nested:
            level = _Level(min(self.levels.pop().indent, indent), level.marker, level.content)
        self.levels.append(level)
        self.moved = target - indent
        self.out.append(line.cut(indent, " " * target) if self.moved else line)

    def _find_target(self, indent: int, *, nested: bool) -> int:
        """Return the column where Markdown reads the marker at the depth the author shows."""
        if nested:
            content = self.levels[-1].content
            return indent if content <= indent < content + 4 else content
        if not self.levels:
            return indent if indent < 4 else 0
        parent = self.levels[-2].content if len(self.levels) > 1 else 0
        wanted = indent if self.levels[-1].marker == self.levels[-1].indent else self.levels[-1].marker
        return min(max(wanted, parent), parent + 3)

    def _separate(self, line: SourceLine, found: re.Match[str]) -> None:
        """Say so, and add the blank line Markdown may need, where a list follows a paragraph without one."""
        before = self.out[-1].text
        if read_level(before) or before.lstrip(" \t").startswith(_APART) or _is_rule(before):
            return
        self._report(line, found, LIST_WITHOUT_BLANK_LINE)
        self.out.append(SourceLine("", line.number))

    def _report(self, line: SourceLine, found: re.Match[str], kind: FindingKind) -> None:
        at = self.source.locate(line.number, found.start("marker") + line.shift + 1, len(found["marker"]))
        self.source.diagnostics.report(kind, at=at)


def _is_rule(text: str) -> bool:
    """Tell whether a line is a rule: three or more of one mark, with blanks between them or without."""
    marks = text.replace(" ", "").replace("\t", "")
    return len(marks) > 2 and marks[0] in "*-_" and not marks.strip(marks[0])
