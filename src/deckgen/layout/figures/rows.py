"""Three figures in rows: words and earlier values, values, and what follows them in columns of their own.

All parts of a row stand on the base line of its value.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas
from deckgen.layout.figure_block import compose_lead, compose_tail, key_figure, limit_values
from deckgen.layout.figure_value import FigureStyle, compose_earlier, compose_value, sets_as_words
from deckgen.layout.figures.arrangement import FigureArrangement, figure_slot, rule
from deckgen.layout.measure import Ruler
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
_AIR = 8.0
"""Points that texts keep from the hairlines."""
_CAPITAL, _DESCENT = 0.72, 0.21
"""Of common faces, in em: a value stands in the middle of its row, as high as its digits are."""


class _RowColumns(NamedTuple):
    """A row's texts; () for none."""

    lead: tuple[TextLine, ...]
    value: tuple[TextLine, ...]
    tail: tuple[TextLine, ...]


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
    for value, level, words in product(limit_values(_VALUES, canvas.ruler), (True, False), _WORDS):
        style = FigureStyle(value=value, words=words, lang=slide.lang, whole=whole)
        columns = _fit_columns(figures, style, room, canvas.ruler)
        if columns and (items := _place(figures, style, rows, columns, canvas.ruler, level=level)):
            return items
    return ()


def _compose(figure: Figure, style: FigureStyle, width: float, ruler: Ruler) -> _RowColumns:
    lead = (*compose_lead(figure, style), *compose_earlier(figure, style, width, ruler))
    return _RowColumns(lead, compose_value(figure, style), compose_tail(figure, style))


def _fit_columns(figures: Sequence[Figure], style: FigureStyle, room: Box, ruler: Ruler) -> tuple[float, ...]:
    """Return the widths of the three columns; () where a value leaves too little for the words beside it."""
    share = _LEAD_SHARES[max(_rank_lead(figure) for figure in figures)]
    lead = room.w * share
    parts = [_compose(figure, style, lead or room.w, ruler) for figure in figures]
    value = max(ruler.width(line) for part in parts for line in part.value) * 1.02 + 2.0
    gaps = _COLUMN_GAP * (bool(lead) + 1)
    tail = room.w - lead - value - gaps
    needs_tail = any(part.tail for part in parts)
    return (lead, value, tail) if tail >= (room.w * _SHORTEST_TAIL if needs_tail else -_COLUMN_GAP) else ()


def _rank_lead(figure: Figure) -> int:
    if figure.before and not (figure.lead and figure.tail):
        return 1
    return 2 if figure.lead or figure.qualifier else 0


def _place(
    figures: Sequence[Figure],
    style: FigureStyle,
    rows: Sequence[Box],
    widths: Sequence[float],
    ruler: Ruler,
    *,
    level: bool,
) -> tuple[Item, ...]:
    """Return rules and texts row by row; () where a text is higher than its row, not level, or broken."""
    items: list[Item] = []
    for number, (figure, row) in enumerate(zip(figures, rows, strict=True), start=1):
        parts = _compose(figure, style, widths[0] or row.w, ruler)
        base = row.y + row.h / 2 + style.value * _CAPITAL / 2
        items.append(rule(f"rule-{number}", row))
        for name, lines, box in zip(_RowColumns._fields, parts, _list_boxes(row, widths), strict=True):
            if not lines:
                continue
            stood = _stand(lines, box, base, ruler)
            if (
                stood is None
                or (level and stood.bottom > _find_foot(lines, base) + 1.0)
                or ruler.widest_token(lines) > box.w * 0.99
            ):
                return ()
            key = join_key(key_figure(figure), *(() if name == "value" else (name,)))
            slot = f"{name}-{number}"
            items.append(TextItem(slot, stood, lines, slot=slot, anchor="bottom", key=key))
    return tuple(items)


def _list_boxes(row: Box, widths: Sequence[float]) -> Iterator[Box]:
    left = row.x
    for width in widths:
        yield Box(left, row.y, width, row.h)
        left += width + _COLUMN_GAP if width else 0.0


def _stand(lines: tuple[TextLine, ...], box: Box, base: float, ruler: Ruler) -> Box | None:
    """Return the box of a text whose last line stands on a base line; of a long text, in the middle of its row."""
    height, bottom = ruler.height(lines, box.w) + 1.0, _find_foot(lines, base)
    if bottom - height < box.y + _AIR:
        bottom = box.y + (box.h + height) / 2
    return Box(box.x, bottom - height, box.w, height) if height <= box.h - _AIR else None


def _find_foot(lines: tuple[TextLine, ...], base: float) -> float:
    """Return where a text ends whose last line stands on a base line."""
    return base + max(run.size for run in lines[-1].runs) * _DESCENT


ROWS = FigureArrangement("Figures in rows", range(_COUNT, _COUNT + 1), _design, draw=_draw)
