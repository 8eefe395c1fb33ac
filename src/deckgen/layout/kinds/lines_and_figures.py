"""One to three lines of text at the left, one or two figures at the right, on a panel where the look has one.

As many lines as figures share their hairlines; a line alone stands on the base line of its value. In a narrow room, and
where they do not fit beside each other, the figures stand at the foot of the text, at last on the next slide.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, product

from deckgen.content import Line, LinesAndFigures
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box, Insets
from deckgen.layout.apart import draw_apart
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import FigureBlock, fill_block, fit_blocks, fit_figures
from deckgen.layout.figure_line import add_line, draw_over_line
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE, FigureTone
from deckgen.layout.lines.arrangement import NARROW, Column, design_columns
from deckgen.layout.lines.dealing import choose_items, choose_steps, is_long, is_towering
from deckgen.layout.lines.rows import Air, draw_rule, even_texts, stack_rows
from deckgen.layout.lines.setting import LineSizes, has_hero, limit_sizes, read_line
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_heights
from deckgen.layout.side_panel import design_side, split_stage
from deckgen.layout.text_over_figures import design_over, draw_over
from deckgen.page import Frame, Item, ShapeItem, TextItem
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

ONE_FRAME, SOME_FRAME, SHORT_FRAME = "Text and figure", "Text and figures", "Short text and figure"
_WIDTHS = {ONE_FRAME: 528.0, SOME_FRAME: 464.0, SHORT_FRAME: 408.0}
_MOST_ROWS = 4
_MOST_FIGURES = 2
_FEW_WORDS, _FEW_LINES = 12, 2
"""Words of a line alone that leaves its figure half of the slide, and lines of one that stands on its base line."""
_HEROES = (
    (
        1,
        (
            LineSizes(44.0, 26.0, 26.0, plain=34.0),
            LineSizes(40.0, 24.0, 24.0, plain=30.0),
            LineSizes(36.0, 22.0, 22.0, plain=28.0),
        ),
    ),
    (2, (LineSizes(38.0, 24.0, 24.0, plain=28.0), LineSizes(36.0, 22.0, 22.0, plain=28.0))),
    (_MOST_ROWS, (LineSizes(34.0, 22.0, 22.0, plain=26.0),)),
)
_HERO_FLOOR = (
    LineSizes(32.0, 20.0, 20.0, plain=24.0),
    LineSizes(30.0, 20.0, 20.0, plain=24.0),
)
_PLAIN = (
    (1, (48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 26.0, 24.0)),
    (2, (32.0, 30.0, 28.0, 26.0, 24.0)),
    (_MOST_ROWS, (28.0, 26.0, 24.0)),
)
_MOST_LINES = 4
"""Lines of a paragraph; more are read better smaller."""
_PAIR, _REACH = 2, 0.68
"""Texts of a line and its figure, and the share of the room that they reach down to."""
_CLEAR = 12.0
"""Points from a figure to the hairline under it."""
_AIR = Air(above=12.0, below=12.0, most_above=18.0)
_CLOSE_AIR = _AIR._replace(above=9.0, below=4.0)
"""Where text and figures had to part otherwise."""
_ONE = FigureSizes(
    values=(136.0, 120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0), words=(24.0, 22.0, 20.0, 18.0)
)
_SOME = FigureSizes(values=(84.0, 72.0, 64.0, 56.0, 48.0), words=(20.0, 18.0))


def design_beside(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return frames of text beside figures, their panels ever wider, and one of text over figures."""
    return (*(_design(stage, name) for name in _WIDTHS), design_over(stage))


def _design(stage: Stage, name: str) -> Frame:
    parts = split_stage(stage, _WIDTHS[name])
    text = design_columns(parts.text, (Column("row", 0.0, parts.text.w, size=30.0, idx=1),), _MOST_ROWS)
    color = Role.PANEL_TEXT if parts.panel else Role.TEXT
    value = Column("figure", 0.0, parts.figures.w, size=20.0, idx=20, color=color, prompt="Figure")
    figures = design_columns(parts.figures, (value,), _MOST_FIGURES if name == SOME_FRAME else 1)
    return add_line(design_side(stage, name, parts, (*text, *figures)))


