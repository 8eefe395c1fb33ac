"""Rows of cards that look like rows: one size of value on a slide, equal parts at equal heights.

A card is a few parts from top to bottom (topic, name, what stands above the value, value and label). A part takes as
much room in every card of a row as it needs in the one where it is tallest, so what follows begins at one height.
"""

from collections.abc import Sequence
from itertools import pairwise, product
from typing import NamedTuple, TypeAlias

from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import ELLIPSIS, count_down, fit_words, inside, inside_unbroken
from deckgen.layout.figure_card import (
    CARD_TONE,
    SMALLEST_LABEL,
    CardTone,
    FigureStyle,
    compose_head,
    compose_label,
    compose_value,
    value_runs,
)
from deckgen.layout.measure import Ruler
from deckgen.page import TextItem, TextLine
from deckgen.story import Figure

SMALLEST_VALUE = 20.0
MOST_LINES = 2
"""Lines of a value in words."""
MOST_AIR = 12.0
"""Points that a row with room to spare stands lower in its cards."""
HEAD_GAP = 3.0
"""Points between a value and what stands above it."""


class Part(NamedTuple):
    """Lines that stand at one height in all cards of a row."""

    lines: tuple[TextLine, ...]
    after: float = 0.0
    """Points of space under it, unless no card of the row has it."""
    low: bool = False
    """Whether it keeps to the part under it where it has room to spare."""


class Limits(NamedTuple):
    """The sizes of a slide's cards, in points."""

    value: float
    """The largest."""
    floor: float
    """No value is smaller, unless there is no other way to show it."""
    label: float
    """The largest."""


class Column(NamedTuple):
    """A card's lines and how far under the top of its text box the first one stands."""

    lines: tuple[TextLine, ...]
    top: float = 0.0


class CardSet(NamedTuple):
    """The cards of a slide."""

    items: tuple[TextItem, ...]
    whole: bool
    """Whether every value is as large as it should be and every label is whole."""


class _Card(NamedTuple):
    figure: Figure
    box: Box
    """Of its text."""
    most: int = 1
    """Lines its value may take."""
    bound: float = 0.0
    """The largest size at which the value is not too wide."""
    alone: tuple[Part, ...] = ()
    """The card set for itself, where it cannot be as large as the others."""


_Row: TypeAlias = tuple[_Card, ...]


def align_parts(cards: Sequence[Sequence[Part]], widths: Sequence[float], ruler: Ruler) -> tuple[Column, ...]:
    """Return the columns of cards side by side, which have the same parts (a missing one is empty)."""
    heights = [[ruler.height(part.lines, width) for part in card] for card, width in zip(cards, widths, strict=True)]
    rooms = [max(column) for column in zip(*heights, strict=True)]
    return tuple(_stack_parts(card, own, rooms) for card, own in zip(cards, heights, strict=True))


def stack_parts(parts: Sequence[Part], width: float, ruler: Ruler) -> Column:
    """Return a card that stands alone."""
    return align_parts((parts,), (width,), ruler)[0]


def _stack_parts(parts: Sequence[Part], heights: Sequence[float], rooms: Sequence[float]) -> Column:
    lines: list[TextLine] = []
    space = 0.0
    for part, height, room in zip(parts, heights, rooms, strict=True):
        spare = room - height
        if part.lines:
            above, space = (space + spare, 0.0) if part.low else (space, spare)
            lines += (part.lines[0]._replace(before=above), *part.lines[1:])
        else:
            space += room
        space += part.after if room else 0.0
    return Column(tuple(lines), lines[0].before if lines else 0.0)


def fill_columns(
    columns: Sequence[Column], frame: str, canvas: Canvas, jumps: Sequence[str] = ()
) -> tuple[TextItem, ...]:
    """Return the cards "card-1", "card-2" … of a frame; where all have room to spare, all stand a little lower."""
    slots = [canvas.frames[frame].slot(f"card-{i}") for i in range(1, len(columns) + 1)]
    boxes = [slot.box.shrink(slot.insets) for slot in slots]
    spare = min(
        box.h - column.top - canvas.ruler.height(column.lines, box.w)
        for column, box in zip(columns, boxes, strict=True)
    )
    air = max(0.0, min(MOST_AIR, spare / 2))
    items = []
    for number, (column, slot) in enumerate(zip(columns, slots, strict=True)):
        insets = slot.insets._replace(top=slot.insets.top + column.top + air)
        item = canvas.fill(frame, slot.name, column.lines, jumps[number] if jumps else "")
        items.append(item._replace(insets=insets))
    return tuple(items)


def fill_cards(figures: Sequence[Figure], frame: str, canvas: Canvas, limits: Limits, lang: str) -> CardSet:
    """Return the cards of a frame, their values of one size; cards at one height are a row."""
    slots = [canvas.frames[frame].slot(f"card-{i}") for i in range(1, len(figures) + 1)]
    cards = [_Card(figure, slot.box.shrink(slot.insets)) for figure, slot in zip(figures, slots, strict=True)]
    starts = [i for i, card in enumerate(cards) if i == 0 or card.box.y != cards[i - 1].box.y]
    style = FigureStyle(limits.floor, SMALLEST_LABEL, lang)
    style = stack_pairs(figures, [card.box.w for card in cards], style, canvas.ruler)
    rows = [_shape_row(cards[start:end], limits, style, canvas.ruler) for start, end in pairwise([*starts, len(cards)])]
    whole = not any(card.alone for row in rows for card in row)
    return CardSet(fill_columns(_fit_rows(rows, limits, style, canvas.ruler), frame, canvas), whole)


