"""Three figures in rows: words and earlier values, values, and what follows them in columns of their own.

What comes before a value ends on its base line, what follows begins there; it is as low in one row as in the others.
Words before values have a column of their own, unless they are too few for one: then they stand over them.
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
_VALUES = (84.0, 72.0, 64.0, 56.0, 48.0, 40.0)
_WORDS = ((22.0, 20.0), (18.0,))
"""Sizes of words: the smallest ones are for what has no room at any size of values otherwise."""
_COLUMN_GAP = 24.0
_LEAD_SHARES = (0.0, 0.21, 0.24)
"""Widths of the first column, of the room's: none, for earlier values, for words."""
_FEWEST = 3
"""Words before each value, on average, that have a column of their own."""
_SHORTEST_TAIL = 0.2
"""The least width of the last column, of the room's."""
_AIR = 8.0
"""Points that texts keep from the hairlines."""
_LOWER = (10.0, 36.0)
"""Points that base lines may be under those of values in the middle of their rows; smaller words are tried first."""
_PART_KEYS = {"lead": "lead", "value": "", "tail": "tail"}
"""What each column adds to a figure's key: the value is known as the figure itself."""
_CAPITAL = 0.72
"""Of common faces, in em: a value stands in the middle of its row, as high as its digits are."""


class _RowColumns(NamedTuple):
    """A row's texts; () for none."""

    lead: tuple[TextLine, ...]
    value: tuple[TextLine, ...]
    tail: tuple[TextLine, ...]


class _RowText(NamedTuple):
    """The text of a column in a row, and its room."""

    name: str
    lines: tuple[TextLine, ...]
    room: Box

    def measure(self, ruler: Ruler) -> float:
        """Return how high it is; infinite where a word is broken."""
        broken = ruler.widest_token(self.lines) > self.room.w * 0.99
        return inf if broken else ruler.height(self.lines, self.room.w) + 1.0

    def measure_above(self, ruler: Ruler) -> float:
        """Return how far it reaches above the base line that it stands on, the first one of a tail."""
        height = self.measure(ruler)
        if self.name == "tail" and height < inf:
            height = (height - 1.0) / ruler.count_lines(self.lines[0], self.room.w)
        return height - ruler.read(self.lines[-1]).foot

    def measure_below(self, ruler: Ruler) -> float:
        """Return how far it reaches under that base line."""
        return self.measure(ruler) - self.measure_above(ruler)

    def place(self, number: int, figure: Figure, base: float, ruler: Ruler) -> TextItem:
        """Return the item of this text on a base line."""
        slot, key = f"{self.name}-{number}", join_key(key_figure(figure), _PART_KEYS[self.name])
        height, width = self.measure(ruler), even_width(self.lines, self.room.w, ruler)
        box = Box(self.room.x, base - self.measure_above(ruler), width, height)
        return TextItem(slot, box, self.lines, slot=slot, anchor="bottom", key=key)


def _design(stage: Stage) -> Frame:
    rows = stage.room.split_rows((1.0,) * _COUNT)
    lead, value, tail = 0.25, 0.45, 0.3
    slots = []
    for number, row in enumerate(rows, start=1):
        for idx, (name, box) in enumerate(
            zip(_RowColumns._fields, row.split_columns((lead, value, tail), row.w / 40), strict=True)
        ):
            slot = figure_slot(3 * (number - 1) + idx + 1, box)
            slots.append(slot._replace(name=f"{name}-{number}", anchor="bottom"))
    return stage.frame(ROWS.name, tuple(slots))


