"""What single kinds of slides promise beyond their snapshots."""

import pytest

from deckgen.blocks import Paragraph, Quote, Span
from deckgen.content import Opener, QuoteShow, Sources, StoryLine
from deckgen.deck import Deck, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.measure import Ruler
from deckgen.page import PictureItem, TextItem
from deckgen.phrase import Phrase, Words
from deckgen.plan.opening import say
from deckgen.story import Figure

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def draw(load):
    """Lay out one slide; return its pages' items by name."""

    def lay_out(slide, theme="default", size=WIDE):
        look = load(theme, size)
        pages = lay_out_deck(Deck("d", "D", (slide,), ()), design_frames(look), look, Diagnostics())
        return [{item.name: item for item in page.items} for page in pages.pages]

    return lay_out


def read(item: TextItem) -> str:
    return "\n".join("".join(run.text for run in line.runs) for line in item.lines)


def list_sources(count, path="solutions/case-studies/acme"):
    return Sources(tuple(StoryLine(f"T{i}", f"C{i}", "t", f"https://a.com/{path}-{i}") for i in range(count)))


@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("theme", ["default", "paper", "block", "night"])
def test_a_code_is_large_or_there_is_none(theme, size, draw):
    """A phone reads it from the last row: three inches and a third at least, as many side by side as that allows."""
    for count in (1, 2, 3):
        pages = draw(Slide("sources", "Sources", list_sources(count)), theme, size=size)
        codes = [item for page in pages for item in page.values() if isinstance(item, PictureItem)]
        assert len(codes) == count
        assert min(code.box.w for code in codes) >= 240.0


@pytest.mark.parametrize("path", ["x", "solutions/case-studies/acme", "solutions/case-studies/acme" * 3])
@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("theme", ["default", "paper", "block", "night"])
def test_one_source_or_two_fill_their_slide(theme, size, path, draw):
    """A code alone is a third of the page, however short its link; none touches words, and nothing the footer."""
    for count in (1, 2):
        (page,) = draw(Slide("sources", "Sources", list_sources(count, path)), theme, size=size)
        codes = [page[f"qr-{number}"].box for number in range(1, count + 1)]
        words = [page[f"source-{number}"].box for number in range(1, count + 1)]
        assert count > 1 or codes[0].w >= 300.0
        assert not any(code.overlaps(word) for code, word in zip(codes, words, strict=True))
        assert max(box.bottom for box in (*codes, *words)) <= 500.0
        assert count == 1 or min(word.h for word in words) >= 80.0


@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("theme", ["default", "paper", "block", "night"])
def test_four_sources_stand_two_under_two(theme, size, draw):
    """Each code can be read from a seat, and none touches another or its words."""
    (page,) = draw(Slide("sources", "Sources", list_sources(4)), theme, size=size)
    codes = [item for item in page.values() if isinstance(item, PictureItem)]
    words = [item for item in page.values() if item.name.startswith("source")]
    assert len(words) == len(codes) == 4
    assert min(code.box.w for code in codes) >= 120.0
    assert not any(code.box.overlaps(word.box) for code in codes for word in words)


