"""Text and figures at night: a short line or two over one large figure; other text has a slide before it.

They are plain there, but for what their author made bold, which is large.
"""

from deckgen.arrangements import Way
from deckgen.content import LinesAndFigures
from deckgen.deck import GroundName, Slide
from deckgen.layout.apart import draw_apart
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.hero_figure import design_hero, draw_hero
from deckgen.layout.lines.setting import is_loud, read_line
from deckgen.layout.text_over_figures import design_over, draw_over
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.theme import Theme

_MOST_LINES, _MOST_WORDS = 2, 36
"""Of text over figures: more is another thing."""


def design_together(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame of text over a large figure; what stands apart has the frames of text and of figures alone."""
    return (design_hero(stage), design_over(stage))


def draw_together(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set a short line or two over their figures, others on a slide of their own before them."""
    lines = (*((content.intro,) if content.intro else ()), *content.lines)
    few = len(lines) <= _MOST_LINES and sum(len(read_line(line).split()) for line in lines) <= _MOST_WORDS
    draw = draw_over if any(map(is_loud, lines)) else _draw_plain
    return (draw(content, slide, canvas) if few else ()) or draw_apart(content, slide, canvas)


def _draw_plain(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    return draw_hero((*((content.intro,) if content.intro else ()), *content.lines), content.figures, slide, canvas)


KIND = Kind(
    content=LinesAndFigures,
    wants="content",
    design=design_together,
    draw=draw_together,
    way=Way.NIGHT,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
