"""Figures in cards: one size of value on a slide, as large as the fullest card lets it be, and never under a floor.

Widths decide first, at the floor: which earlier values stand on a line of their own, which words wrap. Then labels and
values shrink together. Only a card that is too full even so is set for itself.
"""

from collections.abc import Sequence
from itertools import pairwise, product
from typing import NamedTuple, TypeAlias

from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas
from deckgen.layout.card_rows import Column, Tier, align_tiers, fill_columns
from deckgen.layout.cutting import ELLIPSIS, count_down, fit_words, inside, inside_unbroken
from deckgen.layout.figure_card import (
    CARD_TONE,
    SMALLEST_LABEL,
    CardTone,
    FigureLines,
    FigureStyle,
    compose_figure,
    compose_value,
    cut_label,
    value_runs,
)
from deckgen.layout.measure import Reading, Ruler
from deckgen.page import TextItem, TextLine
from deckgen.story import Figure

SMALLEST_VALUE = 20.0
MOST_LINES = 2
"""Lines of a value in words."""
HEAD_GAP = 3.0
"""Points between a value and what stands above it."""
_SAFETY = 0.985
"""Units are set in whole points, so a value does not grow quite in proportion."""


class Limits(NamedTuple):
    """The sizes of a slide's cards, in points."""

    value: float
    """The largest."""
    floor: float
    """No value is smaller, unless there is no other way to show it."""
    label: float
    """The largest."""


class _Alone(NamedTuple):
    """A card set for itself, since it cannot be as large as the others."""

    lines: tuple[TextLine, ...]
    labels: int
    """How many of its lines, the last ones, are its label: one or none."""
    upper: float
    """Height of what stands above the label; 0 without one."""
    height: float


class _FigureCard(NamedTuple):
    figure: Figure
    box: Box
    """Of its text."""
    value: Reading
    """Its value at the smallest size."""
    most: int
    """Lines its value may take."""
    bound: float
    """The largest size at which the value is not too wide."""
    alone: _Alone | None = None


_CardRow: TypeAlias = tuple[_FigureCard, ...]


def fill_cards(
    figures: Sequence[Figure], frame: str, canvas: Canvas, limits: Limits, lang: str, *, apart: bool = True
) -> tuple[TextItem, ...]:
    """Return the cards of a frame, their values of one size; cards at one height are a row.

    Without `apart`, () where a card is too full for the smallest size.
    """
    slots = [canvas.frames[frame].slot(f"card-{i}") for i in range(1, len(figures) + 1)]
    style = FigureStyle(limits.floor, SMALLEST_LABEL, lang)
    rows, style = _read_rows(figures, [slot.box.shrink(slot.insets) for slot in slots], style, canvas.ruler)
    columns = _fit_rows(rows, limits, style, canvas.ruler)
    if not columns and apart:
        columns = _fit_apart(rows, limits, style, canvas.ruler)
    return fill_columns(columns, [key_figure(figure) for figure in figures], frame, canvas) if columns else ()


def key_figure(figure: Figure) -> str:
    """Return what an item that shows a figure is known by."""
    return join_key("figure", figure.key)


def fit_figure(
    figure: Figure, box: Box, canvas: Canvas, limits: Limits, lang: str, tone: CardTone = CARD_TONE
) -> tuple[TextLine, ...]:
    """Return the lines of a figure that stands in a box of its own."""
    style = FigureStyle(limits.floor, SMALLEST_LABEL, lang, tone=tone)
    rows, style = _read_rows((figure,), (box,), style, canvas.ruler)
    columns = _fit_rows(rows, limits, style, canvas.ruler) or _fit_apart(rows, limits, style, canvas.ruler)
    return columns[0].lines


