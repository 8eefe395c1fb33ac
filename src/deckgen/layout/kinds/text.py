"""A section: paragraphs and bullets, with one to three key figures beside them where there is room."""

from deckgen.deck import Slide, Text
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import count_down
from deckgen.layout.figure_card import card_art, card_slot
from deckgen.layout.figure_fit import Limits, fill_cards
from deckgen.layout.flow import GAP, Flow, compose_flow
from deckgen.layout.furniture import BODY, content_art, content_slots
from deckgen.layout.paging import fit_one_page
from deckgen.layout.running_text import draw_flow, fill_body
from deckgen.layout.runs import Style
from deckgen.page import Frame, Slot
from deckgen.story import Figure
from deckgen.theme import Theme

CARDS_LEFT = 668.0
WIDE = Box(BODY.x, BODY.y, BODY.w, BODY.h - 8.0)
"""Running text keeps away from the footer's rule a little further than cards do."""
NARROW = Box(BODY.x, BODY.y, CARDS_LEFT - 32.0 - BODY.x, WIDE.h)
SMALLEST_BESIDE_CARDS = 20.0
"""Beside cards, body text under this size would look crowded."""
FLOOR_SHARE = 0.75
"""The smallest value size as a share of the theme's: 36 of 48 points. Fewer cards come before smaller ones."""


class TextLayout:
    """Frames "Section" and "Section with 1–3 figures"."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return the plain section frame and those with cards."""
        plain = Frame("Section", (*content_slots(theme), _body(theme, WIDE)), content_art(theme), type="obj")
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


def _draw_with_cards(flow: Flow, cards: tuple[Figure, ...], slide: Slide, canvas: Canvas) -> Draft | None:
    frame = _name(len(cards))
    largest = canvas.theme.sizes.body_large
    sizes = count_down(largest, min(largest, SMALLEST_BESIDE_CARDS), 1.0)
    spread = fit_one_page(flow, canvas.frames[frame].slot("body").box, sizes, GAP)
    if spread is None:
        return None
    body = fill_body(frame, flow, spread, canvas)
    size = canvas.theme.sizes.figure
    limits = Limits(size, float(round(size * FLOOR_SHARE)), 16.0)
    beside = fill_cards(cards, frame, canvas, limits, slide.lang, apart=len(cards) == 1)
    return Draft(frame, (body, *beside), figures=cards) if beside else None


def _body(theme: Theme, box: Box) -> Slot:
    return Slot("body", "body", box, theme.sizes.body_large, 1, bullets=True, prompt="Text")


def _name(count: int) -> str:
    return f"Section with {count} figure{'s' if count > 1 else ''}"


def _place_cards(count: int) -> tuple[Box, ...]:
    height = {1: 150.0, 2: 312.0, 3: BODY.h - 4.0}[count]
    column = Box(CARDS_LEFT, BODY.y + 4.0, BODY.right - CARDS_LEFT, height)
    return column.split_rows((1.0,) * count, 12.0)


LAYOUT = TextLayout()
