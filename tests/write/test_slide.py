"""Slides read back with python-pptx: every text, size, color, box, placeholder, link and note equals the pages."""

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR

from deckgen.page import PictureItem, Slot, TextItem
from deckgen.theme import Role

_COLORS = {
    MSO_THEME_COLOR.TEXT_1: Role.TEXT,
    MSO_THEME_COLOR.BACKGROUND_1: Role.BACKGROUND,
    MSO_THEME_COLOR.TEXT_2: Role.MUTED,
    MSO_THEME_COLOR.BACKGROUND_2: Role.SURFACE,
    MSO_THEME_COLOR.ACCENT_1: Role.BRAND,
    MSO_THEME_COLOR.ACCENT_2: Role.ACCENT,
    MSO_THEME_COLOR.ACCENT_3: Role.PANEL,
    MSO_THEME_COLOR.ACCENT_4: Role.PANEL_ACCENT,
    MSO_THEME_COLOR.ACCENT_5: Role.LINE,
    MSO_THEME_COLOR.ACCENT_6: Role.PANEL_TEXT,
}
_FREE = Slot("", "body", None, 18.0)


@pytest.fixture(scope="module")
def deck(sample):
    return Presentation(BytesIO(sample.render()))


@pytest.fixture(scope="module")
def pairs(sample, deck):
    """Return every item with its shape and its slot."""
    found = []
    for page, slide in zip(sample.deck.pages, deck.slides, strict=True):
        frame = next(frame for frame in sample.frames if frame.name == page.frame)
        for item, shape in zip(page.items, slide.shapes, strict=True):
            slot = getattr(item, "slot", "")
            found.append((item, shape, frame.slot(slot) if slot else _FREE))
    return found


def test_items_are_shapes_in_reading_order(pairs):
    """Names and places are those of the items, inherited where a placeholder gives them."""
    for item, shape, _ in pairs:
        assert shape.name == item.name
        box = (shape.left.pt, shape.top.pt, shape.width.pt, shape.height.pt)
        assert box == pytest.approx((item.box.x, item.box.y, item.box.w, item.box.h), abs=0.01)


def test_slots_are_placeholders_of_the_layout(pairs):
    """What names a slot is a placeholder of its type and index; what does not is none."""
    for item, shape, slot in pairs:
        assert shape.is_placeholder == bool(slot.name), item.name
        if slot.name:
            assert shape.placeholder_format.idx == slot.idx
            assert shape.element.xpath(".//p:nvPr/p:ph/@type") == [slot.type]


def test_box_of_the_slot_is_inherited(pairs):
    """A text or picture where its slot is states no place; a move in the layout moves it."""
    for item, shape, slot in pairs:
        if isinstance(item, TextItem | PictureItem):
            assert bool(shape.element.xpath("./p:spPr/a:xfrm")) == (item.box != slot.box)


def test_layouts_are_the_frames(sample, deck):
    """Each slide has the layout of its frame, each frame is one layout."""
    assert [layout.name for layout in deck.slide_layouts] == [frame.name for frame in sample.frames]
    assert [slide.slide_layout.name for slide in deck.slides] == [page.frame for page in sample.deck.pages]


def _texts(item: TextItem) -> list[str]:
    lines = []
    for line in item.lines:
        literal = f"{line.marker}\t" if line.marker == "1.2." else ""
        lines.append(literal + "".join("" if run.field else run.text for run in line.runs).replace("\n", "\v"))
    return lines


def test_texts_are_complete(pairs):
    """Every word of every text item is in its shape, line by line; fields hold the slide's number."""
    for item, shape, _ in pairs:
        if isinstance(item, TextItem) and item.name != "number":
            assert [paragraph.text for paragraph in shape.text_frame.paragraphs] == _texts(item)


def _effective(run, slot: Slot) -> tuple[float, bool, Role]:
    color = _COLORS[run.font.color.theme_color] if run.font.color.type else slot.color
    size = run.font.size.pt if run.font.size else slot.size
    return size, slot.bold if run.font.bold is None else run.font.bold, color


def test_runs_look_as_asked(pairs):
    """Size, weight, color and links, own or inherited, are those of the run."""
    checked = 0
    for item, shape, slot in pairs:
        if not isinstance(item, TextItem):
            continue
        for line, paragraph in zip(item.lines, shape.text_frame.paragraphs, strict=True):
            if line.marker == "1.2." or any("\n" in run.text or run.field for run in line.runs):
                continue
            for asked, run in zip(line.runs, paragraph.runs, strict=True):
                checked += 1
                assert _effective(run, slot) == (asked.size, asked.bold, asked.color), asked.text
                assert bool(run.font.italic) == asked.italic
                assert bool(run.hyperlink.address) == bool(asked.link or asked.jump)
    assert checked > 15


