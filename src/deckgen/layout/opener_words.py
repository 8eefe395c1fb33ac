"""What the openers of own looks say alike: the name at its foot, what the company does, the way to the story."""

from collections.abc import Sequence

from deckgen.content import Opener
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.activity import fit_activity
from deckgen.layout.canvas import Canvas
from deckgen.layout.runs import Tone
from deckgen.layout.titles import HANGING, fit_display, stand_title
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_slot, fill_site
from deckgen.page import Frame, PictureItem, TextItem

LINK_SIZES = (44.0, 40.0, 36.0, 32.0, 28.0)
"""Of what an opener says that has nothing but a link to read."""


def stand_name(slide: Slide, box: Box, largest: float, foot: float, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the company as large as it fits a box, in the format of its place, on the base line of all sizes.

    Args:
        slide: whose title it is.
        box: its room.
        largest: points.
        foot: how far above the foot of the box the base line of its last line is.
        frame: has its place.
        canvas: what the slide is drawn on.
    """
    words = fit_display(slide.title, compose_slot(frame.slot("title"), slide.lang), box, canvas, largest)
    title = stand_title(canvas.fill(frame.name, "title", words)._replace(box=box), canvas.ruler)
    lower = HANGING + canvas.ruler.read(words[-1]).foot - foot
    return title._replace(box=title.box._replace(y=title.box.y + lower))


def set_line(content: Opener, sizes: Sequence[float], tone: Tone, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return what the company does at the first size that fits its place, no word alone on a line."""
    box, tried = frame.slot("line").box, (*LINK_SIZES, *sizes) if content.invites else sizes
    lines = fit_activity(content.lines, box, tried, lang, (tone, tone), canvas.ruler)
    width = even_width(lines, box.w, canvas.ruler)
    return canvas.fill(frame.name, "line", lines)._replace(box=box._replace(w=width))


def lead_to_story(
    content: Opener, code: PictureItem | None, frame: Frame, lang: str, canvas: Canvas
) -> tuple[PictureItem | TextItem, ...]:
    """Return a code, or the site at the foot of the slide: beside a code it would be the same link twice."""
    if code:
        return (code,)
    return (fill_site("source", content.source, frame, lang, canvas),) if content.source else ()
