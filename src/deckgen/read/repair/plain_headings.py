"""Section names on plain or bold lines → headings: `Problem:`, `**Solution**`, `pb : too slow`.

Comes in: lines. Goes out: lines in which such a name is a heading one level below the heading it stands under. A story
that has real section headings keeps its plain names as text: there they introduce a list.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from deckgen.catalogue.notes import PLAIN_HEADING, PLAIN_NAME
from deckgen.named_tuple import NamedTuple
from deckgen.read.blocks.attributes import drop_attributes
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import match_company
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import LabeledLine, match_label
from deckgen.read.repair.line_marks import (
    ADDRESS,
    ITEM,
    LINK,
    escape,
    read_lead,
    read_level,
    read_title,
    read_underline,
)
from deckgen.read.repair.soft_lines import is_broken
from deckgen.read.source import Source

_LONGEST = 42
"""Characters of a name; more are a sentence."""
_AROUND = 8
"""Characters of the marks and blanks around it."""
_COLONS = frozenset(":：")
_ENDS = _COLONS | frozenset("?？")
_SPACES = frozenset(" \t")
_LISTED = frozenset("0123456789*")
_MARKS = frozenset("*_[")
_OPENINGS = frozenset("\"'«“‘([*_`")
"""Signs that may begin a line of a paragraph."""
_SECTION_LEVEL = 3
"""Level of sections where nothing tells."""


class _Name(NamedTuple):
    """A line that may be a heading."""

    at: int
    name: str
    start: int = 0
    """Where the name begins in the line."""
    written: tuple[int, int] = (0, 0)
    """Where it begins and ends with its marks and its colon."""
    words: int = 0
    """Where the words behind it begin, 0 where there are none."""
    bold: bool = False
    known: bool = True
    """False for a bold line that is no known name, and for a name that may mean much: sections where others are."""

    @property
    def title(self) -> str:
        """The name without a stop at its end; one without any capital begins with one here."""
        name = self.name.rstrip(".") if self.known else self.name
        return name[0].upper() + name[1:] if name.islower() else name


class _RealHeading(NamedTuple):
    """A real heading: where it stands, how deep, and whether it is a section name."""

    at: int
    level: int
    named: bool
    linked: bool = False
    """Whether it is nothing but a link: a story on any level."""


def read_plain_headings(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make headings of the section names that stand on lines of their own or begin a paragraph."""
    names = list(_find_names(lines, source.names))
    known = [name for name in names if name.known]
    if not known:
        return lines
    headings = [_RealHeading(-1, 0, named=False), *_list_headings(lines, source.names)]
    level, chosen = _choose(known, headings)
    chosen |= _find_titles(names, headings, chosen)
    by_index = {name.at: name for name in names}
    out: list[SourceLine] = []
    for index, line in enumerate(lines):
        name = by_index.get(index)
        if name is None or index not in chosen:
            out.append(line)
            if name is not None and name.known and not name.words:
                _report(name, line, level, source, read=False)
            continue
        _report(name, line, level, source, read=True)
        out.extend(_split(name, line, level))
    return out


def _find_names(lines: list[SourceLine], names: SectionNames) -> Iterator[_Name]:
    """Yield the lines that may be headings; words may follow a name only where a paragraph can begin."""
    free = begins = True
    for index, line in enumerate(lines):
        name = None if line.code or not line.text else _read_name(lines, index, names, free=free)
        if name:
            yield name
            free, begins = True, False
        elif line.code or not line.text.strip() or _is_break(line.text):
            free, begins = True, not line.text.strip() or line.text.lstrip()[0] in "#["
        else:
            free, begins = free and not begins, False


def _is_break(text: str) -> bool:
    """Tell whether a line is none of a paragraph: a section may begin on the line after it."""
    first = text[:1]
    sign = first and not (first.isalnum() or first.isspace() or first in _OPENINGS)
    if sign or first in _SPACES or text.startswith("* "):
        return True
    return (first in _LISTED and ITEM.match(text) is not None) or (first in _MARKS and _is_mark(text))


