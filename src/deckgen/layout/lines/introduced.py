"""The sentence that leads in to a list, large at the left, the list between hairlines at its right.

A long one is longer than what it leads in to: it stands above, as wide as the list.
"""

from collections.abc import Iterator, Sequence

from deckgen.deck import Line, Lines, LinesForm, Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, Column, LineArrangement, design_columns
from deckgen.layout.lines.dealing import Group, choose_items, choose_steps, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, LineRow, RowPart, draw_rows, draw_rule, find_base, stack_rows
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import (
    LineSizes,
    compose_parts,
    compose_sentence,
    has_hero,
    key_lines,
    number_lines,
    read_line,
)
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage

FRAME = "Introduction and list"
RULE_NAME = "rule-intro"
"""The hairline over the introduction, level with that of the first row."""
_WIDTH, _GAP, _WIDE = 330.0, 40.0, 864.0
_MOST = 5
_HEADS = (36.0, 34.0, 32.0, 30.0, 28.0)
_MOST_HEAD, _MOST_WORDS = 4, 12
"""Lines and words of an introduction beside its list; more are read better above it."""
_STACKS = (
    (
        1,
        (
            LineSizes(44.0, 22.0, 22.0, plain=36.0),
            LineSizes(40.0, 20.0, 20.0, plain=32.0),
            LineSizes(36.0, 20.0, 20.0, plain=30.0),
        ),
    ),
    (2, (LineSizes(36.0, 20.0, 20.0, plain=30.0), LineSizes(34.0, 20.0, 20.0, plain=28.0))),
    (3, (LineSizes(32.0, 18.0, 18.0, plain=28.0),)),
    (5, ()),
)
_STACK_FLOOR = (LineSizes(30.0, 18.0, 18.0, plain=26.0), LineSizes(28.0, 18.0, 18.0, plain=24.0))
_SENTENCES = (32.0, 30.0, 28.0, 26.0, 24.0)
"""Sizes of lines that stand as sentences because their parts have no room one under the other."""
_FEW_WORDS = 3
"""Words of an introduction that stand over the list, not large beside it: "But still", "Seek to"."""
_LOW = 0.25
"""Share of the room above a line alone."""
_AIR = Air(above=13.0, below=11.0, middle=True)


