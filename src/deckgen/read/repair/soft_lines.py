"""Lines that an author broke, and no editor → paragraphs of their own, as if each had a bullet; in quotations, labels.

Comes in: lines. Goes out: lines with a blank one, or the mark of a quotation, before each that begins something new.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from deckgen.catalogue.notes import KEPT_LINES
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.lines import SourceLine
from deckgen.read.repair.hand_breaks import find_breaks, find_marked, goes_on
from deckgen.read.source import Source

_LEAD_IN = defer_pattern(r"(?:\*\*|__)?[^\W\d_][^|<>]*[:：](?:\*\*|__)?[ \t]*$")
_HEADING = defer_pattern(r" {0,3}#{1,6}(?:[ \t]|$)")
_ITEM = defer_pattern(r" {0,3}(?:[*+•-]|\d{1,9}[.)])[ \t]+\S")
_BLOCK = defer_pattern(
    r" {0,3}(?:#{1,6}(?:[ \t]|$)|>|\||[*+-](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|<(?!https?://)|`{3}|~{3})"
)
"""What Markdown takes for another block than text."""
_KEPT = defer_pattern(r".*(?:  |\\)$|.*<(?!https?://)[a-zA-Z/!?]|[ \t|:]*[-=][ \t|:=-]*$")
"""A break that the author marked, HTML, what makes a heading or a table of the line above it."""
_QUOTED = defer_pattern(r" {0,3}>[ \t]?(?=[^\s>\[])")
"""The mark of a quotation before words."""
_FULL_LINE = 60
"""Characters; a line as long as this may have been broken by the editor."""


def keep_lines(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make paragraphs of the lines of each paragraph, or quotation, that was written line by line."""
    marks: dict[int, str] = {}
    for start, end in _list_runs(lines, _is_text):
        texts = [line.text.lstrip() for line in lines[start:end]]
        if lines[start].text[0].isspace() or any(map(_KEPT.match, (line.text for line in lines[start : end + 1]))):
            continue
        marks |= _report(lines, start, find_breaks(texts), source)
    for start, end in _list_runs(lines, _is_quoted):
        quoted = [_QUOTED.sub("", line.text, 1) for line in lines[start:end]]
        marks |= dict.fromkeys(_report(lines, start, find_marked(quoted), source), ">")
    return list(_part(lines, marks)) if marks else lines


def _part(lines: Sequence[SourceLine], marks: Mapping[int, str]) -> Iterator[SourceLine]:
    """Yield lines with one that is blank, but for the mark of a quotation, before each that begins something new."""
    for index, line in enumerate(lines):
        if index in marks:
            yield SourceLine(marks[index], line.number)
        indent = len(line.text) - len(line.text.lstrip())
        yield line.cut(indent) if index in marks and indent and not marks[index] else line


def part_lead_ins(lines: list[SourceLine], source: Source) -> list[SourceLine]:  # noqa: ARG001 - as all repairs
    """Set a line with a colon between two lists apart from the item above it: it leads to the list below."""
    out: list[SourceLine] = []
    for index, line in enumerate(lines):
        if _leads_in(line) and index and index + 1 < len(lines) and _parts_lists(lines, index):
            out.append(SourceLine("", line.number))
        out.append(line)
    return out


def _leads_in(line: SourceLine) -> bool:
    """Tell whether a line at the margin ends with a colon."""
    return not line.code and bool(_LEAD_IN.match(line.text))


def _parts_lists(lines: Sequence[SourceLine], index: int) -> bool:
    """Tell whether an item stands right above a line, and one right below it."""
    above, below = lines[index - 1].text, lines[index + 1].text
    return bool(_ITEM.match(above) and _ITEM.match(below)) and not goes_on(above)


def _list_runs(lines: Sequence[SourceLine], belongs: Callable[[SourceLine], bool]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of several lines of a kind that begins a block."""
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and belongs(lines[index]):
            continue
        free = start == 0 or not lines[start - 1].text.strip() or _HEADING.match(lines[start - 1].text)
        if index - start > 1 and free:
            yield start, index
        start = index + 1


def _is_text(line: SourceLine) -> bool:
    return bool(line.text.strip()) and not line.code and not _BLOCK.match(line.text)


def _is_quoted(line: SourceLine) -> bool:
    return not line.code and bool(_QUOTED.match(line.text))


def is_broken(lines: Sequence[SourceLine], index: int, name: str) -> bool:
    """Tell whether a word that begins a line is only a part of a sentence that the editor has broken."""
    before = lines[index - 1].text.rstrip() if index else ""
    if goes_on(before):
        return True
    return name.islower() and len(before) >= _FULL_LINE and not before.endswith((".", "!", "?", ":", ";", ")"))


def _report(lines: Sequence[SourceLine], start: int, found: Collection[int], source: Source) -> dict[int, str]:
    """Say at the first line of a paragraph how many of its others are read by themselves; return which."""
    if found:
        first = lines[start]
        at = source.locate(first.number, first.shift + 1, len(first.text.rstrip()))
        source.diagnostics.report(KEPT_LINES, at=at, more=len(found))
    return {start + at: "" for at in found}
