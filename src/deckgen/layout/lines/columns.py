"""Two lines with heroes side by side, each under a rule of its own, their heroes on one base line.

A whole sentence has no hero: it hangs from its rule, as the words before the other's hero do.
"""

from deckgen.deck import Lines, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, LineArrangement
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import draw_rule, find_hero_top
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import LineParts, LineSizes, compose_parts, has_hero, key_lines
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.layout.measure import Ruler
from deckgen.layout.widows import even_width
from deckgen.page import Frame, Item, Slot, TextItem
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Columns"
_GAP = 48.0
_SIZES = (
    LineSizes(54.0, 26.0, 26.0, plain=34.0),
    LineSizes(48.0, 24.0, 24.0, plain=32.0),
    LineSizes(42.0, 24.0, 24.0, plain=30.0),
    LineSizes(38.0, 22.0, 22.0, plain=28.0),
    LineSizes(34.0, 20.0, 20.0, plain=26.0),
)
"""Where they have to be smaller, rows as wide as the slide are larger."""
_ABOVE = 20.0
"""Points from a rule to the text under it."""
_FULL = 2 / 3
"""Share of the room that the text has to reach down to: less hangs as much lower, but from the top wherever it can."""
_MOST_HERO = 4
"""Lines of a hero: more are a paragraph."""
_MOST_ASIDE = 4
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


def _set_page(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    """Return rules and texts, heroes level; () where a text is too high, or too wide for its column."""
    ruler, room = sheet.ruler, sheet.slot("column-1").box
    parts = [compose_parts(line, sizes, sheet.lang) for line in page]
    tops = [find_hero_top(one, room.w, ruler) for one in parts]
    drops = [max(tops) - top if has_hero(line) else 0.0 for line, top in zip(page, tops, strict=True)]
    needs = [drop + ruler.height(one.stack, room.w) for one, drop in zip(parts, drops, strict=True)]
    if max(needs) > room.h or not all(_suits(one, room.w, ruler) for one in parts):
        return ()
    top = room.y + max(0.0, room.h * _FULL - max(needs))
    items: list[TextItem] = []
    for number, (one, drop) in enumerate(zip(parts, drops, strict=True), start=1):
        slot = sheet.slot(f"column-{number}")
        box = Box(slot.box.x, top + drop, even_width(one.stack, room.w, ruler), room.bottom - top - drop)
        items.append(TextItem(slot.name, box, one.stack, slot=slot.name))
    rules = (draw_rule(f"rule-{at}", item.box.x, top - _ABOVE, room.w, Role.TEXT) for at, item in enumerate(items, 1))
    keys = zip(items, key_lines(page), strict=True)
    return (*rules, *(item._replace(key=key) for item, key in keys))


def _suits(parts: LineParts, width: float, ruler: Ruler) -> bool:
    """Return whether no word is broken in a column, the hero is no paragraph, and what stands around it is none."""
    whole = ruler.widest_token(parts.stack) <= width * 0.99
    aside = sum(ruler.count_lines(line, width) for line in (*parts.lead, *parts.tail))
    return whole and aside <= _MOST_ASIDE and ruler.count_lines(parts.hero[0], width) <= _MOST_HERO


COLUMNS = LineArrangement(range(2, 3), design_two, draw_two)