def design_introduced(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Introduction and list": a text at the left, up to five lines at the right."""
    room = stage.room
    width, gap = room.w * _WIDTH / _WIDE, room.w * _GAP / _WIDE
    intro = Slot("intro", "body", Box(room.x, room.y, width, room.h), size=40.0, idx=20, prompt="Introduction")
    column = Column("row", width + gap, room.w - width - gap, size=26.0, idx=1)
    return (stage.frame(FRAME, (intro, *design_columns(room, (column,), _MOST))),)


def draw_introduced(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines as parts where all fit, else as sentences; the introduction stands on every page."""
    content = content._replace(lines=tuple(map(_lighten, content.lines)))
    sheet = take_sheet(FRAME, slide, canvas)
    words = len(read_line(content.intro).split()) if content.intro else 0
    head = _set_intro(content.intro, sheet) if content.intro and _FEW_WORDS < words <= _MOST_WORDS else ()
    if sheet.room("row").right - sheet.slot("intro").box.x < NARROW or not head:
        return draw_sentences(content, slide, canvas)
    numbered = content.form is LinesForm.NUMERALS
    set_page = _set_numbered if numbered else _set_page
    pages = deal_lines(content.lines, _MOST, _list_numbered_sizes if numbered else _list_sizes, set_page, sheet)
    whole = [(lines, (*_level(head, items, sheet), *items)) for lines, items in pages]
    return draft_pages(whole, sheet) or draw_sentences(content, slide, canvas)


def _lighten(line: Line) -> Line:
    """Return a line that is heavy as a whole as its author wrote it, where he made only a part of it bold."""
    bold = {span.bold for span in line.hero if span.text.strip(" .,;:")}
    return line._replace(strong=False) if len(bold) > 1 and not line.lead and not line.tail else line


def _list_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return sizes of parts that stand one under the other, then of whole sentences."""
    plain = tuple(LineSizes(size, size, size, plain=size) for size in _SENTENCES)
    return (*choose_steps(len(page), _STACKS), *_STACK_FLOOR, *plain) if any(map(has_hero, page)) else plain


def _list_numbered_sizes(_: Group) -> tuple[LineSizes, ...]:
    return tuple(LineSizes(size, size, size, plain=size) for size in _SENTENCES)


def _set_page(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    if sizes.hero > sizes.plain:
        return stack_rows(page, sizes, _find_room(page, sheet), _AIR, sheet)
    return _set_sentences(page, sizes, sheet, numbered=False)


def _set_numbered(page: Group, sizes: LineSizes, sheet: Sheet) -> tuple[Item, ...]:
    return _set_sentences(page, sizes, sheet, numbered=True)


def _set_sentences(page: Group, sizes: LineSizes, sheet: Sheet, *, numbered: bool) -> tuple[Item, ...]:
    """Return rows of whole lines, the author's numbers before them if asked for."""
    rows = []
    for key, line in zip(key_lines(page), page, strict=True):
        text: tuple[TextLine, ...] = (compose_sentence(line, sizes.plain, sheet.lang),)
        rows.append(LineRow(key, (RowPart("row", number_lines(text, line, sizes.plain) if numbered else text),)))
    return draw_rows(rows, _find_room(page, sheet), _AIR, sheet)


def _find_room(page: Group, sheet: Sheet) -> Box:
    """Return the room of the rows; one alone stands low, so that the introduction leads down to it."""
    room = sheet.room("row")
    above = room.h * _LOW if len(page) == 1 else 0.0
    return Box(room.x, room.y + above, room.w, room.h - above)


def _set_intro(intro: Line, sheet: Sheet) -> tuple[Item, ...]:
    """Return the introduction, of one size on all slides if it fits; () where it does not at any, or is too long."""
    sizes = dict.fromkeys(min(size, sheet.ruler.largest.hero) for size in _HEADS)
    return choose_items((_try_intro(intro, size, sheet) for size in sizes), sheet.ruler)


def _try_intro(intro: Line, size: float, sheet: Sheet) -> tuple[Item, ...]:
    slot, ruler = sheet.slot("intro"), sheet.ruler
    lines = compose_parts(intro, LineSizes(size, 20.0, 20.0, plain=size), sheet.lang).stack
    if sum(ruler.count_lines(line, slot.box.w) for line in lines) > _MOST_HEAD:
        return ()
    if ruler.height(lines, slot.box.w) > slot.box.h or ruler.widest_token(lines) > slot.box.w * 0.99:
        return ()
    (key,) = key_lines((intro,))
    box = slot.box._replace(w=min(slot.box.w, max(ruler.read(line).balance(slot.box.w) for line in lines)))
    return (TextItem("intro", box, lines, slot="intro", key=join_key(key, "intro")),)


def _level(head: Sequence[Item], items: Sequence[Item], sheet: Sheet) -> Iterator[Item]:
    """Yield the introduction under a hairline, both level with those of the first row, where it has room so low."""
    first = next(item for item in items if isinstance(item, TextItem))
    rule = next(item for item in items if isinstance(item, ShapeItem))
    for item in (one for one in head if isinstance(one, TextItem)):
        base = first.box.y + find_base(first.lines[0], sheet.ruler)
        top = base - find_base(item.lines[0], sheet.ruler)
        lowest = item.box.bottom - sheet.ruler.height(item.lines, item.box.w)
        if rule.box.y < top <= lowest:
            yield draw_rule(RULE_NAME, item.box.x, rule.box.y, sheet.slot("intro").box.w)
        top = max(item.box.y, min(top, lowest))
        yield item._replace(box=Box(item.box.x, top, item.box.w, item.box.bottom - top))


INTRODUCED = LineArrangement(range(1, _MOST + 1), design_introduced, draw_introduced)
