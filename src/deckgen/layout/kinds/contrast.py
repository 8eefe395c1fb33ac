"""A problem and its solution side by side, one or two lines each, the problem on a ground of its own."""

from deckgen.content import Contrast, Line
from deckgen.deck import GroundName, Slide
from deckgen.geometry import Box
from deckgen.layout.apart import choose_text, draw_titled
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.lines.arrangement import NARROW
from deckgen.layout.lines.dealing import deal_blocks
from deckgen.layout.lines.setting import LineSizes, compose_parts, key_lines
from deckgen.layout.titles import make_title
from deckgen.layout.words import fill_line
from deckgen.page import Frame, Item, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

FRAME = "Problem and solution"
_LEFT, _EDGE, _RIGHT, _WIDE = 304.0, 344.0, 384.0, 864.0
"""How wide the left text is, where its ground ends and where the right text begins, in a room 864 points wide."""
_MOST = 2
_GAP = 28.0
"""Points between two lines at least."""
_FULL = 0.88
"""Share of the room that a side fills at the most: two that are full are read better on slides of their own."""
_STEPS = (
    (LineSizes(40.0, 20.0, 20.0, plain=30.0), LineSizes(44.0, 22.0, 22.0, plain=36.0)),
    (LineSizes(36.0, 20.0, 20.0, plain=28.0), LineSizes(42.0, 22.0, 22.0, plain=34.0)),
    (LineSizes(32.0, 20.0, 20.0, plain=28.0), LineSizes(36.0, 20.0, 20.0, plain=30.0)),
    (LineSizes(30.0, 20.0, 20.0, plain=26.0), LineSizes(32.0, 20.0, 20.0, plain=28.0)),
)
"""Sizes of the problem's lines and of the solution's; smaller ones would be crowded, and each is read better alone."""


def design_contrast(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frame "Problem and solution", where a part of a slide may have a ground of its own; else none."""
    room, scale = stage.room, stage.room.w / _WIDE
    left, right = _LEFT * scale, _RIGHT * scale
    sides = (
        ("left", 1, Box(room.x, room.y, left, room.h)),
        ("right", 3, Box(room.x + right, room.y, room.w - right, room.h)),
    )
    slots = [
        Slot(f"{side}-{number}", "body", half, size=30.0, idx=idx + number - 1, anchor="middle", prompt="Text")
        for side, idx, box in sides
        for number, half in enumerate(box.split_rows((1.0,) * _MOST, min(_GAP, box.h / 8)), start=1)
    ]
    title, size = stage.title, stage.size
    if title is None or not stage.others:
        return ()
    head = Slot(
        "left-title",
        "body",
        Box(room.x, title.box.y, left, title.box.h),
        size=title.size,
        idx=20,
        color=title.color,
        bold=True,
        font=title.font,
        anchor=title.anchor,
        prompt="Problem",
    )
    right_title = title._replace(box=Box(room.x + right, title.box.y, room.w - right, title.box.h))
    ground = ShapeItem("ground", Box(0.0, 0.0, room.x + _EDGE * scale, size.height), Role.SURFACE)
    footer = stage.footer and stage.footer._replace(box=Box(room.x, stage.footer.box.y, left, stage.footer.box.h))
    split = stage._replace(title=right_title, slots=(), footer=footer, art=(ground, *stage.art))
    return (split.frame(FRAME, (head, *slots)),)


def draw_contrast(content: Contrast, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Set both sides, each in the middle of its height; else one after the other on slides of their own."""
    frame = canvas.frames.get(FRAME)
    if frame is None or _side(frame, "right").right - _side(frame, "left").x < NARROW:
        return _draw_apart(content, slide, canvas)
    for mine, other in _STEPS:
        first = _set_side("left", content.left, mine, slide, frame, canvas)
        second = _set_side("right", content.right, other, slide, frame, canvas)
        if first and second:
            head = fill_line("left-title", content.left_title, frame, slide.labels or slide.lang, canvas)
            title = make_title(slide._replace(title=content.right_title), 1, frame, canvas)
            return (Draft(frame.name, (head, *first, *second), title),)
    return _draw_apart(content, slide, canvas)


def _side(frame: Frame, name: str) -> Box:
    first, last = frame.slot(f"{name}-1").box, frame.slot(f"{name}-{_MOST}").box
    return Box(first.x, first.y, first.w, last.bottom - first.y)


def _set_side(
    side: str, lines: tuple[Line, ...], sizes: LineSizes, slide: Slide, frame: Frame, canvas: Canvas
) -> tuple[Item, ...]:
    """Return the lines of a side; () where they do not fit."""
    room, ruler = _side(frame, side), canvas.ruler
    texts: list[tuple[TextLine, ...]] = [compose_parts(line, sizes, slide.lang).stack for line in lines]
    heights = [ruler.height(text, room.w) for text in texts]
    spare = room.h - sum(heights) - _GAP * (len(lines) - 1)
    if spare < room.h * (1 - _FULL):
        return ()
    if not 0 < len(lines) <= _MOST or any(ruler.widest_token(text) > room.w * 0.99 for text in texts):
        return ()
    gap = _GAP + min(_GAP, spare / (len(lines) + 1))
    top = room.y + (room.h - sum(heights) - gap * (len(lines) - 1)) / 2
    items = []
    for number, (text, height, key) in enumerate(zip(texts, heights, key_lines(lines), strict=True), start=1):
        slot = frame.slot(f"{side}-{number}")
        items.append(
            TextItem(slot.name, Box(room.x, top, room.w, height + 1.0), text, slot=slot.name, key=f"{side}/{key}")
        )
        top += height + gap
    return tuple(items)


def _draw_apart(content: Contrast, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Return the problem's slides, then the solution's, each with its own part of the notes."""
    sides = (content.left_title, content.left), (content.right_title, content.right)
    notes = deal_blocks(slide.notes.blocks, [content.left, content.right])
    grounds = GroundName.TINT, GroundName.PLAIN
    parts = (
        slide._replace(
            title=title, content=choose_text(lines), notes=slide.notes._replace(blocks=blocks), ground=ground
        )
        for (title, lines), blocks, ground in zip(sides, notes, grounds, strict=True)
    )
    first, *others = (draft for part in parts for draft in draw_titled(part, canvas))
    return (first, *(draft._replace(figures=()) for draft in others))


KIND = Kind(content=Contrast, wants="content", design=design_contrast, draw=draw_contrast)
