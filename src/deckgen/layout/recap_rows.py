"""The strongest figures of a module, a row a story: value large, words beside it; in bands of color on a panel.

Each value is as large as its own row allows, and the words beside it end on its base line.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from deckgen.content import Recap, StoryLine
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box, Insets
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.cutting import find_longest, inside, inside_unbroken, shorten
from deckgen.layout.figure_block import FigureBlock, compose_tail, fit_figure, key_figure
from deckgen.layout.figure_sizes import VALUE_SIZES, FigureSizes
from deckgen.layout.figure_value import FigureStyle, sets_as_words
from deckgen.layout.figures.arrangement import figure_slot, rule
from deckgen.layout.measure import Ruler
from deckgen.layout.sharing import share_out
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import even_width
from deckgen.layout.words import OWNER_MARK
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Run, ShapeItem, TextItem, TextLine
from deckgen.stage import Stage, name_frame
from deckgen.story import Figure
from deckgen.theme import Role, Theme

_MOST, _FEWEST = 4, 2
"""Bands on one page: as many as have room for their words."""
_SMALLEST = 56.0
"""Points of values; where they would be smaller, fewer bands stand on a page."""
_LEFT = 0.6
"""Width of values, of the room's, at the most."""
_LEFTS = (0.4, 0.45, 0.5, 0.55, _LEFT)
"""What is tried: words have all the width that no value is smaller for."""
_GAP = 24.0
_AIR = 0.12
"""Height that texts keep from the edges of their band, of its own."""
_LARGEST_WORDS = 84.0
"""Points of a value in words: as large as a number it would be seen before all numbers."""
_SIZES = FigureSizes(VALUE_SIZES[VALUE_SIZES.index(120.0) :], (20.0, 18.0), under=False, apart=True, low=True)
_WORDS = ((28.0, 20.0), (24.0, 20.0), (22.0, 18.0), (20.0, 18.0), (18.0, 18.0), (18.0, 16.0), (18.0, 14.0))
"""Sizes of the words after a value and of the company."""


class _Band(NamedTuple):
    """One story on a page."""

    line: StoryLine
    figure: Figure
    band: Box
    left: Box
    """Of the value, inside the band."""
    right: Box
    """Of the words."""
    block: FigureBlock
    """The value, as large as its room allows."""


