"""Where each reminder is read out: on the slide it matters for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from deckgen.content import Contrast
from deckgen.deck import Slide
from deckgen.keys import FIGURES, PICTURES, join_key
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import Reminder, Section, SectionKind, Story

OPENER = 0


def place_reminders(slides: Sequence[Slide], story: Story, sections: Sequence[Section]) -> tuple[Slide, ...]:
    """Give each slide its reminders; the first slide is the opener.

    A reminder about the architecture is said on the opener, on the solution and on the architecture itself;
    any other one on the first slide of the section it stands in.
    """
    home, architecture = _find_homes(slides, story, sections)
    wanted: defaultdict[int, list[str]] = defaultdict(list)
    for reminder, spot in _locate(story, sections, home):
        for index in sorted(architecture | {spot}) if reminder.architecture else (spot,):
            wanted[index].append(reminder.text)
    return tuple(
        slide._replace(notes=slide.notes._replace(reminders=tuple(wanted[index]))) if index in wanted else slide
        for index, slide in enumerate(slides)
    )


def _find_homes(slides: Sequence[Slide], story: Story, sections: Sequence[Section]) -> tuple[list[int], frozenset[int]]:
    """Return the first slide of each section, the opener where it has none, and the slides about the architecture."""
    first: dict[str, int] = {}
    for index, slide in enumerate(slides):
        first.setdefault(slide.group, index)

    def find(part: str, instead: int = OPENER) -> int:
        return first.get(join_key(story.key, part), instead)

    both = next((index for index, slide in enumerate(slides) if isinstance(slide.content, Contrast)), OPENER)
    instead = {SectionKind.FIGURES: find(FIGURES), SectionKind.SOLUTION: both}
    home = [find(section.key, instead.get(section.kind, OPENER)) for section in sections]
    told: dict[SectionKind, int] = {}
    for section, spot in zip(sections, home, strict=True):
        if SECTION_KINDS[section.kind].architecture and spot:
            told.setdefault(section.kind, spot)
    return home, frozenset({OPENER, find(PICTURES), *told.values()})


def _locate(story: Story, sections: Sequence[Section], home: Sequence[int]) -> Iterator[tuple[Reminder, int]]:
    for reminder in story.reminders:
        yield reminder, OPENER
    for section, spot in zip(sections, home, strict=True):
        for reminder in section.reminders:
            yield reminder, spot
