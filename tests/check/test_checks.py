"""Every check: a page that breaks its rule, and one that just does not."""

import pytest

from deckgen.check import check_pages, list_checks
from deckgen.diagnostics import Diagnostics
from deckgen.fonts import find_face
from deckgen.geometry import Box, Insets
from deckgen.look.theme import load_theme
from deckgen.page import Cell, Page, Pages, PictureItem, Run, ShapeItem, TableItem, TextItem, TextLine

BOX = Box(54, 126, 400, 100)


@pytest.fixture(scope="module")
def theme():
    return load_theme("default", Diagnostics())


def line(text, size=20.0):
    return TextLine((Run(text, size),))


def title(text="Title"):
    return TextItem("title", Box(54, 46, 800, 50), (line(text, 32.0),))


def find(theme, *items, name="Title", more=()):
    page = Page("p", "Section", name, (title(name), *items))
    found = Diagnostics()
    check_pages(Pages("deck", "Deck", (page, *more), ()), (), theme, found)
    return [finding.code for finding in found]


def test_all_checks_are_found():
    """A file in the folder is a check; nothing else has to be told."""
    assert len(list_checks()) >= 5


def test_a_plain_page_passes(theme):
    """Nothing to say about a title and a short body."""
    assert find(theme, TextItem("body", BOX, (line("Short enough"),))) == []


def test_text_higher_than_its_box_is_found(theme):
    """Four lines of 24 points fit a box of 100, five do not."""
    assert find(theme, TextItem("body", BOX, tuple(line("x") for _ in range(4)))) == []
    assert find(theme, TextItem("body", BOX, tuple(line("x") for _ in range(5)))) == ["text-overflow"]


def test_long_text_is_found_by_its_area(theme):
    """200 wide words cannot stand on four lines, however they are broken."""
    assert find(theme, TextItem("body", BOX, (line("wonderful " * 200),))) == ["text-overflow"]


def test_the_space_at_a_break_takes_no_room(theme):
    """Two words as wide as the box are two lines, not three."""
    width = find_face("Arial").width("wonderful") * 20.0 + 1.0
    box = Box(54, 126, width, 2 * 20.0 * 1.2)
    assert find(theme, TextItem("body", box, (line("wonderful wonderful"),))) == []
    assert find(theme, TextItem("body", box, (line("wonderful wonderful wonderful"),))) == ["text-overflow"]


def test_margins_count(theme):
    """Insets take room away."""
    four = tuple(line("x") for _ in range(4))
    assert find(theme, TextItem("body", BOX, four, insets=Insets(0, 5, 0, 5))) == ["text-overflow"]


def table(text):
    cell = Cell((line(text, 16.0),))
    return TableItem("table", Box(54, 126, 200, 30), (100.0, 100.0), (30.0,), ((cell, cell),), Insets(), alt="A table")


def test_table_cells_count(theme):
    """A cell is a box like any other."""
    assert find(theme, table("fits")) == []
    assert find(theme, table("does not fit its cell at all, by far")) == ["text-overflow"]


def test_titles_must_differ(theme):
    """Two pages of one title cannot be told apart in the outline."""
    other = Page("q", "Section", "Other", (title("Other"),))
    assert find(theme, more=(other,)) == []
    assert find(theme, more=(other._replace(title="Title"),)) == ["duplicate-title"]


def test_a_title_must_say_something(theme):
    """A screen reader announces a slide by its title."""
    assert find(theme, name=" ") == ["untitled-slide"]


def test_items_stay_on_the_slide(theme):
    """What lies beyond the edge is not shown."""
    assert find(theme, TextItem("body", Box(560, 126, 400, 100), (line("x"),))) == []
    assert find(theme, TextItem("body", Box(570, 126, 400, 100), (line("x"),))) == ["off-slide"]


def test_items_do_not_cover_each_other(theme):
    """Text on text cannot be read; decoration may lie under anything."""
    body = TextItem("body", BOX, (line("x"),))
    assert find(theme, body, TextItem("next", Box(454, 126, 100, 100), (line("x"),))) == []
    assert find(theme, body, TextItem("next", Box(450, 126, 100, 100), (line("x"),))) == ["overlap"]
    assert find(theme, body, ShapeItem("bar", BOX)) == []


def test_body_text_is_readable(theme):
    """16 points are the least for body text, 14 for tables."""
    assert find(theme, TextItem("body", BOX, (line("x", 16.0),))) == []
    assert find(theme, TextItem("body", BOX, (line("x", 15.0),))) == ["small-type"]
    small = Cell((line("x", 13.0),))
    grid = TableItem("table", Box(54, 126, 100, 30), (100.0,), (30.0,), ((small,),), Insets(), alt="A table")
    assert find(theme, grid) == ["small-type"]


def test_pictures_are_described(theme):
    """Alt text is what a screen reader has."""
    picture = PictureItem("picture", BOX, "png", b"", alt="A plan of the platform")
    assert find(theme, picture) == []
    assert find(theme, picture._replace(alt=" ")) == ["no-alt-text"]


@pytest.mark.parametrize(("gap", "codes"), [("  " * 40, []), (" wide words between them " * 3, ["text-overflow"])])
def test_spaces_that_hang_take_no_room(gap, codes, theme):
    """Where a line ends, however many spaces stand there take no room; words do."""
    box = Box(54, 126, 200, 50)
    assert find(theme, TextItem("body", box, (line(f"first words{gap}last words{gap}", 20.0),))) == codes


def test_titles_of_a_story_told_twice_name_the_cause(theme):
    """Another heading of a section would mend nothing."""

    def tell(story):
        return Page(f"{story}/opener", "Section", "Utopus", (title("Utopus"),), section=story), Page(
            f"{story}/problem", "Section", "Problem", (title("Problem"),), section=story
        )

    pages = Pages("m", "M", (*tell("utopus"), *tell("utopus-2")), ())
    found = Diagnostics()
    check_pages(pages, (), theme, found)
    assert ["told twice" in one.hint for one in found if one.code == "duplicate-title"] == [True]
