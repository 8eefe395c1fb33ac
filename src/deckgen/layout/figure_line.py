"""A figure in one line under others: the opener has shown it large, here it stands in its sentence, its value bold.

The others are drawn by whoever draws figures, on frames whose places for figures end higher.
"""

from collections.abc import Callable, Iterator, Mapping

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.figure_block import key_figure
from deckgen.layout.figure_sentence import compose_sentence
from deckgen.layout.figure_value import GROUND_TONE, PANEL_TONE, FigureTone
from deckgen.layout.figures.arrangement import rule
from deckgen.layout.measure import Ruler
from deckgen.layout.widows import even_width
from deckgen.page import Frame, Item, Slot, TextItem, TextLine
from deckgen.story import Figure
from deckgen.theme import Role

NAME = "again"
"""Of the slot."""
_RULE = "again-rule"
LINE_NAMES = frozenset({NAME, _RULE})
"""What the items of the line are called."""
_IDX = 90
_SIZES = (22.0, 20.0, 18.0)
_LARGE = ((24.0, 34.0), (22.0, 32.0), (20.0, 28.0), (18.0, 26.0))
"""The same where all of it has one line, and of its value there: the strongest one of a story is no footnote."""
_WHOLE = 0.97
"""Of the width, what such a line takes at most."""
_HEIGHT = 48.0
"""Points of the slot, which has room for one line."""
_FOOT = 12.0
"""Points from the line to the end of the room: as far from what stands under it as from the hairline above."""
_ABOVE = 10.0
"""Points from the hairline to the words under it."""
_GAP = 18.0
"""Points from the other figures to the hairline."""
_COLUMNS = frozenset({"figure", "lead", "value", "tail", "chart"})
"""What the places of figures are called, before their number."""


def add_line(frame: Frame, within: Box | None = None) -> Frame:
    """Return a frame of figures with a place for the line at their foot, or at that of a box."""
    room = within or _find_room(frame)
    first = next(slot for slot in frame.slots if _is_figure(slot))
    height, foot = min(_HEIGHT, room.h / 4), 0.0 if within else min(_FOOT, room.h / 8)
    box = Box(room.x, room.bottom - foot - height, room.w, height)
    slot = Slot(NAME, "body", box, size=_SIZES[0], idx=_IDX, color=first.color, anchor="bottom", placeholder=False)
    return frame._replace(slots=(*frame.slots, slot))


def draw_over_line(
    again: Figure | None, slide: Slide, canvas: Canvas, draw: Callable[[Canvas], tuple[Draft, ...]]
) -> tuple[Draft, ...]:
    """Return what draws figures, the last page with the line under them; as it is where there is none.

    Args:
        again: The figure of the line.
        slide: What is drawn.
        canvas: The frames as they are.
        draw: Draws the others on the frames that it is given; () where they have no room.
    """
    if again is None:
        return draw(canvas)
    drafts = draw(canvas._replace(frames=_RaisedFrames(again, slide, canvas)))
    if not drafts:
        return ()
    *others, last = drafts
    figures = None if last.figures is None else (*last.figures, again)
    items = (*last.items, *_set_line(again, canvas.frames[last.frame], slide, canvas))
    return (*others, last._replace(items=items, figures=figures))


class _RaisedFrames(Mapping[str, Frame]):
    """The frames of a look with a line's height less for figures, each raised when it is asked for: few of many are."""

    def __init__(self, figure: Figure, slide: Slide, canvas: Canvas) -> None:
        self._figure, self._slide, self._canvas = figure, slide, canvas
        self._raised: dict[str, Frame] = {}

    def __getitem__(self, name: str) -> Frame:
        if name not in self._raised:
            self._raised[name] = _raise(self._canvas.frames[name], self._figure, self._slide, self._canvas)
        return self._raised[name]

    def __contains__(self, name: object) -> bool:
        return name in self._canvas.frames

    def __iter__(self) -> Iterator[str]:
        return iter(self._canvas.frames)

    def __len__(self) -> int:
        return len(self._canvas.frames)


def _is_figure(slot: Slot) -> bool:
    return slot.name.split("-")[0] in _COLUMNS


def _find_room(frame: Frame) -> Box:
    """Return the room that the places of figures take together."""
    boxes = [slot.box for slot in frame.slots if _is_figure(slot)]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _raise(frame: Frame, figure: Figure, slide: Slide, canvas: Canvas) -> Frame:
    """Return a frame with a line's height less for figures, and for text that stands over them."""
    if not any(slot.name == NAME for slot in frame.slots):
        return frame
    room, own = _find_room(frame), frame.slot(NAME).box
    rows = [slot.box for slot in frame.slots if slot.name.startswith("row-") and slot.box.right > room.x]
    top = min((room.y, *(box.y for box in rows)))
    line, width = _fit_line(figure, own.w, slide.lang, _find_tone(frame)[0], canvas.ruler)
    foot = own.bottom - canvas.ruler.height((line,), width) - _ABOVE - _GAP
    share = (foot - top) / (room.bottom - top)

    def move(slot: Slot) -> Slot:
        box = slot.box
        if not _is_figure(slot) and box not in rows:
            return slot
        return slot._replace(box=Box(box.x, top + (box.y - top) * share, box.w, box.h * share))

    return frame._replace(slots=tuple(map(move, frame.slots)))


def _find_tone(frame: Frame) -> tuple[FigureTone, Role]:
    """Return the colors of the line and of the hairline over it."""
    panel = next((art.box for art in frame.art if art.name == "panel"), None)
    on_panel = panel is not None and panel.x <= _find_room(frame).x
    return (PANEL_TONE, Role.BAR) if on_panel else (GROUND_TONE, Role.LINE)


def _fit_line(figure: Figure, width: float, lang: str, tone: FigureTone, ruler: Ruler) -> tuple[TextLine, float]:
    """Return the line and the width of its box: its value is larger than its words where all have one line."""
    for size, value in _LARGE:
        line = compose_sentence(figure, size, lang, tone, value)
        if ruler.width(line) <= width * _WHOLE:
            return line, even_width((line,), width, ruler)
    lines = [compose_sentence(figure, size, lang, tone) for size in _SIZES]
    counts = [ruler.count_lines(line, width) for line in lines]
    line = next(line for line, count in zip(lines, counts, strict=True) if count == counts[-1])
    return line, even_width((line,), width, ruler)


def _set_line(figure: Figure, frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Item, ...]:
    room, (tone, color) = frame.slot(NAME).box, _find_tone(frame)
    line, width = _fit_line(figure, room.w, slide.lang, tone, canvas.ruler)
    height = canvas.ruler.height((line,), width)
    box = Box(room.x, room.bottom - height, width, height)
    text = TextItem(NAME, box, (line,), slot=NAME, anchor="bottom", key=join_key(key_figure(figure), NAME))
    if _find_room(frame).x < room.x:  # blocks of color from edge to edge end where a hairline would be
        return (text,)
    return (rule(_RULE, Box(room.x, box.y - _ABOVE, room.w, 0.0), color), text)
