"""One story: its opener, its sections, its key figures, its comparisons, its architecture."""

from collections.abc import Iterable, Iterator

from deckgen.deck import Cards, Comparison, Opener, PictureShow, Slide, SpeakerNotes
from deckgen.plan.comparison import find_series
from deckgen.plan.emphasis import mark_figures
from deckgen.plan.reminders import name_parts, place_reminders
from deckgen.plan.sections import plan_section
from deckgen.plan.telling import Telling, begin_telling, title_figures
from deckgen.plan.timing import GLANCE_MINUTES, PICTURE_MINUTES
from deckgen.story import Block, Paragraph, Section, SectionKind, Span, Spans, Story, StoryState
from deckgen.theme import Theme

LONG_TOPIC = 40
"""Characters; a longer topic may be cut on the opener's tag, so the speaker reads it whole."""


def opener_key(story: Story) -> str:
    """Return the key of a story's opener slide, the target of the agenda's links."""
    return f"{story.key}/opener"


def plan_story(story: Story, owner: str, theme: Theme) -> tuple[Slide, ...]:
    """Return a story's slides in the order a trainer tells it."""
    telling = begin_telling(story, owner, theme)
    sections = mark_figures(story.sections, story.figures)
    slides = [_plan_opener(telling, sections)]
    for index, (section, part) in enumerate(zip(sections, name_parts(sections), strict=True)):
        if section.kind is SectionKind.FIGURES and story.figures:
            section = _drop_listed(section)  # noqa: PLW2901 - what the cards show
        slides += plan_section(telling, section, index, part)
    slides += _plan_figures(telling)
    slides += _plan_pictures(telling)
    return _scale_minutes(place_reminders(slides, story, sections), story.minutes)


def _drop_listed(section: Section) -> Section:
    """Return a section of figures without its lists, which the cards show; tables and pictures keep their slides."""
    return section._replace(blocks=tuple(block for block in section.blocks if not isinstance(block, Paragraph)))


def _plan_opener(telling: Telling, sections: tuple[Section, ...]) -> Slide:
    story = telling.story
    figure = story.figures[0] if story.figures else None
    summary = _find_summary(sections)
    headings = tuple(section.title for section in sections if not section.blocks and section.title)
    long = (story.topic,) if len(story.topic) > LONG_TOPIC else ()
    stub = (telling.label("stub"),) if story.state is StoryState.STUB else ()
    notes = SpeakerNotes(
        heading=story.kicker,
        blocks=(summary,) if summary else (),
        remarks=(*story.remarks, *(Paragraph((Span(text),)) for text in (*stub, *long, *headings, *story.tags))),
        figures=(figure,) if figure else (),
        minutes=GLANCE_MINUTES,
    )
    line = _take_sentence(summary.spans) if summary else ()
    content = Opener(story.topic or story.kicker, line, figure, story.source)
    return telling.make_slide("opener", telling.owner, content, notes)._replace(group="", owner="", trail=())


def _find_summary(sections: Iterable[Section]) -> Paragraph | None:
    """Return the paragraph that says what the company does: the first of its activity."""
    for section in sections:
        if section.kind is SectionKind.ACTIVITY:
            return next((block for block in section.blocks if isinstance(block, Paragraph)), None)
    return None


def _take_sentence(spans: Spans) -> Spans:
    """Return the spans up to the end of the first sentence."""
    taken = []
    for span in spans:
        ends = [span.text.find(mark) + 1 for mark in (". ", "! ", "? ", "\n") if mark in span.text]
        if ends:
            taken.append(span._replace(text=span.text[: min(ends)].rstrip("\n")))
            break
        taken.append(span)
    return tuple(taken)


def _plan_figures(telling: Telling) -> Iterator[Slide]:
    story = telling.story
    if not story.figures:
        return
    title = title_figures(story, telling.theme)
    own = [section for section in story.sections if section.kind is SectionKind.FIGURES]
    listed: tuple[Block, ...] = tuple(
        block for section in own for block in section.blocks if isinstance(block, Paragraph)
    )
    notes = SpeakerNotes(
        heading=" / ".join(section.title for section in own[1:] if section.title),
        blocks=listed,
        figures=story.figures,
        minutes=max(GLANCE_MINUTES, len(story.figures) / 4),
    )
    yield telling.make_slide("figures", title, Cards(story.figures), notes)
    parts: set[str] = set()
    for series in find_series(story):
        part = _name_part(series.title, parts)
        computed = (f"{series.factor} ({series.labels[0]} → {series.labels[1]})",) if series.factor else ()
        notes = SpeakerNotes(figures=(series.figure,), computed=computed, minutes=GLANCE_MINUTES)
        slide = telling.make_slide(part, title, Comparison(series), notes)
        yield slide._replace(title=series.title, trail=slide.trail)


def _name_part(title: str, taken: set[str]) -> str:
    """Return a key for a comparison that follows its words, so that another chart does not rename it."""
    words = "-".join("".join(char if char.isalnum() else " " for char in title.casefold()).split())
    name = base = f"comparison-{words[:40]}"
    number = 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    taken.add(name)
    return name


def _plan_pictures(telling: Telling) -> Iterator[Slide]:
    for number, picture in enumerate(telling.story.pictures, start=1):
        notes = SpeakerNotes(minutes=PICTURE_MINUTES)
        content = PictureShow(picture, telling.story.source)
        slide = telling.make_slide(f"architecture-picture-{number}", telling.label("architecture"), content, notes)
        yield slide._replace(group=f"{telling.story.key}/architecture-pictures")


def _scale_minutes(slides: tuple[Slide, ...], minutes: float | None) -> tuple[Slide, ...]:
    """Spread the minutes the author asked for over the slides, in proportion to the estimates."""
    if minutes is None:
        return slides
    share = minutes / sum(slide.notes.minutes for slide in slides)
    return tuple(slide._replace(notes=slide.notes._replace(minutes=slide.notes.minutes * share)) for slide in slides)
