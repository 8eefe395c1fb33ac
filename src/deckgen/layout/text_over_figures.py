"""One to three lines of text, and their figures in columns under a rule at the foot of the same page.

For rooms too narrow for text and figures side by side, and for looks that show one thing a slide: a figure keeps the
sentence that it belongs to in sight.
"""

from collections.abc import Iterator
from itertools import product

from deckgen.content import Line, LinesAndFigures
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.figure_block import FigureBlock, compose_lead, fill_block, fit_figures
from deckgen.layout.figure_line import add_line, draw_over_line
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_value import SPACING, FigureStyle
from deckgen.layout.lines.arrangement import Column, design_columns
from deckgen.layout.lines.dealing import is_long, is_towering
from deckgen.layout.lines.rows import Air, draw_rule, even_texts, stack_rows
from deckgen.layout.lines.sentences import list_plain_sizes, list_stacked_sizes
from deckgen.layout.lines.setting import LineSizes, has_hero
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.layout.measure import Ruler
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role

FRAME = "Text over figures"
MOST_LINES, MOST_FIGURES = 3, 3
_UPPER = (0.4, 0.5, 0.6, 0.68)
"""Shares of the room that text may take, the smallest first: what is left over is the figures'."""
_GAP, _COLUMN_GAP = 20.0, 32.0
"""Points from the text to the rule over the figures, and between figures."""
_ABOVE = 12.0
"""Points from that rule to the figures."""
_LEAST_VALUE = 48.0
_MOST_LEAD = 3
"""Lines of the words over a value in columns of one width."""
_NARROWEST, _WIDEST = 0.75, 1.6
"""Widths of columns that are not of one width, as shares of that."""
_AIR = Air(above=12.0, below=12.0, most_above=20.0, sinks=False)
_LEAST_HERO = 30.0
"""Points; text that would be smaller over its figures has a slide of its own before them."""
_SIZES = FigureSizes(
    values=(136.0, 120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, _LEAST_VALUE),
    words=(28.0, 26.0, 24.0, 22.0, 20.0, 18.0),
    under=False,
    contrast=3.6,
)


class _TextWay(NamedTuple):
    """How the text is set."""

    air: Air
    sizes: LineSizes


class _Rooms(NamedTuple):
    """The room of a page, dealt out."""

    text: Box
    figures: tuple[Box, ...]


def design_over(stage: Stage) -> Frame:
    """Return the frame "Text over figures"."""
    parts = _divide(stage.room, 0.5, (1.0,) * MOST_FIGURES)
    rows = design_columns(parts.text, (Column("row", 0.0, parts.text.w, size=28.0, idx=1),), MOST_LINES)
    figures = (
        column
        for at, box in enumerate(parts.figures)
        for column in design_columns(box, (Column("figure", 0.0, box.w, size=20.0, idx=20 + at, prompt="Figure"),), 1)
    )
    named = (slot._replace(name=f"figure-{at}") for at, slot in enumerate(figures, start=1))
    return add_line(stage.frame(FRAME, (*rows, *named)))


