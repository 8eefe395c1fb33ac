"""Two spans of time as bars to scale: the earlier one quiet with its words in it, the later one in the accent color.

The value stands beside its bar, or in it where the bar is longer than its words.
"""

from deckgen.deck import GroundName, Scale, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import find_longest, inside, shorten
from deckgen.layout.figure_block import compose_words, fit_figure, key_figure
from deckgen.layout.figure_sizes import FigureSizes, limit_values
from deckgen.layout.figure_value import GROUND_TONE, FigureStyle, FigureTone, value_runs
from deckgen.layout.figures.arrangement import figure_slot
from deckgen.layout.measure import Ruler
from deckgen.layout.typography import set_spaces
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Item, Run, ShapeItem, TextItem, TextLine
from deckgen.phrase import Phrase
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

_THINNEST = 6.0
"""Points of a bar that is too short to be seen at its scale."""
_GAP = 24.0
"""Between the words above, the bars, and a bar and the value beside it."""
_EARLIER, _SHORTEST_EARLIER = 0.28, 64.0
"""Height of the earlier bar, of what words leave free, and at least in points."""
_LATER = 0.85
"""Height of the later bar, of what is left, at least: the slide is filled."""
_MOST_WORDS = 0.28
"""Height of the words above the bars, of the room's, at most."""
_WORDS = (26.0, 24.0, 22.0, 20.0, 18.0)
_SENTENCE = (32.0, 30.0, 28.0, *_WORDS)
"""Sizes of the words above the bars, which say what these are about: the title may be a label."""
_VALUES = (136.0, 120.0, 104.0, 84.0, 72.0, 64.0, 56.0, 48.0, 40.0, 34.0, 28.0)
_OLD = (44.0, 36.0, 28.0, 24.0, 20.0, 18.0)
_ON_BAR = FigureTone(value=Role.BACKGROUND)


class _Bars(NamedTuple):
    """Lengths of the bars, in points."""

    earlier: float
    later: float


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
    frame = canvas.find_frame("Scale", slide)
    first, last = frame.slot("words").box, frame.slot("figure").box
    room = Box(first.x, first.y, first.w, last.bottom - first.y)
    longest = max(content.seconds) or 1.0
    bars = _Bars(*(max(_THINNEST, room.w * seconds / longest) for seconds in content.seconds))
    words = _write_words(content, slide, room, canvas)
    top = words[-1].box.bottom + _GAP if words else room.y
    height = max(_SHORTEST_EARLIER, (room.bottom - top - _GAP) * _EARLIER)
    upper = Box(room.x, top, room.w, height)
    lower = Box(room.x, upper.bottom + _GAP, room.w, room.bottom - upper.bottom - _GAP)
    items = (
        *words,
        *_draw_earlier(content, bars.earlier, upper, slide, canvas),
        *_draw_later(content, bars.later, lower, slide, canvas),
    )
    return (Draft(frame.name, items, figures=(content.figure,)),)


def _write_words(content: Scale, slide: Slide, room: Box, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return what is measured, above the bars, in at most a quarter of the room; at last cut, the notes hold it."""
    figure = content.figure
    longest = max(len(figure.lead), len(figure.tail))
    if not longest:
        return ()

    def compose(size: float, length: int = longest) -> tuple[TextLine, ...]:
        style = FigureStyle(value=size, words=size, lang=slide.lang)
        parts = ((figure.lead, True), (figure.tail, False))
        return tuple(compose_words(shorten(words, length), style, quiet=quiet) for words, quiet in parts if words)

    fits = inside(canvas.ruler, Box(room.x, room.y, room.w, room.h * _MOST_WORDS))
    lines = next((lines for size in _SENTENCE if fits(lines := compose(size))), None)
    if lines is None:
        lines = compose(_WORDS[-1], find_longest(longest, lambda length: fits(compose(_WORDS[-1], length))))
    box = Box(room.x, room.y, room.w, canvas.ruler.height(lines, room.w) + 1.0)
    return (TextItem("words", box, lines, slot="words"),)


def _draw_earlier(content: Scale, length: float, box: Box, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    """Return the earlier bar with its words in it, or beside it where it is short."""
    text = set_spaces(content.figure.earlier, slide.lang)
    for size in _OLD:
        found = _find_place(TextLine((Run(text, size),)), length, box, canvas.ruler)
        if found is not None or size == _OLD[-1]:
            break
    place, on_bar = found or _choose_wider(length, box)
    line = TextLine((Run(text, size, Role.BACKGROUND if on_bar else Role.MUTED, lang=slide.lang),))
    bar = ShapeItem("bar-earlier", Box(box.x, box.y, length, box.h), Role.MUTED)
    return bar, TextItem("earlier", place, (line,), slot="earlier", anchor="middle")


def _draw_later(content: Scale, length: float, box: Box, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    """Return the later bar and the value, with its qualifier before it."""
    figure = content.figure
    key = key_figure(figure)
    above = figure._replace(phrase=Phrase(hero=figure.phrase.hero), before=None)
    for size in limit_values(_VALUES, canvas.ruler):
        style = FigureStyle(value=size, words=min(_WORDS[0], size), lang=slide.lang)
        place = _find_place(TextLine(value_runs(figure.value, style)), length, box, canvas.ruler)
        if place is None:
            continue
        tone = _ON_BAR._replace(quiet=Role.BACKGROUND) if place[1] else GROUND_TONE
        block = fit_figure(above, place[0], FigureSizes((size,), _WORDS, under=False), slide.lang, canvas.ruler, tone)
        if block.height > box.h:
            continue
        height = min(box.h, max(block.height + _GAP, box.h * _LATER))
        bar = ShapeItem("bar-later", Box(box.x, box.y, length, height), Role.ACCENT)
        beside = Box(place[0].x, box.y, place[0].w, height)
        return bar, TextItem("figure", beside, block.lines, slot="figure", anchor="middle", key=key)
    block = fit_figure(above, box, FigureSizes((_VALUES[-1],), _WORDS), slide.lang, canvas.ruler)
    return (TextItem("figure", box, block.lines, slot="figure", anchor="middle", key=key),)


def _find_place(line: TextLine, length: float, box: Box, ruler: Ruler) -> tuple[Box, bool] | None:
    """Return where one line stands at a bar, beside it where there is room, and whether on it; None for nowhere."""
    need = ruler.width(line) * 1.02 + 2.0
    if length + _GAP + need <= box.w:
        return Box(box.x + length + _GAP, box.y, box.w - length - _GAP, box.h), False
    if need + 2 * _GAP <= length:
        return Box(box.x + _GAP, box.y, length - 2 * _GAP, box.h), True
    return None


def _choose_wider(length: float, box: Box) -> tuple[Box, bool]:
    """Return where words of several lines stand at a bar: on it or beside it, where there is more room."""
    if length > box.w / 2:
        return Box(box.x + _GAP, box.y, length - 2 * _GAP, box.h), True
    return Box(box.x + length + _GAP, box.y, box.w - length - _GAP, box.h), False


KIND = Kind(content=Scale, wants="plain", design=design_scale, draw=draw_scale, grounds=tuple(GroundName))
