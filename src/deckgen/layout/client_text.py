"""Text in a client's placeholders, in the format that they give, on the page and off its art."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.client_places import find_least_title
from deckgen.layout.cutting import count_down, fit_words, inside, inside_unbroken
from deckgen.layout.measure import Ruler
from deckgen.layout.words import compose_slot
from deckgen.page import Frame, Slot, TextItem, TextLine

FitText: TypeAlias = Callable[[Slot], tuple[TextLine, ...]]
"""A slot → lines that fit it."""
_LARGEST_NOTE = 28.0
"""Points that words in a subtitle's place have at most."""
_OVER = 3.0
"""Points that a client's place may be over the page's edge and is left as it is."""
_BESIDE = 6.0
"""Points that words keep from art beside them, where that leaves them room."""
_LEAST = 0.3
"""Share of a place that has to be left beside art; else it lies there on purpose."""


def fit_large_title(text: str, lang: str, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the title of a cover or an opener as large as it fits, from the template's size down to its share of it.

    A longer one is cut.
    """

    def fit(slot: Slot) -> tuple[TextLine, ...]:
        box, compose = slot.box.shrink(slot.insets), compose_slot(slot, lang)
        sizes = count_down(slot.size, find_least_title(slot.size), 1.0)
        whole = inside_unbroken(canvas.ruler, box)
        lines = next((lines for size in sizes if whole(lines := compose(text, size))), None)
        return lines or fit_words(text, sizes[-1:], compose, inside(canvas.ruler, box))

    return place_text(frame.slot("title"), fit, frame, canvas)


def list_sizes(slot: Slot, smallest: float) -> tuple[float, ...]:
    """Return the sizes that words in a placeholder may have, largest first."""
    largest = min(_LARGEST_NOTE, slot.size)
    return count_down(largest, min(largest, smallest), 1.0)


def place_text(slot: Slot, fit: FitText, frame: Frame, canvas: Canvas) -> TextItem:
    """Return a text in a slot; where its words would touch art of the layout, in what the art leaves of the slot."""
    slot, art = _keep_on_page(slot, canvas), _list_art(frame, canvas)
    lines = fit(slot)
    for gap in (_BESIDE, 0.0):
        around = [Box(one.x - gap, one.y, one.w + 2 * gap, one.h) for one in art]
        touched = _find_touched(lines, slot, around, canvas.ruler)
        beside = _keep_off(slot, touched)
        shorter = fit(beside) if touched else lines
        if not _find_touched(shorter, beside, around, canvas.ruler):
            slot, lines = beside, shorter
            break
    return TextItem(slot.name, slot.box, lines, slot=slot.name, anchor=slot.anchor, insets=slot.insets)


def _find_touched(lines: Sequence[TextLine], slot: Slot, art: Sequence[Box], ruler: Ruler) -> list[Box]:
    """Return the art that words of a slot touch."""
    words = _find_words(lines, slot, ruler)
    return [one for one in art if one.overlaps(words, 1.0)]


def _keep_on_page(slot: Slot, canvas: Canvas) -> Slot:
    """Return a slot without what a client's layout has of it beyond the page."""
    page = Box(0.0, 0.0, *canvas.theme.size)
    return slot if page.contains(slot.box, _OVER) else slot._replace(box=slot.box.meet(page))


def _list_art(frame: Frame, canvas: Canvas) -> Sequence[Box]:
    layouts = canvas.theme.client.layouts if canvas.theme.client else ()
    return next((layout.obstacles for layout in layouts if layout.part == frame.layout), ())


def _find_words(lines: Sequence[TextLine], slot: Slot, ruler: Ruler) -> Box:
    """Return where the words of a text are in its slot."""
    box = slot.box.shrink(slot.insets)
    height = min(box.h, ruler.height(lines, box.w))
    broken = any(ruler.count_lines(line, box.w) > 1 for line in lines)
    width = box.w if broken else min(box.w, max((ruler.width(line) for line in lines), default=0.0))
    spare, free = box.w - width, box.h - height
    left = {"left": 0.0, "center": spare / 2, "right": spare}[slot.align]
    top = {"top": 0.0, "middle": free / 2, "bottom": free}[slot.anchor]
    return Box(box.x + left, box.y + top, width, height)


def _keep_off(slot: Slot, art: Sequence[Box]) -> Slot:
    """Return a slot cut to its largest part beside art."""
    box = slot.box
    for one in art:
        parts = (
            Box(box.x, box.y, one.x - box.x, box.h),
            Box(one.right, box.y, box.right - one.right, box.h),
            Box(box.x, box.y, box.w, one.y - box.y),
            Box(box.x, one.bottom, box.w, box.bottom - one.bottom),
        )
        able = [part for part in parts if min(part.w, part.h) > 0 and part.w * part.h >= _LEAST * box.w * box.h]
        box = max(able, key=lambda part: part.w * part.h, default=box)
    return slot._replace(box=box)
