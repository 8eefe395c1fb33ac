"""Three lines or more with heroes, their parts in shared columns between hairlines, first base lines level.

Leads stand left of the heroes, or heroes left of the words after them, a rare lead above its hero: whichever more lines
have. Where several lines have neither, a column would be half empty, and all parts are stacked: one grid a slide.
Reading order is lead, hero, tail, line by line.
"""

from collections.abc import Sequence
from itertools import chain, product

from deckgen.content import Line, Lines
from deckgen.deck import Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import MOST_ROWS, NARROW, Column, LineArrangement, design_columns
from deckgen.layout.lines.columns import draw_pairs
from deckgen.layout.lines.dealing import DealtPages, Group, choose_steps, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, LineRow, RowPart, draw_rows, even_texts, find_base, find_hero_top
from deckgen.layout.lines.sentences import draw_large_sentences, draw_sentences
from deckgen.layout.lines.setting import BESIDE, STACKED, LineSizes, compose_parts, key_lines, limit_sizes
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.layout.measure import Ruler
from deckgen.layout.trying import find_least
from deckgen.page import Frame, Item, TextItem
from deckgen.stage import Stage
from deckgen.theme import Role

LEAD_FRAME, HERO_FRAME = "Ledger", "Ledger of heroes"
_LEAD_WIDTH, _HERO_WIDTH = 296.0, 408.0
"""What leads have at the left, or heroes, of a room 864 points wide."""
_GAP, _WIDE = 32.0, 864.0
_WIDER_HEROES = (468.0, 528.0)
"""What heroes have where that saves lines."""
_MOST_LEAD = 3
"""Lines that a lead may have in its narrow column."""
_LEAD_STEPS = (
    (
        2,
        (
            LineSizes(44.0, 22.0, 22.0, plain=34.0),
            LineSizes(40.0, 20.0, 20.0, plain=30.0),
        ),
    ),
    (
        3,
        (
            LineSizes(40.0, 22.0, 22.0, plain=30.0),
            LineSizes(36.0, 20.0, 20.0, plain=28.0),
            LineSizes(34.0, 20.0, 20.0, plain=26.0),
        ),
    ),
    (4, (LineSizes(36.0, 20.0, 20.0, plain=28.0), LineSizes(34.0, 20.0, 20.0, plain=26.0))),
    (MOST_ROWS, ()),
)
_LEAD_FLOOR = (
    LineSizes(32.0, 20.0, 20.0, plain=24.0),
    LineSizes(30.0, 20.0, 20.0, plain=24.0),
    LineSizes(28.0, 18.0, 18.0, plain=24.0),
)
_HERO_STEPS = (
    (2, (LineSizes(40.0, 22.0, 26.0, plain=34.0), LineSizes(38.0, 22.0, 24.0, plain=32.0))),
    (4, (LineSizes(36.0, 20.0, 24.0, plain=28.0), LineSizes(34.0, 20.0, 22.0, plain=26.0))),
    (MOST_ROWS, ()),
)
_HERO_FLOOR = (
    LineSizes(32.0, 20.0, 22.0, plain=26.0),
    LineSizes(30.0, 20.0, 20.0, plain=24.0),
    LineSizes(28.0, 18.0, 18.0, plain=24.0),
)
_FULL = {LEAD_FRAME: 3, HERO_FRAME: 2}
"""Up to so many lines each fills the columns, of more all but one: an empty cell among few is a hole. A line without
tail runs on across both columns, so that three lines have room for one.
"""
_MOST_HERO, _MOST_TAIL = 2, 3
"""Lines of a hero while smaller ones have fewer; of a tail in its narrow column."""
_LOUDER = {HERO_FRAME: 1.0, LEAD_FRAME: 1.15}
"""How many times as large as in columns heroes have to be one under the other, where they stand so: words before them
read well at their left, words after them are small at their right.
"""
_AIR = Air(above=12.0, below=12.0, middle=True)


def design_ledger(stage: Stage) -> tuple[Frame, ...]:
    """Return the frames "Ledger", leads left of heroes, and "Ledger of heroes", heroes left of tails."""
    room = stage.room
    lead, hero = room.w * _LEAD_WIDTH / _WIDE, room.w * _HERO_WIDTH / _WIDE
    gap = room.w * _GAP / _WIDE
    leads = (
        Column("lead", 0.0, lead, size=18.0, idx=20, color=Role.MUTED, prompt="Words before"),
        Column("row", lead + gap, room.w - lead - gap, size=30.0, idx=1, prompt="Phrase"),
    )
    heroes = (
        Column("row", 0.0, hero, size=30.0, idx=1, prompt="Phrase"),
        Column("tail", hero + gap, room.w - hero - gap, size=20.0, idx=30, prompt="Words after"),
    )
    return (
        stage.frame(LEAD_FRAME, design_columns(room, leads)),
        stage.frame(HERO_FRAME, design_columns(room, heroes)),
    )