def _draw(figures: Sequence[Figure], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    first, last = frame.slot("lead-1").box, frame.slot(f"tail-{_COUNT}").box
    room = Box(first.x, first.y, last.right - first.x, last.bottom - first.y)
    rows = room.split_rows((1.0,) * _COUNT)
    whole = sets_as_words(figures)
    values = limit_values(_VALUES, canvas.ruler)
    for lower, value, words in (step for sizes in _WORDS for step in product(_LOWER, values, sizes)):
        style = FigureStyle(value=value, words=words, lang=slide.lang, whole=whole)
        parts, columns = _fit_columns(figures, style, room, canvas.ruler)
        if not columns:
            continue
        texts = [tuple(_list_texts(part, row, columns)) for part, row in zip(parts, rows, strict=True)]
        base = _find_base(texts, value * _CAPITAL if columns[0] else 0.0, lower, canvas.ruler)
        if base:
            return tuple(_place(figures, texts, rows, base, canvas.ruler))
    return ()


def _compose(figure: Figure, style: FigureStyle, width: float, ruler: Ruler, *, over: bool) -> _RowColumns:
    above = (*compose_lead(figure, style), *compose_earlier(figure, style, width, ruler))
    value, tail = compose_value(figure, style), compose_tail(figure, style)
    return _RowColumns((), (*above, *value), tail) if over else _RowColumns(above, value, tail)


def _fit_columns(
    figures: Sequence[Figure], style: FigureStyle, room: Box, ruler: Ruler
) -> tuple[list[_RowColumns], tuple[float, ...]]:
    """Return the rows and the widths of their columns; () where a value leaves too little for the words beside it."""
    over = _are_short(figures)
    lead = 0.0 if over else room.w * _LEAD_SHARES[max(map(_rank_lead, figures))]
    parts = [_compose(figure, style, lead or room.w, ruler, over=over) for figure in figures]
    value = max(ruler.width(line) for part in parts for line in part.value) * 1.02 + 2.0
    gaps = _COLUMN_GAP * (bool(lead) + 1)
    tail = room.w - lead - value - gaps
    needs_tail = any(part.tail for part in parts)
    least = room.w * _SHORTEST_TAIL if needs_tail else -_COLUMN_GAP
    return parts, (lead, value, tail) if tail >= least else ()


def _are_short(figures: Sequence[Figure]) -> bool:
    """Tell whether the words before values are too few for a column, far from their values: "about"."""
    leads = [f"{figure.lead} {figure.qualifier}".split() for figure in figures if not figure.before]
    counts = [len(words) for words in leads if words]
    return 0 < sum(counts) < len(counts) * _FEWEST


def _rank_lead(figure: Figure) -> int:
    if figure.before and not (figure.lead and figure.tail):
        return 1
    return 2 if figure.lead or figure.qualifier else 0


def _place(
    figures: Sequence[Figure], texts: Sequence[Sequence[_RowText]], rows: Sequence[Box], base: float, ruler: Ruler
) -> Iterator[Item]:
    """Yield rules and texts row by row, all of them on one base line."""
    for number, (figure, row, cells) in enumerate(zip(figures, rows, texts, strict=True), start=1):
        yield rule(f"rule-{number}", row)
        yield from (text.place(number, figure, row.y + base, ruler) for text in cells)


def _list_texts(part: _RowColumns, row: Box, widths: Sequence[float]) -> Iterator[_RowText]:
    """Yield the columns of a row that have words."""
    left = row.x
    for name, lines, width in zip(_RowColumns._fields, part, widths, strict=True):
        if lines:
            yield _RowText(name, lines, Box(left, row.y, width, row.h))
        left += width + _COLUMN_GAP if width else 0.0


def _find_base(texts: Sequence[Sequence[_RowText]], capital: float, lower: float, ruler: Ruler) -> float:
    """Return how far under the top of its row every base line is; 0 where a text is broken or has no room.

    Values, so high as digits are, stand in the middle of their rows, a little lower where the highest text needs it;
    where words stand over them they do so together.
    """
    cells = [text for row in texts for text in row]
    above, below = (max(text.measure_above(ruler) for text in cells), max(text.measure_below(ruler) for text in cells))
    middle = (cells[0].room.h + (capital or above - below)) / 2
    base = max(middle, above + _AIR)
    fits = base + below + _AIR <= cells[0].room.h
    return base if fits and base <= middle + lower else 0.0


ROWS = FigureArrangement("Figures in rows", range(_COUNT, _COUNT + 1), _design, draw=_draw)
