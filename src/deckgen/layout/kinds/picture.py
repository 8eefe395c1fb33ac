"""A picture as large as it fits, with its caption."""

from deckgen.deck import PictureShow, Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, read_content
from deckgen.layout.cutting import fit_words, on_one_line
from deckgen.layout.furniture import BODY, content_art, content_slots
from deckgen.layout.runs import shorten_link, web_link
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
        if lines := _compose_caption(picture.caption or picture.alt, source, slide.lang, canvas):
            items.append(canvas.fill("Picture", "caption", lines))
        return (Draft("Picture", tuple(items)),)


def _compose_caption(caption: str, source: str, lang: str, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return caption and short link on one line; () when there is neither."""
    slot = canvas.frames["Picture"].slot("caption")
    link = (Run(shorten_link(source), slot.size, Role.LINK, link=web_link(source), lang=lang),) if source else ()

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        mark = " · " if text and link else ""
        words = (Run(text + mark, size, Role.MUTED, lang=lang),) if text else ()
        return (TextLine((*words, *link)),)

    if not caption and not link:
        return ()
    return fit_words(caption, (slot.size,), compose, on_one_line(canvas.ruler, slot.box.w))


LAYOUT = PictureLayout()
