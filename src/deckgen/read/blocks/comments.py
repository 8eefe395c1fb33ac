"""HTML comments in the notes are for the speaker, not for the slides.

Comes in: lines. Goes out: the lines without `<!-- … -->`, every other column unchanged, and the comments as remarks.
"""

from deckgen.catalogue.notes import COMMENT
from deckgen.read.lines import SourceLine
from deckgen.read.pieces import make_text
from deckgen.read.source import Source
from deckgen.story import Paragraph

_OPEN, _CLOSE = "<!--", "-->"


def extract_comments(lines: list[SourceLine], source: Source) -> tuple[list[SourceLine], list[Paragraph]]:
    """Take the comments out of the lines; one that nothing closes is text."""
    if not any(_OPEN in line.text for line in lines):
        return lines, []
    last = max((index for index, line in enumerate(lines) if _CLOSE in line.text), default=-1)
    reader = _Comments(source, last)
    kept = [reader.read(line, index) for index, line in enumerate(lines)]
    return kept, reader.remarks


class _Comments:
    """Follows the lines, inside and outside of comments."""

    def __init__(self, source: Source, last: int) -> None:
        self.source = source
        self.last = last
        """Index of the last line that can close a comment."""
        self.remarks: list[Paragraph] = []
        self.body: list[str] | None = None
        """The comment so far; None outside."""
        self.line = 0
        self.column = 0

    def read(self, line: SourceLine, index: int) -> SourceLine:
        """Return the line without what belongs to a comment."""
        rest = line if self.body is None else self._read_inside(line)
        while self.body is None and not line.code:
            start = _find_open(rest.text)
            if start < 0 or (index >= self.last and _CLOSE not in rest.text[start:]):
                break
            self.body, self.line, self.column = [], rest.number, start + rest.shift + 1
            rest = self._read_inside(rest, start)
        return rest

    def _read_inside(self, line: SourceLine, start: int = 0) -> SourceLine:
        """Take the comment's text out of a line, from a column on."""
        body = self.body if self.body is not None else []
        skip = start + len(_OPEN) if not body else start
        end = line.text.find(_CLOSE, skip)
        body.append(line.text[skip : end if end >= 0 else len(line.text)])
        if end < 0:
            return line._replace(text=line.text[:start].rstrip(), code=False)
        self._finish(" ".join(" ".join(body).split()))
        return line._replace(code=False).blank(start, end + len(_CLOSE))

    def _finish(self, text: str) -> None:
        self.body = None
        at = self.source.locate(self.line, self.column, len(_OPEN))
        self.source.diagnostics.report(COMMENT, at=at)
        if text:
            self.remarks.append(make_text(text, self.line, self.column, path=self.source.path))


def _find_open(text: str) -> int:
    """Return where a comment opens outside of code, -1 where none does."""
    start = text.find(_OPEN)
    while start >= 0 and text.count("`", 0, start) % 2:
        start = text.find(_OPEN, start + 1)
    return start
