"""Slides given as bytes: copied as they are, with what they bring along; the rest of the deck is written as ever."""

import re
from io import BytesIO

import pytest
from pptx import Presentation

from deckgen.ooxml.relationships import Relationships
from deckgen.ooxml.zip import pack_entry
from deckgen.write import Part, RawSlide, Relationship, write_pptx

_PICTURE = Part("ppt/media/kept-1.png", "", b"\x89PNG\r\n\x1a\nnot looked at")
_KEPT = (
    Relationship("rId3", "image", "../media/kept-1.png"),
    Relationship("rId9", "image", "../media/kept-1.png"),
    Relationship("rId4", "hyperlink", "https://example.org/?a=1&b=2", external=True),
)


@pytest.fixture(scope="module")
def content(sample):
    """A slide that somebody edited: its title, and a picture put into it by hand."""
    slide = sample.parts()["ppt/slides/slide3.xml"].decode()
    embedded = re.findall(r'r:embed="rId\d+"', slide)
    assert embedded
    for number, found in zip(("rId3", "rId9"), (*embedded, *embedded), strict=False):
        slide = slide.replace(found, f'r:embed="{number}"', 1)
    graphic = slide[slide.index("<p:graphicFrame>") : slide.rindex("</p:graphicFrame>") + len("</p:graphicFrame>")]
    return slide.replace(graphic, "").replace("</a:t>", " by hand</a:t>", 1).encode()


@pytest.fixture(scope="module")
def deck(sample, content):
    """The sample deck, its third slide copied."""
    return render(sample, RawSlide(content, _KEPT, (_PICTURE,)))


def render(sample, *slides: RawSlide) -> bytes:
    """Return the sample deck with its last slides copied, from the last one on."""
    target = BytesIO()
    raw = {page.key: slide for page, slide in zip(reversed(sample.deck.pages), slides, strict=False)}
    write_pptx(sample.deck, sample.template, target, raw=raw)
    return target.getvalue()


def test_bytes_are_kept(sample, content, deck):
    """Slide and picture are the bytes that were given; every other slide is what it was."""
    parts, before = sample.read(deck), sample.parts()
    assert parts["ppt/slides/slide3.xml"] == content
    assert parts[_PICTURE.name] == _PICTURE.content
    for number in (1, 2):
        assert parts[f"ppt/slides/slide{number}.xml"] == before[f"ppt/slides/slide{number}.xml"]


def test_nothing_is_left_of_the_slide_that_was_not_written(sample, deck):
    """Pictures and charts of the page are not in the package unless another slide has them."""
    parts = sample.read(deck)
    assert not [name for name in parts if "/charts/" in name or name.endswith(".xlsx")]
    assert [name for name in parts if "/media/" in name] == [_PICTURE.name, "ppt/media/image1.png"]


def test_identifiers_that_the_slide_refers_to_stay(sample, deck):
    """Layout and notes get identifiers that are free; two of one target stay two."""
    found = re.findall(
        r'Id="(rId\d+)" Type="[^"]*/(\w+)"', sample.read(deck)["ppt/slides/_rels/slide3.xml.rels"].decode()
    )
    kept = [(one.number, one.kind) for one in _KEPT]
    assert found == [*kept, ("rId1", "slideLayout"), ("rId2", "notesSlide")]


def test_a_copied_slide_is_a_slide_of_the_deck(sample, deck):
    """It has its layout, its identity and its place; python-pptx reads it."""
    slide = Presentation(BytesIO(deck)).slides[2]
    assert slide.slide_layout.name == sample.deck.pages[2].frame
    assert slide.shapes[0].text_frame.text.endswith(" by hand")
    assert [one.slide_id for one in Presentation(BytesIO(deck)).slides] == [
        one.slide_id for one in Presentation(BytesIO(sample.render())).slides
    ]


def test_a_copied_slide_has_the_speaker_notes_of_its_page(sample, content):
    """Notes are the author's words, whoever drew the slide."""
    page = sample.deck.pages[1]
    target = BytesIO()
    write_pptx(sample.deck, sample.template, target, raw={page.key: RawSlide(content, _KEPT, (_PICTURE,))})
    said = ["".join(run.text for run in line.runs) for line in page.notes]
    assert Presentation(target).slides[1].notes_slide.notes_text_frame.text.split("\n") == said


