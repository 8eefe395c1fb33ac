"""Free room on a client's page: whatever lies on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.client import ClientLayout
from deckgen.geometry import WIDE, Box
from deckgen.ground import Ground, find_ground
from deckgen.layout.free_room import find_room, inset_page

from .clients import WHITE

pytestmark = pytest.mark.slow

ART = st.lists(
    st.builds(Box, st.floats(-50, 950), st.floats(-50, 530), st.floats(1, 500), st.floats(1, 300)), max_size=8
)
PAGE = Box(0.0, 0.0, *WIDE)
BLUE, STRIPES = Ground("102050", "102050"), Ground("000000", "FFFFFF", even=False)


def lay(obstacles=(), grounds=((PAGE, WHITE),)) -> ClientLayout:
    return ClientLayout(part="layout", name="Layout", obstacles=tuple(obstacles), grounds=tuple(grounds))


@given(ART)
def test_room_touches_no_art_and_no_edge(art):
    """However many pieces there are."""
    room = find_room(lay(art), WIDE, None)
    assert inset_page(WIDE).contains(room)
    assert [one for one in art if one.overlaps(room, 0.5)] == []


@given(ART)
def test_less_art_never_leaves_less_room(art):
    """The room is the largest there is; a narrow one counts half."""
    rooms = [find_room(lay(some), WIDE, None) for some in (art, art[1:])]
    worth = [room.w * room.h * (1.0 if room.w >= 420.0 - 1e-6 else 0.5) for room in rooms]
    assert worth[0] <= worth[1] + 0.01


def test_room_has_one_ground_unless_that_leaves_little():
    """A page with a narrow dark column has room beside it; one in halves has a room across them."""
    column, half = Box(0.0, 0.0, 160.0, 540.0), Box(0.0, 0.0, 480.0, 540.0)
    assert find_room(lay(grounds=((PAGE, WHITE), (column, BLUE))), WIDE, None).x >= 159.0
    assert find_room(lay(grounds=((PAGE, WHITE), (half, BLUE))), WIDE, None).w > 800.0


def test_what_is_under_a_box_is_what_is_seen_there():
    """The ground on top, all of them where several are, not what a corner touches."""
    grounds = ((PAGE, STRIPES), (Box(0.0, 0.0, 480.0, 540.0), BLUE), (Box(0.0, 0.0, 20.0, 20.0), WHITE))
    assert find_ground(grounds, Box(100.0, 100.0, 200.0, 100.0)) == BLUE
    assert find_ground(grounds, Box(10.0, 10.0, 400.0, 100.0)) == BLUE
    across = find_ground(grounds, Box(400.0, 100.0, 200.0, 100.0))
    assert (across.darkest, across.lightest, across.even) == ("000000", "FFFFFF", False)
    assert find_ground((), PAGE) == WHITE
