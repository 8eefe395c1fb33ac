"""A quotation in large type beside a large quotation mark, its author small under the words."""

from deckgen.deck import QuoteShow, Slide
from deckgen.geometry import Box, Insets
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, inside, on_one_line
from deckgen.layout.flow import Flow, compose_flow, scale_lines
from deckgen.layout.paging import Spread, fit_one_page, fit_pages
from deckgen.layout.runs import PLAIN, Style
from deckgen.page import Frame, Item, Run, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.story import Quote
from deckgen.theme import Role, Theme

RIGHT, FOOT = 40.0, 8.0
"""Points of the room that words and author leave free."""
INDENT = 76.0
AUTHOR_GAP, AUTHOR_HEIGHT = 14.0, 26.0
SMALLEST = 24.0
MARK, MARK_SIZE = "“", 112.0
MARK_RISE = 18.0
"""Points the mark's box begins above the words, so that its ink begins where theirs does."""
MARKS = "\"'“”„«»‘’‹›"
"""Where the words begin with one of these, the author has set marks of his own."""


def design_quote(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: a mark hangs left of the words, the author follows them."""
    room = stage.room.shrink(Insets(right=RIGHT, bottom=FOOT))
    left, width = room.x + INDENT, room.w - INDENT
    words = Box(left, room.y, width, room.h - AUTHOR_GAP - AUTHOR_HEIGHT)
    author = Box(left, room.bottom - AUTHOR_HEIGHT, width, AUTHOR_HEIGHT)
    mark = Slot(
        name="mark",
        type="body",
        box=Box(room.x, room.y, INDENT - 12.0, MARK_SIZE * 1.25),
        size=MARK_SIZE,
        idx=3,
        color=Role.ACCENT,
        bold=True,
        font="heading",
        prompt=MARK,
    )
    slots = (
        Slot("body", "body", words, size=theme.sizes.statement, idx=1, prompt="Quote"),
        Slot("author", "body", author, size=18.0, idx=2, color=Role.MUTED, prompt="Author"),
        mark,
    )
    return (stage.frame("Quote", slots),)


def draw_quote(content: QuoteShow, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the words large, on several pages if need be; the author stands under the last."""
    quote = content.quote
    if not quote.paragraphs:
        return (_draw_page((), quote, slide.lang, canvas),)
    style = Style(slide.lang, PLAIN, bullets=False)
    flow = compose_flow(quote.paragraphs, style, canvas.ruler)
    box = canvas.frames["Quote"].slot("body").box
    largest = canvas.theme.sizes.statement
    spread = fit_one_page(flow, box, count_down(largest, min(largest, SMALLEST), 2.0))
    spreads: tuple[Spread, ...] = (spread,) if spread else ()
    if not spreads:
        flow, spreads = fit_pages(flow, canvas.ruler, box, (SMALLEST, min(SMALLEST, canvas.theme.sizes.body)))
    return tuple(
        _draw_page(
            _set(flow, part),
            Quote(flow.paragraphs[part.start : part.end], quote.author if part is spreads[-1] else ""),
            slide.lang,
            canvas,
        )
        for part in spreads
    )


def _set(flow: Flow, part: Spread) -> tuple[TextLine, ...]:
    return scale_lines(flow.lines[part.start : part.end], part.size, part.gap)


def _draw_page(lines: tuple[TextLine, ...], quote: Quote, lang: str, canvas: Canvas) -> Draft:
    """Return one page: words and author close together, in the middle of the room."""
    body, author = (canvas.frames["Quote"].slot(name) for name in ("body", "author"))
    height = canvas.ruler.height(lines, body.box.w)
    total = height + (AUTHOR_GAP + AUTHOR_HEIGHT if quote.author else 0.0)
    top = body.box.y + max(0.0, author.box.bottom - body.box.y - total) / 2
    words = Box(body.box.x, top, body.box.w, height)
    items: list[Item] = []
    if lines:
        items.append(canvas.fill("Quote", "body", lines)._replace(box=words))
        items += _draw_mark(lines[0], top, canvas)
    if quote.author:
        box = Box(author.box.x, words.bottom + AUTHOR_GAP, author.box.w, author.box.h)
        items.append(_draw_author(quote.author, box, lang, canvas))
    return Draft("Quote", tuple(items), shown=(quote,))


def _draw_mark(line: TextLine, top: float, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return the large mark beside the first line, unless that begins with a mark of its own."""
    if "".join(run.text for run in line.runs).lstrip().startswith(tuple(MARKS)):
        return ()
    slot = canvas.frames["Quote"].slot("mark")

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, slot.color, bold=slot.bold, font=slot.font),)),)

    lines = fit_words(MARK, count_down(slot.size, SMALLEST, 8.0), compose, inside(canvas.ruler, slot.box))
    item = canvas.fill("Quote", "mark", lines)
    return (item._replace(box=slot.box._replace(y=top - MARK_RISE)),)


def _draw_author(name: str, box: Box, lang: str, canvas: Canvas) -> TextItem:
    slot = canvas.frames["Quote"].slot("author")

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, Role.MUTED, lang=lang),)),)

    lines = fit_words(name, (slot.size,), compose, on_one_line(canvas.ruler, box.w))
    return canvas.fill("Quote", "author", lines)._replace(box=box)


KIND = Kind(content=QuoteShow, wants="plain", design=design_quote, draw=draw_quote)
