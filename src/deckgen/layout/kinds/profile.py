"""What a company does where its opener had no room for it: name and first line on a panel, the other lines beside it.

The title holds section and name, so that outline and screen readers tell the slides of two companies apart.
"""

from deckgen.content import Line, Profile
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.apart import choose_text
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.lines.arrangement import NARROW, Column, design_columns
from deckgen.layout.lines.dealing import choose_items
from deckgen.layout.lines.rows import Air, even_texts, stack_rows
from deckgen.layout.lines.sentences import list_plain_sizes, list_stacked_sizes
from deckgen.layout.lines.setting import ON_PANEL, QUIETLY, compose_sentence, has_hero, key_lines, limit_sizes
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.layout.registry import draw_slide
from deckgen.layout.side_panel import has_panel
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

FRAME = "Profile"
_PANEL, _WIDTH, _LEFT = 304.0, 232.0, 304.0
"""Where the panel ends on the page, how wide its text is, where the lines begin in a room 864 points wide."""
_WIDE = 864.0
_TOP = 29.0
_NAME_GAP, _FIRST_GAP = 24.0, 8.0
_MOST = 5
_NAME_SIZES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0)
_FIRST_SIZES = (22.0, 20.0, 18.0)
_FIRST = 104.0
"""Height of the place of the first line."""
_FOOT = 24.0
"""Points that the first line keeps from the foot of its panel, where the footer is."""
_AIR = Air(above=10.0, even=True, middle=True)


def design_profile(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Profile"; without a panel the name has a column of the slide's own ground."""
    room, scale = stage.room, stage.room.w / _WIDE
    panel = has_panel(stage)
    color, quiet = (Role.PANEL_TEXT, Role.PANEL_MUTED) if panel else (Role.TEXT, Role.MUTED)
    high = min(_FIRST, room.h / 2)
    left = Box(room.x, room.bottom - high - _FOOT * panel, _WIDTH * scale, high)
    first = Slot("first", "body", left, size=20.0, idx=20, color=quiet, anchor="bottom", prompt="What the company does")
    column = Column("row", _LEFT * scale, room.w - _LEFT * scale, size=28.0, idx=1)
    slots = (first, *design_columns(room, (column,), _MOST))
    if not panel or stage.title is None:
        return (stage.frame(FRAME, slots),)
    title = stage.title._replace(
        box=Box(room.x, _TOP, left.w, left.y - _TOP - _FIRST_GAP), anchor="top", color=color, prompt="Company"
    )
    ground = ShapeItem("panel", Box(0.0, 0.0, _PANEL * scale, stage.size.height), Role.PANEL)
    footer = stage.footer and stage.footer._replace(
        box=Box(room.x, stage.footer.box.y, left.w, stage.footer.box.h), color=Role.PANEL_MUTED
    )
    return (stage._replace(title=title, footer=footer, art=(ground, *stage.art)).frame(FRAME, slots),)


def draw_profile(content: Profile, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set name, first line and the others; where that has no room, all of them as lines one under the other."""
    sheet = take_sheet(FRAME, slide, canvas)
    rows = _set_rows(content.lines, sheet) if 0 < len(content.lines) <= _MOST else ()
    first = _set_first(content.first, sheet)
    title = _set_title(content, first, sheet) if first and _stands_on_panel(sheet) else None
    narrow = sheet.room("row").right - sheet.slot("first").box.x < NARROW
    if narrow or not rows or first is None or (title is None and _stands_on_panel(sheet)):
        return draw_slide(slide._replace(content=choose_text((content.first, *content.lines))), canvas)
    return (Draft(sheet.frame.name, (first, *rows), title),)


def _set_rows(lines: tuple[Line, ...], sheet: Sheet) -> tuple[Item, ...]:
    """Return the lines of one size; () where they do not fit."""
    sizes = (list_stacked_sizes if any(map(has_hero, lines)) else list_plain_sizes)(lines)
    sizes = limit_sizes(sizes, sheet.ruler.largest.hero)
    tried = (stack_rows(lines, one, sheet.room("row"), _AIR, sheet) for one in sizes)
    return choose_items((even_texts(items, sheet.ruler) for items in tried), sheet.ruler)


def _set_first(line: Line, sheet: Sheet) -> TextItem | None:
    """Return the first line at the foot of its column; None where it is too long for it."""
    slot, ruler = sheet.slot("first"), sheet.ruler
    for size in _FIRST_SIZES:
        lines = (compose_sentence(line, size, sheet.lang, ON_PANEL if _stands_on_panel(sheet) else QUIETLY),)
        height = ruler.height(lines, slot.box.w)
        if height <= slot.box.h and ruler.widest_token(lines) <= slot.box.w * 0.99:
            box = Box(slot.box.x, slot.box.bottom - height, slot.box.w, height)
            (key,) = key_lines((line,))
            return TextItem("first", box, lines, slot="first", anchor="bottom", key=join_key(key, "first"))
    return None


def _stands_on_panel(sheet: Sheet) -> bool:
    return any(art.name == "panel" for art in sheet.frame.art)


def _set_title(content: Profile, first: TextItem, sheet: Sheet) -> TextItem | None:
    """Return section and name as one title, the name close above the first line; None where the name is too long."""
    slot, ruler, slide = sheet.slot("title"), sheet.ruler, sheet.slide
    width, bottom, large = slot.box.w, first.box.y - _FIRST_GAP, sheet.canvas.theme.sizes.title
    head = _compose_title(slide.title, large, slot.color, slide.labels or slide.lang)
    for size in _NAME_SIZES:
        name = _compose_title(content.company, size, slot.color, slide.lang)
        gap = bottom - slot.box.y - ruler.height((head,), width) - ruler.height((name,), width)
        if gap >= _NAME_GAP and ruler.widest_token((head, name)) <= width * 0.99:
            box = Box(slot.box.x, slot.box.y, width, bottom - slot.box.y)
            return TextItem("title", box, (head, name._replace(before=gap)), slot="title", anchor="top")
    return None


def _compose_title(text: str, size: float, color: Role, lang: str) -> TextLine:
    return TextLine((Run(text, size, color, bold=True, font="heading", lang=lang),))


KIND = Kind(content=Profile, wants="content", design=design_profile, draw=draw_profile, grounds=(GroundName.PLAIN,))
