"""Outlines as programs for slides and notebooks paste them, lines indented by tabs → items below lines of their own.

Comes in: lines, tabs as they are. Goes out: lines in which those behind tabs are items of the line above them, and a
first line that names the module stands apart. In an outline each line stands for itself.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from deckgen.catalogue.notes import PLAIN_HEADING
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import can_name
from deckgen.read.headings.titles import parse_module
from deckgen.read.lines import SourceLine
from deckgen.read.repair.hand_breaks import goes_on
from deckgen.read.repair.labeled_lines import are_several
from deckgen.read.repair.line_marks import is_text, read_lead, read_underline
from deckgen.read.source import Source

_LONGEST = 60
"""Characters of a line that others stand below."""
_LAST_LEVEL = 6
_FEWEST = 2
"""Lines with others below them; one may be text that an editor wrapped."""


class _TabbedRun(NamedTuple):
    """Lines behind tabs, right below one that has none."""

    start: int
    end: int


def read_outlines(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make items of lines behind tabs, or headings down to the names of sections, and set those at the margin apart."""
    lines = _part_module(lines)
    if not any(line.text[:1] == "\t" for line in lines):
        return lines
    if depth := _find_section_depth(lines, source.names):
        top = _find_module_above(lines) if depth + 1 < _LAST_LEVEL else len(lines)
        return [_write_deep(line, depth, source, lower=at > top) for at, line in enumerate(lines)]
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


def _find_section_depth(lines: Sequence[SourceLine], names: SectionNames) -> int:
    """Return the number of tabs before the names of sections, 0 where they stand at the margin, or none does."""
    told = [line for line in lines if _is_inner(line) and names.stands_alone(line.text.strip())]
    depths = Counter(map(_count_tabs, told))
    several = are_several(names.find(line.text.strip()) for line in told)
    whole = all(_is_inner(line) or _is_outer(line) or not line.text.strip() for line in lines)
    return max(depths, key=lambda depth: depths[depth]) if several and whole and max(depths) < _LAST_LEVEL else 0


def _count_tabs(line: SourceLine) -> int:
    return len(line.text) - len(line.text.lstrip("\t"))


def _find_module_above(lines: Sequence[SourceLine]) -> int:
    """Return the line of the one module of an outline that has nothing but topics at the margin; the end for none."""
    outer = [at for at, line in enumerate(lines) if _is_outer(line) and line.text.strip()]
    modules = [at for at in outer if parse_module(lines[at].text, weak=False)]
    bare = len(outer) > 1 and not any(map(_is_inner, lines[outer[0] : outer[1]]))
    return outer[0] if bare and modules == outer[:1] else len(lines)


def _write_deep(line: SourceLine, depth: int, source: Source, *, lower: bool) -> SourceLine:
    """Return a line of an outline as a heading, down to a depth, or as an item below one; one level lower if asked."""
    if not line.text.strip():
        return line
    tabs = _count_tabs(line)
    if tabs > depth:
        return line.cut(tabs, "  " * (tabs - depth - 1) + "* ")
    heading = line.cut(tabs, "#" * (tabs + 1 + lower) + " ")
    at = source.locate(line.number, line.shift + tabs + 1, len(line.text.strip()))
    source.diagnostics.report(PLAIN_HEADING, at=at, name=line.text.strip(), heading=heading.text)
    return heading


def _find_runs(lines: Sequence[SourceLine]) -> Iterator[_TabbedRun]:
    """Yield the lines behind tabs below each short line of text that has none."""
    at = 1
    while at < len(lines):
        end = at
        while end < len(lines) and _is_inner(lines[end]):
            end += 1
        if end > at and _may_lead(lines[at - 1]):
            yield _TabbedRun(at, end)
        at = end + 1


def _is_inner(line: SourceLine) -> bool:
    """Tell whether a line is text behind tabs, and no item that has its mark."""
    return line.text[:1] == "\t" and not line.code and is_text(line.text.lstrip()) and not read_lead(line.text).item


def _is_outer(line: SourceLine) -> bool:
    return not line.code and not line.text[:1].isspace() and is_text(line.text) and not read_lead(line.text).item


def _may_lead(line: SourceLine) -> bool:
    return _is_outer(line) and len(line.text) <= _LONGEST and not goes_on(line.text)


def _write(lines: Sequence[SourceLine], runs: Sequence[_TabbedRun]) -> Iterator[SourceLine]:
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