def test_number_field_shows_the_position(deck):
    """The cached number is right even where a program does not compute fields."""
    for position in (2, 3):
        field = deck.slides[position - 1].shapes[-1].element.xpath(".//a:fld")[0]
        assert (field.get("type"), field.xpath("./a:t")[0].text) == ("slidenum", str(position))


def test_jumps_lead_to_their_slides(deck):
    """A click on the text or on the shape goes to the page of that key."""
    subtitle, button = deck.slides[0].shapes[1], deck.slides[0].shapes[2]
    assert button.click_action.target_slide.slide_id == deck.slides[2].slide_id
    link = subtitle.element.xpath(".//a:rPr/a:hlinkClick")[0]
    assert link.get("action") == "ppaction://hlinksldjump"
    related = deck.slides[0].part.related_part(link.rId)
    assert related is deck.slides[1].part


def test_equal_links_share_a_relationship(deck):
    """The address linked twice is related once."""
    links = [rel for rel in deck.slides[1].part.rels.values() if rel.is_external]
    assert [rel.target_ref for rel in links] == ["https://example.org/a%20b?x=1&y=é#top"]


def test_notes_are_notes_pages(sample, deck):
    """Pages with notes have them, with picture and number; pages without have none."""
    for page, slide in zip(sample.deck.pages, deck.slides, strict=True):
        assert slide.has_notes_slide == bool(page.notes)
        if page.notes:
            said = ["".join(run.text for run in line.runs) for line in page.notes]
            assert slide.notes_slide.notes_text_frame.text.split("\n") == said
            types = [shape.element.xpath(".//p:ph/@type")[0] for shape in slide.notes_slide.placeholders]
            assert types == ["sldImg", "body", "sldNum"]


def test_pictures_are_described_or_decorative(deck):
    """A picture has its alternative text, or says that there is nothing to say."""
    described, decorative = (deck.slides[2].shapes[at].element.xpath(".//p:cNvPr")[0] for at in (1, 2))
    assert (described.get("descr"), described.xpath(".//*[local-name()='decorative']")) == ("A blue field", [])
    assert decorative.get("descr") == ""
    assert decorative.xpath(".//*[local-name()='decorative']/@val") == ["1"]


def test_equal_pictures_are_one_part(sample):
    """The logo of the layout and the picture of a slide have the same bytes and one part."""
    assert [name for name in sample.parts() if "/media/" in name] == ["ppt/media/image1.png", "ppt/media/image2.png"]


def test_hidden_page_is_a_hidden_slide(deck):
    """Only the page that asks for it is hidden."""
    assert [slide.element.get("show") for slide in deck.slides] == [None, None, "0"]


def test_slide_without_title_placeholder_has_a_name(sample):
    """The outline has something to show."""
    page = sample.deck.pages[0]._replace(items=sample.deck.pages[0].items[1:2], title="Named")
    deck = sample.deck._replace(pages=(page, *sample.deck.pages[1:]))
    assert b'<p:cSld name="Named">' in sample.parts(deck)["ppt/slides/slide1.xml"]


def test_slide_keeps_its_identity_when_it_moves(sample):
    """Ids follow from keys: a slide moved to another place is the same bytes but for its number and links."""
    only = sample.deck._replace(pages=sample.deck.pages[2:], sections=())
    moved = sample.parts(only)["ppt/slides/slide1.xml"]
    ids = [part.split(b"creationId ")[1:] for part in (moved, sample.parts()["ppt/slides/slide3.xml"])]
    assert [one[:40] for one in ids[0]] == [one[:40] for one in ids[1]]


def test_items_of_one_name_are_a_mistake_of_the_program(sample):
    """Shapes are told apart by name when a deck is regenerated."""
    page = sample.deck.pages[0]
    doubled = page._replace(items=(*page.items, page.items[-1]))
    with pytest.raises(ValueError, match="share a name"):
        sample.render(sample.deck._replace(pages=(doubled, *sample.deck.pages[1:])))


def test_unknown_slot_is_a_mistake_of_the_program(sample):
    """An item names a slot of its frame."""
    lost = TextItem("lost", sample.deck.pages[0].items[0].box, (), "nowhere")
    with pytest.raises(KeyError):
        sample.render(sample.with_item(lost))


def test_only_body_text_may_shrink(sample):
    """Bodies have a bare normAutofit, nothing has a stored scale or grows with its text."""
    for name, part in sample.parts().items():
        assert b"fontScale" not in part, name
        assert b"spAutoFit" not in part, name
        assert b"<a:normAutofit " not in part, name
    slide = sample.parts()["ppt/slides/slide2.xml"]
    assert slide.count(b"<a:normAutofit/>") == 2
