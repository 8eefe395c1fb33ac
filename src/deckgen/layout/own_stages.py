"""The stages of deckgen's own looks: a theme in; margins, title, trail, corner, footer, number and art of a slide out.

Lengths across a page are given for one 960 points wide and follow its width; heights and type are the same on all.
"""

from collections.abc import Mapping

from deckgen.arrangements import Way
from deckgen.contrast import READABLE, measure_contrast, measure_luminance, vary
from deckgen.deck import GroundName
from deckgen.geometry import Box
from deckgen.ground import Ground
from deckgen.ink import DARK_PALETTE, OWN_PALETTE, PANEL_PALETTE, Ink, Palette
from deckgen.layout.logo import place_logo
from deckgen.named_tuple import NamedTuple
from deckgen.page import PictureItem, ShapeItem, Slot
from deckgen.stage import Stage, Stages
from deckgen.theme import Role, Theme


class _Measures(NamedTuple):
    """Where a way to arrange slides has their parts, in points."""

    margin: float = 48.0
    title: float = 24.0
    """Where title and topic begin."""
    top: float = 96.0
    """Where the content of a slide begins."""
    bottom: float = 48.0
    """How far above the page's foot it ends."""
    bars: bool = True
    """Whether bars show how far a story is told."""
    band: float = 0.0
    """Height of the panel that title and topic stand on; 0 for none."""


_GRIDS: Mapping[Way, _Measures] = {
    Way.CLEAR: _Measures(),
    Way.PAPER: _Measures(),
    Way.BLOCK: _Measures(margin=40.0, title=18.0, top=112.0, bottom=44.0, band=84.0),
    Way.NIGHT: _Measures(margin=72.0, title=40.0, top=116.0, bottom=60.0, bars=False),
    Way.CLIENT: _Measures(),
}
_SEEN = 1.1
"""Contrast of a band with its panel that is told apart."""
_TITLE_HEIGHT = 44.0
_HEADER_WIDTH, _HEADER_GAP = 248.0, 16.0
"""What topic and progress have at the right of a title, and keep from it."""
_TOPIC_DROP, _TOPIC_HEIGHT = 6.0, 20.0
"""How far under the title's top the topic begins."""
_RISE = 0.36
"""Em from the middle of a line to its base line, in common faces."""
_BARS_DROP, _BARS_HEIGHT = 32.0, 4.0
_FOOT, _FOOT_HEIGHT = 38.0, 20.0
"""How far above the page's foot footer and number begin."""
_FOOTER_IDX, _NUMBER_IDX, _TOPIC_IDX = 11, 12, 14
_LOGO, _LOGO_INDENT = (80.0, 22.0), 148.0
"""Size of a logo beside the number, and how far before the right margin it begins."""
_COLUMN, _COLUMN_GAP, _COLUMN_TOP, _COLUMN_TITLE = 176.0, 48.0, 48.0, 84.0
"""Width of a margin column, what it keeps from the rest, where it begins, the height of a title in it."""
_COLUMN_TOPIC = 2.0
"""Points that a topic has more there: the face is narrow, and there are lines enough."""


def design_stages(theme: Theme) -> Stages:
    """Return the stages of an own look: the same one for all slides with a title above their content."""
    bare, content = _design_own(theme)
    return {
        "cover": _stand_on_grounds(bare._replace(footer=None, number=None), theme),
        "opener": _stand_on_grounds(bare, theme),
        "content": _stand_on_grounds(content, theme),
        "plain": _stand_on_grounds(content, theme),
        "picture": _stand_on_grounds(content, theme),
    }


def _design_own(theme: Theme) -> tuple[Stage, Stage]:
    """Return the stage of slides that are composed freely, and that of slides with a title."""
    bare = _design_bare(theme)
    match theme.way:
        case Way.CLEAR | Way.BLOCK | Way.NIGHT | Way.CLIENT:
            return bare, _design_content(bare, theme)
        case Way.PAPER:
            return bare, _design_margin(bare, theme)


def _stand_on_grounds(stage: Stage, theme: Theme) -> Stage:
    """Return a stage with itself on the tint and on the panel; paper has one ground for everything."""
    if theme.way is Way.PAPER:
        return stage
    tint, panel = theme.colors[Role.SURFACE], theme.colors[Role.PANEL]
    own = stage.palette
    rule = own.line if theme.dark else own.line._replace(mod=90)
    # a card there is as light as other grounds, a hairline a little darker
    on_tint = own._replace(background=own.surface, surface=own.background, line=rule)
    others = (
        stage._replace(name=GroundName.TINT, ground=Ground(tint, tint), palette=on_tint, others=()),
        stage._replace(
            name=GroundName.PANEL,
            ground=Ground(panel, panel),
            background=Role.PANEL,
            palette=_ink_panel(theme),
            others=(),
        ),
    )
    return stage._replace(others=others)


def _ink_panel(theme: Theme) -> Palette:
    """Return the palette of the panel."""
    quiet = _quieten_panel_text(theme)
    return PANEL_PALETTE._replace(muted=quiet, panel_muted=quiet, surface=_ink_band(theme))


def _ink_band(theme: Theme) -> Ink:
    """Return the ink of bands and numerals on a panel: darker than it, lighter under dark words and on near black."""
    panel, darker = theme.colors[Role.PANEL], PANEL_PALETTE.surface
    if measure_luminance(theme.colors[Role.PANEL_TEXT]) < measure_luminance(panel):
        return darker._replace(mod=60, off=40)
    seen = measure_contrast(vary(panel, darker.mod, darker.off), panel) >= _SEEN
    return darker if seen else darker._replace(mod=85, off=15)


