"""A section: paragraphs and bullets, with one to three key figures beside them where there is room."""

from itertools import pairwise

from deckgen.deck import Slide, Text
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import shorten
from deckgen.layout.figure_card import CARD_INSETS, card_art, card_slot, fit_figure
from deckgen.layout.flow import REFERENCE, Flow, Spread, Style, compose_flow, fit_one_page, fit_pages, scale_lines
from deckgen.layout.furniture import BODY, content_art, content_slots
from deckgen.page import Frame, Slot, TextItem
from deckgen.story import Figure, Paragraph
from deckgen.theme import Theme

CARDS_LEFT = 668.0
NARROW = Box(BODY.x, BODY.y, CARDS_LEFT - 32.0 - BODY.x, BODY.h)
SIZES_WITH_CARDS = 20.0
"""Beside cards, body text under this size would look crowded."""


class TextLayout:
    """Frames "Section" and "Section with 1–3 figures"."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return the plain section frame and those with cards."""
        plain = Frame("Section", (*content_slots(theme), _body(theme, BODY)), content_art(theme), type="obj")
        frames = [plain]
        for count in (1, 2, 3):
            boxes = _place_cards(count)
            cards = tuple(card_slot(theme, f"card-{i}", i + 1, box) for i, box in enumerate(boxes, start=1))
            art = tuple(shape for i, box in enumerate(boxes, start=1) for shape in card_art(theme, f"card-{i}", box))
            slots = (*content_slots(theme), _body(theme, NARROW), *cards)
            frames.append(Frame(_name(count), slots, (*content_art(theme), *art)))
        return tuple(frames)

    def suits(self, slide: Slide) -> float:
        """Suit texts."""
        return float(isinstance(slide.content, Text))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Set the text beside its figures if it stays large enough, else alone on as many pages as it takes."""
        content = read_content(slide, Text)
        flow = compose_flow(content.paragraphs, Style(slide.lang), canvas.ruler)
        cards = content.cards
        while cards:
            if draft := _draw_with_cards(flow, cards, slide, canvas):
                return (draft,)
            cards = cards[:-1]
        return draw_flow(flow, slide, canvas)


def draw_flow(flow: Flow, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return a text on the plain section frame, on as many pages as it takes."""
    sizes = body_sizes(canvas.theme)
    box = canvas.frames["Section"].slot("body").box
    _report_wide(flow, box, sizes[-1], slide, canvas)
    spread = fit_one_page(flow, box, sizes)
    if spread:
        return (Draft("Section", (_fill_body("Section", flow, spread, canvas),), figures=()),)
    whole = len(flow.paragraphs)
    flow, spreads = fit_pages(flow, canvas.ruler, box, sizes)
    if len(flow.paragraphs) > whole:
        _report_long(flow, slide, canvas)
    return tuple(
        Draft("Section", (_fill_body("Section", flow, spread, canvas),), shown=_shown(flow, spread), figures=())
        for spread in spreads
    )


def _report_long(flow: Flow, slide: Slide, canvas: Canvas) -> None:
    """Say which paragraphs were cut over slides: those whose line stands twice in a row."""
    lines = [paragraph.line for paragraph in flow.paragraphs]
    for line in dict.fromkeys(one for one, other in pairwise(lines) if one == other):
        message = "A paragraph is longer than a slide; it continues on the next one."
        canvas.warn("long-paragraph", message, "Cut it into several bullets.", slide, line)


def _report_wide(flow: Flow, box: Box, size: float, slide: Slide, canvas: Canvas) -> None:
    """Say which words are wider than a line and are broken inside."""
    for paragraph, reading in zip(flow.paragraphs, flow.readings, strict=True):
        word = max(paragraph.text.split(), key=len, default="")
        # Chinese and Japanese text has no spaces and breaks anywhere.
        if reading.widest * size / REFERENCE > box.w and max(word, default="") < "\u2e80":
            message = f"The word “{shorten(word, 24)}” is wider than a line of the slide; it is broken."
            canvas.warn(
                "long-word", message, "Write a space or a hyphen into it, or a short link text.", slide, paragraph.line
            )


def body_sizes(theme: Theme) -> tuple[float, ...]:
    """Return the sizes body text may have, largest first: every two points down to the preferred one."""
    large, preferred = theme.sizes.body_large, theme.sizes.body
    steps = int((large - preferred) // 2)
    sizes = tuple(large - 2.0 * step for step in range(steps + 1))
    return sizes if sizes[-1] == preferred else (*sizes, preferred)


def _shown(flow: Flow, spread: Spread) -> tuple[Paragraph, ...]:
    return flow.paragraphs[spread.start : spread.end]


def _fill_body(frame: str, flow: Flow, spread: Spread, canvas: Canvas) -> TextItem:
    lines = scale_lines(flow.lines[spread.start : spread.end], spread.size, spread.gap)
    return canvas.fill(frame, "body", lines)


def _draw_with_cards(flow: Flow, cards: tuple[Figure, ...], slide: Slide, canvas: Canvas) -> Draft | None:
    frame = _name(len(cards))
    sizes = tuple(size for size in body_sizes(canvas.theme) if size >= SIZES_WITH_CARDS)
    spread = fit_one_page(flow, canvas.frames[frame].slot("body").box, sizes)
    if spread is None:
        return None
    items = [_fill_body(frame, flow, spread, canvas)]
    for number, figure in enumerate(cards, start=1):
        box = canvas.frames[frame].slot(f"card-{number}").box.shrink(CARD_INSETS)
        lines = fit_figure(figure, box, canvas, (canvas.theme.sizes.figure * 0.8, 16.0), slide.lang)
        items.append(canvas.fill(frame, f"card-{number}", lines))
    return Draft(frame, tuple(items), figures=cards)


def _body(theme: Theme, box: Box) -> Slot:
    return Slot("body", "body", box, theme.sizes.body_large, 1, bullets=True, prompt="Text")


def _name(count: int) -> str:
    return f"Section with {count} figure{'s' if count > 1 else ''}"


def _place_cards(count: int) -> tuple[Box, ...]:
    height = {1: 150.0, 2: 304.0, 3: BODY.h - 4.0}[count]
    column = Box(CARDS_LEFT, BODY.y + 4.0, BODY.right - CARDS_LEFT, height)
    return column.split_rows((1.0,) * count, 16.0)


LAYOUT = TextLayout()
