"""QR codes: as few modules as the link allows, and a border that every scanner finds."""

import io

import pytest
from PIL import Image

from deckgen.layout.qr import LONGEST, QUIET_MODULES, SCALE, draw_qr, drop_tracking


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://a.com/x?did=1&trk=2", "https://a.com/x"),
        ("https://a.com/x?id=3&utm_source=b&q=%20a#part", "https://a.com/x?id=3&q=%20a#part"),
        ("https://a.com/x?TRK=1&trkCampaign=2&sc_geo=3&mc_cid=4&gclid=5&fbclid=6", "https://a.com/x"),
        ("https://youtube.com/watch?v=abc", "https://youtube.com/watch?v=abc"),
        ("https://a.com/?didactic&&b", "https://a.com/?didactic&&b"),
        ("http://[x?utm_a=1", "http://[x?utm_a=1"),
    ],
)
def test_a_code_leads_where_the_link_leads_and_nowhere_else(url, target):
    """Parameters that count visitors are left out; every other part of a link stays letter by letter."""
    assert drop_tracking(url) == target


def test_a_code_has_the_border_the_standard_asks_for():
    """Four white modules all around; the first dark one is the corner of the finder pattern."""
    picture = Image.open(io.BytesIO(draw_qr("https://a.com/x"))).convert("L")
    border = QUIET_MODULES * SCALE
    assert QUIET_MODULES == 4
    assert picture.crop((0, 0, picture.width, border)).getextrema() == (255, 255)
    assert picture.crop((0, 0, border, picture.height)).getextrema() == (255, 255)
    assert picture.getpixel((border, border)) == 0


def test_a_link_too_long_to_scan_has_no_code():
    """A code that no phone reads is worse than none; what a link carries for counting does not count."""
    assert draw_qr("https://a.com/" + "x" * LONGEST) == b""
    assert draw_qr("https://a.com/?trk=" + "x" * LONGEST)
