"""The stages of deckgen's own looks: a theme in; margins, title, trail, corner, footer, number and art of a slide out.

Lengths across a page are given for one 960 points wide and follow its width; heights and type are the same on all.
"""

from deckgen.arrangements import TitleWay
from deckgen.geometry import Box
from deckgen.page import PictureItem, ShapeItem, Slot
from deckgen.stage import Ground, Stage, Stages
from deckgen.theme import Role, Theme

_MARGIN = 54.0
_TITLE_TOP, _TITLE_HEIGHT = 46.0, 58.0
_TOP, _BOTTOM = 126.0, 56.0
"""Where the content of a slide begins, and how far above the page's foot it ends."""
_FOOT = 36.0
"""How far above the page's foot footer and number begin."""
_STRIP_TOP, _STRIP_HEIGHT = 24.0, 18.0
_FOOTER_IDX, _NUMBER_IDX, _TRAIL_IDX, _CORNER_IDX = 11, 12, 13, 14
_CORNER_GAP = 12.0
"""Points between trail and corner."""


def design_stages(theme: Theme) -> Stages:
    """Return the stages of an own look: the same one for all slides with a title above their content."""
    bare = _design_bare(theme)
    content = _design_content(bare, theme)
    return {
        "cover": bare._replace(footer=None, number=None),
        "opener": bare,
        "content": content,
        "plain": content,
        "picture": content,
    }


def _design_bare(theme: Theme) -> Stage:
    """Return the stage of slides that are composed freely: the whole height between the margins, footer and number."""
    size, color = theme.size, theme.colors[Role.BACKGROUND]
    margin = size.across(_MARGIN)
    room = Box(margin, 0.0, size.width - 2 * margin, size.height)
    foot = size.height - _FOOT
    footer = Slot(
        name="footer",
        type="ftr",
        box=Box(room.x, foot, size.across(640.0), 18.0),
        size=theme.sizes.footer,
        idx=_FOOTER_IDX,
        color=Role.MUTED,
        anchor="middle",
        prompt="Footer",
    )
    number = Slot(
        name="number",
        type="sldNum",
        box=Box(room.right - 60.0, foot, 60.0, 18.0),
        size=theme.sizes.footer,
        idx=_NUMBER_IDX,
        color=Role.MUTED,
        align="right",
        anchor="middle",
        prompt="‹#›",
    )
    return Stage(size=size, room=room, ground=Ground(color, color), footer=footer, number=number)


def _design_content(bare: Stage, theme: Theme) -> Stage:
    """Return the stage of slides with a title above their content."""
    left, width = bare.room.x, bare.room.w
    title = Slot(
        name="title",
        type="title",
        box=Box(left, _TITLE_TOP, width, _TITLE_HEIGHT),
        size=theme.sizes.title,
        bold=True,
        font="heading",
        anchor="middle",
        prompt="Title",
    )
    room = Box(left, _TOP, width, bare.size.height - _TOP - _BOTTOM)
    return bare._replace(room=room, title=title, slots=_design_strip(bare, theme), art=_draw_art(bare, title, theme))


def _design_strip(bare: Stage, theme: Theme) -> tuple[Slot, Slot]:
    """Return trail and corner, side by side above the title."""
    trail = Slot(
        name="trail",
        type="body",
        box=Box(bare.room.x, _STRIP_TOP, bare.size.across(560.0), _STRIP_HEIGHT),
        size=theme.sizes.small,
        idx=_TRAIL_IDX,
        color=Role.MUTED,
        anchor="middle",
        prompt="Trail",
    )
    left = trail.box.right + _CORNER_GAP
    box = Box(left, _STRIP_TOP, bare.room.w - trail.box.w - _CORNER_GAP, _STRIP_HEIGHT)
    return trail, trail._replace(name="corner", box=box, idx=_CORNER_IDX, align="right", prompt="Story")


def _draw_art(bare: Stage, title: Slot, theme: Theme) -> tuple[ShapeItem | PictureItem, ...]:
    """Return what every slide with a title shows: what the title stands on, the footer's rule, the logo."""
    left, width, height = bare.room.x, bare.room.w, bare.size.height
    rule = Box(left, height - _FOOT - 6.0, width, 0.0)
    art: list[ShapeItem | PictureItem] = [ShapeItem("footer-rule", rule, outline=Role.LINE, shape="line")]
    match theme.arrangements.title:
        case TitleWay.RULE:
            art.append(ShapeItem("title-rule", Box(left, 108.0, 48.0, 4.0), Role.ACCENT))
        case TitleWay.BAND:
            art.append(ShapeItem("title-band", Box(0.0, title.box.y + 6.0, 14.0, title.box.h - 12.0), Role.BRAND))
        case TitleWay.PLAIN:
            art.append(ShapeItem("title-line", Box(left, 110.0, width, 0.0), outline=Role.LINE, shape="line"))
    if theme.logo:
        art.append(place_logo(theme, Box(bare.room.right - 148.0, height - _FOOT - 2.0, 80.0, 22.0)))
    return tuple(art)


def place_logo(theme: Theme, room: Box) -> PictureItem:
    """Return the theme's logo, never stretched, at the right of the room."""
    width, height = theme.logo_size
    scale = min(room.w / width, room.h / height)
    box = Box(room.right - width * scale, room.y + (room.h - height * scale) / 2, width * scale, height * scale)
    kind = "png" if theme.logo.startswith(b"\x89PNG") else "jpeg"
    return PictureItem("logo", box, kind, data=theme.logo, alt=theme.logo_alt)
