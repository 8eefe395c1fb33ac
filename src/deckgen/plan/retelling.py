"""Stories told a second time: their openers say where they were told, and one deck tells a story once."""

from collections.abc import Iterable

from deckgen.blocks import Span
from deckgen.course import Course, Module
from deckgen.language import Label
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Pace
from deckgen.plan.opener import opener_key
from deckgen.plan.opening import Opening, say
from deckgen.plan.titles import name_module
from deckgen.story import Story, StoryState


class Origin(NamedTuple):
    """Where a story that is shown again is told first."""

    story: Story
    module: Module
    before: bool
    """True when the class has heard it by then."""


def find_origins(course: Course, module: Module) -> dict[str, Origin]:
    """Return key → origin of each story of a module that is told elsewhere as well."""
    homes = _find_homes(module.stories)
    origins: dict[str, Origin] = {}
    heard: set[str] = set()
    for story in module.stories:
        heard.add(story.key)
        if story.state is not StoryState.REUSED:
            continue
        home = homes[story.reused_from]
        origin = Origin(home, module, home.key in heard) if home is not story else _search_course(course, module, story)
        if origin and origin.story.state is not StoryState.STUB:
            origins[story.key] = origin
    return origins


def _find_homes(stories: Iterable[Story]) -> dict[str, Story]:
    """Return key of a story → the one that tells it in this deck: itself, else the first that shows it again."""
    homes: dict[str, Story] = {}
    for story in stories:
        if story.state is StoryState.REUSED:
            homes.setdefault(story.reused_from, story)
        else:
            homes[story.key] = story
    return homes


def _search_course(course: Course, module: Module, story: Story) -> Origin | None:
    before = True
    for other in course.modules:
        before = before and other.key != module.key
        for told in other.stories:
            if told.key == story.reused_from:
                return Origin(told, other, before)
    return None


def keep_own_words(story: Story, told: Story) -> Story:
    """Return a repeat of a story that its deck tells with what stands under its own topic alone."""
    return story._replace(
        sections=tuple(section for section in story.sections if section not in told.sections),
        reminders=tuple(reminder for reminder in story.reminders if reminder not in told.reminders),
        remarks=tuple(remark for remark in story.remarks if remark not in told.remarks),
        figures=(),
        pictures=(),
    )


def summarize_origin(origin: Origin, module: Module, pace: Pace) -> Opening:
    """Return what the opener of a repeat says: where the story is told, with a link inside the deck."""
    here = origin.module.key == module.key
    topic = origin.story.topic or origin.story.company
    place = topic if here else " · ".join(part for part in (name_module(origin.module, pace), topic) if part)
    text = pace.label(Label.TOLD_BEFORE if origin.before else Label.TOLD_ALSO, module.lang).format(place=place)
    return Opening((say(Span(text, jump=opener_key(origin.story) if here else ""), module.lang),))
