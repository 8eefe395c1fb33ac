"""The lines of a notes file, each with its place in the author's file, and what is code among them.

Comes in: clean text. Goes out: `SourceLine`s. Repairs change a line's text and keep its place: the text at column `c`
of a repaired line stands at column `c + shift` of the author's line.
"""

import re
from collections.abc import Iterator, Sequence

from deckgen.catalogue.notes import UNCLOSED_CODE
from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.source import Source

_FENCE = defer_pattern(r"[ \t]*(?:(?:[-*+•]|\d{1,9}[.)]|>)[ \t]*)*(`{3,}(?!.*`)|~{3,})")
_STRUCK = defer_pattern(
    r"(?P<indent> {0,3})(?P<marks>~{3,})(?P<words>[^\s~](?:[^~]*[^\s~])?)(?P=marks)(?!~)(?P<rest>.*)$"
)
"""What Markdown takes for the opening line of code."""
_ATX = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_TOP = defer_pattern(r"[^\W\d_]")
_TOP_ITEM = defer_pattern(r"(?:[*+-]|\d{1,9}[.)]) \S")
MARKS = defer_pattern(r"[ \t]*(?:(?:[-*+]|•|\d{1,9}[.)]|#{1,6})[ \t]+|>[ \t]*)*")
"""What stands before the words of a line: bullets, numbers, marks of quotes and headings."""
_PICTURES = (("\u2190", "\u2bff"), ("\U0001f000", "\U0001faff"))
"""First and last of the pictures of a letter's size; as a pattern they take longer to compile than to look at."""
_JOINERS = frozenset("\ufe0f\u200d\u20e3 \t\u00a0\u202f")
"""What stands behind a picture and belongs to it, and blanks."""
_LONG = 400
"""Lines after which a chunk may end without a heading; a story has far fewer."""


class SourceLine(NamedTuple):
    """One line of Markdown, perhaps repaired."""

    text: str
    number: int
    """Line of the author's file, from 1."""
    shift: int = 0
    """Added to a column of `text` it gives the column of the author's line."""
    code: bool = False
    """True inside a fenced code block, its fences included; repairs leave it alone."""
    named: bool = False
    """True for a heading that a repair made of a section's name on a plain line."""
    label: bool = False
    """True for a section's name that a repair set on a line of its own: among others like it, it is a heading."""

    def cut(self, start: int, prefix: str = "") -> "SourceLine":
        """Return the line from a column on, behind another prefix; places stay exact."""
        return self._replace(text=prefix + self.text[start:], shift=self.shift + start - len(prefix))

    def blank(self, start: int, end: int) -> "SourceLine":
        """Return the line with spaces for a stretch; one that begins its words is cut, lest the rest look like code."""
        before = self.text[:start]
        if not MARKS.fullmatch(before):
            return self._replace(text=before + " " * (end - start) + self.text[end:])
        rest = self.text[end:]
        return self.cut(end + len(rest) - len(rest.lstrip()), before)


def pass_pictures(text: str, start: int) -> int:
    """Return where the words begin behind pictures of a letter's size, with the blanks behind them."""
    end = start
    while end < len(text) and any(first <= text[end] <= last for first, last in _PICTURES):
        end += 1
        while end < len(text) and text[end] in _JOINERS:
            end += 1
    return end


def split_lines(text: str, source: Source) -> list[SourceLine]:
    """Return the lines of a text, fenced code marked; a fence nobody closes ends at the next heading."""
    texts = text.split("\n")
    lines: list[SourceLine] = []
    unclosed: dict[str, int] = {}
    index = 0
    while index < len(texts):
        opened = _match_fence(texts[index])
        if opened is None:
            lines.append(_make_line(texts[index], index + source.first_line))
            index += 1
            continue
        end = _find_fence_end(texts, index, opened[1], unclosed)
        closed = end is not None
        end = _find_rescue(texts, index) if end is None else end
        lines.extend(SourceLine(texts[at], at + source.first_line, 0, code=True) for at in range(index, end))
        if not closed:
            lines.append(SourceLine(opened[1], end - 1 + source.first_line, 0, code=True))
            at = source.locate(index + source.first_line, opened.start(1) + 1, len(opened[1]))
            source.diagnostics.report(UNCLOSED_CODE, at=at, fence=opened[1])
        index = end
    return lines


def _match_fence(text: str) -> re.Match[str] | None:
    """Return the opening line of code."""
    if "```" not in text and "~~~" not in text:
        return None
    return None if _STRUCK.match(text) else _FENCE.match(text)


def _make_line(text: str, number: int) -> SourceLine:
    """Return a line that opens no code."""
    struck = _STRUCK.match(text) if "~~~" in text else None
    return _strike(struck, number) if struck else SourceLine(text, number)


def _strike(found: re.Match[str], number: int) -> SourceLine:
    """Return a line whose first words were meant to be struck, with marks that Markdown reads so."""
    more = len(found["marks"]) - 2
    text = f"{found['indent']}~~{found['words']}~~{' ' * more}{found['rest']}"
    return SourceLine(text, number, more)


def place_lines(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Return the lines of a text where its file has them: the values of a YAML file are indented, quoted or bullets."""
    return [
        line if source.read_line(line.number).startswith(line.text) else _place_line(line, source) for line in lines
    ]


def _place_line(line: SourceLine, source: Source) -> SourceLine:
    bare = line.text.lstrip()
    written = source.read_line(line.number)
    for own in (bare, bare.removeprefix("* ")):
        at = written.find(own)
        if own and at >= 0:
            return line._replace(shift=at + len(own) - len(line.text))
    return line


def split_chunks(lines: Sequence[SourceLine]) -> Iterator[Sequence[SourceLine]]:
    """Yield stretches of lines that Markdown reads independently of each other, so that memory stays flat."""
    start = 0
    for index, line in enumerate(lines):
        if index == start or line.code or not line.text:
            continue
        heading = line.text.startswith("#") and _ATX.match(line.text)
        if heading or (index - start > _LONG and _is_joint(lines[index - 1], line)):
            yield lines[start:index]
            start = index
    yield lines[start:]


def _is_joint(before: SourceLine, after: SourceLine) -> bool:
    """Tell whether two lines belong to different blocks: paragraphs apart, or two items of an outermost list."""
    if before.code or after.code:
        return False
    items = bool(_TOP_ITEM.match(before.text) and _TOP_ITEM.match(after.text))
    return items or (not before.text.strip() and bool(_TOP.match(after.text)))


def _find_fence_end(texts: list[str], opening: int, fence: str, unclosed: dict[str, int]) -> int | None:
    """Return the index after the closing fence; remember what is never closed, so that no search is done twice."""
    if len(fence) >= unclosed.get(fence[0], len(fence) + 1):
        return None
    closing = re.compile(rf"[ \t]*(?:>[ \t]*)*{re.escape(fence)}{re.escape(fence[0])}*[ \t]*$")
    for index in range(opening + 1, len(texts)):
        if fence in texts[index] and closing.match(texts[index]):
            return index + 1
    unclosed[fence[0]] = len(fence)
    return None


def _find_rescue(texts: list[str], opening: int) -> int:
    """Return the index of the next heading after a blank line, where a forgotten fence must end."""
    for index in range(opening + 1, len(texts)):
        if texts[index].startswith("#") and not texts[index - 1].strip() and _ATX.match(texts[index]):
            return index
    return len(texts)
