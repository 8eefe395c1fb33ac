"""The sources of many stories: up to eight codes a page in two rows, company and site under each.

They are smaller than those of a few sources, but a phone still reads them from the middle of a room.
"""

from collections.abc import Iterator, Sequence

from deckgen.deck import Slide, StoryLine
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.language import Label
from deckgen.layout.address import is_unseen
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.cutting import count_down, fit_words, inside, inside_unbroken, on_one_line
from deckgen.layout.qr import measure_quiet
from deckgen.layout.runs import name_site, web_link
from deckgen.layout.sharing import share_out
from deckgen.layout.words import compose_words
from deckgen.page import Frame, Item, PictureItem, Run, ShapeItem, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Sources in rows"
_MOST, _ROWS = 4, 2
"""Codes side by side, and one under the other."""
LEAST_SIDE = 120.0
"""Of a code, in points, its white border included; smaller ones are not read from a seat."""
_GAP, _ROW_GAP = 24.0, 10.0
_NAMES, _SITE = (20.0, 18.0), 18.0
_WORDS = 46.0
"""Height of company and site under a code."""
_FEW, _SHARE, _AIR, _ASIDE, _LARGE_NAME = 4, 0.5, 12.0, 16.0, 32.0
"""So many sources stand two under two: share of a quarter's width that a code takes, what it keeps from the rule above
it and the words beside it, and the largest size of a company.
"""
_CLEAR = 2.0
_FIRST_CODE = 40
"""Index of the placeholders of codes, behind all that looks have of their own."""


