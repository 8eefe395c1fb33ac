"""Lines that begin with several stars or equals signs, `** Orbex`, `== Orbex ==` → headings, or deeper items.

Comes in: lines. Goes out: lines in which such signs are marks of Markdown. Stars head notes of org-mode; where another
heading stands, or none of the lines names a module or a section, they are items, as in a wiki. Equals signs head notes
in AsciiDoc and of MediaWiki.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from deckgen.catalogue.notes import DROPPED_MARKUP, PLAIN_HEADING
from deckgen.deferred_patterns import defer_pattern
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.titles import parse_module
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import read_level
from deckgen.read.source import Source

_STARS = defer_pattern(r"(?P<stars>\*{1,6})[ \t]+(?=[^\s*])(?!.*\*\*)")
_EQUALS = defer_pattern(r"(?P<stars>={1,6})[ \t]+(?=[^\s=])")
_END = defer_pattern(r"[ \t]+(?:={1,6}|:(?:[\w@#%]+:)+)[ \t]*$")
"""Behind the words of a heading: its signs again, or tags of org-mode."""
_ITEM = defer_pattern(r"\.[ \t]+(?=\S)")
_LINK = defer_pattern(r"(?:link:)?(?P<address>https?://[^\s\[\]]+)\[(?P<words>[^\[\]]+)\][ \t]*$")
"""A counted item, and a line that is only a link, of AsciiDoc."""
_TITLE = defer_pattern(r"#\+(?i:title):[ \t]*(?=\S)")
_CAPTION = defer_pattern(r"[ \t]*#\+(?i:caption)(?:\[[^\[\]]*\])?:[ \t]*(?=\S)")
"""`#+CAPTION: Three regions`, `#+CAPTION[Regions]: Three regions`: words for readers."""
_KEYWORD = defer_pattern(r"[ \t]*(?:#\+\w+.*|:[A-Za-z_]+:(?:[ \t].*)?)$")
"""`#+STARTUP: overview`, `:PROPERTIES:`."""
_LAST_LEVEL = 6
_FEWEST = 2
"""Lines; one may be bold words that nobody closed."""


def read_star_marks(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make headings, or items of items, of the lines that begin with such signs."""
    for sign, pattern in (("*", _STARS), ("=", _EQUALS)):
        if any(line.text.startswith((f"{sign * 2} ", f"{sign * 2}\t")) for line in lines):
            lines = _read_signs(lines, dict(_find_signs(lines, sign, pattern)), source)
    return lines


def _read_signs(lines: list[SourceLine], found: Mapping[int, re.Match[str]], source: Source) -> list[SourceLine]:
    """Return lines of which some begin with one sign."""
    if len(found) < _FEWEST or all(len(stars["stars"]) == 1 for stars in found.values()):
        return lines
    starred = next(iter(found.values()))["stars"][0] == "*"
    if _are_headings(lines, found, source.names):
        return _write(lines, found, source, starred=starred)
    return [_list(line, found.get(at)) for at, line in enumerate(lines)] if starred else lines


def _write(
    lines: list[SourceLine], found: Mapping[int, re.Match[str]], source: Source, *, starred: bool
) -> list[SourceLine]:
    """Return lines of org-mode, or of AsciiDoc where no stars head them, as Markdown has them."""
    below = [_read_org(line, source) for line in lines] if starred else list(_read_ascii(lines))
    titled = starred and any(line.text[:2] == "# " for line in below)
    return [_head(line, found.get(at), source, titled=titled) for at, line in enumerate(below)]


def _find_signs(
    lines: Sequence[SourceLine], sign: str, pattern: re.Pattern[str]
) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that begin with a sign; those that close bold words of the line above do not."""
    above = ""
    for at, line in enumerate(lines):
        found = pattern.match(line.text) if line.text[:1] == sign and not line.code else None
        if found and above.count("**") % 2 == 0:
            yield at, found
        above = "" if found else line.text


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
    end = _END.search(line.text, stars.end())
    heading = line.cut(stars.end(), "#" * level + " ")
    heading = heading._replace(text=heading.text[: len(heading.text) - len(end[0])]) if end else heading
    at = source.locate(line.number, line.shift + 1, len(line.text.rstrip()))
    source.diagnostics.report(PLAIN_HEADING, at=at, name=line.text.strip(), heading=heading.text)
    return heading


def _list(line: SourceLine, stars: re.Match[str] | None) -> SourceLine:
    return line if stars is None else line.cut(stars.end(), "  " * (len(stars["stars"]) - 1) + "* ")


def _read_org(line: SourceLine, source: Source) -> SourceLine:
    """Return the title of notes of org-mode as a heading, without what else the program notes there for itself."""
    found = _TITLE.match(line.text) if line.text[:2] == "#+" and not line.code else None
    if found:
        return line.cut(found.end(), "# ")
    if line.code or not _KEYWORD.match(line.text):
        return line
    caption = _CAPTION.match(line.text)
    mark = (caption[0] if caption else line.text).strip()
    at = source.locate(line.number, line.shift + line.text.index(mark) + 1, len(mark))
    source.diagnostics.report(DROPPED_MARKUP, at=at, markup=mark)
    return line.cut(caption.end() if caption else len(line.text))


def _read_ascii(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """Yield lines of AsciiDoc, those whose marks are no others' as Markdown has them."""
    count = 0
    for line in lines:
        item = _ITEM.match(line.text) if line.text[:1] == "." and not line.code else None
        count = count + 1 if item else 0
        yield line.cut(item.end(), f"{count}. ") if item else _read_link(line)


def _read_link(line: SourceLine) -> SourceLine:
    """Return a line that is only a link of AsciiDoc as Markdown has it."""
    link = _LINK.match(line.text) if line.text.endswith("]") and not line.code else None
    if link is None:
        return line
    return line._replace(text=f"[{link['words']}]({link['address']})", shift=line.shift + link.start("words") - 1)
