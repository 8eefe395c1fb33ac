"""Decks → one PDF, a page a slide: its picture, and its words at their places, to be searched and copied."""

import io
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from deckgen.deferred import defer
from deckgen.preview.draw import ShownDeck
from deckgen.preview.drawing import NoRendererError, SetLine, SlidePicture
from deckgen.preview.faces import find_faces

if TYPE_CHECKING:
    from reportlab.lib import utils
    from reportlab.pdfbase import pdfmetrics, ttfonts
    from reportlab.pdfgen import canvas
else:
    utils, canvas = defer("reportlab.lib.utils"), defer("reportlab.pdfgen.canvas")
    pdfmetrics, ttfonts = defer("reportlab.pdfbase.pdfmetrics"), defer("reportlab.pdfbase.ttfonts")

_UNSEEN: Final = 3
"""The way of drawing text that leaves no mark."""
FACE: Final = "deckgen"


def check_writer() -> None:
    """Raise `NoRendererError` where what writes PDFs is not installed."""
    if find_spec("reportlab") is None:
        raise NoRendererError("PDFs cannot be written: pip install 'deckgen-stories[preview]'")


def register_faces() -> Mapping[str, str]:
    """Make the font for our own words known to the library for PDFs; return its name by style."""
    names = {}
    for face in find_faces(("Arial",)).files:
        if face.family == "Arial":
            names[face.style] = f"{FACE} {face.style}"
            pdfmetrics.registerFont(ttfonts.TTFont(names[face.style], str(face.path)))
    return names


def open_canvas(target: io.BytesIO, size: tuple[float, float], title: str, lang: str) -> "canvas.Canvas":
    """Return a PDF to draw on: no clock, no random ids."""
    page = canvas.Canvas(target, pagesize=size, invariant=1, pageCompression=1, lang=lang or None)
    page.setTitle(title)
    page.setCreator("deckgen")
    page.setAuthor("")
    page.setSubject("")
    return page


def make_pdf(decks: Sequence[ShownDeck]) -> bytes:
    """Return a PDF of decks, a bookmark a deck and a slide."""
    face = register_faces()["regular"]
    content = io.BytesIO()
    page = open_canvas(content, (1, 1), decks[0].text.title, decks[0].text.lang)
    for deck in decks:
        for number, (slide, text) in enumerate(zip(deck.drawn.slides, deck.text.slides, strict=True), 1):
            page.setPageSize((deck.drawn.width, deck.drawn.height))
            place = f"{deck.name}/{number}"
            page.bookmarkPage(place)
            if number == 1:
                page.addOutlineEntry(deck.text.title or deck.name, f"{place}", level=0, closed=len(decks) > 1)
            page.addOutlineEntry(f"{number}. {text.title}", place, level=1)
            draw_slide(page, slide, (0, 0), (deck.drawn.width, deck.drawn.height), face)
            page.showPage()
    page.save()
    return content.getvalue()


def draw_slide(
    page: "canvas.Canvas", slide: SlidePicture, place: tuple[float, float], size: tuple[float, float], face: str
) -> None:
    """Draw a slide at a place (from the left, from below), its words unseen behind the picture."""
    (x, y), (width, height) = place, size
    for line in slide.lines:
        _draw_line(page, line, (x, y + height), width / slide.points, face)
    page.drawImage(utils.ImageReader(io.BytesIO(slide.png)), x, y, width, height)


def _draw_line(page: "canvas.Canvas", line: SetLine, corner: tuple[float, float], share: float, face: str) -> None:
    """Set a line as wide as it stands on the slide, whatever font that is in."""
    size = max(line.size * share, 0.1)
    natural = pdfmetrics.stringWidth(line.text, face, size)
    text: Any = page.beginText(corner[0] + line.x * share, corner[1] - line.baseline * share)
    text.setFont(face, size)
    text.setTextRenderMode(_UNSEEN)
    text.setHorizScale(100 * line.width * share / natural if natural else 100)
    text.textOut(line.text)
    page.drawText(text)
