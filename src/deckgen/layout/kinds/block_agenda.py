"""The agenda in blocks: its title on a block of color, a bar for each story beside it, brand and tint in turn."""

from collections.abc import Iterator, Sequence
from functools import partial

from deckgen.arrangements import Way
from deckgen.content import Agenda, StoryLine
from deckgen.deck import Slide
from deckgen.geometry import Box, Insets
from deckgen.keys import join_key
from deckgen.layout.agenda_words import RowSizes, compose_says, describe_row, fit_rows, name_row
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, on_one_line
from deckgen.layout.logo import clear_logo
from deckgen.layout.sharing import share_out
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_words
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

MOST = 6
"""Stories on one page."""
EDGE = 264.0
"""Where the block ends on a page 960 points wide."""
TITLE_TOP = 40.0
NUMBER_WIDTH, INSET, AIR = 88.0, 32.0, 12.0
"""Points that a number has beside its words, that both keep from the edges at the sides, and above and below."""
NUMBER_GAP = 12.0


_STEPS = tuple(
    RowSizes(company, topic)
    for company, topic in (
        *((44.0, 20.0), (40.0, 20.0), (36.0, 18.0), (32.0, 18.0), (28.0, 16.0)),
        *((24.0, 14.0), (20.0, 12.0), (16.0, 12.0)),
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
    """Return the frame "Agenda": a place for each of six stories beside the block of the title."""
    edge = stage.size.across(EDGE)
    art = (ShapeItem("block", Box(0.0, 0.0, edge, stage.size.height), Role.PANEL),)
    bare = clear_logo(stage._replace(footer=None, number=None, slots=(), art=art))
    if bare.title:
        box = Box(bare.room.x, TITLE_TOP, edge - bare.room.x - INSET / 2, stage.size.height / 2)
        bare = bare._replace(title=bare.title._replace(box=box, anchor="top"))
    slots: list[Slot] = []
    for i, bar in enumerate(_tile(MOST, edge, stage.size.width, stage.size.height), start=1):
        number, words = _split(bar)
        slots += (
            Slot(f"story-{i}", "body", words, size=theme.sizes.body, idx=i, anchor="middle", prompt="Story"),
            Slot(f"number-{i}", "body", number, size=_STEPS[0].company * _NUMBER, anchor="middle", placeholder=False),
        )
    return (bare.frame("Agenda", tuple(slots)),)


def _tile(count: int, edge: float, width: float, height: float) -> tuple[Box, ...]:
    return Box(edge, 0.0, width - edge, height).split_rows((1.0,) * count)


def _split(bar: Box) -> tuple[Box, Box]:
    """Return the places of number and words."""
    inner = bar.shrink(Insets(INSET, AIR, INSET, AIR))
    words = inner._replace(x=inner.x + NUMBER_WIDTH, w=inner.w - NUMBER_WIDTH)
    return inner._replace(w=NUMBER_WIDTH - NUMBER_GAP), words


def draw_agenda(content: Agenda, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a bar for each story, balanced over pages beyond six, which share their sizes."""
    frame, size = canvas.find_frame("Agenda", slide), canvas.theme.size
    pages = share_out(content.lines, MOST)
    bars = [_tile(len(lines), size.across(EDGE), size.width, size.height) for lines in pages]
    places = [[_split(bar)[1] for bar in page] for page in bars]
    sizes, texts = fit_rows(pages, places, _STEPS, partial(_compose, slide.lang, canvas), canvas)
    drafts, first = [], 0
    for lines, page, words in zip(pages, bars, texts, strict=True):
        rows = [
            _StoryBar(line, bar, first + at, text=text)
            for at, (line, bar, text) in enumerate(zip(lines, page, words, strict=True))
        ]
        items: tuple[Item, ...] = (*_paint(rows), *_fill(rows, sizes.company * _NUMBER, slide.lang, frame, canvas))
        drafts.append(Draft(frame.name, items, figures=()))
        first += len(lines)
    return tuple(drafts)


class _StoryBar(NamedTuple):
    """A story on its bar."""

    line: StoryLine
    box: Box
    at: int
    """Its place in the module, from 0."""
    text: tuple[TextLine, ...]


def _paint(rows: Sequence[_StoryBar]) -> Iterator[ShapeItem]:
    for number, row in enumerate(rows, start=1):
        yield ShapeItem(f"bar-{number}", row.box, _color(row.at).fill)


def _fill(rows: Sequence[_StoryBar], size: float, lang: str, frame: Frame, canvas: Canvas) -> Iterator[TextItem]:
    """Yield numbers and words; all numbers have the size at which the widest of them stands in its place."""
    number, _ = _split(rows[0].box)
    widest = fit_words(
        str(rows[-1].at + 1),
        count_down(size, 16.0, 2.0),
        compose_words(lang, bold=True, font="heading"),
        on_one_line(canvas.ruler, number.w),
    )
    for i, row in enumerate(rows, start=1):
        number, words = _split(row.box)
        compose = compose_words(lang, _color(row.at).number, bold=True, font="heading")
        shown = compose(str(row.at + 1), widest[0].runs[0].size)
        yield TextItem(f"number-{i}", number, shown, slot=f"number-{i}", anchor="middle")
        words = words._replace(w=even_width(row.text, words.w, canvas.ruler))
        item = canvas.fill(frame.name, f"story-{i}", row.text, row.line.target)
        yield item._replace(box=words, key=join_key("story", row.line.key))


def _color(at: int) -> _BarColors:
    return _BARS[at % len(_BARS)]


def _compose(lang: str, canvas: Canvas, line: StoryLine, at: int, sizes: RowSizes, length: int) -> tuple[TextLine, ...]:
    """Return topic and minutes, the company, what it does."""
    color = _color(at)
    text = describe_row(line, length, lang, canvas)
    quiet = (TextLine((Run(text, sizes.topic, color.quiet, lang=lang),)),) if text else ()
    name = Run(name_row(line, length, lang), sizes.company, color.text, bold=True, font="heading", lang=lang)
    return (*quiet, TextLine((name,)), *compose_says(line, sizes.says, color.text, lang))


KIND = Kind(content=Agenda, wants="plain", design=design_agenda, draw=draw_agenda, way=Way.BLOCK)
