"""Outlines as programs for slides and notebooks paste them, lines indented by tabs → items below lines of their own.

Comes in: lines, tabs as they are. Goes out: lines in which those behind tabs are items of the line above them, and a
first line that names the module stands apart. In an outline each line stands for itself.
"""

from collections.abc import Iterator, Sequence

from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.names import can_name
from deckgen.read.headings.titles import parse_module
from deckgen.read.lines import SourceLine
from deckgen.read.repair.hand_breaks import goes_on
from deckgen.read.repair.line_marks import is_text, read_lead, read_underline
from deckgen.read.source import Source

_LONGEST = 60
"""Characters of a line that others stand below."""
_FEWEST = 2
"""Lines with others below them; one may be text that an editor wrapped."""


class _Run(NamedTuple):
    """Lines behind tabs, right below one that has none."""

    start: int
    end: int


def read_outlines(lines: list[SourceLine], source: Source) -> list[SourceLine]:  # noqa: ARG001 - as all repairs
    """Make items of lines behind tabs, and set the lines of an outline apart."""
    lines = _part_module(lines)
    if not any(line.text[:1] == "\t" for line in lines):
        return lines
    runs = list(_find_runs(lines))
    return list(_write(lines, runs)) if len(runs) >= _FEWEST else lines


def _part_module(lines: list[SourceLine]) -> list[SourceLine]:
    """Set the first line apart where it names a module and no sentence goes on below it."""
    first = next((at for at, line in enumerate(lines) if line.text.strip()), len(lines))
    below = lines[first + 1].text if first + 1 < len(lines) else ""
    if not below.strip() or read_underline(below) or not is_text(below) or not _names_module(lines[first], below):
        return lines
    return [*lines[: first + 1], SourceLine("", lines[first].number), *lines[first + 1 :]]


def _names_module(line: SourceLine, below: str) -> bool:
    """Tell whether a line names a module; a title that is no word of a sentence has a capital, or the line below."""
    if line.code or not line.text[:1].isalpha() or not can_name(line.text):
        return False
    module = parse_module(line.text, weak=False)
    return module is not None and module.number is not None and not (module.title[:1] + below[:1]).islower()


def _find_runs(lines: Sequence[SourceLine]) -> Iterator[_Run]:
    """Yield the lines behind tabs below each short line of text that has none."""
    at = 1
    while at < len(lines):
        end = at
        while end < len(lines) and _is_inner(lines[end]):
            end += 1
        if end > at and _may_lead(lines[at - 1]):
            yield _Run(at, end)
        at = end + 1


def _is_inner(line: SourceLine) -> bool:
    """Tell whether a line is text behind tabs, and no item that has its mark."""
    return line.text[:1] == "\t" and not line.code and is_text(line.text.lstrip()) and not read_lead(line.text).item


def _is_outer(line: SourceLine) -> bool:
    return not line.code and not line.text[:1].isspace() and is_text(line.text) and not read_lead(line.text).item


def _may_lead(line: SourceLine) -> bool:
    return _is_outer(line) and len(line.text) <= _LONGEST and not goes_on(line.text)


def _write(lines: Sequence[SourceLine], runs: Sequence[_Run]) -> Iterator[SourceLine]:
    """Yield the lines of an outline, the outer ones apart, the inner ones as items."""
    inner = {at for run in runs for at in range(run.start, run.end)}
    for at, line in enumerate(lines):
        if at in inner:
            bare = line.text.lstrip()
            start = len(line.text) - len(bare)
            yield line.cut(start, "  " * (line.text.count("\t", 0, start) - 1) + "* ")
        else:
            if at and _is_outer(line) and lines[at - 1].text.strip():
                yield SourceLine("", line.number)
            yield line