def draw_ledger(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines in the columns that suit most of them, else stacked; four that take two pages stand in pairs."""
    shared = _draw_shared(content, slide, canvas)
    if len(shared) == 1:
        least = _find_louder(shared[0], canvas.ruler)
        louder = draw_large_sentences(content, slide, canvas, least)
        return louder if louder and _find_largest(louder[0].items, canvas.ruler) >= least else shared
    stacked = draw_sentences(content, slide, canvas)
    if len(stacked) == 1:
        return stacked
    pairs = draw_pairs(content, slide, canvas)
    if pairs and len(pairs) <= len(stacked):
        return pairs
    return shared if 0 < len(shared) < len(stacked) else stacked


def _find_louder(shared: Draft, ruler: Ruler) -> float:
    """Return how large heroes are, in points, that do without the columns of a page."""
    times = next(times for name, times in _LOUDER.items() if shared.frame.startswith(name))
    return _find_largest(shared.items, ruler) * times


def _find_largest(items: Sequence[Item], ruler: Ruler) -> float:
    texts = (item for item in items if isinstance(item, TextItem))
    return max(ruler.read(line).size for item in texts for line in item.lines)


def _draw_shared(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the lines in the columns that suit most of them; () where they are too narrow, or half empty."""
    leads, tails = _count_parts(content.lines)
    name, most, count = (LEAD_FRAME if leads >= tails else HERO_FRAME), max(leads, tails), len(content.lines)
    sheet = take_sheet(name, slide, canvas)
    if most < count - (count > _FULL[name]) or sheet.room("lead", "row", "tail").w < NARROW:
        return ()
    if name == HERO_FRAME:
        return draft_pages(_deal_heroes(content.lines, sheet), sheet)
    return draft_pages(deal_lines(content.lines, MOST_ROWS, _list_lead_sizes, _set_after_leads, sheet), sheet)


def _deal_heroes(lines: Group, sheet: Sheet) -> DealtPages:
    """Return pages of heroes left of tails; they have a wider column where they break less in it, or have one page."""
    pages = deal_lines(lines, MOST_ROWS, _list_hero_sizes, _set_before_tails, sheet)
    steps = limit_sizes(_list_hero_sizes(lines), sheet.ruler.largest.hero)
    single = [items for _, items in pages] if len(pages) == 1 else []
    least = _find_largest(single[0], sheet.ruler) if single else 0.0  # smaller heroes than fit are no gain
    steps = tuple(sizes for sizes in steps if sizes.hero >= least)
    wider = (_widen_heroes(width, sheet) for width in _WIDER_HEROES[bool(single) :])
    tried = filter(None, (_set_before_tails(lines, sizes, sheet) for sheet, sizes in product(wider, steps)))
    found = find_least(chain(single, tried), lambda items: _count_breaks(items, sheet.ruler))
    if found is None:
        return pages
    return ((lines, found if found is next(iter(single), None) else even_texts(found, sheet.ruler)),)


def _widen_heroes(width: float, sheet: Sheet) -> Sheet:
    """Return the same sheet with more room for heroes and less for tails."""
    room = sheet.room("row", "tail")
    hero, gap = room.w * width / _WIDE, room.w * _GAP / _WIDE
    columns = {"row": (room.x, hero), "tail": (room.x + hero + gap, room.w - hero - gap)}
    slots = (
        slot._replace(box=slot.box._replace(x=columns[name][0], w=columns[name][1])) if name in columns else slot
        for slot in sheet.frame.slots
        for name in (slot.name.rpartition("-")[0],)
    )
    return sheet._replace(frame=sheet.frame._replace(slots=tuple(slots)))


def _count_breaks(items: Sequence[Item], ruler: Ruler) -> int:
    """Return how often heroes and tails are broken that stand beside each other."""
    texts = {item.name: item for item in items if isinstance(item, TextItem)}
    beside = (texts[name] for tail in texts if tail.startswith("tail-") for name in (tail, tail.replace("tail", "row")))
    return sum(ruler.count_lines(text.lines[-1], text.box.w) - 1 for text in beside)


def _count_parts(lines: tuple[Line, ...]) -> tuple[int, int]:
    """Return how many lines have words before their heroes, and how many after."""
    return sum(bool(line.lead) for line in lines), sum(bool(line.tail) for line in lines)


def _list_lead_sizes(page: Group) -> tuple[LineSizes, ...]:
    return (*choose_steps(len(page), _LEAD_STEPS), *_LEAD_FLOOR)


def _list_hero_sizes(page: Group) -> tuple[LineSizes, ...]:
    return (*choose_steps(len(page), _HERO_STEPS), *_HERO_FLOOR)


def _set_after_leads(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    """Return rows with leads at the left of hero and tail; () where a lead is too long for its column."""
    rows = [_make_lead_row(key, line, sizes, sheet) for key, line in zip(key_lines(page), page, strict=True)]
    if not all(row.cells for row in rows):
        return ()
    return draw_rows(rows, sheet.room("lead", "row"), _AIR, sheet)


def _make_lead_row(key: str, line: Line, sizes: LineSizes, sheet: Sheet) -> LineRow:
    """Return a row; no cells where its lead is too long."""
    parts = compose_parts(line, sizes, sheet.lang, STACKED)
    right = (*parts.hero, *parts.tail)
    if not parts.lead:
        return LineRow(key, (RowPart("row", right),))
    if sheet.ruler.count_lines(parts.lead[0], sheet.slot("lead-1").box.w) > _MOST_LEAD:
        return LineRow(key, ())
    drop = find_base(parts.hero[0], sheet.ruler) - find_base(parts.lead[0], sheet.ruler)
    lead = RowPart("lead", parts.lead, part="lead", drop=max(0.0, drop))
    return LineRow(key, (lead, RowPart("row", (right[0]._replace(before=0.0), *right[1:]), drop=max(0.0, -drop))))


def _set_before_tails(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    """Return rows with heroes, under their leads, at the left of tails; () where a lead is too long for its column."""
    level = _set_tails(page, sizes, sheet, level=True)
    return level or (_set_tails(page, sizes, sheet, level=False) if any(line.lead for line in page) else ())


def _set_tails(page: Group, sizes: LineSizes, sheet: Sheet, *, level: bool) -> tuple[Item, ...]:
    """Return rows whose tails are all level with their heroes, or higher where that makes their row no higher."""
    rows = [
        _make_tail_row(key, line, sizes, sheet, level=level) for key, line in zip(key_lines(page), page, strict=True)
    ]
    heroes = [cell for row in rows for cell in row.cells[:1] if not cell.width]
    width = sheet.slot("row-1").box.w
    tall = any(sheet.ruler.count_lines(cell.lines[-1], width) > _MOST_HERO for cell in heroes)
    if (
        not all(row.cells for row in rows)
        or (tall and sizes.hero > min(_HERO_FLOOR[-2].hero, sheet.ruler.largest.hero))
        or _has_long_tail(rows, sheet)
    ):
        return ()
    return draw_rows(rows, sheet.room("row", "tail"), _AIR, sheet)


def _has_long_tail(rows: Sequence[LineRow], sheet: Sheet) -> bool:
    """Tell whether a tail is a paragraph of its own, beside a hero of a line or two."""
    tails, width = (cell for row in rows for cell in row.cells[1:]), sheet.slot("tail-1").box.w
    return any(sheet.ruler.count_lines(cell.lines[0], width) > _MOST_TAIL for cell in tails)


def _make_tail_row(key: str, line: Line, sizes: LineSizes, sheet: Sheet, *, level: bool) -> LineRow:
    """Return a row, what has no tail as wide as the room; no cells where its lead is too long."""
    parts, ruler = compose_parts(line, sizes, sheet.lang, BESIDE), sheet.ruler
    left, width = (*parts.lead, *parts.hero), sheet.slot("row-1").box.w
    if not parts.tail:
        return LineRow(key, (RowPart("row", left, width=sheet.room("row", "tail").w),))
    if parts.lead and ruler.count_lines(parts.lead[0], width) > _MOST_LEAD:
        return LineRow(key, ())
    drop = find_hero_top(parts, width, ruler) + find_base(parts.hero[0], ruler) - find_base(parts.tail[0], ruler)
    if parts.lead and not level:
        spare = ruler.height(left, width) - ruler.height(parts.tail, sheet.slot("tail-1").box.w)
        drop = min(drop, max(spare, 0.0))
    return LineRow(key, (RowPart("row", left), RowPart("tail", parts.tail, part="tail", drop=max(0.0, drop))))


LEDGER = LineArrangement(range(2, MOST_ROWS + 1), design_ledger, draw_ledger)
