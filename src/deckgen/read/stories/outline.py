"""What each heading of a file is: course, module, topic, story, section, or a detail of a section.

Comes in: the parts of a file. Goes out: a role for each part. Levels are not fixed: sections stand where the known
section names stand; what stands above them is story, topic, module, nearest first.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from deckgen.blocks import Paragraph
from deckgen.evidence import Rule
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames, follows_up
from deckgen.read.headings.names import can_name, is_company_key
from deckgen.read.headings.section_rules import SECTION_FOLLOWS, SECTION_SLIP
from deckgen.read.headings.titles import parse_counted, parse_module, split_kicker
from deckgen.read.pieces import DocumentPart, Heading
from deckgen.read.stories.drafts import Remark, StoryItem
from deckgen.read.stories.levels import Evidence, explain_level, find_section_level
from deckgen.read.stories.links import is_story_link, leads_down
from deckgen.read.stories.rules import (
    COMPANY_ABOVE,
    COMPANY_BELOW,
    COMPANY_KICKER,
    COMPANY_LINKED,
    MODULE_ABOVE,
    MODULE_BESIDE,
    MODULE_COUNTED,
    MODULE_TITLE,
    MODULE_WORD,
    TITLE_ABOVE,
    TITLE_FIRST,
    TOPIC_ABOVE,
    TOPIC_LINKS,
)
from deckgen.read.stories.rulings import HeadingRole, Outline, Ruling

_FEWEST_SECTIONS = 2
"""Sections of a story above the level of the file's by which that level is the story's own, and no slip of the pen."""


_OWNERS = frozenset({HeadingRole.STORY, HeadingRole.TOPIC})
_LEADERS = frozenset({HeadingRole.MODULE, HeadingRole.COURSE})


def list_items(part: DocumentPart, role: HeadingRole) -> list[StoryItem]:
    """Return what stands under a heading in the author's order, and the heading again where it holds a link."""
    items: list[StoryItem] = sorted((*part.blocks, *part.reminders, *map(Remark, part.remarks)), key=_read_line)
    heading = part.heading
    if heading and any(span.link for span in heading.spans):
        again = role in {HeadingRole.MODULE, HeadingRole.TOPIC, HeadingRole.SECTION} or (
            role is HeadingRole.STORY and not heading.links
        )
        items[:0] = [Paragraph(heading.spans, line=heading.line, path=heading.path)] if again else []
    return items


def _read_line(item: StoryItem) -> int:
    return item.line


def waits_for_heading(parts: Sequence[DocumentPart], roles: Sequence[HeadingRole], index: int) -> bool:
    """Tell whether what stands under a heading belongs to the module or the story whose heading comes next."""
    role = roles[index]
    if role is HeadingRole.PREAMBLE:
        return not (parts[index].blocks and _LEADERS.isdisjoint(roles))
    if role is not HeadingRole.TOPIC:
        return role is HeadingRole.COURSE
    levels = [part.heading.level for part in parts[index : index + 2] if part.heading]
    return HeadingRole.STORY in roles[index + 1 : index + 2] and levels[-1] > levels[0]


def assign_roles(
    parts: Sequence[DocumentPart],
    evidence: Evidence,
    course: Mapping[int, int],
    names: SectionNames,
    *,
    named: bool,
) -> Outline:
    """Return the role of each part of a file, with the rules that told.

    Args:
        parts: The file.
        evidence: What its own headings tell.
        course: Level → headings of all files that are known names; it helps where the file's own are silent.
        names: Those of sections.
        named: Whether front matter names the story, so that all headings may be sections.
    """
    headings = [part.heading for part in parts if part.heading]
    found = find_section_level(headings, evidence, course, named=named)
    rulings = _Levels.read(headings, found.level, evidence).assign(parts, names)
    if _has_lone_title(parts, [ruling.role for ruling in rulings]):
        rulings[0] = Ruling(HeadingRole.MODULE, MODULE_TITLE)
    return Outline(tuple(rulings), explain_level(found, headings, evidence))


def _has_lone_title(parts: Sequence[DocumentPart], roles: Sequence[HeadingRole]) -> bool:
    """Tell whether a file begins with a title over all its stories: the only heading of its level."""
    title = _find_bare_title(parts, counted=_are_counted(parts[1:]))
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


def _are_counted(parts: Sequence[DocumentPart]) -> bool:
    """Tell whether several headings of one level name stories with a kicker, such as "Case 1: Orbex"."""
    levels = Counter(part.heading.level for part in parts if part.heading and split_kicker(part.heading.text)[0])
    return max(levels.values(), default=0) > 1


