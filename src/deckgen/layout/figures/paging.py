"""Figures over pages: as few as have room for them, evenly dealt, each in the first arrangement that draws it."""

from collections.abc import Iterator, Sequence

from deckgen.deck import Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.figures.arrangement import FigureArrangement
from deckgen.layout.sharing import share_out
from deckgen.story import Figure


def arrange_figures(
    figures: tuple[Figure, ...], arrangements: Sequence[FigureArrangement], slide: Slide, canvas: Canvas
) -> tuple[Draft, ...]:
    """Draw figures in the first arrangement that has room for them, on as few pages as possible.

    Raises:
        ValueError: none of the arrangements is for a figure alone; a mistake of the program.
    """
    most = max(arrangement.counts[-1] for arrangement in arrangements)
    for pages in range(max(1, -(-len(figures) // most)), len(figures) + 1):
        groups = share_out(figures, -(-len(figures) // pages))
        drafts = tuple(draft for group in groups for draft in _draw_page(group, arrangements, slide, canvas))
        if len(drafts) == len(groups):
            return (drafts[0], *(draft._replace(shown=()) for draft in drafts[1:]))
    raise ValueError("a figure alone always has room")


def _draw_page(
    figures: Sequence[Figure], arrangements: Sequence[FigureArrangement], slide: Slide, canvas: Canvas
) -> Iterator[Draft]:
    """Yield the page of some figures; nothing where no arrangement has room for them."""
    for arrangement in arrangements:
        frame = canvas.find_frame(arrangement.name, slide)
        if len(figures) in arrangement.counts and (items := arrangement.draw(figures, frame, slide, canvas)):
            yield Draft(frame.name, items, figures=tuple(figures))
            return
