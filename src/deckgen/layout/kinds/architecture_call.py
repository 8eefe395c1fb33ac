"""Where an architecture is to be shown and no picture of it is there: the way to it, above an empty placeholder.

A picture that is dropped on the placeholder in PowerPoint takes its place; the show does not display an empty one.
"""

from deckgen.deck import ArchitectureCall, Slide
from deckgen.geometry import Box
from deckgen.layout.address import AddressStyle, compose_address, draw_code, hang_code
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.page import Frame, Item, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Theme

SIDE = 384.0
GAP = 48.0
"""Points from the code to the words beside it."""
_ADDRESS = AddressStyle(largest=44.0, smallest=20.0)
WORDS_HEIGHT = 136.0
"""Of the words where they stand under the code, as in a narrow room."""


def design_call(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the picture's place as large as the room, code and words over it."""
    room, gap = stage.room, stage.size.across(GAP)
    picture = Slot("picture", "pic", room, size=theme.sizes.footer, idx=1, prompt="Picture")
    side, under = min(SIDE, room.h, room.w / 2 - gap / 2), min(SIDE, room.h - WORDS_HEIGHT)
    code = Box(room.x, room.y + (room.h - side) / 2, side, side)
    words = Box(code.right + gap, code.y, room.right - code.right - gap, side)
    if under > side:
        code = Box(room.x, room.y, under, under)
        words = Box(room.x, code.bottom, room.w, room.bottom - code.bottom)
    slots = (
        picture,
        Slot("qr", "pic", code, size=theme.sizes.footer, idx=2, prompt="QR code", placeholder=False),
        Slot("site", "body", words, size=_ADDRESS.largest, anchor="middle", placeholder=False),
    )
    return (stage.frame("Architecture to come", slots),)


def draw_call(content: ArchitectureCall, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Show code and address, one click from the reminder."""
    frame = canvas.find_frame("Architecture to come", slide)
    place, box = frame.slot("picture"), frame.slot("site").box
    items: list[Item] = [TextItem("picture", place.box, (TextLine(()),), slot="picture", insets=place.insets)]
    code = draw_code(content.source, frame.slot("qr").box, slide.lang, canvas)
    if code:
        items.append(hang_code(code, frame, canvas.theme))
    else:
        box = Box(place.box.x, box.y, place.box.w, box.h)
    words = compose_address(content.source, box, _ADDRESS, slide.lang, canvas)
    items.append(canvas.fill(frame.name, "site", words)._replace(box=box))
    return (Draft(frame.name, tuple(items)),)


KIND = Kind(content=ArchitectureCall, wants="plain", design=design_call, draw=draw_call)
