"""Stories told as one list, `- Orbex`, below it `- Problem`, below that `- slow` → headings of companies and sections.

Comes in: lines. Goes out: lines in which the outermost items of such a list are headings, those right below them the
sections, and what stands deeper their lists. Every outermost item has several sections below it, and nothing else but
lines that say whose story it is.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from deckgen.catalogue.notes import PLAIN_HEADING
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import can_name, match_company, points
from deckgen.read.headings.titles import drop_ornaments
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import are_several, begins_section, find_section, match_label
from deckgen.read.repair.line_marks import LINK, Lead, escape, read_lead, read_level, read_title
from deckgen.read.source import Source

_TOPIC = 2
"""Level of a heading above companies, where none stands there."""
_DEEPEST = 4
"""Level of the last heading below which two more can stand."""


class _ListedLine(NamedTuple):
    """An item of a list, and how many lines it takes with all that is in it."""

    at: int
    lead: Lead
    end: int


_Judge: TypeAlias = Callable[[Sequence[SourceLine], _ListedLine, SectionNames], bool]


def read_listed_stories(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make headings of the items of lists that tell stories, in notes that have no headings of sections."""
    if _has_sections(lines, source.names):
        return lines
    out, last = list[SourceLine](), 0
    for at, level in _list_starts(lines, source.names):
        if at < last:
            continue
        told, topics = _find_told(lines, at, source.names, deep=at > last and level < _DEEPEST)
        if told:
            top = (level or _TOPIC - 1) + 1
            out += [*lines[last : told[0].at], *_write(lines, told, top, source, topics=topics)]
            last = told[-1].end
    return [*out, *lines[last:]] if out else lines


def _has_sections(lines: Sequence[SourceLine], names: SectionNames) -> bool:
    """Tell whether a heading is the name of a section."""
    return any(read_level(line.text) and names.find(read_title(line.text)) for line in lines if not line.code)


def _find_told(
    lines: Sequence[SourceLine], at: int, names: SectionNames, *, deep: bool
) -> tuple[list[_ListedLine], bool]:
    """Return the outermost items of the list around the story that begins on a line, and whether they are topics."""
    topics = _find_topics(lines, at - 1, names) if deep else []
    return topics or _find_stories(lines, at, names), bool(topics)


def _list_starts(lines: Sequence[SourceLine], names: SectionNames) -> Iterator[tuple[int, int]]:
    """Yield where such a list may begin, with the level of the heading above; none below a link, which is a story."""
    level, linked = 0, False
    for at, line in enumerate(lines):
        own = 0 if line.code else read_level(line.text)
        if own:
            level, linked = own, False
        elif not line.code:
            linked = linked or ("](" in line.text and LINK.match(line.text) is not None)
            if not linked and level <= _DEEPEST and _may_tell(lines, at, names):
                yield at, level


def _may_tell(lines: Sequence[SourceLine], at: int, names: SectionNames) -> bool:
    """Tell whether an item may begin such a list: one right below it begins a section, or says whose story it is."""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if below[:1] != " " or not read_lead(below).item:  # as most lines
        return False
    tells = bool(read_lead(lines[at].text).item)
    return tells and (begins_section(below, names) or _says_whose(lines[at + 1], read_lead(below)))


def _find_stories(
    lines: Sequence[SourceLine], start: int, names: SectionNames, tells: _Judge | None = None
) -> list[_ListedLine]:
    """Return the outermost items of the list that begins on a line, none where one of them tells no story."""
    margin = read_lead(lines[start].text).indent
    end = start + 1
    while end < len(lines) and not lines[end].code and (not lines[end].text.strip() or _is_in(lines[end], margin)):
        end += 1
    stories = [item for item in _list_items(lines, start, end) if item.lead.indent == margin]
    return stories if all((tells or _tells)(lines, story, names) for story in stories) else []


def _find_topics(lines: Sequence[SourceLine], start: int, names: SectionNames) -> list[_ListedLine]:
    """Return the outermost items of the list that begins on a line, where nothing but stories is below each."""
    lead = read_lead(lines[start].text)
    if not lead.item or lead.indent >= read_lead(lines[start + 1].text).indent:
        return []
    return _find_stories(lines, start, names, _holds_stories)


