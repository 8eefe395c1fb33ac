"""One figure as large as its page allows, up to two others smaller beside it, a few lines of text above.

Size tells which one is the strongest. Both columns hang under one hairline, at the top of the room where no text is,
and the last of the others stands on the base line of the leading value.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, product

from deckgen.content import Line
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.figure_block import FigureBlock, fill_block, fit_figures
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_value import GROUND_TONE, sets_as_words
from deckgen.layout.figures.arrangement import find_leading, rule
from deckgen.layout.lines.setting import compose_sentence, key_lines, number_lines
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role

FRAME = "Hero figure"
MOST_LINES, MOST_FIGURES = 3, 3
_SHARES = (0.62, 0.38)
"""Widths of the leading figure and of others, of the room's."""
_GAP, _LINE_GAP, _OTHER_GAP = 32.0, 14.0, 28.0
"""Points between text and figures, between two lines, and between two figures one under the other."""
_ABOVE = 16.0
"""Points from a hairline to the words under it."""
_LARGE, _SMALL = (28.0, 26.0, 24.0), (22.0, 20.0)
"""Sizes of text, and of the words around the leading value."""
_VALUES = (180.0, 160.0, 136.0, 120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0)
_ANY = (*_LARGE, *_SMALL, 18.0)
_STEPS = (
    *product((value for value in _VALUES if value >= 96.0), _LARGE, (_LARGE,)),
    *product((value for value in _VALUES if value >= 84.0), (*_LARGE, *_SMALL), (_ANY,)),
    *product(_VALUES, _LARGE, (_ANY,)),
)
"""Sizes of the value, of text and of words: text and words are large as well where the value is not small by it."""
_MOST_WORD_LINES = 2
"""Lines that words beside a leading value have, where they are small enough at some size: three look like text."""
_OTHERS = FigureSizes(values=(120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0), words=(22.0, 20.0, 18.0), under=False)
_QUIETER = 1.4
"""How many times as large as others the leading value is at least."""
_BESIDE = {1: (1.6, 48.0), 2: (2.0, 56.0)}
"""How many times as large as so many others it is at the most, and points that these have at least."""
_WORDED = 2.5
"""The same under text beside a value in words, which is long: nearly as high as a number, it is the loudest there."""
_TONE = GROUND_TONE._replace(words=Role.MUTED)
"""The colors of others."""
_BASE = 0.62
"""How deep in the room the base line of values is that no text is above."""


class _Parts(NamedTuple):
    """What a page has, set at sizes that fit."""

    text: tuple[tuple[TextLine, ...], ...]
    above: float
    """What text takes of the room, with what is free under it."""
    leading: FigureBlock
    others: tuple[FigureBlock, ...]


def design_hero(stage: Stage) -> Frame:
    """Return the frame "Hero figure"."""
    room = stage.room
    upper, lower = room.split_rows((2.0, 3.0), min(_GAP, room.h / 8))
    left, right = lower.split_columns(_SHARES, min(_GAP, room.w / 20))
    rows = upper.split_rows((1.0,) * MOST_LINES, min(_LINE_GAP, room.h / 40))
    boxes = (left, *right.split_rows((1.0,) * (MOST_FIGURES - 1), min(_GAP, room.h / 20)))
    slots = (
        *(Slot(f"row-{at}", "body", box, size=24.0, idx=at, prompt="Text") for at, box in enumerate(rows, start=1)),
        *(
            Slot(f"figure-{at}", "body", box, size=20.0, idx=20 + at, prompt="Figure")
            for at, box in enumerate(boxes, 1)
        ),
    )
    return stage.frame(FRAME, slots)


