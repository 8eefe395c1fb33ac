"""Key figures: one to six cards a page, in a grid that fills it."""

from deckgen.deck import Cards, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.figure_card import design_card_frame, grid_boxes
from deckgen.layout.figure_fit import Limits, fill_cards
from deckgen.layout.furniture import BODY
from deckgen.layout.sharing import share_out
from deckgen.page import Frame
from deckgen.story import Figure
from deckgen.theme import Theme

MOST = 6
"""Cards on one page."""
_COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
_SIZES = {
    1: (1.9, 0.92, 24.0),
    2: (1.5, 0.92, 22.0),
    3: (1.25, 0.79, 20.0),
    4: (1.25, 0.92, 20.0),
    5: (1.1, 0.79, 18.0),
    6: (1.1, 0.79, 18.0),
}
"""Count → largest and smallest value size as shares of the theme's (44 points, 38 in three columns), largest label."""


class CardsLayout:
    """One frame for each number of cards."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return the frames "Key figures 1" to "Key figures 6"."""
        return tuple(
            design_card_frame(theme, f"Key figures {count}", _place_cards(count)) for count in range(1, MOST + 1)
        )

    def suits(self, slide: Slide) -> float:
        """Suit key figures."""
        return float(isinstance(slide.content, Cards))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Fill a card for each figure, strongest first, balanced over pages beyond six."""
        content = read_content(slide, Cards)
        pages = [_draw_page(page, slide.lang, canvas) for page in share_out(content.figures, MOST)]
        return (pages[0], *(page._replace(shown=()) for page in pages[1:]))


def _place_cards(count: int) -> tuple[Box, ...]:
    height = {1: 210.0, 2: 210.0, 3: 220.0}.get(count, BODY.h)
    return grid_boxes(count, _COLUMNS[count], Box(BODY.x, BODY.y + (BODY.h - height) / 3, BODY.w, height))


def _draw_page(figures: tuple[Figure, ...], lang: str, canvas: Canvas) -> Draft:
    frame = f"Key figures {len(figures)}"
    largest, smallest, label = _SIZES[len(figures)]
    size = canvas.theme.sizes.figure
    limits = Limits(float(round(size * largest)), float(round(size * smallest)), label)
    return Draft(frame, fill_cards(figures, frame, canvas, limits, lang), figures=figures)


LAYOUT = CardsLayout()
