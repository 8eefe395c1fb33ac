"""Figures in blocks: a mosaic of color from edge to edge, the leading figure in the largest of them.

Under the figure that the opener has shown, which stands in a line at the foot, none leads: their blocks are equal.
"""

from collections.abc import Iterable, Sequence
from math import inf

from deckgen.arrangements import Way
from deckgen.content import Figures
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box, Insets, Size
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import FigureBlock, compose_block, fill_block, fit_figure, fit_figures
from deckgen.layout.figure_line import add_line, draw_over_line
from deckgen.layout.figure_sizes import FigureSizes, limit_values
from deckgen.layout.figures.arrangement import find_leading
from deckgen.layout.logo import clear_logo
from deckgen.layout.sharing import share_out
from deckgen.layout.tilings import MOST, Tiling, list_tilings, tile_page
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, ShapeItem, Slot
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Theme

FRAME = "Mosaic"
MARGIN, AIR, FOOT = 40.0, 20.0, 24.0
"""What words keep from the page's edges at the sides, from those of their block, from its foot."""
INSETS = Insets(AIR, 16.0, AIR, FOOT)
_LEADING = FigureSizes(
    values=(220.0, 200.0, 180.0, 160.0, 136.0, 120.0, 104.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0),
    words=(26.0, 24.0, 22.0, 20.0, 18.0),
    wrapped=104.0,
)
_OTHERS = FigureSizes(
    values=(120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 44.0, 40.0, 34.0, 28.0),
    words=(24.0, 22.0, 20.0, 18.0),
    under=False,
)
_EQUALS = _OTHERS._replace(words=(26.0, 24.0, 22.0, 20.0, 18.0), under=True)


class _SizeContrast(NamedTuple):
    """What the blocks of a number of figures have to hold."""

    least: float
    """How many times as large as others a leading value looks at least: else their blocks are equal."""
    most: float
    """How many times as large it is at most: the notes do not say that one of two is the lesser."""
    ample: float
    """Points of values that are large enough: no other blocks are tried."""
    floor: float = 0.0
    """Points of values under which their figures have fewer blocks on two pages."""


_PAIR, _TRIO = 2, 3
_CONTRASTS = (
    (_PAIR, _SizeContrast(least=1.25, most=1.6, ample=64.0)),
    (_TRIO, _SizeContrast(least=1.25, most=2.0, ample=72.0)),
    (4, _SizeContrast(least=2.0, most=2.5, ample=52.0, floor=52.0)),
    (MOST, _SizeContrast(least=2.0, most=2.5, ample=40.0, floor=52.0)),
)
"""The same up to so many figures."""
_MOST_LEAD, _TOWER = 2, 0.6
"""Lines of the words over a value, and what values are worth where some has more."""
_LINE_FOOT = 20.0
"""Points from the line under the blocks to the foot of the page."""


