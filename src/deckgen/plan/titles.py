"""Slide titles that are unique in a deck, for the outline view and for screen readers."""

from collections import Counter
from collections.abc import Iterable

from deckgen.deck import Slide
from deckgen.story import Story


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
        number = groups.setdefault(slide.group, len(groups) + 1)
        numbered.append(slide if number == 1 else slide._replace(title=f"{slide.title} {number}".strip()))
    return tuple(numbered)
