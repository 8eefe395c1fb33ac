"""Before and after as a native, editable column chart, with the factor between them."""

from deckgen.deck import Comparison, Series, Slide
from deckgen.geometry import Box
from deckgen.language import Label
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import fit_words, inside
from deckgen.layout.figure_card import CARD_INSETS, card_art, card_slot
from deckgen.layout.figure_fit import Limits, fit_figure, key_figure
from deckgen.layout.typography import set_spaces
from deckgen.page import ChartItem, Frame, Item, Run, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

COLUMNS = (580.0, 240.0)
"""Shares of chart and card beside each other."""
COLUMN_GAP = 32.0
CARD_DROP, CARD_HEIGHT = 84.0, 170.0


def design_comparison(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: chart at the left, card at the right."""
    left, right = stage.room.split_columns(COLUMNS, COLUMN_GAP)
    box = Box(right.x, right.y + CARD_DROP, right.w, min(CARD_HEIGHT, right.h - CARD_DROP))
    chart = Slot("chart", "chart", left, size=theme.sizes.body, idx=1, prompt="Chart")
    card = card_slot(theme, "card-1", 2, box)
    return (stage.frame("Comparison", (chart, card), card_art(theme, "card-1", box)),)


def draw_comparison(content: Comparison, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the chart with the author's numbers as labels, and the factor as computed from them."""
    series = content.series
    names = _name_bars(series, slide.labels or slide.lang, canvas.theme)
    alt = "; ".join(f"{name}: {label}" for name, label in zip(names, series.labels, strict=True))
    items: list[Item] = [
        ChartItem(
            name="chart",
            box=canvas.frames["Comparison"].slot("chart").box,
            categories=names,
            values=series.values,
            labels=series.labels,
            series=series.title,
            size=20.0,
            alt=f"{series.title} — {alt}",
            slot="chart",
            lang=slide.lang,
        )
    ]
    if lines := _compose_card(series, slide.lang, canvas):
        card = canvas.fill("Comparison", "card-1", lines)
        items.append(card._replace(key=key_figure(series.figure)))
    return (Draft("Comparison", tuple(items)),)


def _name_bars(series: Series, lang: str, theme: Theme) -> tuple[str, ...]:
    if all(series.names):
        return series.names
    return theme.label(Label.BEFORE, lang), theme.label(Label.AFTER, lang)


def _compose_card(series: Series, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return the factor and what it is of; a series without one shows its strongest figure."""
    box = canvas.frames["Comparison"].slot("card-1").box.shrink(CARD_INSETS)
    size = canvas.theme.sizes.figure
    if not series.factor:
        return fit_figure(series.figure, box, canvas, Limits(size, size * 0.75, 18.0), lang)
    value = TextLine((Run(series.factor, size, Role.ACCENT, bold=True, font="heading", lang=lang),))

    pair = TextLine((Run(set_spaces(" → ".join(series.labels), lang), 16.0, Role.MUTED, lang=lang),), before=4.0)

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (value, TextLine((Run(set_spaces(text, lang), size, lang=lang),), before=4.0))

    fits = inside(canvas.ruler, box)
    for size in (18.0, 16.0, 14.0):
        head, label = compose(series.figure.label, size)
        if fits((head, pair, label)):
            return (head, pair, label)
    return fit_words(series.figure.label, (18.0, 16.0, 14.0), compose, fits)


KIND = Kind(content=Comparison, wants="plain", design=design_comparison, draw=draw_comparison)
