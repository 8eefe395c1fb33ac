"""A picture as large as it fits, with its caption."""

from deckgen.content import PictureShow
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, on_one_line
from deckgen.layout.runs import name_site, web_link
from deckgen.layout.wide_room import widen_room
from deckgen.page import Frame, Item, PictureItem, Run, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

CAPTION_SIZE, CAPTION_SMALLEST = 14.0, 12.0
CAPTION_HEIGHT, CAPTION_GAP = 22.0, 4.0
RISE = 20.0
"""Points a picture begins above where text would, in an own look: it is as large as it goes."""
LARGEST_SCALE = 2.0
"""Points per pixel: small pictures are not blown up further."""


def design_picture(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: picture and caption."""
    stage = widen_room(stage)
    room, rise = stage.room, RISE if stage.others else 0.0
    below = Box(room.x, room.bottom - CAPTION_HEIGHT, room.w, CAPTION_HEIGHT)
    above = Box(room.x, room.y - rise, room.w, below.y - CAPTION_GAP - room.y + rise)
    free = Slot("picture", "pic", above, size=theme.sizes.body, idx=1, prompt="Picture")
    picture = stage.find_place("picture") or free
    caption = Slot(
        name="caption",
        type="body",
        box=below,
        size=CAPTION_SIZE,
        idx=2,
        color=Role.MUTED,
        anchor="middle",
        prompt="Caption",
    )
    return (stage.frame("Picture", (picture, caption)),)


def draw_picture(content: PictureShow, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Place the picture in the middle of its room, its proportions kept."""
    picture, source = content.picture, content.source
    frame = canvas.find_frame("Picture", slide)
    room = frame.slot("picture").box
    if frame.slot("picture").placeholder and frame.layout:  # the caption has the foot of a client's place
        room = room._replace(h=frame.slot("caption").box.y - CAPTION_GAP - room.y)
    scale = min(room.w / picture.width, room.h / picture.height, LARGEST_SCALE)
    width, height = picture.width * scale, picture.height * scale
    box = Box(room.x + (room.w - width) / 2, room.y + (room.h - height) / 2, width, height)
    alt = picture.alt or picture.caption or picture.name
    items: list[Item] = [PictureItem("picture", box, picture.format, data=picture.data, alt=alt, slot="picture")]
    caption = picture.caption or picture.alt
    if caption or source:
        items.append(_draw_caption(caption, source, box, slide.lang, canvas))
    return (Draft("Picture", tuple(items)),)


def _draw_caption(caption: str, source: str, picture: Box, lang: str, canvas: Canvas) -> TextItem:
    """Return caption and short link on one line under the picture, from its left edge unless they need more room."""
    slot = canvas.frames["Picture"].slot("caption")
    links = (name_site(source), web_link(source)) if source else ()

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        mark = " · " if text and links else ""
        words = (Run(text + mark, size, Role.MUTED, lang=lang),) if text else ()
        link = (Run(links[0], size, Role.LINK, link=links[1], lang=lang),) if links else ()
        return (TextLine((*words, *link)),)

    box = Box(picture.x, picture.bottom + CAPTION_GAP, slot.box.right - picture.x, slot.box.h)
    if not on_one_line(canvas.ruler, box.w)(compose(caption, CAPTION_SMALLEST)):
        box = Box(slot.box.x, box.y, slot.box.w, slot.box.h)
    sizes = count_down(slot.size, CAPTION_SMALLEST, 1.0)
    lines = fit_words(caption, sizes, compose, on_one_line(canvas.ruler, box.w))
    return canvas.fill("Picture", "caption", lines)._replace(box=box)


KIND = Kind(content=PictureShow, wants="picture", design=design_picture, draw=draw_picture)