def draw_beside(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set text and figures side by side, in a narrow room one over the other, else one after the other."""
    if beside := draw_over_line(content.again, slide, canvas, lambda higher: _draw(content, slide, higher)):
        return beside
    narrow = _is_narrow(canvas.find_frame(SOME_FRAME, slide))
    over = draw_over(content, slide, canvas) if narrow else ()
    return over or draw_apart(content, slide, canvas)


def _draw(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return text and figures side by side; () where they do not fit."""
    for name, sizes in _list_ways(content):
        sheet = take_sheet(name, slide, canvas)
        if items := _set_beside(content, sizes, sheet):
            return (Draft(sheet.frame.name, items),)
    return ()


def _is_narrow(frame: Frame) -> bool:
    return frame.slot(f"figure-{_MOST_FIGURES}").box.right - frame.slot("row-1").box.x < NARROW


def _list_ways(content: LinesAndFigures) -> tuple[tuple[str, FigureSizes], ...]:
    """Return frames and sizes of figures to be tried."""
    if len(content.figures) > 1:
        return ((SOME_FRAME, _SOME),) if len(content.figures) <= _MOST_FIGURES else ()
    short = content.intro is None and len(content.lines) == 1 and _count_words(content.lines[0]) <= _FEW_WORDS
    return ((SHORT_FRAME, _ONE),) * short + ((ONE_FRAME, _ONE),)


def _count_words(line: Line) -> int:
    return len(read_line(line).split())


def _set_beside(content: LinesAndFigures, sizes: FigureSizes, sheet: Sheet) -> tuple[Item, ...]:
    """Return text and figures; () where one of them does not fit."""
    lines = (*((content.intro,) if content.intro else ()), *content.lines)
    figures = sheet.room("figure")
    if figures.right - sheet.room("row").x < NARROW or len(lines) > _MOST_ROWS:
        return ()
    even = len(lines) == len(content.figures)
    airs = (air._replace(even=even, sinks=not even and len(lines) > 1) for air in (_AIR, _CLOSE_AIR))
    rows = next(filter(None, (_set_lines(lines, air, sheet) for air in airs)), ())
    found = (
        _set_figures(content.figures, sizes, at, sheet) for at in _list_places(rows, content.figures, sizes, sheet)
    )
    items = next(filter(None, found), ()) if rows else ()
    return _set_together(rows, items, figures, sheet.ruler) if items else ()


def _set_together(rows: tuple[Item, ...], items: tuple[Item, ...], room: Box, ruler: Ruler) -> tuple[Item, ...]:
    """Return lines and figures; one of both stand as a pair."""
    texts = [item for item in (*rows, *items) if isinstance(item, TextItem)]
    return _pair(texts, room, ruler) if len(texts) == _PAIR else (*rows, *_hang(items, room, ruler))


def _pair(texts: Sequence[TextItem], room: Box, ruler: Ruler) -> tuple[Item, ...]:
    """Return a line and its figure without rules, in the middle of the room, or so low that they reach its last third.

    Their base lines are level where the line is read as fast as the value; a longer one has its middle.
    """
    line, figure = texts
    height, figure = ruler.height(figure.lines, figure.box.w), _center(figure, room, ruler)
    if sum(ruler.count_lines(one, line.box.w) for one in line.lines) <= _FEW_LINES:
        top = figure.box.y + _find_base(figure, _find_value(figure), ruler) - _find_base(line, 0, ruler)
    else:
        top = figure.box.y + (height - ruler.height(line.lines, line.box.w)) / 2
    foot = max(figure.box.y + height, top + ruler.height(line.lines, line.box.w))
    lower = max(0.0, room.y + room.h * _REACH - foot)
    return _move(line, max(room.y, top + lower), ruler), _move(figure, figure.box.y + lower, ruler)


def _hang(items: tuple[Item, ...], room: Box, ruler: Ruler) -> tuple[Item, ...]:
    """Return a figure alone under its rule in the middle of the height of the lines beside it; others as they are."""
    match items:
        case (ShapeItem() as rule, TextItem() as text):
            return rule, _center(text, room, ruler)
        case _:
            return items


def _center(text: TextItem, room: Box, ruler: Ruler) -> TextItem:
    """Return a text in the middle of its room's height, or as low as it is."""
    return _move(text, max(text.box.y, room.y + (room.h - ruler.height(text.lines, text.box.w)) / 2), ruler)


def _find_value(figure: TextItem) -> int:
    """Return which line of a figure is that of its number."""
    return next(at for at, line in enumerate(figure.lines) if line.spacing < 1.0)


def _find_base(text: TextItem, at: int, ruler: Ruler) -> float:
    """Return how far under the top of a text the first base line of one of its paragraphs is."""
    reading = ruler.read(text.lines[at])
    above = ruler.height(text.lines[: at + 1], text.box.w) - reading.measure(text.box.w)
    return above + reading.pitch - reading.foot


def _move(text: TextItem, top: float, ruler: Ruler) -> TextItem:
    """Return a text whose box begins at a height and ends where it did, or under its words."""
    height = max(ruler.height(text.lines, text.box.w) + 1.0, text.box.bottom - top)
    return text._replace(box=text.box._replace(y=top, h=height))


def _find_places(figures: tuple[Figure, ...], sizes: FigureSizes, room: Box, sheet: Sheet) -> tuple[Box, ...]:
    """Return places as high as each figure needs, for those that need more than others; () where they do not fit."""
    boxes = [room._replace(y=room.y + number) for number in range(len(figures))]  # no row that is to be level
    for value, words in product(sizes.values, sizes.words):
        tried = sizes._replace(values=(value,), words=(words,))
        blocks = fit_blocks(figures, boxes, tried, sheet.lang, sheet.ruler)
        heights = share_heights([_AIR.most_above + block.height + _CLEAR for block in blocks], room.h)
        if heights:
            edges = accumulate(heights, initial=room.y)
            return tuple(Box(room.x, top, room.w, height) for top, height in zip(edges, heights, strict=False))
    return ()


def _set_lines(lines: tuple[Line, ...], air: Air, sheet: Sheet) -> tuple[Item, ...]:
    """Return the lines between hairlines; () where they do not fit."""
    heroes = any(map(has_hero, lines))
    steps = (*choose_steps(len(lines), _HEROES), *_HERO_FLOOR) if heroes else _list_plain(len(lines))
    room = sheet.room("row")
    steps = limit_sizes(steps, sheet.ruler.largest.hero)
    long: list[tuple[Item, ...]] = []

    def try_steps() -> Iterator[tuple[Item, ...]]:
        for sizes in steps:
            items = stack_rows(lines, sizes, room, air, sheet)
            if any(is_long(item, sheet.ruler, _MOST_LINES) for item in items):
                long.append(items)
            elif not any(is_towering(item, sheet.ruler) for item in items):
                yield even_texts(items, sheet.ruler)

    chosen = choose_items(try_steps(), sheet.ruler)
    return even_texts(long[-1], sheet.ruler) if len(long) == len(steps) else chosen


def _list_plain(count: int) -> tuple[LineSizes, ...]:
    sizes = next((sizes for most, sizes in _PLAIN if count <= most), _PLAIN[-1][1])
    return tuple(LineSizes(size, size, size, plain=size) for size in sizes)


def _set_figures(
    figures: tuple[Figure, ...], sizes: FigureSizes, places: tuple[Box, ...], sheet: Sheet
) -> tuple[Item, ...]:
    """Return the figures, one in the middle of its panel, others between hairlines; () where they do not fit."""
    panel = any(art.name == "panel" for art in sheet.frame.art)
    tone, color = (PANEL_TONE, Role.BAR) if panel else (GROUND_TONE, Role.LINE)
    if len(figures) == 1 and panel:
        blocks = fit_figures(figures, places, sizes, sheet.lang, sheet.ruler, tone)
        return tuple(
            fill_block(figures[0], block, sheet.frame.name, "figure-1", sheet.canvas)._replace(
                box=_center_block(block, places[0])
            )
            for block in blocks
        )
    foot = places[-1].bottom  # the last one has no hairline under it
    boxes = tuple(
        place.shrink(Insets(top=_AIR.most_above, bottom=_CLEAR if place.bottom < foot else 0.0)) for place in places
    )
    items = _set_some(figures, sizes, boxes, tone, sheet)
    rules = (draw_rule(f"figure-rule-{at}", one.x, one.y, one.w, color) for at, one in enumerate(places, start=1))
    return (*rules, *items) if items else ()


def _set_some(
    figures: tuple[Figure, ...], sizes: FigureSizes, boxes: tuple[Box, ...], tone: FigureTone, sheet: Sheet
) -> tuple[Item, ...]:
    blocks = fit_figures(figures, boxes, sizes, sheet.lang, sheet.ruler, tone)
    return tuple(
        fill_block(figure, block, sheet.frame.name, f"figure-{at}", sheet.canvas)._replace(
            box=box._replace(w=block.width or box.w)
        )
        for at, (figure, block, box) in enumerate(zip(figures, blocks, boxes, strict=bool(blocks)), start=1)
    )


def _center_block(block: FigureBlock, room: Box) -> Box:
    """Return the box of a figure in the middle of its room's height."""
    return Box(room.x, room.y + (room.h - block.height) / 2, block.width or room.w, block.height)


def _list_places(
    rows: tuple[Item, ...], figures: tuple[Figure, ...], sizes: FigureSizes, sheet: Sheet
) -> Iterator[tuple[Box, ...]]:
    """Yield places of some figures: level with as many lines, else of one height, at last as high as each needs."""
    room, count = sheet.room("figure"), len(figures)
    tops = [item.box.y for item in rows if isinstance(item, ShapeItem)]
    if len(tops) == count > 1:
        edges = zip(tops, (*tops[1:], room.bottom), strict=True)
        yield tuple(Box(room.x, top, room.w, bottom - top) for top, bottom in edges)
    yield room.split_rows((1.0,) * count)
    if places := _find_places(figures, sizes, room, sheet):
        yield places


KIND = Kind(
    content=LinesAndFigures,
    wants="content",
    design=design_beside,
    draw=draw_beside,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
