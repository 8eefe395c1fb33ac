"""Two lines with heroes side by side, each under a rule of its own, their heroes level.

What stands before the heroes has one height in both columns, that of the higher one; it stands on its hero, and a
column that has none of it leaves it empty: so the two phrases are read across, as one pair.
"""

from deckgen.content import Lines
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, LineArrangement
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import draw_rule, find_hero_top
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import LineParts, LineSizes, compose_parts, key_lines
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.layout.measure import Ruler
from deckgen.page import Frame, Item, Slot, TextItem
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Columns"
_GAP = 48.0
_SIZES = (
    LineSizes(66.0, 32.0, 32.0, plain=38.0),
    LineSizes(60.0, 30.0, 30.0, plain=36.0),
    LineSizes(54.0, 28.0, 28.0, plain=34.0),
    LineSizes(48.0, 26.0, 26.0, plain=32.0),
    LineSizes(44.0, 24.0, 24.0, plain=30.0),
    LineSizes(40.0, 24.0, 24.0, plain=28.0),
    LineSizes(36.0, 22.0, 22.0, plain=26.0),
)
"""Where they have to be smaller, rows as wide as the slide are larger."""
_ABOVE = 24.0
"""Points from a rule to the text under it."""
_FULL = 0.66
"""Share of the room that the text reaches down to; two that are too short for it stand one under the other."""
_MOST_HERO = 4
"""Lines of a hero with other words around it: more are a paragraph; one that stands alone has one more."""
_MOST_AROUND = 6
"""Lines of lead and tail together: more are a paragraph too, which is read better as wide as the slide."""


def design_two(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Columns": two texts side by side, one over the other where the room is narrow."""
    room = stage.room
    boxes = room.split_columns((1.0, 1.0), min(_GAP, room.w / 10))
    slots = (
        Slot(f"column-{number}", "body", _under_rule(box), size=28.0, idx=number, prompt="Text")
        for number, box in enumerate(boxes, start=1)
    )
    return (stage.frame(FRAME, tuple(slots)),)


def _under_rule(box: Box) -> Box:
    above = min(_ABOVE, box.h / 4)
    return Box(box.x, box.y + above, box.w, box.h - above)


def draw_two(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set both lines as large as the longer one can be; one under the other where they do not fit side by side."""
    sheet = take_sheet(FRAME, slide, canvas)
    if sheet.room("column").w < NARROW:
        return draw_sentences(content, slide, canvas)
    pages = deal_lines(content.lines, 2, lambda _: _SIZES, _set_page, sheet)
    return draft_pages(pages, sheet) if len(pages) == 1 else draw_sentences(content, slide, canvas)


def draw_pairs(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set lines that take several pages two by two; () where they do not go so, or do not fit."""
    sheet = take_sheet(FRAME, slide, canvas)
    if content.intro or len(content.lines) % 2 or sheet.room("column").w < NARROW:
        return ()
    pages = deal_lines(content.lines, 2, lambda _: _SIZES, _set_page, sheet)
    return draft_pages(pages, sheet) if all(len(lines) == 2 for lines, _ in pages) else ()


def _set_page(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    """Return rules and texts; () where a text is too high, or too wide for its column, or both leave much room."""
    ruler, room = sheet.ruler, sheet.slot("column-1").box
    parts = [compose_parts(line, sizes, sheet.lang) for line in page]
    tops = [find_hero_top(one, room.w, ruler) for one in parts]
    drops = [max(tops) - top for top in tops]
    need = max(drop + ruler.height(one.stack, room.w) for one, drop in zip(parts, drops, strict=True))
    if not room.h * _FULL <= need <= room.h or not all(_suits(one, room.w, ruler) for one in parts):
        return ()
    items: list[TextItem] = []
    for number, (one, drop, key) in enumerate(zip(parts, drops, key_lines(page), strict=True), start=1):
        slot = sheet.slot(f"column-{number}")
        box = Box(slot.box.x, room.y + drop, room.w, room.h - drop)
        items.append(TextItem(slot.name, box, one.stack, slot=slot.name, key=key))
    rules = (
        draw_rule(f"rule-{at}", item.box.x, room.y - _ABOVE, room.w, Role.TEXT) for at, item in enumerate(items, 1)
    )
    return (*rules, *items)


def _suits(parts: LineParts, width: float, ruler: Ruler) -> bool:
    """Return whether no word is broken in a column, the hero is no paragraph, and what stands around it is none."""
    whole = ruler.widest_token(parts.stack) <= width * 0.99
    around = sum(ruler.count_lines(line, width) for line in (*parts.lead, *parts.tail))
    most = _MOST_HERO + (around == 0)
    return whole and around <= _MOST_AROUND and ruler.count_lines(parts.hero[0], width) <= most


COLUMNS = LineArrangement(range(2, 3), design_two, draw_two)
