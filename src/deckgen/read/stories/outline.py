"""What each heading of a file is: course, module, topic, story, section, or a detail of a section.

Comes in: the parts of a file. Goes out: a role for each part. Levels are not fixed: sections stand where the known
section names stand; what stands above them is story, topic, module, nearest first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from deckgen.read.pieces import DocumentPart, Heading
from deckgen.read.stories.drafts import Remark, StoryItem
from deckgen.read.stories.kinds import find_kind, find_told_kind
from deckgen.read.stories.links import is_story_link, leads_down, lists_stories
from deckgen.read.stories.titles import parse_module, split_kicker
from deckgen.story import Paragraph, SectionKind

_DEFAULT_LEVEL = 3
_FEWEST_SECTIONS = 2
"""Sections of a story above the level of the file's by which that level is the story's own, and no slip of the pen."""
_QUESTION = ("?", "？")
_FEWEST_QUESTIONS = 3
"""Headings of one level that ask; fewer may be topics with a catchy name."""


class HeadingRole(Enum):
    """What a heading is."""

    PREAMBLE = auto()
    COURSE = auto()
    MODULE = auto()
    TOPIC = auto()
    STORY = auto()
    SECTION = auto()
    DETAIL = auto()


@dataclass(slots=True, eq=False)
class Evidence:
    """What the headings of a file, or of all files together, tell about levels."""

    names: Counter[int] = field(default_factory=Counter)
    """Level → headings that are known section names."""
    own: Counter[int] = field(default_factory=Counter)
    """The same in stories right under their modules, which tell of levels only where no others do."""
    links: Counter[int] = field(default_factory=Counter)
    """Level → headings that a link-only paragraph follows."""
    questions: Counter[int] = field(default_factory=Counter)
    """Level → headings that ask something: an interview has sections, and no company is called "Why?"."""

    @classmethod
    def join(cls, files: Iterable["Evidence"]) -> "Evidence":
        """Return the evidence of all files together."""
        total = cls()
        for each in files:
            total.names.update(each.names)
            total.links.update(each.links)
        return total


def gather_evidence(parts: Sequence[DocumentPart], extra: Mapping[str, SectionKind]) -> Evidence:
    """Count what tells the levels of a file."""
    evidence = Evidence()
    doubtful: list[int] = []
    own = _find_own_stories(parts)
    for index, part in enumerate(parts):
        if part.heading is None:
            continue
        heading, linked = part.heading, any(is_story_link(block) for block in part.blocks[:1])
        linked = linked or lists_stories(parts, index, extra)
        named = find_kind(heading.text, extra) is not None
        if named and linked and not leads_down(parts, index):
            doubtful.append(heading.level)
        elif linked:
            evidence.links[heading.level] += _may_be_topic(heading)
        elif named or find_told_kind(heading.text):
            (evidence.own if index in own else evidence.names)[heading.level] += 1
        else:
            evidence.questions[heading.level] += heading.text.endswith(_QUESTION)
    _settle(evidence, doubtful)
    return evidence


def _find_own_stories(parts: Sequence[DocumentPart]) -> set[int]:
    """Return the indexes of the parts in modules whose story is named by a link right under their heading."""
    own: set[int] = set()
    inside = False
    for index, part in enumerate(parts):
        if part.heading and parse_module(part.heading.text, weak=False):
            inside = any(map(is_story_link, part.blocks[:1]))
        elif inside:
            own.add(index)
    return own


def _may_be_topic(heading: Heading) -> bool:
    """Tell whether a heading with a link under it is neither a module's nor a company's own."""
    return not parse_module(heading.text, weak=False) and not split_kicker(heading.text)[0]


def _settle(evidence: Evidence, levels: Sequence[int]) -> None:
    """Count known names with a link and nothing deeper: sections where such stand, or where links stand above them."""
    evidence.names = evidence.names or evidence.own
    evidence.links += Counter()  # forgets levels without any
    topics = min(evidence.links, default=0)
    for level in levels:
        section = level in evidence.names or 0 < topics < level
        (evidence.names if section else evidence.links)[level] += 1
    asked = max(evidence.questions, key=lambda level: (evidence.questions[level], -level), default=0)
    if evidence.questions[asked] >= _FEWEST_QUESTIONS:
        evidence.names[asked] += evidence.questions[asked]


def list_items(part: DocumentPart, role: HeadingRole) -> list[StoryItem]:
    """Return what stands under a heading in the author's order, and the heading again where it holds a link."""
    items: list[StoryItem] = sorted((*part.blocks, *part.reminders, *map(Remark, part.remarks)), key=_read_line)
    heading = part.heading
    if heading and any(span.link for span in heading.spans):
        again = role in {HeadingRole.MODULE, HeadingRole.TOPIC, HeadingRole.SECTION} or (
            role is HeadingRole.STORY and not heading.link
        )
        items[:0] = [Paragraph(heading.spans, line=heading.line, path=heading.path)] if again else []
    return items


