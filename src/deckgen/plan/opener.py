"""The first slide of a story."""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Paragraph, Span
from deckgen.content import Figures, LinesAndFigures, Opener, Share
from deckgen.deck import Slide, SpeakerNotes
from deckgen.keys import OPENER, join_key
from deckgen.language import Label
from deckgen.plan.opening import Opening
from deckgen.plan.telling import Telling
from deckgen.plan.timing import GLANCE_MINUTES, estimate_minutes
from deckgen.story import Figure, Section, Story, StoryState

LONG_TOPIC = 40
"""Characters; a longer topic may be cut on the opener's tag, so the speaker reads it whole."""


def opener_key(story: Story) -> str:
    """Return the key of a story's opener slide, the target of the agenda's links."""
    return join_key(story.key, OPENER)


def plan_opener(telling: Telling, sections: Sequence[Section], opening: Opening) -> Slide:
    """Return the opener; its notes hold the words of all that has no slide of its own."""
    story, figure = telling.story, telling.seen
    told = None if opening.section is None else sections[opening.section]
    whole = told is not None and len(opening.blocks) == len(told.blocks)
    notes = SpeakerNotes(
        heading=" / ".join(text for text in (story.kicker, told.title if told and whole else "") if text),
        blocks=opening.blocks,
        remarks=(*story.remarks, *(Paragraph((Span(text),)) for text in _list_remarks(telling, sections))),
        figures=(figure,) if figure else (),
        minutes=estimate_minutes(opening.blocks, telling.pace.words_a_minute) if opening.blocks else GLANCE_MINUTES,
    )
    content = Opener(
        topic=story.topic or story.kicker,
        lines=opening.lines,
        figure=figure,
        source=story.source,
        invites=opening.invites and figure is None,
    )
    return telling.make_slide(OPENER, telling.owner, content, notes)._replace(group="", owner="", trail=())


def quieten(opener: Slide, slides: Sequence[Slide]) -> Slide:
    """Return the opener without its figure where a slide has nothing larger to show, unless the author chose it."""
    content = opener.content
    if not isinstance(content, Opener) or not content.figure or content.figure.chosen:
        return opener
    if not any(content.figure in _list_large(slide) for slide in slides):
        return opener
    return opener._replace(content=content._replace(figure=None), notes=opener.notes._replace(figures=()))


def _list_large(slide: Slide) -> tuple[Figure, ...]:
    """Return the figures that a slide shows large; charts show them in another form."""
    match slide.content:
        case Figures(figures=figures) | LinesAndFigures(figures=figures):
            return figures
        case Share(figure=figure):
            return (figure,)
        case _:
            return ()


def _list_remarks(telling: Telling, sections: Sequence[Section]) -> Iterator[str]:
    """Yield what the speaker should know and no slide shows."""
    story = telling.story
    if story.state is StoryState.STUB and story.source:
        yield telling.label(Label.STUB)
    if len(story.topic) > LONG_TOPIC:
        yield story.topic
    yield from (section.title for section in sections if not section.blocks and section.title)
    yield from story.tags
