"""A line alone in blocks: on the brand's color from edge to edge; a problem stays on its tint."""

from deckgen.arrangements import Way
from deckgen.content import Statement
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.registry import find_kind
from deckgen.layout.tiles import TOP, lay_under, recolor
from deckgen.page import Frame, ShapeItem, TextItem
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

FRAME = "Statement"


def design_poster(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Statement", a block under all of it where it stands on no other ground."""
    frames = find_kind(Statement, Way.CLEAR).design(theme, stage)
    if stage.name is not GroundName.PLAIN:
        return frames
    block = ShapeItem("block", Box(0.0, TOP, stage.size.width, stage.size.height - TOP), Role.BRAND)
    return tuple(lay_under(frame, block, Role.BACKGROUND, "footer", "number") for frame in frames)


def draw_poster(content: Statement, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the line as other looks do, in the color of words on its block."""
    drafts = find_kind(Statement, Way.CLEAR).draw(content, slide, canvas)
    return tuple(_color(draft) if draft.frame == FRAME else draft for draft in drafts)


def _color(draft: Draft) -> Draft:
    """Return the page with its words in one color."""
    return draft._replace(items=tuple(recolor(item) for item in draft.items if isinstance(item, TextItem)))


KIND = Kind(
    content=Statement,
    wants="content",
    design=design_poster,
    draw=draw_poster,
    way=Way.BLOCK,
    grounds=(GroundName.PLAIN, GroundName.TINT),
)
