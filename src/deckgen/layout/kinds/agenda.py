"""The agenda: a full-bleed band a story with its place in the module, linked to its opener. It names no figures."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypeAlias

from deckgen.content import Agenda, StoryLine
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box, Insets, Size
from deckgen.keys import join_key
from deckgen.language import Label
from deckgen.layout.agenda_rows import design_rows, draw_rows, draw_rows_in, list_more
from deckgen.layout.agenda_words import compose_says
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, inside, inside_unbroken, shorten
from deckgen.layout.measure import Ruler
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import even_width, is_unbroken
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

MOST = 9
"""Stories in bands; more are rows."""
_COLUMNS = {1: (1,), 2: (2, 1), 3: (3, 1), 4: (2, 1), 5: (3, 2), 6: (3, 2), 7: (4, 2), 8: (4, 2), 9: (3, 3)}
"""Bands side by side for a number of stories, the best first."""
TOP = 84.0
INSETS = Insets(32.0, 20.0, 32.0, 20.0)
FOOT, _CLEAR = 40.0, 1.0
"""What words keep from the foot of the page, and what rounding may take."""
_UNDER_NUMBER = 40.0
"""Points from a number to the words under it, at the most."""
_OVER_ROWS = 16.0
"""Points over the rows of many stories."""
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


_NAMED = (
    (_BandSizes(84.0, 22.0, 48.0, says=0.0, minutes=18.0), (24.0, 22.0, 20.0)),
    (_BandSizes(72.0, 20.0, 44.0, says=0.0, minutes=16.0), (24.0, 22.0, 20.0)),
    (_BandSizes(64.0, 18.0, 36.0, says=0.0, minutes=16.0), (24.0, 22.0, 20.0, 18.0)),
    (_BandSizes(56.0, 18.0, 32.0, says=0.0, minutes=14.0), (24.0, 22.0, 20.0, 18.0)),
    (_BandSizes(18.0, 18.0, 36.0, says=0.0, minutes=0.0), (24.0, 22.0, 20.0, 18.0)),
    (_BandSizes(18.0, 18.0, 28.0, says=0.0, minutes=0.0), (24.0, 22.0, 20.0, 18.0)),
    (_BandSizes(48.0, 18.0, 36.0, says=0.0, minutes=14.0), (0.0,)),
    (_BandSizes(36.0, 16.0, 28.0, says=0.0, minutes=14.0), (0.0,)),
    (_BandSizes(36.0, 16.0, 24.0, says=0.0, minutes=14.0), (0.0,)),
    (_BandSizes(16.0, 16.0, 24.0, says=0.0, minutes=14.0), (0.0,)),
    (_BandSizes(14.0, 14.0, 20.0, says=0.0, minutes=0.0), (0.0,)),
    (_BandSizes(14.0, 14.0, 18.0, says=0.0, minutes=0.0), (0.0,)),
    (_BandSizes(0.0, 12.0, 16.0, says=0.0, minutes=0.0), (0.0,)),
)
"""Sizes, with those of what a company does that are tried before its name is set smaller."""
_STEPS = tuple(sizes._replace(says=points) for sizes, says in _NAMED for points in says)
"""So the agendas of a course are alike."""


def design_agenda(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Agenda": a place for each of nine stories, in rows of bands where there is a panel."""
    if stage.name is not GroundName.PANEL:
        return design_rows(theme, stage)
    bare = stage._replace(footer=None, number=None, art=())
    boxes = _tile(MOST, _COLUMNS[MOST][0], stage.size)
    slots = (
        Slot(f"story-{i}", "body", box, size=theme.sizes.body, idx=i, insets=INSETS, prompt="Story")
        for i, box in enumerate(boxes, start=1)
    )
    return (bare.frame("Agenda", (*slots, *list_more(MOST, boxes[-1], theme))),)