def _is_mark(text: str) -> bool:
    """Tell whether a line is a rule, or only a link."""
    bare = text.rstrip(" \t")
    return (len(bare) > 2 and not bare.strip("*_")) or (bare[-1] == ")" and bool(LINK.match(text)))


def _read_name(lines: list[SourceLine], index: int, names: SectionNames, *, free: bool) -> _Name | None:
    """Return the line that may be a heading, None for any other."""
    text = lines[index].text
    if lines[index].label:
        return _Name(at=index, name=text, written=(0, len(text)))
    label = _match_name(text)
    known = label is not None and _is_name(lines, index, label, names, free=free)
    joined = (
        label and not known and free and (_joins(lines, index, label, names) or _is_title(lines, index, label, names))
    )
    if label is None or not (known or joined):
        return None
    words = len(text) - len(label.text) if label.text else 0
    own = _Name(at=index, name=label.name, start=label.start, written=label.written, words=words)
    return own._replace(bold=label.bold, known=known)


def _match_name(text: str) -> LabeledLine | None:
    """Return the name that a line may begin with at the margin, alone or before a colon."""
    lead = read_lead(text)
    if lead.item or lead.indent > 1:  # as most lines
        return None
    head = text[: _LONGEST + _AROUND]
    if head != text and text[lead.start : lead.start + 1] not in _MARKS and _ENDS.isdisjoint(head):
        return None
    label = match_label(text)
    if label is None or label.adorned or len(label.name) > _LONGEST or not _COLONS.isdisjoint(label.name):
        return None
    return label if label.colon or label.bold or not label.text else None


def _is_name(lines: list[SourceLine], index: int, found: LabeledLine, names: SectionNames, *, free: bool) -> bool:
    if found.text:
        known = free and found.colon and names.opens(found.name)
    else:
        known = names.stands_alone(found.name) and (found.colon or not is_broken(lines, index, found.name))
    return known and not (index + 1 < len(lines) and read_underline(lines[index + 1].text))


def _joins(lines: list[SourceLine], index: int, found: LabeledLine, names: SectionNames) -> bool:
    """Tell whether a line is a name that begins a section where others of its form do, words or a list behind it."""
    if not found.colon or not names.joins(found.name) or match_company(lines[index].text):
        return False
    below = next((line.text for line in lines[index + 1 : index + 3] if line.text.strip()), "")
    return bool(found.text) or _is_break(below.lstrip())


def _is_title(lines: list[SourceLine], index: int, found: LabeledLine, names: SectionNames) -> bool:
    """Tell whether a line is nothing but bold words, no sentence, with something under it."""
    if not found.bold or found.text or found.name.endswith((".", "!", "?", "…", ",", ";")):
        return False
    at = next((at for at in range(index + 1, min(index + 3, len(lines))) if lines[at].text.strip()), None)
    if at is None or any(marks(lines[at].text) for marks in (read_level, read_underline, LINK.match, ADDRESS.match)):
        return False
    following = _match_name(lines[at].text)
    return following is None or not _is_name(lines, at, following, names, free=True)


def _list_headings(lines: list[SourceLine], names: SectionNames) -> Iterator[_RealHeading]:
    """Yield the headings that are marked; one that a link follows is a story, whatever its name."""
    for index, line in enumerate(lines):
        if line.code or not line.text:
            continue
        title, level = _read_heading(lines, index)
        if level and title:
            following = next((after.text for after in lines[index + 1 : index + 3] if after.text.strip()), "")
            known = names.find(drop_attributes(title)) is not None
            linked = title[:1] == "[" and LINK.match(title) is not None
            yield _RealHeading(at=index, level=level, named=known and not LINK.match(following), linked=linked)


def _read_heading(lines: list[SourceLine], index: int) -> tuple[str, int]:
    """Return title and level of the heading that a line marks, of the line above it where it is an underline."""
    if level := read_level(lines[index].text):
        return read_title(lines[index].text), level
    under = read_underline(lines[index].text) if index else ""
    if under and not _is_break(lines[index - 1].text):
        return lines[index - 1].text.strip(), 1 if under == "=" else 2
    return "", 0


