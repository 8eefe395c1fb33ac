"""A picture as large as it fits, with its caption."""

from deckgen.deck import PictureShow, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.furniture import BODY, content_art, content_slots, shorten
from deckgen.layout.runs import shorten_link
from deckgen.page import Frame, Item, PictureItem, Run, Slot, TextLine
from deckgen.theme import Role, Theme

CAPTION = Box(BODY.x, BODY.bottom - 20.0, BODY.w, 20.0)
ROOM = Box(BODY.x, BODY.y - 4.0, BODY.w, BODY.h - 22.0)
LARGEST_SCALE = 2.0
"""Points per pixel: small pictures are not blown up further."""


class PictureLayout:
    """The frame "Picture"."""

    def design(self, theme: Theme) -> tuple[Frame, ...]:
        """Return one frame: picture and caption."""
        picture = Slot("picture", "pic", ROOM, theme.sizes.body, 1, prompt="Picture")
        caption = Slot("caption", "body", CAPTION, theme.sizes.small, 2, Role.MUTED, anchor="middle", prompt="Caption")
        return (Frame("Picture", (*content_slots(theme), picture, caption), content_art(theme)),)

    def suits(self, slide: Slide) -> float:
        """Suit pictures."""
        return float(isinstance(slide.content, PictureShow))

    def draw(self, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
        """Place the picture in the middle of its room, its proportions kept."""
        content = read_content(slide, PictureShow)
        picture, source = content.picture, content.source
        room = canvas.frames["Picture"].slot("picture").box
        scale = min(room.w / picture.width, room.h / picture.height, LARGEST_SCALE)
        width, height = picture.width * scale, picture.height * scale
        box = Box(room.x + (room.w - width) / 2, room.y + (room.h - height) / 2, width, height)
        alt = picture.alt or picture.caption or picture.name
        items: list[Item] = [PictureItem("picture", box, picture.format, picture.data, alt, "picture")]
        if line := _compose_caption(picture.caption or picture.alt, source, slide.lang, canvas):
            items.append(canvas.fill("Picture", "caption", (line,)))
        return (Draft("Picture", tuple(items)),)


def _compose_caption(caption: str, source: str, lang: str, canvas: Canvas) -> TextLine | None:
    """Return caption and short link on one line, the caption cut where it is too long (the notes hold it whole)."""
    slot = canvas.frames["Picture"].slot("caption")
    while True:
        runs = []
        if caption:
            runs.append(Run(caption, slot.size, Role.MUTED, lang=lang))
        if source:
            mark = " · " if caption else ""
            runs += [Run(mark, slot.size, Role.MUTED, lang=lang)] if mark else []
            runs.append(Run(shorten_link(source), slot.size, Role.LINK, link=source, lang=lang))
        line = TextLine(tuple(runs))
        if not runs:
            return None
        if not caption or canvas.ruler.count_lines(line, slot.box.w) == 1:
            return line
        caption = shorten(caption, len(caption) * 4 // 5)


LAYOUT = PictureLayout()
