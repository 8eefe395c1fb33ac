"""Three figures in rows: words and earlier values, values, and what follows them in columns of their own.

All parts of a row stand on the base line of its value, words on several lines in the middle beside it. A column that
only some rows would fill is none: what comes before their values then stands above them.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TypeAlias

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import compose_lead, compose_tail, key_figure, limit_values
from deckgen.layout.figure_value import FigureStyle, compose_earlier, compose_value, sets_as_words
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, rule
from deckgen.layout.measure import Ruler
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.story import Figure

_COUNT = 3
_VALUES, _WORDS = (84.0, 72.0, 64.0, 56.0, 48.0, 40.0), (22.0, 20.0, 18.0)
_COLUMN_GAP = 24.0
_LEAD_SHARES = (0.0, 0.21, 0.24)
"""Widths of the first column, of the room's: none, for earlier values, for words."""
_SHORTEST_TAIL = 0.2
"""The least width of the last column, of the room's."""
_VALUE_SHARE = 0.5
"""Width of the column of values, of the room's, where it is the first one."""
_AIR = 8.0
"""Points that texts keep from the hairlines."""
_PART_KEYS = {"lead": "lead", "value": "", "tail": "tail"}
"""What each column adds to a figure's key: the value is known as the figure itself."""
_CAPITAL, _DESCENT = 0.72, 0.21
"""Of common faces, in em: a value stands in the middle of its row, as high as its digits are."""


class _RowColumns(NamedTuple):
    """A row's texts; () for none."""

    lead: tuple[TextLine, ...]
    value: tuple[TextLine, ...]
    tail: tuple[TextLine, ...]


_Compose: TypeAlias = Callable[[Figure, FigureStyle, float, Ruler], _RowColumns]
"""Figure, style and the width of what stands first → its row."""


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
    compose = _compose if len({bool(_rank_lead(figure)) for figure in figures}) == 1 else _compose_above
    for value, words in product(limit_values(_VALUES, canvas.ruler), _WORDS):
        style = FigureStyle(value=value, words=words, lang=slide.lang, whole=whole)
        parts, columns = _fit_columns(figures, style, room, compose, canvas.ruler)
        if columns and (items := _place(figures, parts, rows, columns, canvas.ruler)):
            return items
    return ()


def _compose(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> _RowColumns:
    lead = (*compose_lead(figure, style), *compose_earlier(figure, style, width, ruler))
    return _RowColumns(lead, compose_value(figure, style), compose_tail(figure, style))


def _compose_above(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> _RowColumns:
    """Return a row without a first column: what comes before its value stands above it."""
    lead, value, tail = _compose(figure, style, width * _VALUE_SHARE, ruler)
    return _RowColumns((), (*lead, *value), tail)


def _fit_columns(
    figures: Sequence[Figure], style: FigureStyle, room: Box, compose: _Compose, ruler: Ruler
) -> tuple[list[_RowColumns], tuple[float, ...]]:
    """Return the rows and the widths of their columns; () where a value leaves too little for the words beside it."""
    rank = max(_rank_lead(figure) for figure in figures)
    lead = room.w * _LEAD_SHARES[rank if compose is _compose else 0]
    parts = [compose(figure, style, lead or room.w, ruler) for figure in figures]
    value = max(ruler.width(part.value[-1]) for part in parts) * 1.02 + 2.0
    if compose is _compose_above:
        value = max(value, room.w * _VALUE_SHARE)
    gaps = _COLUMN_GAP * (bool(lead) + 1)
    tail = room.w - lead - value - gaps
    needs_tail = any(part.tail for part in parts)
    least = room.w * _SHORTEST_TAIL if needs_tail else -_COLUMN_GAP
    return parts, (lead, value, tail) if tail >= least else ()


def _rank_lead(figure: Figure) -> int:
    if figure.before and not (figure.lead and figure.tail):
        return 1
    return 2 if figure.lead or figure.qualifier else 0


def _place(
    figures: Sequence[Figure],
    parts: Sequence[_RowColumns],
    rows: Sequence[Box],
    widths: Sequence[float],
    ruler: Ruler,
) -> tuple[Item, ...]:
    """Return rules and texts row by row; () where a text is higher than its row, or broken."""
    items: list[Item] = []
    above = max(ruler.height(part.value[:-1], widths[1]) for part in parts)
    for number, (figure, part, row) in enumerate(zip(figures, parts, rows, strict=True), start=1):
        value = max(run.size for run in part.value[-1].runs)
        base = row.y + (row.h + above + value * _CAPITAL) / 2
        texts = [text for text in _list_texts(part, row, widths) if text.lines]
        boxes = _stand_all(texts, base, value, ruler)
        if not boxes:
            return ()
        items.append(rule(f"rule-{number}", row))
        items += (text.place(number, figure, box) for text, box in zip(texts, boxes, strict=True))
    return tuple(items)


class _RowText(NamedTuple):
    """The text of a column in a row, and its room."""

    name: str
    lines: tuple[TextLine, ...]
    room: Box

    def place(self, number: int, figure: Figure, box: Box) -> TextItem:
        """Return the item of this text in a box."""
        slot, key = f"{self.name}-{number}", join_key(key_figure(figure), _PART_KEYS[self.name])
        return TextItem(slot, box, self.lines, slot=slot, anchor="bottom", key=key)


def _list_texts(part: _RowColumns, row: Box, widths: Sequence[float]) -> Iterator[_RowText]:
    """Yield the columns of a row."""
    left = row.x
    for name, lines, width in zip(_RowColumns._fields, part, widths, strict=True):
        yield _RowText(name, lines, Box(left, row.y, width, row.h))
        left += width + _COLUMN_GAP if width else 0.0


def _stand_all(texts: Sequence[_RowText], base: float, value: float, ruler: Ruler) -> list[Box]:
    """Return the boxes of a row's texts; [] where one of them has no room."""
    boxes: list[Box] = []
    for text in texts:
        height = ruler.height(text.lines, text.room.w) + 1.0
        if height > text.room.h - _AIR or ruler.widest_token(text.lines) > text.room.w * 0.99:
            return []
        bottom = _find_foot(text.lines, base)
        if _is_beside(text, ruler):
            bottom = base - value * _CAPITAL / 2 + height / 2
        if bottom - height < text.room.y + _AIR or bottom > text.room.bottom:
            bottom = text.room.y + (text.room.h + height) / 2
        boxes.append(Box(text.room.x, bottom - height, text.room.w, height))
    return boxes


def _is_beside(text: _RowText, ruler: Ruler) -> bool:
    """Tell whether a text is words on several lines: they stand in the middle of the value, other text on its base."""
    return text.name != "value" and len(text.lines) == 1 and ruler.count_lines(text.lines[0], text.room.w) > 1


def _find_foot(lines: tuple[TextLine, ...], base: float) -> float:
    """Return where a text ends whose last line stands on a base line."""
    return base + max(run.size for run in lines[-1].runs) * _DESCENT


ROWS = FigureArrangement("Figures in rows", range(_COUNT, _COUNT + 1), _design, draw=_draw)
