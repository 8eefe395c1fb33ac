"""Whole lines one under the other between hairlines: sentences, or parts stacked where a line has a hero.

What every other arrangement becomes in a room too narrow for columns.
"""

from deckgen.deck import Lines, LinesForm, Slide
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.lines.arrangement import MOST_ROWS, NARROW, Arrangement, Column, design_columns
from deckgen.layout.lines.dealing import Group, choose_steps, deal_lines, draft_pages
from deckgen.layout.lines.rows import Air, Cell, Row, draw_rows, frame_room
from deckgen.layout.lines.setting import LineSizes, compose_parts, has_hero, key_lines, number_lines
from deckgen.page import Frame, Item
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Rows"
_PLAIN = (
    (1, (54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0)),
    (2, (48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0)),
    (3, (36.0, 32.0, 28.0, 26.0, 24.0)),
    (4, (28.0, 26.0, 24.0)),
    (MOST_ROWS, (26.0, 24.0)),
)
"""Sizes of whole sentences for up to so many lines."""
_STACKED = (
    (1, (LineSizes(48.0, 24.0, 24.0, 40.0), LineSizes(42.0, 22.0, 22.0, 36.0))),
    (2, (LineSizes(44.0, 22.0, 22.0, 34.0), LineSizes(38.0, 20.0, 20.0, 30.0))),
    (3, (LineSizes(36.0, 20.0, 20.0, 28.0),)),
    (MOST_ROWS, ()),
)
_STACKED_FLOOR = (
    LineSizes(34.0, 18.0, 20.0, 28.0),
    LineSizes(32.0, 18.0, 18.0, 26.0),
    LineSizes(30.0, 18.0, 18.0, 24.0),
    LineSizes(28.0, 18.0, 18.0, 24.0),
)
_FEW = 3
"""Rows of large type, which stand under stronger rules."""
_AIR = Air(above=14.0, most_above=22.0)
_STACKED_AIR = Air(above=10.0, most_above=18.0)


def design_sentences(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Rows": up to six lines as wide as the room."""
    column = Column("row", 0.0, stage.room.w, 28.0, 1)
    return (stage.frame(FRAME, design_columns(stage.room, (column,))),)


def draw_sentences(content: Lines, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set the lines of one size, as large as their number lets them be."""
    frame = canvas.find_frame(FRAME, slide)
    room, lines = frame_room(frame, "row"), (*((content.intro,) if content.intro else ()), *content.lines)
    stacked = any(map(has_hero, lines))
    most = 4 if stacked and room.w < NARROW else MOST_ROWS
    air = _STACKED_AIR if stacked else _AIR

    def set_page(page: Group, sizes: LineSizes) -> tuple[Item, ...]:
        keys = key_lines(page)
        texts = [compose_parts(line, sizes, slide.lang).stack for line in page]
        if content.form is LinesForm.NUMERALS:
            texts = [number_lines(text, line, sizes.plain) for text, line in zip(texts, page, strict=True)]
        rows = [Row(key, (Cell("row", text),)) for key, text in zip(keys, texts, strict=True)]
        rule = Role.MUTED if len(page) <= _FEW and not stacked else Role.LINE
        return draw_rows(rows, room, frame, canvas.ruler, air._replace(rule=rule))

    pages = deal_lines(lines, most, list_stacked_sizes if stacked else list_plain_sizes, set_page, canvas.ruler)
    return draft_pages(frame.name, pages, slide) if pages else ()


def list_plain_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return the sizes of whole sentences, by how many there are."""
    sizes = next((sizes for most, sizes in _PLAIN if len(page) <= most), _PLAIN[-1][1])
    return tuple(LineSizes(hero=size, lead=size, tail=size, plain=size) for size in sizes)


def list_stacked_sizes(page: Group) -> tuple[LineSizes, ...]:
    """Return the sizes of lines whose parts stand one under the other, by how many there are."""
    return (*choose_steps(len(page), _STACKED), *_STACKED_FLOOR)


ROWS = Arrangement(range(1, MOST_ROWS + 1), design_sentences, draw_sentences)
