"""A quotation in large type, its author small."""

from deckgen.deck import QuoteShow, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import fit_words, on_one_line
from deckgen.layout.flow import Flow, Spread, compose_flow, fit_one_page, fit_pages, scale_lines
from deckgen.layout.furniture import BODY, content_art, content_slots
from deckgen.layout.runs import PLAIN, Style
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextLine
from deckgen.story import Paragraph, Quote
from deckgen.theme import Role, Theme

ROOM = Box(BODY.x + 32.0, BODY.y + 10.0, BODY.w - 92.0, BODY.h - 66.0)
AUTHOR = Box(ROOM.x, ROOM.bottom + 12.0, ROOM.w, 26.0)
SMALLEST = 24.0


class QuoteLayout:
    """The frame "Quote"."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return one frame: an accent bar beside the words."""
        words = Slot("body", "body", ROOM, 32.0, 1, anchor="middle", prompt="Quote")
        author = Slot("author", "body", AUTHOR, 18.0, 2, Role.MUTED, anchor="middle", prompt="Author")
        bar = ShapeItem("quote-bar", Box(BODY.x, ROOM.y, 6.0, AUTHOR.bottom - ROOM.y), Role.ACCENT)
        return (Frame("Quote", (*content_slots(theme), words, author), (*content_art(theme), bar)),)

    def suits(self, slide: Slide) -> float:
        """Suit quotations."""
        return float(isinstance(slide.content, QuoteShow))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Set the words large, on several pages if need be; the author stands under the last."""
        content = read_content(slide, QuoteShow)
        quote = content.quote
        if not quote.paragraphs:
            return (_draw_page((), (), quote, slide.lang, canvas),)
        style = Style(slide.lang, PLAIN, bullets=False)
        flow = compose_flow(quote.paragraphs, style, canvas.ruler)
        box = canvas.frames["Quote"].slot("body").box
        spread = fit_one_page(flow, box, (36.0, 32.0, 28.0, SMALLEST))
        spreads: tuple[Spread, ...] = (spread,) if spread else ()
        if not spreads:
            flow, spreads = fit_pages(flow, canvas.ruler, box, (SMALLEST, canvas.theme.sizes.body))
        return tuple(
            _draw_page(
                _set(flow, part),
                flow.paragraphs[part.start : part.end],
                quote,
                slide.lang,
                canvas,
                last=part is spreads[-1],
            )
            for part in spreads
        )


def _set(flow: Flow, part: Spread) -> tuple[TextLine, ...]:
    return scale_lines(flow.lines[part.start : part.end], part.size, part.gap)


def _draw_page(
    lines: tuple[TextLine, ...],
    shown: tuple[Paragraph, ...],
    quote: Quote,
    lang: str,
    canvas: Canvas,
    *,
    last: bool = True,
) -> Draft:
    items: list[Item] = [canvas.fill("Quote", "body", lines)] if lines else []
    if last and quote.author:
        slot = canvas.frames["Quote"].slot("author")

        def compose(text: str, size: float) -> tuple[TextLine, ...]:
            return (TextLine((Run(text, size, Role.MUTED, lang=lang),)),)

        author = fit_words(quote.author, (slot.size,), compose, on_one_line(canvas.ruler, slot.box.w))
        items.append(canvas.fill("Quote", "author", author))
    return Draft("Quote", tuple(items), shown=(Quote(shown, quote.author if last else ""),))


LAYOUT = QuoteLayout()
