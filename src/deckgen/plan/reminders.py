"""Where each reminder is read out: on the slide it matters for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from deckgen.deck import Slide
from deckgen.keys import FIGURES, PICTURES, join_key
from deckgen.story import Reminder, Section, SectionKind, Story

OPENER = 0


def place_reminders(slides: Sequence[Slide], story: Story, sections: Sequence[Section]) -> tuple[Slide, ...]:
    """Give each slide its reminders; the first slide is the opener.

    A reminder about the architecture is said on the opener, on the solution and on the architecture itself;
    any other one on the first slide of the section it stands in.
    """
    first: dict[str, int] = {}
    for index, slide in enumerate(slides):
        first.setdefault(slide.group, index)
    listed = first.get(join_key(story.key, FIGURES), OPENER)
    home = [
        first.get(join_key(story.key, section.key), listed if section.kind is SectionKind.FIGURES else OPENER)
        for section in sections
    ]
    architecture = {OPENER, first.get(join_key(story.key, PICTURES), OPENER)}
    for kind in (SectionKind.SOLUTION, SectionKind.ARCHITECTURE):
        spots = (spot for section, spot in zip(sections, home, strict=True) if section.kind is kind and spot)
        architecture.add(next(spots, OPENER))
    wanted: defaultdict[int, list[str]] = defaultdict(list)
    for reminder, spot in _locate(story, sections, home):
        for index in sorted(architecture | {spot}) if reminder.architecture else (spot,):
            wanted[index].append(reminder.text)
    return tuple(
        slide._replace(notes=slide.notes._replace(reminders=tuple(wanted[index]))) if index in wanted else slide
        for index, slide in enumerate(slides)
    )


def _locate(story: Story, sections: Sequence[Section], home: Sequence[int]) -> Iterator[tuple[Reminder, int]]:
    for reminder in story.reminders:
        yield reminder, OPENER
    for section, spot in zip(sections, home, strict=True):
        for reminder in section.reminders:
            yield reminder, spot
