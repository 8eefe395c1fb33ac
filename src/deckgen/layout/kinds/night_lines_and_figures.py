"""Text and figures at night: a short line or two quiet over one large figure; other text has a slide before it.

What its author made bold is large there: over a figure it would be running text.
"""

from deckgen.arrangements import Way
from deckgen.content import LinesAndFigures
from deckgen.deck import GroundName, Slide
from deckgen.layout.apart import draw_apart
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.hero_figure import design_hero, draw_hero
from deckgen.layout.lines.setting import is_loud, read_line
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.theme import Theme

_MOST_LINES, _MOST_WORDS = 2, 30
"""Of text over figures: more is another thing."""


def design_together(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame of text over a large figure; what stands apart has the frames of text and of figures alone."""
    return (design_hero(stage),)


def draw_together(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set a short line or two over their figures, others on a slide of their own before them."""
    lines = (*((content.intro,) if content.intro else ()), *content.lines)
    few = len(lines) <= _MOST_LINES and sum(len(read_line(line).split()) for line in lines) <= _MOST_WORDS
    few = few and not any(map(is_loud, lines))
    return (draw_hero(lines, content.figures, slide, canvas) if few else ()) or draw_apart(content, slide, canvas)


KIND = Kind(
    content=LinesAndFigures,
    wants="content",
    design=design_together,
    draw=draw_together,
    way=Way.NIGHT,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
