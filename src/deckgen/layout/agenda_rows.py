"""The agenda as rows between rules: a row a story, linked to its opener, in two columns where there are many."""

from collections.abc import Iterator, Sequence
from functools import partial

from deckgen.arrangements import Way
from deckgen.content import StoryLine
from deckgen.deck import Slide
from deckgen.geometry import Box, Insets
from deckgen.keys import join_key
from deckgen.layout.agenda_words import RowSizes, RowTexts, compose_says, describe_row, fit_rows, name_row
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.sharing import share_out
from deckgen.layout.widows import even_width
from deckgen.page import Frame, Item, Run, ShapeItem, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

_IN_COLUMN, MOST_ROWS = 8, 20
"""Stories in one column, and on a page of two."""
_TWO_COLUMNS = 560.0
"""Points that two columns of rows need."""
_GAP = 32.0
"""Points between two columns."""
_AIR, _AIR_SHARE = 12.0, 0.1
"""What words keep from the rules at the most, and of a row's height: they stand in its middle."""
_STEPS = tuple(
    RowSizes(company, topic)
    for company, topic in (
        *((54.0, 22.0), (48.0, 20.0), (44.0, 20.0), (40.0, 20.0), (34.0, 20.0), (28.0, 18.0)),
        *((24.0, 16.0), (22.0, 14.0), (20.0, 14.0), (16.0, 12.0)),
    )
)


def design_rows(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Agenda": a place for each of eight stories, and those of more that have no placeholder."""
    boxes = tuple(map(_clear, _split(_IN_COLUMN, stage.room)))
    slots = (
        Slot(f"story-{i}", "body", box, size=theme.sizes.body, idx=i, anchor="middle", prompt="Story")
        for i, box in enumerate(boxes, start=1)
    )
    return (stage.frame("Agenda", (*slots, *list_more(_IN_COLUMN, boxes[-1], theme))),)


def list_more(placeholders: int, box: Box, theme: Theme) -> Iterator[Slot]:
    """Yield places for the stories of a page that it has no placeholders for."""
    for i in range(placeholders + 1, MOST_ROWS + 1):
        yield Slot(f"story-{i}", "body", box, size=theme.sizes.body, anchor="middle", placeholder=False)


def draw_rows(lines: tuple[StoryLine, ...], frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a row for each story, in the room of the frame's own rows."""
    first, second, *_ = (frame.slot(f"story-{number}").box for number in range(1, _IN_COLUMN + 1))
    pitch = second.y - first.y
    room = Box(first.x, first.y - (pitch - first.h) / 2, first.w, pitch * _IN_COLUMN)
    return draw_rows_in(room, lines, frame, slide, canvas)


def draw_rows_in(
    room: Box, lines: tuple[StoryLine, ...], frame: Frame, slide: Slide, canvas: Canvas
) -> tuple[Draft, ...]:
    """Fill a row of a room for each story, balanced over pages that share their sizes."""
    pages = share_out(lines, _IN_COLUMN if room.w < _TWO_COLUMNS else MOST_ROWS)
    rows = [_split(len(page), room) for page in pages]
    places = [list(map(_clear, page)) for page in rows]
    _, texts = fit_rows(pages, places, _STEPS, partial(_compose, slide.lang, canvas), canvas)
    return tuple(
        Draft(frame.name, tuple(_fill(page, boxes, words, frame, canvas)), figures=())
        for page, boxes, words in zip(pages, rows, texts, strict=True)
    )


def _split(count: int, room: Box) -> tuple[Box, ...]:
    """Return rows, down one column and then the next where there are many."""
    columns = room.split_columns((1.0, 1.0), _GAP) if count > _IN_COLUMN else (room,)
    rows = -(-count // len(columns))
    return tuple(row for column in columns for row in column.split_rows((1.0,) * rows))[:count]


def _clear(row: Box) -> Box:
    """Return a row without what its words keep from the rules."""
    air = min(_AIR, row.h * _AIR_SHARE)
    return row.shrink(Insets(top=air, bottom=air))


def _fill(
    lines: Sequence[StoryLine], rows: Sequence[Box], texts: RowTexts, frame: Frame, canvas: Canvas
) -> Iterator[Item]:
    for number, (line, row, text) in enumerate(zip(lines, rows, texts, strict=True), start=1):
        color = Role.LINE if row.y > rows[0].y else Role.TEXT
        yield ShapeItem(f"rule-{number}", row._replace(h=0.0), outline=color, shape="line")
        item, box = canvas.fill(frame.name, f"story-{number}", text, line.target), _clear(row)
        even = box._replace(w=even_width(text, box.w, canvas.ruler))
        yield item._replace(box=even, insets=Insets(), anchor="middle", key=join_key("story", line.key))


def _compose(lang: str, canvas: Canvas, line: StoryLine, _at: int, sizes: RowSizes) -> tuple[TextLine, ...]:
    """Return the company, with topic and minutes behind or under it, and what it does."""
    bold = canvas.theme.way in {Way.CLEAR, Way.NIGHT}
    name = Run(name_row(line, lang), sizes.company, bold=bold, font="heading", lang=lang)
    says = compose_says(line, sizes.says, Role.MUTED, lang)
    text = describe_row(line, lang, canvas)
    if not text:
        return (TextLine((name,)), *says)
    quiet = Run(text if sizes.under else f"\u00a0\u00a0{text}", sizes.topic, Role.MUTED, lang=lang)
    named = (TextLine((name,)), TextLine((quiet,))) if sizes.under else (TextLine((name, quiet)),)
    return (*named, *says)
