"""Before and after as a native, editable column chart, with the factor between them."""

from deckgen.deck import Comparison, Series, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import fit_words, inside
from deckgen.layout.figure_card import CARD_INSETS, card_art, card_slot
from deckgen.layout.figure_fit import Limits, fit_figure
from deckgen.layout.furniture import BODY, content_art, content_slots
from deckgen.layout.typography import set_spaces
from deckgen.page import ChartItem, Frame, Item, Run, Slot, TextLine
from deckgen.theme import Role, Theme

CHART = Box(BODY.x, BODY.y, 580.0, BODY.h)
CARD = Box(BODY.x + 612.0, BODY.y + 84.0, BODY.w - 612.0, 170.0)


class ComparisonLayout:
    """The frame "Comparison"."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return one frame: chart at the left, card at the right."""
        chart = Slot("chart", "chart", CHART, theme.sizes.body, 1, prompt="Chart")
        card = card_slot(theme, "card-1", 2, CARD)
        art = (*content_art(theme), *card_art(theme, "card-1", CARD))
        return (Frame("Comparison", (*content_slots(theme), chart, card), art),)

    def suits(self, slide: Slide) -> float:
        """Suit comparisons."""
        return float(isinstance(slide.content, Comparison))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Draw the chart with the author's numbers as labels, and the factor as computed from them."""
        content = read_content(slide, Comparison)
        series = content.series
        names = _name_bars(series, slide.labels or slide.lang, canvas.theme)
        alt = "; ".join(f"{name}: {label}" for name, label in zip(names, series.labels, strict=True))
        items: list[Item] = [
            ChartItem(
                "chart",
                canvas.frames["Comparison"].slot("chart").box,
                names,
                series.values,
                series.labels,
                series.title,
                20.0,
                f"{series.title} — {alt}",
                "chart",
                slide.lang,
            )
        ]
        if lines := _compose_card(series, slide.lang, canvas):
            items.append(canvas.fill("Comparison", "card-1", lines))
        return (Draft("Comparison", tuple(items)),)


def _name_bars(series: Series, lang: str, theme: Theme) -> tuple[str, ...]:
    if all(series.names):
        return series.names
    return theme.label("before", lang), theme.label("after", lang)


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


LAYOUT = ComparisonLayout()
