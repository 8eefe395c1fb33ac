"""Text and figures at night: the text has its slide, then every figure has one."""

from deckgen.arrangements import Way
from deckgen.deck import LinesAndFigures
from deckgen.layout.apart import draw_apart
from deckgen.layout.canvas import Kind
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.theme import Theme


def design_nothing(_: Theme, __: Stage) -> tuple[Frame, ...]:
    """Return no frame: the slides are those of text alone and of figures alone."""
    return ()


KIND = Kind(content=LinesAndFigures, wants="content", design=design_nothing, draw=draw_apart, way=Way.NIGHT)
