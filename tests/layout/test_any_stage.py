"""Kinds of slides on stages that deckgen did not design: any room, any title, no header or footer, other inks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.arrangements import Way
from deckgen.check import check_pages
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.geometry import Box, Size
from deckgen.ink import OWN_PALETTE, Ink
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.own_stages import design_stages
from deckgen.look.theme import load_theme
from deckgen.plan import plan_deck
from deckgen.read import read_course
from deckgen.stage import Stage, Stages
from kind_files import list_kinds

THEME = load_theme("default", Diagnostics())
PALETTE = OWN_PALETTE._replace(brand=Ink("accent4", 75), accent=Ink("accent2", 50))
CLEAR_KINDS = tuple(kind for (_, way), kind in list_kinds().items() if way is Way.CLEAR)
"""Those that a client's look is drawn by; other ways are designed for stages of their own."""
COMPOSED = ("cover", "opener")
"""Roles whose stage is a bare page: the kind composes it from edge to edge."""


def make_stages(room: Box, title: Box) -> Stages:
    """Return the stages of a look with nothing but a title and a room, as a client's layouts may be."""
    own = design_stages(THEME)
    shared = own["plain"]
    assert shared.title is not None
    plain = Stage(
        size=shared.size,
        room=room,
        ground=shared.ground,
        palette=PALETTE,
        title=shared.title._replace(box=title, align="center"),
    )
    bare = {role: own[role]._replace(palette=PALETTE) for role in COMPOSED}
    return {**bare, "content": plain, "plain": plain, "picture": plain}


def list_own(frame, stage):
    """Return what a kind added to its stage: names and boxes."""
    given = stage.frame("Bare", ())
    return [(one.name, one.box) for one in (*frame.slots, *frame.art) if one not in (*given.slots, *given.art)]


@given(
    st.builds(Box, st.floats(10, 300), st.floats(60, 200), st.floats(420, 650), st.floats(200, 330)),
)
def test_what_a_kind_adds_lies_in_the_room(room):
    """The room may be as small as 420 × 200 points, wherever it is; a picture may begin four points higher."""
    stages = make_stages(room, Box(20.0, 10.0, 600.0, 40.0))
    for kind in CLEAR_KINDS:
        if kind.wants not in COMPOSED:
            for frame in kind.design(THEME, stages[kind.wants]):
                for name, box in list_own(frame, stages[kind.wants]):
                    assert room.contains(box, 4.01), (frame.name, name)
                    assert min(box.w, box.h) >= 0.0, (frame.name, name)


def test_frames_have_the_palette_and_the_title_of_their_stage():
    """What a look says of a ground reaches every slide on it."""
    stages = make_stages(Box(60.0, 120.0, 600.0, 300.0), Box(40.0, 440.0, 640.0, 60.0))
    for kind in CLEAR_KINDS:
        for frame in kind.design(THEME, stages[kind.wants]):
            assert frame.palette == PALETTE
            if kind.wants not in COMPOSED:
                assert frame.slot("title").box.y == 440.0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("room", "title"),
    [
        (Box(60.0, 130.0, 840.0, 340.0), Box(60.0, 30.0, 840.0, 80.0)),
        (Box(200.0, 110.0, 634.0, 380.0), Box(200.0, 40.0, 634.0, 50.0)),
        (Box(36.0, 36.0, 640.0, 330.0), Box(36.0, 390.0, 640.0, 90.0)),
    ],
    ids=["wide", "beside a column", "above the title"],
)
def test_slides_on_a_strange_stage_are_readable(room, title, root):
    """Every kind of slide and the whole course, on rooms as client layouts have them: no check has anything to say."""
    stages = make_stages(room, title)
    frames = design_frames(THEME, stages)
    found = Diagnostics()
    for folder in (root / "src" / "deckgen" / "samples" / "every-kind", root / "stories"):
        course = read_figures(read_course([folder], Diagnostics()), Diagnostics())
        for module in course.modules:
            pages = lay_out_deck(plan_deck(course, module, THEME.pace), frames, THEME, found)
            assert pages.size == Size()
            check_pages(pages, frames, THEME, found)
    assert [finding for finding in found if finding.code != "long-title"] == []
