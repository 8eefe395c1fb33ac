"""On which level the sections of a file stand, and what tells: known section names, links to stories, front matter.

Comes in: the parts of a file. Goes out: `Evidence`, and a level with the rule that told it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from deckgen.evidence import Reason, Rule
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.titles import parse_module, split_kicker
from deckgen.read.pieces import DocumentPart, Heading
from deckgen.read.stories.links import leads_down, lists_stories, opens_story
from deckgen.read.stories.rules import LEVEL_COURSE, LEVEL_FRONT, LEVEL_LINKS, LEVEL_LONE, LEVEL_NAMES, LEVEL_SILENT

_DEFAULT_LEVEL = 3
_QUESTION = ("?", "？")
_FEWEST_QUESTIONS = 3
"""Headings of one level that ask; fewer may be topics with a catchy name."""
_SHOWN = 3
"""Headings that are named as evidence; the others are counted."""


class SectionLevel(NamedTuple):
    """Where the sections of a file stand, and what told so."""

    level: int
    rule: Rule


class Evidence(NamedTuple):
    """What the headings of a file tell about levels."""

    names: Mapping[int, int] = MappingProxyType({})
    """Level → headings that are known section names, or ask something where many do."""
    links: Mapping[int, int] = MappingProxyType({})
    """Level → headings that a link-only paragraph follows."""
    named: tuple[Heading, ...] = ()
    linked: tuple[Heading, ...] = ()
    """The headings themselves."""


class _Tally:
    """The evidence of a file while it is gathered."""

    def __init__(self) -> None:
        self.names: Counter[int] = Counter()
        """Level → headings that are known section names."""
        self.links: Counter[int] = Counter()
        """Level → headings that a link-only paragraph follows."""
        self.own: Counter[int] = Counter()
        """As `names`, of stories right under their modules: they tell only where no others do."""
        self.named: list[Heading] = []
        self.linked: list[Heading] = []
        self.asking: list[Heading] = []
        """The headings themselves; those that ask something are sections of an interview."""


def count_names(files: Iterable[Evidence]) -> Mapping[int, int]:
    """Return level → headings that are known section names, of all files together."""
    total = Counter[int]()
    for each in files:
        total.update(each.names)
    return total


def gather_evidence(parts: Sequence[DocumentPart], names: SectionNames) -> Evidence:
    """Count what tells the levels of a file."""
    evidence = _Tally()
    doubtful: list[Heading] = []
    own = _find_own_stories(parts)
    for index, part in enumerate(parts):
        if part.heading is None:
            continue
        heading, linked = part.heading, opens_story(part)
        linked = linked or lists_stories(parts, index, names)
        named = names.find(heading.text) is not None
        if named and linked and not leads_down(parts, index):
            doubtful.append(heading)
        elif linked:
            evidence.links[heading.level] += _may_be_topic(heading)
            evidence.linked.append(heading)
        elif named or names.find_told(heading.text):
            (evidence.own if index in own else evidence.names)[heading.level] += 1
            evidence.named.append(heading)
    evidence.asking = list(_list_questions(parts))
    _forget_beside_topics(evidence, parts, names)
    _settle(evidence, doubtful)
    return Evidence(
        names=dict(evidence.names),
        links=dict(evidence.links),
        named=tuple(evidence.named),
        linked=tuple(evidence.linked),
    )


def _forget_beside_topics(evidence: _Tally, parts: Sequence[DocumentPart], names: SectionNames) -> None:
    """Forget known names beside a topic with a link and sections below it: "Introduction", "Questions" of a module."""
    deepest = max(evidence.names, default=0)
    for level in {level for level in _list_topic_levels(parts, names) if level in evidence.names and level < deepest}:
        del evidence.names[level]
        evidence.named = [heading for heading in evidence.named if heading.level != level]


def _list_topic_levels(parts: Sequence[DocumentPart], names: SectionNames) -> Iterator[int]:
    """Yield the levels of headings with a link under them, and the name of a section in the heading below."""
    for at in range(len(parts) - 1):
        heading, below = parts[at].heading, parts[at + 1].heading
        linked = opens_story(parts[at]) and leads_down(parts, at)
        if linked and heading and below and names.find(below.text):
            yield heading.level


def _list_questions(parts: Sequence[DocumentPart]) -> Iterator[Heading]:
    return (part.heading for part in parts if part.heading and part.heading.text.endswith(_QUESTION))


def _find_own_stories(parts: Sequence[DocumentPart]) -> set[int]:
    """Return the indexes of the parts in modules whose story is named by a link right under their heading."""
    own: set[int] = set()
    inside = False
    for index, part in enumerate(parts):
        if part.heading and parse_module(part.heading.text, weak=False):
            inside = opens_story(part)
        elif inside:
            own.add(index)
    return own


def _may_be_topic(heading: Heading) -> bool:
    """Tell whether a heading with a link under it is neither a module's nor a company's own."""
    return not parse_module(heading.text, weak=False) and not split_kicker(heading.text)[0]


def _settle(evidence: _Tally, headings: Sequence[Heading]) -> None:
    """Count known names with a link and nothing deeper: sections where such stand, or where links stand above them."""
    evidence.names = evidence.names or evidence.own
    evidence.links += Counter()  # forgets levels without any
    topics = min(evidence.links, default=0)
    for heading in headings:
        section = heading.level in evidence.names or 0 < topics < heading.level
        (evidence.names if section else evidence.links)[heading.level] += 1
        (evidence.named if section else evidence.linked).append(heading)
    asked = Counter(heading.level for heading in evidence.asking)
    level = max(asked, key=lambda each: (asked[each], -each), default=0)
    if asked[level] >= _FEWEST_QUESTIONS and asked[level] >= evidence.names[level]:
        evidence.names[level] += asked[level]
        evidence.named += evidence.asking


def tells_level(evidence: Evidence) -> bool:
    """Tell whether a file says by itself on which level its sections stand, whatever other files do."""
    return bool(evidence.names or evidence.links)


def find_section_level(
    headings: Sequence[Heading], evidence: Evidence, course: Mapping[int, int], *, named: bool
) -> SectionLevel:
    """Return the level of the sections of a file.

    Args:
        headings: The file's.
        evidence: What they tell.
        course: Level → headings of all files that are known section names.
        named: Whether front matter names one story.
    """
    if evidence.names:
        return SectionLevel(max(evidence.names, key=lambda level: (evidence.names[level], -level)), LEVEL_NAMES)
    if evidence.links:
        above = max(evidence.links, key=lambda level: (evidence.links[level], level))
        return SectionLevel(above + 1, LEVEL_LINKS)
    told = _find_level_below_title(headings) if named else 0
    return SectionLevel(told, LEVEL_FRONT) if told else _find_silent_level(headings, course, named=named)


def explain_level(found: SectionLevel, headings: Sequence[Heading], evidence: Evidence) -> Reason | None:
    """Return why the sections stand on their level, None where there is no heading."""
    if not headings:
        return None
    told = evidence.named if found.rule is LEVEL_NAMES else evidence.linked if found.rule is LEVEL_LINKS else ()
    level = found.level - (found.rule is LEVEL_LINKS)
    shown = [heading for heading in told if heading.level == level] or headings[:1]
    line = 1 if found.rule is LEVEL_FRONT else shown[0].line
    return found.rule.apply(headings[0].path, line, level=found.level, names=_list_headings(shown))


def _list_headings(headings: Sequence[Heading]) -> str:
    """Return the first headings with their lines, and how many more there are."""
    shown = ", ".join(f"“{heading.text}” (line {heading.line})" for heading in headings[:_SHOWN])
    more = len(headings) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _find_level_below_title(headings: Sequence[Heading]) -> int:
    """Return the level of the sections of a story that front matter names: the upper one, below a lone title."""
    if any(parse_module(each.text) or split_kicker(each.text)[0] or each.link for each in headings):
        return 0
    below = headings[1:] if len({each.level for each in headings}) > 1 else headings
    if any(each.level <= headings[0].level for each in headings[1:]):
        below = headings
    return min((each.level for each in below), default=0)


def _find_silent_level(headings: Sequence[Heading], course: Mapping[int, int], *, named: bool) -> SectionLevel:
    """Return the level of sections in a file where neither names nor links tell."""
    modules = {each.level for each in headings if parse_module(each.text)}
    top = min(modules, default=0)
    below = [each.level for each in headings if each.level > top]
    common = max(course, key=lambda level: (course[level], -level), default=0)
    if common and (named or any(level < common for level in below)):
        return SectionLevel(common, LEVEL_COURSE)
    if len(below) > 2 and not modules and all(level > below[0] for level in below[1:]):
        return SectionLevel(min(below[1:]), LEVEL_LONE)
    return SectionLevel(max([_DEFAULT_LEVEL, *(level + 1 for level in below[:1])]), LEVEL_SILENT)
