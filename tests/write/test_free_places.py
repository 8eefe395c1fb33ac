"""Slots that are no placeholders: what fills them is a free shape with its whole format, and layouts show nothing."""

from io import BytesIO

import pytest
from lxml import etree
from pptx import Presentation

from deckgen.page import Run, TextItem, TextLine
from deckgen.theme import Role


def free(frames, *, but=()):
    """Return the frames with no placeholders but those of some types."""
    return tuple(
        frame._replace(slots=tuple(slot._replace(placeholder=slot.type in but) for slot in frame.slots))
        for frame in frames
    )


@pytest.fixture(scope="module")
def decks(sample):
    """The sample deck in placeholders, and with only its titles in placeholders."""
    frames = free(sample.frames, but=("title", "ctrTitle"))
    return tuple(Presentation(BytesIO(content)) for content in (sample.render(), sample.render(frames=frames)))


def test_every_word_stands_where_it_did(decks):
    """Names, places and texts are those of the slide in placeholders."""
    for one, other in zip(*(deck.slides for deck in decks), strict=True):
        for shape, twin in zip(one.shapes, other.shapes, strict=True):
            assert (twin.name, twin.left, twin.top, twin.width, twin.height) == (
                *(shape.name, shape.left, shape.top, shape.width, shape.height),
            )
            assert twin.has_text_frame == shape.has_text_frame
            assert not shape.has_text_frame or twin.text_frame.text == shape.text_frame.text


def test_nothing_but_titles_is_a_placeholder(decks):
    """Neither on the slides nor on their layouts; texts are text boxes, pictures, tables and charts stand alone."""
    _, deck = decks
    for page in (*deck.slides, *deck.slide_layouts):
        kinds = [one.element.xpath(".//p:ph/@type")[0] for one in page.placeholders]
        assert set(kinds) <= {"title", "ctrTitle"}
    boxes = [shape for slide in deck.slides for shape in slide.shapes if shape.has_text_frame and shape.name == "body"]
    assert boxes
    assert all(box.element.xpath("./p:nvSpPr/p:cNvSpPr/@txBox") == ["1"] for box in boxes)


def test_a_free_text_states_its_whole_format(sample):
    """A client's master may say anything about text outside placeholders: none of it leaks in."""
    line = TextLine((Run("Words", 24.0),), before=3.0)
    bullet = line._replace(marker="•", level=1, indent=40.0, hang=20.0)
    frames = free(sample.frames, but=("title",))
    slide = etree.fromstring(sample.parts(sample.with_lines(line, bullet, slot="body"), frames=frames)[_SLIDE])
    (body,) = slide.xpath("//*[local-name()='sp'][.//*[local-name()='cNvPr'][@name='body']]")
    first, second = body.xpath(".//*[local-name()='pPr']")
    assert (first.attrib, [etree.QName(one).localname for one in first]) == (
        {"marL": "0", "indent": "0", "algn": "l", "rtl": "0"},
        ["lnSpc", "spcBef", "spcAft", "buNone"],
    )
    assert (second.get("marL"), second.get("lvl"), second.get("indent")) == (str(40 * 12700), "1", str(-20 * 12700))
    assert [etree.QName(one).localname for one in second[-3:]] == ["buClr", "buFont", "buChar"]
    for run in body.xpath(".//*[local-name()='rPr']"):
        assert {"lang", "sz", "b", "i"} <= set(run.attrib)
        assert [etree.QName(one).localname for one in run] == ["solidFill", "latin", "ea", "cs"]


_SLIDE = "ppt/slides/slide1.xml"


def test_a_free_place_gives_its_fill_and_margins(sample):
    """A card looks like a card, placeholder or not; what the item says itself wins."""
    slot = sample.frames[1].slot("card")
    item = TextItem("card", slot.box, (TextLine((Run("1", 48.0),)),), "card", insets=slot.insets)
    deck = sample.with_lines(TextLine((Run("Words", 24.0),)), slot="body")
    (page,) = deck.pages
    frames = free(sample.frames, but=("title",))
    for fill, color in ((None, "bg2"), (Role.BRAND, "accent1")):
        shown = deck._replace(pages=(page._replace(items=(*page.items, item._replace(fill=fill))),))
        card = Presentation(BytesIO(sample.render(shown, frames=frames))).slides[0].shapes[2]
        assert card.element.xpath("./p:spPr/a:solidFill/a:schemeClr/@val") == [color]
        assert card.text_frame.margin_left.pt == slot.insets.left


def test_a_title_that_is_no_placeholder_names_the_slide(sample):
    """The outline has something to show."""
    parts = sample.parts(frames=free(sample.frames))
    assert b'<p:cSld name="Lambda">' in parts[_SLIDE]
    assert b"<p:ph" not in parts["ppt/slideLayouts/slideLayout1.xml"]


@pytest.mark.slow
def test_free_places_obey_the_standard(sample, validate):
    """The structural gate, the schemas and openxml-audit find nothing."""
    validate(sample.render(frames=free(sample.frames, but=("title", "ctrTitle"))))
