"""Words in one format that keep to their place: set smaller first, cut at a word's end at last."""

from collections.abc import Sequence

from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import Compose, count_down, fit_words, inside_unbroken, on_one_line
from deckgen.layout.runs import name_site, web_link
from deckgen.layout.typography import set_spaces
from deckgen.page import Align, Font, Frame, Run, Slot, TextItem, TextLine
from deckgen.theme import Role

OWNER_MARK = " · "
"""Between what a title says and whom it is about."""


def compose_words(
    lang: str, color: Role = Role.TEXT, *, bold: bool = False, font: Font = "body", align: Align = "left"
) -> Compose:
    """Return what makes a line of a text and a size."""

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(set_spaces(text, lang), size, color, bold=bold, font=font, lang=lang),), align),)

    return compose


def compose_slot(slot: Slot, lang: str) -> Compose:
    """Return what makes a line of a text and a size, in the format of a place."""

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        run = Run(
            set_spaces(text, lang),
            size,
            slot.words or slot.color,
            bold=slot.bold,
            font=slot.font,
            lang=lang,
            caps=slot.caps,
        )
        return (TextLine((run,), slot.align, spacing=slot.spacing),)

    return compose


def narrow_slot(frame: Frame, name: str, width: float) -> Frame:
    """Return a frame one of whose slots is as wide as given, in points."""
    slots = (slot._replace(box=slot.box._replace(w=width)) if slot.name == name else slot for slot in frame.slots)
    return frame._replace(slots=tuple(slots))


def fill_line(name: str, text: str, frame: Frame, lang: str, canvas: Canvas, smallest: float = 12.0) -> TextItem:
    """Return a text on one line of a slot, in its format: smaller where it is too long, cut at last."""
    slot = frame.slot(name)
    one_line = on_one_line(canvas.ruler, slot.box.shrink(slot.insets).w)
    words, sizes = " ".join(text.split()), count_down(slot.size, min(slot.size, smallest), 2.0)
    lines = fit_words(words, sizes, compose_slot(slot, lang), one_line)
    return canvas.fill(frame.name, name, lines)._replace(box=slot.box)


def fill_site(name: str, url: str, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the site of a link on one line of a slot, in its format, and leading there."""
    item = fill_line(name, name_site(url), frame, lang, canvas)
    (line,) = item.lines
    return item._replace(lines=(line._replace(runs=tuple(run._replace(link=web_link(url)) for run in line.runs)),))


def fill_box(name: str, text: str, frame: Frame, lang: str, canvas: Canvas, sizes: Sequence[float]) -> TextItem:
    """Return a text inside a slot, in its format: no word broken at the first size that allows it, cut at last."""
    slot = frame.slot(name)
    fits = inside_unbroken(canvas.ruler, slot.box.shrink(slot.insets))
    return canvas.fill(frame.name, name, fit_words(text, sizes, compose_slot(slot, lang), fits))
