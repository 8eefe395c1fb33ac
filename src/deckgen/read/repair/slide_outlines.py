"""An outline of slides, `Slide 2: The challenge`, as plain lines, in bold or as headings → headings without counters.

Comes in: lines. Goes out: lines in which each of several such lines, counted on, is a heading: the first of all stands
above the others where these are sections and it is none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from deckgen.catalogue.notes import PLAIN_HEADING
from deckgen.language import Cue
from deckgen.language.spelling import spell_words
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import are_several
from deckgen.read.repair.line_marks import read_level
from deckgen.read.source import Source

_LEVEL = 3
"""Of sections where no heading tells."""
_FEWEST = 2
_MARKS = " \t#*_:"


def read_slide_outlines(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make headings of the lines that name slides."""
    found = dict(_find_slides(lines))
    numbers = [int(slide["number"]) for slide in found.values()]
    if len(found) < _FEWEST or numbers != list(range(1, len(found) + 1)) or not _tell(lines, found, source.names):
        return lines
    return list(_write(lines, found, source))


def _tell(lines: Sequence[SourceLine], found: Mapping[int, re.Match[str]], names: SectionNames) -> bool:
    """Tell whether slides are what notes are made of: several are sections, or no other line names one."""
    several = are_several(names.find(slide["title"]) for slide in found.values())
    return several or not any(_names_section(line, names) for at, line in enumerate(lines) if at not in found)


def _names_section(line: SourceLine, names: SectionNames) -> bool:
    """Tell whether a line is no more than the name of a section, marked or plain."""
    return not line.code and names.stands_alone(line.text.strip(_MARKS))


def _find_slides(lines: Sequence[SourceLine]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that name slides."""
    for at, line in enumerate(lines):
        if line.text[:1] in "#*_" or line.text[:1].isalpha():
            slide = _compile_slide().match(line.text) if ":" in line.text and not line.code else None
            if slide:
                yield at, slide


@cache
def _compile_slide() -> re.Pattern[str]:
    word = rf"(?i:{spell_words(Cue.SLIDE)})"
    return re.compile(
        rf"(?P<marks>#{{1,6}}[ \t]+)?(?:\*\*|__)?{word}[ \u00a0](?P<number>\d{{1,2}})[ \u00a0]?:(?:\*\*|__)?[ \t]+"
        r"(?P<title>[^*_\n]{2,80}?)[ \t]*(?:\*\*|__)?[ \t]*$"
    )


def _write(lines: Sequence[SourceLine], found: Mapping[int, re.Match[str]], source: Source) -> Iterator[SourceLine]:
    """Yield lines with headings for those that name slides."""
    first = next(iter(found))
    above = not _is_section(found[first], source.names) and any(
        _is_section(one, source.names) for one in found.values()
    )
    for at, line in enumerate(lines):
        slide = found.get(at)
        if slide is None:
            yield line
            continue
        level = (read_level(slide["marks"] or "") or _LEVEL) - (above and at == first)
        marks = "#" * max(level, 1) + " "
        heading = line._replace(text=marks + slide["title"], shift=line.shift + slide.start("title") - len(marks))
        place = source.locate(line.number, line.shift + 1, len(line.text.rstrip()))
        source.diagnostics.report(PLAIN_HEADING, at=place, name=line.text.strip(), heading=heading.text)
        yield from (SourceLine("", line.number), heading, SourceLine("", line.number))


def _is_section(slide: re.Match[str], names: SectionNames) -> bool:
    return names.find(slide["title"]) is not None