def draw_agenda(content: Agenda, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a band or a row for each story; more than nine are rows."""
    frame, lines = canvas.find_frame("Agenda", slide), content.lines
    if frame.background is not Role.PANEL:
        return draw_rows(lines, frame, slide, canvas)
    size, margin = canvas.theme.size, frame.slot("title").box.x
    room = Box(margin, TOP + _OVER_ROWS, size.width - 2 * margin, size.height - TOP - _OVER_ROWS - FOOT)
    if len(lines) > MOST:
        return draw_rows_in(room, lines, frame, slide, canvas)
    bands, texts = _fit_bands(lines, margin, slide.lang, canvas)
    return (_draw_bands(lines, bands, texts, frame, canvas),)


def _tile(stories: int, columns: int, size: Size) -> _Bands:
    """Return bands in reading order: they tile the page under its title, those of the last row share its width."""
    room = Box(0.0, TOP, size.width, size.height - TOP)
    boxes: list[Box] = []
    for row in room.split_rows((1.0,) * -(-stories // columns)):
        boxes += row.split_columns((1.0,) * min(columns, stories - len(boxes)))
    return tuple(boxes)


def _draw_bands(lines: _Stories, bands: _Bands, texts: Sequence[_BandText], frame: Frame, canvas: Canvas) -> Draft:
    size, margin = canvas.theme.size, frame.slot("title").box.x
    rooms = [band.shrink(_inset(band, margin, size)) for band in bands]
    art = [
        ShapeItem(f"band-{i}", band, Role.SURFACE) for i, band in enumerate(bands, start=1) if _is_filled(band, bands)
    ]
    items: list[Item] = [*art]
    placed = zip(lines, bands, rooms, _stand_low(texts, rooms, canvas.ruler), strict=True)
    for number, (line, band, room, (text, above)) in enumerate(placed, start=1):
        item = canvas.fill(frame.name, f"story-{number}", text, line.target)
        insets = _inset(band, margin, size)
        right = insets.right + room.w - even_width(text, room.w, canvas.ruler)
        insets = insets._replace(top=insets.top + above, right=right)
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


def _stand_low(
    texts: Sequence[_BandText], rooms: Sequence[Box], ruler: Ruler
) -> Iterator[tuple[tuple[TextLine, ...], float]]:
    """Yield the texts of bands, and how far under the top of their room they begin: in a row all parts stand level."""
    for text, room in zip(texts, rooms, strict=True):
        row = [(other, place.w) for other, place in zip(texts, rooms, strict=True) if place.y == room.y]
        high = max(ruler.height(other.topic, width) for other, width in row)
        spare = max(0.0, room.h - max(_measure(other, width, high, ruler) for other, width in row) - _CLEAR)
        under = min(spare, _UNDER_NUMBER) * bool(text.number)
        first, *others = (*text.topic, *text.rest)
        drop = high - ruler.height(text.topic, room.w) + under
        yield (*text.number, first._replace(before=first.before + drop), *others), (spare - under) * bool(text.number)


def _measure(text: _BandText, width: float, topic: float, ruler: Ruler) -> float:
    """Return how high the words of a band are where its row has topics of some height."""
    return ruler.height(text.lines, width) + topic - ruler.height(text.topic, width)


def _fit_bands(lines: _Stories, margin: float, lang: str, canvas: Canvas) -> tuple[_Bands, tuple[_BandText, ...]]:
    """Return the bands that hold the largest words, and these; what a company does goes first.

    Topics are set smaller where each then has a line of its own.
    """
    ways = [_tile(len(lines), columns, canvas.theme.size) for columns in _COLUMNS[len(lines)]]
    compose = partial(_compose_bands, lines, lang, canvas)
    for sizes in _STEPS:
        texts = compose(sizes)
        if bands := next((way for way in ways if _have_room(texts, way, margin, canvas)), ()):
            low = map(compose, _lower_topics(sizes))
            return bands, next((text for text in low if _have_lines(text, bands, margin, canvas)), texts)
    return ways[-1], _cut_bands(lines, ways[-1], margin, lang, canvas)


def _compose_bands(lines: _Stories, lang: str, canvas: Canvas, sizes: _BandSizes) -> tuple[_BandText, ...]:
    return tuple(_compose(line, number, sizes, lang, canvas) for number, line in enumerate(lines, start=1))


def _lower_topics(sizes: _BandSizes) -> Iterator[_BandSizes]:
    """Yield sizes with smaller and smaller topics."""
    for topic in count_down(sizes.topic, min(sizes.topic, _LEAST_TOPIC), 2.0):
        yield sizes._replace(topic=topic)


def _have_room(texts: Sequence[_BandText], bands: _Bands, margin: float, canvas: Canvas) -> bool:
    """Tell whether each text fits its band without a broken word."""
    rooms = [band.shrink(_inset(band, margin, canvas.theme.size)) for band in bands]
    lines = (text for text, _ in _stand_low(texts, rooms, canvas.ruler))
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


def _cut_bands(lines: _Stories, bands: _Bands, margin: float, lang: str, canvas: Canvas) -> tuple[_BandText, ...]:
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
