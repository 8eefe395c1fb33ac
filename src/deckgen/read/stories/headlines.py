"""Headings that say who and what at once: "Orbex - Edge computing", "1. Orbex – parcels on time".

Comes in: headings, and the link or the text under them. Goes out: company and topic, each a run of the author's words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from deckgen.blocks import Paragraph
from deckgen.catalogue.stories import COUNTED_NAMES
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import Diagnostics, Location
from deckgen.evidence import Rule
from deckgen.keys import make_slug
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.names import drop_counter
from deckgen.read.headings.titles import drop_ornaments, split_kicker
from deckgen.read.stories.drafts import StoryDraft, list_paragraphs
from deckgen.read.stories.rules import (
    COMPANY_ADDRESS,
    COMPANY_BOLD,
    COMPANY_CALLED,
    COMPANY_KICKER,
    COMPANY_REPEATED,
    TOPIC_BESIDE,
)
from deckgen.story import SectionKind

_JOINT = defer_pattern(r"\s+[-|/]\s+|\s+[–—]\s+|\s*[:：]\s+")
_BRACKETS = defer_pattern(r"(?P<topic>[^()]+?)\s*\((?P<inner>[^()]+)\)$")
_APPOSITION = defer_pattern(r",\s+(?=\S)")
_DIGITS = defer_pattern(r"\d+")
_TELLING = 5
"""Letters of a word of an address by which a company is known."""
_GAP = 2
"""What a number of an outline is higher at most than the one before, where one was left out."""
_LONGEST_NAME = 5
"""Words of a company; more are a sentence."""


class Headline(NamedTuple):
    """What a heading and the link under it say together."""

    company: str
    topic: str
    rest: bool = False
    """True when the link says more than the company, so that its words must stay."""


def join_link(heading: str, link: str) -> Headline:
    """Return company and topic from a heading over a link: what one repeats of the other is the company."""
    if make_slug(heading) == make_slug(link):
        return Headline(link, "")
    if link.startswith(heading) and _APPOSITION.match(link, len(heading)):
        return Headline(heading, "", rest=True)
    topic = _find_rest(heading, link)
    return Headline(link, topic or heading)


def _find_rest(text: str, name: str) -> str:
    """Return what stands in a text beside a name that it begins or ends with, a joint between them; else ""."""
    joint = _JOINT.match(text, len(name)) if text.startswith(name) else None
    if joint and text[joint.end() :]:
        return text[joint.end() :]
    head = text[: -len(name)] if name and text.endswith(name) else ""
    joints = list(_JOINT.finditer(head)) if head else []
    return head[: joints[-1].start()] if joints and joints[-1].end() == len(head) else ""


def settle_names(stories: Sequence[StoryDraft], diagnostics: Diagnostics) -> None:
    """Give the stories of a file the names that their headings, their links and their text agree on."""
    _drop_counters(stories, diagnostics)
    _split_companies(stories)
    for story in stories:
        if story.link and story.topic:
            _join_link(story, story.link)


def _join_link(story: StoryDraft, link: Paragraph) -> None:
    """Give a story what the heading above a link and the link say together; a link that says more stays as text."""
    said = join_link(story.topic, story.company)
    if (said.company, said.topic) == (story.company, story.topic):
        return
    story.company, story.topic = said.company, said.topic
    story.explain(COMPANY_REPEATED.apply(story.path, link.line))
    story.why[:] = [reason for reason in story.why if story.topic or reason.subject != "topic"]
    if said.rest:
        story.add_first(link)


def _split_companies(stories: Sequence[StoryDraft]) -> None:
    """Give stories that only a heading names their company and their topic, where the text knows one side by name.

    Keys are made of the whole heading, so that no word of the text changes them.
    """
    telling = [story for story in stories if _tells_both(story)]
    common = _list_small_words(stories) if telling else frozenset()
    for story in telling:
        _split_company(story, common)


def _list_small_words(stories: Sequence[StoryDraft]) -> frozenset[str]:
    """Return the words of all stories as they are written; a name is not among them in small letters."""
    return frozenset(word for story in stories for text in _list_texts(story) for word in text.split())


def _split_company(story: StoryDraft, common: frozenset[str]) -> None:
    joint = None if _split_brackets(story) else _JOINT.search(story.company)
    if joint is None:
        return
    sides = (story.company[: joint.start()], story.company[joint.end() :])
    for rule, named in _judge_sides(sides, joint[0].strip(), story, common):
        if named[0] != named[1]:
            story.company, story.topic = sides if named[0] else sides[::-1]
            story.explain(rule.apply(story.path, story.line))
            story.explain(TOPIC_BESIDE.apply(story.path, story.line))
            return


def _judge_sides(
    sides: tuple[str, str], joint: str, story: StoryDraft, common: frozenset[str]
) -> Iterator[tuple[Rule, list[bool]]]:
    """Yield what tells which side of a heading is the company, the surest first, and whether it speaks for each."""
    yield COMPANY_ADDRESS, [_stands_in(side, story.source) for side in sides]
    if joint != "/":  # which side a stroke has at its left is anybody's guess
        yield COMPANY_CALLED, [side.lower() not in common and _is_named(side, story) for side in sides]
    if story.bold:
        yield COMPANY_BOLD, [drop_counter(story.bold) == side for side in sides]


def _tells_both(story: StoryDraft) -> bool:
    """Tell whether a story is called by nothing but a heading that may hold a topic."""
    alone = story.titled and not story.linked and not story.topic and story.heading.endswith(story.company)
    return alone and bool(story.heading and _JOINT.search(story.company))


def _split_brackets(story: StoryDraft) -> bool:
    """Give a story the company that stands in brackets behind its topic: "Lambda (case study: Orbex)"."""
    inside = _BRACKETS.match(story.company)
    kicker, company = split_kicker(inside["inner"]) if inside else ("", "")
    if inside is None or not (kicker and company):
        return False
    story.company, story.topic, story.kicker = company, inside["topic"], kicker
    story.explain(COMPANY_KICKER.apply(story.path, story.line, kicker=kicker))
    story.explain(TOPIC_BESIDE.apply(story.path, story.line))
    return True


def _stands_in(side: str, address: str) -> bool:
    """Tell whether an address, which is of the company's story, has the words of a side of a heading, or a long one."""
    own, told = set(make_slug(side).split("-")), set(make_slug(address).split("-"))
    whole = make_slug(side).replace("-", "")
    long = [word for word in told if len(word) >= _TELLING]
    return bool(address) and (own <= told or any(word in own or whole.startswith(word) for word in long))