def stack_pairs(figures: Sequence[Figure], widths: Sequence[float], style: FigureStyle, ruler: Ruler) -> FigureStyle:
    """Return the style of cards that belong together: where one earlier value needs its own line, all get one."""

    def needs_two(figure: Figure, width: float) -> bool:
        if figure.qualifier:  # "2 hours → less than 5 minutes" reads in this order only
            return True
        return ruler.count_lines(compose_value(figure, style), width) > 1

    pairs = zip(figures, widths, strict=True)
    return style._replace(stacked=any(figure.before and needs_two(figure, width) for figure, width in pairs))


def tier_row(figures: Sequence[FigureLines | None]) -> list[tuple[Tier, Tier]]:
    """Return two tiers a card of a row (empty without a figure), so that values and labels stand at one height.

    Where something stands above a value, the last lines of all values are level, and words of two lines may begin
    in the room above; else the first lines are, and each label follows its value.
    """
    if any(lines and lines.head for lines in figures):
        return [_tier_headed(lines) if lines else (Tier(()), Tier(())) for lines in figures]
    return [(Tier((lines.value, *lines.label) if lines else ()), Tier(())) for lines in figures]


def _tier_headed(lines: FigureLines) -> tuple[Tier, Tier]:
    gap = lines.label[0].before if lines.label else 0.0
    return Tier((*lines.head, lines.value._replace(before=HEAD_GAP)), gap, low=True), Tier(lines.label)


def _read_rows(
    figures: Sequence[Figure], boxes: Sequence[Box], style: FigureStyle, ruler: Ruler
) -> tuple[list[_CardRow], FigureStyle]:
    """Return the cards by rows, each value read at the smallest size, and that size's style."""
    style = stack_pairs(figures, [box.w for box in boxes], style, ruler)
    cards = [_read_card(figure, box, style, ruler) for figure, box in zip(figures, boxes, strict=True)]
    starts = [i for i, box in enumerate(boxes) if i == 0 or box.y != boxes[i - 1].y]
    return [tuple(cards[start:end]) for start, end in pairwise([*starts, len(cards)])], style


def _read_card(figure: Figure, box: Box, style: FigureStyle, ruler: Ruler) -> _FigureCard:
    value = ruler.read(compose_value(figure, style))
    most = 1 if value.count(box.w) == 1 else MOST_LINES
    share = box.w * 0.99 / max(1.0, value.natural if most == 1 else value.widest)
    bound = style.value * (max(1.0, share * _SAFETY) if share >= 1.0 else share)
    return _FigureCard(figure, box, value=value, most=most, bound=bound)


def _fit_rows(rows: Sequence[_CardRow], limits: Limits, style: FigureStyle, ruler: Ruler) -> tuple[Column, ...]:
    """Return all cards at the largest label that leaves every value as large as it should be; () if there is none."""
    for label in count_down(limits.label, SMALLEST_LABEL, 2.0):
        if columns := _fit_values(rows, limits, style._replace(label=label), ruler):
            return columns
    return ()


def _fit_values(rows: Sequence[_CardRow], limits: Limits, style: FigureStyle, ruler: Ruler) -> tuple[Column, ...]:
    """Return all cards at the largest value their labels leave room for; () if there is none."""
    bound = min((card.bound for row in rows for card in row if not card.alone), default=limits.floor)
    if bound < limits.floor:
        return ()
    for value in count_down(float(int(min(bound, limits.value))), limits.floor, 4.0):
        if columns := _set_rows(rows, style._replace(value=value), ruler):
            return columns
    return ()


def _set_rows(rows: Sequence[_CardRow], style: FigureStyle, ruler: Ruler) -> tuple[Column, ...]:
    """Return all cards at one size; () where it is too large for one of them."""
    columns: list[Column] = []
    for row in rows:
        done = _set_row(row, style, ruler)
        if not all(_fits(card, column, style.value) for card, column in zip(row, done, strict=True)):
            return ()
        columns += done
    return tuple(columns)


