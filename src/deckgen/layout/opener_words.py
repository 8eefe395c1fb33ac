"""What the openers of own looks say alike: the name at its foot, what the company does, the way to the story."""

from collections.abc import Sequence

from deckgen.content import Opener
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.activity import fit_activity
from deckgen.layout.address import AddressStyle, compose_address
from deckgen.layout.canvas import Canvas
from deckgen.layout.runs import Tone
from deckgen.layout.titles import fit_display, stand_title
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_slot, fill_site
from deckgen.page import Frame, PictureItem, TextItem


def stand_name(slide: Slide, box: Box, largest: float, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the company at the foot of a box, in the format of its place, as large as it fits."""
    words = fit_display(slide.title, compose_slot(frame.slot("title"), slide.lang), box, canvas, largest)
    return stand_title(canvas.fill(frame.name, "title", words)._replace(box=box), canvas.ruler)


def set_line(content: Opener, sizes: Sequence[float], tone: Tone, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return what the company does at the first size that fits its place, no word alone on a line."""
    box = frame.slot("line").box
    lines = fit_activity(content.lines, box, sizes, lang, (tone, tone), canvas.ruler)
    width = even_width(lines, box.w, canvas.ruler)
    return canvas.fill(frame.name, "line", lines)._replace(box=box._replace(w=width))


def lead_to_story(
    content: Opener, code: PictureItem | None, style: AddressStyle, frame: Frame, lang: str, canvas: Canvas
) -> tuple[PictureItem | TextItem, ...]:
    """Return a code with its address, or the site alone at the foot of the slide; () without an address."""
    if code:
        words = compose_address(content.source, frame.slot("address").box, style, lang, canvas)
        return code, canvas.fill(frame.name, "address", words)
    return (fill_site("source", content.source, frame, lang, canvas),) if content.source else ()
