"""Titles of slides: as large as they fit, on one line if they can; the longest are cut, the notes hold them whole."""

from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import Compose, count_down, fit_words, inside, inside_unbroken, on_one_line
from deckgen.page import Frame, Run, TextItem, TextLine
from deckgen.theme import Role

DISPLAY_SMALLEST = 28.0
OWNER_MARK = " · "
STACKED = 72.0
"""Points from which a title's place has two lines."""
OWNER_SHARE = 0.7
"""Share of the title's width that the owner may take."""


def make_title(slide: Slide, suffix: str, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the title item: the section's heading, the company in a quiet tone, "2" on a second page.

    In a place of two lines, as on a panel at the left, the company stands under the heading.
    """
    slot, lang = frame.slot("title"), slide.labels or slide.lang
    stacked = slot.box.h >= STACKED
    quiet = Role.PANEL_MUTED if slot.color is Role.PANEL_TEXT else Role.MUTED
    sizes = count_down(canvas.theme.sizes.title, canvas.theme.sizes.title_small, 2.0)

    def compose_owner(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, font="heading"),)),)

    owner = slide.owner
    if owner:
        one_line = on_one_line(canvas.ruler, slot.box.w * OWNER_SHARE)
        owner = fit_words(owner, sizes[-1:], compose_owner, one_line)[0].runs[0].text

    def compose(head: str, size: float) -> tuple[TextLine, ...]:
        named = f"{'' if stacked else OWNER_MARK}{owner}" if owner else ""
        parts = ((head, slot.color, True), (named, quiet, False), (suffix, quiet, False))
        runs = tuple(
            Run(text, size, color, bold=bold, font="heading", lang=lang) for text, color, bold in parts if text
        )
        return (TextLine(runs[:1]), TextLine(runs[1:])) if stacked and named else (TextLine(runs),)

    one_line, box = on_one_line(canvas.ruler, slot.box.w), inside(canvas.ruler, slot.box)
    lines = next((lines for size in sizes if one_line(lines := compose(slide.title, size))), None)
    return TextItem(
        "title",
        slot.box,
        lines or fit_words(slide.title, sizes[-1:], compose, box),
        slot="title",
        anchor=slot.anchor,
    )


def fit_display(text: str, compose: Compose, box: Box, canvas: Canvas, largest: float = 0.0) -> tuple[TextLine, ...]:
    """Return an opener's title as large as it fits without breaking a word; the longest are cut.

    `largest` is in points; 0 for the look's own.
    """
    sizes = count_down(largest or canvas.theme.sizes.display, DISPLAY_SMALLEST, 4.0)
    whole = inside_unbroken(canvas.ruler, box)
    lines = next((lines for size in sizes if whole(lines := compose(text, size))), None)
    return lines or fit_words(text, sizes[-1:], compose, inside(canvas.ruler, box))
