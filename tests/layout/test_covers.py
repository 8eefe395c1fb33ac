"""Covers: title, stories and facts keep to each other, whatever their length."""

import pytest

from deckgen.course import Course, Module
from deckgen.geometry import STANDARD, WIDE
from deckgen.page import TextItem
from deckgen.story import Figure, Story

pytestmark = pytest.mark.slow

THEMES = ("default", "paper", "block", "night")
FIGURE = Figure.of("1.69 billion", "requests per week", before="359 million")


def tell(*figures, topic="A", company="B"):
    return Story(f"{topic}-{company}", company, topic, figures=figures)


def lay_out_stories(lay_out, theme, *stories, title="Module"):
    return lay_out(Course("c", ()), Module("01", 1, title, stories=stories), theme).pages


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("title", ["EC2", "Well Architected Tool · Local Zones", "A title of very many words " * 4])
def test_stories_of_a_cover_follow_its_title(title, theme, lay_out):
    """About a third of an inch under the title's text, or beside it."""
    pages = lay_out_stories(lay_out, theme, tell(topic="Lambda", company="Utopus Insights"), title=title)
    items = {item.name: item for item in pages[0].items if isinstance(item, TextItem)}
    head, stories = items["title"].box, items["stories"].box
    assert 16.0 <= stories.y - head.bottom <= 32.0 or stories.x > head.right
    text = "".join(run.text for run in items["stories"].lines[0].runs)
    assert "Lambda" in text
    assert "Utopus Insights" in text


@pytest.mark.parametrize("theme", THEMES)
def test_a_cover_keeps_client_time_and_date(theme, lay_out):
    """What one line has no room for goes on on a second one; the client is in the footer as well."""
    client, date = "Vertigo Énergies & Réseaux SA", "12 septembre 2027"
    course = Course("Cloud pour les décideurs", (), client=client, date=date)
    pages = lay_out(course, Module("01", 1, "Module", stories=(tell(FIGURE), tell(topic="C"))), theme).pages
    facts = next(item for item in pages[0].items if item.name == "facts")
    words = " ".join(run.text for line in facts.lines for run in line.runs)
    assert all(word in words for word in (client, date, "min"))
    footers = [item.lines[0].runs[0].text for page in pages for item in page.items if item.name == "footer"]
    assert all(text.endswith(client) for text in footers)


@pytest.mark.parametrize("theme", THEMES)
def test_a_cover_of_many_stories_can_be_read(theme, lay_out):
    """Companies alone, each once, where lines with topics would be small."""
    companies = [f"Company Number {number}" for number in range(8)]
    stories = [tell(topic="Elastic Load Balancing and Scaling", company=company) for company in companies]
    pages = lay_out_stories(lay_out, theme, *stories, stories[0], title="A module of many stories")
    runs = [run for item in pages[0].items if item.name == "stories" for line in item.lines for run in line.runs]
    assert min(run.size for run in runs) >= 18.0
    text = "".join(run.text for run in runs).replace("\u00a0", " ")
    assert all(text.count(company) == 1 for company in companies)


def test_a_long_footer_keeps_module_and_client(lay_out):
    """Nothing is cut while there are parts to leave out."""
    course = Course("A course with a title that is longer than any footer has room for " * 2, (), client="Globex SA")
    page = lay_out(course, Module("01", 1, "Module", stories=(tell(FIGURE),)), "default").pages[-1]
    footer = next(item for item in page.items if item.name == "footer")
    assert footer.lines[0].runs[0].text == "Module 1 · Globex SA"


def test_a_cover_beside_a_panel_keeps_its_facts(lay_out):
    """A narrow slide sets them smaller before it cuts one."""
    course = Course("Étude de cas AWS", (), client="Société Générale de Démonstration", date="mars 2027")
    module = Module("01", 1, "Module", stories=(tell(topic="A"), tell(topic="B")))
    cover, *_ = lay_out(course, module, "night", size=STANDARD).pages
    facts = next(item for item in cover.items if item.name == "facts")
    assert facts.lines[0].runs[0].text.endswith("mars 2027")


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_a_module_without_a_title_has_its_topics_for_one(size, lay_out):
    """Each with its company under it, as large as they fit together; its number stands beside them."""
    stories = tell(topic="EC2", company="Climate Data Factory"), tell(topic="Lambda", company="Utopus")
    module = Module("01", 4, "", label="Module 4", stories=stories)
    cover, *_ = lay_out(Course("c", ()), module, "default", size=size).pages
    assert [line.runs[0].text for line in cover.items[0].lines] == ["EC2", "Climate Data Factory", "Lambda", "Utopus"]
    assert "4" in [item.lines[0].runs[0].text for item in cover.items if item.name == "numeral"]
