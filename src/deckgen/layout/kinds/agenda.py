"""The agenda: a full-bleed band a story with its place in the module, linked to its opener. It names no figures."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count, product, repeat
from typing import TypeAlias

from deckgen.content import Agenda, StoryLine
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box, Insets, Size
from deckgen.keys import join_key
from deckgen.language import Label
from deckgen.layout.agenda_rows import design_rows, draw_rows
from deckgen.layout.agenda_words import compose_says
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, inside, inside_unbroken, shorten
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_out
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import even_width, is_unbroken
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

MOST, _MOST_OF_MANY = 9, 8
"""Stories on one page, and on each of several: five to eight there, which are two rows on all of them."""
_COLUMNS = {1: (1,), 2: (2, 1), 3: (3, 1), 4: (2, 1), 5: (3, 2), 6: (3, 2), 7: (4, 2), 8: (4, 2), 9: (3, 3)}
"""Bands side by side for a number of stories, the best first."""
TOP = 84.0
INSETS = Insets(32.0, 20.0, 32.0, 20.0)
FOOT, _CLEAR = 40.0, 1.0
"""What words keep from the foot of the page, and what rounding may take."""
_LEAST_TOPIC = 16.0
NAME_CHARACTERS = 80
"""What a band names at the most; the story's own slides hold everything."""


_Bands: TypeAlias = tuple[Box, ...]
_Stories: TypeAlias = tuple[StoryLine, ...]


class _BandText(NamedTuple):
    """The words of a band."""

    number: tuple[TextLine, ...]
    """Where it stands on a line of its own."""
    topic: tuple[TextLine, ...]
    rest: tuple[TextLine, ...]
    """The name, what its company does, how long it takes."""

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """All of them."""
        return (*self.number, *self.topic, *self.rest)


class _BandSizes(NamedTuple):
    """Points; 0 leaves a part out. A number as small as the topic stands on its line."""

    number: float
    topic: float
    company: float
    says: float
    minutes: float


_SAYS = (24.0, 22.0, 20.0, 18.0)
_NAMED = (
    _BandSizes(84.0, 22.0, 48.0, says=0.0, minutes=18.0),
    _BandSizes(72.0, 20.0, 44.0, says=0.0, minutes=16.0),
    _BandSizes(64.0, 18.0, 36.0, says=0.0, minutes=16.0),
    _BandSizes(56.0, 18.0, 32.0, says=0.0, minutes=14.0),
    _BandSizes(18.0, 18.0, 36.0, says=0.0, minutes=0.0),
    _BandSizes(18.0, 18.0, 28.0, says=0.0, minutes=0.0),
)
_READ = 20.0
"""Points down to which what a company does is set smaller before its name is, but for the smallest names."""
_STEPS = (
    *(sizes._replace(says=says) for sizes, says in product(_NAMED[:3], _SAYS) if says >= _READ),
    *(sizes._replace(says=says) for sizes, says in product(_NAMED, _SAYS)),
    _BandSizes(48.0, 18.0, 36.0, says=0.0, minutes=14.0),
    _BandSizes(36.0, 16.0, 28.0, says=0.0, minutes=14.0),
    _BandSizes(36.0, 16.0, 24.0, says=0.0, minutes=14.0),
    _BandSizes(16.0, 16.0, 24.0, says=0.0, minutes=14.0),
    _BandSizes(14.0, 14.0, 20.0, says=0.0, minutes=0.0),
    _BandSizes(14.0, 14.0, 18.0, says=0.0, minutes=0.0),
    _BandSizes(0.0, 12.0, 16.0, says=0.0, minutes=0.0),
)
"""What a company does is set smaller before its name is, so that the agendas of a course are alike."""


