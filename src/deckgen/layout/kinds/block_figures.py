"""Figures in blocks: a mosaic of color from edge to edge, the leading figure in the largest of them."""

from collections.abc import Iterator, Sequence

from deckgen.arrangements import Way
from deckgen.deck import Figures, GroundName, Slide
from deckgen.geometry import Box, Insets
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_block import FigureBlock, FigureSizes, compose_block, fill_block, fit_figure, fit_figures
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE, FigureTone
from deckgen.layout.logo import clear_logo
from deckgen.layout.sharing import share_out
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, ShapeItem, Slot
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

FRAME = "Mosaic"
MOST = 7
TOP = 84.0
"""Where the title's band ends and the mosaic begins."""
INSETS = Insets(24.0, 18.0, 16.0, 20.0)
FIRST_INSETS = Insets(40.0, 24.0, 24.0, 24.0)
_LEADING = FigureSizes(
    values=(136.0, 120.0, 104.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0), words=(26.0, 24.0, 22.0, 20.0, 18.0)
)
_OTHERS = FigureSizes(values=(72.0, 64.0, 56.0, 48.0, 44.0, 40.0, 34.0, 28.0), words=(20.0, 18.0))
_ON_BRAND = FigureTone(Role.BACKGROUND, quiet=Role.BACKGROUND, words=Role.BACKGROUND)


class _Tile(NamedTuple):
    """The color of a block and of the words on it."""

    fill: Role
    tone: FigureTone


_CELLS = (
    _Tile(Role.PANEL, PANEL_TONE),
    _Tile(Role.SURFACE, GROUND_TONE),
    _Tile(Role.BRAND, _ON_BRAND),
    _Tile(Role.SURFACE, GROUND_TONE),
    _Tile(Role.PANEL, PANEL_TONE),
    _Tile(Role.SURFACE, GROUND_TONE),
    _Tile(Role.BRAND, _ON_BRAND),
)
"""By the number of the block; no two neighbors are alike."""
_ROWS: tuple[tuple[tuple[float, ...], ...], ...] = (
    ((1.0,),),
    ((3.0, 2.0),),
    ((1.0,), (1.0, 1.0)),
    ((2.0, 1.0), (1.0, 1.0)),
    ((2.0, 1.0), (1.0, 1.0, 1.0)),
    ((2.0, 1.0, 1.0), (1.0, 1.0, 1.0)),
    ((2.0, 1.0, 1.0), (1.0, 1.0, 1.0, 1.0)),
)
"""Number of figures → the widths of their blocks, row by row; of three, the first takes both rows of its column."""
_TRIO = 3


def design_figures(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Mosaic"."""
    bare = clear_logo(stage._replace(footer=None, number=None))
    slots = tuple(
        Slot(f"figure-{i}", "body", box, size=_OTHERS.words[0], idx=i, insets=INSETS, anchor="bottom", prompt="Figure")
        for i, box in enumerate(_tile(MOST, stage.size.width, stage.size.height), start=1)
    )
    return (bare.frame(FRAME, slots),)


def _tile(count: int, width: float, height: float) -> tuple[Box, ...]:
    rows = _ROWS[count - 1]
    room = Box(0.0, TOP, width, height - TOP)
    if count == _TRIO:
        # side by side, the two others would be too narrow for values that hold their own beside the first
        first, right = room.split_columns((1.1, 1.0))
        return (first, *right.split_rows((1.0, 1.0)))
    heights = (1.15, 1.0) if len(rows) > 1 else (1.0,)
    lines = zip(room.split_rows(heights), rows, strict=True)
    return tuple(box for line, weights in lines for box in line.split_columns(weights))


def draw_figures(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw a block for each figure, balanced over pages beyond seven."""
    groups = share_out(content.figures, MOST)
    pages = tuple(page for figures in groups for page in _draw_page(figures, slide, canvas))
    return (pages[0], *(page._replace(shown=()) for page in pages[1:]))


def _draw_page(figures: tuple[Figure, ...], slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the figures on one page, or on two where their words need the room."""
    frame, size = canvas.find_frame(FRAME, slide), canvas.theme.size
    boxes = _tile(len(figures), size.width, size.height)
    items = _set_blocks(figures, boxes, frame, slide, canvas)
    if items:
        return (Draft(frame.name, items, figures=figures),)
    halves = share_out(figures, (len(figures) + 1) // 2)
    return tuple(page for half in halves for page in _draw_page(half, slide, canvas))


def _set_blocks(
    figures: Sequence[Figure], boxes: Sequence[Box], frame: Frame, slide: Slide, canvas: Canvas
) -> tuple[Item, ...]:
    """Return blocks with their figures; () where one does not fit."""
    insets = [FIRST_INSETS, *[INSETS] * (len(figures) - 1)]
    rooms = [box.shrink(inset) for box, inset in zip(boxes, insets, strict=True)]
    plain = fit_figures(figures[1:], rooms[1:], _OTHERS, slide.lang, canvas.ruler) if len(figures) > 1 else ()
    # the words of one page have one size
    leading = _LEADING._replace(words=(plain[0].style.words,)) if plain else _LEADING
    first = fit_figures(figures[:1], rooms[:1], leading, slide.lang, canvas.ruler, _CELLS[0].tone)
    if not first and len(figures) == 1:
        first = (fit_figure(figures[0], rooms[0], leading, slide.lang, canvas.ruler, _CELLS[0].tone),)
    if not first or len(plain) < len(figures) - 1:
        return ()
    blocks = (first[0], *_color_blocks(figures[1:], plain, rooms[1:], canvas))
    depths = _find_depths(blocks, boxes)
    items: list[Item] = []
    for number, (figure, block, box, room) in enumerate(zip(figures, blocks, boxes, rooms, strict=True), start=1):
        items.append(ShapeItem(f"block-{number}", box, _CELLS[number - 1].fill))
        place = Box(room.x, room.bottom - depths[number - 1], room.w, depths[number - 1])
        item = fill_block(figure, block, frame.name, f"figure-{number}", canvas)
        items.append(item._replace(box=place, insets=Insets(top=block.drop), anchor="top"))
    return tuple(items)


def _find_depths(blocks: Sequence[FigureBlock], boxes: Sequence[Box]) -> list[float]:
    """Return how far above the foot of its block each figure begins: those of a row together, the first by itself."""
    needs = [block.drop + block.height for block in blocks]
    rows = [
        max(need for need, other in zip(needs[1:], boxes[1:], strict=True) if other.y == box.y) for box in boxes[1:]
    ]
    return [blocks[0].height, *rows]


def _color_blocks(
    figures: Sequence[Figure], plain: Sequence[FigureBlock], rooms: Sequence[Box], canvas: Canvas
) -> Iterator[FigureBlock]:
    """Yield the figures as they were fitted together, each in the colors of its block."""
    for figure, block, room, cell in zip(figures, plain, rooms, _CELLS[1:], strict=False):
        colored = compose_block(figure, block.style._replace(tone=cell.tone), room.w, canvas.ruler)
        yield colored._replace(drop=block.drop)


KIND = Kind(
    content=Figures,
    wants="plain",
    design=design_figures,
    draw=draw_figures,
    way=Way.BLOCK,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
