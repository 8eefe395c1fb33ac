"""A figure as a card shows it: the number large, unit and qualifier smaller, the earlier value in grey, the label."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.geometry import Box, Insets
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import ELLIPSIS, fit_words, inside
from deckgen.layout.furniture import content_art, content_slots
from deckgen.layout.typography import set_spaces
from deckgen.page import Frame, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.story import Figure
from deckgen.theme import Role, Theme

CARD_INSETS = Insets(20.0, 12.0, 16.0, 12.0)
BAR = 5.0
"""Width of the bar beside a card; the card's placeholder begins right of it."""
UNIT_SHARE = 0.58
"""Size of unit, magnitude and qualifier beside the number."""
SIZE_SPREAD = 1.3
"""How much larger than the smallest value of a page its largest may be."""
SMALLEST_VALUE = 20.0
SMALLEST_LABEL = 14.0
_NUMBER = re.compile(r"\d(?:[\d.,\s\u00a0\u202f]*\d)?(?:\s?[-‐-―−]\s?\d(?:[\d.,\s\u00a0\u202f]*\d)?)*")


class CardTone(NamedTuple):
    """The colors of a card."""

    value: Role = Role.ACCENT
    quiet: Role = Role.MUTED
    label: Role = Role.TEXT


PANEL_TONE = CardTone(Role.PANEL_ACCENT, Role.PANEL_TEXT, Role.PANEL_TEXT)


def card_slot(theme: Theme, name: str, idx: int, box: Box) -> Slot:
    """Return the placeholder of one card in the theme's card style."""
    style = theme.arrangements.get("cards", "bar")
    return Slot(
        name,
        "body",
        Box(box.x + BAR, box.y, box.w - BAR, box.h) if style == "bar" else box,
        theme.sizes.label,
        idx,
        insets=CARD_INSETS,
        anchor="middle",
        fill=Role.SURFACE if style == "bar" else None,
        outline=Role.LINE if style == "outline" else None,
        prompt="Key figure",
    )


def card_art(theme: Theme, name: str, box: Box) -> tuple[ShapeItem, ...]:
    """Return what decorates a card: an accent bar at its left, or a rule above it."""
    match theme.arrangements.get("cards", "bar"):
        case "bar":
            return (ShapeItem(f"{name}-bar", Box(box.x, box.y, BAR, box.h), Role.ACCENT),)
        case "plain":
            return (ShapeItem(f"{name}-rule", Box(box.x, box.y, box.w, 2.0), Role.ACCENT),)
        case _:
            return ()


def design_card_frame(theme: Theme, name: str, boxes: Sequence[Box]) -> Frame:
    """Return a content frame of cards "card-1", "card-2" … in the theme's card style."""
    slots = tuple(card_slot(theme, f"card-{i}", i, box) for i, box in enumerate(boxes, start=1))
    art = tuple(shape for i, box in enumerate(boxes, start=1) for shape in card_art(theme, f"card-{i}", box))
    return Frame(name, (*content_slots(theme), *slots), (*content_art(theme), *art))


def fit_figure(
    figure: Figure, box: Box, canvas: Canvas, sizes: tuple[float, float], lang: str, tone: CardTone | None = None
) -> tuple[TextLine, ...]:
    """Return a card's lines, value and label at the largest sizes (not above `sizes`) that fit the box.

    Where even the smallest sizes do not fit, the label is cut at a word and ends in "…"; the speaker notes
    hold the whole sentence.
    """
    tone = tone or CardTone()
    widths = [_measure_value(figure, sizes[0], lang, stacked, canvas) for stacked in (False, True)]
    for wraps in (False, True):
        for value_size, label_size, stacked in _try_sizes(sizes, stackable=bool(figure.before)):
            if not wraps and widths[stacked] * value_size / sizes[0] > box.w:
                continue
            value = _value_lines(figure, value_size, lang, tone, stacked)
            lines = (*value, _label_line(figure.label, label_size, lang, tone))
            if (wraps or _keep_one_line(value, box, canvas)) and canvas.ruler.height(lines, box.w) <= box.h:
                return lines
    return _cut_card(figure, box, canvas, lang, tone)


def fill_cards(
    figures: Sequence[Figure], frame: str, canvas: Canvas, sizes: tuple[float, float], lang: str
) -> list[TextItem]:
    """Return the cards "card-1", "card-2" … of a frame, their values about equally large."""
    boxes = [canvas.frames[frame].slot(f"card-{i}").box.shrink(CARD_INSETS) for i in range(1, len(figures) + 1)]
    pairs = tuple(zip(figures, boxes, strict=True))
    cards = [fit_figure(figure, box, canvas, sizes, lang) for figure, box in pairs]
    largest = [_measure_largest(lines) for lines in cards]
    even = (float(int(min(largest) * SIZE_SPREAD)), sizes[1])
    for number, (figure, box) in enumerate(pairs):
        if largest[number] > even[0]:
            cards[number] = fit_figure(figure, box, canvas, even, lang)
    return [canvas.fill(frame, f"card-{number}", lines) for number, lines in enumerate(cards, start=1)]


