"""Where an architecture is to be shown, in blocks: the code to it, its address beside it on the brand's color."""

from deckgen.arrangements import Way
from deckgen.content import ArchitectureCall
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.registry import find_kind
from deckgen.layout.tiles import LEAD_IN, TOP, lay_under
from deckgen.page import Frame, ShapeItem
from deckgen.stage import Stage
from deckgen.theme import Role, Theme


def design_call(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame of other looks, a block of color under its words."""
    return tuple(_color(frame, stage) for frame in find_kind(ArchitectureCall, Way.CLEAR).design(theme, stage))


def _color(frame: Frame, stage: Stage) -> Frame:
    edge = frame.slot("qr").box.right
    block = ShapeItem(LEAD_IN, Box(edge, TOP, stage.size.width - edge, stage.size.height - TOP), Role.BRAND)
    return lay_under(frame, block, Role.BACKGROUND, "site", "number")


def draw_call(content: ArchitectureCall, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw it as other looks do."""
    return find_kind(ArchitectureCall, Way.CLEAR).draw(content, slide, canvas)


KIND = Kind(content=ArchitectureCall, wants="plain", design=design_call, draw=draw_call, way=Way.BLOCK)
