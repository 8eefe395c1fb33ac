"""A series as a native, editable column chart, and beside it the factor between two values, or the figure itself."""

from itertools import product

from deckgen.content import Comparison, Series
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.language import Label
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import fit_words, inside_unbroken
from deckgen.layout.figure_block import fit_figure, key_figure
from deckgen.layout.figure_sizes import VALUE_SIZES, FigureSizes, limit_values
from deckgen.layout.figure_value import SPACING
from deckgen.layout.figures.arrangement import figure_slot
from deckgen.layout.typography import set_spaces
from deckgen.page import ChartItem, Frame, Run, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

_CHART, _GAP = 0.62, 48.0
"""Width of the chart, of the room's, and what parts it from the words."""
_NAMES = 34.0
"""Points under the columns that their names take: the words beside them end where the columns stand."""
_LABELS = (28.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0)
"""Sizes of the columns' values; larger ones would be broken by letter."""
_SMALLEST_BESIDE = 14.0
_VALUES = VALUE_SIZES[VALUE_SIZES.index(120.0) :]
_WORDS = (22.0, 20.0, 18.0)


def design_comparison(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: chart at the left, factor at the right."""
    left, right = stage.room.split_columns((_CHART, 1 - _CHART), min(_GAP, stage.room.w / 10))
    chart = Slot("chart", "chart", left, size=18.0, idx=1, prompt="Chart")
    figure = figure_slot(2, Box(right.x, right.y, right.w, right.h - min(_NAMES, right.h / 6)))
    return (stage.frame("Comparison", (chart, figure._replace(name="figure", anchor="bottom"))),)


def draw_comparison(content: Comparison, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the chart with the author's numbers as labels, and the factor as computed from them.

    Many long numbers have the whole width; the title says what they count.
    """
    series, frame = content.series, canvas.find_frame("Comparison", slide)
    names = _name_bars(series, slide.labels or slide.lang, canvas.theme)
    alt = "; ".join(f"{name}: {label}" for name, label in zip(names, series.labels, strict=True))
    box, beside = frame.slot("chart").box, frame.slot("figure").box
    size = _fit_labels(series, names, box.w, canvas)
    if size < _SMALLEST_BESIDE:
        box = Box(box.x, box.y, beside.right - box.x, box.h)
        size = _fit_labels(series, names, box.w, canvas)
    chart = ChartItem(
        name="chart",
        box=box,
        categories=names,
        values=series.values,
        labels=series.labels,
        series=series.title,
        size=size,
        alt=f"{series.title} — {alt}",
        slot="chart",
        lang=slide.lang,
    )
    if box.right > beside.x:
        return (Draft(frame.name, (chart,)),)
    lines = _compose_factor(series, slide.lang, beside, canvas)
    words = canvas.fill(frame.name, "figure", lines)._replace(key=key_figure(series.figure))
    return (Draft(frame.name, (chart, words)),)


def _name_bars(series: Series, lang: str, theme: Theme) -> tuple[str, ...]:
    if all(series.names):
        return series.names
    return theme.label(Label.BEFORE, lang), theme.label(Label.AFTER, lang)


def _fit_labels(series: Series, names: tuple[str, ...], width: float, canvas: Canvas) -> float:
    """Return the size at which every value has room over its column, and every name under it."""
    room = width / len(series.values) * 0.92
    for size in _LABELS:
        labels = [TextLine((Run(label, size, bold=True),)) for label in series.labels]
        below = [TextLine((Run(name, size * 0.8),)) for name in names]
        if all(canvas.ruler.width(line) <= room for line in (*labels, *below)):
            return size
    return _LABELS[-1]


def _compose_factor(series: Series, lang: str, box: Box, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return the factor and what it is of; a series without one shows its strongest figure."""
    if not series.factor:
        return fit_figure(series.figure, box, FigureSizes(_VALUES, _WORDS), lang, canvas.ruler).lines
    pair = set_spaces(f"{' → '.join(series.labels)} {series.rest}".strip(), lang)
    name = series.name or series.figure.label

    def compose(text: str, size: float, value: float = _VALUES[-1]) -> tuple[TextLine, ...]:
        factor = Run(series.factor, value, Role.ACCENT, bold=True, font="heading", lang=lang)
        below = (Run(pair, size, Role.MUTED, lang=lang), Run(set_spaces(text, lang), size, bold=True, lang=lang))
        return (TextLine((factor,), spacing=SPACING), *(TextLine((run,), before=size * 0.25) for run in below))

    fits = inside_unbroken(canvas.ruler, box)
    for value, size in product(limit_values(_VALUES, canvas.ruler), _WORDS):
        if fits(lines := compose(name, size, value)):
            return lines
    return fit_words(name, _WORDS[-1:], compose, fits)


KIND = Kind(
    content=Comparison, wants="plain", design=design_comparison, draw=draw_comparison, grounds=tuple(GroundName)
)
