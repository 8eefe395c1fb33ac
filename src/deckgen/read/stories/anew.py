"""A short line of its own right before sections that begin anew → the heading of the next story.

Comes in: a document and the roles of its parts. Goes out: the parts, each line that names a further story one of
its own. Where such lines name all stories under a heading, it is their topic.
"""

from collections.abc import Iterator, Mapping, Sequence

from deckgen.blocks import Block, Paragraph, Span
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.names import drop_counter, is_proper
from deckgen.read.pieces import DocumentPart
from deckgen.read.stories.companies import cut_part, is_address, split_addresses
from deckgen.read.stories.links import is_story_link
from deckgen.read.stories.named_topics import is_name
from deckgen.read.stories.rules import COMPANY_ANEW, TOPIC_LINE, TOPIC_PLAIN
from deckgen.read.stories.rulings import HEADS, HeadingRole, Outlined, RuledPart, Ruling
from deckgen.story import SectionKind

_INNER = frozenset({HeadingRole.SECTION, HeadingRole.DETAIL})


class _NameLine(NamedTuple):
    """The name of a story at the end of a part: which blocks it takes, and what kind of line it is."""

    at: int
    sign: str
    """"address" below it, "bold", "counted" or "" for a plain line."""


class _Group(NamedTuple):
    """A heading with the sections below it: indexes of parts."""

    head: int
    end: int


def find_stories_anew(told: Outlined) -> Iterator[Sequence[RuledPart]]:
    """Yield each part, and behind it the story that begins on its last line, behind the sections of another."""
    groups = list(_list_groups(told.outline.roles))
    heads = {at: name for group in groups for at, name in _find_all(told, group)}
    if not heads:
        return
    topics = {group.head for group in groups} & heads.keys()
    level, listed = 0, False
    for at, (part, ruling) in enumerate(told.pair()):
        level = part.heading.level if part.heading and ruling.role in HEADS else level
        listed = ruling.rule is TOPIC_PLAIN if ruling.role is HeadingRole.TOPIC else listed
        own = Ruling(HeadingRole.TOPIC, TOPIC_LINE) if at in topics else ruling
        before, below = _cut_all(part, heads.get(at), level, listed=listed)
        yield (before, own), *below


def _list_groups(roles: Sequence[HeadingRole]) -> Iterator[_Group]:
    """Yield each heading that sections stand under at once."""
    head = 0
    for at in range(1, len(roles) + 1):
        if at < len(roles) and roles[at] in _INNER:
            continue
        if at - head > 1 and roles[head] in HEADS:
            yield _Group(head, at)
        head = at


def _find_all(told: Outlined, group: _Group) -> Iterator[tuple[int, _NameLine]]:
    """Yield the names of stories below a heading, the first one where it looks like the others."""
    found = dict(_find_names(told, group))
    first = _find_first(told.document.parts[group.head], told.outline.rulings[group.head].role, found)
    if first:
        yield group.head, first
    yield from found.items()


def _find_names(told: Outlined, group: _Group) -> Iterator[tuple[int, _NameLine]]:
    """Yield each part whose last line is a name, and below which a kind of section comes again."""
    seen: set[SectionKind] = set()
    parts, rulings = told.document.parts, told.outline.rulings
    for at in range(group.head + 1, group.end):
        heading = parts[at].heading
        kind = told.names.find(heading.text) if heading and rulings[at].role is HeadingRole.SECTION else None
        name = _read_name(parts[at - 1]) if kind in seen and at - 1 > group.head else None
        if name and name.at:
            seen.clear()
            yield at - 1, name
        seen |= {kind} if kind else set()


def _find_first(part: DocumentPart, role: HeadingRole, names: Mapping[int, _NameLine]) -> _NameLine | None:
    """Return the name of the first story where all others below a heading have one that looks like it."""
    if role is HeadingRole.MODULE or not names or part.heading is None or any(map(is_story_link, part.blocks)):
        return None
    name = _read_name(part)
    return name if name and {name.sign} == {other.sign for other in names.values()} else None


def _read_name(part: DocumentPart) -> _NameLine | None:
    """Return the name that a part ends in, with an address below it or without."""
    blocks = split_addresses(part.blocks)
    addressed = bool(blocks) and is_address(blocks[-1])
    at = len(blocks) - 1 - addressed
    name = blocks[at] if at >= 0 else None
    if not isinstance(name, Paragraph) or name.level:
        return None
    counted = name.marker[:1].isdecimal()
    if counted and _is_item(blocks[at - 1] if at else None):
        return None  # the last one of a list
    bare = drop_counter(name.text.strip())
    if not is_name(name._replace(marker="" if counted else name.marker)) or not is_proper(bare):
        return None
    return _NameLine(at, "address" if addressed else _read_sign(name))


def _read_sign(name: Paragraph) -> str:
    """Return how a name is written."""
    bold = all(span.bold for span in name.spans if span.text.strip())
    return "bold" if bold else "counted" if name.marker else ""


def _is_item(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.marker[:1].isdecimal()


def _cut_story(part: DocumentPart, name: _NameLine | None, level: int) -> tuple[DocumentPart, ...]:
    """Return a part, and the story that the name in it begins, if there is one, below a heading of a level."""
    if name is None:
        return (part,)
    part = part._replace(blocks=split_addresses(part.blocks))
    line = part.blocks[name.at]
    if not isinstance(line, Paragraph):
        return (part,)
    if line.marker:
        number = Span(f"{line.marker} ", line=line.line, column=line.spans[0].column)
        line = line._replace(spans=(number, *line.spans), marker="")
    return cut_part(part, line, name.at, level)


def _cut_all(
    part: DocumentPart, name: _NameLine | None, level: int, *, listed: bool
) -> tuple[DocumentPart, Sequence[RuledPart]]:
    """Return a part, and topic and company of the story that it ends with."""
    before, *stories = _cut_story(part, name, level + 1)
    above, *topics = _cut_topic(before, level) if listed and stories else (before,)
    return above, (
        *((topic, Ruling(HeadingRole.TOPIC, TOPIC_PLAIN)) for topic in topics),
        *((story, Ruling(HeadingRole.STORY, COMPANY_ANEW)) for story in stories),
    )


def _cut_topic(part: DocumentPart, level: int) -> tuple[DocumentPart, ...]:
    """Return a part, and the topic that its last line names where the topics before are lines of their own, too."""
    name = _read_name(part)
    if name is None or name.sign or not name.at:
        return (part,)
    return _cut_story(part, name, level)
