"""Where the stories come from: a code that a phone reads from the last row, whose it is, the site."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from deckgen.content import Sources, StoryLine
from deckgen.deck import Slide
from deckgen.deferred import defer
from deckgen.geometry import Box
from deckgen.keys import join_key
from deckgen.language import Label
from deckgen.layout.address import find_light, is_unseen
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import Compose, count_down, fit_words, inside, on_one_line
from deckgen.layout.qr import measure_quiet
from deckgen.layout.runs import name_site, web_link
from deckgen.layout.sharing import share_out
from deckgen.layout.source_grid import FEW, design_grid, draw_grid
from deckgen.layout.source_places import (
    GAP,
    LEAST_SIDE,
    TEXT_HEIGHT,
    enlarge_code,
    hang_out,
    hangs_out,
    lower_room,
    may_grow,
    set_alone,
)
from deckgen.layout.titles import fit_display
from deckgen.layout.wide_room import widen_room
from deckgen.layout.words import compose_words
from deckgen.page import Frame, Item, PictureItem, Run, ShapeItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

if TYPE_CHECKING:
    from deckgen.layout import source_list
else:  # most decks have codes of their sources
    source_list = defer("deckgen.layout.source_list")

MOST = 3
"""Codes side by side on a wide page."""
SIDE, _PAIR = 260.0, 2
"""Of a code, in points, and how many are enlarged."""
TEXT_GAP, CARD_GAP = 8.0, 16.0
"""What the words under a code keep from it, and from a card at night."""
NAMES, TOPICS, SITE = (32.0, 18.0), (18.0, 14.0), 18.0
NAME_ALONE, TOPICS_ALONE, SITE_ALONE = 54.0, (28.0, 18.0), 24.0
"""Points, largest and smallest."""
_TOPIC_SHARE = 0.6
"""How large a topic is under a name at the most."""
_Heads: TypeAlias = tuple[tuple[float, float], tuple[float, float]]
"""Largest and smallest size of companies, and of topics."""
FRAME, BESIDE = "Sources", "Sources beside title"
MOST_NAMES, _COLUMNS = 12, 2
"""Sources on one page where there are no codes, and the columns of more than a few."""


def design_sources(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the frames: three codes with words under each, a list, and two codes beside a title in a margin."""
    wide = widen_room(stage)
    beside = wide != stage and stage.room.w >= _PAIR * LEAST_SIDE + GAP
    own = stage if beside else wide
    listed = Slot("list", "body", own.room, size=NAMES[0], idx=2 * MOST + 1, prompt="Sources")
    return (
        _design_codes(FRAME, wide, _count_codes(wide.room), theme),
        *((_design_codes(BESIDE, stage, _PAIR, theme),) if beside else ()),
        own.frame("Sources without codes", (listed,)),
        *design_grid(wide),
    )


def _design_codes(name: str, stage: Stage, count: int, theme: Theme) -> Frame:
    """Return the frame of some codes with words under each, and all their room as a free place."""
    slots = [Slot("room", "body", stage.room, size=SITE, placeholder=False)]
    gap = TEXT_GAP if theme.client or is_unseen(theme) else CARD_GAP
    for number, place in enumerate(_place(count, lower_room(stage.room, stage.title, theme)), start=1):
        side = max(1.0, min(SIDE, place.w, place.h - TEXT_HEIGHT - gap))
        code = Box(place.x, place.y, side, side)
        text = Box(place.x, code.bottom + gap, place.w, max(1.0, place.bottom - code.bottom - gap))
        slots += (
            Slot(f"source-{number}", "body", text, size=NAMES[0], idx=number, prompt="Source"),
            Slot(f"qr-{number}", "pic", code, size=theme.sizes.footer, idx=MOST + number, prompt="QR code"),
        )
    return stage.frame(name, tuple(slots))


