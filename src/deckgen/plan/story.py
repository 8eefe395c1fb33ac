"""One story: its opener, its sections, its key figures, its comparisons, its architecture."""

from collections.abc import Iterator, Sequence

from deckgen.deck import PictureShow, Slide, SpeakerNotes
from deckgen.keys import PICTURES, join_key
from deckgen.language import Label
from deckgen.plan.figures import plan_figures
from deckgen.plan.opener import plan_opener
from deckgen.plan.reminders import place_reminders
from deckgen.plan.sections import plan_section
from deckgen.plan.summary import Summary, summarize_activity
from deckgen.plan.telling import Telling, lay_trail
from deckgen.plan.timing import PICTURE_MINUTES
from deckgen.story import Paragraph, Section, SectionKind, Span


def plan_story(telling: Telling, origin: Summary | None = None) -> tuple[Slide, ...]:
    """Return a story's slides in the order a trainer tells it; `origin` is what the opener of a repeat says."""
    story = telling.story
    sections = story.sections
    summary = origin or _summarize(telling, sections)
    slides = (
        plan_opener(telling, sections, summary),
        *_plan_sections(telling, sections, summary),
        *plan_figures(telling),
        *_plan_pictures(telling),
    )
    return _scale_minutes(place_reminders(lay_trail(slides), story, sections), story.minutes)


def _summarize(telling: Telling, sections: Sequence[Section]) -> Summary:
    """Return what the opener says: what the company does, or where a story without words can be read."""
    story = telling.story
    if story.source and not any(section.blocks for section in sections):
        return Summary((Span(telling.label(Label.READ_STORY), link=story.source),), telling.labels)
    wished = any(kind is SectionKind.ACTIVITY for kind, _ in story.layouts)
    return summarize_activity(sections, alone=wished)


def _plan_sections(telling: Telling, sections: Sequence[Section], summary: Summary) -> Iterator[Slide]:
    for index, section in enumerate(sections):
        if index == summary.section:
            continue
        listed = section.kind is SectionKind.FIGURES and telling.story.figures
        yield from plan_section(telling, _drop_listed(section) if listed else section)


def _drop_listed(section: Section) -> Section:
    """Return a section of figures without its lists, which the cards show; tables and pictures keep their slides."""
    return section._replace(blocks=tuple(block for block in section.blocks if not isinstance(block, Paragraph)))


def _plan_pictures(telling: Telling) -> Iterator[Slide]:
    for picture in telling.story.pictures:
        notes = SpeakerNotes(minutes=PICTURE_MINUTES)
        content = PictureShow(picture, telling.story.source)
        title = telling.label(SectionKind.ARCHITECTURE)
        slide = telling.make_slide(join_key(PICTURES, picture.key), title, content, notes)
        yield slide._replace(group=join_key(telling.story.key, PICTURES))


def _scale_minutes(slides: tuple[Slide, ...], minutes: float | None) -> tuple[Slide, ...]:
    """Spread the minutes the author asked for over the slides, in proportion to the estimates."""
    if minutes is None:
        return slides
    share = minutes / sum(slide.notes.minutes for slide in slides)
    return tuple(slide._replace(notes=slide.notes._replace(minutes=slide.notes.minutes * share)) for slide in slides)
