"""Figures in blocks: a mosaic of color from edge to edge, the leading figure in the largest of them."""

from collections.abc import Iterator, Sequence

from deckgen.arrangements import Way
from deckgen.deck import Figures, GroundName, Slide
from deckgen.geometry import Box, Insets, Size
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import FigureBlock, compose_block, fill_block, fit_figure, fit_figures
from deckgen.layout.figure_line import add_line, draw_over_line
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE, FigureTone
from deckgen.layout.logo import clear_logo
from deckgen.layout.sharing import share_out
from deckgen.layout.tiles import ON_BRAND, TOP
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, ShapeItem, Slot
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

FRAME = "Mosaic"
MOST = 7
MARGIN, AIR, FOOT = 40.0, 20.0, 24.0
"""What words keep from the page's edges at the sides, from those of their block, from its foot."""
INSETS = Insets(AIR, 16.0, AIR, FOOT)
_LEADING = FigureSizes(
    values=(220.0, 200.0, 180.0, 160.0, 136.0, 120.0, 104.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0),
    words=(26.0, 24.0, 22.0, 20.0, 18.0),
    wrapped=104.0,
)
_OTHERS = FigureSizes(values=(84.0, 72.0, 64.0, 56.0, 48.0, 44.0, 40.0, 34.0, 28.0), words=(20.0, 18.0))


class _Tile(NamedTuple):
    """The color of a block and of the words on it."""

    fill: Role
    tone: FigureTone


_PANEL, _SURFACE = _Tile(Role.PANEL, PANEL_TONE), _Tile(Role.SURFACE, GROUND_TONE)
_BRAND, _BARE = _Tile(Role.BRAND, ON_BRAND), _Tile(Role.BACKGROUND, GROUND_TONE)
_CELLS = (
    (_PANEL,),
    (_PANEL, _SURFACE),
    (_PANEL, _SURFACE, _BRAND),
    (_PANEL, _SURFACE, _BRAND, _BARE),
    (_PANEL, _SURFACE, _BRAND, _SURFACE, _PANEL),
    (_PANEL, _SURFACE, _BRAND, _SURFACE, _BRAND, _PANEL),
    (_PANEL, _SURFACE, _BRAND, _SURFACE, _BRAND, _PANEL, _SURFACE),
)
"""Number of figures → their blocks; no two neighbors are alike, beside or above each other."""
_ROWS: tuple[tuple[tuple[float, ...], ...], ...] = (
    ((1.0,),),
    ((3.0, 2.0),),
    ((1.0,), (1.0, 1.0)),
    ((2.0, 1.0), (1.0, 2.0)),
    ((2.0, 1.0), (1.0, 1.0, 1.0)),
    ((2.0, 1.0, 1.0), (1.0, 1.0, 2.0)),
    ((2.0, 1.0, 1.0), (1.0, 1.0, 1.0, 1.0)),
)
"""Number of figures → the widths of their blocks, row by row, in columns that both rows share; of three, the first
takes both rows of its column."""
_EVEN_ROWS: dict[int, tuple[tuple[float, ...], ...]] = {6: ((1.3, 1.0, 1.0), (1.3, 1.0, 1.0))}
"""The same for values that would be small, or broken, in the narrowest of those blocks."""
_AMPLE = 40.0
"""Points of values that are large enough."""
_MOST_LEAD, _TOWER = 2, 0.6
"""Lines of the words over a value, and what values are worth where some has more."""
_TRIO = 3
_LINE_FOOT = 20.0
"""Points from the line under the blocks to the foot of the page."""