def design_figures(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Mosaic"."""
    bare = clear_logo(stage._replace(footer=None, number=None))
    slots = tuple(
        Slot(f"figure-{i}", "body", box, size=_OTHERS.words[0], idx=i, insets=INSETS, anchor="bottom", prompt="Figure")
        for i, box in enumerate(tile_page(stage.size), start=1)
    )
    foot = Box(stage.room.x, stage.size.height - _LINE_FOOT - 40.0, stage.room.w, 40.0)
    return (add_line(bare.frame(FRAME, slots), foot),)


def draw_figures(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw a block for each figure, balanced over pages beyond seven; only the last one ends above a line."""
    *pages, last = draw_over_line(content.again, slide, canvas, lambda higher: _draw(content, slide, higher))
    whole = (_draw_page(page.figures or (), content, slide, canvas)[0]._replace(shown=page.shown) for page in pages)
    return (*whole, last)


def _draw(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    groups = share_out(content.figures, MOST)
    pages = tuple(page for figures in groups for page in _draw_page(figures, content, slide, canvas))
    return (pages[0], *(page._replace(shown=()) for page in pages[1:]))


class _Mosaic(NamedTuple):
    """Blocks with their figures; () where one of them does not fit."""

    items: tuple[Item, ...] = ()
    worth: float = 0.0
    """How large the values look that do not lead; less where words over one of them are a tower."""


def _draw_page(figures: tuple[Figure, ...], content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the figures on one page, or on two where their words need room."""
    contrast, best = _find_contrast(len(figures)), _find_blocks(figures, content, slide, canvas)
    if best.items and best.worth >= min(contrast.floor, canvas.ruler.largest.value):
        return (Draft(canvas.find_frame(FRAME, slide).name, best.items, figures=figures),)
    halves = share_out(figures, (len(figures) + 1) // 2)
    return tuple(page for half in halves for page in _draw_page(half, content, slide, canvas))


def _find_blocks(figures: tuple[Figure, ...], content: Figures, slide: Slide, canvas: Canvas) -> _Mosaic:
    """Return the best blocks; equal ones, where any are, over the line of a figure that has been seen large."""
    frame, equal = canvas.find_frame(FRAME, slide), content.again is not None and len(figures) > 1
    size = canvas.theme.size._replace(height=frame.slot(f"figure-{MOST}").box.bottom)
    tilings = tuple(list_tilings(len(figures), size, equal=equal))
    groups = ([one for one in tilings if not one.leads], tilings) if equal else (tilings,)
    mosaics = ((_set_blocks(figures, tiling, frame, slide, canvas) for tiling in group) for group in groups)
    ample = _find_contrast(len(figures)).ample
    return next((best for group in mosaics if (best := _find_best(group, ample)).items), _Mosaic())


def _find_contrast(count: int) -> _SizeContrast:
    return next(contrast for most, contrast in _CONTRASTS if count <= most)


def _find_best(mosaics: Iterable[_Mosaic], ample: float) -> _Mosaic:
    """Return the first blocks whose values are large enough, else those with the largest."""
    best = _Mosaic()
    for mosaic in mosaics:
        best = mosaic if mosaic.worth > best.worth else best
        if best.worth >= ample:
            break
    return best


def _set_blocks(figures: Sequence[Figure], tiling: Tiling, frame: Frame, slide: Slide, canvas: Canvas) -> _Mosaic:
    """Return blocks of some sizes with their figures, in the author's order unless one leads."""
    if tiling.leads:
        leading = find_leading(figures)
        figures = (leading, *(figure for figure in figures if figure is not leading))
    rooms = [box.shrink(_inset(box, canvas.theme.size)) for box in tiling.boxes]
    plain = (_fit_leading if tiling.leads else _fit_equals)(figures, rooms, slide.lang, canvas)
    if not plain:
        return _Mosaic()
    blocks = tuple(
        compose_block(figure, block.style._replace(tone=color.tone), room.w, canvas.ruler)
        for figure, block, room, color in zip(figures, plain, rooms, tiling.colors, strict=True)
    )
    items: list[Item] = []
    tops = _find_tops(blocks, rooms)
    placed = zip(figures, blocks, tiling.boxes, rooms, tops, tiling.colors, strict=True)
    for number, (figure, block, box, room, top, color) in enumerate(placed, start=1):
        items.append(ShapeItem(f"block-{number}", box, color.fill))
        item = fill_block(figure, block, frame.name, f"figure-{number}", canvas)
        place = Box(room.x, top, plain[number - 1].width or room.w, room.bottom - top)
        items.append(item._replace(box=place, insets=Insets(), anchor="top"))
    worth = plain[-1].worth if len(plain) > 1 else inf
    towers = any(
        canvas.ruler.count_lines(block.lines[0], room.w) > _MOST_LEAD for block, room in zip(blocks, rooms, strict=True)
    )
    return _Mosaic(tuple(items), worth * _TOWER if towers else worth)


def _fit_equals(figures: Sequence[Figure], rooms: Sequence[Box], lang: str, canvas: Canvas) -> tuple[FigureBlock, ...]:
    """Return all figures in one size, three in rows with what follows a value on its line; () where they do not fit."""
    rows = len(rooms) == _TRIO == len({room.y for room in rooms})
    return fit_figures(figures, rooms, _EQUALS._replace(inline=rows), lang, canvas.ruler)


def _fit_leading(figures: Sequence[Figure], rooms: Sequence[Box], lang: str, canvas: Canvas) -> tuple[FigureBlock, ...]:
    """Return the first figure as large as it can be, the others in one size; () for no room, and where none leads."""
    if len(figures) == 1:
        return (fit_figure(figures[0], rooms[0], _LEADING, lang, canvas.ruler),)
    contrast = _find_contrast(len(figures))
    for value in limit_values(_OTHERS.values, canvas.ruler):
        others = fit_figures(figures[1:], rooms[1:], _OTHERS._replace(values=(value,)), lang, canvas.ruler)
        if not others:
            continue
        leading = tuple(size for size in _LEADING.values if size <= value * contrast.most)
        sizes = _LEADING._replace(values=leading, words=(others[0].style.words,))
        first = fit_figures(figures[:1], rooms[:1], sizes, lang, canvas.ruler)
        if first and first[0].worth >= max(one.worth for one in others) * contrast.least:
            return (*first, *others)
    return ()


def _inset(box: Box, size: Size) -> Insets:
    """Return what words keep from the edges of their block: at those of the page its margin, where the title begins."""
    margin = size.across(MARGIN)
    left, right = (margin if edge else AIR for edge in (box.x < 1.0, box.right > size.width - 1.0))
    return Insets(left, INSETS.top, right, INSETS.bottom)


def _find_tops(blocks: Sequence[FigureBlock], rooms: Sequence[Box]) -> list[float]:
    """Return where each figure begins: values of a row on one base line if it has room for that, all in its middle.

    One that fills the page stands at its foot, as on a poster.
    """
    rows: dict[tuple[float, float], list[FigureBlock]] = {}
    for block, room in zip(blocks, rooms, strict=True):
        rows.setdefault((room.y, room.bottom), []).append(block)
    tops = []
    for block, room in zip(blocks, rooms, strict=True):
        row = rows[room.y, room.bottom]
        above, below = max(one.base for one in row), max(one.height - one.base for one in row)
        if len(blocks) == 1:
            tops.append(room.bottom - block.height)
        elif above + below > room.h:  # a large value beside one with many words: each is in the middle of its tile
            tops.append(room.y + (room.h - block.height) / 2)
        else:
            tops.append((room.y + room.bottom + above - below) / 2 - block.base)
    return tops


KIND = Kind(
    content=Figures,
    wants="plain",
    design=design_figures,
    draw=draw_figures,
    way=Way.BLOCK,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
