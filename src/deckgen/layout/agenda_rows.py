"""The agenda as rows between rules, for looks and templates without a panel: a row a story, linked to its opener."""

from collections.abc import Iterator, Sequence
from functools import partial

from deckgen.arrangements import Way
from deckgen.content import Agenda, StoryLine
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

MOST = 8
AIR, _HIGH_AIR, _HIGH = 12.0, 20.0, 120.0
"""Points between a rule and what stands under it, and in rows as high as some."""
_BELOW = 0.1
"""What is kept from the next rule at the most, of a row's height."""
_STEPS = tuple(
    RowSizes(company, topic)
    for company, topic in (
        *((54.0, 22.0), (48.0, 20.0), (44.0, 20.0), (40.0, 20.0), (34.0, 20.0), (28.0, 18.0)),
        *((24.0, 16.0), (20.0, 14.0), (16.0, 12.0)),
    )
)


def design_rows(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Agenda": a place for each of eight stories."""
    slots = tuple(
        Slot(f"story-{i}", "body", box, size=theme.sizes.body, idx=i, prompt="Story")
        for i, box in enumerate(_place(MOST, stage.room), start=1)
    )
    return (stage.frame("Agenda", slots),)


def draw_rows(content: Agenda, frame: Frame, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a row for each story, balanced over pages beyond eight, which share their sizes."""
    pages = share_out(content.lines, MOST)
    first, last = (frame.slot(f"story-{number}").box for number in (1, MOST))
    room = Box(first.x, first.y - AIR, first.w, (last.y - first.y) / (MOST - 1) * MOST)
    places = [_place(len(lines), room) for lines in pages]
    _, texts = fit_rows(pages, places, _STEPS, partial(_compose, slide.lang, canvas), canvas)
    return tuple(
        Draft(frame.name, tuple(_fill(lines, boxes, page, frame, canvas)), figures=())
        for lines, boxes, page in zip(pages, places, texts, strict=True)
    )


def _place(count: int, room: Box) -> tuple[Box, ...]:
    """Return the rows without what they keep from the rules above and below them."""
    rows = room.split_rows((1.0,) * count)
    air = _find_air(rows[0].h)
    return tuple(row.shrink(Insets(top=air, bottom=min(AIR, row.h * _BELOW))) for row in rows)


def _find_air(height: float) -> float:
    """Return what words keep from the rule above a row of a height."""
    return _HIGH_AIR if height >= _HIGH else AIR


def _fill(
    lines: Sequence[StoryLine], boxes: Sequence[Box], texts: RowTexts, frame: Frame, canvas: Canvas
) -> Iterator[Item]:
    air = _find_air(boxes[1].y - boxes[0].y if boxes[1:] else _HIGH)
    for number, (line, box, text) in enumerate(zip(lines, boxes, texts, strict=True), start=1):
        rule = Box(box.x, box.y - air, box.w, 0.0)
        yield ShapeItem(f"rule-{number}", rule, outline=Role.LINE if number > 1 else Role.TEXT, shape="line")
        item = canvas.fill(frame.name, f"story-{number}", text, line.target)
        even = box._replace(w=even_width(text, box.w, canvas.ruler))
        yield item._replace(box=even, key=join_key("story", line.key))


def _compose(
    lang: str, canvas: Canvas, line: StoryLine, _at: int, sizes: RowSizes, length: int
) -> tuple[TextLine, ...]:
    """Return the company, with topic and minutes behind or under it, and what it does."""
    bold = canvas.theme.way is Way.NIGHT
    name = Run(name_row(line, length, lang), sizes.company, bold=bold, font="heading", lang=lang)
    says = compose_says(line, sizes.says, Role.MUTED, lang)
    text = describe_row(line, length, lang, canvas)
    if not text:
        return (TextLine((name,)), *says)
    quiet = Run(text if sizes.under else f"\u00a0\u00a0{text}", sizes.topic, Role.MUTED, lang=lang)
    named = (TextLine((name,)), TextLine((quiet,))) if sizes.under else (TextLine((name, quiet)),)
    return (*named, *says)
