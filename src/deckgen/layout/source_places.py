"""Where codes of sources stand and how large they are: two as large as their words leave room, one larger still.

The border of a code that is not seen on its page hangs out of its place, so that its modules are level with the rest.
"""

from deckgen.geometry import Box, Insets
from deckgen.layout.address import is_unseen
from deckgen.layout.qr import measure_quiet
from deckgen.page import Frame, Slot
from deckgen.theme import Theme

LEAST_SIDE, _PAIR_SIDE = 240.0, 328.0
"""Of a code, in points: smaller ones are not read from the last row; the largest of one of two."""
_DROP = 20.0
"""Points that codes side by side begin under the top of the room: rules, titles and white borders are above them."""
_MOST_BORDER = 36.0
"""Points that the border of one of two enlarged codes may hang out by: above it may be a block of color."""
_ALONE, _LEAST_ALONE, _ALONE_SHARE = 372.0, 300.0, 0.62
"""Sides of a code that stands alone, and how much of the page it may take beside its words."""
GAP, TEXT_HEIGHT = 24.0, 92.0
"""Between codes; what the words under one take."""


def lower_room(room: Box, title: Slot | None, theme: Theme) -> Box:
    """Return what a title above a room, to which borders hang out, and a client's rules leave of it."""
    drops = theme.client or (is_unseen(theme) and end_title(room, title))
    return room.shrink(Insets(top=min(_DROP, room.h / 20) if drops else 0.0))


def end_title(room: Box, title: Slot | None) -> float:
    """Return where a title ends that stands above a room; 0 for one in a margin."""
    return title.box.bottom if title and title.box.right > room.x else 0.0


def enlarge_code(square: Slot, slot: Slot, place: Box, border: float) -> tuple[Slot, Slot]:
    """Return code and words of one of two sources, the code as large as the words under it leave it room.

    Args:
        square: the place of the code.
        slot: that of the words.
        place: what both share.
        border: the share of the code's side that may hang out of its place.
    """
    most = min(_PAIR_SIDE, place.w, _MOST_BORDER / border if border else _PAIR_SIDE)
    gap = slot.box.y - square.box.bottom
    side = max(square.box.w, min(most, (place.h - TEXT_HEIGHT - 2 * gap) / (1.0 - border)))
    top = square.box.y + side + gap
    words = Box(place.x, top, place.w, max(1.0, place.bottom - top))
    return square._replace(box=square.box._replace(w=side, h=side)), slot._replace(box=words)


def may_grow(quiet: float, frame: Frame, room: Box, theme: Theme) -> bool:
    """Return whether each of two codes of the largest side may hang out, so that its place is free for its modules."""
    title = frame.slot("title")
    most = min(_MOST_BORDER, room.x, lower_room(room, title, theme).y - end_title(room, title))
    return is_unseen(theme) and _PAIR_SIDE * quiet <= most


def hangs_out(box: Box, quiet: float, room: Box, frame: Frame, theme: Theme) -> bool:
    """Return whether a code's border, not seen on its page, may reach out of its place."""
    if not is_unseen(theme):
        return False
    border = box.w * quiet
    return box.x >= border and box.y - border >= end_title(room, frame.slot("title"))


def hang_out(square: Slot, slot: Slot, code: bytes, quiet: float, top: float) -> tuple[Slot, Slot]:
    """Return code and words so that its modules, not its border, stand level with title and words.

    Args:
        square: the place of the code.
        slot: that of the words, under the code or beside it.
        code: its picture.
        quiet: the widest border among the codes of the page, as a share of its picture: all have modules of one size.
        top: where the modules begin.
    """
    box, words, own = square.box, slot.box, measure_quiet(code)
    side = box.w * (1.0 - 2.0 * quiet)
    whole = side / (1.0 - 2.0 * own)
    hung = square._replace(box=Box(box.x - whole * own, top - whole * own, whole, whole))
    if words.y < box.bottom:
        right = min(2.0 * box.w * quiet, words.x - hung.box.right)
        return hung, slot._replace(box=Box(words.x - right, top, words.w + right, side))
    below = top + side + box.w * quiet
    return hung, slot._replace(box=Box(words.x, below, words.w, max(1.0, words.bottom - below)))


def set_alone(square: Slot, slot: Slot, quiet: float, frame: Frame, theme: Theme) -> tuple[Slot, Slot]:
    """Return code and words of a source alone: where there is room a larger code, the words in the middle beside it."""
    room = frame.slot("room").box
    if room.w / 2 - GAP < LEAST_SIDE:
        return square, slot
    drop = GAP if end_title(room, frame.slot("title")) else 0.0
    most = max(_LEAST_ALONE, min(_ALONE, room.x / quiet)) if is_unseen(theme) else _ALONE
    side = min(most, (room.w - 2 * GAP) * _ALONE_SHARE, room.h)
    code = Box(room.x, room.y + min(drop, room.h - side), side, side)
    left = code.right + 2 * GAP
    words = Box(left, code.y, room.right - left, side)
    return square._replace(box=code), slot._replace(box=words, anchor="middle")
