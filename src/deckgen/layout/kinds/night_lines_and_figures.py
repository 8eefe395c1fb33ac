"""Text and figures at night: a line and its figure are one thing; more of them have slides of their own."""

from deckgen.arrangements import Way
from deckgen.deck import GroundName, LinesAndFigures, Slide
from deckgen.layout.apart import draw_apart
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.lines.setting import read_line
from deckgen.layout.text_over_figures import design_over, draw_over
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.theme import Theme

_MOST_LINES, _MOST_WORDS = 2, 32
"""Of text over figures: more is another thing."""


def design_together(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame of text over figures; what stands apart has the frames of text alone and of figures alone."""
    return (design_over(stage),)


def draw_together(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set a line or two over their figures, more on a slide of their own before them."""
    words = sum(len(read_line(line).split()) for line in content.lines)
    few = len(content.lines) <= _MOST_LINES and words <= _MOST_WORDS
    over = draw_over(content, slide, canvas) if few else ()
    return over or draw_apart(content, slide, canvas)


KIND = Kind(
    content=LinesAndFigures,
    wants="content",
    design=design_together,
    draw=draw_together,
    way=Way.NIGHT,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
