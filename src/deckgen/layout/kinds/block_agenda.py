"""The agenda in blocks: its title on a block of color, a bar for each story beside it, brand and tint in turn."""

from collections.abc import Iterator, Sequence
from functools import partial

from deckgen.arrangements import Way
from deckgen.content import Agenda, StoryLine
from deckgen.deck import Slide
from deckgen.geometry import Box, Insets, Size
from deckgen.keys import join_key
from deckgen.layout.agenda_words import RowSizes, compose_says, describe_row, fit_rows, name_row
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, on_one_line
from deckgen.layout.logo import clear_logo
from deckgen.layout.sharing import share_out
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_words
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

_IN_COLUMN, MOST = 8, 20
"""Stories in one column, and on a page of two."""
EDGE = 264.0
"""Where the block ends on a page 960 points wide."""
TITLE_TOP = 40.0


class _BarInsets(NamedTuple):
    """Points around the words of a bar."""

    side: float
    """What number and words keep from the edges at the sides."""
    number: float
    """What a number has beside its words, with what is free between them."""
    air: float
    """What they keep from the edges above and below."""


_WIDE, _CLOSE = _BarInsets(32.0, number=88.0, air=10.0), _BarInsets(20.0, number=56.0, air=5.0)
"""Those of bars in one column, and in two."""
NUMBER_GAP = 12.0
_TWO_COLUMNS = 600.0
"""Points beside the block that two columns of bars need."""


_STEPS = tuple(
    RowSizes(company, topic)
    for company, topic in (
        *((44.0, 20.0), (40.0, 20.0), (36.0, 18.0), (32.0, 18.0), (28.0, 16.0)),
        *((24.0, 14.0), (22.0, 14.0), (20.0, 12.0), (16.0, 12.0)),
    )
)
_NUMBER = 1.6
"""Size of a number, as a share of the company's beside it."""


class _BarColors(NamedTuple):
    """The colors of a bar."""

    fill: Role
    number: Role
    text: Role
    quiet: Role


_BARS = (
    _BarColors(Role.BRAND, number=Role.BACKGROUND, text=Role.BACKGROUND, quiet=Role.BACKGROUND),
    _BarColors(Role.SURFACE, number=Role.BRAND, text=Role.TEXT, quiet=Role.MUTED),
)


