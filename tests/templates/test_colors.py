"""Colors of DrawingML are what PowerPoint shows."""

import pytest
from lxml import etree

from deckgen.template.color import Shade, mix_colors, read_color
from templates.drafting import SPACES

SCHEME = {"accent1": "4472C4", "bg1": "FFFFFF", "tx1": "000000"}


def read(color: str, base: str = "") -> Shade | None:
    return read_color(etree.fromstring(f"<a:solidFill {SPACES}>{color}</a:solidFill>"), SCHEME, base)


@pytest.mark.parametrize(
    ("changes", "seen"),
    [
        ("", "4472C4"),
        ('<a:lumMod val="75000"/>', "2F5496"),  # darker 25 %
        ('<a:lumMod val="50000"/>', "1F3763"),  # darker 50 %
        ('<a:lumMod val="40000"/><a:lumOff val="60000"/>', "B4C6E7"),  # lighter 60 %
        ('<a:lumMod val="20000"/><a:lumOff val="80000"/>', "D9E2F3"),  # lighter 80 %
    ],
)
def test_variants_of_a_theme_color(changes: str, seen: str) -> None:
    """As Office's own palette lists them; a level more or less does not matter."""
    shade = read(f'<a:schemeClr val="accent1">{changes}</a:schemeClr>')
    assert shade is not None
    assert all(
        abs(one - other) <= 2 for one, other in zip(bytes.fromhex(shade.color), bytes.fromhex(seen), strict=True)
    )


@pytest.mark.parametrize(
    ("color", "seen"),
    [
        ('<a:srgbClr val="c00000"/>', "C00000"),
        ('<a:sysClr val="window" lastClr="FAFAFA"/>', "FAFAFA"),
        ('<a:sysClr val="windowText"/>', "000000"),
        ('<a:scrgbClr r="100000" g="0" b="0"/>', "FF0000"),
        ('<a:hslClr hue="7200000" sat="100000" lum="50000"/>', "00FF00"),
        ('<a:prstClr val="white"/>', "FFFFFF"),
        ('<a:srgbClr val="808080"><a:shade val="0"/></a:srgbClr>', "000000"),
        ('<a:srgbClr val="808080"><a:tint val="0"/></a:srgbClr>', "FFFFFF"),
        ('<a:srgbClr val="FF0000"><a:gray/></a:srgbClr>', "4C4C4C"),
        ('<a:srgbClr val="FF0000"><a:inv/></a:srgbClr>', "00FFFF"),
        ('<a:srgbClr val="FF0000"><a:comp/></a:srgbClr>', "00FFFF"),
        ('<a:srgbClr val="FF0000"><a:hueOff val="7200000"/></a:srgbClr>', "00FF00"),
        ('<a:srgbClr val="FF0000"><a:satMod val="0"/></a:srgbClr>', "808080"),
    ],
)
def test_every_way_to_name_a_color(color: str, seen: str) -> None:
    assert read(color) == Shade(seen)


def test_a_placeholder_color_is_that_of_what_refers_to_the_fill() -> None:
    assert read('<a:schemeClr val="phClr"/>', "123456") == Shade("123456")


def test_transparency_is_kept_apart() -> None:
    assert read('<a:schemeClr val="bg1"><a:alpha val="40000"/></a:schemeClr>') == Shade("FFFFFF", 0.4)
    assert mix_colors("FFFFFF", "000000", 0.4) == "666666"


@pytest.mark.parametrize(
    "color", ["", '<a:srgbClr val="red"/>', '<a:schemeClr val="accent9"/>', '<a:schemeClr val="phClr"/>']
)
def test_what_is_no_color_is_none(color: str) -> None:
    assert read(color) is None
