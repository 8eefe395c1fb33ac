"""Tiles of the look "block" and the hero of "night": text beside figures, in both formats."""

from itertools import combinations, product

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.check import check_pages
from deckgen.content import Figures, Line, Lines, LinesAndFigures, LinesForm
from deckgen.deck import Deck, GroundName, Slide, SpeakerNotes
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.measure import Ruler
from deckgen.layout.tiles import TOP
from deckgen.page import ShapeItem, TextItem
from deckgen.phrase import Phrase, Words
from deckgen.story import Figure
from deckgen.theme import Role

pytestmark = pytest.mark.slow

FIGURES = (
    Figure(Phrase((Words("the company saves"),), Words("60 percent"), (Words("on storage"),)), key="a", weight=9.0),
    Figure(Phrase((), Words("2 hours"), (Words("for a rollout"),)), before=Words("2 weeks"), key="b", weight=4.0),
    Figure(Phrase((Words("more than"),), Words("1,000"), (Words("services"),)), key="c", weight=2.0),
)
SIZES = [pytest.param(WIDE, id="wide"), pytest.param(STANDARD, id="4:3")]
GROUNDS = (GroundName.PLAIN, GroundName.TINT)


def make_line(number: int) -> Line:
    spans = (Span("We had to "), Span(f"cut the costs of region {number}", bold=True), Span(" before the year ends"))
    return Line(Paragraph(spans, key=f"line-{number}"), spans[:1], spans[1:2], spans[2:], strong=True)


@pytest.fixture
def draw(load):
    """Lay out a content on a ground; return its pages, judged."""

    def lay_out(content, theme, size, ground):
        look, found = load(theme, size), Diagnostics()
        frames = design_frames(look)
        notes = SpeakerNotes(blocks=tuple(line.paragraph for line in content.lines))
        slide = Slide("s", "Solution", content, owner="Acme", ground=ground, notes=notes)
        pages = lay_out_deck(Deck("d", "D", (slide,), ()), frames, look, found)
        check_pages(pages, frames, look, found)
        assert list(found) == []
        return pages.pages

    return lay_out


def read_page(page) -> str:
    return " ".join(
        run.text for item in page.items if isinstance(item, TextItem) for line in item.lines for run in line.runs
    )


@pytest.mark.parametrize("size", SIZES)
def test_tiles_lie_beside_each_other_under_the_title(draw, size):
    """No row is lost and none is painted twice, wherever text and figures stand."""
    contents = [
        *(
            LinesAndFigures(tuple(map(make_line, range(lines))), FIGURES[:figures])
            for lines, figures in product((1, 2, 3, 4), (1, 2, 3))
        ),
        *(
            Lines(tuple(map(make_line, range(lines))), form)
            for lines, form in product((2, 3, 4), (LinesForm.LEDGER, LinesForm.COLUMNS))
        ),
    ]
    for content, ground in product(contents, GROUNDS):
        pages = draw(content, "block", size, ground)
        said = " ".join(map(read_page, pages))
        assert all(said.count(f"cut the costs of region {number}") == 1 for number in range(len(content.lines)))
        for page in pages:
            tiles = [item.box for item in page.items if isinstance(item, ShapeItem) and "tile" in item.name]
            assert all(box.y >= TOP for box in tiles)
            assert not any(one.overlaps(other) for one, other in combinations(tiles, 2))


@pytest.mark.parametrize("size", SIZES)
def test_one_figure_of_a_slide_is_the_hero(draw, size):
    """It is clearly the largest where text or others stand beside it; equals under bold words are all of one size."""
    led = 0
    for lines, figures, ground in product((1, 2), (2, 3), GROUNDS):
        content = LinesAndFigures(tuple(map(make_line, range(lines))), FIGURES[:figures])
        for page in draw(content, "night", size, ground):
            runs = [
                run for item in page.items if isinstance(item, TextItem) for line in item.lines for run in line.runs
            ]
            sizes = {run.text.strip(): run.size for run in runs if run.color is Role.ACCENT}
            if page.frame == "Hero figure":
                led += 1
                assert sizes.pop("60") >= 1.4 * max(run.size for run in runs if run.bold and run.text.strip() in sizes)
    assert led


def test_a_figure_beside_a_larger_one_keeps_its_words_in_its_tile(load):
    """The base line that both have elsewhere would push many words out of the tile of the smaller one."""
    told = (
        ("", "3 million", "SMS notifications are sent a month"),
        ("delivers more than", "1.5 million", "emails a day over Amazon Simple Email Service"),
        ("the system sent", "1,000", "emails per second"),
        ("Armut developed and implemented its new system in just", "6 months", "using AWS Lambda"),
    )
    figures = tuple(
        Figure(Phrase((Words(lead),) if lead else (), Words(value), (Words(tail),)), key=f"{number}")
        for number, (lead, value, tail) in enumerate(told)
    )
    look = load("block", STANDARD)
    deck = Deck("d", "D", (Slide("s", "Key figures", Figures(figures), owner="Armut"),), ())
    (page,) = lay_out_deck(deck, design_frames(look), look, Diagnostics()).pages
    ruler = Ruler(look)
    texts = [item for item in page.items if isinstance(item, TextItem) and item.name.startswith("figure-")]
    assert len(texts) == len(told)
    assert all(ruler.height(item.lines, item.box.shrink(item.insets).w) <= item.box.h + 0.5 for item in texts)


def test_tiles_of_two_columns_have_no_hairlines(draw):
    """A tile stands for the rules of all its columns."""
    content = Lines(tuple(map(make_line, range(6))), LinesForm.SHORT)
    short = tuple(
        line._replace(lead=(), hero=(Span(f"Region {at}"),), tail=()) for at, line in enumerate(content.lines)
    )
    pages = draw(content._replace(lines=short), "block", WIDE, GroundName.PLAIN)
    shapes = [item for page in pages for item in page.items if isinstance(item, ShapeItem)]
    assert [item.name for item in shapes if item.shape == "line"] == []
    assert any("tile" in item.name for item in shapes)


def test_phrases_of_what_was_done_are_in_the_brands_color(draw):
    """Those of a problem are as dark as its text, and what stands around them is never colored."""
    lines = tuple(map(make_line, range(3)))
    for content, (ground, color) in product(
        (Lines(lines, LinesForm.LEDGER), LinesAndFigures(lines[:2], FIGURES[:1])),
        ((GroundName.PLAIN, Role.BRAND), (GroundName.TINT, Role.TEXT)),
    ):
        (page,) = draw(content, "block", WIDE, ground)
        runs = [
            run
            for item in page.items
            if isinstance(item, TextItem) and item.key.startswith("line")
            for line in item.lines
            for run in line.runs
        ]
        assert {run.color for run in runs if run.bold} == {color}
        assert Role.BRAND not in {run.color for run in runs if not run.bold}
