"""A page of the web that a slide leads to: a code that a phone reads, and its site."""

from deckgen.contrast import measure_contrast, measure_luminance
from deckgen.geometry import Box
from deckgen.language import Label
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import count_down, fit_words, on_one_line
from deckgen.layout.qr import LIGHT, measure_quiet
from deckgen.layout.runs import name_site, web_link
from deckgen.layout.words import compose_words
from deckgen.named_tuple import NamedTuple
from deckgen.page import Font, Frame, PictureItem, TextLine
from deckgen.theme import Role, Theme

LEAST_SIDE = 160.0
"""Points under which a code is not worth its place on an opener."""
_BLACK, _SCANNED = "000000", 15.0
"""Contrast of a code's modules that every phone reads from a projector; under it a code is printed on white."""


class AddressStyle(NamedTuple):
    """How an address is set on its ground."""

    largest: float
    smallest: float = 18.0
    """Points of the site."""
    site: Role = Role.LINK
    bold: bool = True
    font: Font = "heading"


def draw_code(source: str, box: Box, lang: str, canvas: Canvas) -> PictureItem | None:
    """Return the code of an address in a square at the upper left of a box; None where look or address have none.

    Args:
        source: the address.
        box: the code's place with its border.
        lang: language of the slide.
        canvas: what the slide is drawn on.
    """
    code = canvas.draw_code(source, find_light(canvas.theme)) if canvas.theme.qr else b""
    side = min(box.w, box.h)
    if not code or side < LEAST_SIDE:
        return None
    alt = f"{canvas.theme.label(Label.QR, lang)}: {name_site(source)}"
    return PictureItem("qr", box._replace(w=side, h=side), "png", data=code, alt=alt, slot="qr", link=web_link(source))


def compose_address(source: str, box: Box, style: AddressStyle, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return the site on one line at the largest size; it leads to the whole address, which nobody reads from a slide.

    Args:
        source: the address.
        box: its place.
        style: size, color and weight.
        lang: language of the slide.
        canvas: what the slide is drawn on.
    """
    compose = compose_words(lang, style.site, bold=style.bold, font=style.font)
    sizes = count_down(style.largest, style.smallest, 2.0)
    site = fit_words(name_site(source), sizes, compose, on_one_line(canvas.ruler, box.w))
    return tuple(_link(line, source) for line in site)


def _link(line: TextLine, source: str) -> TextLine:
    return line._replace(runs=tuple(run._replace(link=web_link(source)) for run in line.runs))


def find_light(theme: Theme) -> str:
    """Return what codes of a look are printed on: its page's color, at night its text's, white where neither is light.

    The border is a part of the picture, so a code is read on whatever ground its slide is given by hand.
    """
    own = max((theme.colors[role] for role in (Role.BACKGROUND, Role.TEXT)), key=measure_luminance)
    return LIGHT if theme.client or measure_contrast(own, _BLACK) < _SCANNED else own


def is_unseen(theme: Theme) -> bool:
    """Tell whether the border of a code is not seen, for its page has the same color."""
    return not theme.client and find_light(theme) == theme.colors[Role.BACKGROUND]


def hang_code(code: PictureItem, frame: Frame, theme: Theme) -> PictureItem:
    """Return a code as large as it was whose modules stand at the left of its place: its border is not seen.

    Where that is seen, leaves the slide or lies on what has its place beside it, the code stays.
    """
    left = code.box.x - code.box.w * measure_quiet(code.data)
    edge = max((slot.box.right for slot in frame.slots if slot.box.right <= code.box.x), default=0.0)
    return code._replace(box=code.box._replace(x=left)) if left >= edge and is_unseen(theme) else code
