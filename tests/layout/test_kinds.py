"""What single kinds of slides promise beyond their snapshots."""

import pytest

from deckgen.deck import Deck, Opener, QuoteShow, Slide, Sources, StoryLine
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.measure import Ruler
from deckgen.page import PictureItem, TextItem
from deckgen.phrase import Phrase, Words
from deckgen.story import Figure, Paragraph, Quote, Span


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


@pytest.mark.parametrize("theme", ["default", "night", "paper"])
def test_the_fewer_sources_the_larger_their_codes(theme, draw):
    """One source is a closing slide with a code of three inches, two or three have two inches, more are a list."""
    sizes = []
    for count in (1, 2, 3, 4):
        (page,) = draw(Slide("sources", "Sources", list_sources(count)), theme)
        codes = [item for item in page.values() if isinstance(item, PictureItem)]
        assert len(codes) == count
        sizes.append(codes[0].box.w)
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 216.0
    assert min(sizes[1:3]) >= 140.0


def test_pages_of_a_long_list_of_sources_look_alike(draw):
    """Five sources are two pages of one frame, not columns and a list."""
    pages = draw(Slide("sources", "Sources", list_sources(5)))
    assert len(pages) == 2
    assert len({page["qr-1"].box for page in pages}) == 1


def test_a_source_shows_topic_and_link_whole_where_there_is_room(draw):
    """Half a free slide is no reason to cut a topic."""
    line = StoryLine("System Manager (Cloudwatch agent a little bit)", "RackSpace", "t", "https://a.com/" + "b-" * 40)
    (page,) = draw(Slide("sources", "Sources", Sources((line,))))
    assert read(page["source-1"]).replace("\n", "") == f"{line.company}{line.topic}{line.source[8:]}"


def test_a_source_without_a_code_has_its_room(draw):
    """A link too long for a code leaves no hole."""
    line = StoryLine("T", "C", "t", "https://a.com/" + "x" * 2000)
    (page,) = draw(Slide("sources", "Sources", Sources((line, line))))
    (other,) = draw(Slide("sources", "Sources", list_sources(2)))
    assert page["source-1"].box.y == other["qr-1"].box.y


def show_quote(text, author="Ada"):
    return Slide("q", "Quote", QuoteShow(Quote((Paragraph((Span(text),)),), author)))


def test_the_author_stands_close_under_the_words(draw, load):
    """About a fifth of an inch, however long the words are."""
    for words in (3, 30):
        (page,) = draw(show_quote("word " * words))
        body = page["body"]
        height = Ruler(load("default")).height(body.lines, body.box.w)
        assert 10.0 <= page["author"].box.y - (body.box.y + height) <= 18.0


def test_a_quote_has_one_mark(draw):
    """The large mark stands beside the words unless the author has set marks of his own."""
    assert read(draw(show_quote("No marks."))[0]["mark"]) == "“"
    for text in ("“Marks.”", "« Des guillemets. »", '"Marks."'):
        assert "mark" not in draw(show_quote(text))[0]


def test_the_corner_takes_the_width_that_the_trail_leaves(draw):
    """A long topic stands whole beside four short words; the two never lie on each other."""
    trail = ("Activity", "Problem", "Solution", "Key figures")
    corner = "RackSpace · System Manager (Cloudwatch agent a little bit of everything)"
    slide = show_quote("Words.")._replace(trail=trail, corner=corner)
    (page,) = draw(slide)
    assert read(page["corner"]) == corner
    assert not page["corner"].box.overlaps(page["trail"].box)
    (cut,) = draw(slide._replace(corner="very long " * 40))
    assert read(cut["corner"]).endswith("…")
    assert not cut["corner"].box.overlaps(cut["trail"].box)


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_the_source_of_an_opener_stands_on_one_line(size, draw, load):
    """Programs break a link anywhere, so one that is wider than its place is shortened further."""
    url = "https://www.example.com/solutions/case-studies/a-very-long-name-of-a-story-of-ours/"
    slide = Slide("a/opener", "Acme", Opener("Topic", (), None, url))
    (page,) = draw(slide, size=size)
    ruler = Ruler(load("default"))
    assert [ruler.count_lines(line, page["source"].box.w) for line in page["source"].lines] == [1, 1]
    assert read(page["source"]).endswith("-ours")


def test_the_figure_leaves_less_room_for_the_source(draw):
    """Beside a figure of a narrow page a link keeps its site and its last words."""
    url = "https://www.example.com/solutions/case-studies/a-very-long-name-of-a-story-of-ours/"
    slide = Slide("a/opener", "Acme", Opener("Topic", (), Figure(Phrase(hero=Words("9"))), url))
    (page,) = draw(slide, size=STANDARD)
    link = read(page["source"]).split("\n")[1]
    assert link.startswith("example.com/…")
    assert link.endswith("of-ours")


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_a_long_earlier_value_does_not_push_the_figure_off_the_opener(size, draw):
    """The value stands level with the company's name unless what is above it needs the room."""
    figure = Figure(Phrase(hero=Words("9")), before=Words("x" * 170))
    (page,) = draw(Slide("a/opener", "Acme", Opener("Topic", (), figure, "")), size=size)
    assert page["figure"].box.y >= 48.0
    assert page["figure"].box.bottom <= 500.0