def _is_named(side: str, story: StoryDraft) -> bool:
    """Tell whether a side of a heading is a name that the story uses; a word that is written small is none."""
    words = side.split()
    if not 0 < len(words) <= _LONGEST_NAME or not (side[0].isupper() or side[0].isdecimal()):
        return False
    name = re.compile(rf"(?<!\w){re.escape(side)}(?!\w)")
    texts = _list_texts(story, but=SectionKind.SOLUTION)
    return any(name.search(text) and text.strip() != side for text in texts)


def _list_texts(story: StoryDraft, but: SectionKind | None = None) -> Iterable[str]:
    """Yield the paragraphs of a story; what was used is called by name in the solution, as the company elsewhere."""
    blocks = (block for section in story.sections if section.kind is not but for block in section.blocks)
    return (paragraph.text for block in blocks for paragraph in list_paragraphs(block))


def _drop_counters(stories: Sequence[StoryDraft], diagnostics: Diagnostics) -> None:
    """Take the counters from what is counted, "1. Orbex", "2. Delmar", and say so once of stories."""
    titled = [story for story in stories if story.titled]
    ends = _measure_counters([story.company for story in titled])
    for story, end in zip(titled, ends, strict=True):
        story.company = story.company[end:]
    counted = [story for story, end in zip(titled, ends, strict=True) if end]
    if len(counted) > 1:
        first = counted[0]
        diagnostics.report(COUNTED_NAMES, at=Location(first.path, first.line), count=len(counted))
    topics = list(dict.fromkeys(drop_ornaments(story.topic) for story in stories))
    bare = {topic: topic[end:] for topic, end in zip(topics, _measure_counters(topics), strict=True)}
    for story in stories:
        story.topic = bare[drop_ornaments(story.topic)]
        _drop_section_counters(story)


def _drop_section_counters(story: StoryDraft) -> None:
    """Take the counters from a story's sections, where one of them has a known name: others may count steps."""
    ends = _measure_counters([section.title for section in story.sections])
    counted = [(section, end) for section, end in zip(story.sections, ends, strict=True) if end]
    if any(section.kind is not SectionKind.OTHER for section, _ in counted):
        for section, end in counted:
            section.title = section.title[end:]


def _measure_counters(names: Sequence[str]) -> list[int]:
    """Return how many characters count each name: of several as deep in an outline, each higher than the one before."""
    ends = [len(name) - len(drop_counter(name)) for name in names]
    numbers = [tuple(map(int, _DIGITS.findall(name[:end]))) for name, end in zip(names, ends, strict=True)]
    depths = {depth for depth in map(len, numbers) if depth and _count_on(numbers, depth)}
    return [end if len(number) in depths else 0 for number, end in zip(numbers, ends, strict=True)]


def _count_on(numbers: Sequence[tuple[int, ...]], depth: int) -> bool:
    """Tell whether several numbers are as deep as that, and each goes on from the one before."""
    equal = [number for number in numbers if len(number) == depth]
    return len(equal) > 1 and all(_goes_on(before, after) for before, after in pairwise(equal))


def _goes_on(before: Sequence[int], after: Sequence[int]) -> bool:
    """Tell whether a number of an outline may follow another one: 7.2 and 8.1 follow 7.1, no 5.0 does 2.4, nor 3.7."""
    steps = [own - other for own, other in zip(after, before, strict=True)]
    at = next((at for at, step in enumerate(steps) if step), 0)
    return steps[at] > 0 and (len(steps) == 1 or (steps[at] <= _GAP and all(own <= 1 for own in after[at + 1 :])))


def call_story(draft: StoryDraft) -> str:
    """Return what a story's key is made of: its heading without a counter, else its company or topic."""
    return drop_counter(draft.heading or draft.company or draft.topic)
