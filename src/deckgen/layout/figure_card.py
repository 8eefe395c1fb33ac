"""A figure in words and sizes: what stands before it above, the value large, the rest under it; and its card."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from deckgen.geometry import Box, Insets
from deckgen.layout.measure import Ruler
from deckgen.layout.typography import set_spaces
from deckgen.page import Frame, Run, ShapeItem, Slot, TextLine
from deckgen.phrase import Phrase, Words
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

CARD_INSETS = Insets(18.0, 12.0, 10.0, 10.0)
BAR = 5.0
"""Width of the bar beside a card; the card's placeholder begins right of it."""
UNIT_SHARE = 0.58
"""Size of unit and magnitude beside the number, and of the earlier value."""
SPACING = 0.9
"""Line pitch of values: large type in one or two lines keeps together."""
SMALLEST_LABEL = 14.0
SMALLEST_HEAD = 14.0
_DIGITS = r"\d(?:[\d.,\s\u00a0\u202f]*\d)?"
_NUMBER = re.compile(rf"(?:(?<!\w)[-+−])?{_DIGITS}(?:\s?[-‐-―−]\s?{_DIGITS})*")


class CardTone(NamedTuple):
    """The colors of a card."""

    value: Role = Role.ACCENT
    quiet: Role = Role.MUTED
    label: Role = Role.TEXT


CARD_TONE = CardTone()
PANEL_TONE = CardTone(Role.PANEL_ACCENT, Role.PANEL_TEXT, Role.PANEL_TEXT)


class FigureStyle(NamedTuple):
    """How a figure is set."""

    value: float
    """Points, of the number."""
    label: float
    lang: str
    tone: CardTone = CARD_TONE
    stacked: bool = False
    """Whether an earlier value stands on a line of its own."""


class FigureLines(NamedTuple):
    """A figure in lines."""

    head: tuple[TextLine, ...]
    """What stands above the value: words before it, the earlier value, a qualifier, or nothing."""
    value: TextLine
    label: tuple[TextLine, ...]
    """One line; none where no words follow the value, or where there is no room for them."""


def card_slot(theme: Theme, name: str, idx: int, box: Box) -> Slot:
    """Return the placeholder of one card in the theme's card style."""
    slot = Slot(name, "body", box, size=theme.sizes.label, idx=idx, insets=CARD_INSETS, prompt="Key figure")
    return slot._replace(box=Box(box.x + BAR, box.y, box.w - BAR, box.h), fill=Role.SURFACE)


def card_art(theme: Theme, name: str, box: Box) -> tuple[ShapeItem, ...]:
    """Return what decorates a card: an accent bar at its left, or a rule above it."""
    return (ShapeItem(f"{name}-bar", Box(box.x, box.y, BAR, box.h), Role.ACCENT),)


def design_card_frame(theme: Theme, stage: Stage, name: str, boxes: Sequence[Box]) -> Frame:
    """Return a frame of cards "card-1", "card-2" … in the theme's card style."""
    slots = tuple(card_slot(theme, f"card-{i}", i, box) for i, box in enumerate(boxes, start=1))
    art = tuple(shape for i, box in enumerate(boxes, start=1) for shape in card_art(theme, f"card-{i}", box))
    return stage.frame(name, slots, art)


def grid_boxes(count: int, columns: int, room: Box, gap: float = 20.0) -> tuple[Box, ...]:
    """Return the boxes of some cards of one size in reading order; the last row's spare cells stay free."""
    rows = room.split_rows((1.0,) * -(-count // columns), gap)
    return tuple(box for row in rows for box in row.split_columns((1.0,) * columns, gap))[:count]


def compose_head(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> tuple[TextLine, ...]:
    """Return what stands above a value: its lead, "3 days →", "more than"; () when there is nothing to say."""
    if figure.lead and not figure.before:
        words = " ".join(part for part in (figure.lead, figure.qualifier) if part)
        return (_compose_lead(words, style),)
    lead = (_compose_lead(figure.lead, style),) if figure.lead and figure.tail else ()
    runs = tuple(_list_earlier(figure, style))
    if not runs:
        return lead
    share = width * 0.98 / max(1.0, ruler.width(TextLine(runs)))
    if share < 1.0:
        runs = tuple(run.at_size(max(SMALLEST_HEAD, float(int(run.size * share)))) for run in runs)
    return (*lead, TextLine(runs))


def _compose_lead(words: str, style: FigureStyle) -> TextLine:
    return TextLine((Run(set_spaces(words, style.lang), style.label, style.tone.quiet, lang=style.lang),))


def _list_earlier(figure: Figure, style: FigureStyle) -> Iterator[Run]:
    """Yield the earlier value where it stands on its own line, and the qualifier."""
    stacked = bool(figure.before and style.stacked)
    if stacked:
        text = f"{set_spaces(figure.earlier, style.lang)} →"
        yield Run(text, shrink(style.value), style.tone.quiet, font="heading", lang=style.lang)
    if figure.qualifier:
        text = f" {figure.qualifier}" if stacked else figure.qualifier
        yield Run(text, style.label + 2.0, style.tone.quiet, lang=style.lang)


def compose_figure(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> FigureLines:
    """Return a figure's lines for a text box of the given width, in the author's order.

    What a pair is about stands under its values where nothing else does.
    """
    words = figure.tail or (figure.lead if figure.before else "")
    label = (compose_label(words, style),) if words else ()
    return FigureLines(compose_head(figure, style, width, ruler), compose_value(figure, style), label)


def compose_value(figure: Figure, style: FigureStyle) -> TextLine:
    """Return the value's line, begun by the earlier value where that has no line of its own."""
    value = value_runs(figure.value, style)
    if not figure.before or style.stacked:
        return TextLine(value, spacing=SPACING)
    text = f"{set_spaces(figure.earlier, style.lang)} → "
    return TextLine(
        (Run(text, shrink(style.value), style.tone.quiet, font="heading", lang=style.lang), *value), spacing=SPACING
    )


def cut_label(figure: Figure, text: str) -> Figure:
    """Return a figure with the last of its words cut to a text: those after its value, else those before it."""
    lead, hero, tail = figure.phrase
    return figure._replace(phrase=Phrase(lead, hero, (Words(text),)) if tail else Phrase((Words(text),), hero))


def compose_label(label: str, style: FigureStyle) -> TextLine:
    """Return the label's line."""
    run = Run(set_spaces(label, style.lang), style.label, style.tone.label, lang=style.lang)
    return TextLine((run,), before=style.label * 0.3)


def value_runs(value: str, style: FigureStyle) -> tuple[Run, ...]:
    """Return the value with every number at full size and what stands beside it smaller; words alone stay large."""
    text = set_spaces(value, style.lang)
    edges = [0, *(edge for match in _NUMBER.finditer(text) for edge in match.span()), len(text)]
    sizes = (shrink(style.value), style.value) if len(edges) > 2 else (style.value, style.value)
    return tuple(
        Run(text[start:end], sizes[i % 2], style.tone.value, bold=True, font="heading", lang=style.lang)
        for i, (start, end) in enumerate(pairwise(edges))
        if start < end
    )


def shrink(size: float) -> float:
    """Return the size of what stands beside a number, in whole points as people choose them."""
    return float(round(size * UNIT_SHARE))
