"""Two spans of time as bars to scale, of one height: the lengths alone tell which is more.

The earlier bar and its value are quiet, the later ones in the accent's color and large: they are the news. A value
stands on its bar, or beside it where the bar is shorter than its words.
"""

from collections.abc import Sequence
from itertools import product

from deckgen.content import Scale
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box, Insets
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import find_longest, inside, shorten
from deckgen.layout.figure_block import FigureBlock, compose_block, compose_words, fit_figure, fit_figures, key_figure
from deckgen.layout.figure_sizes import FigureSizes, limit_values
from deckgen.layout.figure_value import GROUND_TONE, FigureStyle, FigureTone
from deckgen.layout.figures.arrangement import figure_slot
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, ShapeItem, TextItem, TextLine
from deckgen.phrase import Phrase
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Role, Theme

_THINNEST = 6.0
"""Points of a bar that is too short to be seen at its scale."""
_GAP = 24.0
"""Between the words above, the bars, and a bar and the value beside it."""
_AIR = 8.0
"""Points from the upper and the lower edge of a bar to its words."""
_MOST_WORDS = 0.28
"""Height of the words above the bars, of the room's, at most."""
_WORDS = (26.0, 24.0, 22.0, 20.0, 18.0)
_SENTENCE = _WORDS[2:]
"""Sizes of the words above the bars, which say what these are about: larger ones would be a second title."""
_VALUES = (136.0, 120.0, 104.0, 96.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0)
_EARLIER, _QUIETER = (64.0, 56.0, 48.0, 40.0, 34.0, 28.0), 0.6
"""Sizes of the earlier value, and how large it is at the most, as a share of the later one's."""
_ON_BAR = FigureTone(value=Role.BACKGROUND, quiet=Role.BACKGROUND, words=Role.BACKGROUND)
_CAPTION = GROUND_TONE._replace(words=Role.MUTED)
_TONES = GROUND_TONE._replace(value=Role.MUTED), GROUND_TONE
"""The colors of the values beside their bars."""


class _BarSide(NamedTuple):
    """Where the words of a bar may stand."""

    box: Box
    on_bar: bool


