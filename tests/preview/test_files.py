"""What is made of drawn slides: sheets, PDFs, handouts, pages."""

import io
import re
from html.parser import HTMLParser

import pypdfium2
import pytest
from PIL import Image

from deckgen.preview.handout import make_handout
from deckgen.preview.pdf import make_pdf
from deckgen.preview.sheet import MARK, make_sheet
from deckgen.preview.web import make_page

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def pdf(shown):
    """The PDF of the deck."""
    return make_pdf(shown)


@pytest.fixture(scope="session")
def handout(shown):
    """Its handout."""
    return make_handout(shown)


def _read_pdf(data):
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def test_a_sheet_shows_all_slides(shown):
    sheet = Image.open(io.BytesIO(make_sheet(shown)))
    assert sheet.info["Software"] == MARK
    assert sheet.width > 4 * 400
    # four rows of slides: the last one holds two
    assert sheet.getpixel((100, sheet.height - 150)) != (255, 255, 255)
    assert sheet.getpixel((sheet.width - 100, sheet.height - 150)) == (255, 255, 255)


def test_the_words_of_a_pdf_can_be_found_at_their_places(shown, pdf):
    pages = _read_pdf(pdf)
    assert len(pages) == 14
    for page, slide in zip(pages, shown[0].text.slides, strict=True):
        found = set(page.split())
        assert all(word in found for words in slide.words for word in words.split()), (page, slide.words)
    line = next(line for line in shown[0].drawn.slides[0].lines if line.text == "Utopus")
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    left, bottom, right, top = text.get_rect(next(n for n, at in _list_rects(text) if at == "Utopus"))
    assert (left, right) == pytest.approx((line.x, line.x + line.width), abs=4)
    assert bottom < 540 - line.baseline + 4 < top


def _list_rects(text):
    for number in range(text.count_rects()):
        yield number, text.get_text_bounded(*text.get_rect(number)).strip()


def test_pdfs_are_the_same_every_time(shown, pdf, handout):
    assert make_pdf(shown) == pdf
    assert make_handout(shown) == handout


def test_a_handout_has_every_word_of_the_notes(shown, handout):
    text = " ".join("".join(_read_pdf(handout)).split())
    for slide in shown[0].text.slides:
        for line in slide.notes:
            words = re.sub(r"https?://\S+", "", line.text)
            for word in words.split():
                assert word in text, (word, line.text)


def test_a_slide_and_its_notes_share_a_page_of_a_handout(shown, handout):
    """As long as a page holds them; and no heading of notes stands alone at the end of one."""
    pages = [page.split("\n") for page in _read_pdf(handout)]
    for text in shown[0].text.slides:
        first, last = text.notes[0].text, text.notes[-1].text
        if len(text.notes) < 12:
            assert any(_has(page, first) and _has(page, last) for page in pages), text.title
    assert len(pages) <= 8, "as many to a page as fit"
    assert not [page for page in pages if any(line.strip() == "Figures:" for line in page[-2:])]


def _has(page, words):
    return "".join(words.split())[:30] in "".join("".join(page).split())


def test_a_reminder_is_marked_without_a_sign_that_fonts_lack(odd):
    few = odd[0]._replace(
        text=odd[0].text._replace(slides=odd[0].text.slides[:4]),
        drawn=odd[0].drawn._replace(slides=odd[0].drawn.slides[:4]),
    )
    text = "".join(_read_pdf(make_handout([few])))
    assert "REMINDER: show <b>this</b>" in text
    assert "<img src=x onerror=alert(2)>" in text
    assert "\u26a0" not in text


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.pictures = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        attributes = dict(attrs)
        assert not [name for name in attributes if name.startswith("on")]
        if tag == "img":
            self.pictures.append(attributes)
        for name in ("src", "href"):
            assert attributes.get(name, "#").startswith(("#", "data:image/png", "https://", "http://", "mailto:"))


def test_a_page_is_whole_and_runs_nothing_of_the_deck(odd):
    page = make_page(odd)
    reader = _Reader()
    reader.feed(page)
    assert reader.tags.count("script") == 1
    assert reader.tags.count("article") == 14
    assert len(reader.pictures) == 14
    assert all(picture["alt"] for picture in reader.pictures)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "script-src 'sha256-" in page
    assert '<small class="hidden">hidden</small>' in page
    assert '<p class="reminder">REMINDER: show &lt;b&gt;this&lt;/b&gt;</p>' in page


def test_a_page_speaks_the_language_of_its_deck(shown):
    french = shown[0]._replace(text=shown[0].text._replace(lang="fr-FR"))
    page = make_page([french])
    assert '<html lang="fr-FR">' in page
    assert "Notes de l&#x27;orateur" in page
    assert 'placeholder="Rechercher"' in page