def _choose(names: list[_Name], headings: list[_RealHeading]) -> tuple[int, set[int]]:
    """Return the level of sections, and which names are headings, from the real headings around them."""
    owners = _find_owners(names, headings)
    real = Counter(heading.level for heading in headings if heading.named)
    level = _vote(real, headings, owners.values())
    if real[level]:
        busy = _list_busy(headings, level)
        owners = {at: owner for at, owner in owners.items() if owner not in busy}
    elif level > _SECTION_LEVEL and not _have_names(headings, level - 1, owners.values()):
        return level, set()  # so deep, a heading may be a section itself
    return level, {at for at, owner in owners.items() if not _is_introduction(headings, owner, level)}


def _vote(real: Counter[int], headings: list[_RealHeading], owners: Collection[int]) -> int:
    """Return the level that most section names have: real ones their own, plain ones that below their heading."""
    voters = [owner for owner in owners if not _leads_down(headings, owner)] or owners
    above = (headings[owner] for owner in voters)
    plain = Counter(min(max(heading.level + 1, 2), 6) for heading in above if not heading.named)
    return max(real + plain, key=lambda one: (real[one] + plain[one], real[one], one))


def _have_names(headings: list[_RealHeading], level: int, owners: Collection[int]) -> bool:
    """Tell whether plain names stand under most headings of a level, or several of them under one."""
    same = {at for at, heading in enumerate(headings) if heading.level == level}
    counts = Counter(owner for owner in owners if owner in same)
    return 2 * len(counts) > len(same) or any(count > 1 for count in counts.values())


def _find_titles(names: list[_Name], headings: list[_RealHeading], chosen: set[int]) -> set[int]:
    """Return the lines that are sections because others of their form are: after one of several known names."""
    owners = _find_owners(names, headings)
    forms = {name.at: (owners[name.at], name.bold) for name in names}
    sections = [name.at for name in names if name.at in chosen]
    first = {forms[at]: at for at in reversed(sections)}
    several = Counter(forms[at] for at in sections)
    unknown = (name.at for name in names if not name.known and several[forms[name.at]] > 1)
    return {at for at in unknown if at > first[forms[at]]}


def _find_owners(names: list[_Name], headings: list[_RealHeading]) -> dict[int, int]:
    """Return line of a name → number of the heading it stands under."""
    owners: dict[int, int] = {}
    at = 0
    for name in names:
        while at + 1 < len(headings) and headings[at + 1].at < name.at:
            at += 1
        owners[name.at] = at
    return owners


def _list_busy(headings: list[_RealHeading], level: int) -> set[int]:
    """Return the numbers of the headings of those stories that have real sections, and of the sections themselves."""
    busy: set[int] = set()
    story = 0
    for at, heading in enumerate(headings):
        if heading.level >= level and not heading.linked:
            busy |= {story, at}
        else:
            story = at
    return busy


def _is_introduction(headings: list[_RealHeading], owner: int, level: int) -> bool:
    """Tell whether what stands under a heading introduces the deeper headings that follow: a module's own words."""
    return headings[owner].level < level - 1 and _leads_down(headings, owner)


def _leads_down(headings: list[_RealHeading], owner: int) -> bool:
    """Tell whether the next heading is deeper, so that words between the two may belong to more than a story."""
    return owner + 1 < len(headings) and headings[owner + 1].level > headings[owner].level


def _split(name: _Name, line: SourceLine, level: int) -> Iterator[SourceLine]:
    """Yield the heading, and the words after its colon as a line of their own."""
    prefix = "#" * level + " "
    yield line._replace(text=prefix + name.title, shift=line.shift + name.start - len(prefix), named=True)
    if name.words:
        yield line.cut(name.words, escape(line.text[name.words :]))


def _report(name: _Name, line: SourceLine, level: int, source: Source, *, read: bool) -> None:
    start, end = name.written
    at = source.locate(line.number, start + line.shift + 1, end - start)
    kind = PLAIN_HEADING if read else PLAIN_NAME
    heading = f"{'#' * level} {name.title}"
    source.diagnostics.report(kind, at=at, name=line.text[start:end].strip(), heading=heading)
