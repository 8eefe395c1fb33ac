"""Names: of modules, and slide titles that are unique in a deck, for the outline view and for screen readers."""

from collections import Counter
from collections.abc import Iterable

from deckgen.deck import Slide
from deckgen.language import Label
from deckgen.pace import Pace
from deckgen.story import Module, Story

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


def name_owners(stories: Iterable[Story]) -> dict[str, str]:
    """Return story key → the name that tells its slides from the others': the company, with the topic if needed."""
    stories = tuple(stories)
    companies = Counter(story.company.casefold() for story in stories)
    owners: dict[str, str] = {}
    taken: set[str] = set()
    for story in stories:
        twice = companies[story.company.casefold()] > 1
        name = f"{story.company} ({story.topic})" if twice and story.topic else story.company
        unique, number = name, 2
        while unique.casefold() in taken:
            unique, number = f"{name} {number}", number + 1
        taken.add(unique.casefold())
        owners[story.key] = unique
    return owners


def number_repeats(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """Give a section whose heading the story has used before a number: "Solution 2".

    Slides of one section (same key up to the part number) share their title; the layout numbers them (1/2).
    """
    seen: dict[tuple[str, str], dict[str, int]] = {}
    numbered = []
    for slide in slides:
        groups = seen.setdefault((slide.title.casefold(), slide.owner), {})
        number = groups.setdefault(slide.group or slide.key, len(groups) + 1)
        numbered.append(slide if number == 1 else slide._replace(title=f"{slide.title} {number}".strip()))
    return tuple(numbered)
