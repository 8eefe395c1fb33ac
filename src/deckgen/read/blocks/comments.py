"""Comments in the notes are for the speaker, not for the slides: those of HTML, and those of notebooks.

Comes in: lines. Goes out: the lines without `<!-- … -->` and `%% … %%`, every other column unchanged, and the comments
as remarks.
"""

from collections.abc import Callable

from deckgen.blocks import Paragraph
from deckgen.catalogue.notes import COMMENT
from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.lines import SourceLine
from deckgen.read.pieces import make_text
from deckgen.read.source import Source

_MARKED = defer_pattern(r"(?:\\?!){2,}[ \t]*(?P<words>[^!].*?)(?:[ \t]*(?:\\?!){2,})?$")
"""A reminder with its own marks: within a comment nobody needs them."""


class _Signs(NamedTuple):
    """What stands around a comment."""

    opening: str
    closing: str
    may_open: Callable[[str, int], bool]
    """Tells whether a mark at a place of a line opens one."""


def _stands_apart(text: str, at: int) -> bool:
    """Tell whether two signs of percent open a comment: alone on their line, or closed on it, and no "100%%"."""
    rest = text[at + 2 :]
    alone = not text[:at].strip() and not rest.strip()
    return alone or (not text[at - 1 : at].strip() and _closes(rest))


def _closes(rest: str) -> bool:
    """Tell whether a comment that opened is closed on its line, behind a word or a space."""
    end = rest.find("%%")
    return end > 0 and bool(rest[:end].strip()) and not rest[:end].rstrip()[-1].isdecimal()


_STYLES = (_Signs("<!--", "-->", lambda _text, _at: True), _Signs("%%", "%%", _stands_apart))


def extract_comments(lines: list[SourceLine], source: Source) -> tuple[list[SourceLine], list[Paragraph]]:
    """Take the comments out of the lines; one that nothing closes is text."""
    remarks: list[Paragraph] = []
    for marks in _STYLES:
        if any(marks.opening in line.text for line in lines):
            last = max((index for index, line in enumerate(lines) if marks.closing in line.text), default=-1)
            reader = _Comments(marks, source, last)
            lines = [reader.read(line, index) for index, line in enumerate(lines)]
            remarks += reader.remarks
    return lines, sorted(remarks, key=lambda remark: remark.spans[0].line)


class _Comments:
    """Follows the lines, inside and outside of comments."""

    def __init__(self, marks: _Signs, source: Source, last: int) -> None:
        self.marks = marks
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
            start = self._find_open(rest.text)
            behind = start + len(self.marks.opening)
            if start < 0 or (index >= self.last and self.marks.closing not in rest.text[behind:]):
                break
            self.body, self.line, self.column = [], rest.number, start + rest.shift + 1
            rest = self._read_inside(rest, start)
        return rest

    def _read_inside(self, line: SourceLine, start: int = 0) -> SourceLine:
        """Take the comment's text out of a line, from a column on."""
        body = self.body if self.body is not None else []
        skip = start + len(self.marks.opening) if not body else start
        end = line.text.find(self.marks.closing, skip)
        body.append(line.text[skip : end if end >= 0 else len(line.text)])
        if end < 0:
            return line._replace(text=line.text[:start].rstrip(), code=False)
        self._finish(" ".join(" ".join(body).split()))
        return line._replace(code=False).blank(start, end + len(self.marks.closing))

    def _finish(self, text: str) -> None:
        self.body = None
        at = self.source.locate(self.line, self.column, len(self.marks.opening))
        self.source.diagnostics.report(COMMENT, at=at)
        marked = _MARKED.match(text)
        text = marked["words"] if marked else text
        if text:
            self.remarks.append(make_text(text, self.line, self.column, path=self.source.path))

    def _find_open(self, text: str) -> int:
        """Return where a comment opens outside of code, -1 where none does."""
        opening, may_open = self.marks.opening, self.marks.may_open
        start = text.find(opening)
        while start >= 0 and (text.count("`", 0, start) % 2 or not may_open(text, start)):
            start = text.find(opening, start + 1)
        return start
