"""Where an architecture is to be shown and no picture of it is there: a code that leads to it, its address beside it.

Both stand above an empty placeholder: a picture that is dropped on it in PowerPoint takes its place, and the show does
not display an empty one. The title stays where it is on every slide.
"""

from deckgen.content import ArchitectureCall
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.address import AddressStyle, compose_address, draw_code, hang_code
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.page import Frame, Item, PictureItem, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

FRAME = "Architecture to come"
SIDE, GAP, WORDS = 384.0, 48.0, 136.0
"""Largest side of the code, what words keep from it at its right, their height under it."""
_CLIENT_SHARE, _SHARE = 0.5, 0.62
"""What a code takes of the width beside its words at the most, in a client's look and in an own one."""
_ADDRESS = AddressStyle(largest=44.0)
_CLIENT_ADDRESS = AddressStyle(largest=32.0, smallest=20.0)


def design_call(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the picture's place as large as the room, code and address over it."""
    picture = Slot("picture", "pic", stage.room, size=theme.sizes.footer, idx=1, prompt="Picture")
    code, words = _part(stage)
    slots = (
        picture,
        Slot("qr", "pic", code, size=theme.sizes.footer, idx=2, prompt="QR code", placeholder=False),
        Slot("site", "body", words, size=_ADDRESS.largest, anchor="middle", placeholder=False),
    )
    return (stage.frame(FRAME, slots),)


def _part(stage: Stage) -> tuple[Box, Box]:
    """Return the places of a code at the left and of the address beside it, or under it in a narrow room."""
    room, gap = stage.room, stage.size.across(GAP)
    share = _CLIENT_SHARE if stage.layout else _SHARE
    side, under = min(SIDE, room.h, (room.w - gap) * share), min(SIDE, room.h - WORDS)
    if under > side:
        return Box(room.x, room.y, under, under), Box(room.x, room.y + under, room.w, room.h - under)
    code = Box(room.x, room.y + (room.h - side) / 2, side, side)
    return code, Box(code.right + gap, code.y, room.right - code.right - gap, side)


def draw_call(content: ArchitectureCall, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Show a code and its address, one click from the reminder."""
    frame = canvas.find_frame(FRAME, slide)
    place, box = frame.slot("picture"), frame.slot("site").box
    items: list[Item] = [TextItem("picture", place.box, (TextLine(()),), slot="picture", insets=place.insets)]
    if code := draw_code(content.source, frame.slot("qr").box, slide.lang, canvas):
        code, box = _hang(code, box, frame, canvas)
        items.append(code)
    else:
        box = box._replace(x=place.box.x, w=place.box.w)
    ink = frame.slot("site").color
    own = _ADDRESS if ink is Role.TEXT else _ADDRESS._replace(site=ink)
    style = _CLIENT_ADDRESS if frame.layout else own
    address = canvas.fill(frame.name, "site", compose_address(content.source, box, style, slide.lang, canvas))
    items.append(address._replace(box=box, anchor="middle"))
    return (Draft(frame.name, tuple(items)),)


def _hang(code: PictureItem, words: Box, frame: Frame, canvas: Canvas) -> tuple[PictureItem, Box]:
    """Return a code whose modules stand on the margin, level with a title in a margin, and words as near to them."""
    hung = code if frame.layout else hang_code(code, frame, canvas.theme)
    border = code.box.x - hung.box.x
    if not border:
        return code, words
    if words.y >= code.box.bottom:
        return hung, words
    if frame.slot("title").box.right < code.box.x:
        hung = hung._replace(box=hung.box._replace(y=frame.slot("picture").box.y - border))
    left = max(hung.box.right, words.x - 2.0 * border) if frame.slot("site").color is Role.TEXT else words.x
    return hung, Box(left, hung.box.y, words.right - left, hung.box.h)


KIND = Kind(content=ArchitectureCall, wants="plain", design=design_call, draw=draw_call)