def _measure_largest(lines: tuple[TextLine, ...]) -> float:
    return max(run.size for line in lines for run in line.runs)


def _cut_card(figure: Figure, box: Box, canvas: Canvas, lang: str, tone: CardTone) -> tuple[TextLine, ...]:
    """Return the smallest card with its label cut; where the values alone are too long, one value cut."""
    fits = inside(canvas.ruler, box)
    values = _value_lines(figure, SMALLEST_VALUE, lang, tone, stacked=bool(figure.before))

    def compose(label: str, size: float) -> tuple[TextLine, ...]:
        return (*values, _label_line(label, size, lang, tone))

    if fits(compose(ELLIPSIS, SMALLEST_LABEL)):
        return fit_words(figure.label, (SMALLEST_LABEL,), compose, fits)

    def compose_value(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, tone.value, bold=True, font="heading", lang=lang),)),)

    return fit_words(figure.value, (SMALLEST_VALUE,), compose_value, fits)


def _measure_value(figure: Figure, size: float, lang: str, stacked: bool, canvas: Canvas) -> float:  # noqa: FBT001
    """Return how wide the widest of the value's lines is."""
    return max(canvas.ruler.width(line) for line in _value_lines(figure, size, lang, CardTone(), stacked))


def _try_sizes(sizes: tuple[float, float], *, stackable: bool) -> Iterator[tuple[float, float, bool]]:
    """Yield value size, label size and whether the earlier value stands on a line of its own, best first."""
    value, label = sizes
    steps = [value * share for share in (1.0, 0.88, 0.76, 0.66, 0.57, 0.5)]
    for size in [round(step) for step in steps if step > SMALLEST_VALUE] + [SMALLEST_VALUE]:
        for small in dict.fromkeys((label, max(SMALLEST_LABEL, label - 2), SMALLEST_LABEL)):
            yield size, small, False
            if stackable:
                yield size, small, True


def _keep_one_line(lines: tuple[TextLine, ...], box: Box, canvas: Canvas) -> bool:
    """True when every value stands on a line of its own."""
    return all(canvas.ruler.count_lines(line, box.w) == 1 for line in lines)


def _value_lines(figure: Figure, size: float, lang: str, tone: CardTone, stacked: bool) -> tuple[TextLine, ...]:  # noqa: FBT001
    value = value_runs(figure, size, lang, tone)
    if not figure.before:
        return (TextLine(value),)
    before = Run(f"{set_spaces(figure.before, lang)} →", shrink(size), tone.quiet, font="heading", lang=lang)
    if stacked:
        return (TextLine((before,)), TextLine(value))
    space = Run(" ", shrink(size), tone.quiet, font="heading", lang=lang)
    return (TextLine((before, space, *value)),)


def value_runs(figure: Figure, size: float, lang: str, tone: CardTone) -> tuple[Run, ...]:
    """Return the value with its digits at full size and everything else smaller; words alone stay large."""
    text = set_spaces(figure.value, lang)
    match = _NUMBER.search(text)
    parts = [(text, True)]
    if match:
        start, end = match.span()
        parts = [(text[:start], False), (text[start:end], True), (text[end:], False)]
    small = shrink(size)
    runs = [
        Run(part, size if large else small, tone.value, bold=True, font="heading", lang=lang)
        for part, large in parts
        if part
    ]
    if figure.qualifier:
        runs.insert(0, Run(f"{figure.qualifier} ", max(12.0, float(round(small * 0.7))), tone.quiet, lang=lang))
    return tuple(runs)


def shrink(size: float) -> float:
    """Return the size of what stands beside a number, in whole points as people choose them."""
    return float(round(size * UNIT_SHARE))


def _label_line(label: str, size: float, lang: str, tone: CardTone) -> TextLine:
    return TextLine((Run(set_spaces(label, lang), size, tone.label, lang=lang),), before=size * 0.25)


def grid_boxes(count: int, room: Box, gap: float = 20.0) -> tuple[Box, ...]:
    """Return the boxes of one to six cards in reading order; together they fill the room, whatever the count."""
    rows = {1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (3, 2), 6: (3, 3)}[count]
    boxes: list[Box] = []
    for row, cards in zip(room.split_rows((1.0,) * len(rows), gap), rows, strict=True):
        boxes += row.split_columns((1.0,) * cards, gap)
    return tuple(boxes)
