"""The sources of four stories: codes two under two, company and site beside each.

They are smaller than those of fewer sources, but a phone still reads them from the middle of a room.
"""

from collections.abc import Iterator, Sequence

from deckgen.content import StoryLine
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.language import Label
from deckgen.layout.address import is_unseen
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.cutting import count_down, fit_words, inside, inside_unbroken
from deckgen.layout.qr import measure_quiet
from deckgen.layout.runs import name_site, web_link
from deckgen.layout.words import compose_words
from deckgen.page import Frame, Item, PictureItem, Run, ShapeItem, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role

FRAME = "Sources in rows"
FEW = 4
"""Sources whose codes fit one page; those of more would be read from no seat."""
LEAST_SIDE = 120.0
"""Of a code, in points, its white border included; smaller ones are not read from a seat."""
_GAP = 24.0
_NAMES, _SITE = (32.0, 18.0), 18.0
_SHARE, _AIR, _GUTTER = 0.5, 12.0, 16.0
"""Share of a quarter's width that a code takes, what it keeps from the rule above it and the words beside it."""
_FIRST_CODE = 40
"""Index of the placeholders of codes, behind all that looks have of their own."""


def design_grid(stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Sources in rows"; none where its codes would be too small."""
    cells = _quarter(stage.room)
    side = min(cells[0].h - _AIR, cells[0].w * _SHARE)
    if side < LEAST_SIDE:
        return ()
    slots: list[Slot] = []
    for number, cell in enumerate(cells, start=1):
        code = Box(cell.x, cell.y + _AIR, side, side)
        words = Box(code.right + _GUTTER, code.y, cell.right - code.right - _GUTTER, side)
        slots += (
            Slot(f"source-{number}", "body", words, size=_SITE, idx=number, anchor="middle", prompt="Source"),
            Slot(f"qr-{number}", "pic", code, size=_SITE, idx=_FIRST_CODE + number, prompt="QR code"),
        )
    return (stage.frame(FRAME, tuple(slots)),)


def _quarter(room: Box) -> list[Box]:
    return [cell for row in room.split_rows((1.0,) * 2, _GAP) for cell in row.split_columns((1.0,) * 2, 2 * _GAP)]


def draw_grid(lines: tuple[StoryLine, ...], codes: dict[str, bytes], slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a place for each source; () where a look has no room for the frame."""
    if FRAME not in canvas.frames:
        return ()
    return (Draft(FRAME, tuple(_fill_quarters(lines, codes, canvas.frames[FRAME], slide, canvas))),)


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
    side = frame.slot("qr-1").box.w
    border = side * max(map(measure_quiet, codes.values())) if is_unseen(canvas.theme) else 0.0
    places = (frame.slot(f"source-{number}").box for number in range(1, len(lines) + 1))
    rooms = [place._replace(x=place.x - border, w=place.w + border) for place in places]
    size = _level_names(lines, rooms, slide.lang, canvas)
    named = compose_words(slide.lang, bold=True, font="heading")
    for number, (line, room) in enumerate(zip(lines, rooms, strict=True), start=1):
        square = frame.slot(f"qr-{number}")
        rule = Box(square.box.x, square.box.y - _AIR, room.right - square.box.x, 0.0)
        yield ShapeItem(f"rule-{number}", rule, outline=Role.LINE, shape="line")
        if is_unseen(canvas.theme):
            square = _move(square, -side * measure_quiet(codes[line.source]))
        yield _draw_code(line, codes[line.source], square, slide, canvas)
        two = inside(canvas.ruler, room._replace(h=2.4 * size + 1.0))
        name = fit_words(line.company or line.topic, (size,), named, two)
        site = Run(name_site(line.source), _SITE, Role.LINK, link=web_link(line.source), lang=slide.lang)
        item = canvas.fill(frame.name, f"source-{number}", (*name, TextLine((site,), before=4.0)))
        yield item._replace(box=room, key=join_key("source", line.key))


def _level_names(lines: Sequence[StoryLine], rooms: Sequence[Box], lang: str, canvas: Canvas) -> float:
    """Return the largest size at which each company has one or two lines beside its code, no word of it broken."""
    named = compose_words(lang, bold=True, font="heading")
    names = [line.company or line.topic for line in lines]

    def fit(size: float) -> bool:
        places = (room._replace(h=2.4 * size + 1.0) for room in rooms)
        return all(
            inside_unbroken(canvas.ruler, place)(named(name, size)) for name, place in zip(names, places, strict=True)
        )

    return next(filter(fit, count_down(*_NAMES, 2.0)), _NAMES[-1])
