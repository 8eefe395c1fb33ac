"""Theme, master, layouts and notes master."""

import re
from io import BytesIO

import pytest
from lxml import etree
from pptx import Presentation

from deckgen.geometry import Box
from deckgen.ink import OWN_PALETTE
from deckgen.page import PictureItem
from deckgen.theme import THEME_ROLES, Role
from deckgen.write import compile_template
from deckgen.write.template.parts import render_parts


def _read_colors(part: bytes) -> dict[str, str]:
    scheme = etree.fromstring(part).find(".//{*}clrScheme")
    return {etree.QName(slot).localname: slot[0].get("val") for slot in scheme}


@pytest.mark.parametrize("look", ["theme", "night"])
def test_roles_reach_their_colors(sample, look):
    """Through the master's color map, every role of slides is the color the theme gives it."""
    theme = getattr(sample, look)
    parts = sample.parts(theme=theme)
    colors = _read_colors(parts["ppt/theme/theme1.xml"])
    mapping = etree.fromstring(parts["ppt/slideMasters/slideMaster1.xml"]).find(".//{*}clrMap")
    assert {role: colors[mapping.get(OWN_PALETTE.ink(role).slot)] for role in THEME_ROLES} == theme.colors


def test_dark_theme_keeps_dark_colors_dark(sample):
    """dk1 stays the darker color, so that pasted charts and tables are readable."""
    colors = _read_colors(sample.parts(theme=sample.night)["ppt/theme/theme1.xml"])
    assert (colors["dk1"], colors["lt1"]) == (sample.night.colors[Role.BACKGROUND], sample.night.colors[Role.TEXT])


def test_notes_are_dark_on_white(sample):
    """The notes master has a theme of its own, for paper."""
    parts = sample.parts(theme=sample.night)
    assert _read_colors(parts["ppt/theme/theme2.xml"])["lt1"] == "FFFFFF"
    assert b"theme2.xml" in parts["ppt/notesMasters/_rels/notesMaster1.xml.rels"]
    assert b'tx1="dk1"' in parts["ppt/notesMasters/notesMaster1.xml"]


def test_look_is_in_the_theme_alone(sample):
    """No color by value outside the theme, no typeface by name but the monospaced one."""
    for name, part in sample.parts().items():
        if name.endswith(".xml") and "/theme/" not in name:
            assert b"srgbClr" not in part, name
            faces = set(re.findall(rb'typeface="([^"]*)"', part)) - {b"Courier New"}
            assert all(face.startswith(b"+m") for face in faces), name


def test_nothing_is_left_of_other_templates(sample):
    """Names are the theme's and the frames'."""
    template = sample.template
    parts = render_parts(sample.theme, sample.frames, template.layouts, template.media)
    text = b"".join(part.content for part in parts).decode()
    assert 'name="Sample &amp; co"' in text
    assert not re.search(r"Office Theme|Calibri|Click to|Default Design", text)


def test_template_is_a_pure_function(sample):
    """Equal themes and frames give equal parts."""
    one, other = (compile_template(sample.theme, sample.frames) for _ in range(2))
    assert one.parts == other.parts
    assert list(one.layouts) == [frame.name for frame in sample.frames]


def test_layouts_hold_the_slots(sample):
    """Every slot is a placeholder at its place, in master and layouts footers have text."""
    deck = Presentation(BytesIO(sample.render()))
    for frame, layout in zip(sample.frames, deck.slide_layouts, strict=True):
        found = [(one.name, one.placeholder_format.idx, one.left.pt, one.width.pt) for one in layout.placeholders]
        assert found == [(slot.name, slot.idx, slot.box.x, slot.box.w) for slot in frame.slots]
        footers = [one.text_frame.text for one in layout.placeholders if one.name == "footer"]
        assert all(text.strip() or text == " " for text in footers)
    kinds = [one.element.xpath(".//p:ph/@type")[0] for one in deck.slide_master.placeholders]
    assert kinds == ["title", "body", "dt", "ftr", "sldNum"]


def test_background_is_the_frame_s(sample):
    """Only a frame that is not on the theme's background paints one."""
    parts = sample.parts()
    painted = [name for name in parts if "slideLayouts/slideLayout" in name and b"<p:bg>" in parts[name]]
    assert painted == ["ppt/slideLayouts/slideLayout1.xml"]
    assert b'<p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent3"/>' in parts[painted[0]]


def test_a_drawing_stands_beside_its_picture(sample):
    """PowerPoint shows the SVG, other programs the PNG; both are parts, and the type of each is said."""
    frame, theme = sample.frames[0], sample.theme
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>'
    logo = PictureItem("logo", Box(10.0, 10.0, 40.0, 20.0), "png", data=b"\x89PNG", svg=svg)
    frames = (frame._replace(art=(logo,)),)
    template = compile_template(theme, frames)
    made = render_parts(theme, frames, template.layouts, template.media)
    parts = {part.name: part.content.decode() for part in made}
    layout = parts["ppt/slideLayouts/slideLayout1.xml"]
    links = parts["ppt/slideLayouts/_rels/slideLayout1.xml.rels"]
    assert template.media == {b"\x89PNG": "image1.png", svg: "image2.svg"}
    assert "svgBlip" in layout
    assert [name for name in ("image1.png", "image2.svg") if f"../media/{name}" in links] == [
        "image1.png",
        "image2.svg",
    ]


@pytest.mark.slow
def test_a_deck_with_a_drawing_is_well_formed(sample, validate):
    """The gate, the schemas and another reader of the format have nothing to say, and the picture is as it was."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>'
    drawn = tuple(
        frame._replace(art=tuple(item._replace(svg=svg) if item.name == "logo" else item for item in frame.art))
        for frame in sample.frames
    )
    content = sample.render(frames=drawn)
    validate(content)
    parts = sample.read(content)
    assert svg in parts.values()
    layouts = [
        layout for layout in Presentation(BytesIO(content)).slide_layouts if "logo" in {s.name for s in layout.shapes}
    ]
    assert [shape.image.ext for layout in layouts for shape in layout.shapes if shape.name == "logo"] == ["png"]
