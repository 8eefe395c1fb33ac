"""What one edit of the trainer's own notes changes in the keys of a deck."""

from typing import NamedTuple

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.layout import design_frames, lay_out_deck
from deckgen.look.theme import load_theme
from deckgen.page import TextItem, identify_item
from deckgen.plan import plan_deck
from deckgen.read import read_course

pytestmark = pytest.mark.slow

THEME = load_theme("default", Diagnostics())
FRAMES = design_frames(THEME)


class Shown(NamedTuple):
    """A deck: its slides, its sections, and what each of its items says."""

    slides: dict[str, str]
    """Key → title."""
    sections: set[str]
    items: dict[tuple[str, str], str]
    """(Page key, item key) → its text."""


@pytest.fixture
def show(root, tmp_path):
    """Return a function that lays out the fourth module with one edit of its notes."""
    notes = (root / "stories" / "04-module-4.md").read_text(encoding="utf-8")

    def show_edited(old: str = "", new: str = "") -> Shown:
        assert old in notes
        path = tmp_path / "04-module-4.md"
        path.write_text(notes.replace(old, new, 1) if old else notes, encoding="utf-8")
        course = read_figures(read_course([path], Diagnostics()), Diagnostics())
        deck = plan_deck(course, course.modules[0], THEME.pace)
        pages = lay_out_deck(deck, FRAMES, THEME, Diagnostics())
        items = {
            (page.key, identify_item(item)): "\n".join("".join(run.text for run in line.runs) for line in item.lines)
            for page in pages.pages
            for item in page.items
            if isinstance(item, TextItem)
        }
        slides = {page.key: page.title for page in pages.pages}
        return Shown(slides, {section.key for section in pages.sections}, items)

    return show_edited


def test_a_topic_renamed_changes_no_key(show):
    """Slides, shapes and sections stay what they are."""
    before, after = show(), show("## Lambda", "## Functions")
    assert after.slides.keys() == before.slides.keys()
    assert after.sections == before.sections
    assert after.items.keys() == before.items.keys()


def test_the_strongest_figure_added_moves_no_item(show):
    """Cards are known by what they show: "7 TB" is "7 TB" wherever it stands now, on a page of figures as well."""
    more = "* Reports run **900 times** faster than before {hero}\n"
    before, after = show(), show("* Go serverless", f"{more}* Go serverless")
    cards, now = (
        {key: text.split() for (_, key), text in shown.items.items() if key.startswith("figure/")}
        for shown in (before, after)
    )
    kept = cards.keys() & now.keys()
    shown = [" ".join(cards[key]) for key in kept if "7-tb" in key]
    assert shown
    assert all("7 TB" in text for text in shown)
    assert all(now[key] == cards[key] for key in kept)
    places = {place[0].partition("/figures")[0] for place in after.items if "900-times" in place[1]}
    assert places >= {"utopus/opener", "utopus/solution"}


def test_a_section_before_another_moves_none(show):
    """ "History" before "Pricing": each is known by its own title."""
    pricing = "\n### Pricing\n\nPaid by the hour\n"
    before = show("## Lambda", f"{pricing}\n## Lambda")
    after = show("## Lambda", f"\n### History\n\nBegan as a start-up\n{pricing}\n## Lambda")
    assert before.slides.keys() <= after.slides.keys()
    assert after.slides.keys() - before.slides.keys() == {"climate-data-factory/history"}
    assert before.slides["climate-data-factory/pricing"] == after.slides["climate-data-factory/pricing"]


def test_a_company_under_two_topics_is_told_apart_by_them(show):
    """Not by which stands first; slides of all other stories stay."""
    more = "[Utopus](https://example.com/more)\n\n### Problem\n\nToo slow\n\n### Solution\n\nMore of it\n\n"
    before, first, last = (
        show(),
        show("## EC2", f"## S3\n\n{more}## EC2"),
        show("## Lambda", f"## S3\n\n{more}## Lambda"),
    )
    assert {"utopus.lambda", "utopus.s3"} <= first.sections
    assert first.sections == last.sections
    assert first.slides.keys() == last.slides.keys()
    assert {key for key in before.slides if not key.startswith("utopus/")} <= first.slides.keys()


def read_first(text):
    """Return the first line of an item that is no number of a story's place."""
    return next(line for line in text.split("\n") if not line.isdecimal())


def test_a_story_in_the_middle_moves_none(show):
    """Its own slides are new; cards of the agenda and codes of the sources stay with their stories."""
    story = "## S3\n\n[Acme](https://example.com/acme)\n\n### Problem\n\nToo slow\n\n"
    before, after = show(), show("## Lambda", f"{story}## Lambda")
    assert after.slides.keys() - before.slides.keys() == {"acme/opener", "acme/problem"}
    assert before.slides.keys() <= after.slides.keys()
    assert before.sections <= after.sections
    assert {place[1] for place in after.items if place[0] == "agenda"} >= {"story/utopus", "story/acme"}
    for place, text in before.items.items():
        if place[1].startswith(("story/", "source/")):
            assert read_first(after.items[place]) == read_first(text)


def test_a_module_renamed_keeps_its_slides_and_sections(show):
    """Only the deck has another name."""
    before, after = show(), show("# Module 4", "# Module 4 : Compute")
    assert after.slides.keys() == before.slides.keys()
    assert after.sections == before.sections


def test_a_company_renamed_with_a_key_keeps_everything(show):
    """`{#key}` behind the topic's heading pins the story."""
    before = show()
    after = show("## Lambda\n\n[Utopus](", "## Lambda {#utopus}\n\n[Utopus Insights](")
    assert after.slides.keys() == before.slides.keys()
    assert "Lambda {" not in "".join(after.items.values())
