"""Modules, topics and companies on plain lines → headings, in notes that have no headings but of modules and sections.

Comes in: lines in which the names of sections are headings already. Goes out: lines in which the short lines of their
own right before the sections of a story, or before the text that it begins with, and those that call themselves
modules, are headings above them.
"""

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from deckgen.catalogue.notes import NAMELESS_STORY, PLAIN_HEADING
from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.names import can_name, drop_brackets, drop_counter, is_proper, match_company
from deckgen.read.headings.titles import parse_module, split_kicker
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import ADDRESS, LINK, read_level, read_underline
from deckgen.read.source import Source

_PLAIN = defer_pattern(r"[^\W_](?:[^|<>\[\]*_`#:：]|[:：](?!\w))*$")
"""A colon right before a word stands behind the label of a form: "Industry:freight"."""
_BOLD = defer_pattern(r"(?:\*\*[^*]+\*\*|__[^_]+__|\*[^*\s][^*]*\*)[ \t]*$")
_MODULE, _TOPIC, _COMPANY, _SECTION = 1, 2, 3, 4
"""Levels of headings."""


class _Head(NamedTuple):
    """A line that becomes a heading."""

    at: int
    level: int


def read_plain_stories(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make headings of the lines that name modules, topics and companies where nothing else is a heading."""
    marked = [at for at, line in enumerate(lines) if not line.named and _is_marked(lines, at)]
    if marked and not all(_heads_module(lines[at].text) for at in marked):
        return _lift_all(lines, dict.fromkeys(_find_lone_modules(lines, marked), _MODULE), source)
    levels = _find_levels(lines, source)
    return _lift_all([_sink(line) if line.named else line for line in lines], levels, source) if levels else lines


def _heads_module(text: str) -> bool:
    """Tell whether a line is a heading of the highest level that calls itself a module."""
    return read_level(text) == _MODULE and parse_module(text.strip("# *_"), weak=False) is not None


def _find_levels(lines: Sequence[SourceLine], source: Source) -> dict[int, int]:
    """Return the lines of modules, topics and companies, each with its level, where no line is marked as a heading."""
    sections = [at for at, line in enumerate(lines) if line.named]
    return {head.at: head.level for head in _find_heads(lines, sections, source)} if sections else {}


def _lift_all(lines: list[SourceLine], levels: Mapping[int, int], source: Source) -> list[SourceLine]:
    """Return lines of which some are headings of a level."""
    return [_lift(line, levels.get(at, 0), source) for at, line in enumerate(lines)] if levels else lines


def _is_marked(lines: Sequence[SourceLine], at: int) -> bool:
    """Tell whether a line is a heading, or underlines the one above it; a line of dashes alone is a rule."""
    text = lines[at].text
    if lines[at].code:
        return False
    return read_level(text) > 0 or bool(at and read_underline(text) and lines[at - 1].text.strip())


def _read_bare(text: str) -> str:
    """Return the words of a line without the marks of bold around them and the number before them."""
    bare = text.strip(" *_\t") if _BOLD.match(text) else text
    return drop_counter(bare)


def _find_lone_modules(lines: Sequence[SourceLine], marked: Sequence[int]) -> Iterator[int]:
    """Yield the lines that call themselves modules on top of the file or right above a heading, if no heading may."""
    texts = [lines[at].text for at in marked]
    highest = (read_level(text) == 1 or read_underline(text) == "=" for text in texts)
    if any(highest) or any(parse_module(text.strip("# *_"), weak=False) for text in texts):
        return
    first = next(at for at, line in enumerate(lines) if line.text.strip())
    for above in (first, *(_find_above(lines, heading) for heading in marked)):
        if above >= 0 and _names_module(lines, above):
            yield above


def _find_above(lines: Sequence[SourceLine], at: int) -> int:
    """Return the last line above another one that is not blank, -1 where there is none."""
    return next((above for above in range(at - 1, -1, -1) if lines[above].text.strip()), -1)


def _names_module(lines: Sequence[SourceLine], at: int) -> bool:
    """Tell whether a line of its own calls itself a module."""
    return _is_alone(lines, at) and parse_module(_read_bare(lines[at].text), weak=False) is not None


def _find_heads(lines: Sequence[SourceLine], sections: Sequence[int], source: Source) -> Iterator[_Head]:
    """Yield modules wherever they stand alone, and what names each story before its first section."""
    modules = {at for at in range(len(lines)) if _is_alone(lines, at) and parse_module(_read_bare(lines[at].text))}
    yield from (_Head(at, _MODULE) for at in modules)
    starts = list(_find_starts(lines, sections, source))
    stories = _name_stories(lines, starts, modules)
    if not all(stories):
        apart = _find_names_apart(lines, sections, starts, modules)
        stories = [(_Head(at, _COMPANY),) for at in apart] or stories
        for start in _list_nameless(lines, starts, stories):
            _report_nameless(lines[start], source)
    yield from (head for heads in stories for head in heads)


def _list_nameless(
    lines: Sequence[SourceLine], starts: Sequence[int], stories: Sequence[tuple[_Head, ...]]
) -> Iterator[int]:
    """Yield where further stories begin that neither a line of their own names nor one that says whose they are."""
    for (before, start), heads in zip(pairwise(starts), stories[1:], strict=True):
        linked = _is_address(lines[_find_above(lines, start)].text)
        if not (heads or linked or any(match_company(line.text) for line in lines[before:start])):
            yield start


def _name_stories(
    lines: Sequence[SourceLine], starts: Sequence[int], modules: Container[int]
) -> list[tuple[_Head, ...]]:
    """Return topic and company of each story where they stand right before its sections."""
    stories: list[tuple[_Head, ...]] = []
    for start in starts:
        names = [at for at in _find_names_before(lines, start) if at not in modules]
        stories.append(_name_story(lines, names, len(stories[0]) if stories else 2))
    return stories


def _find_names_apart(
    lines: Sequence[SourceLine], sections: Sequence[int], starts: Sequence[int], modules: Container[int]
) -> list[int]:
    """Return the names of stories that begin with text: one line of its own each, in bold or plain; none where unclear.

    Args:
        lines: All of them.
        sections: Where sections begin.
        starts: The first section of each story.
        modules: Lines that name modules.
    """
    alone = [at for at in range(len(lines)) if at not in modules and _is_name_apart(lines, at)]
    bold = [at for at in alone if _BOLD.match(lines[at].text)]
    counted = [at for at in range(len(lines)) if _is_counted(lines, at)]
    unsaid = [at for at in counted if not match_company(lines[at].text)]  # of one story others know what that says
    may_name = (counted, bold, alone) if len(starts) > 1 else (unsaid,)
    found = (_take_one_each(names, sections, starts) for names in may_name)
    return next(filter(None, found), [])


def _take_one_each(names: Sequence[int], sections: Sequence[int], starts: Sequence[int]) -> list[int]:
    """Return the lines between the sections of a story and those of the one before, if there is one for each."""
    wanted = [bisect_left(sections, start) for start in starts]
    near = [at for at in names if bisect_left(sections, at) in wanted]
    return near if [bisect_left(sections, at) for at in near] == wanted else []


def _is_name_apart(lines: Sequence[SourceLine], at: int) -> bool:
    """Tell whether a line is a name, in bold or plain, and stands alone between blank lines."""
    return is_proper(drop_brackets(_read_bare(lines[at].text))) and _is_alone(lines, at)


def _is_counted(lines: Sequence[SourceLine], at: int) -> bool:
    """Tell whether a line begins a paragraph and says that it names a story: "Case 1 – Orbex"."""
    begins = lines[at].text.strip() and not (at and lines[at - 1].text.strip())
    return bool(begins) and _may_name(lines[at]) and all(split_kicker(_read_bare(lines[at].text)))


def _report_nameless(line: SourceLine, source: Source) -> None:
    """Say that the sections of a story come again where nothing names another one."""
    at = source.locate(line.number, line.shift + len(line.text) - len(line.text.lstrip("# ")) + 1)
    source.diagnostics.report(NAMELESS_STORY, at=at, name=line.text.lstrip("# ").strip())


def _name_story(lines: Sequence[SourceLine], names: Sequence[int], most: int) -> tuple[_Head, ...]:
    """Return topic and company of a story, the ones nearest to its sections and at most so many, as the first has."""
    linked = bool(names) and lines[names[-1]].text[:1] == "["
    plain = [at for at in names if not _is_address(lines[at].text)][::-1]
    levels = (_TOPIC,) if linked else (_COMPANY, _TOPIC)
    return tuple(_Head(at, level) for at, level in zip(plain[:most], levels, strict=False))


def _find_starts(lines: Sequence[SourceLine], sections: Sequence[int], source: Source) -> Iterator[int]:
    """Yield the first section of each story: one begins where a kind of section, or its name, comes again."""
    seen: dict[object, str] = {}
    for at in sections:
        name = lines[at].text.lstrip("# ")
        kind = source.names.find(name)
        if not seen or (kind in seen and (len(seen) > 1 or seen[kind] == name)):
            seen.clear()
            yield at
        seen[kind] = name


def _find_names_before(lines: Sequence[SourceLine], start: int) -> list[int]:
    """Return the lines right before a section that stand alone and are names or addresses, in order."""
    names: list[int] = []
    for at in range(start - 1, -1, -1):
        text = lines[at].text
        if not text.strip():
            continue
        if not (_is_address(text) or _is_named(lines, at)):
            break
        names.append(at)
    return names[::-1]


def _is_address(text: str) -> bool:
    """Tell whether a line is only an address or a link: it belongs to the name before it."""
    return ("(" in text and bool(LINK.match(text))) or ("//" in text and bool(ADDRESS.match(text)))


def _is_named(lines: Sequence[SourceLine], at: int) -> bool:
    """Tell whether a line of its own is written like a name, or says that it names a story: "Case study 1: Orbex"."""
    bare = _read_bare(lines[at].text)
    return _is_alone(lines, at) and (is_proper(drop_brackets(bare)) or bool(split_kicker(bare)[0]))


def _is_alone(lines: Sequence[SourceLine], at: int) -> bool:
    """Tell whether a line is one short plain line between blank ones; an address may follow at once."""
    if not _may_name(lines[at]):
        return False
    before = lines[at - 1].text.strip() if at and not _BOLD.match(lines[at].text) else ""
    after = lines[at + 1] if at + 1 < len(lines) else SourceLine("", 0)
    return not before and (not after.text.strip() or after.named or _is_address(after.text))


def _may_name(line: SourceLine) -> bool:
    """Tell whether a line is short and plain, and no heading yet."""
    bare = _read_bare(line.text)
    return not line.code and not line.named and can_name(bare) and _PLAIN.match(bare) is not None


def _sink(line: SourceLine) -> SourceLine:
    """Return a section's name as a heading below all others."""
    text = "#" * _SECTION + line.text.lstrip("#")
    return line._replace(text=text, shift=line.shift + len(line.text) - len(text))


def _lift(line: SourceLine, level: int, source: Source) -> SourceLine:
    """Return a line as a heading of a level, if of any."""
    if not level:
        return line
    prefix = "#" * level + " "
    at = source.locate(line.number, line.shift + 1, len(line.text.rstrip()))
    source.diagnostics.report(PLAIN_HEADING, at=at, name=line.text.strip(), heading=f"{prefix}{line.text.strip()}")
    return line._replace(text=prefix + line.text, shift=line.shift - len(prefix), named=True)
