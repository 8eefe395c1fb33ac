"""A story's figures on slides of their own: cards for those that stand large nowhere else, charts for honest pairs."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from deckgen.deck import Cards, Comparison, Series, Slide, SpeakerNotes, Text
from deckgen.plan.comparison import find_series
from deckgen.plan.telling import Telling
from deckgen.plan.timing import GLANCE_MINUTES
from deckgen.story import Figure, Paragraph, SectionKind, Story

BESIDE_CHARACTERS = 600
"""The longest text that leaves room for cards beside it in any theme, each paragraph with `BESIDE_LEAST` at least."""
BESIDE_LEAST = 50


def plan_figures(telling: Telling, sections: Iterable[Slide]) -> Iterator[Slide]:
    """Yield the key figures and the comparisons of a story whose sections have their slides already."""
    story = telling.story
    charts = find_series(story)
    if cards := choose_cards(story, charts, set(_list_beside(sections))):
        yield _plan_cards(telling, cards)
    parts: set[str] = set()
    for series in charts:
        part = _name_part(series.title, parts)
        computed = (f"{series.factor} ({series.labels[0]} → {series.labels[1]})",) if series.factor else ()
        notes = SpeakerNotes(figures=(series.figure,), computed=computed, minutes=GLANCE_MINUTES)
        yield telling.make_slide(part, telling.title_figures(), Comparison(series), notes)._replace(title=series.title)


def choose_cards(story: Story, charts: Sequence[Series], beside: Collection[Figure]) -> tuple[Figure, ...]:
    """Return the figures of the key-figures slide, () when each of them stands large elsewhere.

    Figures that the author lists are shown, all of them. Of those found in the text, one with a chart of its own
    needs no card, and what stands beside its section needs no slide that says it again: the rest makes the slide.
    A single figure has its slide on the opener.
    """
    if any(section.kind is SectionKind.FIGURES and section.blocks for section in story.sections):
        return story.figures
    rest = tuple(figure for figure in story.figures if not any(_is_charted(figure, series) for series in charts))
    if rest == story.figures[:1] or all(figure in beside for figure in rest):
        return ()
    return rest


def _list_beside(slides: Iterable[Slide]) -> Iterator[Figure]:
    """Yield the figures that certainly stand beside the text they come from."""
    for slide in slides:
        if isinstance(slide.content, Text):
            lengths = (max(BESIDE_LEAST, len(paragraph.text)) for paragraph in slide.content.paragraphs)
            if sum(lengths) <= BESIDE_CHARACTERS:
                yield from slide.content.cards


def _is_charted(figure: Figure, series: Series) -> bool:
    return figure.text == series.figure.text and figure.line == series.figure.line and figure.value in series.labels


def _plan_cards(telling: Telling, figures: tuple[Figure, ...]) -> Slide:
    own = [section for section in telling.story.sections if section.kind is SectionKind.FIGURES]
    notes = SpeakerNotes(
        heading=" / ".join(section.title for section in own[1:] if section.title),
        blocks=tuple(block for section in own for block in section.blocks if isinstance(block, Paragraph)),
        figures=figures,
        minutes=max(GLANCE_MINUTES, len(figures) / 4),
    )
    return telling.make_slide("figures", telling.title_figures(), Cards(figures), notes)


def _name_part(title: str, taken: set[str]) -> str:
    """Return a key for a comparison that follows its words, so that another chart does not rename it."""
    words = "-".join("".join(char if char.isalnum() else " " for char in title.casefold()).split())
    name = base = f"comparison-{words[:40]}"
    number = 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    taken.add(name)
    return name