@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("theme", ["default", "paper", "block", "night"])
def test_many_sources_are_a_list_in_two_columns(theme, size, draw):
    """Codes of them all would be too small; each name and each topic has a line, the site leads to the story."""
    for count in (5, 8, 19):
        content = list_sources(count)
        pages = draw(Slide("sources", "Sources", content), theme, size=size)
        columns = [[item for item in page.values() if item.name.startswith("list")] for page in pages]
        lines = [line for page in columns for column in page for line in column.lines]
        assert not any(isinstance(item, PictureItem) for page in pages for item in page.values())
        assert len(pages) == -(-count // 12)
        assert all(len(page) == 2 for page in columns)
        assert [line.runs[-1].link for line in lines[1::2]] == [line.source for line in content.lines]
        assert min(run.size for line in lines for run in line.runs) >= 18.0


@pytest.mark.parametrize("long", [1, 6])
def test_a_long_topic_in_a_list_of_sources_is_the_link_itself(long, draw):
    """Where topic and site of one have no line together, the topics of all go before the sites, whole."""
    topics = ["Firewall Manager and Shield Advanced"] * long + ["Logs"] * (6 - long)
    lines = tuple(one._replace(topic=topic) for one, topic in zip(list_sources(6).lines, topics, strict=True))
    (page,) = draw(Slide("sources", "Sources", Sources(lines)), "default", size=STANDARD)
    shown = [line for item in page.values() if item.name.startswith("list") for line in item.lines][1::2]
    assert ["".join(run.text for run in line.runs).replace("\u00a0", " ") for line in shown] == topics
    assert [line.runs[0].link for line in shown] == [line.source for line in lines]


def test_sources_on_two_pages_have_one_form(draw):
    """The site stands beside a topic on every page or on none."""
    lines = [*list_sources(18).lines, list_sources(19).lines[-1]._replace(topic="Firewall Manager and Shield Advanced")]
    pages = draw(Slide("sources", "Sources", Sources(tuple(lines))), "paper", size=STANDARD)
    texts = [item for page in pages for item in page.values() if item.name.startswith("list")]
    shown = [line for item in texts for line in item.lines][1::2]
    assert len(pages) > 1
    assert {len(line.runs) for line in shown} == {1}


def test_a_source_shows_topic_and_site_whole_where_there_is_room(draw):
    """Half a free slide is no reason to cut a topic; the page's address is in the code, the link and the notes."""
    line = StoryLine("System Manager (Cloudwatch agent a little bit)", "RackSpace", "t", "https://a.com/" + "b-" * 40)
    (page,) = draw(Slide("sources", "Sources", Sources((line,))))
    assert read(page["source-1"]).split("\n") == [line.company, line.topic, "a.com"]
    assert page["source-1"].lines[-1].runs[0].link == line.source


def test_sources_without_a_code_are_a_list(draw):
    """A link too long for a code leaves no hole."""
    line = StoryLine("T", "C", "t", "https://a.com/" + "x" * 2000)
    (page,) = draw(Slide("sources", "Sources", Sources((line, line))))
    assert read(page["list"]) == "C\nT\u00a0· a.com\nC\nT\u00a0· a.com"


def show_quote(text, author="Ada"):
    return Slide("q", "Quote", QuoteShow(Quote((Paragraph((Span(text),)),), author)))


def test_the_author_stands_close_under_the_words(draw, load):
    """Two thirds of an inch with the rule between them, however long the words are."""
    for words in (3, 30):
        (page,) = draw(show_quote("word " * words))
        body = page["body"]
        height = Ruler(load("default")).height(body.lines, body.box.w)
        assert 40.0 <= page["author"].box.y - (body.box.y + height) <= 50.0


def test_a_quote_is_set_in_the_face_of_headings(draw):
    """As its mark is, however many pages it takes."""
    for words in (3, 400):
        for page in draw(show_quote("word " * words)):
            assert {run.font for line in page["body"].lines for run in line.runs} == {"heading"}


def test_a_quote_has_one_mark(draw):
    """The large mark stands above the words unless the author has set marks of his own."""
    assert read(draw(show_quote("No marks."))[0]["mark"]) == "“"
    for text in ("“Marks.”", "« Des guillemets. »", '"Marks."'):
        assert "mark" not in draw(show_quote(text))[0]


def test_a_long_topic_keeps_to_its_place(draw):
    """It is set smaller, then cut; the bars under it show where the story stands."""
    slide = show_quote("Words.")._replace(
        corner="very long " * 40, trail=("Activity", "Problem", "Quote"), step="Problem"
    )
    (page,) = draw(slide)
    assert read(page["corner"]).endswith("…")
    assert not page["corner"].box.overlaps(page["title"].box)
    bars = [item for name, item in page.items() if name.startswith("progress")]
    assert [bar.fill for bar in bars].count(bars[1].fill) == 1
    assert len({bar.box.y for bar in bars}) == 1


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_the_source_of_an_opener_is_its_site(size, draw, load):
    """On one line, whatever the address; a click leads to the page."""
    url = "https://www." + "long-" * 30 + "name.com/solutions/case-studies/a-very-long-name-of-a-story-of-ours/"
    for theme in ("default", "paper", "block", "night"):
        (page,) = draw(Slide("a/opener", "Acme", Opener("Topic", (), None, url)), theme, size=size)
        ruler = Ruler(load(theme))
        assert [ruler.count_lines(line, page["source"].box.w) for line in page["source"].lines] == [1]
        assert page["source"].lines[0].runs[0].link == url


@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("theme", ["default", "paper", "block", "night"])
def test_an_opener_that_is_only_a_link_shows_its_code(theme, size, draw):
    """Its code is large enough for the last row and stands beside the name; one link, large, leads to the address."""
    url = "https://example.com/how-we-moved-our-shop"
    line = say(Span("Read the story", link=url), "en")
    slide = Slide("a/opener", "Acme", Opener("A topic of some length", (line,), None, url, invites=True))
    (page,) = draw(slide, theme, size=size)
    assert page["qr"].box.w >= 230.0
    assert not any(page["qr"].box.overlaps(page[name].box) for name in ("title", "topic", "line"))
    links = [run for item in page.values() if isinstance(item, TextItem) for line in item.lines for run in line.runs]
    shown = [(run.text.replace("\u00a0", " "), run.size >= 28.0) for run in links if run.link == url]
    assert shown == [("Read the story", True)]


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_a_long_earlier_value_does_not_push_the_figure_off_the_opener(size, draw):
    """The value stands level with the company's name unless what is above it needs the room."""
    figure = Figure(Phrase(hero=Words("9")), before=Words("x" * 170))
    (page,) = draw(Slide("a/opener", "Acme", Opener("Topic", (), figure, "")), size=size)
    assert page["figure"].box.y >= 40.0
    assert page["figure"].box.bottom <= 500.0
