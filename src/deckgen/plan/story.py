"""One story: its opener, its sections, its key figures, its architecture."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from deckgen.blocks import Paragraph, Span
from deckgen.content import PictureShow
from deckgen.deck import Slide, SpeakerNotes
from deckgen.deferred import defer
from deckgen.keys import PICTURES, join_key
from deckgen.language import Label
from deckgen.pace import Density
from deckgen.plan.activity import plan_activity
from deckgen.plan.architecture import call_for_architecture
from deckgen.plan.contrast import join_problem
from deckgen.plan.figures import darken_last, plan_figures
from deckgen.plan.opener import plan_opener, quieten
from deckgen.plan.opening import Opening, choose_figure, read_opening, say
from deckgen.plan.reminders import place_reminders
from deckgen.plan.sections import plan_section
from deckgen.plan.telling import Telling, lay_trail
from deckgen.plan.timing import PICTURE_MINUTES
from deckgen.story import Section, SectionKind

if TYPE_CHECKING:
    from deckgen.plan import digest as digests
else:  # only brief decks have them
    digests = defer("deckgen.plan.digest")


def plan_story(telling: Telling, origin: Opening | None = None) -> tuple[Slide, ...]:
    """Return a story's slides in the order a trainer tells it; `origin` is what the opener of a repeat says."""
    story = telling.story
    digest = _plan_page(telling, origin) if telling.density is Density.BRIEF else None
    opening = read_opening(telling, origin.lines) if origin else _open(telling)
    slides = (digest, *_plan_pictures(telling)) if digest else _plan_whole(telling, opening)
    return _scale_minutes(place_reminders(lay_trail(slides), story, story.sections), story.minutes)


def _plan_page(telling: Telling, origin: Opening | None) -> Slide | None:
    """Return the only slide of a story; the notes of a repeat say where it is told as well."""
    digest = digests.plan_digest(telling)
    if digest is None or origin is None:
        return digest
    told = tuple(line.paragraph for line in origin.lines)
    return digest._replace(notes=digest.notes._replace(remarks=(*told, *digest.notes.remarks)))


def _plan_whole(telling: Telling, opening: Opening) -> tuple[Slide, ...]:
    """Return all slides; the opener's figure is large there alone, if a slide has another one."""
    seen = choose_figure(telling.story.figures) if telling.pace.opens else None
    telling = telling._replace(seen=seen)
    opener = plan_opener(telling, telling.story.sections, opening)
    told = join_problem(telling, tuple(_plan_sections(telling, opening)))
    slides = call_for_architecture(telling, (opener, *told))
    slides = (*slides, *plan_figures(telling, slides))
    slides = (quieten(slides[0], slides[1:]), *slides[1:])
    return darken_last((*slides, *_plan_pictures(telling)))


def _open(telling: Telling) -> Opening:
    """Return what the opener says: what the company does, or where a story without words can be read."""
    story = telling.story
    if story.source and not any(section.blocks for section in story.sections):
        said = say(Span(telling.label(Label.READ_STORY), link=story.source), telling.labels)
        return Opening((said,), invites=True)
    return read_opening(telling)


def _plan_sections(telling: Telling, opening: Opening) -> Iterator[Slide]:
    for index, section in enumerate(telling.story.sections):
        if index == opening.section:
            left = section._replace(blocks=section.blocks[len(opening.blocks) :])
            yield from plan_activity(telling, left)
        elif section.kind is SectionKind.FIGURES and telling.story.figures:
            yield from plan_section(telling, _drop_listed(section))
        else:
            yield from plan_section(telling, section)


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


def _scale_minutes(slides: Sequence[Slide], minutes: float | None) -> tuple[Slide, ...]:
    """Spread the minutes the author asked for over the slides, in proportion to the estimates."""
    if minutes is None:
        return tuple(slides)
    share = minutes / sum(slide.notes.minutes for slide in slides)
    return tuple(slide._replace(notes=slide.notes._replace(minutes=slide.notes.minutes * share)) for slide in slides)
