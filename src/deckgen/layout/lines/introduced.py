"""The sentence that leads in to a list, large at the left, the list between hairlines at its right.

One of both is heavy: the lead-in, or words of the list that its author made bold; where most of a list is bold, none of
it stands out, and it is as light as other text. A long lead-in stands above its list, as wide as that.
"""

from collections.abc import Sequence
from functools import partial

from deckgen.content import Line, Lines, LinesForm
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import NARROW, Column, LineArrangement, design_columns
from deckgen.layout.lines.dealing import Group, choose_items, deal_lines, draft_pages, is_wall
from deckgen.layout.lines.rows import Air, LineRow, RowPart, draw_rows, draw_rule, find_base
from deckgen.layout.lines.sentences import draw_sentences
from deckgen.layout.lines.setting import (
    LineSizes,
    compose_parts,
    compose_sentence,
    embolden,
    is_loud,
    join_parts,
    key_lines,
    number_lines,
    read_line,
)
from deckgen.layout.lines.sheet import Sheet, take_sheet
from deckgen.layout.measure import Ruler
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage

FRAME = "Introduction and list"
RULE_NAME = "rule-intro"
"""The hairline over the introduction, level with that of the first row."""
_WIDTH, _GAP, _WIDE = 330.0, 40.0, 864.0
_MOST = 6
_HEADS = (40.0, 36.0, 34.0, 32.0, 30.0, 28.0)
_MOST_HEAD, _MOST_WORDS = 3, 12
"""Lines and words of an introduction beside its list; more are read better above it."""
_SENTENCES = (54.0, 48.0, 44.0, 40.0, 36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0)
_LARGEST = ((1, 54.0), (3, 36.0), (_MOST, 32.0))
"""The largest size of a list of up to so many lines."""
_MOST_LOUD = 0.5
"""Share of a list's words that may be bold."""
_FEW_WORDS = 3
"""Words of an introduction that stand over the list, not large beside it: "But still", "Seek to"."""
_LOW = 0.45
"""Share of the room above a line alone."""
_AIR = Air(above=13.0, below=13.0, most_above=28.0, sinks=False)
"""Rows hang from their hairlines, as the introduction does from its own."""
_CLOSE_AIR = Air(above=8.0, below=8.0, sinks=False)
"""Rows of the smallest type come closer rather than take another page."""
_CAPITAL = 0.716
"""Height of a capital letter, in em."""


