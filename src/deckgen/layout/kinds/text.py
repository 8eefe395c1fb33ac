"""A section: paragraphs and bullets, with one to three key figures beside them where there is room."""

from deckgen.deck import Slide, Text
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down
from deckgen.layout.figure_card import card_art, card_slot
from deckgen.layout.figure_fit import Limits, fill_cards
from deckgen.layout.flow import GAP, Flow, compose_flow
from deckgen.layout.paging import fit_one_page
from deckgen.layout.running_text import PLAIN_FRAME, draw_flow, fill_body
from deckgen.layout.runs import Style
from deckgen.page import Frame, Slot
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Theme

COLUMNS = (582.0, 238.0)
"""Shares of text and cards beside each other."""
COLUMN_GAP = 32.0
FOOT_GAP = 8.0
"""Running text keeps away from the footer's rule a little further than cards do."""
CARD_HEIGHTS = {1: 150.0, 2: 312.0}
"""Of one card and of two together, where the room is as high; three take all of it."""
CARD_DROP, CARD_GAP = 4.0, 12.0
SMALLEST_BESIDE_CARDS = 20.0
"""Beside cards, body text under this size would look crowded."""
FLOOR_SHARE = 0.75
"""The smallest value size as a share of the theme's: 36 of 48 points. Fewer cards come before smaller ones."""


def design_text(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the plain section frame and those with cards."""
    room = stage.room
    frames = [stage.frame(PLAIN_FRAME, (_body(theme, room),), kind="obj")]
    left, right = room.split_columns(COLUMNS, COLUMN_GAP)
    for count in (1, 2, 3):
        boxes = _place_cards(count, right)
        cards = tuple(card_slot(theme, f"card-{i}", i + 1, box) for i, box in enumerate(boxes, start=1))
        art = tuple(shape for i, box in enumerate(boxes, start=1) for shape in card_art(theme, f"card-{i}", box))
        frames.append(stage.frame(_name(count), (_body(theme, left), *cards), art))
    return tuple(frames)


def draw_text(content: Text, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the text beside its figures if it stays large enough, else alone on as many pages as it takes."""
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


def _body(theme: Theme, room: Box) -> Slot:
    box = Box(room.x, room.y, room.w, room.h - FOOT_GAP)
    return Slot("body", "body", box, size=theme.sizes.body_large, idx=1, bullets=True, prompt="Text")


def _name(count: int) -> str:
    return f"Section with {count} figure{'s' if count > 1 else ''}"


def _place_cards(count: int, room: Box) -> tuple[Box, ...]:
    height = min(CARD_HEIGHTS.get(count, room.h), room.h - CARD_DROP)
    return Box(room.x, room.y + CARD_DROP, room.w, height).split_rows((1.0,) * count, CARD_GAP)


KIND = Kind(content=Text, wants="content", design=design_text, draw=draw_text)
