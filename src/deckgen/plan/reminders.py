"""Where each reminder is read out: on the slide it matters for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from deckgen.deck import Slide
from deckgen.story import Reminder, Section, Story

OPENER = 0


def name_parts(sections: Iterable[Section]) -> list[str]:
    """Return a stable, unique name for each section: its kind, numbered from the second on."""
    counts: defaultdict[str, int] = defaultdict(int)
    parts = []
    for section in sections:
        counts[section.kind.value] += 1
        number = counts[section.kind.value]
        parts.append(section.kind.value if number == 1 else f"{section.kind.value}-{number}")
    return parts


def place_reminders(slides: Sequence[Slide], story: Story, sections: Sequence[Section]) -> tuple[Slide, ...]:
    """Give each slide its reminders; the first slide is the opener.

    A reminder about the architecture is said on the opener, on the solution and on the architecture itself;
    any other one on the first slide of the section it stands in.
    """
    first: dict[str, int] = {}
    for index, slide in enumerate(slides):
        first.setdefault(slide.group, index)
    home = [first.get(f"{story.key}/{part}", OPENER) for part in name_parts(sections)]
    architecture = {OPENER} | {
        first[key]
        for part in ("solution", "architecture", "architecture-pictures")
        if (key := f"{story.key}/{part}") in first
    }
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
