"""Three figures in rows, each read as one line: words over its value, what it was before it, what follows behind it.

Rows begin at the left edge and keep one gap from the hairlines above and below; what follows ends on the base line.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import compose_lead, compose_tail, key_figure
from deckgen.layout.figure_sizes import limit_values
from deckgen.layout.figure_value import FigureStyle, compose_earlier, compose_value, sets_as_words, shrink
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, rule
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_heights
from deckgen.layout.widows import even_width
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.story import Figure

_COUNT = 3
_VALUES = (84.0, 72.0, 64.0, 56.0, 48.0, 40.0)
_WORDS = ((24.0, 22.0, 20.0), (18.0,))
"""Sizes of words: the smallest ones are for what has no room at any size of values otherwise."""
_TAIL_LINES = ((1, 64.0), (2, _VALUES[-1]), (99, _VALUES[-1]))
"""Lines that words after a value may have, and the least that values may have for it; the first that fits."""
_GAP, _LEAST_GAP, _SLACK = 18.0, 4.0, 1.012
"""Points from a value as it is seen to what follows it, and from its frame; how much wider than its text that is."""
_LEAD_SHARE, _VALUE_SHARE = 0.3, 0.6
"""Of the height and the width of a row, in its frame."""
_SHORTEST_TAIL = 0.2
"""The least width of what follows a value, of the room's."""
_AIR = 16.0
"""Points that texts keep from the hairlines."""
_FOOT = 0.5
"""What a value reaches under its base line, of its line's foot: most have nothing there."""
_BESIDE = 0.7
"""The width of a row that a value and the earlier one before it share at most."""
_PARTING = "\u2002"
"""Between an earlier value and the one that it became."""
_PART_KEYS = {"lead": "lead", "value": "", "tail": "tail"}
"""What each text adds to a figure's key: the value is known as the figure itself."""


class _RowText(NamedTuple):
    """A text of a row, and its room; one without width has none."""

    name: str
    lines: tuple[TextLine, ...]
    room: Box
    height: float
    """Infinite where a word is broken."""
    foot: float
    """How far it reaches under the base line of its last line."""

    @property
    def above(self) -> float:
        """How far it reaches above that base line."""
        return self.height - self.foot

    def place(self, number: int, figure: Figure, top: float, ruler: Ruler) -> TextItem:
        """Return the item of this text at a height."""
        slot, key = f"{self.name}-{number}", join_key(key_figure(figure), _PART_KEYS[self.name])
        box = Box(self.room.x, top, even_width(self.lines, self.room.w, ruler), self.height)
        return TextItem(slot, box, self.lines, slot=slot, anchor="bottom", key=key)


class _ValueRow(NamedTuple):
    """The texts of a row; None for no words."""

    lead: _RowText | None
    value: _RowText
    tail: _RowText | None

    @property
    def above(self) -> float:
        """How far it reaches above the base line of its value."""
        return self._line + (self.lead.height if self.lead else 0.0)

    @property
    def _line(self) -> float:
        return max(text.above for text in (self.value, self.tail) if text)

    @property
    def below(self) -> float:
        """How far it reaches under that base line."""
        return max(self.value.foot * _FOOT, self.tail.foot if self.tail else 0.0)

    @property
    def height(self) -> float:
        """How high it is, infinite where a text is broken."""
        return self.above + self.below

    def count_tail(self, ruler: Ruler) -> int:
        """Return how many lines the words after the value take."""
        return sum(ruler.count_lines(line, self.tail.room.w) for line in self.tail.lines) if self.tail else 0

    def place(self, number: int, figure: Figure, base: float, ruler: Ruler) -> Iterator[TextItem]:
        """Yield the items of this row, its value on a base line."""
        if self.lead:
            top = base - self._line - self.lead.height
            yield self.lead.place(number, figure, top, ruler)
        yield self.value.place(number, figure, base - self.value.above, ruler)
        if self.tail:
            yield self.tail.place(number, figure, base - self.tail.above, ruler)


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
    for value, words, most in _list_steps(canvas.ruler):
        style = FigureStyle(value=value, words=words, lang=slide.lang, whole=whole, low=True)
        texts = [_set_row(one, style, row, canvas.ruler) for one, row in zip(figures, rows, strict=True)]
        needs = [text.height + 2 * _AIR for text in texts]
        heights = share_heights(needs, room.h)
        if heights and max(text.count_tail(canvas.ruler) for text in texts) <= most:
            return tuple(_place(figures, texts, room.split_rows(heights), canvas.ruler))
    return ()


def _list_steps(ruler: Ruler) -> Iterator[tuple[float, float, int]]:
    """Yield sizes of values and of words, and the lines of what follows a value, the best first."""
    for sizes in _WORDS:
        for most, least in _TAIL_LINES:
            for value, words in product(limit_values(_VALUES, ruler), sizes):
                if value >= min(least, ruler.largest.value):
                    yield value, words, most


def _set_row(figure: Figure, style: FigureStyle, row: Box, ruler: Ruler) -> _ValueRow:
    """Return the texts of a row: the value under the words before it, and what follows it."""
    above, value, tail = compose_lead(figure, style), compose_value(figure, style), compose_tail(figure, style)
    for earlier in compose_earlier(figure, style, row.w, ruler):
        joined = _put_before(earlier, value[0], style)
        if ruler.width(joined) <= row.w * _BESIDE:
            value = (joined, *value[1:])
        else:
            above = (*above, earlier)
    text = max(map(ruler.width, value))
    wide = text * _SLACK + 1.0
    left = row.x + max(text - _count_closer(value) + _GAP, wide + _LEAST_GAP)
    width = row.right - left
    beside = Box(left, row.y, width if width >= row.w * _SHORTEST_TAIL else 0.0, row.h)
    return _ValueRow(
        _measure("lead", above, row, ruler) if above else None,
        _measure("value", value, row._replace(w=wide if wide <= row.w else 0.0), ruler),
        _measure("tail", tail, beside, ruler) if tail else None,
    )


def _count_closer(lines: Sequence[TextLine]) -> float:
    """Return by how many points a text is seen narrower than it is measured, for large letters stand closer."""
    return min(sum(-run.tracking / 100 * run.size * len(run.text) for run in line.runs) for line in lines)


def _measure(name: str, lines: tuple[TextLine, ...], room: Box, ruler: Ruler) -> _RowText:
    height = ruler.height_whole(lines, room.w) + 1.0
    return _RowText(name, lines, room=room, height=height, foot=ruler.read(lines[-1]).foot)


def _put_before(earlier: TextLine, value: TextLine, style: FigureStyle) -> TextLine:
    """Return a value with the earlier one before it on its line, seen before the words are."""
    size = max(style.words, shrink(style.value))
    runs = (run._replace(text=f"{run.text}{_PARTING}", size=size) for run in earlier.runs)
    return value._replace(runs=(*runs, *value.runs))


def _place(figures: Sequence[Figure], texts: Sequence[_ValueRow], rows: Sequence[Box], ruler: Ruler) -> Iterator[Item]:
    """Yield rules and texts row by row, each as far from the rule above as from that below."""
    for number, (figure, row, text) in enumerate(zip(figures, rows, texts, strict=True), start=1):
        above, below = text.above, text.below
        yield rule(f"rule-{number}", row)
        yield from text.place(number, figure, row.y + (row.h + above - below) / 2, ruler)


ROWS = FigureArrangement("Figures in rows", range(_COUNT, _COUNT + 1), _design, draw=_draw)
