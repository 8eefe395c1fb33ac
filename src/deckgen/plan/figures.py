"""A story's figures on slides of their own: cards, and charts for honest pairs."""

from collections.abc import Iterator, Sequence

from deckgen.deck import Cards, Comparison, Series, Slide, SpeakerNotes
from deckgen.keys import COMPARISON, FIGURES, join_key
from deckgen.plan.comparison import find_series
from deckgen.plan.telling import Telling
from deckgen.plan.timing import GLANCE_MINUTES
from deckgen.story import Figure, Paragraph, SectionKind, Story


def plan_figures(telling: Telling) -> Iterator[Slide]:
    """Yield the key figures and the comparisons of a story."""
    charts = find_series(telling.story)
    cards = _choose_cards(telling.story, charts)
    if cards.figures:
        yield _plan_cards(telling, cards)
    for series in charts:
        part = join_key(COMPARISON, series.figure.key)
        computed = (f"{series.factor} ({series.labels[0]} → {series.labels[1]})",) if series.factor else ()
        notes = SpeakerNotes(figures=(series.figure,), computed=computed, minutes=GLANCE_MINUTES)
        yield telling.make_slide(part, telling.title_figures(), Comparison(series), notes)._replace(title=series.title)


def _choose_cards(story: Story, charts: Sequence[Series]) -> Cards:
    """Return what the key-figures slide shows.

    Under a heading of the author's own all are shown. Without one, a figure with a chart needs no card, and a single
    one has the opener.
    """
    if any(section.kind is SectionKind.FIGURES for section in story.sections):
        return Cards(story.figures)
    rest = tuple(figure for figure in story.figures if not any(_is_charted(figure, series) for series in charts))
    return Cards(() if rest == story.figures[:1] else rest)


def _is_charted(figure: Figure, series: Series) -> bool:
    same = figure.text == series.figure.text and figure.phrase.hero.line == series.figure.phrase.hero.line
    return same and figure.value in series.labels


def _plan_cards(telling: Telling, cards: Cards) -> Slide:
    own = [section for section in telling.story.sections if section.kind is SectionKind.FIGURES]
    notes = SpeakerNotes(
        heading=" / ".join(section.title for section in own[1:] if section.title),
        blocks=tuple(block for section in own for block in section.blocks if isinstance(block, Paragraph)),
        figures=cards.figures,
        minutes=max(GLANCE_MINUTES, len(cards.figures) / 4),
    )
    return telling.make_slide(FIGURES, telling.title_figures(), cards, notes)
