"""Where the stories come from: company, link and QR code, up to four a page."""

from deckgen.deck import Slide, Sources, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import fit_words, on_one_line, shorten
from deckgen.layout.furniture import BODY, content_art, content_slots
from deckgen.layout.qr import draw_qr
from deckgen.layout.runs import shorten_link, web_link
from deckgen.layout.sharing import share_out
from deckgen.page import Frame, Item, PictureItem, Run, Slot, TextLine
from deckgen.theme import Role, Theme

MOST = 4
QR_SIZE = 78.0
TEXT_LEFT = 98.0
LINK_CHARACTERS = 76
TOPIC_CHARACTERS = 30


class SourcesLayout:
    """The frame "Sources"."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return one frame with four rows."""
        rows = BODY.split_rows((1.0,) * MOST, 8.0)
        boxes = (Box(row.x + TEXT_LEFT, row.y, row.w - TEXT_LEFT, row.h) for row in rows)
        slots = tuple(
            Slot(f"source-{number}", "body", box, 20.0, number, anchor="middle", prompt="Source")
            for number, box in enumerate(boxes, start=1)
        )
        squares = (Box(row.x, row.y + (row.h - QR_SIZE) / 2, QR_SIZE, QR_SIZE) for row in rows)
        codes = tuple(
            Slot(f"qr-{number}", "pic", box, 12.0, MOST + number, prompt="QR code")
            for number, box in enumerate(squares, start=1)
        )
        return (Frame("Sources", (*content_slots(theme), *slots, *codes), content_art(theme)),)

    def suits(self, slide: Slide) -> float:
        """Suit sources."""
        return float(isinstance(slide.content, Sources))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Fill a row for each source."""
        content = read_content(slide, Sources)
        return tuple(_draw_page(page, slide.lang, canvas) for page in share_out(content.lines, MOST))


def _draw_page(lines: tuple[StoryLine, ...], lang: str, canvas: Canvas) -> Draft:
    items: list[Item] = []
    for number, line in enumerate(lines, start=1):
        slot = canvas.frames["Sources"].slot(f"source-{number}")
        if canvas.theme.qr and (code := draw_qr(line.source)):
            alt = f"{canvas.theme.label('qr', lang)}: {shorten_link(line.source)}"
            square = canvas.frames["Sources"].slot(f"qr-{number}")
            items.append(PictureItem(square.name, square.box, "png", code, alt, square.name, web_link(line.source)))
        items.append(canvas.fill("Sources", slot.name, _compose(line, slot.box, lang, canvas), ""))
    return Draft("Sources", tuple(items))


def _compose(line: StoryLine, box: Box, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return name over link, each on one line, cut where it is too long (the notes hold the whole link)."""
    one_line = on_one_line(canvas.ruler, box.w)

    def compose_name(text: str, size: float) -> tuple[TextLine, ...]:
        topic = Run(f" · {shorten(' '.join(line.topic.split()), TOPIC_CHARACTERS)}", size - 2.0, Role.MUTED, lang=lang)
        return (TextLine((Run(text, size, bold=True, lang=lang), *((topic,) if line.topic else ()))),)

    def compose_link(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, Role.LINK, link=web_link(line.source), lang=lang),), before=4.0),)

    return (
        *fit_words(line.company or line.topic, (20.0,), compose_name, one_line),
        *fit_words(shorten_link(line.source, LINK_CHARACTERS), (16.0,), compose_link, one_line),
    )


LAYOUT = SourcesLayout()
