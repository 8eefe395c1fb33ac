"""Sections that notebooks such as Obsidian frame, `> [!bug] Problem` and the quoted lines below it → lines of text.

Comes in: lines. Goes out: lines in which callouts that name several kinds of sections are their names, and below each
its lines without the marks. All others are reminders.
"""

from collections.abc import Iterator, Sequence

from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue
from deckgen.language.spelling import list_words
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import are_several
from deckgen.story import SectionKind

_HEAD = defer_pattern(r" {0,3}>[ \t]*\[!(?P<kind>[^\W\d_]+)\][+-]?[ \t]*(?P<title>[^\n]*?)[ \t:：]*$")
_QUOTED = defer_pattern(r" {0,3}>[ \t]?")


def read_callouts(lines: list[SourceLine], names: SectionNames) -> list[SourceLine]:
    """Take the marks of quotations from callouts that are sections."""
    if not any("[!" in line.text for line in lines):
        return lines
    heads = {at: head for at, line in enumerate(lines) if (head := _read_head(line, names))}
    return list(_write(lines, heads)) if are_several(map(names.find, (head.text for head in heads.values()))) else lines


def _read_head(line: SourceLine, names: SectionNames) -> SourceLine | None:
    """Return the name of the section that a callout is, by its title, or by its kind where that is the author's."""
    found = _HEAD.match(line.text) if "[!" in line.text and not line.code else None
    if found is None or (not found["title"] and found["kind"].casefold() in list_words(Cue.ADMONITION)):
        return None
    group = "title" if found["title"] else "kind"
    name = found[group].strip("*_")
    if not names.stands_alone(name) or names.find(name) is SectionKind.NOTES:
        return None
    start = found.start(group) + found[group].index(name)
    return line._replace(text=name, shift=line.shift + start, label=True)


def _write(lines: Sequence[SourceLine], heads: dict[int, SourceLine]) -> Iterator[SourceLine]:
    """Yield lines, those of sections without marks, and blank ones around names."""
    inside = False
    for at, line in enumerate(lines):
        quoted = None if line.code else _QUOTED.match(line.text)
        inside = at in heads or (inside and quoted is not None and "[!" not in line.text)
        if at in heads:
            yield from (SourceLine("", line.number), heads[at], SourceLine("", line.number))
        else:
            yield line.cut(quoted.end()) if inside and quoted else line