def _read_line(item: StoryItem) -> int:
    return item.line


def assign_roles(
    parts: Sequence[DocumentPart],
    evidence: Evidence,
    course: Evidence,
    extra: Mapping[str, SectionKind],
    *,
    named: bool,
) -> list[HeadingRole]:
    """Return the role of each part of a file.

    Args:
        parts: The file.
        evidence: What its own headings tell.
        course: What those of all files tell; it helps where the file's own are silent and a story is named.
        extra: Section names of course.yaml.
        named: Whether front matter names the story, so that all headings may be sections.
    """
    roles = _Levels.read(parts, evidence, course, named=named).assign(parts, extra)
    return [HeadingRole.MODULE, *roles[1:]] if _has_lone_title(parts, roles) else roles


def _has_lone_title(parts: Sequence[DocumentPart], roles: Sequence[HeadingRole]) -> bool:
    """Tell whether a file begins with a title over all its stories: the only heading of its level, no text under it."""
    title = _find_bare_title(parts)
    if title is None or roles[0] not in {HeadingRole.TOPIC, HeadingRole.STORY}:
        return False
    if any(part.heading is None or part.heading.level <= title.level for part in parts[1:]):
        return False
    below = [role for role in roles[1:] if role is not HeadingRole.DETAIL]
    if below[:1] != [HeadingRole.STORY]:
        return False
    story = parts[roles.index(HeadingRole.STORY, 1)].heading
    return (
        below.count(HeadingRole.STORY) > 1
        or roles[0] is HeadingRole.STORY
        or bool(story and split_kicker(story.text)[0])
    )


def _find_bare_title(parts: Sequence[DocumentPart]) -> Heading | None:
    """Return the first heading when it is no link and nothing stands under it before the next one."""
    first = parts[0] if parts else None
    if first is None or first.heading is None or first.heading.link:
        return None
    return None if first.blocks or first.reminders or first.remarks else first.heading


@dataclass(slots=True, eq=False)
class _Levels:
    """The level of each role in one file."""

    section: int
    topic: int
    """Level of headings that links follow; 0 when companies stand in headings."""
    modules: frozenset[int]
    """Levels on which headings call themselves modules."""
    above: tuple[int, ...] = ()
    """Other levels in use above the sections, nearest first."""

    @classmethod
    def read(cls, parts: Sequence[DocumentPart], evidence: Evidence, course: Evidence, *, named: bool) -> "_Levels":
        headings = [part.heading for part in parts if part.heading]
        section = _find_section_level(headings, evidence, course, named=named)
        modules = frozenset(each.level for each in headings if parse_module(each.text, weak=each.level < section))
        linked = [level for level in evidence.links if level < section]
        topic = max(linked, key=lambda level: (evidence.links[level], level), default=0)
        first = min(modules, default=0)
        levels = {each.level for each in headings if first < each.level < section} - modules
        if modules and any(max(modules) < level < topic for level in levels):
            topic = 0  # with another level between them and the modules, what links stand under are companies
        return cls(section, topic, modules, tuple(sorted(levels, reverse=True)))

    def assign(self, parts: Sequence[DocumentPart], extra: Mapping[str, SectionKind]) -> list[HeadingRole]:
        roles: list[HeadingRole] = []
        own: list[int] = []
        for index, part in enumerate(parts):
            if _is_inside(part, own, extra):
                roles.append(HeadingRole.DETAIL)
                continue
            slip = _may_slip(parts, index, roles, own)
            roles.append(self._find_role(part, extra, slip=slip))
            own = self._follow_sections(part, roles[-1], own)
        return [HeadingRole.COURSE, *roles[1:]] if self._has_course_heading(parts, roles) else roles

    def _follow_sections(self, part: DocumentPart, role: HeadingRole, own: list[int]) -> list[int]:
        """Return the levels of the open story's sections that stand above those of the file."""
        level = part.heading.level if part.heading else 0
        if level >= self.section:
            return own
        return [*own, level] if role is HeadingRole.SECTION and own[:1] in ([], [level]) else []

    def _has_course_heading(self, parts: Sequence[DocumentPart], roles: list[HeadingRole]) -> bool:
        """Tell whether the first heading, on the modules' own level, stands for all of them: a numbered one follows."""
        if roles[:2] != [HeadingRole.MODULE, HeadingRole.MODULE]:
            return False
        first, second = (part.heading.text if part.heading else "" for part in parts[:2])
        return not parse_module(first) and parse_module(second) is not None

    def _find_role(self, part: DocumentPart, extra: Mapping[str, SectionKind], *, slip: bool) -> HeadingRole:
        if part.heading is None:
            return HeadingRole.PREAMBLE
        level, text = part.heading.level, part.heading.text
        if parse_module(text, weak=level < self.section):
            return HeadingRole.MODULE
        if level >= self.section:
            return HeadingRole.SECTION if level == self.section else HeadingRole.DETAIL
        if slip and level > max(self.modules, default=0) and find_kind(text, extra):
            return HeadingRole.SECTION
        if split_kicker(text)[0] or part.heading.link:
            return HeadingRole.STORY
        return self._find_upper_role(level)

    def _find_upper_role(self, level: int) -> HeadingRole:
        if self.modules and level <= min(self.modules):
            return HeadingRole.MODULE if level in self.modules else HeadingRole.COURSE
        if self.topic:
            return self._find_role_by_topic(level)
        rank = self.above.index(level) if level in self.above else len(self.above)
        return (HeadingRole.STORY, HeadingRole.TOPIC, HeadingRole.MODULE, HeadingRole.COURSE)[min(rank, 3)]

    def _find_role_by_topic(self, level: int) -> HeadingRole:
        """Return what a heading is where links tell the level of topics: below are stories, next above modules."""
        if level >= self.topic:
            return HeadingRole.TOPIC if level == self.topic else HeadingRole.STORY
        outer = [each for each in self.above if each < self.topic]
        return HeadingRole.MODULE if outer and level == outer[0] else HeadingRole.COURSE


