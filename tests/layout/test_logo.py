"""The client's logo on slides: the right one for each ground, whole, never stretched, over nothing else."""

import io

import pytest
from PIL import Image

from deckgen.contrast import measure_luminance
from deckgen.geometry import STANDARD, WIDE, Box
from deckgen.layout.frames import design_frames
from deckgen.page import Frame, PictureItem
from deckgen.theme import Logo, LogoPicture, Role, Theme

THEMES = ("default", "paper", "block", "night")
SHAPES = ((400, 40), (100, 100), (30, 120))


def draw(color: str, size: tuple[int, int]) -> LogoPicture:
    stream = io.BytesIO()
    Image.new("RGB", size, color).save(stream, "PNG")
    return LogoPicture(format="png", data=stream.getvalue(), width=size[0], height=size[1], svg=color.encode())


def find_logos(frame: Frame) -> list[PictureItem]:
    return [item for item in frame.art if isinstance(item, PictureItem) and item.name == "logo"]


def find_ground(frame: Frame, theme: Theme, box: Box) -> str:
    """The color that a place of a frame has: its background's, or that of the last shape under it."""
    role = frame.background
    for item in frame.art:
        if not isinstance(item, PictureItem) and item.fill and item.box.overlaps(box, 0.0):
            role = item.fill
    return theme.colors[role]


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("name", THEMES)
def test_every_logo_suits_its_ground(name, size, shape, load):
    """The white one on what is dark, on every layout that has a logo; both kinds of files come along."""
    light, dark = draw("black", shape), draw("white", shape)
    theme = load(name)._replace(size=size, logo=Logo(light, dark), logo_alt="Acme")
    frames = [frame for frame in design_frames(theme) if find_logos(frame)]
    assert len(frames) > 5
    for frame in frames:
        (logo,) = find_logos(frame)
        is_dark = measure_luminance(find_ground(frame, theme, logo.box)) < 0.18
        assert (logo.data, logo.svg) == ((dark if is_dark else light).data, b"white" if is_dark else b"black")
        assert logo.alt == "Acme"
        assert logo.box.w / logo.box.h == pytest.approx(shape[0] / shape[1])
        assert Box(0.0, 0.0, *size).contains(logo.box)
        assert not [slot.name for slot in frame.slots if slot.placeholder and slot.box.overlaps(logo.box, 0.0)]


def test_a_look_without_a_logo_has_none(load):
    """No empty picture."""
    assert not any(find_logos(frame) for frame in design_frames(load("default")))


def test_panels_and_tints_have_layouts_with_logos(load):
    """The clear way uses three grounds, each with the logo for it."""
    theme = load("default")._replace(logo=Logo(draw("black", (40, 20)), draw("white", (40, 20))))
    grounds = {frame.background: find_logos(frame)[0].svg for frame in design_frames(theme) if find_logos(frame)}
    assert grounds[Role.PANEL] == b"white"
    assert grounds[Role.BACKGROUND] == b"black"


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("name", THEMES)
def test_a_logo_takes_no_room_from_codes_and_pictures(name, size, shape, load):
    """Where titles stand in a margin, slides as wide as the page have it at their foot."""
    bare = load(name)._replace(size=size)
    with_logo = bare._replace(logo=Logo(draw("black", shape), draw("white", shape)))
    before, after = ({frame.name: frame for frame in design_frames(theme)} for theme in (bare, with_logo))
    for frame, slot in (("Sources", "qr-1"), ("Picture", "picture"), ("Code", "body"), ("Architecture to come", "qr")):
        assert after[frame].slot(slot).box == before[frame].slot(slot).box
