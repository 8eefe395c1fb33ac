"""Lines in blocks: each on a tile of color from edge to edge, what leads in to them on the brand's color.

Where something was done, its phrases are in that color, too; those of a problem are as dark as its text.
"""

from deckgen.arrangements import Way
from deckgen.content import Lines
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.lines.introduced import FRAME, RULE_NAME, level_intro
from deckgen.layout.registry import find_kind
from deckgen.layout.tiles import LEAD_IN, TOP, color_heroes, lay_under, paint_tiles, recolor
from deckgen.page import Frame, ShapeItem, TextItem
from deckgen.stage import Stage, name_frame
from deckgen.theme import Role, Theme

_GAP = 20.0
"""Points from a lead-in to the edge of its block."""


def design_tiles(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames of every arrangement, a block under the lead-in of the one that has it."""
    own = name_frame(FRAME, stage.name)
    frames = find_kind(Lines, Way.CLEAR).design(theme, stage)
    return tuple(_lead_in(frame, stage) if frame.name == own else frame for frame in frames)


def _lead_in(frame: Frame, stage: Stage) -> Frame:
    edge = frame.slot("intro").box.right + stage.size.across(_GAP)
    block = Box(0.0, TOP, edge, stage.size.height - TOP)
    return lay_under(frame, ShapeItem(LEAD_IN, block, Role.BRAND), Role.BACKGROUND, "footer")


def draw_tiles(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Draw the lines as other looks do, tiles in the place of their hairlines."""
    drafts = find_kind(Lines, Way.CLEAR).draw(content, slide, canvas)
    pages = (_color_lead(paint_tiles(draft, canvas), canvas) for draft in drafts)
    return tuple(map(color_heroes, pages)) if slide.ground is GroundName.PLAIN else tuple(pages)


def _color_lead(draft: Draft, canvas: Canvas) -> Draft:
    """Return a page whose lead-in is in the color of words on its block, which needs no hairline."""
    items = (
        recolor(item) if isinstance(item, TextItem) and item.slot == "intro" else item
        for item in draft.items
        if item.name != RULE_NAME
    )
    return draft._replace(items=level_intro(tuple(items), canvas.ruler))


KIND = Kind(
    content=Lines,
    wants="content",
    design=design_tiles,
    draw=draw_tiles,
    way=Way.BLOCK,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