def _set_row(row: _CardRow, style: FigureStyle, ruler: Ruler) -> tuple[Column, ...]:
    """Return a row's cards at one size, and beside them those set for themselves, at the same height if they can."""
    lines = [None if card.alone else compose_figure(card.figure, style, card.box.w, ruler) for card in row]
    tiers = tier_row(lines)
    headed = any(upper.low for upper, _ in tiers)
    tiers = [_stand_in(card.alone, headed=headed) if card.alone else own for card, own in zip(row, tiers, strict=True)]
    columns = align_tiers(tiers, [card.box.w for card in row], ruler)
    return tuple(_level(card, column) for card, column in zip(row, columns, strict=True))


def _stand_in(alone: _Alone, *, headed: bool) -> tuple[Tier, Tier]:
    """Return tiers that find the place of a card set for itself and leave the others where they are."""
    if not headed:
        return Tier(alone.lines), Tier(())
    return Tier((), alone.lines[-1].before), Tier(alone.lines[-1:])


def _level(card: _FigureCard, column: Column) -> Column:
    """Let a card set for itself have its label where the others have it, or as near as its room allows."""
    if card.alone is None:
        return column
    top = max(0.0, min(column.top - card.alone.upper, card.box.h - card.alone.height))
    return Column(card.alone.lines, top, top + card.alone.height)


def _fits(card: _FigureCard, column: Column, value: float) -> bool:
    if card.alone:
        return True
    if value > card.bound or column.height > card.box.h:
        return False
    return card.most == 1 or card.value.count(card.box.w * card.value.size / value * _SAFETY) <= card.most


def _fit_apart(rows: Sequence[_CardRow], limits: Limits, style: FigureStyle, ruler: Ruler) -> tuple[Column, ...]:
    """Return all cards, those set for themselves that are too full at the smallest size; no label is larger there."""

    def part(card: _FigureCard, column: Column) -> _FigureCard:
        if _fits(card, column, style.value):
            return card
        return card._replace(alone=_fit_alone(card, limits._replace(label=label), style, ruler))

    for label in count_down(limits.label, SMALLEST_LABEL, 2.0):
        parted = [tuple(map(part, row, _set_row(row, style, ruler))) for row in rows]
        if columns := _fit_values(parted, limits, style._replace(label=label), ruler):
            return columns
    return ()


def _fit_alone(card: _FigureCard, limits: Limits, style: FigureStyle, ruler: Ruler) -> _Alone:
    """Return a card with its value smaller, at last with its label cut; the speaker notes hold the whole sentence."""
    figure, box = card.figure, card.box
    style = style._replace(stacked=bool(figure.before))
    whole, fits = inside_unbroken(ruler, box), inside(ruler, box)

    def compose(words: str, value: float) -> tuple[TextLine, ...]:
        found = compose_figure(cut_label(figure, words), style._replace(value=value), box.w, ruler)
        return (*found.head, found.value._replace(before=HEAD_GAP), *found.label)

    def compose_words(text: str, value: float) -> tuple[TextLine, ...]:
        return (TextLine(value_runs(text, style._replace(value=value))),)

    words = figure.tail or figure.lead
    labels = int(bool(figure.before or figure.tail))
    for value, label in product(
        count_down(limits.floor, SMALLEST_VALUE, 2.0), count_down(limits.label, SMALLEST_LABEL, 2.0)
    ):
        style = style._replace(label=min(label, value))
        if whole(lines := compose(words, value)):
            return _measure_alone(lines, labels, box.w, ruler)
    if fits(compose(ELLIPSIS, SMALLEST_VALUE)):
        return _measure_alone(fit_words(words, (SMALLEST_VALUE,), compose, fits), labels, box.w, ruler)
    return _measure_alone(fit_words(figure.value, (SMALLEST_VALUE,), compose_words, fits), 0, box.w, ruler)


def _measure_alone(lines: tuple[TextLine, ...], labels: int, width: float, ruler: Ruler) -> _Alone:
    upper = ruler.height(lines[:-1], width) + lines[-1].before if labels else 0.0
    return _Alone(lines, labels, upper=upper, height=ruler.height(lines, width))
