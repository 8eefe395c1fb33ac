"""Names: of modules, and slide titles that are unique in a deck, for the outline view and for screen readers."""

import operator
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from deckgen.course import Module
from deckgen.deck import Slide
from deckgen.language import Label
from deckgen.pace import Pace
from deckgen.story import Story

COVER_CHARACTERS = 60
"""The longest list of topics that makes a title."""
COVER_MARK = "\u00a0· "
"""What stands between two of them; no line begins with it."""


def name_module(module: Module, pace: Pace) -> str:
    """Return what a module is called where there is little room: "Module 4", or its title without a number."""
    return f"{pace.label(Label.MODULE, module.lang)} {module.number}" if module.number is not None else module.title


def title_module(module: Module, pace: Pace) -> str:
    """Return a module's title; the name where the notes give none."""
    return module.title or name_module(module, pace)


def title_cover(module: Module, pace: Pace) -> str:
    """Return the title in large type: without one in the notes it is what the module is about, if that is short."""
    if module.title:
        return module.title
    names = (story.topic or story.company for story in module.stories)
    topics = COVER_MARK.join(dict.fromkeys(name for name in names if name))
    companies = {story.company.casefold() for story in module.stories}
    suits = 0 < len(topics) <= COVER_CHARACTERS and topics.casefold() not in companies
    return topics if suits else name_module(module, pace)


def name_owners(stories: Iterable[Story], repeats: Collection[str] = frozenset()) -> dict[str, str]:
    """Return story key → the name that tells its slides from the others': the company, with the topic if needed.

    Where the author's words tell two apart no further, both have one name: a number would be nobody's word. A story
    that the deck tells once keeps its name; what shows it again, whose keys are `repeats`, is told from it.
    """
    stories = tuple(stories)
    names = {story.key: story.company for story in stories}
    for words in (operator.attrgetter("topic"), operator.attrgetter("kicker")):
        shared = _find_shared(names, repeats)
        for story in stories:
            if story.key in shared and words(story):
                names[story.key] = f"{names[story.key]} ({words(story)})"
    return names


def _find_shared(names: Mapping[str, str], repeats: Collection[str]) -> set[str]:
    """Return the keys of stories whose name another one has that is no repeat."""
    folded = {key: name.casefold() for key, name in names.items()}
    told = Counter(name for key, name in folded.items() if key not in repeats)
    return {key for key, name in folded.items() if told[name] > (key not in repeats)}


def join_repeats(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """Let sections of one heading in one story share their page numbering: "Solution (1/2)", "Solution (2/2)"."""
    groups: dict[tuple[str, str], str] = {}
    joined = []
    for slide in slides:
        group = groups.setdefault((slide.title.casefold(), slide.section), slide.group) if slide.group else ""
        joined.append(slide if group == slide.group else slide._replace(group=group))
    return tuple(joined)