def design_agenda(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Agenda": a place for each of nine stories, in rows of bands where there is a panel."""
    if stage.name is not GroundName.PANEL:
        return design_rows(theme, stage)
    bare = stage._replace(footer=None, number=None, art=())
    boxes = _tile(MOST, _COLUMNS[MOST][0], stage.size)
    slots = tuple(
        Slot(f"story-{i}", "body", box, size=theme.sizes.body, idx=i, insets=INSETS, prompt="Story")
        for i, box in enumerate(boxes, start=1)
    )
    return (bare.frame("Agenda", slots),)


def draw_agenda(content: Agenda, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a band or a row for each story; pages beyond nine bands are balanced, and of one type scale."""
    frame = canvas.find_frame("Agenda", slide)
    if frame.background is not Role.PANEL:
        return draw_rows(content, frame, slide, canvas)
    pages = share_out(content.lines, MOST if len(content.lines) <= MOST else _MOST_OF_MANY)
    margin = frame.slot("title").box.x
    fitted = zip(pages, _fit_pages(pages, margin, slide.lang, canvas), strict=True)
    return tuple(_draw_page(lines, bands, texts, frame, canvas) for lines, (bands, texts) in fitted)


def _tile(stories: int, columns: int, size: Size) -> _Bands:
    """Return bands in reading order: they tile the page under its title, those of the last row share its width."""
    room = Box(0.0, TOP, size.width, size.height - TOP)
    boxes: list[Box] = []
    for row in room.split_rows((1.0,) * -(-stories // columns)):
        boxes += row.split_columns((1.0,) * min(columns, stories - len(boxes)))
    return tuple(boxes)


def _draw_page(lines: _Stories, bands: _Bands, texts: Sequence[_BandText], frame: Frame, canvas: Canvas) -> Draft:
    size, margin = canvas.theme.size, frame.slot("title").box.x
    rooms = [band.shrink(_inset(band, margin, size)) for band in bands]
    art = [
        ShapeItem(f"band-{i}", band, Role.SURFACE) for i, band in enumerate(bands, start=1) if _is_filled(band, bands)
    ]
    items: list[Item] = [*art]
    placed = zip(lines, bands, rooms, _stand_low(texts, rooms, canvas.ruler), strict=True)
    for number, (line, band, room, text) in enumerate(placed, start=1):
        item = canvas.fill(frame.name, f"story-{number}", text, line.target)
        insets = _inset(band, margin, size)
        insets = insets._replace(right=insets.right + room.w - even_width(text, room.w, canvas.ruler))
        items.append(item._replace(box=band, insets=insets, key=join_key("story", line.key)))
    return Draft(frame.name, tuple(items), figures=())


def _is_filled(band: Box, bands: Sequence[Box]) -> bool:
    """Tell whether a band is one of another color than the ground: neighbors differ, the title's ground among them."""
    row = sorted({other.y for other in bands}).index(band.y)
    column = sum(other.y == band.y and other.x < band.x for other in bands)
    return (row + column) % 2 == 0


def _inset(band: Box, margin: float, size: Size) -> Insets:
    """Return what the words of a band keep from its edges: at those of the page its margin."""
    return Insets(
        left=INSETS.left if band.x else margin,
        top=INSETS.top,
        right=margin if band.right > size.width - 1.0 else INSETS.right,
        bottom=FOOT if band.bottom > size.height - 1.0 else INSETS.bottom,
    )


def _stand_low(texts: Sequence[_BandText], rooms: Sequence[Box], ruler: Ruler) -> Iterator[tuple[TextLine, ...]]:
    """Yield the texts of bands, numbers at the top and words at the foot: in a row all stand level."""
    for text, room in zip(texts, rooms, strict=True):
        row = [(other, place.w) for other, place in zip(texts, rooms, strict=True) if place.y == room.y]
        high = max(ruler.height(other.topic, width) for other, width in row)
        named = max(ruler.height(other.rest[:1], width) for other, width in row)
        whole = max(_measure(other, width, high, named, ruler) for other, width in row)
        low = high - ruler.height(text.topic, room.w) + max(0.0, room.h - whole - _CLEAR) * bool(text.number)
        under = named - ruler.height(text.rest[:1], room.w)
        first, *others = (*text.topic, text.rest[0])
        below = [line._replace(before=line.before + under * (not at)) for at, line in enumerate(text.rest[1:])]
        yield (*text.number, first._replace(before=first.before + low), *others, *below)


def _measure(text: _BandText, width: float, topic: float, name: float, ruler: Ruler) -> float:
    """Return how high the words of a band are where its row has topics and names of some height."""
    own = ruler.height(text.topic, width), ruler.height(text.rest[:1], width)
    drop = topic - own[0] + (name - own[1]) * (len(text.rest) > 1)
    return ruler.height(text.lines, width) + drop


def _fit_pages(
    pages: Sequence[_Stories], margin: float, lang: str, canvas: Canvas
) -> tuple[tuple[_Bands, tuple[_BandText, ...]], ...]:
    """Return a page's bands that hold the largest words, and these, of sizes all share; what a company does goes first.

    Topics are set smaller where each then has a line of its own.
    """
    size = canvas.theme.size
    grids = zip(*(_COLUMNS[len(lines)] for lines in pages), strict=True)
    ways = [tuple(map(_tile, map(len, pages), columns, repeat(size))) for columns in grids]
    compose = partial(_compose_pages, pages, lang, canvas)
    for sizes in _STEPS:
        texts = compose(sizes)
        if way := next((way for way in ways if all(map(_have_room, texts, way, repeat(margin), repeat(canvas)))), ()):
            low = map(compose, _lower_topics(sizes))
            fine = (text for text in low if all(map(_have_lines, text, way, repeat(margin), repeat(canvas))))
            return tuple(zip(way, next(fine, texts), strict=True))
    cut = partial(_cut_page, margin=margin, lang=lang, canvas=canvas)
    return tuple((bands, cut(lines, bands)) for lines, bands in zip(pages, ways[-1], strict=True))


def _compose_pages(
    pages: Sequence[_Stories], lang: str, canvas: Canvas, sizes: _BandSizes
) -> tuple[tuple[_BandText, ...], ...]:
    numbers = count(1)
    return tuple(tuple(_compose(line, next(numbers), sizes, lang, canvas) for line in lines) for lines in pages)


def _lower_topics(sizes: _BandSizes) -> Iterator[_BandSizes]:
    """Yield sizes with smaller and smaller topics."""
    for topic in count_down(sizes.topic, min(sizes.topic, _LEAST_TOPIC), 2.0):
        yield sizes._replace(topic=topic)


def _have_room(texts: Sequence[_BandText], bands: _Bands, margin: float, canvas: Canvas) -> bool:
    """Tell whether each text fits its band without a broken word."""
    rooms = [band.shrink(_inset(band, margin, canvas.theme.size)) for band in bands]
    lines = _stand_low(texts, rooms, canvas.ruler)
    return all(inside_unbroken(canvas.ruler, room)(text) for room, text in zip(rooms, lines, strict=True))


def _have_lines(texts: Sequence[_BandText], bands: _Bands, margin: float, canvas: Canvas) -> bool:
    """Tell whether each topic has one line of its band."""
    rooms = (band.shrink(_inset(band, margin, canvas.theme.size)) for band in bands)
    return all(is_unbroken(text.topic, room.w, canvas.ruler) for room, text in zip(rooms, texts, strict=True))


def _compose(line: StoryLine, number: int, sizes: _BandSizes, lang: str, canvas: Canvas) -> _BandText:
    own = Run(str(number), sizes.number, Role.MUTED, bold=True, font="heading", lang=lang)
    small = sizes.number <= sizes.topic
    text = _compose_name(line, sizes, own._replace(text=f"{number}\u2002") if small and sizes.number else None, lang)
    rest = list(text.rest)
    rest += compose_says(line, sizes.says, Role.TEXT, lang)
    if sizes.minutes and round(line.minutes):
        minutes = canvas.theme.label(Label.MINUTES, lang).format(n=round(line.minutes))
        rest.append(TextLine((Run(minutes, sizes.minutes, Role.MUTED, lang=lang),), before=sizes.minutes))
    return text._replace(number=() if small else (TextLine((own,)),), rest=tuple(rest))


def _compose_name(line: StoryLine, sizes: _BandSizes, number: Run | None, lang: str) -> _BandText:
    """Return topic and company, a small number before them; a story without one of them has the other in its place."""
    topic, company = shorten(line.topic, NAME_CHARACTERS), shorten(line.company or line.topic, NAME_CHARACTERS)
    name = Run(set_spaces(company, lang), sizes.company, bold=True, font="heading", lang=lang)
    before = (number,) if number else ()
    if not topic or not line.company:
        return _BandText((), (), (TextLine((*before, name), before=sizes.topic * 0.4),))
    small = Run(set_spaces(topic, lang), sizes.topic, Role.ACCENT, bold=True, lang=lang)
    return _BandText((), (TextLine((*before, small), before=sizes.topic * 0.4),), (TextLine((name,), before=2.0),))


def _cut_page(lines: _Stories, bands: _Bands, margin: float, lang: str, canvas: Canvas) -> tuple[_BandText, ...]:
    rooms = (band.shrink(_inset(band, margin, canvas.theme.size)) for band in bands)
    return tuple(_cut(line, room, lang, canvas) for line, room in zip(lines, rooms, strict=True))


def _cut(line: StoryLine, room: Box, lang: str, canvas: Canvas) -> _BandText:
    """Return as much of topic and company as a band holds at the smallest size."""
    length = NAME_CHARACTERS
    while True:
        short = line._replace(topic=shorten(line.topic, length), company=shorten(line.company, length))
        text = _compose_name(short, _STEPS[-1], None, lang)
        if length <= 1 or inside(canvas.ruler, room)(text.lines):
            return text
        length -= 4


KIND = Kind(content=Agenda, wants="plain", design=design_agenda, draw=draw_agenda, grounds=(GroundName.PANEL,))