def _holds_stories(lines: Sequence[SourceLine], topic: _ListedLine, names: SectionNames) -> bool:
    """Tell whether an item is a name, and all items right below it tell stories."""
    words = lines[topic.at].text[topic.lead.start :]
    below = _list_items(lines, topic.at + 1, topic.end)
    return can_name(words.strip("*_ ")) and bool(below) and all(_tells(lines, story, names) for story in below)


def _is_in(line: SourceLine, margin: int) -> bool:
    """Tell whether a line belongs to a list: an item, or indented below one."""
    lead = read_lead(line.text)
    return lead.indent > margin or (lead.indent == margin and bool(lead.item))


def _list_items(lines: Sequence[SourceLine], start: int, end: int) -> list[_ListedLine]:
    """Return the outermost items among lines."""
    leads = {at: lead for at in range(start, end) if (lead := read_lead(lines[at].text)).item}
    margin = min((lead.indent for lead in leads.values()), default=0)
    starts = [at for at, lead in leads.items() if lead.indent == margin]
    if not starts:
        return []
    return [_ListedLine(at, leads[at], stop) for at, stop in zip(starts, (*starts[1:], end), strict=True)]


def _tells(lines: Sequence[SourceLine], story: _ListedLine, names: SectionNames) -> bool:
    """Tell whether an item is a name, and all items right below it are sections of several kinds."""
    words = lines[story.at].text[story.lead.start :]
    sections = _list_items(lines, story.at + 1, story.end)
    if begins_section(words, names) or not (LINK.match(words) or can_name(drop_ornaments(words.strip("*_ ")))):
        return False
    kinds = [find_section(lines[one.at].text, names) for one in sections if not _says_whose(lines[one.at], one.lead)]
    return None not in kinds and are_several(kinds)


def _write(
    lines: Sequence[SourceLine], items: Sequence[_ListedLine], level: int, source: Source, *, topics: bool
) -> Iterator[SourceLine]:
    """Yield the lines of stories below headings of a level; below those of topics a level further."""
    for item in items:
        line = lines[item.at]
        yield from _head(line, line.cut(item.lead.start, "#" * level + " "), source)
        below = _list_items(lines, item.at + 1, item.end)
        if topics:
            yield from _write(lines, below, level + 1, source, topics=False)
        else:
            for part in below:
                yield from _write_part(lines, part, level + 1, source)


def _says_whose(line: SourceLine, lead: Lead) -> bool:
    """Tell whether an item below a story says whose it is, or where it stands: "Customer: Orbex", "Link: https://…"."""
    words = line.text[lead.start :]
    return match_company(words) is not None or points(words)


def _write_part(lines: Sequence[SourceLine], part: _ListedLine, level: int, source: Source) -> Iterator[SourceLine]:
    """Yield an item right below a story: a section, or a line that says whose story it is."""
    if _says_whose(lines[part.at], part.lead):
        line = lines[part.at]
        yield from (SourceLine("", line.number), line.cut(part.lead.start), *lines[part.at + 1 : part.end])
    else:
        yield from _write_section(lines, part, level, source)


def _write_section(
    lines: Sequence[SourceLine], section: _ListedLine, level: int, source: Source
) -> Iterator[SourceLine]:
    """Yield the name of a section as a heading, its words, and what stands below it at the margin."""
    line, label = lines[section.at], match_label(lines[section.at].text)
    if label is None:
        return
    marks = "#" * level + " "
    heading = line._replace(text=marks + label.name, shift=line.shift + label.start - len(marks), named=True)
    yield from _head(line, heading, source)
    if label.text:
        yield line.cut(len(line.text) - len(label.text), "* " + escape(label.text))
    below = lines[section.at + 1 : section.end]
    depth = min((read_lead(one.text).indent for one in below if one.text.strip()), default=0)
    yield from (one.cut(depth) if one.text.strip() else one for one in below)


def _head(line: SourceLine, heading: SourceLine, source: Source) -> Iterator[SourceLine]:
    """Yield a heading between blank lines, and say what it was made of."""
    at = source.locate(line.number, line.shift + 1, len(line.text.rstrip()))
    source.diagnostics.report(PLAIN_HEADING, at=at, name=line.text.strip(), heading=heading.text)
    yield from (SourceLine("", line.number), heading, SourceLine("", line.number))