def draw_hero(lines: Sequence[Line], figures: Sequence[Figure], slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the strongest figure large at the foot of the text, the others beside it; () where they do not fit."""
    sheet = take_sheet(FRAME, slide, canvas)
    if len(lines) > MOST_LINES or not 0 < len(figures) <= MOST_FIGURES:
        return ()
    leading = find_leading(figures)
    others = [figure for figure in figures if figure is not leading]
    parts = next(_list_parts(lines, leading, others, sheet), None)
    if parts is None:
        return ()
    items = (*_place_text(lines, parts, sheet), *_place_figures((leading, *others), parts, sheet))
    return (Draft(sheet.frame.name, items, figures=None if lines else tuple(figures)),)


def _find_room(sheet: Sheet) -> Box:
    return sheet.room("row", "figure")


def _list_parts(lines: Sequence[Line], leading: Figure, others: Sequence[Figure], sheet: Sheet) -> Iterator[_Parts]:
    """Yield the settings that fit, the best first."""
    room, lang, ruler = _find_room(sheet), sheet.lang, sheet.ruler
    left, right = room.split_columns(_SHARES, min(_GAP, room.w / 20)) if others else (room, room)
    for value, size, words in _STEPS:
        text = tuple(number_lines((compose_sentence(line, size, lang),), line, size) for line in lines)
        needs = sum(ruler.height(one, room.w) + _LINE_GAP for one in text) + _find_gap(lines, others)
        if needs + value > room.h:
            continue
        sizes = FigureSizes(values=(value,), words=words, under=False)
        first = fit_figures((leading,), (left._replace(h=room.h - needs),), sizes, lang, ruler)
        lower = right._replace(h=room.h - needs)
        beside = _fit_others(others, lower, value, sheet, text=bool(lines)) if first else ()
        if first and len(beside) == len(others):
            yield _Parts(text=text, above=needs, leading=first[0], others=beside)


def _find_gap(lines: Sequence[Line], others: Sequence[Figure]) -> float:
    """Return what is free over the figures, with a hairline over two columns, beyond the gap of the last line."""
    return (_ABOVE if others else 0.0) + (_GAP - _LINE_GAP if lines else 0.0)


def _fit_others(
    others: Sequence[Figure], room: Box, leading: float, sheet: Sheet, *, text: bool
) -> tuple[FigureBlock, ...]:
    """Return figures one under the other, not much smaller than a leading value; () where they do not fit."""
    if not others:
        return ()
    times, least = _BESIDE[len(others)]
    if text and sets_as_words(others):
        times = _WORDED
    values = tuple(value for value in _OTHERS.values if max(least, leading / times) <= value <= leading / _QUIETER)
    rows = room.split_rows((1.0,) * len(others), _OTHER_GAP)
    sizes, words = _OTHERS._replace(values=values), _OTHERS.words
    tries = (
        fit_figures(others, rows, sizes._replace(words=some), sheet.lang, sheet.ruler, _TONE)
        for some in (words, *((size,) for size in words[1:]))
    )
    first = next(tries)
    return next((blocks for blocks in chain((first,), tries) if _is_read_at_once(blocks, room.w, sheet)), first)


def _is_read_at_once(blocks: Sequence[FigureBlock], width: float, sheet: Sheet) -> bool:
    """Tell whether no words of figures in a column take more than two lines."""
    lines = [line for block in blocks for line in block.lines]
    return bool(lines) and max(sheet.ruler.count_lines(line, width) for line in lines) <= _MOST_WORD_LINES


def _place_text(lines: Sequence[Line], parts: _Parts, sheet: Sheet) -> Iterator[TextItem]:
    room, ruler = _find_room(sheet), sheet.ruler
    top = room.y
    for number, (text, key) in enumerate(zip(parts.text, key_lines(lines), strict=True), start=1):
        height, slot = ruler.height(text, room.w) + 1.0, f"row-{number}"
        width = max(min(ruler.read(one).balance(room.w), room.w) for one in text)
        box = Box(room.x, top, width, height)
        yield TextItem(slot, box, text, slot=slot, key=key)
        top += height + _LINE_GAP


def _place_figures(figures: Sequence[Figure], parts: _Parts, sheet: Sheet) -> Iterator[Item]:
    """Yield the leading figure at the foot of the room, alone in its middle, others beside it, and their hairlines."""
    room, leading = _find_room(sheet), parts.leading
    left, right = room.split_columns(_SHARES, min(_GAP, room.w / 20)) if parts.others else (room, room)
    spare = room.h - leading.height
    base = room.y + min(spare, max(parts.above, room.h * _BASE - leading.base))
    top = room.y + spare if parts.text else base if parts.others else room.y + spare / 2
    tops = _stack_others(parts, top, room)
    if parts.others:
        level = tops[-1] + parts.others[-1].base - leading.base
        top = min(room.y + spare, max(room.y + parts.above, level))
        level = min(top, *tops) - _ABOVE if parts.text else room.y
        yield rule("rule-1", Box(left.x, level, left.w, 0.0))
        for number, at in enumerate((level, *(low - _ABOVE for low in tops[1:])), start=2):
            yield rule(f"rule-{number}", Box(right.x, at, right.w, 0.0))
    columns = (left, *(right for _ in parts.others))
    placed = zip(figures, (leading, *parts.others), columns, (top, *tops), strict=True)
    for number, (figure, block, column, y) in enumerate(placed, start=1):
        box = Box(column.x, y, block.width or column.w, min(block.height + 1.0, room.bottom - y))
        item = fill_block(figure, block._replace(drop=0.0), sheet.frame.name, f"figure-{number}", sheet.canvas)
        yield item._replace(box=box)


def _stack_others(parts: _Parts, top: float, room: Box) -> list[float]:
    """Return where the others begin: the first one at the height of the leading one, the last on its base line."""
    if not parts.others:
        return []
    *some, last = parts.others
    above = sum(block.height + _OTHER_GAP for block in some)
    low = top + parts.leading.base - last.base
    low = min(room.bottom - last.height, max(low, room.y + parts.above + above))
    return [*(min(top, low - above) for _ in some), low]
