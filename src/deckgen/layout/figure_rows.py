"""Figures in low rows: the words before a value above it, an earlier value before it, the words after it beside it.

For three of them beside a text, where one under the other they would be small. All rows of a column are built alike.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, product
from math import inf

from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.figure_block import compose_lead, compose_tail, key_figure
from deckgen.layout.figure_value import FigureStyle, FigureTone, compose_earlier, compose_value, sets_as_words
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_heights
from deckgen.layout.widows import even_width
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, TextItem, TextLine
from deckgen.story import Figure

_VALUES = (64.0, 60.0, 56.0, 52.0, 48.0, 44.0, 40.0)
_WORDS = (20.0, 18.0)
_VALUE_SHARE = 0.62
"""The most of a row's width that values take."""
_GAP = 20.0
"""Points between a value and the words beside it."""
_LIFT, _CLEAR = 4.0, 12.0
"""Points from the words above to a value, and from a row to the next hairline."""


class _FigureRow(NamedTuple):
    """A figure in lines."""

    above: tuple[TextLine, ...]
    value: tuple[TextLine, ...]
    tail: tuple[TextLine, ...]


def set_figure_rows(
    figures: Sequence[Figure], places: Sequence[Box], frame: Frame, lang: str, tone: FigureTone, ruler: Ruler
) -> tuple[TextItem, ...]:
    """Return figures in the slots "lead-1", "figure-1", "tail-1" …, values of one size; () where they do not fit."""
    whole = sets_as_words(figures)
    for inline, value, words in product((True, False), _VALUES, _WORDS):
        style = FigureStyle(value=value, words=words, lang=lang, tone=tone, whole=whole, inline=inline)
        if items := _set_rows(figures, places, style, ruler):
            return tuple(item._replace(slot=frame.slot(item.name).name) for item in items)
    return ()


def share_figure_rows(figures: Sequence[Figure], room: Box, lang: str, ruler: Ruler) -> tuple[Box, ...]:
    """Return places one under the other, as high as figures need at the smallest sizes and an even share of the rest.

    They are of one height where the figures have no room at all.
    """
    style = FigureStyle(value=_VALUES[-1], words=_WORDS[-1], lang=lang, whole=sets_as_words(figures))
    for inline in (False, True):  # the latter where it has room
        tried = [_compose(figure, style._replace(inline=inline), room.w, ruler) for figure in figures]
        if not inline or _measure_column(tried, ruler) <= room.w * _VALUE_SHARE:
            rows = tried
    column = _measure_column(rows, ruler)
    needs = [_measure(row, column, room, ruler) + 2 * _CLEAR for row in rows]
    heights = share_heights(needs, room.h) or (room.h / len(rows),) * len(rows)
    return tuple(
        Box(room.x, top, room.w, height)
        for top, height in zip(accumulate(heights, initial=room.y), heights, strict=False)
    )


def _set_rows(
    figures: Sequence[Figure], places: Sequence[Box], style: FigureStyle, ruler: Ruler
) -> tuple[TextItem, ...]:
    """Return the figures at one size; () where they do not fit."""
    width = places[0].w
    rows = [_compose(figure, style, width, ruler) for figure in figures]
    column = _measure_column(rows, ruler)
    fits = (_measure(row, column, place, ruler) <= place.h - _CLEAR for row, place in zip(rows, places, strict=True))
    if column > width * _VALUE_SHARE or not all(fits):
        return ()
    low = all(ruler.count_lines(line, width - column - _GAP) == 1 for row in rows for line in row.tail)
    return tuple(
        item._replace(key=join_key(key_figure(figure), item.key))
        for at, (row, figure, place) in enumerate(zip(rows, figures, places, strict=True), start=1)
        for item in _place(row, at, column, place, ruler, low=low)
    )


def _measure_column(rows: Sequence[_FigureRow], ruler: Ruler) -> float:
    """Return how wide the column of the values is."""
    return max(ruler.width(line) for row in rows for line in row.value) / 0.98 + 1.0


def _compose(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> _FigureRow:
    """Return a figure in lines, its earlier value above the value or, inline, before it."""
    lead, value, tail = compose_lead(figure, style), compose_value(figure, style), compose_tail(figure, style)
    earlier = compose_earlier(figure, style, inf if style.inline else width, ruler)
    if not style.inline:
        return _FigureRow((*lead, *(_quieten(line, style) for line in earlier)), value, tail)
    before = tuple(run._replace(text=f"{run.text} ") for line in earlier for run in line.runs)
    return _FigureRow(lead, (value[0]._replace(runs=(*before, *value[0].runs)), *value[1:]), tail)


def _quieten(line: TextLine, style: FigureStyle) -> TextLine:
    """Return an earlier value in the size of words."""
    return line._replace(runs=tuple(run.at_size(style.words) for run in line.runs))


def _measure(row: _FigureRow, column: float, place: Box, ruler: Ruler) -> float:
    """Return how high a row is; infinite where a word is too wide."""
    beside = place.w - column - _GAP
    if ruler.widest_token(row.tail) > beside * 0.99 or ruler.widest_token(row.above) > place.w * 0.99:
        return float("inf")
    return ruler.height(row.above, place.w) + max(ruler.height(row.value, column), ruler.height(row.tail, beside))


def _place(row: _FigureRow, number: int, column: float, place: Box, ruler: Ruler, *, low: bool) -> Iterator[TextItem]:
    """Yield the items of a figure: words above, value, words in the middle of its height or on its base line."""
    above, beside = ruler.height(row.above, place.w), place.w - column - _GAP
    high, tail = ruler.height(row.value, column), ruler.height(row.tail, beside)
    top = place.y + above + min(_LIFT, max(0.0, place.h - above - max(high, tail)))
    if row.above:
        box = Box(place.x, place.y, even_width(row.above, place.w, ruler), above)
        yield TextItem(f"lead-{number}", box, row.above, anchor="bottom", key="lead")
    yield TextItem(f"figure-{number}", Box(place.x, top + max(0.0, tail - high) / 2, column, high), row.value)
    if row.tail:
        width = even_width(row.tail, beside, ruler)
        lower = ruler.read(row.tail[0]).foot - ruler.read(row.value[-1]).foot if low else (tail - high) / 2
        box = Box(place.x + column + _GAP, top + max(0.0, high - tail + lower), width, tail)
        yield TextItem(f"tail-{number}", box, row.tail, key="tail")