def _count_codes(room: Box) -> int:
    return max(1, min(MOST, int((room.w + GAP) // (LEAST_SIDE + GAP))))


def _place(count: int, room: Box) -> tuple[Box, ...]:
    return room.split_columns((1.0,) * count, GAP)


def draw_sources(content: Sources, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a place for each source; many are a list, as all are where a look shows no codes, or a link has none."""
    frame = canvas.find_frame(FRAME, slide)
    room = canvas.find_frame("Sources without codes", slide).slot("list").box
    roomy = min(frame.slot("qr-1").box.h, room.w) >= LEAST_SIDE or len(content.lines) == 1 <= room.h / LEAST_SIDE
    codes = _draw_codes(content.lines, canvas) if canvas.theme.qr and roomy and len(content.lines) <= FEW else {}
    shown = tuple(line for line in content.lines if line.source in codes)
    listed = tuple(line for line in content.lines if line.source not in codes)
    frame = canvas.frames.get(BESIDE, frame) if len(shown) <= _PAIR else frame
    most = sum(slot.type == "pic" for slot in frame.slots)
    grid = draw_grid(shown, codes, slide, canvas) if len(shown) > max(most, MOST) else ()
    pages = grid or tuple(_draw_page(page, codes, frame, slide, canvas) for page in share_out(shown, most) if page)
    return (*pages, *(_draw_list(page, listed, slide, canvas) for page in share_out(listed, MOST_NAMES) if page))


def _draw_codes(lines: Sequence[StoryLine], canvas: Canvas) -> dict[str, bytes]:
    """Return link → code of those links that have one."""
    light = find_light(canvas.theme)
    codes = {line.source: canvas.draw_code(line.source, light) for line in lines}
    return {link: code for link, code in codes.items() if code}


def _draw_page(
    lines: tuple[StoryLine, ...], codes: dict[str, bytes], frame: Frame, slide: Slide, canvas: Canvas
) -> Draft:
    items: list[Item] = []
    room = frame.slot("room").box
    quiet = max(map(measure_quiet, codes.values()))
    places = _place(max(2, len(lines)), lower_room(room, frame.slot("title"), canvas.theme))
    heads = _level_sizes(lines, places[0].w, slide.lang, canvas)
    for number, (line, place) in enumerate(zip(lines, places, strict=False), start=1):
        square, slot = (_move(frame.slot(f"{name}-{number}"), place) for name in ("qr", "source"))
        if len(lines) == len(codes) == _PAIR:
            square, slot = enlarge_code(square, slot, place, quiet * may_grow(quiet, frame, room, canvas.theme))
        elif len(lines) == 1:
            square, slot = set_alone(square, slot, quiet, frame, canvas.theme)
        alt = f"{canvas.theme.label(Label.QR, slide.lang)}: {name_site(line.source)}"
        link, code = web_link(line.source), codes[line.source]
        if hangs_out(square.box._replace(x=room.x), quiet, room, frame, canvas.theme):
            square, slot = hang_out(square, slot, code, quiet, square.box.y)
        picture = PictureItem(square.name, square.box, "png", data=code, alt=alt, slot=square.name, link=link)
        items.append(picture._replace(key=join_key("qr", line.key)))
        item = canvas.fill(
            frame.name, slot.name, _compose(line, slot.box, heads, slide.lang, canvas, alone=len(lines) == 1)
        )
        items.append(item._replace(box=slot.box, anchor=slot.anchor, key=join_key("source", line.key)))
    return Draft(frame.name, _anchor(items, room, canvas.theme) if len(lines) > 1 else tuple(items))


def _anchor(items: Sequence[Item], room: Box, theme: Theme) -> tuple[Item, ...]:
    """Return codes side by side in a client's look under rules as wide as their places."""
    if not theme.client:
        return tuple(items)
    rules = (item.box._replace(y=room.y, h=0.0) for item in items if isinstance(item, TextItem))
    lines = (ShapeItem(f"rule-{at}", rule, outline=Role.LINE, shape="line") for at, rule in enumerate(rules, start=1))
    return (*items, *lines)


def _move(slot: Slot, place: Box) -> Slot:
    """Return a slot at the left of another place: two sources stand as far apart as their page is wide."""
    width = slot.box.w if slot.type == "pic" else place.w
    return slot._replace(box=slot.box._replace(x=place.x, w=width))


def _level_sizes(lines: Sequence[StoryLine], width: float, lang: str, canvas: Canvas) -> _Heads:
    """Return the sizes of companies and topics under codes side by side: one size for all, so that they stand level."""
    one_line = on_one_line(canvas.ruler, width)
    named, quiet = compose_words(lang, bold=True, font="heading"), compose_words(lang)

    def find(texts: Sequence[str], sizes: tuple[float, float], compose: Compose) -> tuple[float, float]:
        steps = count_down(*sizes, 2.0)
        return next((size for size in steps if all(one_line(compose(text, size)) for text in texts)), sizes[1]), sizes[
            1
        ]

    topics = [" ".join(line.topic.split()) for line in lines if line.company and line.topic]
    return find([line.company or line.topic for line in lines], NAMES, named), find(topics, TOPICS, quiet)


def _compose(
    line: StoryLine, box: Box, heads: _Heads, lang: str, canvas: Canvas, *, alone: bool
) -> tuple[TextLine, ...]:
    """Return company, topic and site, each set smaller, then cut, where it is too long (the notes hold them whole)."""
    lines = _name_alone(line, box, lang, canvas) if alone else _name_beside(line, box, heads, lang, canvas)
    run = Run(name_site(line.source), SITE_ALONE if alone else SITE, Role.LINK, link=web_link(line.source), lang=lang)
    return (*lines, TextLine((run,), before=4.0))


def _name_alone(line: StoryLine, box: Box, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return company and topic beside a code, on two lines each where they are long."""
    room = Box(0.0, 0.0, box.w, 2.4 * NAME_ALONE + 1.0)
    named = fit_display(
        line.company or line.topic, compose_words(lang, bold=True, font="heading"), room, canvas, NAME_ALONE
    )
    topic = " ".join(line.topic.split()) if line.company else ""
    if not topic:
        return named
    largest, smallest = TOPICS_ALONE
    sizes = count_down(max(smallest, min(largest, named[0].runs[0].size * _TOPIC_SHARE)), smallest, 2.0)
    low = room._replace(h=2.4 * smallest + 1.0)
    return named + fit_words(topic, sizes, compose_words(lang, Role.MUTED), inside(canvas.ruler, low))


def _name_beside(line: StoryLine, box: Box, heads: _Heads, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return company and topic under a code, a line each, at the sizes that all of them share."""
    names, topics = heads
    one_line = on_one_line(canvas.ruler, box.w)
    two_lines = inside(canvas.ruler, Box(0.0, 0.0, box.w, 2.4 * names[1] + 1.0))
    named = compose_words(lang, bold=True, font="heading")
    name = line.company or line.topic
    tried = (named(name, size) for size in count_down(*names, 2.0))
    lines = next(filter(one_line, tried), None) or fit_words(name, names[1:], named, two_lines)
    topic = " ".join(line.topic.split()) if line.company else ""
    return lines + (fit_words(topic, topics, compose_words(lang, Role.MUTED), one_line) if topic else ())


def _draw_list(lines: tuple[StoryLine, ...], listed: tuple[StoryLine, ...], slide: Slide, canvas: Canvas) -> Draft:
    """Return some of the listed sources in one column or two."""
    frame = canvas.find_frame("Sources without codes", slide)
    room = frame.slot("list").box
    count = _COLUMNS if len(lines) > FEW and room.w >= _COLUMNS * LEAST_SIDE + 2 * GAP else 1
    boxes = room.split_columns((1.0,) * count, 2 * GAP)
    columns = share_out(lines, -(-len(lines) // count))
    texts = source_list.compose_list(columns, listed, boxes[0], slide.lang, canvas)
    first, *others = (
        canvas.fill(frame.name, "list", text)._replace(box=box) for text, box in zip(texts, boxes, strict=True)
    )
    return Draft(frame.name, (first, *(other._replace(name="list-2", slot="") for other in others)))


KIND = Kind(content=Sources, wants="plain", design=design_sources, draw=draw_sources)