def _quieten_panel_text(theme: Theme) -> Ink:
    """Return the ink of quiet words on a panel: as loud as the others where the panel leaves no other way."""
    palette, panel, ink = PANEL_PALETTE, theme.colors[Role.PANEL], _ink_band(theme)
    quiet = vary(theme.colors[Role.PANEL_TEXT], palette.muted.mod, palette.muted.off)
    band = vary(panel, ink.mod, ink.off)
    if min(measure_contrast(quiet, panel), measure_contrast(quiet, band)) >= READABLE:
        return palette.muted
    return palette.text


def _design_bare(theme: Theme) -> Stage:
    """Return the stage of slides that are composed freely: the whole height between the margins, footer and number."""
    size, color = theme.size, theme.colors[Role.BACKGROUND]
    margin = size.across(_GRIDS[theme.way].margin)
    room = Box(margin, 0.0, size.width - 2 * margin, size.height)
    foot = size.height - _FOOT
    footer = Slot(
        name="footer",
        type="ftr",
        box=Box(room.x, foot, min(size.across(640.0), room.w - _LOGO_INDENT - 12.0), _FOOT_HEIGHT),
        size=theme.sizes.footer,
        idx=_FOOTER_IDX,
        color=Role.MUTED,
        anchor="middle",
        prompt="Footer",
    )
    number = Slot(
        name="number",
        type="sldNum",
        box=Box(room.right - 60.0, foot, 60.0, _FOOT_HEIGHT),
        size=theme.sizes.footer,
        idx=_NUMBER_IDX,
        color=Role.MUTED,
        align="right",
        anchor="middle",
        prompt="‹#›",
    )
    palette = (DARK_PALETTE if theme.dark else OWN_PALETTE)._replace(panel_muted=_quieten_panel_text(theme))
    return Stage(size=size, room=room, ground=Ground(color, color), palette=palette, footer=footer, number=number)


def _design_content(bare: Stage, theme: Theme) -> Stage:
    """Return the stage of slides with a title above their content, topic and progress at its right."""
    grid, header = _GRIDS[theme.way], bare.size.across(_HEADER_WIDTH)
    left, height = bare.room.x, bare.size.height
    title = Slot(
        name="title",
        type="title",
        box=Box(left, grid.title, bare.room.w - header - _HEADER_GAP, _TITLE_HEIGHT),
        size=theme.sizes.title,
        color=Role.PANEL_TEXT if grid.band else Role.TEXT,
        bold=True,
        font="heading",
        anchor="middle",
        prompt="Title",
    )
    room = Box(left, grid.top, bare.room.w, height - grid.top - grid.bottom)
    drop = _TOPIC_DROP if grid.bars else _level_topic(theme)
    topic = Box(bare.room.right - header, grid.title + drop, header, _TOPIC_HEIGHT)
    art: list[ShapeItem | PictureItem] = []
    if grid.band:
        art.append(ShapeItem("band", Box(0.0, 0.0, bare.size.width, grid.band), Role.PANEL))
    art += place_logo(theme, Box(bare.room.right - _LOGO_INDENT, height - _FOOT, *_LOGO))
    return bare._replace(room=room, title=title, slots=_design_header(topic, grid, theme), art=tuple(art))


def _level_topic(theme: Theme) -> float:
    """Return how far under the title's top a topic begins that stands on its base line: no bars are under it."""
    return (_TITLE_HEIGHT - _TOPIC_HEIGHT) / 2 + _RISE * (theme.sizes.title - theme.sizes.topic)


def _design_header(box: Box, grid: _Measures, theme: Theme) -> tuple[Slot, ...]:
    """Return the topic and, under it, the place of the bars that show how far a story is told."""
    topic = Slot(
        name="corner",
        type="body",
        box=box,
        size=theme.sizes.topic,
        idx=_TOPIC_IDX,
        color=Role.PANEL_MUTED if grid.band else Role.MUTED,
        align="right",
        anchor="middle",
        prompt="Topic",
    )
    if not grid.bars:
        return (topic,)
    bars = Box(box.x, grid.title + _BARS_DROP, box.w, _BARS_HEIGHT)
    current, others = (Role.PANEL_ACCENT, Role.PANEL_MUTED) if grid.band else (Role.ACCENT, Role.LINE)
    progress = Slot("progress", "body", bars, size=theme.sizes.topic, color=current, fill=others)
    return topic, progress._replace(placeholder=False)


def _design_margin(bare: Stage, theme: Theme) -> Stage:
    """Return the stage of a look with title and topic in a column at the left of everything else."""
    left, width = bare.room.x, bare.size.across(_COLUMN)
    rule = ShapeItem("margin-rule", Box(left, _COLUMN_TOP, width, 0.0), outline=Role.TEXT, shape="line", weight=1.5)
    title = Slot(
        name="title",
        type="title",
        box=Box(left, _COLUMN_TOP + 8.0, width, _COLUMN_TITLE),
        size=theme.sizes.title,
        bold=True,
        font="heading",
        prompt="Title",
    )
    topic = Slot(
        name="corner",
        type="body",
        box=Box(left, title.box.bottom + 4.0, width, 60.0),
        size=theme.sizes.topic + _COLUMN_TOPIC,
        idx=_TOPIC_IDX,
        color=Role.MUTED,
        prompt="Topic",
    )
    beside = left + width + bare.size.across(_COLUMN_GAP)
    room = Box(beside, _COLUMN_TOP, bare.room.right - beside, bare.size.height - _COLUMN_TOP - _GRIDS[theme.way].bottom)
    logo = place_logo(theme, Box(left, room.bottom - 40.0, *_LOGO), "left")
    return bare._replace(room=room, title=title, slots=(topic,), art=(rule, *logo))
