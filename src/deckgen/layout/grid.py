"""Native tables: column widths from the text, one type size for all cells, rows dealt out over pages."""

from collections.abc import Sequence

from deckgen.blocks import Spans
from deckgen.geometry import Box, Insets
from deckgen.layout.measure import Ruler
from deckgen.layout.runs import Tone, make_runs
from deckgen.named_tuple import NamedTuple
from deckgen.page import Align, Cell, TableItem, TextLine
from deckgen.theme import Role, Theme

CELL_INSETS = Insets(0.0, 6.0, 16.0, 6.0)
"""The text of the first column stands where the title does."""
HEAD_TONE = Tone(text=Role.MUTED, strong=Role.MUTED, figure=Role.MUTED, link=Role.LINK)
BODY_TONE = Tone()
TALLEST_STRETCH = 2.6
NARROWEST = 44.0
"""Points; a table that needs narrower columns is no table a class can read."""


class Grid(NamedTuple):
    """A table's words, ready to be set at any size."""

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    aligns: tuple[Align, ...]
    lang: str


class Setting(NamedTuple):
    """A grid set at one size: every cell's lines, the column widths and row heights, the header first."""

    cells: tuple[tuple[TextLine, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def table_sizes(theme: Theme) -> tuple[float, ...]:
    """Return the sizes a table's text may have, largest first."""
    sizes = [24.0, 22.0, 20.0, 18.0, 16.0, theme.sizes.table_small]
    return tuple(size for size in sizes if size >= theme.sizes.table_small)


def set_grid(grid: Grid, ruler: Ruler, room: Box, sizes: Sequence[float]) -> tuple[Setting, tuple[range, ...]] | None:
    """Return the table on as few pages as it takes, at the first size that needs no more; None if impossible.

    The ranges are row numbers (0 is the first row under the header), one range a page.
    """
    if not grid.header or room.w / len(grid.header) < NARROWEST:
        return None
    settings = [_set(grid, ruler, room.w, size) for size in sizes]
    fewest = len(_deal(settings[-1].heights, room.h))
    for setting in settings if fewest else ():
        pages = _deal(setting.heights, room.h)
        if 0 < len(pages) <= fewest:
            return _open_rows(setting, pages, room.h), pages
    return None


class Breaks(NamedTuple):
    """What columns are too narrow for."""

    words: bool
    """A word is broken inside."""
    numbers: bool
    """A word with a digit in it is, and a number in two parts is another one."""


def find_breaks(setting: Setting, ruler: Ruler) -> Breaks:
    """Return what stands broken in the cells of a table."""
    margin = CELL_INSETS.left + CELL_INSETS.right
    broken = [
        "".join(run.text for run in line.runs)
        for row in setting.cells
        for line, width in zip(row, setting.widths, strict=True)
        if ruler.widest_token((line,)) > width - margin
    ]
    return Breaks(words=bool(broken), numbers=any(char.isdigit() for text in broken for char in text))


def _set(grid: Grid, ruler: Ruler, width: float, size: float) -> Setting:
    cells = tuple(
        tuple(
            _compose(spans, align, size, grid.lang, head=number == 0)
            for spans, align in zip(row, grid.aligns, strict=True)
        )
        for number, row in enumerate((grid.header, *grid.rows))
    )
    widths = _share_width(cells, ruler, width)
    margin = CELL_INSETS.left + CELL_INSETS.right
    heights = tuple(
        max(ruler.height((line,), column - margin) for line, column in zip(row, widths, strict=True))
        + CELL_INSETS.top
        + CELL_INSETS.bottom
        for row in cells
    )
    return Setting(cells, widths=widths, heights=heights)


def _open_rows(setting: Setting, pages: Sequence[range], room: float) -> Setting:
    """Give the rows more air, as much on every page as the fullest one has room for."""
    head, *rows = setting.heights
    fullest = max(head + sum(rows[page.start : page.stop]) for page in pages)
    stretch = max(1.0, min(TALLEST_STRETCH, room / fullest))
    return setting._replace(heights=tuple(height * stretch for height in setting.heights))


def _compose(spans: Spans, align: Align, size: float, lang: str, *, head: bool) -> TextLine:
    runs = make_runs(spans, size, lang, HEAD_TONE if head else BODY_TONE)
    if head:
        runs = tuple(run._replace(bold=True) for run in runs)
    return TextLine(runs, align)


def _share_width(cells: tuple[tuple[TextLine, ...], ...], ruler: Ruler, width: float) -> tuple[float, ...]:
    """Give each column its natural width if all fit, else at least its longest word and a fair share of the rest."""
    columns = tuple(zip(*cells, strict=True))
    natural = [_pad(max(map(ruler.width, column))) for column in columns]
    if sum(natural) <= width:
        spare = (width - sum(natural)) / len(natural)
        return tuple(want + spare for want in natural)
    return _squeeze(natural, [_pad(ruler.widest_token(column)) for column in columns], width)


def _pad(width: float) -> float:
    """Return how wide a column is whose text has this width."""
    return width * 1.02 + CELL_INSETS.left + CELL_INSETS.right + 2.0


def _squeeze(natural: Sequence[float], words: Sequence[float], width: float) -> tuple[float, ...]:
    """Give each column its longest word if it can have it, and a fair share of the rest."""
    floors = [max(NARROWEST, word) for word in words]
    if sum(floors) > width:
        floors = [min(floor, width / len(words)) for floor in floors]
    wants = [max(0.0, min(want, 4 * floor) - floor) for want, floor in zip(natural, floors, strict=True)]
    spare = width - sum(floors)
    total = sum(wants) or 1.0
    return tuple(floor + spare * want / total for floor, want in zip(floors, wants, strict=True))


def _deal(heights: Sequence[float], room: float) -> tuple[range, ...]:
    """Return the rows of each page, as few pages as possible, about equally full; () when a row is too tall."""
    body = room - heights[0]
    rows = heights[1:]
    if body <= 0 or max(rows, default=0.0) > body:
        return ()
    pages = _pack(rows, body)
    share = sum(rows) / len(pages)
    for slack in (1.02, 1.1, 1.2, 1.4):
        even = _pack(rows, min(body, max((share * slack, *rows))))
        if len(even) == len(pages):
            return even
    return pages


def _pack(rows: Sequence[float], room: float) -> tuple[range, ...]:
    pages = []
    start, used = 0, 0.0
    for number, height in enumerate(rows):
        if used + height > room + 0.01 and number > start:
            pages.append(range(start, number))
            start, used = number, 0.0
        used += height
    return (*pages, range(start, len(rows)))


def draw_grid(setting: Setting, rows: range, room: Box, alt: str, slot: str) -> TableItem:
    """Return the native table of one page, the header row first."""
    numbers = (0, *(row + 1 for row in rows))
    heights = tuple(setting.heights[number] for number in numbers)
    cells = tuple(tuple(Cell((line,)) for line in setting.cells[number]) for number in numbers)
    box = Box(room.x, room.y, sum(setting.widths), sum(heights))
    return TableItem(
        name="table",
        box=box,
        widths=setting.widths,
        heights=heights,
        rows=cells,
        insets=CELL_INSETS,
        alt=alt,
        slot=slot,
    )
