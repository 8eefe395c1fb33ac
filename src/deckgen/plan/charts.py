"""Which pairs of a section are drawn: values of one unit as bars, spans of time as bars to scale.

A pair that has a chart is not shown as a figure in its section as well.
"""

from deckgen.content import Comparison, Scale, Series
from deckgen.keys import COMPARISON, join_key
from deckgen.language import WordClass
from deckgen.language.finding import begins, fold_case
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple
from deckgen.plan.comparison import find_durations, find_series
from deckgen.plan.material import Material
from deckgen.plan.telling import Telling
from deckgen.story import Figure

FEWEST_BESIDE = 3
"""Figures beside text from which a chart makes room; two stand beside it as they are."""
FEWEST_ALONE = 5
"""The same without text, where a few stand together well."""
_TIES = (WordClass.OF, WordClass.PER, WordClass.PREPOSITION)


class Chart(NamedTuple):
    """A drawn pair, or series."""

    content: Comparison | Scale
    figures: tuple[Figure, ...]
    """What it shows, the leading one first."""
    key: str
    """In its story."""
    title: str = ""
    """Of its own; "" for that of key figures."""
    computed: tuple[str, ...] = ()


def list_charts(telling: Telling) -> tuple[Chart, ...]:
    """Return the charts of a story: series first, then the strongest pair of two spans of time."""
    story = telling.story
    charts = [_draw_series(series, story.figures) for series in find_series(story)]
    drawn = {figure.key for chart in charts for figure in chart.figures}
    for figure, seconds in find_durations(story):
        if figure.key not in drawn:
            key = join_key(COMPARISON, figure.key)
            charts.append(Chart(content=Scale(figure, seconds), figures=(figure,), key=key))
            break
    return tuple(charts)


def take_charts(telling: Telling, material: Material) -> tuple[Material, tuple[Chart, ...]]:
    """Return a section's material without the pairs that have charts, and these.

    Figures beside each other stay together where nothing else stands on the slide, and so do one or two beside text.
    """
    figures = material.figures
    if len(figures) < (FEWEST_BESIDE if material.cuts else FEWEST_ALONE) and (material.cuts or len(figures) > 1):
        return material, ()
    keys = {figure.key for figure in figures}
    charts = tuple(chart for chart in list_charts(telling) if chart.figures[0].key in keys)
    drawn = {figure.key for chart in charts for figure in chart.figures}
    return material._replace(figures=tuple(figure for figure in figures if figure.key not in drawn)), charts


def _draw_series(series: Series, figures: tuple[Figure, ...]) -> Chart:
    own = [figure for figure in figures if figure != series.figure and _is_charted(figure, series)]
    computed = f"{series.factor} ({series.labels[0]} → {series.labels[1]})" if series.factor else ""
    return Chart(
        content=Comparison(series),
        figures=(series.figure, *own),
        key=join_key(COMPARISON, series.figure.key),
        title="" if _goes_on(series.figure) else series.title,
        computed=(computed,) if computed else (),
    )


def _goes_on(figure: Figure) -> bool:
    """Tell whether the words of a figure only go on from its value, so that they are no title: "of their time"."""
    label = fold_case(figure.label)
    return not figure.phrase.lead and any(begins(label, 0, list_words(kind)) for kind in _TIES)


def _is_charted(figure: Figure, series: Series) -> bool:
    same = figure.text == series.figure.text and figure.phrase.hero.line == series.figure.phrase.hero.line
    return same and figure.value in series.labels
