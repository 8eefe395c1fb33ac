"""Where the architecture can be seen that a reminder asks for, if the notes have no picture of it."""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Picture
from deckgen.content import ArchitectureCall
from deckgen.deck import Slide, SpeakerNotes
from deckgen.keys import PICTURES, make_slug
from deckgen.plan.telling import Telling
from deckgen.plan.timing import PICTURE_MINUTES
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import Reminder, SectionKind, Story


def call_for_architecture(telling: Telling, slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Return the slides of a story with one that leads to its architecture, behind those about the solution."""
    story = telling.story
    asked = telling.pace.speaker_notes and any(one.architecture for one in _list_reminders(story))
    if not asked or not story.source or _has_picture(story):
        return tuple(slides)
    call = ArchitectureCall(story.source, f"assets/{make_slug(story.company) or story.key}/")
    notes = SpeakerNotes(minutes=PICTURE_MINUTES)
    slide = telling.make_slide(PICTURES, telling.label(SectionKind.ARCHITECTURE), call, notes)
    at = _find_solution(telling, slides)
    return (*slides[:at], slide, *slides[at:])


def _list_reminders(story: Story) -> Iterator[Reminder]:
    yield from story.reminders
    for section in story.sections:
        yield from section.reminders


def _has_picture(story: Story) -> bool:
    return bool(story.pictures) or any(isinstance(b, Picture) for section in story.sections for b in section.blocks)


def _find_solution(telling: Telling, slides: Sequence[Slide]) -> int:
    """Return the place behind the first section about the architecture, the last one where there is none."""
    own = [one for one in telling.story.sections if SECTION_KINDS[one.kind].architecture]
    for section in own:
        key = f"{telling.story.key}/{section.key}"
        held = [at for at, slide in enumerate(slides) if slide.key == key or slide.key.startswith(f"{key}/")]
        if held:
            return held[-1] + 1
    return len(slides)