def design_figures(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Mosaic"."""
    bare = clear_logo(stage._replace(footer=None, number=None))
    slots = tuple(
        Slot(f"figure-{i}", "body", box, size=_OTHERS.words[0], idx=i, insets=INSETS, anchor="bottom", prompt="Figure")
        for i, box in enumerate(_tile(MOST, stage.size.width, stage.size.height), start=1)
    )
    foot = Box(stage.room.x, stage.size.height - _LINE_FOOT - 40.0, stage.room.w, 40.0)
    return (add_line(bare.frame(FRAME, slots), foot),)


def _list_tilings(count: int, size: Size) -> Iterator[tuple[Box, ...]]:
    """Yield the ways to part a page into so many blocks, the best first."""
    yield _tile(count, size.width, size.height)
    if count in _EVEN_ROWS:
        yield _part(_EVEN_ROWS[count], Box(0.0, TOP, size.width, size.height - TOP))


def _tile(count: int, width: float, height: float) -> tuple[Box, ...]:
    rows = _ROWS[count - 1]
    room = Box(0.0, TOP, width, height - TOP)
    if count == _TRIO:
        # side by side, the two others would be too narrow for values that hold their own beside the first
        first, right = room.split_columns((1.1, 1.0))
        return (first, *right.split_rows((1.0, 1.0)))
    return _part(rows, room)


def _part(rows: Sequence[Sequence[float]], room: Box) -> tuple[Box, ...]:
    heights = (1.15, 1.0) if len(rows) > 1 else (1.0,)
    lines = zip(room.split_rows(heights), rows, strict=True)
    return tuple(box for line, weights in lines for box in line.split_columns(weights))


def draw_figures(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw a block for each figure, balanced over pages beyond seven; only the last one ends above a line."""
    *pages, last = draw_over_line(content.again, slide, canvas, lambda higher: _draw(content, slide, higher))
    whole = (_draw_page(page.figures or (), slide, canvas)[0]._replace(shown=page.shown) for page in pages)
    return (*whole, last)


def _draw(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    groups = share_out(content.figures, MOST)
    pages = tuple(page for figures in groups for page in _draw_page(figures, slide, canvas))
    return (pages[0], *(page._replace(shown=()) for page in pages[1:]))


class _Mosaic(NamedTuple):
    """Blocks with their figures; () where one of them does not fit."""

    items: tuple[Item, ...] = ()
    worth: float = 0.0
    """How large the values look that do not lead; less where words over one of them are a tower."""


def _draw_page(figures: tuple[Figure, ...], slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the figures on one page, or on two where their words need the room."""
    frame = canvas.find_frame(FRAME, slide)
    size = canvas.theme.size._replace(height=frame.slot(f"figure-{MOST}").box.bottom)
    best = _Mosaic()
    for boxes in _list_tilings(len(figures), size):
        mosaic = _set_blocks(figures, boxes, frame, slide, canvas)
        best = mosaic if mosaic.worth > best.worth else best
        if best.worth >= _AMPLE:
            break
    if best.items:
        return (Draft(frame.name, best.items, figures=figures),)
    halves = share_out(figures, (len(figures) + 1) // 2)
    return tuple(page for half in halves for page in _draw_page(half, slide, canvas))


def _set_blocks(figures: Sequence[Figure], boxes: Sequence[Box], frame: Frame, slide: Slide, canvas: Canvas) -> _Mosaic:
    """Return blocks of some sizes with their figures."""
    rooms = [box.shrink(_inset(box, canvas.theme.size)) for box in boxes]
    plain = fit_figures(figures[1:], rooms[1:], _OTHERS, slide.lang, canvas.ruler) if len(figures) > 1 else ()
    # the words of one page have one size
    leading = _LEADING._replace(words=(plain[0].style.words,)) if plain else _LEADING
    first = fit_figures(figures[:1], rooms[:1], leading, slide.lang, canvas.ruler, _PANEL.tone)
    if not first and len(figures) == 1:
        first = (fit_figure(figures[0], rooms[0], leading, slide.lang, canvas.ruler, _PANEL.tone),)
    if not first or len(plain) < len(figures) - 1:
        return _Mosaic()
    blocks = (first[0], *_color_blocks(figures[1:], plain, rooms[1:], canvas))
    items: list[Item] = []
    placed = zip(figures, blocks, boxes, rooms, _CELLS[len(figures) - 1], strict=True)
    for number, (figure, block, box, room, cell) in enumerate(placed, start=1):
        items.append(ShapeItem(f"block-{number}", box, cell.fill))
        below = _find_below(box, blocks, boxes)
        top = max(room.y, room.bottom - below - block.base)
        item = fill_block(figure, block, frame.name, f"figure-{number}", canvas)
        place = Box(room.x, top, block.width or room.w, room.bottom - top)
        items.append(item._replace(box=place, insets=Insets(), anchor="top"))
    worth = plain[0].worth if plain else _AMPLE
    towers = any(
        canvas.ruler.count_lines(block.lines[0], room.w) > _MOST_LEAD for block, room in zip(blocks, rooms, strict=True)
    )
    return _Mosaic(tuple(items), worth * _TOWER if towers else worth)


def _inset(box: Box, size: Size) -> Insets:
    """Return what words keep from the edges of their block: at those of the page its margin, where the title begins."""
    margin = size.across(MARGIN)
    left, right = (margin if edge else AIR for edge in (box.x < 1.0, box.right > size.width - 1.0))
    return Insets(left, INSETS.top, right, INSETS.bottom)


def _find_below(box: Box, blocks: Sequence[FigureBlock], boxes: Sequence[Box]) -> float:
    """Return how far above the foot of their blocks the base line is that the values of a row share."""
    return max(one.height - one.base for one, other in zip(blocks, boxes, strict=True) if other.bottom == box.bottom)


def _color_blocks(
    figures: Sequence[Figure], plain: Sequence[FigureBlock], rooms: Sequence[Box], canvas: Canvas
) -> Iterator[FigureBlock]:
    """Yield the figures as they were fitted together, each in the colors of its block."""
    for figure, block, room, cell in zip(figures, plain, rooms, _CELLS[len(figures)][1:], strict=True):
        colored = compose_block(figure, block.style._replace(tone=cell.tone), room.w, canvas.ruler)
        yield colored._replace(drop=block.drop, width=block.width)


KIND = Kind(
    content=Figures,
    wants="plain",
    design=design_figures,
    draw=draw_figures,
    way=Way.BLOCK,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
