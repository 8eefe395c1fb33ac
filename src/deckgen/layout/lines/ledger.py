"""Three lines or more with heroes, their parts in shared columns between hairlines, first base lines level.

Where half of the lines with heroes have words before them, and no more have words after, leads stand left of the
heroes; else heroes stand left of the words after them, and a rare lead above its hero. Reading order is lead, hero,
tail, line by line.
"""

from deckgen.deck import Line, Lines, Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import MOST_ROWS, NARROW, Arrangement, Column, design_columns
from deckgen.layout.lines.dealing import Group, choose_steps, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, Cell, Row, draw_rows, find_base, frame_room
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import BESIDE, STACKED, LineSizes, compose_parts, has_hero, key_lines
from deckgen.layout.measure import Ruler
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.theme import Role

LEAD_FRAME, HERO_FRAME = "Ledger", "Ledger of heroes"
_LEAD_WIDTH, _HERO_WIDTH = 296.0, 408.0
"""What leads have at the left, or heroes, of a room 864 points wide."""
_GAP, _WIDE = 32.0, 864.0
_MOST_LEAD = 3
"""Lines that a lead may have in its narrow column."""
_LEAD_STEPS = (
    (2, (LineSizes(44.0, 20.0, 20.0, 34.0), LineSizes(40.0, 20.0, 20.0, 32.0), LineSizes(36.0, 18.0, 20.0, 28.0))),
    (4, (LineSizes(34.0, 18.0, 20.0, 28.0), LineSizes(32.0, 18.0, 20.0, 26.0))),
    (MOST_ROWS, ()),
)
_LEAD_FLOOR = (LineSizes(30.0, 18.0, 18.0, 24.0), LineSizes(28.0, 18.0, 18.0, 24.0))
_HERO_STEPS = (
    (2, (LineSizes(40.0, 20.0, 24.0, 32.0), LineSizes(36.0, 20.0, 22.0, 30.0))),
    (4, (LineSizes(34.0, 18.0, 22.0, 28.0), LineSizes(32.0, 18.0, 20.0, 26.0))),
    (MOST_ROWS, ()),
)
_HERO_FLOOR = (LineSizes(30.0, 18.0, 20.0, 24.0), LineSizes(28.0, 18.0, 18.0, 24.0))
_AIR = Air(above=10.0, most_above=18.0)


def design_ledger(stage: Stage) -> tuple[Frame, ...]:
    """Return the frames "Ledger", leads left of heroes, and "Ledger of heroes", heroes left of tails."""
    room = stage.room
    lead, hero = room.w * _LEAD_WIDTH / _WIDE, room.w * _HERO_WIDTH / _WIDE
    gap = room.w * _GAP / _WIDE
    leads = (
        Column("lead", 0.0, lead, 18.0, 20, color=Role.MUTED, prompt="Words before"),
        Column("row", lead + gap, room.w - lead - gap, 30.0, 1, prompt="Phrase"),
    )
    heroes = (
        Column("row", 0.0, hero, 30.0, 1, prompt="Phrase"),
        Column("tail", hero + gap, room.w - hero - gap, 20.0, 30, prompt="Words after"),
    )
    return (
        stage.frame(LEAD_FRAME, design_columns(room, leads)),
        stage.frame(HERO_FRAME, design_columns(room, heroes)),
    )


def draw_ledger(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines in the columns that suit most of them, stacked where a column would be too narrow."""
    heroes = [line for line in content.lines if has_hero(line)]
    count, tails = sum(bool(line.lead) for line in heroes), sum(bool(line.tail) for line in heroes)
    leads = count >= tails and 2 * count >= len(heroes)
    frame = canvas.find_frame(LEAD_FRAME if leads else HERO_FRAME, slide)
    room = frame_room(frame, "lead", "row", "tail")
    if room.w < NARROW:
        return draw_sentences(content, slide, canvas)
    set_row = _set_after_lead if leads else _set_before_tail

    def list_sizes(page: Group) -> tuple[LineSizes, ...]:
        steps, floor = (_LEAD_STEPS, _LEAD_FLOOR) if leads else (_HERO_STEPS, _HERO_FLOOR)
        return (*choose_steps(len(page), steps), *floor)

    def set_page(page: Group, sizes: LineSizes) -> tuple[Item, ...]:
        pairs = zip(key_lines(page), page, strict=True)
        rows = [set_row(key, line, sizes, slide, frame, canvas.ruler) for key, line in pairs]
        return draw_rows(rows, room, frame, canvas.ruler, _AIR) if all(row.cells for row in rows) else ()

    pages = deal_lines(content.lines, MOST_ROWS, list_sizes, set_page, canvas.ruler)
    if len(pages) == 1:
        return draft_pages(frame.name, pages, slide)
    stacked = draw_sentences(content, slide, canvas)
    return stacked if len(stacked) == 1 or not pages else draft_pages(frame.name, pages, slide)


def _set_after_lead(key: str, line: Line, sizes: LineSizes, slide: Slide, frame: Frame, ruler: Ruler) -> Row:
    """Return a row with the lead at the left of hero and tail; no cells where the lead is too long for its column."""
    parts = compose_parts(line, sizes, slide.lang, STACKED)
    right = (*parts.hero, *parts.tail)
    if not parts.lead:
        return Row(key, (Cell("row", right),))
    if ruler.count_lines(parts.lead[0], frame.slot("lead-1").box.w) > _MOST_LEAD:
        return Row(key, ())
    drop = find_base(parts.hero[0], ruler) - find_base(parts.lead[0], ruler)
    lead = Cell("lead", parts.lead, part="lead", drop=max(0.0, drop))
    return Row(key, (lead, Cell("row", (right[0]._replace(before=0.0), *right[1:]), drop=max(0.0, -drop))))


def _set_before_tail(key: str, line: Line, sizes: LineSizes, slide: Slide, frame: Frame, ruler: Ruler) -> Row:
    """Return a row with the hero, under its lead, at the left of the tail; what has no tail is as wide as the room."""
    parts = compose_parts(line, sizes, slide.lang, BESIDE)
    left, width = (*parts.lead, *parts.hero), frame.slot("row-1").box.w
    if not parts.tail:
        return Row(key, (Cell("row", left, width=frame_room(frame, "row", "tail").w),))
    above = ruler.height((*parts.lead, parts.hero[0]), width) - ruler.height(parts.hero, width) if parts.lead else 0.0
    level = above + find_base(parts.hero[0], ruler) - find_base(parts.tail[0], ruler)
    tail = frame.slot("tail-1").box.w
    spare = ruler.height(left, width) - ruler.height(parts.tail, tail)
    drop = level if not parts.lead else min(level, max(spare, 0.0))
    return Row(key, (Cell("row", left), Cell("tail", parts.tail, part="tail", drop=max(0.0, drop))))


LEDGER = Arrangement(range(2, MOST_ROWS + 1), design_ledger, draw_ledger)
