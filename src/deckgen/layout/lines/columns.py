"""Two lines with heroes side by side, each under a rule of its own, their heroes on one base line."""

from deckgen.deck import Lines, Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, Arrangement
from deckgen.layout.lines.dealing import Group, deal_lines, draft_pages
from deckgen.layout.lines.rows import draw_rule
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import LineSizes, Parts, compose_parts, key_lines
from deckgen.page import Frame, Item, Slot, TextItem
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Columns"
_GAP = 48.0
_SIZES = (
    LineSizes(54.0, 26.0, 26.0, 44.0),
    LineSizes(48.0, 24.0, 24.0, 40.0),
    LineSizes(42.0, 24.0, 24.0, 36.0),
    LineSizes(38.0, 22.0, 22.0, 32.0),
    LineSizes(34.0, 20.0, 20.0, 28.0),
    LineSizes(30.0, 18.0, 18.0, 26.0),
    LineSizes(28.0, 18.0, 18.0, 24.0),
)
_ABOVE = 20.0
"""Points from a rule to the text under it."""
_FULL = 2 / 3
"""Share of the room that the text has to reach down to; less stands lower, in the middle."""
_MOST_HERO = 4
"""Lines of a hero: more are a paragraph."""


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
    """Set both lines as large as the longer one can be."""
    frame = canvas.find_frame(FRAME, slide)
    slots = frame.slot("column-1"), frame.slot("column-2")
    if slots[1].box.right - slots[0].box.x < NARROW:
        return draw_sentences(content, slide, canvas)

    def set_page(page: Group, sizes: LineSizes) -> tuple[Item, ...]:
        parts = [compose_parts(line, sizes, slide.lang) for line in page]
        return _place(parts, key_lines(page), frame, canvas)

    pages = deal_lines(content.lines, 2, lambda _: _SIZES, set_page, canvas.ruler)
    if len(pages) == 1:
        return draft_pages(frame.name, pages, slide)
    return draw_sentences(content, slide, canvas)


def _place(parts: list[Parts], keys: list[str], frame: Frame, canvas: Canvas) -> tuple[Item, ...]:
    """Return rules and texts, heroes level; () where a text is too high, or too wide for its column."""
    ruler, width, room = canvas.ruler, frame.slot("column-1").box.w, frame.slot("column-1").box
    leads = [ruler.height((*one.lead, one.hero[0]), width) - ruler.height(one.hero, width) for one in parts]
    drops = [max(leads) - lead for lead in leads]
    needs = [drop + ruler.height(one.stack, width) for one, drop in zip(parts, drops, strict=True)]
    wide = any(ruler.widest_token(one.stack) > width * 0.99 for one in parts)
    tall = any(ruler.count_lines(one.hero[0], width) > _MOST_HERO for one in parts)
    if max(needs) > room.h or wide or tall:
        return ()
    top = room.y + (max(0.0, (room.h - max(needs)) / 2) if max(needs) < room.h * _FULL else 0.0)
    rules: list[Item] = []
    items: list[Item] = []
    for number, (one, drop, need, key) in enumerate(zip(parts, drops, needs, keys, strict=True), start=1):
        slot = frame.slot(f"column-{number}")
        rules.append(draw_rule(f"rule-{number}", slot.box.x, top - _ABOVE, width, Role.TEXT))
        box = Box(slot.box.x, top + drop, width, need - drop + 1.0)
        items.append(TextItem(slot.name, box, one.stack, slot=slot.name, key=join_key(key)))
    return (*rules, *items)


COLUMNS = Arrangement(range(2, 3), design_two, draw_two)
