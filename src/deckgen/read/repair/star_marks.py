"""Lines that begin with several stars, `** Orbex` → headings in notes of org-mode, deeper items in those of a wiki.

Comes in: lines. Goes out: lines in which stars are marks of Markdown. Where another heading stands, or none of the
lines names a module or a section, they are items.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from deckgen.catalogue.notes import PLAIN_HEADING
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.titles import parse_module
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import read_level
from deckgen.read.source import Source

_STARS = defer_pattern(r"(?P<stars>\*{1,6})[ \t]+(?=[^\s*])(?!.*\*\*)")
_TITLE = defer_pattern(r"#\+(?i:title):[ \t]*(?=\S)")
_LAST_LEVEL = 6
_FEWEST = 2
"""Lines; one may be bold words that nobody closed."""


def read_star_marks(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make headings, or items of items, of the lines that begin with stars."""
    if not any(line.text.startswith(("** ", "**\t")) for line in lines):
        return lines
    found = dict(_find_stars(lines))
    if len(found) < _FEWEST or all(len(stars["stars"]) == 1 for stars in found.values()):
        return lines
    if _are_headings(lines, found, source.names):
        below = [_read_title(line) for line in lines]
        titled = below != lines
        return [_head(line, found.get(at), source, titled=titled) for at, line in enumerate(below)]
    return [_list(line, found.get(at)) for at, line in enumerate(lines)]


def _find_stars(lines: Sequence[SourceLine]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that begin with stars; those that close bold words of the line above do not."""
    above = ""
    for at, line in enumerate(lines):
        stars = _STARS.match(line.text) if line.text[:1] == "*" and not line.code else None
        if stars and above.count("**") % 2 == 0:
            yield at, stars
        above = "" if stars else line.text


def _are_headings(lines: Sequence[SourceLine], found: Mapping[int, re.Match[str]], names: SectionNames) -> bool:
    """Tell whether stars mark headings: no line is one otherwise, and some name modules or sections."""
    if any(read_level(line.text) for line in lines if not line.code):
        return False
    words = [lines[at].text[stars.end() :] for at, stars in found.items()]
    return any(names.find(one) or parse_module(one, weak=False) for one in words)


def _head(line: SourceLine, stars: re.Match[str] | None, source: Source, *, titled: bool) -> SourceLine:
    """Return a line that stars mark as a heading, below a title where there is one."""
    if stars is None:
        return line
    level = min(len(stars["stars"]) + titled, _LAST_LEVEL)
    heading = line.cut(stars.end(), "#" * level + " ")
    at = source.locate(line.number, line.shift + 1, len(line.text.rstrip()))
    source.diagnostics.report(PLAIN_HEADING, at=at, name=line.text.strip(), heading=heading.text)
    return heading


def _list(line: SourceLine, stars: re.Match[str] | None) -> SourceLine:
    return line if stars is None else line.cut(stars.end(), "  " * (len(stars["stars"]) - 1) + "* ")


def _read_title(line: SourceLine) -> SourceLine:
    """Return the title of notes of org-mode as a heading."""
    found = _TITLE.match(line.text) if line.text[:2] == "#+" and not line.code else None
    return line.cut(found.end(), "# ") if found else line
