"""Inks: the palette of a frame decides which color of the scheme, or which variant of one, a role is on its slides."""

import re

import pytest

from deckgen.geometry import Box
from deckgen.ink import Ink, Palette
from deckgen.ooxml.markup import color
from deckgen.page import ChartItem, Run, ShapeItem, TextItem, TextLine
from deckgen.theme import Role

_INKS = [Ink("accent1", 75), Ink("accent2", 40, 60), *(Ink(f"accent{at}", 90 - at, 5 + at) for at in range(3, 7))]
_STRANGE = Palette(
    text=Ink("bg1"),
    background=Ink("tx1", 85, 15),
    muted=_INKS[0],
    surface=_INKS[1],
    brand=_INKS[2],
    accent=_INKS[3],
    line=_INKS[4],
    link=_INKS[5],
)


@pytest.fixture(scope="module")
def parts(sample):
    """The sample deck, every frame of it on another ground."""
    frames = tuple(frame._replace(palette=_STRANGE) for frame in sample.frames)
    return sample.parts(frames=frames)


def test_a_variant_is_written_as_powerpoint_does():
    """The Design tab changes variants along with their color."""
    assert color(Ink("accent1")) == '<a:schemeClr val="accent1"/>'
    assert color(Ink("accent1", 75)) == '<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>'
    lighter = '<a:schemeClr val="tx1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>'
    assert color(Ink("tx1", 40, 60)) == lighter


def test_slides_and_layouts_hold_the_inks_of_their_frame_only(parts):
    """No part of a slide goes by the roles' own slots: text, fills, rules, tables, charts, bullets."""
    allowed = {color(ink) for ink in _STRANGE}
    for name, part in parts.items():
        if re.match(r"ppt/(slides|slideLayouts|charts)/[^/]+\.xml", name):
            found = re.findall(r'<a:schemeClr val="[^"]*"/>|<a:schemeClr val.*?</a:schemeClr>', part.decode())
            assert set(found) <= allowed, name


def test_text_outside_placeholders_states_a_color_that_is_not_the_presentations(sample):
    """The presentation's default is tx1, whatever the ground."""
    line = TextLine((Run("Free", 18.0),))
    free = TextItem("free", Box(54, 130, 400, 100), (line,))
    frames = tuple(frame._replace(palette=_STRANGE) for frame in sample.frames)
    stated = f"<a:solidFill>{color(Ink('bg1'))}</a:solidFill>".encode()
    assert stated not in sample.parts(sample.with_item(free))["ppt/slides/slide1.xml"]
    assert stated in sample.parts(sample.with_item(free), frames=frames)["ppt/slides/slide1.xml"]


def test_shapes_charts_and_backgrounds_have_inks(sample):
    """One role, one ink, wherever it is drawn."""
    bar = ShapeItem("bar", Box(54, 130, 10, 10), Role.ACCENT, Role.LINE)
    chart = ChartItem("chart", Box(480, 290, 426, 200), ("a", "b"), (1.0, 2.0), ("1", "2"), "Users", 18.0, "Users")
    frames = tuple(frame._replace(palette=_STRANGE, background=Role.SURFACE) for frame in sample.frames)
    parts = sample.parts(sample.with_item(bar, chart), frames=frames)
    slide = parts["ppt/slides/slide1.xml"].decode()
    assert f"<a:solidFill>{color(_STRANGE.accent)}</a:solidFill><a:ln" in slide
    assert f'<a:ln w="9525"><a:solidFill>{color(_STRANGE.line)}</a:solidFill></a:ln>' in slide
    assert color(_STRANGE.accent) in parts["ppt/charts/chart1.xml"].decode()
    assert f"<p:bgPr><a:solidFill>{color(_STRANGE.surface)}" in parts["ppt/slideLayouts/slideLayout1.xml"].decode()


@pytest.mark.slow
def test_inks_obey_the_schema(sample, validate):
    """Variants stand where the schema wants them."""
    frames = tuple(frame._replace(palette=_STRANGE) for frame in sample.frames)
    validate(sample.render(frames=frames))