def _may_slip(parts: Sequence[DocumentPart], index: int, roles: Sequence[HeadingRole], own: Sequence[int]) -> bool:
    """Tell whether a heading above the sections' level may be a section: one stands close before, or on its level."""
    part = parts[index]
    if any(map(is_story_link, part.blocks)):
        return False
    close = HeadingRole.SECTION in roles[-3:] or _follows_link(parts, index)
    return (close and not leads_down(parts, index)) or bool(part.heading and part.heading.level in own)


def _is_inside(part: DocumentPart, own: Sequence[int], extra: Mapping[str, SectionKind]) -> bool:
    """Tell whether a heading divides a section of a story whose sections stand above those of other stories."""
    if part.heading is None or len(own) < _FEWEST_SECTIONS or part.heading.level <= own[0]:
        return False
    return find_kind(part.heading.text, extra) is None and not any(map(is_story_link, part.blocks))


def _follows_link(parts: Sequence[DocumentPart], index: int) -> bool:
    """Tell whether a heading is the first one below a link that names a story."""
    return index > 0 and leads_down(parts, index - 1) and any(map(is_story_link, parts[index - 1].blocks))


def _find_level_below_title(headings: Sequence[Heading]) -> int:
    """Return the level of the sections of a story that front matter names: the upper one, below a lone title."""
    if any(parse_module(each.text) or split_kicker(each.text)[0] or each.link for each in headings):
        return 0
    below = headings[1:] if len({each.level for each in headings}) > 1 else headings
    if any(each.level <= headings[0].level for each in headings[1:]):
        below = headings
    return min((each.level for each in below), default=0)


def _find_section_level(headings: Sequence[Heading], evidence: Evidence, course: Evidence, *, named: bool) -> int:
    if evidence.names:
        return max(evidence.names, key=lambda level: (evidence.names[level], -level))
    if evidence.links:
        return max(evidence.links, key=lambda level: (evidence.links[level], level)) + 1
    told = _find_level_below_title(headings) if named else 0
    return told or _find_silent_level(headings, course, named=named)


def _find_silent_level(headings: Sequence[Heading], course: Evidence, *, named: bool) -> int:
    """Return the level of sections in a file where neither names nor links tell."""
    modules = {each.level for each in headings if parse_module(each.text)}
    top = min(modules, default=0)
    below = [each.level for each in headings if each.level > top]
    common = max(course.names, key=lambda level: (course.names[level], -level), default=0)
    if common and (named or any(level < common for level in below)):
        return common
    if len(below) > 2 and not modules and all(level > below[0] for level in below[1:]):
        return min(below[1:])
    return max([_DEFAULT_LEVEL, *(level + 1 for level in below[:1])])