def design_grid(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Sources in rows"; none where its codes would be too small."""
    columns = min(_MOST, int((stage.room.w + _GAP) // (LEAST_SIDE + _GAP)))
    rows = stage.room.split_rows((1.0,) * _ROWS, _ROW_GAP)
    side = rows[0].h - _WORDS - _CLEAR
    if columns < _ROWS or side < LEAST_SIDE:
        return ()
    cells = [cell for row in rows for cell in row.split_columns((1.0,) * columns, _GAP)]
    slots: list[Slot] = []
    for number, cell in enumerate(cells, start=1):
        code = Box(cell.x, cell.y, min(side, cell.w), min(side, cell.w))
        words = Box(cell.x, code.bottom + _CLEAR, cell.w, _WORDS)
        slots += (
            Slot(f"source-{number}", "body", words, size=_SITE, idx=number, prompt="Source"),
            Slot(f"qr-{number}", "pic", code, size=_SITE, idx=_FIRST_CODE + number, prompt="QR code"),
        )
    return (stage.frame(FRAME, tuple(slots)),)


def draw_grid(lines: tuple[StoryLine, ...], codes: dict[str, bytes], slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a place for each source, row by row, evenly dealt over pages; () where a look has no room for the frame."""
    if FRAME not in canvas.frames:
        return ()
    frame = canvas.frames[FRAME]
    places = sum(slot.type == "pic" for slot in frame.slots)
    pages = share_out(lines, places)
    if len(lines) == _FEW:
        return (Draft(frame.name, tuple(_fill_quarters(lines, codes, frame, slide, canvas))),)
    return tuple(Draft(frame.name, tuple(_fill(page, codes, frame, slide, canvas))) for page in pages)


def _fill(
    lines: Sequence[StoryLine], codes: dict[str, bytes], frame: Frame, slide: Slide, canvas: Canvas
) -> Iterator[Item]:
    columns = sum(slot.type == "pic" for slot in frame.slots) // _ROWS
    first = min(columns, -(-len(lines) // _ROWS) if len(lines) > columns else len(lines))
    numbers = [*range(1, first + 1), *range(columns + 1, columns + 1 + len(lines) - first)]
    for number, line in zip(numbers, lines, strict=True):
        square, words = frame.slot(f"qr-{number}"), frame.slot(f"source-{number}")
        if len(lines) <= columns:
            square, words = _enlarge(square, words, frame.slot(f"source-{2 * columns}").box.bottom)
        if is_unseen(canvas.theme):  # the modules stand level with the words, not the border
            square = _move(square, -square.box.w * measure_quiet(codes[line.source]))
        yield _draw_code(line, codes[line.source], square, slide, canvas)
        text = _compose(line, words.box, slide.lang, canvas)
        item = canvas.fill(frame.name, words.name, text)
        yield item._replace(box=words.box, key=join_key("source", line.key))


def _move(slot: Slot, right: float) -> Slot:
    return slot._replace(box=slot.box._replace(x=slot.box.x + right))


def _draw_code(line: StoryLine, code: bytes, square: Slot, slide: Slide, canvas: Canvas) -> PictureItem:
    alt, link = f"{canvas.theme.label(Label.QR, slide.lang)}: {name_site(line.source)}", web_link(line.source)
    picture = PictureItem(
        name=square.name, box=square.box, format="png", data=code, alt=alt, slot=square.name, link=link
    )
    return picture._replace(key=join_key("qr", line.key))


def _fill_quarters(
    lines: Sequence[StoryLine], codes: dict[str, bytes], frame: Frame, slide: Slide, canvas: Canvas
) -> Iterator[Item]:
    """Yield four sources, two under two: words beside each code, a rule above it as wide as both."""
    whole = canvas.frames["Sources without codes"].slot("list").box
    cells = [cell for row in whole.split_rows((1.0,) * 2, _GAP) for cell in row.split_columns((1.0,) * 2, 2 * _GAP)]
    side = min(cells[0].h - _AIR, cells[0].w * _SHARE)
    border = side * max(map(measure_quiet, codes.values())) if is_unseen(canvas.theme) else 0.0
    aside = side + _ASIDE - border
    rooms = [Box(cell.x + aside, cell.y + _AIR, cell.w - aside, side) for cell in cells]
    size = _level_names(lines, rooms, slide.lang, canvas)
    named = compose_words(slide.lang, bold=True, font="heading")
    for number, (line, cell, room) in enumerate(zip(lines, cells, rooms, strict=True), start=1):
        yield ShapeItem(f"rule-{number}", cell._replace(h=0.0), outline=Role.LINE, shape="line")
        square = frame.slot(f"qr-{number}")._replace(box=Box(cell.x, room.y, side, side))
        if is_unseen(canvas.theme):
            square = _move(square, -side * measure_quiet(codes[line.source]))
        yield _draw_code(line, codes[line.source], square, slide, canvas)
        two = inside(canvas.ruler, room._replace(h=2.4 * size + 1.0))
        name = fit_words(line.company or line.topic, (size,), named, two)
        site = Run(name_site(line.source), _SITE, Role.LINK, link=web_link(line.source), lang=slide.lang)
        item = canvas.fill(frame.name, f"source-{number}", (*name, TextLine((site,), before=4.0)))
        yield item._replace(box=room, anchor="middle", key=join_key("source", line.key))


def _level_names(lines: Sequence[StoryLine], rooms: Sequence[Box], lang: str, canvas: Canvas) -> float:
    """Return the largest size at which each company has one or two lines beside its code, no word of it broken."""
    named = compose_words(lang, bold=True, font="heading")
    names = [line.company or line.topic for line in lines]

    def fit(size: float) -> bool:
        places = (room._replace(h=2.4 * size + 1.0) for room in rooms)
        return all(
            inside_unbroken(canvas.ruler, place)(named(name, size)) for name, place in zip(names, places, strict=True)
        )

    return next(filter(fit, count_down(_LARGE_NAME, _NAMES[-1], 2.0)), _NAMES[-1])


def _enlarge(square: Slot, words: Slot, foot: float) -> tuple[Slot, Slot]:
    """Return code and words of a source in a row that stands alone: the code as wide as its place, lower down."""
    side = words.box.w
    top = square.box.y + max(0.0, foot - square.box.y - side - _CLEAR - words.box.h) / 3
    box = Box(square.box.x, top, side, side)
    return square._replace(box=box), words._replace(box=words.box._replace(y=box.bottom + _CLEAR))


def _compose(line: StoryLine, box: Box, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return company and site, a line each; a name that is too long is cut (the notes hold the link)."""
    fits = on_one_line(canvas.ruler, box.w)
    named, name = compose_words(lang, bold=True, font="heading"), line.company or line.topic
    tried = (named(name, size) for size in count_down(*_NAMES, 2.0))
    one = inside(canvas.ruler, Box(0.0, 0.0, box.w, _NAMES[-1] * 1.2))
    lines = next(filter(fits, tried), None) or fit_words(name, _NAMES[-1:], named, one)
    site = Run(name_site(line.source), _SITE, Role.LINK, link=web_link(line.source), lang=lang)
    return (*lines, TextLine((site,)))
