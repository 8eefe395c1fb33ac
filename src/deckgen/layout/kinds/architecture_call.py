"""Where an architecture is to be shown and no picture of it is there: the way to it, above an empty placeholder.

A picture that is dropped on the placeholder in PowerPoint takes its place; the show does not display an empty one.
"""

from deckgen.deck import ArchitectureCall, Slide
from deckgen.geometry import Box
from deckgen.language import Label
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import count_down, fit_words, on_one_line
from deckgen.layout.qr import draw_qr
from deckgen.layout.runs import name_site, web_link
from deckgen.layout.words import compose_words
from deckgen.page import Frame, Item, PictureItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

SIDE = 312.0
INSET = 48.0
"""Points from the placeholder's left edge to the code, and from the code to the words."""
SITE_SIZES = (44.0, 20.0)
FOLDER_SIZE, FOLDER_HEIGHT = 14.0, 24.0


def design_call(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the picture's place as large as the room, code and words over it."""
    room = stage.room
    picture = Slot("picture", "pic", room, size=theme.sizes.footer, idx=1, outline=Role.LINE, prompt="Picture")
    side = min(SIDE, room.h - FOLDER_HEIGHT - 16.0, room.w / 2 - INSET)
    code = Box(room.x + stage.size.across(INSET), room.y + (room.h - side) / 2, side, side)
    left = code.right + stage.size.across(INSET)
    words = Box(left, code.y, room.right - stage.size.across(24.0) - left, side)
    slots = (
        picture,
        Slot("qr", "pic", code, size=theme.sizes.footer, idx=2, prompt="QR code", placeholder=False),
        Slot("site", "body", words, size=SITE_SIZES[0], anchor="middle", placeholder=False),
    )
    return (stage.frame("Architecture to come", slots),)


def draw_call(content: ArchitectureCall, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Show code and site, one click from the reminder."""
    frame = canvas.find_frame("Architecture to come", slide)
    place = frame.slot("picture")
    items: list[Item] = [TextItem("picture", place.box, (TextLine(()),), slot="picture", insets=place.insets)]
    code = draw_qr(content.source) if canvas.theme.qr else b""
    site = frame.slot("site")
    if code:
        alt = f"{canvas.theme.label(Label.QR, slide.lang)}: {name_site(content.source)}"
        box, link = frame.slot("qr").box, web_link(content.source)
        items.append(PictureItem("qr", box, "png", data=code, alt=alt, slot="qr", link=link))
    else:
        site = site._replace(
            box=Box(frame.slot("qr").box.x, site.box.y, site.box.right - frame.slot("qr").box.x, site.box.h)
        )
    items.append(_set_site(content.source, site, frame, slide.lang, canvas))
    return (Draft(frame.name, tuple(items)),)


def _set_site(source: str, slot: Slot, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the site as large as it fits on one line; no part of an address is worth reading."""
    compose = compose_words(lang, Role.LINK, bold=True, font="heading")
    one_line = on_one_line(canvas.ruler, slot.box.w)
    (line,) = fit_words(name_site(source), count_down(*SITE_SIZES, 2.0), compose, one_line)
    runs = tuple(run._replace(link=web_link(source)) for run in line.runs)
    return canvas.fill(frame.name, "site", (line._replace(runs=runs),))._replace(box=slot.box)


KIND = Kind(content=ArchitectureCall, wants="plain", design=design_call, draw=draw_call)
