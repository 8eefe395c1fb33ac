"""Where the stories come from: company, topic, link and QR code; the fewer there are, the larger they stand."""

from typing import NamedTuple

from deckgen.arrangements import CardsWay
from deckgen.deck import Slide, Sources, StoryLine
from deckgen.geometry import Box, Insets
from deckgen.keys import join_key
from deckgen.language import Label
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import Compose, count_down, fit_words, inside_unbroken
from deckgen.layout.figure_card import card_art
from deckgen.layout.qr import draw_qr
from deckgen.layout.runs import break_link, name_link, shorten_link, web_link
from deckgen.layout.sharing import share_out
from deckgen.page import Anchor, Frame, Item, PictureItem, Run, ShapeItem, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

MOST = 4
CARD_INSETS = Insets(24.0, 20.0, 20.0, 16.0)
SMALLEST_NAME, SMALLEST_TOPIC, SMALLEST_LINK = 16.0, 14.0, 12.0
SPARE_WIDTH = 0.97
"""Share of the width that a line of a link fills, so that no program breaks it again."""
GAP, ROW_GAP, COLUMN_GAP, DROP = 4.0, 8.0, 24.0, 8.0
TEXT_GAP = 12.0
"""Points between a code and the text under it."""
SMALLEST_CODE = 60.0
"""Points; no phone reads a smaller one from a projected slide, and the text takes its room."""


class _Scale(NamedTuple):
    """How the sources of one page stand: type size and height of each part, size of the code, all in points."""

    company: tuple[float, float]
    topic: tuple[float, float]
    link: tuple[float, float]
    code: float
    height: float = 0.0
    """Of a place, where not the room decides."""
    stacked: bool = False
    """Whether the text stands under the code, not beside it."""


_SCALES = {
    1: _Scale((36.0, 90.0), (22.0, 56.0), (18.0, 68.0), code=216.0, height=264.0),
    2: _Scale((28.0, 36.0), (20.0, 25.0), (16.0, 40.0), code=154.0, height=318.0, stacked=True),
    3: _Scale((24.0, 60.0), (18.0, 36.0), (14.0, 53.0), code=140.0, height=350.0, stacked=True),
    MOST: _Scale((20.0, 25.0), (16.0, 20.0), (14.0, 18.0), code=80.0),
}