def design_scale(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: words, the earlier value, the later one, each as wide as the room."""
    words, earlier, later = stage.room.split_rows((0.2, 0.3, 0.5))
    slots = (
        figure_slot(1, words)._replace(name="words"),
        figure_slot(2, earlier)._replace(name="earlier", anchor="middle"),
        figure_slot(3, later)._replace(name="figure", anchor="middle"),
    )
    return (stage.frame("Scale", slots),)


def draw_scale(content: Scale, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw what was measured, then a bar as long as the earlier span, then one as long as the later one."""
    frame, figure = canvas.find_frame("Scale", slide), content.figure
    first, last = frame.slot("words").box, frame.slot("figure").box
    room = Box(first.x, first.y, first.w, last.bottom - first.y)
    words = _write_words(content, slide, room, canvas)
    rows = _list_rows(room, words[-1].box.bottom + _GAP if words else room.y)
    longest = max(content.seconds) or 1.0
    lengths = (max(_THINNEST, room.w * seconds / longest) for seconds in content.seconds)
    bars = tuple(row._replace(w=length) for row, length in zip(rows, lengths, strict=True))
    keys, roles = ("", key_figure(figure)), (Role.MUTED, Role.ACCENT)
    names = ("earlier", "bar-earlier"), ("figure", "bar-later")
    texts = _write_values(_part(figure), bars, room, slide.lang, canvas)
    items = (
        item
        for (name, bar_name), bar, role, (place, block), key in zip(names, bars, roles, texts, keys, strict=True)
        for item in (
            ShapeItem(bar_name, bar, role),
            TextItem(name, place, block.lines, slot=name, anchor="middle", key=key),
        )
    )
    return (Draft(frame.name, (*words, *items), figures=(figure,)),)


def _list_rows(room: Box, top: float) -> tuple[Box, ...]:
    return Box(room.x, top, room.w, room.bottom - top).split_rows((1.0, 1.0), _GAP)


def _part(figure: Figure) -> tuple[Figure, Figure]:
    """Return what is written at the bars: the earlier value, and the later one with the words that follow it."""
    phrase = Phrase(hero=figure.phrase.hero, tail=figure.phrase.tail if figure.lead else ())
    earlier = figure.before or figure.phrase.hero
    return Figure(Phrase(hero=earlier)), figure._replace(phrase=phrase, before=None)


def _write_words(content: Scale, slide: Slide, room: Box, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return what is measured, above the bars, in at most a quarter of the room; at last cut, the notes hold it."""
    text = content.figure.lead or content.figure.tail
    longest = len(text)
    if not longest:
        return ()

    def compose(size: float, length: int = longest) -> tuple[TextLine, ...]:
        style = FigureStyle(value=size, words=size, lang=slide.lang, tone=_CAPTION)
        return (compose_words(shorten(text, length), style),)

    fits = inside(canvas.ruler, Box(room.x, room.y, room.w, room.h * _MOST_WORDS))
    lines = next((lines for size in _SENTENCE if fits(lines := compose(size))), None)
    if lines is None:
        lines = compose(_WORDS[-1], find_longest(longest, lambda length: fits(compose(_WORDS[-1], length))))
    box = Box(room.x, room.y, room.w, canvas.ruler.height(lines, room.w) + 1.0)
    return (TextItem("words", box, lines, slot="words"),)


def _write_values(
    ends: tuple[Figure, Figure], bars: Sequence[Box], room: Box, lang: str, canvas: Canvas
) -> tuple[tuple[Box, FigureBlock], ...]:
    """Return place and lines of both values, as large as they can be, on their bars rather than beside them."""
    fitted = [
        (blocks, sides)
        for sides in product(*(_list_sides(bar, room) for bar in bars))
        if (blocks := _fit_ends(ends, sides, lang, canvas))
    ]
    blocks, sides = max(fitted, key=_weigh) if fitted else _squeeze(ends, bars, room, lang, canvas)
    tones = (_ON_BAR if side.on_bar else tone for side, tone in zip(sides, _TONES, strict=True))
    return tuple(
        (side.box, compose_block(end, block.style._replace(tone=tone), side.box.w, canvas.ruler))
        for end, block, side, tone in zip(ends, blocks, sides, tones, strict=True)
    )


def _fit_ends(
    ends: tuple[Figure, Figure], sides: Sequence[_BarSide], lang: str, canvas: Canvas
) -> tuple[FigureBlock, ...]:
    """Return both values at a place each, the later one as large as it can be; () where one does not fit."""
    earlier, later = (((end,), (side.box,)) for end, side in zip(ends, sides, strict=True))
    sizes = FigureSizes(limit_values(_VALUES, canvas.ruler), _WORDS, under=False)
    new = fit_figures(*later, sizes, lang, canvas.ruler)
    least = _EARLIER[-1:]
    values = tuple(value for value in _EARLIER if new and value <= new[0].style.value * _QUIETER) or least
    old = fit_figures(*earlier, sizes._replace(values=values), lang, canvas.ruler) if new else ()
    return (*old, *new) if old else ()


def _weigh(fitted: tuple[tuple[FigureBlock, ...], tuple[_BarSide, ...]]) -> tuple[float, float]:
    """Return how large the values of both ends look, the later one first."""
    (earlier, later), _ = fitted
    return later.worth, earlier.worth


def _squeeze(
    ends: tuple[Figure, Figure], bars: Sequence[Box], room: Box, lang: str, canvas: Canvas
) -> tuple[tuple[FigureBlock, ...], tuple[_BarSide, ...]]:
    """Return values that have no room at any size, cut, each where there is more room for it."""
    sides = tuple(max(_list_sides(bar, room), key=lambda side: side.box.w) for bar in bars)
    smallest, pairs = FigureSizes(_VALUES[-1:], _WORDS[-1:]), zip(ends, sides, strict=True)
    return tuple(fit_figure(end, side.box, smallest, lang, canvas.ruler) for end, side in pairs), sides


def _list_sides(bar: Box, room: Box) -> tuple[_BarSide, ...]:
    """Return the places on a bar and beside it that there are."""
    bar = bar.shrink(Insets(top=_AIR, bottom=_AIR))
    beside = Box(bar.right + _GAP, bar.y, room.right - bar.right - _GAP, bar.h)
    on_bar = bar.shrink(Insets(left=_GAP, right=_GAP))
    sides = (_BarSide(on_bar, on_bar=True), _BarSide(beside, on_bar=False))
    return tuple(side for side in sides if side.box.w > _GAP)


KIND = Kind(content=Scale, wants="plain", design=design_scale, draw=draw_scale, grounds=tuple(GroundName))
