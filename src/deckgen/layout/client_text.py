"""Text in a client's placeholders, in the format that they give: large titles, subtitles."""

from collections.abc import Sequence

from deckgen.layout.canvas import Canvas
from deckgen.layout.client_places import TITLE_SHARE, TITLE_SMALLEST
from deckgen.layout.cutting import count_down, fit_words, inside, inside_unbroken
from deckgen.layout.words import compose_slot
from deckgen.page import Frame, Slot, TextItem, TextLine

_LARGEST_NOTE = 28.0
"""Points that words in a subtitle's place have at most."""


def fit_large_title(text: str, lang: str, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the title of a cover or an opener as large as it fits, from the template's size down to its share of it.

    A longer one is cut.
    """
    slot = frame.slot("title")
    box, compose = slot.box.shrink(slot.insets), compose_slot(slot, lang)
    sizes = count_down(slot.size, min(slot.size, max(TITLE_SMALLEST, slot.size * TITLE_SHARE)), 1.0)
    whole = inside_unbroken(canvas.ruler, box)
    lines = next((lines for size in sizes if whole(lines := compose(text, size))), None)
    return place_text("title", lines or fit_words(text, sizes[-1:], compose, inside(canvas.ruler, box)), slot)


def list_sizes(slot: Slot, smallest: float) -> tuple[float, ...]:
    """Return the sizes that words in a placeholder may have, largest first."""
    largest = min(_LARGEST_NOTE, slot.size)
    return count_down(largest, min(largest, smallest), 1.0)


def place_text(name: str, lines: Sequence[TextLine], slot: Slot) -> TextItem:
    """Return a text that fills a slot."""
    return TextItem(name, slot.box, tuple(lines), slot=slot.name, anchor=slot.anchor, insets=slot.insets)
