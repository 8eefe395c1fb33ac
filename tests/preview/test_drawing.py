"""Slides as pictures: what is there, where its lines stand, what stands in for a missing font."""

import io

import betteroffice_pptx
import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from deckgen import compile_course
from deckgen.errors import UnusableFileError
from deckgen.fonts import STYLES
from deckgen.preview import faces, fast, office
from deckgen.preview.draw import draw_decks
from deckgen.preview.drawing import NoRendererError, Renderer, Replaced, describe_replaced
from deckgen.preview.reading import read_deck

pytestmark = pytest.mark.slow


def test_every_slide_is_a_picture_of_its_proportions(shown):
    (deck,) = shown
    assert len(deck.drawn.slides) == len(deck.text.slides) == 14
    for slide in deck.drawn.slides:
        picture = Image.open(io.BytesIO(slide.png))
        assert picture.size == (slide.width, slide.height) == (1280, 720)
        assert len(picture.convert("RGB").getcolors(1 << 20)) > 20, "a blank slide"
    assert (deck.drawn.width, deck.drawn.height) == (960, 540)


def test_lines_stand_where_they_are_drawn(shown):
    cover = shown[0].drawn.slides[0]
    line = next(line for line in cover.lines if line.text == "Utopus")
    picture = Image.open(io.BytesIO(cover.png)).convert("L")
    scale = cover.width / cover.points
    box = [line.x, line.baseline - line.size, line.x + line.width, line.baseline]
    low, high = picture.crop([round(edge * scale) for edge in box]).getextrema()
    assert high - low > 100, "nothing is written there"


def test_the_deck_is_read_with_its_notes(odd):
    text = odd[0].text
    slide = text.slides[2]
    assert slide.hidden
    assert not text.slides[1].hidden
    assert slide.title == "</title><script>alert(1)</script>"
    assert [line.reminder for line in slide.notes] == [False, True]
    assert text.lang == "en-US"
    assert "Arial" in text.families


def test_a_scale_makes_more_pixels(deck):
    drawn = fast.draw_fast(deck, (), scale=2, wanted=[1])
    assert [(slide.width, slide.height) for slide in drawn.slides] == [(2560, 1440)]


def test_charts_on_a_dark_master_have_its_colors(root):
    """The labels of both columns, light, and the gray column are there: more than the accent and the ground."""
    (dark,) = compile_course(root / "stories", modules="6", themes="night").decks
    ((number, _),) = [(at, one) for at, one in enumerate(dark.outline) if "comparison" in one.key][:1]
    (slide,) = fast.draw_fast(dark.data, (), wanted=[number]).slides
    picture = Image.open(io.BytesIO(slide.png)).convert("L")
    below = picture.crop((0, 600, 700, 660))
    assert below.getextrema()[1] > 100, "names of the columns are light on dark"


@pytest.mark.parametrize("renderer", [Renderer.FAST, Renderer.LIBREOFFICE])
def test_what_is_no_deck_is_said_to_be_none(renderer):
    with pytest.raises(UnusableFileError):
        draw_decks([("x", b"PK nothing")], renderer)


def test_without_the_package_people_learn_how_to_get_it(monkeypatch, deck):
    monkeypatch.setattr(fast, "find_spec", lambda _: None)
    with pytest.raises(NoRendererError, match="pip install"):
        draw_decks([("x", deck)], Renderer.FAST)


def test_without_libreoffice_that_is_said(monkeypatch, deck):
    monkeypatch.setattr(office, "find_office", str)
    with pytest.raises(NoRendererError, match="LibreOffice is not installed"):
        draw_decks([("x", deck)], Renderer.LIBREOFFICE)


def test_arimo_stands_in_for_a_family_that_is_not_there(monkeypatch, tmp_path):
    monkeypatch.setattr(faces, "list_installed", dict)
    monkeypatch.setattr(faces.platformdirs, "user_cache_path", lambda _: tmp_path)
    faces._load_arimo.cache_clear()
    try:
        found = faces.find_faces.__wrapped__(("Arial", "Frutiger"))
        assert found.replaced == (
            Replaced("Arial", "Arimo", exact=True),
            Replaced("Frutiger", "Arimo", exact=False),
        )
        files = {face.style: face.path for face in found.files if face.family == "Frutiger"}
        assert set(files) == set(STYLES)
        assert len({path.read_bytes() for path in files.values()}) == 4, "weights are cut out"
        assert sorted(path.name for path in (tmp_path / "faces").iterdir()) == sorted(p.name for p in files.values())
    finally:
        faces._load_arimo.cache_clear()
    assert [line for line in describe_replaced(found.replaced) if "Frutiger" in line]
    assert not [line for line in describe_replaced(found.replaced) if "'Arial'" in line]


def test_links_are_underlined_and_have_the_color_that_powerpoint_gives_them():
    """The theme's own, unless the link says to keep that of the words; the words stay where they are."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    pictures = []
    for address in ("", "https://example.com"):
        frame = slide.shapes.add_textbox(Pt(40), Pt(40), Pt(600), Pt(80)).text_frame
        run = frame.paragraphs[0].add_run()
        run.text, run.font.size = "llll", Pt(40)
        run.hyperlink.address = address or None
        content = io.BytesIO()
        presentation.save(content)
        (drawn,) = fast.draw_fast(content.getvalue(), ("Arial",)).slides
        pictures.append(Image.open(io.BytesIO(drawn.png)).convert("RGB"))
        slide.shapes._spTree.remove(frame._txBody.getparent())
    plain, link = ({color: count for count, color in one.getcolors(1 << 20)} for one in pictures)
    assert (0, 0, 0) in plain
    assert (0, 0, 255) in link
    assert (0, 0, 0) not in link
    assert link[0, 0, 255] > plain[0, 0, 0], "a line below the words"


def test_what_no_wanted_slide_shows_is_not_missed(deck):
    """Slides and layouts are emptied before a deck is opened; pictures are the very ones of the whole deck."""
    whole = betteroffice_pptx.Presentation.open(deck)
    for face in faces.find_faces(("Arial", "Courier New")).files:
        bold, italic = "bold" in face.style, "italic" in face.style
        whole.register_font(face.family, face.path.read_bytes(), bold=bold, italic=italic)
    for number in (3, 12):
        (slide,) = fast.draw_fast(deck, read_deck(deck).families, wanted=[number]).slides
        assert slide.png == bytes(whole.render_png(number).bytes)
