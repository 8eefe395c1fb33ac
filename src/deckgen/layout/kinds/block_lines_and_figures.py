"""Text and figures in blocks: lines on tiles, each figure on a block of color from edge to edge."""

from deckgen.arrangements import Way
from deckgen.content import LinesAndFigures
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.registry import find_kind
from deckgen.layout.text_over_figures import FRAME
from deckgen.layout.tiles import PANEL, TOP, color_heroes, lay_under, paint_tiles
from deckgen.page import Frame, ShapeItem
from deckgen.stage import Stage, name_frame
from deckgen.theme import Role, Theme

_GAP = 40.0
"""Points from the edge of a panel to the figures on it."""


def design_tiles(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames of text beside figures, a panel under these on every ground."""
    over = name_frame(FRAME, stage.name)
    frames = find_kind(LinesAndFigures, Way.CLEAR).design(theme, stage)
    if stage.name is GroundName.PLAIN:
        return frames
    return tuple(frame if frame.name == over else _lay_panel(frame, stage) for frame in frames)


def _lay_panel(frame: Frame, stage: Stage) -> Frame:
    left = min(slot.box.x for slot in frame.slots if slot.name in {"figure-1", "lead-1"}) - stage.size.across(_GAP)
    panel = ShapeItem(PANEL, Box(left, TOP, stage.size.width - left, stage.size.height - TOP), Role.PANEL)
    return lay_under(frame, panel, Role.PANEL_TEXT, "number")


def draw_tiles(content: LinesAndFigures, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw text and figures as other looks do, tiles in the place of the hairlines of those side by side."""
    drafts = find_kind(LinesAndFigures, Way.CLEAR).draw(content, slide, canvas)
    pages = (paint_tiles(draft, canvas) if _has_panel(canvas.frames[draft.frame]) else draft for draft in drafts)
    return tuple(map(color_heroes, pages)) if slide.ground is GroundName.PLAIN else tuple(pages)


def _has_panel(frame: Frame) -> bool:
    return any(art.name == PANEL for art in frame.art)


KIND = Kind(
    content=LinesAndFigures,
    wants="content",
    design=design_tiles,
    draw=draw_tiles,
    way=Way.BLOCK,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