def test_copied_slides_may_share_a_part(sample, content):
    """Equal parts are written once; two of one name that differ are a mistake of the program."""
    one = RawSlide(content, _KEPT, (_PICTURE,))
    parts = sample.read(render(sample, one, one._replace(content=content + b"\n")))
    assert parts["ppt/slides/slide2.xml"] == content + b"\n"
    other = one._replace(parts=(_PICTURE._replace(content=b"other"),))
    with pytest.raises(ValueError, match="two parts"):
        render(sample, one, other)


@pytest.mark.parametrize(
    "name",
    [
        "ppt/media/image1.png",
        "ppt/Media/IMAGE1.png",
        "ppt/slides/slide1.xml",
        "ppt/slides/_rels/slide1.xml.rels",
        "ppt/theme/theme1.xml",
    ],
)
def test_a_part_never_takes_the_place_of_another(sample, content, name):
    """What the deck has itself is not overwritten by what a slide brings along."""
    with pytest.raises(ValueError, match="two parts"):
        render(sample, RawSlide(content, _KEPT, (Part(name, "", b""),)))


def test_a_workbook_is_a_part_as_well(sample, content):
    """That of a chart on another slide of the deck, which no list of content types names."""
    slide = RawSlide(content, _KEPT, (_PICTURE, Part("ppt/embeddings/chart1.xlsx", "", b"PK")))
    with pytest.raises(ValueError, match=r"chart1\.xlsx"):
        write_pptx(sample.deck, sample.template, BytesIO(), raw={sample.deck.pages[1].key: slide})


def test_a_raw_slide_needs_a_page(sample, content):
    """Its page gives it identity, place and notes."""
    with pytest.raises(ValueError, match="no page"):
        write_pptx(sample.deck, sample.template, BytesIO(), raw={"nowhere": RawSlide(content)})


def test_content_types_of_copied_parts_are_listed(sample, content):
    """An ending the writer knows gets its default, any other part says its type itself."""
    vector = Part("ppt/media/kept-2.emf", "image/x-emf", b"emf")
    sheet = Part("ppt/embeddings/kept.xlsx", "", b"PK")
    types = sample.read(render(sample, RawSlide(content, _KEPT, (_PICTURE, vector, sheet))))["[Content_Types].xml"]
    assert b'<Override PartName="/ppt/media/kept-2.emf" ContentType="image/x-emf"/>' in types
    assert b'<Default Extension="xlsx"' in types
    assert b"kept-1.png" not in types


def test_a_template_may_hold_parts_that_are_no_text(sample):
    """A client's own parts are bytes: pictures of its layouts, fonts."""
    name, content, target = "ppt/fonts/font1.fntdata", b"\x00\xff", BytesIO()
    template = sample.template
    given = template.parts
    more = given._replace(
        entries=(*given.entries, pack_entry(name, content)), types=(*given.types, (name, "application/x-fontdata"))
    )
    write_pptx(sample.deck, template._replace(parts=more), target)
    written = sample.read(target.getvalue())
    assert written[name] == content
    assert b'<Override PartName="/ppt/fonts/font1.fntdata"' in written["[Content_Types].xml"]


def test_identifiers_asked_for_later_are_free():
    """Neither one that is kept nor one given before is given again."""
    links = Relationships((Relationship("rId2", "image", "a.png"), Relationship("rId4", "image", "b.png")))
    assert links.relate("image", "b.png") == "rId4"
    assert [links.relate("slide", f"{at}.xml") for at in range(3)] == ["rId1", "rId3", "rId5"]
    assert links.relate("slide", "1.xml") == "rId3"


@pytest.mark.slow
def test_decks_with_copied_slides_obey_the_standard(sample, validate):
    """The structural gate, the schemas and openxml-audit find nothing."""
    slide = sample.parts()["ppt/slides/slide1.xml"]
    links = sample.parts()["ppt/slides/_rels/slide1.xml.rels"].decode()
    kept = re.findall(r'Id="(\w+)" Type="[^"]*/(slide)" Target="([^"]*)"', links)
    copied = RawSlide(slide, tuple(Relationship(*one) for one in kept))
    target = BytesIO()
    write_pptx(sample.deck, sample.template, target, raw={sample.deck.pages[0].key: copied})
    validate(target.getvalue())
