"""Markers become native bullets and numbering."""

import re

import pytest

from deckgen.page import Run, TextLine


def bullets(sample, *lines: TextLine, slot: str = "") -> list[str]:
    xml = sample.parts(sample.with_lines(*lines, slot=slot))["ppt/slides/slide1.xml"].decode()
    return re.findall(r"<a:(bu(?:None|AutoNum|Char)[^>]*)/>", xml)


def mark(marker: str, level: int = 0) -> TextLine:
    return TextLine((Run("x", 24.0),), marker=marker, level=level, indent=30, hang=30)


@pytest.mark.parametrize(
    ("marker", "element"),
    [
        ("•", 'buChar char="▪"'),
        ("→", 'buChar char="→"'),
        ("1.", 'buAutoNum type="arabicPeriod"'),
        ("3.", 'buAutoNum type="arabicPeriod" startAt="3"'),
        ("3)", 'buAutoNum type="arabicParenR" startAt="3"'),
        ("(3)", 'buAutoNum type="arabicParenBoth" startAt="3"'),
        ("b)", 'buAutoNum type="alphaLcParenR" startAt="2"'),
        ("B.", 'buAutoNum type="alphaUcPeriod" startAt="2"'),
        ("0.", "buNone"),
        ("1.2.", "buNone"),
        ("99999.", "buNone"),
    ],
)
def test_marker_is_native_where_powerpoint_has_one(sample, marker, element):
    """A free box states the marker in full."""
    assert bullets(sample, mark(marker)) == [element]


def test_other_markers_are_kept_as_text(sample):
    """No marker of the author is lost."""
    xml = sample.parts(sample.with_lines(mark("1.2.")))["ppt/slides/slide1.xml"].decode()
    assert "<a:t>1.2.\t</a:t>" in xml


def test_placeholder_gives_the_bullet(sample):
    """In a slot with bullets only their absence is written."""
    assert bullets(sample, mark("•"), mark(""), mark("•", 1), slot="body") == ["buNone"]
    assert bullets(sample, mark("")) == []


def test_items_of_one_list_share_their_first_number(sample):
    """PowerPoint counts on where neighbors have one scheme and one start; nested items do not interrupt."""
    found = bullets(sample, mark("3."), mark("•", 1), mark("a)", 1), mark("4."), mark("9."))
    assert [re.sub(r"\D", "", one) for one in found if "arabic" in one] == ["3", "3", "9"]


def test_plain_paragraph_ends_a_list(sample):
    """After a paragraph without a number the list starts anew with the author's number."""
    found = bullets(sample, mark("1."), mark(""), mark("2."))
    assert found == ['buAutoNum type="arabicPeriod"', 'buAutoNum type="arabicPeriod" startAt="2"']