def design_agenda(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Agenda": a place for each of eight stories beside the block of the title."""
    edge = stage.size.across(EDGE)
    art = (ShapeItem("block", Box(0.0, 0.0, edge, stage.size.height), Role.PANEL),)
    bare = clear_logo(stage._replace(footer=None, number=None, slots=(), art=art))
    if bare.title:
        box = Box(bare.room.x, TITLE_TOP, edge - bare.room.x - _WIDE.side / 2, stage.size.height / 2)
        bare = bare._replace(title=bare.title._replace(box=box, anchor="top"))
    slots: list[Slot] = []
    for i, bar in enumerate(_tile(_IN_COLUMN, _BarPlaces(edge, stage.size, columns=1)), start=1):
        number, words = _split(bar, _WIDE)
        slots += (
            Slot(f"story-{i}", "body", words, size=theme.sizes.body, idx=i, anchor="middle", prompt="Story"),
            Slot(f"number-{i}", "body", number, size=_STEPS[0].company * _NUMBER, anchor="middle", placeholder=False),
        )
    last = slots[-2:]
    for i in range(_IN_COLUMN + 1, MOST + 1):
        slots += (slot._replace(name=f"{slot.name[:-2]}-{i}", placeholder=False) for slot in last)
    return (bare.frame("Agenda", tuple(slots)),)


class _BarPlaces(NamedTuple):
    """Where bars stand."""

    edge: float
    """Their left end, in points."""
    page: Size
    columns: int


def _tile(count: int, grid: _BarPlaces) -> tuple[Box, ...]:
    """Return bars, down one column and then the next; the last place of several may be left over."""
    room = Box(grid.edge, 0.0, grid.page.width - grid.edge, grid.page.height)
    rows = (1.0,) * -(-count // grid.columns)
    return tuple(bar for column in room.split_columns((1.0,) * grid.columns) for bar in column.split_rows(rows))


def _split(bar: Box, insets: _BarInsets) -> tuple[Box, Box]:
    """Return the places of number and words."""
    inner = bar.shrink(Insets(insets.side, insets.air, insets.side, insets.air))
    words = inner._replace(x=inner.x + insets.number, w=inner.w - insets.number)
    return inner._replace(w=insets.number - NUMBER_GAP), words


def draw_agenda(content: Agenda, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a bar for each story, in two columns beyond eight where the page is wide, all of the same sizes."""
    frame, size = canvas.find_frame("Agenda", slide), canvas.theme.size
    edge = size.across(EDGE)
    wide = size.width - edge >= _TWO_COLUMNS
    pages = share_out(content.lines, MOST if wide else _IN_COLUMN)
    grid = _BarPlaces(edge, size, columns=2 if len(pages[0]) > _IN_COLUMN else 1)
    insets = _WIDE if grid.columns == 1 else _CLOSE
    bars = [_tile(len(lines), grid) for lines in pages]
    places = [[_split(bar, insets)[1] for bar in page[: len(lines)]] for lines, page in zip(pages, bars, strict=True)]
    colors = tuple(color for lines, page in zip(pages, bars, strict=True) for color in _color(page)[: len(lines)])
    sizes, texts = fit_rows(pages, places, _STEPS, partial(_compose, slide.lang, canvas, colors), canvas)
    drafts, first = [], 0
    for lines, page, words in zip(pages, bars, texts, strict=True):
        rows = [
            _StoryBar(line, bar, first + at, color=colors[first + at], text=text)
            for at, (line, bar, text) in enumerate(zip(lines, page, words, strict=False))
        ]
        texts_of = _fill(rows, insets, sizes.company * _NUMBER, slide.lang, frame, canvas)
        drafts.append(Draft(frame.name, (*_paint(page), *texts_of), figures=()))
        first += len(lines)
    return tuple(drafts)


class _StoryBar(NamedTuple):
    """A story on its bar."""

    line: StoryLine
    box: Box
    at: int
    """Its place in the module, from 0."""
    color: _BarColors
    text: tuple[TextLine, ...]


def _paint(bars: Sequence[Box]) -> Iterator[ShapeItem]:
    for number, (bar, color) in enumerate(zip(bars, _color(bars), strict=True), start=1):
        yield ShapeItem(f"bar-{number}", bar, color.fill)


def _fill(
    rows: Sequence[_StoryBar], insets: _BarInsets, size: float, lang: str, frame: Frame, canvas: Canvas
) -> Iterator[TextItem]:
    """Yield numbers and words; all numbers have the size at which the widest of them stands in its place."""
    number, _ = _split(rows[0].box, insets)
    widest = fit_words(
        str(rows[-1].at + 1),
        count_down(size, 16.0, 2.0),
        compose_words(lang, bold=True, font="heading"),
        on_one_line(canvas.ruler, number.w),
    )
    for i, row in enumerate(rows, start=1):
        number, words = _split(row.box, insets)
        compose = compose_words(lang, row.color.number, bold=True, font="heading")
        shown = compose(str(row.at + 1), widest[0].runs[0].size)
        yield TextItem(f"number-{i}", number, shown, slot=f"number-{i}", anchor="middle")
        words = words._replace(w=even_width(row.text, words.w, canvas.ruler))
        item = canvas.fill(frame.name, f"story-{i}", row.text, row.line.target)
        yield item._replace(box=words, key=join_key("story", row.line.key))


def _color(bars: Sequence[Box]) -> tuple[_BarColors, ...]:
    """Return the colors of bars: neighbors differ."""
    rows, columns = (sorted(set(edges)) for edges in ((bar.y for bar in bars), (bar.x for bar in bars)))
    return tuple(_BARS[(rows.index(bar.y) + columns.index(bar.x)) % len(_BARS)] for bar in bars)


def _compose(
    lang: str, canvas: Canvas, colors: Sequence[_BarColors], line: StoryLine, at: int, sizes: RowSizes
) -> tuple[TextLine, ...]:
    """Return topic and minutes, the company, what it does."""
    color, text = colors[at], describe_row(line, lang, canvas)
    quiet = (TextLine((Run(text, sizes.topic, color.quiet, lang=lang),)),) if text else ()
    name = Run(name_row(line, lang), sizes.company, color.text, bold=True, font="heading", lang=lang)
    return (*quiet, TextLine((name,)), *compose_says(line, sizes.says, color.text, lang))


KIND = Kind(content=Agenda, wants="plain", design=design_agenda, draw=draw_agenda, way=Way.BLOCK)