def _find_bare_title(parts: Sequence[DocumentPart], *, counted: bool) -> Heading | None:
    """Return the first heading when it is no link, and nothing stands under it, or stories are counted below it."""
    first = parts[0] if parts else None
    if first is None or first.heading is None or first.heading.link:
        return None
    told = not counted and (first.blocks or first.reminders or first.remarks)
    return None if told or any(map(is_story_link, first.blocks)) else first.heading


class _Levels(NamedTuple):
    """The level of each role in one file."""

    section: int
    topic: int
    """Level of headings that links follow; 0 when companies stand in headings."""
    modules: frozenset[int]
    """Levels on which headings call themselves modules."""
    above: tuple[int, ...] = ()
    """Other levels in use above the sections, nearest first."""

    @classmethod
    def read(cls, headings: Sequence[Heading], section: int, evidence: Evidence) -> "_Levels":
        modules = frozenset(each.level for each in headings if parse_module(each.text, weak=each.level < section))
        linked = [level for level in evidence.links if level < section]
        topic = max(linked, key=lambda level: (evidence.links[level], level), default=0)
        first = min(modules, default=0)
        levels = {each.level for each in headings if first < each.level < section} - modules
        if modules and any(max(modules) < level < topic for level in levels):
            topic = 0  # with another level between them and the modules, what links stand under are companies
        return cls(section=section, topic=topic, modules=modules, above=tuple(sorted(levels, reverse=True)))

    def assign(self, parts: Sequence[DocumentPart], names: SectionNames) -> list[Ruling]:
        rulings: list[Ruling] = []
        own: list[int] = []
        for index, part in enumerate(parts):
            if _is_inside(part, own, names):
                rulings.append(Ruling(HeadingRole.DETAIL))
                continue
            close = HeadingRole.SECTION in (ruling.role for ruling in rulings[-3:])
            rulings.append(self._judge(part, names, slip=_may_slip(parts, index, own, names, close=close)))
            own = self._follow_sections(part, rulings[-1].role, own)
        _raise_companies(parts, rulings, self.section, names)
        if self._has_course_heading(parts, [ruling.role for ruling in rulings[:2]]):
            rulings[0] = Ruling(HeadingRole.COURSE, TITLE_FIRST)
        return rulings

    def _follow_sections(self, part: DocumentPart, role: HeadingRole, own: list[int]) -> list[int]:
        """Return the levels of the open story's sections that stand above those of the file."""
        level = part.heading.level if part.heading else 0
        if level >= self.section:
            return own
        return [*own, level] if role is HeadingRole.SECTION and own[:1] in ([], [level]) else []

    def _has_course_heading(self, parts: Sequence[DocumentPart], roles: list[HeadingRole]) -> bool:
        """Tell whether the first heading, on the modules' own level, stands for all of them: a numbered one follows."""
        if roles != [HeadingRole.MODULE, HeadingRole.MODULE]:
            return False
        first, second = (part.heading.text if part.heading else "" for part in parts[:2])
        return not parse_module(first) and parse_module(second) is not None

    def _judge(self, part: DocumentPart, names: SectionNames, *, slip: bool) -> Ruling:
        if part.heading is None:
            return Ruling(HeadingRole.PREAMBLE)
        level, text = part.heading.level, part.heading.text
        if parse_module(text, weak=level < self.section):
            return Ruling(HeadingRole.MODULE, MODULE_WORD)
        if level >= self.section:
            return Ruling(HeadingRole.SECTION if level == self.section else HeadingRole.DETAIL)
        if slip and (rule := self._find_slip(level, text, names)):
            return Ruling(HeadingRole.SECTION, rule)
        if split_kicker(text)[0]:
            return Ruling(HeadingRole.STORY, COMPANY_KICKER)
        return Ruling(HeadingRole.STORY, COMPANY_LINKED) if part.heading.link else self._judge_upper(level, text)

    def _find_slip(self, level: int, text: str, names: SectionNames) -> Rule | None:
        """Return the rule by which a heading above the sections is one; on the modules' level only sure names are."""
        inner = level > max(self.modules, default=0)
        if (inner and names.stands_alone(text)) or names.opens(text):
            return SECTION_SLIP
        return SECTION_FOLLOWS if inner and follows_up(text) else None

    def _judge_upper(self, level: int, text: str) -> Ruling:
        if self.modules and level <= min(self.modules):
            beside = level in self.modules
            return Ruling(HeadingRole.MODULE, MODULE_BESIDE) if beside else Ruling(HeadingRole.COURSE, TITLE_ABOVE)
        if self.topic:
            return self._judge_by_topic(level)
        rank = self.above.index(level) if level in self.above else len(self.above)
        if rank and level == 1 and not self.modules and parse_counted(text):
            return Ruling(HeadingRole.MODULE, MODULE_COUNTED)
        return _BY_RANK[min(rank, len(_BY_RANK) - 1)]

    def _judge_by_topic(self, level: int) -> Ruling:
        """Return what a heading is where links tell the level of topics: below are stories, next above modules."""
        if level >= self.topic:
            topic = Ruling(HeadingRole.TOPIC, TOPIC_LINKS)
            return topic if level == self.topic else Ruling(HeadingRole.STORY, COMPANY_BELOW)
        outer = [each for each in self.above if each < self.topic]
        module = Ruling(HeadingRole.MODULE, MODULE_ABOVE)
        return module if outer and level == outer[0] else Ruling(HeadingRole.COURSE, TITLE_ABOVE)


