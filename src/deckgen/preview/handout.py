"""Decks → a PDF to print: each slide with its speaker notes below, reminders marked, as many to a page as fit whole."""

import io
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Final

from deckgen.deferred import defer
from deckgen.named_tuple import NamedTuple
from deckgen.preview.draw import ShownDeck
from deckgen.preview.pdf import draw_slide, open_canvas, register_faces
from deckgen.preview.reading import REMINDER, NoteLine, NoteRun, SlideText

if TYPE_CHECKING:
    from reportlab import platypus
    from reportlab.lib import pagesizes, styles
    from reportlab.pdfbase import pdfmetrics

    from deckgen.preview.drawing import SlidePicture
else:
    platypus, styles = defer("reportlab.platypus"), defer("reportlab.lib.styles")
    pagesizes, pdfmetrics = defer("reportlab.lib.pagesizes"), defer("reportlab.pdfbase.pdfmetrics")

_MARGIN: Final = 51.0
"""Points; 18 mm."""
_ROOM: Final = (595.27 - 2 * _MARGIN, 841.89 - 2 * _MARGIN - 10)
"""Width and height of what is written on a page."""
_SLIDE: Final = 330.0
"""Points: how wide a slide stands; two with short notes share a page."""
_SIZE: Final = 9.5
_PITCH: Final = 13.0
_STEP: Final = 12.0
"""Points of indent a level."""
_GAP: Final = 16.0
_INK, _FAINT, _EDGE, _LOUD, _WASH = "#1B2430", "#5B6673", "#C9D0D8", "#9A3412", "#FFF4E5"


class _HandoutStyles(NamedTuple):
    """How words are set."""

    names: Mapping[str, str]
    head: Any
    body: Any
    loud: Any


def make_handout(decks: Sequence[ShownDeck]) -> bytes:
    """Return a PDF in A4, each deck from a new page on."""
    names = register_faces()
    pdfmetrics.registerFontFamily(
        names["regular"],
        normal=names["regular"],
        bold=names["bold"],
        italic=names["italic"],
        boldItalic=names["bold italic"],
    )
    content = io.BytesIO()
    first = decks[0].text
    document = platypus.BaseDocTemplate(
        content, pagesize=pagesizes.A4, invariant=1, title=first.title, lang=first.lang, creator="deckgen", author=""
    )
    room = platypus.Frame(
        x1=_MARGIN,
        y1=_MARGIN,
        width=_ROOM[0],
        height=_ROOM[1],
        leftPadding=0,
        bottomPadding=0,
        rightPadding=0,
        topPadding=0,
    )
    pages = [platypus.PageTemplate(deck.name, [room], onPage=_Furniture(deck, names)) for deck in decks]
    document.addPageTemplates(pages)
    faces = _make_faces(names)
    parts = [part for deck in decks for part in _list_parts(deck, faces, last=deck is decks[-1])]
    document.build(parts, canvasmaker=_open)
    return content.getvalue()


def _open(target: io.BytesIO, **given: Any) -> Any:  # noqa: ANN401 - the library's own
    return open_canvas(target, given["pagesize"], given.get("title", ""), given.get("lang", ""))


class _Furniture:
    """What stands on each page of a deck: its title, the number of the page."""

    def __init__(self, deck: ShownDeck, names: Mapping[str, str]) -> None:
        self._title, self._face = deck.text.title or deck.name, names["regular"]

    def __call__(self, page: Any, document: Any) -> None:  # noqa: ANN401 - the library's own
        width, height = pagesizes.A4
        page.setFont(self._face, 8.5)
        page.setFillColor(_FAINT)
        page.drawString(_MARGIN, height - _MARGIN + 12, self._title)
        page.drawRightString(width - _MARGIN, _MARGIN - 22, str(document.page))
        page.setStrokeColor(_EDGE)
        page.setLineWidth(0.5)
        page.line(_MARGIN, height - _MARGIN + 6, width - _MARGIN, height - _MARGIN + 6)


def _make_faces(names: Mapping[str, str]) -> _HandoutStyles:
    body = styles.ParagraphStyle(
        "body", fontName=names["regular"], fontSize=_SIZE, leading=_PITCH, textColor=_INK, spaceAfter=2
    )
    head = styles.ParagraphStyle("head", body, fontName=names["bold"], fontSize=11, leading=15, spaceAfter=4)
    loud = styles.ParagraphStyle(
        "loud", body, textColor=_LOUD, backColor=_WASH, borderPadding=(3, 5, 3, 5), spaceBefore=5, spaceAfter=7
    )
    return _HandoutStyles(names=names, head=head, body=body, loud=loud)


def _list_parts(deck: ShownDeck, faces: _HandoutStyles, *, last: bool) -> Iterator[Any]:
    yield platypus.NextPageTemplate(deck.name)
    slides = zip(deck.drawn.slides, deck.text.slides, strict=True)
    for number, (slide, text) in enumerate(slides, 1):
        parts = [_show_slide(slide, deck, faces.names["regular"]), platypus.Spacer(0, 9)]
        notes = list(_list_notes(text, faces))
        parts.insert(0, platypus.Paragraph(f"{number}&nbsp;&nbsp;{escape(text.title)}", faces.head))
        # what is longer than a page goes on on the next one, but never its heading or its first line alone
        whole = sum(map(_measure, (*parts, *notes))) <= _ROOM[1]
        kept = len(notes) if whole else 2
        yield platypus.KeepTogether([*parts, *notes[:kept]])
        yield from notes[kept:]
        yield platypus.Spacer(0, _GAP)
    if not last:
        yield platypus.PageBreak()


def _measure(part: Any) -> float:  # noqa: ANN401 - the library's own
    """Return how high a part is, the room around it included."""
    return float(part.getSpaceBefore() + part.wrap(*_ROOM)[1] + part.getSpaceAfter())


def _list_notes(text: SlideText, faces: _HandoutStyles) -> Iterator[Any]:
    for line in text.notes:
        # the box says what the sign says, and few fonts have it
        words = "".join(map(_mark_up, line.runs)).removeprefix(REMINDER).lstrip()
        yield platypus.Paragraph(words, _style(line, faces), bulletText="•" if line.marker else None)


def _style(line: NoteLine, faces: _HandoutStyles) -> Any:  # noqa: ANN401 - the library's own
    if line.reminder:
        return faces.loud
    indent = line.level * _STEP + (_STEP if line.marker else 0)
    heading = not line.marker and all(run.bold for run in line.runs)
    return styles.ParagraphStyle(
        "line", faces.body, leftIndent=indent, bulletIndent=max(0.0, indent - _STEP), keepWithNext=int(heading)
    )


def _mark_up(run: NoteRun) -> str:
    words = escape(run.text)
    if run.bold:
        words = f"<b>{words}</b>"
    if run.italic:
        words = f"<i>{words}</i>"
    return f'<a href="{escape(run.link)}" color="{_FAINT}">{words}</a>' if run.link else words


def _show_slide(slide: "SlidePicture", deck: ShownDeck, face: str) -> Any:  # noqa: ANN401 - the library's own
    """Return a slide as the library lays it out: as wide as all others, a line around it."""
    size = _SLIDE, _SLIDE * deck.drawn.height / deck.drawn.width

    class SlideOnPaper(platypus.Flowable):  # type: ignore[misc]
        def wrap(self, *_room: float) -> tuple[float, float]:
            return size

        def draw(self) -> None:
            draw_slide(self.canv, slide, (0, 0), size, face)
            self.canv.setStrokeColor(_EDGE)
            self.canv.rect(0, 0, *size, stroke=1, fill=0)

    return SlideOnPaper()
