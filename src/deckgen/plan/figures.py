"""The key figures of a story: those that its author lists, else those that no slide before has shown large."""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Paragraph
from deckgen.content import Figures, Line, Lines, LinesAndFigures, LinesForm, Share, Statement
from deckgen.deck import GroundName, Slide, SpeakerNotes
from deckgen.keys import FIGURES, join_key
from deckgen.pace import Density
from deckgen.plan.arrangement import arrange_figures
from deckgen.plan.charts import Chart, list_charts
from deckgen.plan.echoes import leave_out_echoes
from deckgen.plan.material import is_faint, is_few, list_faint, part_seen
from deckgen.plan.telling import Telling
from deckgen.plan.timing import GLANCE_MINUTES
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import Figure, Section, SectionKind


def plan_figures(telling: Telling, slides: Sequence[Slide]) -> Iterator[Slide]:
    """Yield the slides of figures that the slides before have left; none where every word stands on these."""
    story = telling.story
    own = [section for section in story.sections if section.kind is SectionKind.FIGURES]
    charts = list_charts(telling) if own else ()
    figures = _leave_out(story.figures, charts) if own else _list_unseen(telling, slides)
    used = {slide.key for slide in slides}
    for index, part in enumerate(arrange_figures(*part_seen(figures, telling.seen))):
        first = index == 0
        notes = _note(own if first else (), part.figures)
        name = FIGURES if first else join_key(FIGURES, part.figures[0].key)
        slide = telling.make_slide(name, telling.title_figures(), part.content, notes)
        if slide.key not in used:
            yield slide
    yield from _plan_charts(telling, charts, own if charts and not figures else ())


def _leave_out(figures: tuple[Figure, ...], charts: Sequence[Chart]) -> tuple[Figure, ...]:
    """Return the figures that no chart draws: each is shown once."""
    drawn = {figure.key for chart in charts for figure in chart.figures}
    return tuple(figure for figure in figures if figure.key not in drawn)


def _note(own: Sequence[Section], figures: tuple[Figure, ...]) -> SpeakerNotes:
    """Return the notes of figures; on the first slide those of the sections that list them as well."""
    return SpeakerNotes(
        heading=" / ".join(section.title for section in own[1:] if section.title),
        blocks=tuple(block for section in own for block in section.blocks if isinstance(block, Paragraph)),
        figures=figures,
        minutes=max(GLANCE_MINUTES, len(figures) / 4),
    )


def _plan_charts(telling: Telling, charts: Sequence[Chart], own: Sequence[Section]) -> Iterator[Slide]:
    """Yield the charts of figures that the author lists, in the given sections if nothing else shows these."""
    for chart in charts:
        notes = _note(own if chart is charts[0] else (), chart.figures)._replace(computed=chart.computed)
        slide = telling.make_slide(chart.key, telling.title_figures(), chart.content, notes)
        yield slide._replace(title=chart.title or slide.title)


def _list_unseen(telling: Telling, slides: Sequence[Slide]) -> tuple[Figure, ...]:
    """Return the figures that no slide shows large; one that the opener alone shows needs none.

    Those of an activity stand in its lines, as what a company does.
    """
    if telling.density is Density.FULL:
        return ()
    opener = slides[0].notes.figures
    seen = {figure.key for slide in slides[1:] for figure in slide.notes.figures}
    seen |= {span.figure for slide in slides[1:] for line in _list_lines(slide) for span in line.hero}
    seen |= _list_faint(telling)
    return tuple(
        figure
        for figure in leave_out_echoes(telling.story.figures)
        if figure.key not in seen and figure not in opener and not _is_in_words(figure, telling)
    )


def _list_faint(telling: Telling) -> frozenset[str]:
    """Return the figures that tell little beside what their author set bold: they stand in the lines of those words."""
    story, wording = telling.story, telling.wording
    faint = [figure for figure in story.figures if is_faint(figure)]
    blocks = (block for section in story.sections for block in section.blocks) if faint else ()
    paragraphs = (block for block in blocks if isinstance(block, Paragraph))
    return frozenset().union(*(list_faint(one, faint, wording) for one in paragraphs))


def _is_in_words(figure: Figure, telling: Telling) -> bool:
    """Tell whether a figure stands in a line as a word like others: of an activity, or a few things of a problem."""
    if figure.section is SectionKind.ACTIVITY:
        return True
    return not SECTION_KINDS[figure.section].opens and is_few(figure, telling.story.lang)


def _list_lines(slide: Slide) -> tuple[Line, ...]:
    """Return the lines of a slide that has heroes: a figure in one is seen, as in the steps that an author numbered.

    An outline has none, for its lines are all of one size.
    """
    match slide.content:
        case Statement(line):
            return (line,)
        case Lines(form=LinesForm.OUTLINE):
            return ()
        case Lines(lines=lines) | LinesAndFigures(lines=lines):
            return lines
        case _:
            return ()


def darken_last(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Let the last figures of a story stand on the panel: one dark slide, but not of a problem."""
    last = max((at for at, slide in enumerate(slides) if _can_be_dark(slide)), default=-1)
    return tuple(slide._replace(ground=GroundName.PANEL) if at == last else slide for at, slide in enumerate(slides))


def _can_be_dark(slide: Slide) -> bool:
    """Tell whether a slide has one or two figures and nothing else, on plain ground."""
    if slide.ground is not GroundName.PLAIN or any(not SECTION_KINDS[one.section].opens for one in slide.notes.figures):
        return False
    return isinstance(slide.content, Share) or (isinstance(slide.content, Figures) and len(slide.content.figures) <= 2)
