"""A quotation in large type under a large mark, the author's bold in the accent, below it who said it."""

from typing import TYPE_CHECKING

from deckgen.blocks import Quote
from deckgen.content import QuoteShow
from deckgen.deck import GroundName, Slide
from deckgen.deferred import defer
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down
from deckgen.layout.runs import Style, Tone
from deckgen.layout.words import fill_line
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

if TYPE_CHECKING:
    from deckgen.layout import flow as flows
    from deckgen.layout import paging
else:  # few slides have quotes
    flows, paging = defer("deckgen.layout.flow"), defer("deckgen.layout.paging")

MARK, MARK_SIZE = "“", 96.0
MARK_HEIGHT = 80.0
"""Points that the mark takes above the words."""
RIGHT = 48.0
RULE_WIDTH, RULE_HEIGHT = 72.0, 4.0
RULE_GAP, AUTHOR_GAP, AUTHOR_HEIGHT = 28.0, 14.0, 28.0
LARGEST, SMALLEST = 56.0, 26.0
TONE = Tone(text=Role.TEXT, strong=Role.ACCENT, figure=Role.ACCENT, link=Role.LINK)
MARKS = "\"'“”„«»‘’‹›"
"""Where the words begin with one of these, the author has set marks of his own."""


def design_quote(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: mark, words, author, one under the other."""
    room = stage.room
    mark = Box(room.x, room.y, 96.0, MARK_HEIGHT)
    top = room.y + MARK_HEIGHT
    foot = RULE_GAP + RULE_HEIGHT + AUTHOR_GAP + AUTHOR_HEIGHT
    words = Box(room.x, top, room.w - stage.size.across(RIGHT), max(1.0, room.bottom - foot - top))
    author = Box(room.x, room.bottom - AUTHOR_HEIGHT, room.w, AUTHOR_HEIGHT)
    slots = (
        Slot(
            "mark",
            "body",
            mark,
            anchor="bottom",
            size=MARK_SIZE,
            color=Role.ACCENT,
            bold=True,
            font="heading",
            placeholder=False,
        ),
        Slot("body", "body", words, size=theme.sizes.statement, idx=1, prompt="Quote"),
        Slot("author", "body", author, size=20.0, idx=2, bold=True, prompt="Author"),
    )
    return (stage.frame("Quote", slots),)


def draw_quote(content: QuoteShow, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the words large, on several pages if need be; the author stands under the last."""
    quote, frame = content.quote, canvas.find_frame("Quote", slide)
    if not quote.paragraphs:
        return (_draw_page((), quote, frame, slide, canvas),)
    flow = flows.compose_flow(quote.paragraphs, Style(slide.lang, TONE, bullets=False, font="heading"), canvas.ruler)
    box = frame.slot("body").box
    spread = paging.fit_one_page(flow, box, count_down(LARGEST, SMALLEST, 2.0))
    spreads: tuple[paging.Spread, ...] = (spread,) if spread else ()
    if not spreads:
        flow, spreads = paging.fit_pages(flow, canvas.ruler, box, (SMALLEST, min(SMALLEST, canvas.theme.sizes.body)))
    return tuple(
        _draw_page(
            _set(flow, part),
            Quote(flow.paragraphs[part.start : part.end], quote.author if part is spreads[-1] else ""),
            frame,
            slide,
            canvas,
        )
        for part in spreads
    )


def _set(flow: "flows.Flow", part: "paging.Spread") -> tuple[TextLine, ...]:
    return flows.scale_lines(flow.lines[part.start : part.end], part.size, part.gap)


def _draw_page(lines: tuple[TextLine, ...], quote: Quote, frame: Frame, slide: Slide, canvas: Canvas) -> Draft:
    """Return one page: mark, words and author close together, in the middle of the room."""
    body, author = frame.slot("body"), frame.slot("author")
    height = canvas.ruler.height(lines, body.box.w) if lines else 0.0
    free = body.box.h - height
    top = body.box.y + max(0.0, free) / 3
    items: list[Item] = []
    if lines:
        items += _draw_mark(lines[0], top, frame, canvas)
        items.append(canvas.fill(frame.name, "body", lines)._replace(box=Box(body.box.x, top, body.box.w, height)))
    if quote.author:
        below = top + height + RULE_GAP
        items.append(ShapeItem("author-rule", Box(author.box.x, below, RULE_WIDTH, RULE_HEIGHT), Role.ACCENT))
        place = author.box._replace(y=below + RULE_HEIGHT + AUTHOR_GAP)
        items.append(fill_line("author", quote.author, frame, slide.lang, canvas, 16.0)._replace(box=place))
    return Draft(frame.name, tuple(items), shown=(quote,))


def _draw_mark(line: TextLine, top: float, frame: Frame, canvas: Canvas) -> tuple[TextItem, ...]:
    """Return the large mark above the first line, unless that begins with a mark of its own."""
    if "".join(run.text for run in line.runs).lstrip().startswith(tuple(MARKS)):
        return ()
    slot = frame.slot("mark")
    run = Run(MARK, slot.size, slot.color, bold=slot.bold, font=slot.font)
    item = canvas.fill(frame.name, "mark", (TextLine((run,), spacing=0.5),))
    return (item._replace(box=slot.box._replace(y=top - MARK_HEIGHT)),)


KIND = Kind(content=QuoteShow, wants="plain", design=design_quote, draw=draw_quote, grounds=(GroundName.PANEL,))