def design_introduced(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Introduction and list": a text at the left, up to six lines at the right."""
    room = stage.room
    width, gap = room.w * _WIDTH / _WIDE, room.w * _GAP / _WIDE
    intro = Slot("intro", "body", Box(room.x, room.y, width, room.h), size=40.0, idx=20, prompt="Introduction")
    column = Column("row", width + gap, room.w - width - gap, size=26.0, idx=1)
    return (stage.frame(FRAME, (intro, *design_columns(room, (column,), _MOST))),)


def draw_introduced(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines as sentences of one size; the introduction stands on every page."""
    lines, sheet = _lighten(content.lines), take_sheet(FRAME, slide, canvas)
    intro = _strengthen(content.intro, lines) if content.intro else None
    content = content._replace(lines=lines, intro=intro)
    head = _set_intro(intro, sheet) if intro and _FEW_WORDS < len(read_line(intro).split()) <= _MOST_WORDS else ()
    if sheet.room("row").right - sheet.slot("intro").box.x < NARROW or not head:
        return draw_sentences(content, slide, canvas)
    set_page = partial(_set_page, numbered=content.form is LinesForm.NUMERALS)
    pages = deal_lines(lines, _MOST, _list_sizes, set_page, sheet)
    whole = [(group, _level(head, items, sheet)) for group, items in pages]
    return draft_pages(whole, sheet) or draw_sentences(content, slide, canvas)


def _strengthen(intro: Line, lines: Group) -> Line:
    """Return a lead-in of a few words, heavy where nothing else of its slide is."""
    quiet = not any(map(is_loud, (intro, *lines))) and len(read_line(intro).split()) <= _MOST_WORDS
    return embolden(intro) if quiet else intro


def _lighten(lines: Group) -> Group:
    """Return the lines of a list as heavy as their author wrote them, none of them where most of their words are bold.

    A list that is bold from its first to its last word is as even as one that is not.
    """
    own = tuple(map(_restore, lines))
    loud = [sum(len(span.text.split()) for span in line.hero if span.bold) for line in own]
    words = [len(read_line(line).split()) for line in own]
    return own if sum(loud) <= sum(words) * _MOST_LOUD or loud == words else tuple(map(_quieten, own))


def _restore(line: Line) -> Line:
    """Return a line that is heavy as a whole as its author wrote it, where he made none or only a part of it bold."""
    light = any(not span.bold for span in line.hero if span.text.strip(" .,;:"))
    return line._replace(strong=False) if light and not line.lead and not line.tail else line


def _quieten(line: Line) -> Line:
    """Return a line as a whole sentence without weight."""
    spans = join_parts(line.lead, (*line.hero, *line.seam), line.tail)
    return Line(line.paragraph, hero=tuple(span._replace(bold=False) for span in spans))


def _list_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return sizes of sentences, the fewer, the larger."""
    largest = next(size for most, size in _LARGEST if len(page) <= most)
    return tuple(LineSizes(size, size, size, plain=size) for size in _SENTENCES if size <= largest)


def _set_page(page: Group, sizes: LineSizes, sheet: Sheet, *, numbered: bool) -> tuple[Item, ...]:
    """Return rows of whole lines, the author's numbers before them if asked for."""
    rows = []
    for key, line in zip(key_lines(page), page, strict=True):
        text: tuple[TextLine, ...] = (compose_sentence(line, sizes.plain, sheet.lang),)
        rows.append(LineRow(key, (RowPart("row", number_lines(text, line, sizes.plain) if numbered else text),)))
    if any(is_wall(cell.lines, sheet.ruler) for row in rows for cell in row.cells):
        return ()
    room, airs = _find_room(page, sheet), (_AIR, _CLOSE_AIR)[: 1 + (sizes.plain == _SENTENCES[-1])]
    return next(filter(None, (draw_rows(rows, room, air, sheet) for air in airs)), ())


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
    if ruler.height_whole(lines, slot.box.w) > slot.box.h:
        return ()
    (key,) = key_lines((intro,))
    box = slot.box._replace(w=min(slot.box.w, max(ruler.read(line).balance(slot.box.w) for line in lines)))
    return (TextItem("intro", box, lines, slot="intro", key=join_key(key, "intro")),)


def _level(head: Sequence[Item], items: Sequence[Item], sheet: Sheet) -> tuple[Item, ...]:
    """Return a page, its introduction under a hairline level with that of the first row, at the height of its text."""
    first, width = next(item for item in items if isinstance(item, ShapeItem)), sheet.slot("intro").box.w
    rules = (draw_rule(RULE_NAME, item.box.x, first.box.y, width) for item in head)
    return level_intro((*rules, *head, *items), sheet.ruler)


def level_intro(items: Sequence[Item], ruler: Ruler) -> tuple[Item, ...]:
    """Return the items of a page, capitals of the introduction level with those of the first row."""
    row = next((item for item in items if isinstance(item, TextItem) and item.slot == "row-1"), None)
    return tuple(
        _hang(item, row, ruler) if row and isinstance(item, TextItem) and item.slot == "intro" else item
        for item in items
    )


def _hang(intro: TextItem, row: TextItem, ruler: Ruler) -> TextItem:
    """Return an introduction at the height of a row, or as low as it has room."""
    top = row.box.y + _find_capitals(row, ruler) - _find_capitals(intro, ruler)
    top = min(top, intro.box.bottom - ruler.height(intro.lines, intro.box.w))
    return intro._replace(box=Box(intro.box.x, top, intro.box.w, intro.box.bottom - top))


def _find_capitals(item: TextItem, ruler: Ruler) -> float:
    """Return how far under the top of a text its capitals begin, in points."""
    return find_base(item.lines[0], ruler) - _CAPITAL * ruler.read(item.lines[0]).size


INTRODUCED = LineArrangement(range(1, _MOST + 1), design_introduced, draw_introduced)
