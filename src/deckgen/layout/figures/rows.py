"""Three figures in rows, each read as one line: words and earlier values over its value, what follows it behind it.

The values stand at the left edge, on base lines as low in one row as in the others; what follows begins on them.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from math import inf

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import compose_lead, compose_tail, key_figure
from deckgen.layout.figure_sizes import limit_values
from deckgen.layout.figure_value import FigureStyle, compose_earlier, compose_value, sets_as_words
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, rule
from deckgen.layout.measure import Ruler
from deckgen.layout.widows import even_width
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.story import Figure

_COUNT = 3
_VALUES = (72.0, 64.0, 56.0, 48.0, 40.0)
_WORDS = ((24.0, 22.0, 20.0), (18.0,))
"""Sizes of words: the smallest ones are for what has no room at any size of values otherwise."""
_GAP = 14.0
"""Points from a value to what follows it."""
_LEAD_SHARE, _VALUE_SHARE = 0.3, 0.6
"""Of the height and the width of a row, in its frame."""
_SHORTEST_TAIL = 0.2
"""The least width of what follows a value, of the room's."""
_AIR = 8.0
"""Points that texts keep from the hairlines."""
_PART_KEYS = {"lead": "lead", "value": "", "tail": "tail"}
"""What each text adds to a figure's key: the value is known as the figure itself."""


class _RowText(NamedTuple):
    """A text of a row, and its room; one without width has none."""

    name: str
    lines: tuple[TextLine, ...]
    room: Box

    def measure(self, ruler: Ruler) -> float:
        """Return how high it is; infinite where a word is broken."""
        broken = ruler.widest_token(self.lines) > self.room.w * 0.99
        return inf if broken else ruler.height(self.lines, self.room.w) + 1.0

    def measure_above(self, ruler: Ruler) -> float:
        """Return how far it reaches above the base line of its first line."""
        height = self.measure(ruler)
        if height < inf:
            height = (height - 1.0) / ruler.count_lines(self.lines[0], self.room.w)
        return height - ruler.read(self.lines[-1]).foot

    def place(self, number: int, figure: Figure, top: float, ruler: Ruler) -> TextItem:
        """Return the item of this text at a height."""
        slot, key = f"{self.name}-{number}", join_key(key_figure(figure), _PART_KEYS[self.name])
        box = Box(self.room.x, top, even_width(self.lines, self.room.w, ruler), self.measure(ruler))
        return TextItem(slot, box, self.lines, slot=slot, anchor="bottom", key=key)


class _ValueRow(NamedTuple):
    """The texts of a row; None for no words."""

    lead: _RowText | None
    value: _RowText
    tail: _RowText | None

    def measure_above(self, ruler: Ruler) -> float:
        """Return how far it reaches above the base line of its value."""
        over = self.value.measure_above(ruler) + (self.lead.measure(ruler) if self.lead else 0.0)
        return max(over, self.tail.measure_above(ruler) if self.tail else 0.0)

    def measure_below(self, ruler: Ruler) -> float:
        """Return how far it reaches under that base line."""
        texts = filter(None, (self.value, self.tail))
        return max(text.measure(ruler) - text.measure_above(ruler) for text in texts)

    def place(self, number: int, figure: Figure, base: float, ruler: Ruler) -> Iterator[TextItem]:
        """Yield the items of this row, its value on a base line."""
        top = base - self.value.measure_above(ruler)
        if self.lead:
            yield self.lead.place(number, figure, top - self.lead.measure(ruler), ruler)
        yield self.value.place(number, figure, top, ruler)
        if self.tail:
            yield self.tail.place(number, figure, base - self.tail.measure_above(ruler), ruler)


def _design(stage: Stage) -> Frame:
    slots = []
    for number, row in enumerate(stage.room.split_rows((1.0,) * _COUNT), start=1):
        lead, lower = row.split_rows((_LEAD_SHARE, 1 - _LEAD_SHARE))
        boxes = (lead, *lower.split_columns((_VALUE_SHARE, 1 - _VALUE_SHARE), row.w / 40))
        for idx, (name, box) in enumerate(zip(_PART_KEYS, boxes, strict=True), start=3 * number - 2):
            slots.append(figure_slot(idx, box)._replace(name=f"{name}-{number}", anchor="bottom"))
    return stage.frame(ROWS.name, tuple(slots))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    first, last = frame.slot("lead-1").box, frame.slot(f"tail-{_COUNT}").box
    room = Box(first.x, first.y, last.right - first.x, last.bottom - first.y)
    rows = room.split_rows((1.0,) * _COUNT)
    whole = sets_as_words(figures)
    values = limit_values(_VALUES, canvas.ruler)
    for value, words in (step for sizes in _WORDS for step in product(values, sizes)):
        style = FigureStyle(value=value, words=words, lang=slide.lang, whole=whole, low=True)
        texts = [_set_row(one, style, row, canvas.ruler) for one, row in zip(figures, rows, strict=True)]
        if base := _find_base(texts, rows[0].h, canvas.ruler):
            return tuple(_place(figures, texts, rows, base, canvas.ruler))
    return ()


def _set_row(figure: Figure, style: FigureStyle, row: Box, ruler: Ruler) -> _ValueRow:
    """Return the texts of a row: the value under the words before it, and what follows it."""
    above = (*compose_lead(figure, style), *compose_earlier(figure, style, row.w, ruler))
    value, tail = compose_value(figure, style), compose_tail(figure, style)
    wide = max(map(ruler.width, value)) * 1.02 + 2.0
    left = row.x + wide + _GAP
    width = row.right - left
    return _ValueRow(
        _RowText("lead", above, row) if above else None,
        _RowText("value", value, row._replace(w=wide if wide <= row.w else 0.0)),
        _RowText("tail", tail, Box(left, row.y, width if width >= row.w * _SHORTEST_TAIL else 0.0, row.h))
        if tail
        else None,
    )


def _place(
    figures: Sequence[Figure], texts: Sequence[_ValueRow], rows: Sequence[Box], base: float, ruler: Ruler
) -> Iterator[Item]:
    """Yield rules and texts row by row, all of them on one base line."""
    for number, (figure, row, text) in enumerate(zip(figures, rows, texts, strict=True), start=1):
        yield rule(f"rule-{number}", row)
        yield from text.place(number, figure, row.y + base, ruler)


def _find_base(texts: Sequence[_ValueRow], height: float, ruler: Ruler) -> float:
    """Return how far under the top of its row every base line is; 0 where a text is broken or has no room.

    Values and the words over them stand in the middle of their rows together.
    """
    above, below = (max(row.measure_above(ruler) for row in texts), max(row.measure_below(ruler) for row in texts))
    return (height + above - below) / 2 if above + below + 2 * _AIR <= height else 0.0


ROWS = FigureArrangement("Figures in rows", range(_COUNT, _COUNT + 1), _design, draw=_draw)
