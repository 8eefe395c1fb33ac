"""Key figures: one to six cards a page, in a grid that fills it."""

from deckgen.deck import Figures, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.figure_card import design_card_frame, grid_boxes
from deckgen.layout.figure_fit import Limits, fill_cards
from deckgen.layout.sharing import share_out
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.story import Figure
from deckgen.theme import Theme

MOST = 6
"""Cards on one page."""
_COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
_HEIGHTS = {1: 210.0, 2: 210.0, 3: 220.0}
"""Points of a single row of cards; two rows fill the room."""
_SIZES = {
    1: (1.9, 0.92, 24.0),
    2: (1.5, 0.92, 22.0),
    3: (1.25, 0.79, 20.0),
    4: (1.25, 0.92, 20.0),
    5: (1.1, 0.79, 18.0),
    6: (1.1, 0.79, 18.0),
}
"""Count → largest and smallest value size as shares of the theme's (44 points, 38 in three columns), largest label."""


def design_cards(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames "Key figures 1" to "Key figures 6"."""
    return tuple(
        design_card_frame(theme, stage, f"Key figures {count}", _place_cards(count, stage.room))
        for count in range(1, MOST + 1)
    )


def draw_cards(content: Figures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a card for each figure, strongest first, balanced over pages beyond six."""
    pages = [_draw_page(page, slide.lang, canvas) for page in share_out(content.figures, MOST)]
    return (pages[0], *(page._replace(shown=()) for page in pages[1:]))


def _place_cards(count: int, room: Box) -> tuple[Box, ...]:
    height = min(_HEIGHTS.get(count, room.h), room.h)
    return grid_boxes(count, _COLUMNS[count], Box(room.x, room.y + (room.h - height) / 3, room.w, height))


def _draw_page(figures: tuple[Figure, ...], lang: str, canvas: Canvas) -> Draft:
    frame = f"Key figures {len(figures)}"
    largest, smallest, label = _SIZES[len(figures)]
    size = canvas.theme.sizes.figure
    limits = Limits(float(round(size * largest)), float(round(size * smallest)), label)
    return Draft(frame, fill_cards(figures, frame, canvas, limits, lang), figures=figures)


KIND = Kind(content=Figures, wants="plain", design=design_cards, draw=draw_cards)