_BY_RANK = (
    Ruling(HeadingRole.STORY, COMPANY_ABOVE),
    Ruling(HeadingRole.TOPIC, TOPIC_ABOVE),
    Ruling(HeadingRole.MODULE, MODULE_ABOVE),
    Ruling(HeadingRole.COURSE, TITLE_ABOVE),
)
"""What a heading is by the levels in use between it and the sections."""


def _may_slip(
    parts: Sequence[DocumentPart], index: int, own: Sequence[int], names: SectionNames, *, close: bool
) -> bool:
    """Tell whether a heading above the sections' level may be a section: one stands close before, or on its level."""
    part = parts[index]
    if any(map(is_story_link, part.blocks)):
        return False
    close = close or _follows_link(parts, index)
    told = bool(part.heading and part.blocks and names.opens(part.heading.text))
    return (close and (told or not leads_down(parts, index))) or bool(part.heading and part.heading.level in own)


def _is_inside(part: DocumentPart, own: Sequence[int], names: SectionNames) -> bool:
    """Tell whether a heading divides a section of a story whose sections stand above those of other stories."""
    if part.heading is None or len(own) < _FEWEST_SECTIONS or part.heading.level <= own[0]:
        return False
    return names.find(part.heading.text) is None and not any(map(is_story_link, part.blocks))


def _raise_companies(parts: Sequence[DocumentPart], rulings: list[Ruling], section: int, names: SectionNames) -> None:
    """Make a company of a heading on the sections' level right under its topic: a link, or with sections below."""
    _raise_links(parts, rulings, section, names)
    for index in range(1, len(parts) - 1):
        above, heading, below = (part.heading for part in parts[index - 1 : index + 2])
        if above is None or heading is None or below is None or not heading.level == section < below.level:
            continue
        bare = not parts[index - 1].blocks and above.level < heading.level
        known = names.find(heading.text) is None and names.opens(below.text)
        if bare and known and rulings[index - 1].role in _OWNERS:
            rulings[index - 1] = Ruling(HeadingRole.TOPIC, TOPIC_ABOVE)
            rulings[index] = Ruling(HeadingRole.STORY, COMPANY_ABOVE)


def _raise_links(parts: Sequence[DocumentPart], rulings: list[Ruling], section: int, names: SectionNames) -> None:
    """Make companies of headings on the sections' level that are links, or say so, the first right under a topic."""
    raised = False
    for index in range(1, len(parts)):
        heading = parts[index].heading
        raised = raised and heading is not None and heading.level >= section
        rule = _find_outright(heading, section, names) if heading else None
        if rule is None:
            continue
        bare = rule is COMPANY_KICKER or not parts[index - 1].blocks
        if not raised and bare and rulings[index - 1].role in _OWNERS:
            rulings[index - 1], raised = Ruling(HeadingRole.TOPIC, TOPIC_ABOVE), True
        rulings[index] = Ruling(HeadingRole.STORY, rule) if raised else rulings[index]


def _find_outright(heading: Heading, section: int, names: SectionNames) -> Rule | None:
    """Return the rule by which a heading on the sections' level names a company: a link, "Customer: Orbex"."""
    if heading.level != section or names.find(heading.text):
        return None
    if heading.link:
        return COMPANY_LINKED
    kicker, company = split_kicker(heading.text)
    return COMPANY_KICKER if is_company_key(kicker) and can_name(company) else None


def _follows_link(parts: Sequence[DocumentPart], index: int) -> bool:
    """Tell whether a heading is the first one below a link that names a story."""
    return index > 0 and leads_down(parts, index - 1) and any(map(is_story_link, parts[index - 1].blocks))