def design_sources(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return a frame for each number of sources on a page."""
    return tuple(_design_frame(theme, stage, count) for count in _SCALES)


def draw_sources(content: Sources, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a place for each source; the pages of a long list look alike."""
    pages = share_out(content.lines, MOST)
    scale = len(pages[0]) if len(pages) == 1 else MOST
    return tuple(_draw_page(page, f"Sources {scale}", slide.lang, canvas) for page in pages)


def _design_frame(theme: Theme, stage: Stage, count: int) -> Frame:
    scale = _SCALES[count]
    slots: list[Slot] = []
    art: list[ShapeItem] = []
    for number, place in enumerate(_place(count, stage.room), start=1):
        if count < MOST:
            art += _draw_card(theme, f"source-{number}", place)
            place = place.shrink(CARD_INSETS)  # noqa: PLW2901 - the room inside the card
        code = _place_code(place, scale)
        text = _place_text(place, code, stacked=scale.stacked)
        anchor: Anchor = "top" if scale.stacked else "middle"
        slots += (
            Slot(f"source-{number}", "body", text, size=scale.company[0], idx=number, anchor=anchor, prompt="Source"),
            Slot(f"qr-{number}", "pic", code, size=12.0, idx=MOST + number, prompt="QR code"),
        )
    return stage.frame(f"Sources {count}", tuple(slots), tuple(art))


def _place(count: int, room: Box) -> tuple[Box, ...]:
    """Return where the sources stand: side by side, many one under the other."""
    if count == MOST:
        return room.split_rows((1.0,) * MOST, ROW_GAP)
    height = min(_SCALES[count].height, room.h - DROP)
    return Box(room.x, room.y + DROP, room.w, height).split_columns((1.0,) * count, COLUMN_GAP)


def _place_code(place: Box, scale: _Scale) -> Box:
    """Return the square of a code: smaller than wanted where the place is too small for code and text together."""
    if scale.stacked:
        text = scale.company[1] + scale.topic[1] + scale.link[1] + 3 * GAP + TEXT_GAP
        side = max(0.0, min(scale.code, place.w, place.h - text))
        return Box(place.x, place.y, side, side)
    side = min(scale.code, place.w / 2, place.h)
    return Box(place.x, place.y + (place.h - side) / 2, side, side)


def _place_text(place: Box, code: Box, *, stacked: bool) -> Box:
    if stacked:
        top = min(code.bottom + TEXT_GAP, place.bottom)
        return Box(place.x, top, place.w, place.bottom - top)
    left = code.right + code.w / 8
    return Box(left, place.y, place.right - left, place.h)


def _draw_card(theme: Theme, name: str, box: Box) -> tuple[ShapeItem, ...]:
    """Return a card as the theme draws them: filled, outlined or under a rule."""
    art = card_art(theme, name, box)
    match theme.arrangements.cards:
        case CardsWay.BAR:
            return (ShapeItem(f"{name}-card", box, Role.SURFACE), *art)
        case CardsWay.OUTLINE:
            return (ShapeItem(f"{name}-card", box, outline=Role.LINE), *art)
        case CardsWay.PLAIN:
            return art


def _draw_page(lines: tuple[StoryLine, ...], frame: str, lang: str, canvas: Canvas) -> Draft:
    items: list[Item] = []
    for number, line in enumerate(lines, start=1):
        square, slot = canvas.frames[frame].slot(f"qr-{number}"), canvas.frames[frame].slot(f"source-{number}")
        code = draw_qr(line.source) if canvas.theme.qr and square.box.w >= SMALLEST_CODE else b""
        if code:
            alt = f"{canvas.theme.label(Label.QR, lang)}: {shorten_link(line.source)}"
            link = web_link(line.source)
            picture = PictureItem(square.name, square.box, "png", data=code, alt=alt, slot=square.name, link=link)
            items.append(picture._replace(key=join_key("qr", line.key)))
        box = slot.box if code else _join(square.box, slot.box)
        item = canvas.fill(frame, slot.name, _compose(line, box, _SCALES[int(frame[-1])], lang, canvas))
        items.append(item._replace(box=box, key=join_key("source", line.key)))
    return Draft(frame, tuple(items))


def _join(one: Box, other: Box) -> Box:
    """Return the box around two: without a code the text has its room as well."""
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Box(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)


def _compose(line: StoryLine, box: Box, scale: _Scale, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return company, topic and link, each set smaller, then cut, where it is too long (the notes hold them whole)."""

    def compose_company(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, bold=True, font="heading", lang=lang),)),)

    def compose_topic(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, Role.MUTED, lang=lang),), before=GAP),)

    def fit(text: str, part: tuple[float, float], smallest: float, compose: Compose) -> tuple[TextLine, ...]:
        room = Box(0.0, 0.0, box.w, part[1])
        return fit_words(text, count_down(part[0], smallest, 2.0), compose, inside_unbroken(canvas.ruler, room))

    topic = " ".join(line.topic.split()) if line.company else ""
    return (
        *fit(line.company or line.topic, scale.company, SMALLEST_NAME, compose_company),
        *(fit(topic, scale.topic, SMALLEST_TOPIC, compose_topic) if topic else ()),
        *_fit_link(line.source, Box(0.0, 0.0, box.w, scale.link[1]), scale.link[0], lang, canvas),
    )


def _fit_link(url: str, room: Box, size: float, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return a link, whole if there is room: broken between the steps of its path, since programs break it anywhere."""
    fits = inside_unbroken(canvas.ruler, room)

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((Run(text, size, Role.LINK, link=web_link(url), lang=lang),), before=2 * GAP),)

    (line,) = compose(url, size)
    face = canvas.ruler.find_face(line.runs[0])

    def is_short(text: str) -> bool:
        return face.width(text) * size <= room.w * SPARE_WIDTH

    broken = (break_link(name, is_short) for name in name_link(url))
    lines = next((lines for name in broken if fits(lines := compose(name, size))), None)
    return lines or fit_words(shorten_link(url), (size, SMALLEST_LINK), compose, fits)


KIND = Kind(content=Sources, wants="plain", design=design_sources, draw=draw_sources)