def fit_figure(
    figure: Figure, box: Box, canvas: Canvas, limits: Limits, lang: str, tone: CardTone = CARD_TONE
) -> tuple[TextLine, ...]:
    """Return the lines of a figure that stands in a box of its own."""
    style = stack_pairs((figure,), (box.w,), FigureStyle(limits.floor, SMALLEST_LABEL, lang, tone), canvas.ruler)
    row = _shape_row((_Card(figure, box),), limits, style, canvas.ruler)
    (column,) = _fit_rows([row], limits, style, canvas.ruler)
    return column.lines


def stack_pairs(figures: Sequence[Figure], widths: Sequence[float], style: FigureStyle, ruler: Ruler) -> FigureStyle:
    """Return the style of cards that belong together: where one earlier value needs its own line, all get one."""

    def needs_two(figure: Figure, width: float) -> bool:
        if figure.qualifier:  # "2 hours → less than 5 minutes" reads in this order only
            return True
        return ruler.count_lines(compose_value(figure, style), width) > 1

    pairs = zip(figures, widths, strict=True)
    return style._replace(stacked=any(figure.before and needs_two(figure, width) for figure, width in pairs))


def compose_parts(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> tuple[Part, Part]:
    """Return what stands above the value, and value and label."""
    text = (compose_value(figure, style), compose_label(figure.label, style))
    return Part(compose_head(figure, style, width, ruler), HEAD_GAP, low=True), Part(text)


def _shape_row(cards: Sequence[_Card], limits: Limits, style: FigureStyle, ruler: Ruler) -> _Row:
    """Decide at the smallest size what holds at every size: which values have one line, which words wrap."""
    row = tuple(_shape_card(card, style, ruler) for card in cards)
    columns = _set_row(row, style, ruler)
    return tuple(
        card if _fits(card, column, style, ruler) else card._replace(alone=_fit_alone(card, limits, style, ruler))
        for card, column in zip(row, columns, strict=True)
    )


def _shape_card(card: _Card, style: FigureStyle, ruler: Ruler) -> _Card:
    value = ruler.read(compose_value(card.figure, style))
    most = 1 if value.count(card.box.w) == 1 else MOST_LINES
    widest = value.natural if most == 1 else value.widest
    bound = style.value * card.box.w * 0.99 / max(1.0, widest)
    return card._replace(most=most, bound=bound)


def _fit_rows(rows: Sequence[_Row], limits: Limits, style: FigureStyle, ruler: Ruler) -> tuple[Column, ...]:
    """Return all cards at the largest label that leaves every value as large as it should be."""
    bound = min((card.bound for row in rows for card in row if not card.alone), default=limits.value)
    values = count_down(float(int(min(bound, limits.value))), limits.floor, 4.0)
    columns: tuple[Column, ...] = ()
    for label, value in product(count_down(limits.label, SMALLEST_LABEL, 2.0), values):
        columns = ()
        sized = style._replace(value=value, label=label)
        for row in rows:
            done = _set_row(row, sized, ruler)
            if not all(_fits(card, column, sized, ruler) for card, column in zip(row, done, strict=True)):
                break
            columns += done
        else:
            break
    return columns


def _set_row(row: _Row, style: FigureStyle, ruler: Ruler) -> tuple[Column, ...]:
    """Return a row's cards at one size, and beside them those set for themselves, at the same height if they can."""
    parts = [card.alone or compose_parts(card.figure, style, card.box.w, ruler) for card in row]
    columns = align_parts(parts, [card.box.w for card in row], ruler)
    return tuple(
        column._replace(top=0.0) if card.alone and not _has_room(card, column, ruler) else column
        for card, column in zip(row, columns, strict=True)
    )


def _fits(card: _Card, column: Column, style: FigureStyle, ruler: Ruler) -> bool:
    if card.alone:
        return True
    if style.value > card.bound or ruler.count_lines(compose_value(card.figure, style), card.box.w) > card.most:
        return False
    return _has_room(card, column, ruler)


def _has_room(card: _Card, column: Column, ruler: Ruler) -> bool:
    return column.top + ruler.height(column.lines, card.box.w) <= card.box.h


def _fit_alone(card: _Card, limits: Limits, style: FigureStyle, ruler: Ruler) -> tuple[Part, ...]:
    """Return a card that is too full for the size of the others: its value smaller, at last its label cut.

    The speaker notes hold the whole sentence.
    """
    figure, box = card.figure, card.box
    whole, fits = inside_unbroken(ruler, box), inside(ruler, box)

    def compose(label: str, value: float) -> tuple[TextLine, ...]:
        head, text = compose_parts(figure._replace(label=label), style._replace(value=value), box.w, ruler)
        return stack_parts((head, text), box.w, ruler).lines

    def compose_words(text: str, value: float) -> tuple[TextLine, ...]:
        return (TextLine(value_runs(figure._replace(value=text), style._replace(value=value))),)

    labels = count_down(limits.label, SMALLEST_LABEL, 2.0)
    for value, label in product(count_down(limits.floor, SMALLEST_VALUE, 2.0), labels):
        style = style._replace(label=label, stacked=bool(figure.before))
        if whole(compose(figure.label, value)):
            return compose_parts(figure, style._replace(value=value), box.w, ruler)
    if fits(compose(ELLIPSIS, SMALLEST_VALUE)):
        lines = fit_words(figure.label, (SMALLEST_VALUE,), compose, fits)
    else:
        lines = fit_words(figure.value, (SMALLEST_VALUE,), compose_words, fits)
    return Part(()), Part(lines)