def draw_over(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the text as large as it leaves the figures room; () where both have none on one page."""
    return draw_over_line(content.again, slide, canvas, lambda higher: _draw(content, slide, higher))


def _draw(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    sheet = take_sheet(FRAME, slide, canvas)
    lines = (*((content.intro,) if content.intro else ()), *content.lines)
    if len(lines) > MOST_LINES or len(content.figures) > MOST_FIGURES:
        return ()
    room, weights = sheet.room("row", "figure"), _weigh_columns(content.figures, sheet)
    sizes = (list_stacked_sizes if any(map(has_hero, lines)) else list_plain_sizes)(lines)
    ways = [_TextWay(_AIR, size) for size in sizes if size.hero == size.plain or size.hero >= _LEAST_HERO]
    for way, share in product(ways, _UPPER):
        parts = _divide(room, share, weights)
        if not _set_text(lines, way, parts.text, sheet):
            continue
        blocks = _fit_figures(content.figures, parts.figures, sheet)
        if blocks and (items := _place(content, lines, way, blocks, weights, sheet)):
            return (Draft(sheet.frame.name, items),)
    return ()


def _fit_figures(figures: tuple[Figure, ...], boxes: tuple[Box, ...], sheet: Sheet) -> tuple[FigureBlock, ...]:
    """Return figures as large as they can be, each value on one line: else they are no row that is read; () if not."""
    sizes = _SIZES._replace(inline=len(figures) == 1)
    blocks = fit_figures(figures, boxes, sizes, sheet.lang, sheet.ruler)
    broken = any(_is_broken(block, box, sheet.ruler) for block, box in zip(blocks, boxes, strict=False))
    return () if broken else blocks


def _is_broken(block: FigureBlock, box: Box, ruler: Ruler) -> bool:
    """Tell whether a value takes two lines."""
    values = (line for line in block.lines if line.spacing == SPACING)
    return any(ruler.count_lines(line, box.w) > 1 for line in values)


def _weigh_columns(figures: tuple[Figure, ...], sheet: Sheet) -> tuple[float, ...]:
    """Return the widths of columns: one, unless the words over a value would be a tower beside those of the others."""
    room, ruler = sheet.room("row", "figure"), sheet.ruler
    column = _divide(room, 0.5, (1.0,) * len(figures)).figures[0].w
    style = FigureStyle(value=_LEAST_VALUE, words=_SIZES.words[-1], lang=sheet.lang)
    leads = [compose_lead(figure, style) for figure in figures]
    if len(figures) == 1 or all(ruler.count_lines(line, column) <= _MOST_LEAD for lead in leads for line in lead):
        return (1.0,) * len(figures)
    needs = [sum(map(ruler.width, lead)) for lead in leads]
    mean = sum(needs) / len(needs)
    return tuple(min(_WIDEST, max(_NARROWEST, need / mean)) for need in needs)


def _divide(room: Box, share: float, weights: tuple[float, ...]) -> _Rooms:
    """Return the parts of a room whose upper share is text, the figures' columns as wide as they weigh."""
    text = room._replace(h=room.h * share - _GAP)
    top = room.y + room.h * share + _ABOVE
    lower = Box(room.x, top, room.w, room.bottom - top)
    return _Rooms(text, lower.split_columns(weights, min(_COLUMN_GAP, room.w / 20)))


def _set_text(lines: tuple[Line, ...], way: _TextWay, room: Box, sheet: Sheet) -> tuple[Item, ...]:
    items = stack_rows(lines, way.sizes, room, way.air, sheet)
    tall = any(is_long(item, sheet.ruler) or is_towering(item, sheet.ruler) for item in items)
    return () if tall else items


def _place(
    content: LinesAndFigures,
    lines: tuple[Line, ...],
    way: _TextWay,
    blocks: tuple[FigureBlock, ...],
    weights: tuple[float, ...],
    sheet: Sheet,
) -> tuple[Item, ...]:
    """Return the page: figures at its foot, as high as they are, and the text over all of what is left."""
    room = sheet.room("row", "figure")
    high = max(block.drop + block.height for block in blocks)
    parts = _divide(room, (room.h - high - _ABOVE) / room.h, weights)
    text = even_texts(_set_text(lines, way, parts.text, sheet), sheet.ruler)
    return (*text, *_set_figures(content, blocks, parts.figures, sheet))


def _set_figures(
    content: LinesAndFigures, blocks: tuple[FigureBlock, ...], boxes: tuple[Box, ...], sheet: Sheet
) -> Iterator[Item]:
    """Yield a rule and a text a figure."""
    for at, (figure, block, box) in enumerate(zip(content.figures, blocks, boxes, strict=True), start=1):
        yield draw_rule(f"figure-rule-{at}", box.x, box.y - _ABOVE, box.w, Role.TEXT)
        yield fill_block(figure, block, sheet.frame.name, f"figure-{at}", sheet.canvas)._replace(
            box=box._replace(w=block.width or box.w)
        )
