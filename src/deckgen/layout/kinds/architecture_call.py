"""Where an architecture is to be shown and no picture of it is there: whose it is beside a code that leads to it.

Both stand above an empty placeholder: a picture that is dropped on it in PowerPoint takes its place, and the show does
not display an empty one. The address is small, for a phone reads it from the code.
"""

from deckgen.arrangements import Way
from deckgen.content import ArchitectureCall
from deckgen.deck import Slide
from deckgen.geometry import Box, Insets
from deckgen.layout.address import AddressStyle, compose_address, draw_code, is_unseen
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.cutting import Compose
from deckgen.layout.qr import measure_quiet
from deckgen.layout.titles import fit_display
from deckgen.layout.wide_room import widen_room
from deckgen.page import Frame, Item, PictureItem, Run, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

FRAME = "Architecture to come"
SIDE, SHARE = 420.0, 0.46
"""Largest side of the code, and how much of the page's width it takes at the most."""
GAP = 48.0
"""Points from the words to the code."""
RISE = 24.0
"""Points the code begins above where text would, in an own look: it is as large as it goes."""
LARGEST, OWNER, OWNER_SMALLEST = 72.0, 0.6, 18.0
"""Size of what the slide calls for; that of whose it is, as a share of that and in points at the least."""
SITE_HEIGHT = 40.0
"""Of the address, at the foot of the code."""
_ADDRESS = AddressStyle(largest=20.0, bold=False, font="body")
_CLIENT_ADDRESS = AddressStyle(largest=32.0, smallest=20.0)
CLIENT_SIDE, CLIENT_GAP, CLIENT_WORDS = 384.0, 48.0, 136.0
"""In a client's look: side of the code, what words keep from it at its right, their height under it."""


def design_call(theme: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return one frame: the picture's place as large as the room, code and address over it."""
    stage = widen_room(stage)
    picture = Slot("picture", "pic", stage.room, size=theme.sizes.footer, idx=1, prompt="Picture")
    code, words = _part_client(stage) if stage.layout else _part(stage)
    slots = (
        picture,
        Slot("qr", "pic", code, size=theme.sizes.footer, idx=2, prompt="QR code", placeholder=False),
        Slot("site", "body", words, size=_ADDRESS.largest, anchor="bottom", placeholder=False),
    )
    return (stage.frame(FRAME, slots),)


def _part(stage: Stage) -> tuple[Box, Box]:
    """Return the places of a code at the right and of words beside it, as high as it."""
    size, room = stage.size, stage.room
    above = [item.box.bottom + RISE for item in stage.art if item.box.bottom < room.y]
    above += [slot.box.bottom + RISE / 2 for slot in stage.slots if slot.box.bottom < room.y]
    top = max(room.y - RISE, *above, 0.0) if stage.others else room.y
    side = min(SIDE, room.bottom - top, room.w / 2, size.width * SHARE)
    code = Box(room.right - side, top + (room.bottom - top - side) / 2, side, side)
    return code, Box(room.x, code.y, max(1.0, code.x - size.across(GAP) - room.x), side)


def _part_client(stage: Stage) -> tuple[Box, Box]:
    """Return the places of a code at the left and of the address beside it, or under it in a narrow room."""
    room, gap = stage.room, stage.size.across(CLIENT_GAP)
    side, under = min(CLIENT_SIDE, room.h, room.w / 2 - gap / 2), min(CLIENT_SIDE, room.h - CLIENT_WORDS)
    if under > side:
        return Box(room.x, room.y, under, under), Box(room.x, room.y + under, room.w, room.h - under)
    code = Box(room.x, room.y + (room.h - side) / 2, side, side)
    return code, Box(code.right + gap, code.y, room.right - code.right - gap, side)


def draw_call(content: ArchitectureCall, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Show whose architecture it is, a code and its address, one click from the reminder."""
    frame = canvas.find_frame(FRAME, slide)
    place, box = frame.slot("picture"), frame.slot("site").box
    items: list[Item] = [TextItem("picture", place.box, (TextLine(()),), slot="picture", insets=place.insets)]
    code = draw_code(content.source, frame.slot("qr").box, slide.lang, canvas)
    if not code:
        box = box._replace(x=min(box.x, place.box.x), w=place.box.right - min(box.x, place.box.x))
    elif frame.layout:
        items.append(code)
    else:
        code, box = _level(code, box, canvas.theme)
        items.append(code)
    title = None if frame.layout else _set_title(slide, box, frame, canvas)
    items.append(_set_address(content.source, box, frame, slide.lang, canvas))
    return (Draft(frame.name, tuple(items), title),)


def _level(code: PictureItem, words: Box, theme: Theme) -> tuple[PictureItem, Box]:
    """Return a code at the right, and words level with its modules where its white border is not seen."""
    if not is_unseen(theme):
        return code, words
    border = code.box.w * measure_quiet(code.data)
    right = min(border, theme.size.width - code.box.right)
    return code._replace(box=code.box._replace(x=code.box.x + right)), words.shrink(Insets(top=border, bottom=border))


def _set_address(source: str, box: Box, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return the address at the foot of the words, or in a client's look as large as it goes."""
    ink = frame.slot("site").color
    if frame.layout:
        style = _CLIENT_ADDRESS
    else:
        box = box._replace(y=box.bottom - _site_height(box), h=_site_height(box))
        style = _ADDRESS if ink is Role.TEXT else _ADDRESS._replace(site=ink)
    item = canvas.fill(frame.name, "site", compose_address(source, box, style, lang, canvas))
    return item._replace(box=box, anchor="middle" if frame.layout else "bottom")


def _site_height(box: Box) -> float:
    return min(SITE_HEIGHT, box.h / 3)


def _set_title(slide: Slide, box: Box, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the title as large as the room above the address allows: what is to be seen, under it whose it is."""
    room = box._replace(h=box.h - _site_height(box))
    lines = fit_display(slide.title, _compose_title(slide, frame.slot("site").color, canvas), room, canvas, LARGEST)
    return canvas.fill(frame.name, "title", lines)._replace(box=room, anchor="top")


def _compose_title(slide: Slide, ink: Role, canvas: Canvas) -> Compose:
    lang, bold = slide.labels or slide.lang, canvas.theme.way is not Way.PAPER
    quiet = Role.MUTED if ink is Role.TEXT else ink

    def compose(text: str, size: float) -> tuple[TextLine, ...]:
        lines = [TextLine((Run(text, size, ink, bold=bold, font="heading", lang=lang),))]
        if slide.owner:
            small = max(OWNER_SMALLEST, round(size * OWNER))
            lines.append(TextLine((Run(slide.owner, small, quiet, font="heading", lang=lang),)))
        return tuple(lines)

    return compose


KIND = Kind(content=ArchitectureCall, wants="plain", design=design_call, draw=draw_call)