def design_recap(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: values at the left, words at the right, row by row."""
    slots = []
    for number, row in enumerate(stage.room.split_rows((1.0,) * _MOST, min(16.0, stage.room.h / 20)), start=1):
        left, right = _split(row)
        slots.append(figure_slot(2 * number - 1, left)._replace(name=f"figure-{number}", anchor="middle"))
        slots.append(figure_slot(2 * number, right)._replace(name=f"words-{number}", anchor="middle"))
    return (stage.frame("Recap", tuple(slots)),)


def _split(row: Box, share: float = _LEFT) -> tuple[Box, Box]:
    left, right = row.split_columns((share, 1 - share), min(_GAP, row.w / 20))
    return left, right


def draw_recap(content: Recap, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw a band a story, dealt evenly over pages where there are many."""
    name = name_frame("Recap", GroundName.PANEL)
    frame = canvas.frames[name if name in canvas.frames else "Recap"]
    rows = tuple((line, figures[0]) for line, figures in content.rows if figures)
    for most in range(_MOST, _FEWEST - 1, -1):
        pages = share_out(rows, most)
        bands = [_share_width(page, frame, slide, canvas) for page in pages]
        if most == _FEWEST or all(_has_room(page, slide, canvas) for page in bands):
            return tuple(_draw_page(page, frame, slide, canvas) for page in bands)
    return ()


def _share_width(rows: Sequence[tuple[StoryLine, Figure]], frame: Frame, slide: Slide, canvas: Canvas) -> list[_Band]:
    """Return bands with the narrowest values that are no smaller, and under no more lines, than in the widest."""
    widest = list(_list_bands(rows, frame, _LEFT, slide, canvas))
    for share in _LEFTS[:-1]:
        pairs = zip(_list_bands(rows, frame, share, slide, canvas), widest, strict=False)
        bands = [band for band, _ in takewhile(_are_alike, pairs)]
        if len(bands) == len(widest):
            return bands
    return widest


def _are_alike(pair: tuple[_Band, _Band]) -> bool:
    one, other = (band.block for band in pair)
    return (one.style, one.height) == (other.style, other.height)


def _list_bands(
    rows: Sequence[tuple[StoryLine, Figure]], frame: Frame, share: float, slide: Slide, canvas: Canvas
) -> Iterator[_Band]:
    first, last = frame.slot("figure-1").box, frame.slot(f"words-{_MOST}").box
    room = Box(first.x, first.y, last.right - first.x, last.bottom - first.y)
    boxes = room.split_rows((1.0,) * max(1, len(rows)))
    for (line, figure), box in zip(rows, boxes, strict=False):
        left, right = _split(box.shrink(Insets(top=box.h * _AIR, bottom=box.h * _AIR)), share)
        block = _fit_value(figure, left, slide, canvas)
        yield _Band(line=line, figure=figure, band=box, left=left, right=right, block=block)


def _has_room(bands: Sequence[_Band], slide: Slide, canvas: Canvas) -> bool:
    """Tell whether bands have room for all their words, and for values that are large."""
    large = min(band.block.style.value for band in bands) >= _SMALLEST
    return large and bool(_compose_whole(bands, slide.lang, canvas))


def _draw_page(bands: Sequence[_Band], frame: Frame, slide: Slide, canvas: Canvas) -> Draft:
    words = _compose_whole(bands, slide.lang, canvas) or [_cut_words(band, slide.lang, canvas) for band in bands]
    items: list[Item] = [*_paint_bands(bands, frame, canvas)]
    for number, (band, lines) in enumerate(zip(bands, words, strict=True), start=1):
        slots, block = (f"figure-{number}", f"words-{number}"), band.block
        left = band.left._replace(w=block.width or band.left.w)
        right = _lower(lines, band.right, left.y + (left.h - block.height) / 2 + block.base, canvas.ruler)
        items.append(TextItem(slots[0], left, block.lines, slot=slots[0], anchor="middle", key=_key(band)))
        items.append(TextItem(slots[1], right, lines, slot=slots[1], anchor="top", jump=band.line.target))
    return Draft(frame.name, tuple(items), figures=tuple(band.figure for band in bands))


def _lower(lines: tuple[TextLine, ...], room: Box, base: float, ruler: Ruler) -> Box:
    """Return the box of words that end on a base line, or as near to it as their room allows."""
    height = ruler.height(lines, room.w)
    top = base - height + ruler.read(lines[-1]).foot
    return Box(room.x, max(room.y, min(top, room.bottom - height)), even_width(lines, room.w, ruler), height)


def _key(band: _Band) -> str:
    """Return what a value is known by: two stories may have figures of one name."""
    return join_key(key_figure(band.figure), band.line.key)


def _paint_bands(bands: Sequence[_Band], frame: Frame, canvas: Canvas) -> Iterator[ShapeItem]:
    """Yield every second band across the page, that under the title first, in another shade; hairlines elsewhere."""
    for number, band in enumerate(bands, start=1):
        box = band.band
        if frame.background is not Role.PANEL:
            yield rule(f"rule-{number}", box)
        elif number % 2:
            size = canvas.theme.size
            foot = size.height if number == len(bands) else box.bottom
            yield ShapeItem(f"band-{number}", Box(0.0, box.y, size.width, foot - box.y), Role.SURFACE)


def _fit_value(figure: Figure, room: Box, slide: Slide, canvas: Canvas) -> FigureBlock:
    """Return a value as large as its row allows."""
    most = _LARGEST_WORDS if sets_as_words((figure,)) else _SIZES.values[0]
    sizes = _SIZES._replace(values=tuple(value for value in _SIZES.values if value <= most))
    return fit_figure(figure, room, sizes, slide.lang, canvas.ruler)


def _compose_whole(bands: Sequence[_Band], lang: str, canvas: Canvas) -> list[tuple[TextLine, ...]]:
    """Return what follows each value, then whose it is, in one size for all; [] where there is no room for it."""
    for sizes in _WORDS:
        rights = [band.right for band in bands]
        found = [
            _part_owner(_compose_words(band, sizes, lang), right, canvas.ruler)
            for band, right in zip(bands, rights, strict=True)
        ]
        if all(inside_unbroken(canvas.ruler, box)(lines) for lines, box in zip(found, rights, strict=True)):
            return found
    return []


def _part_owner(lines: tuple[TextLine, ...], room: Box, ruler: Ruler) -> tuple[TextLine, ...]:
    """Return words with company and topic on lines of their own where one line is too narrow for both."""
    *after, owner = lines
    if len(owner.runs) == 1 or ruler.count_lines(owner, room.w) == 1:
        return lines
    company, topic = owner.runs
    topic = topic._replace(text=topic.text.removeprefix(OWNER_MARK))
    return (*after, owner._replace(runs=(company,)), TextLine((topic,)))


def _cut_words(band: _Band, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return as much of a band's words as it has room for; the notes hold them whole."""

    def compose(length: int) -> tuple[TextLine, ...]:
        return _compose_words(band, _WORDS[-1], lang, length)

    words = (band.figure.tail, band.figure.lead, band.line.company, band.line.topic)
    fits = inside(canvas.ruler, band.right)
    return compose(find_longest(max(map(len, words)), lambda length: fits(compose(length))))


def _compose_words(
    band: _Band, sizes: tuple[float, float], lang: str, length: int | None = None
) -> tuple[TextLine, ...]:
    """Return the words after a value, and company and topic; each of at most so many characters."""

    def cut(text: str) -> str:
        return set_spaces(text if length is None else shorten(text, length), lang)

    tail = compose_tail(band.figure, FigureStyle(value=sizes[0], words=sizes[0], lang=lang))
    after = tuple(line._replace(runs=tuple(run._replace(text=cut(run.text)) for run in line.runs)) for line in tail)
    owner, topic = band.line.company or band.line.topic, band.line.topic if band.line.company else ""
    runs = [Run(cut(owner), sizes[1], bold=True, lang=lang)]
    if topic:
        runs.append(Run(f"{OWNER_MARK}{cut(topic)}", sizes[1], Role.MUTED, lang=lang))
    return (*after, TextLine(tuple(runs), before=sizes[1] * 0.3))
