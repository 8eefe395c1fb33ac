"""Running text on the section frame, on as many pages as it takes: for sections, and for whatever fits nowhere else."""

from itertools import pairwise

from deckgen.blocks import Paragraph
from deckgen.catalogue.slides import LONG_PARAGRAPH, LONG_WORD
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import PLAIN_FRAME, Canvas, Draft
from deckgen.layout.cutting import count_down, shorten
from deckgen.layout.flow import DEEPEST, REFERENCE, Flow, compose_flow, scale_lines
from deckgen.layout.paging import Spread, fit_one_page, fit_pages
from deckgen.page import Slot, TextItem, TextLine
from deckgen.theme import Theme


def draw_flow(flow: Flow, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return a text on the plain section frame, on as many pages as it takes."""
    sizes = body_sizes(canvas.theme)
    frame = canvas.find_frame(PLAIN_FRAME, slide)
    name, body = frame.name, frame.slot("body")
    box = body.box.shrink(body.insets)
    if (body.font, body.caps) != (flow.style.font, flow.style.caps):
        flow = compose_flow(flow.paragraphs, flow.style._replace(font=body.font, caps=body.caps), canvas.ruler)
    _report_wide(flow, box, sizes[-1], slide, canvas)
    spread = fit_one_page(flow, box, sizes)
    if spread:
        return (Draft(name, (fill_body(name, flow, spread, canvas),), figures=()),)
    whole = len(flow.paragraphs)
    flow, spreads = fit_pages(flow, canvas.ruler, box, sizes)
    if len(flow.paragraphs) > whole:
        _report_long(flow, slide, canvas)
    return tuple(
        Draft(name, (fill_body(name, flow, spread, canvas),), shown=_shown(flow, spread), figures=())
        for spread in spreads
    )


def _report_long(flow: Flow, slide: Slide, canvas: Canvas) -> None:
    """Say which paragraphs were cut over slides: those whose line stands twice in a row."""
    lines = [paragraph.line for paragraph in flow.paragraphs]
    for line in dict.fromkeys(one for one, other in pairwise(lines) if one == other):
        canvas.report(LONG_PARAGRAPH, slide, line)


def _report_wide(flow: Flow, box: Box, size: float, slide: Slide, canvas: Canvas) -> None:
    """Say which words are wider than a line and are broken inside."""
    for paragraph, reading in zip(flow.paragraphs, flow.readings, strict=True):
        word = max(paragraph.text.split(), key=len, default="")
        # Chinese and Japanese text has no spaces and breaks anywhere.
        if reading.widest * size / REFERENCE > box.w and max(word, default="") < "\u2e80":
            canvas.report(LONG_WORD, slide, paragraph.line, word=shorten(word, 24))


def body_sizes(theme: Theme) -> tuple[float, ...]:
    """Return the sizes body text may have, largest first: every point down to the preferred one."""
    return count_down(theme.sizes.body_large, theme.sizes.body, 1.0)


def _shown(flow: Flow, spread: Spread) -> tuple[Paragraph, ...]:
    return flow.paragraphs[spread.start : spread.end]


def fill_body(frame: str, flow: Flow, spread: Spread, canvas: Canvas) -> TextItem:
    """Return one page of a flow as the body of a frame."""
    lines = scale_lines(flow.lines[spread.start : spread.end], spread.size, spread.gap)
    first = _find_bulleted(canvas.frames[frame].slot("body"))
    return canvas.fill(frame, "body", [_go_down(line, first) if line.marker == "•" else line for line in lines])


def _find_bulleted(slot: Slot) -> int:
    """Return the first level of a client's body that has a bullet; 0 where none has one."""
    return next((depth for depth, level in enumerate(slot.levels) if level.bullet), 0)


def _go_down(line: TextLine, levels: int) -> TextLine:
    """Return a paragraph so many levels deeper, set as before: it has the bullet of that level."""
    return line._replace(level=min(line.level + levels, DEEPEST)) if levels else line
