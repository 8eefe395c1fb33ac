"""What a company does, in a client's template: the first line above the others, for there is no panel for its name."""

from deckgen.arrangements import Way
from deckgen.content import Profile
from deckgen.deck import Slide
from deckgen.layout.apart import choose_text
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.registry import draw_slide
from deckgen.page import Frame
from deckgen.stage import Stage
from deckgen.theme import Theme


def design_profile(_: Theme, __: Stage) -> tuple[Frame, ...]:
    """Return nothing: its lines stand on the frames of other lines."""
    return ()


def draw_profile(content: Profile, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw all lines as any others."""
    return draw_slide(slide._replace(content=choose_text((content.first, *content.lines))), canvas)


KIND = Kind(content=Profile, wants="content", design=design_profile, draw=draw_profile, way=Way.CLIENT)
