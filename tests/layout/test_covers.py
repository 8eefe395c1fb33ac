"""Covers: title, stories and facts keep to each other, whatever their length."""

import re
from collections import defaultdict
from itertools import product

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout.measure import Ruler
from deckgen.look.theme import load_theme
from deckgen.page import TextItem
from deckgen.story import Figure, Section, SectionKind, Story

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
    runs = [
        run for item in pages[0].items if item.name.startswith("stories") for line in item.lines for run in line.runs
    ]
    assert min(run.size for run in runs) >= 18.0
    text = "".join(run.text for run in runs).replace("\u00a0", " ")
    assert all(text.count(company) == 1 for company in companies)


def read_lines(item):
    return ["".join(run.text for run in line.runs).replace("\u00a0", " ") for line in item.lines]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_cover_names_each_topic_once(count, theme, lay_out):
    """Topics are the title, each with its company; no line ends with what parts them."""
    aside = " (and a little more)" if count < 5 else ""
    stories = [tell(topic=f"Topic {number}{aside}", company=f"Company {number}") for number in range(count)]
    cover = lay_out_stories(lay_out, theme, *stories, title="")[0]
    text = [line for item in cover.items if isinstance(item, TextItem) for line in read_lines(item)]
    for number in range(count):
        assert sum(f"Topic {number}" in line for line in text) == 1
        assert sum(f"Company {number}" in line for line in text) == 1
    assert not any(line.endswith("·") for line in text)


@pytest.mark.parametrize(("theme", "count"), [*product(["default", "block"], [2, 3, 5, 9]), ("block", 14)])
@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_an_agenda_tiles_its_page(count, size, theme, lay_out):
    """Bands and bars are told apart by color, and every story has its number, two digits as well."""
    stories = [tell(topic=f"Topic {number}", company=f"Firm {number}") for number in range(1, count + 1)]
    deck = lay_out(Course("c", ()), Module("01", 1, "M", stories=tuple(stories)), theme, size=size)
    pages = [page for page in deck.pages if page.frame.startswith("Agenda")]
    shown = {item.name: item for page in pages for item in page.items if isinstance(item, TextItem)}
    text = [line for page in pages for item in page.items if isinstance(item, TextItem) for line in read_lines(item)]
    assert all(sum(line == f"Firm {number}" for line in text) == 1 for number in range(1, count + 1))
    assert all(any(line.split()[0] == str(number) for line in text) for number in range(1, count + 1))
    assert all(item.box.bottom <= size.height + 0.1 and item.box.right <= size.width + 0.1 for item in shown.values())


def test_a_cover_without_number_is_wide_and_tears_no_name(lay_out):
    """Title and names have the numeral's place where there is none; nineteen names are three columns of seven lines."""
    stories = [tell(topic=f"Topic {number}", company=f"Firm {number}") for number in range(19)]
    cover = lay_out(Course("c", ()), Module("m", None, "A title: given", stories=tuple(stories)), "default").pages[0]
    columns = [item for item in cover.items if isinstance(item, TextItem) and item.name.startswith("stories")]
    assert columns[-1].box.right - columns[0].box.x > 800.0
    assert [line for column in columns for line in read_lines(column)] == [f"Firm {number}" for number in range(19)]
    assert [len(column.lines) for column in columns] == [7, 6, 6]
    assert len({column.box.y for column in columns}) == 1


@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("count", [5, 7, 8, 9])
def test_bands_of_an_agenda_are_one_grid(count, size, lay_out):
    """The bands of each row share its width, so that none looks empty; sizes are shared."""
    stories = [tell(topic=f"Topic {number}", company=f"Firm {number}") for number in range(count)]
    deck = lay_out(Course("c", ()), Module("01", 1, "M", stories=tuple(stories)), "default", size=size)
    (page,) = (page for page in deck.pages if page.frame.startswith("Agenda"))
    bands = [item for item in page.items if item.name.startswith("story-")]
    assert len(bands) == count
    for top in {band.box.y for band in bands}:
        row = [band.box for band in bands if band.box.y == top]
        assert [box.w for box in row] == pytest.approx([size.width / len(row)] * len(row))
    sizes = {tuple(run.size for line in band.lines for run in line.runs)[:3] for band in bands}
    assert len(sizes) == 1  # of number, topic and company; not every band has minutes


@pytest.mark.parametrize("count", [2, 3, 4, 7])
def test_the_recap_in_blocks_has_one_base_line(count, lay_out):
    """Each story is named over its own value, which stands between the name and the foot of the block."""
    figures = [Figure.of(f"{number} percent", f"of label {number}") for number in range(1, count + 1)]
    stories = [tell(figure, topic=f"T{at}", company=f"Firm {at}") for at, figure in enumerate(figures)]
    pages = [page for page in lay_out_stories(lay_out, "block", *stories) if page.frame.startswith("Recap")]
    names = [
        line for page in pages for item in page.items if item.name.startswith("words") for line in read_lines(item)
    ]
    assert all(f"Firm {at}" in names for at in range(min(count, 4)))  # a recap has the four strongest at most
    for page in pages:
        blocks = {item.name.split("-")[1]: item.box for item in page.items if item.name.startswith("block")}
        rows = defaultdict(set)
        for item in (item for item in page.items if item.name.startswith("figure")):
            rows[blocks[item.name.split("-")[1]].y].add(round(item.box.y, 1))
        assert all(len(tops) == 1 for tops in rows.values())


def test_each_value_of_a_recap_in_blocks_is_as_large_as_its_block_allows(lay_out):
    """A number is no smaller because the value beside it is a long one."""
    figures = Figure.of("350", "teams"), Figure.of("hundreds of thousands", "of instances")
    stories = [tell(figure, topic=f"T{at}", company=f"Firm {at}") for at, figure in enumerate(figures)]
    page = next(page for page in lay_out_stories(lay_out, "block", *stories) if page.frame.startswith("Recap"))
    first, second = (
        max(run.size for line in item.lines for run in line.runs) for item in page.items if "figure" in item.name
    )
    assert first == 120.0 > second


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


SAYS = ("A bank.", "Agrège, traite et rend accessibles les données de simulations climatiques mondiales")


def read_agenda(lay_out, theme, size, says, count=2):
    stories = []
    for number in range(count):
        activity = Section(SectionKind.ACTIVITY, "Activity", (Paragraph((Span(says),)),)) if says else None
        story = tell(topic=f"Topic {number}", company=f"Firm {number}")
        stories.append(story._replace(sections=(activity,) if activity else ()))
    deck = lay_out(Course("c", ()), Module("01", 1, "M", stories=tuple(stories)), theme, size=size)
    items = [i for page in deck.pages if page.frame.startswith("Agenda") for i in page.items if isinstance(i, TextItem)]
    return [run for item in items if item.name != "title" for line in item.lines for run in line.runs]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_agendas_of_as_many_stories_are_alike(theme, size, lay_out):
    """How large names, numbers and topics are follows from the number of stories, not from what is said of them."""
    shown = []
    for says in ("", *SAYS):
        runs = read_agenda(lay_out, theme, size, says)
        assert says[:6] in "".join(run.text for run in runs)
        shown.append({run.size for run in runs if "Firm" in run.text or "Topic" in run.text or run.text in {"1", "2"}})
    assert shown[0] == shown[1] == shown[2]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("count", [7, 11, 19])
def test_pages_of_an_agenda_share_their_sizes(theme, size, count, lay_out):
    """A page with fewer stories is set as the others are."""
    runs = read_agenda(lay_out, theme, size, "", count)
    assert len({run.size for run in runs if "Firm" in run.text}) == 1


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_words_of_covers_stand_on_one_foot(theme, size, lay_out):
    """Whatever a module is called and however many stories it has; time and course are read from the last row."""
    feet, numerals = set(), set()
    for number, title, count in ((4, "", 2), (5, "Security", 1), (12, "A title of very many words " * 3, 3)):
        stories = tuple(tell(topic=f"Topic {at}", company=f"Firm {at}") for at in range(count))
        course = Course("A course", (), client="Globex")
        cover, *_ = lay_out(course, Module(str(number), number, title, stories=stories), theme, size=size).pages
        items = {item.name: item for item in cover.items if isinstance(item, TextItem)}
        feet.add(round(max(items[name].box.bottom for name in ("title", "stories") if name in items)))
        assert min(run.size for line in items["facts"].lines for run in line.runs) >= 16.0
        if "numeral" in items and items["numeral"].anchor == "bottom":
            value = items["numeral"].lines[0].runs[0].size
            numerals.add(round(items["numeral"].box.bottom - 0.22 * value))
    assert len(feet) == 1
    assert len(numerals) <= 1


@pytest.mark.parametrize("size", [WIDE, STANDARD], ids=["wide", "narrow"])
def test_a_company_with_a_long_word_stands_above_what_it_does_and_its_figure(size, lay_out):
    """Beside a panel its name would be torn, or as small as text; activity and figure share the band under it."""
    does = Section(
        SectionKind.ACTIVITY, "Aktivität", (Paragraph((Span("Wohnungsbaugenossenschaften und Banken"),), key="does"),)
    )
    more = tuple(Figure.of(f"{number} offices", "in all", key=f"{number}-offices") for number in (12, 30, 45))
    story = tell(FIGURE, *more, company="Norddeutsche Datenverarbeitungsgesellschaft")._replace(sections=(does,))
    pages = lay_out(Course("c", ()), Module("01", 1, "Module", stories=(story,)), "default", size=size).pages
    page = next(page for page in pages if page.frame == "Opener without figure")
    items = {item.name: item for item in page.items}
    assert items["title"].lines[0].runs[0].size >= 36.0
    assert items["title"].box.bottom <= items["figure"].box.y
    assert items["line"].box.right <= items["figure"].box.x
    for short in ("Utopus", "Climate Data Factory"):
        (told,) = (tell(FIGURE, *more, company=short)._replace(sections=(does,)),)
        pages = lay_out(Course("c", ()), Module("01", 1, "Module", stories=(told,)), "default", size=size).pages
        assert any(page.frame == "Opener" for page in pages)


def test_what_a_company_does_stands_under_its_name_on_an_agenda(lay_out):
    """Names of a row stand level; one that needs two lines leaves no hole in the band beside it."""
    activity = (Section(SectionKind.ACTIVITY, "Activity", (Paragraph((Span("Sells things that are seldom sold"),)),)),)
    names = "Climate Data Factory", "Utopus"
    stories = [
        Story(f"s{at}", name, f"T{at}", source="https://a.example", sections=activity) for at, name in enumerate(names)
    ]
    page = next(page for page in lay_out_stories(lay_out, "default", *stories) if page.frame.startswith("Agenda"))
    first, second = (item for item in page.items if item.name.startswith("story-"))
    assert (
        Ruler(load_theme("default", Diagnostics())).count_lines(first.lines[2], first.box.shrink(first.insets).w) == 2
    )
    assert first.insets.top == second.insets.top
    assert first.lines[1].before == second.lines[1].before  # under the number
    assert first.lines[3].before == second.lines[3].before


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_words_on_an_agenda_are_no_farther_from_their_number_than_from_the_foot(size, lay_out):
    """The number stands over its topic: what a low text leaves of a high band is over both."""
    stories = tuple(tell(topic=f"Topic {number}", company=f"Firm {number}") for number in range(2))
    pages = lay_out(Course("c", ()), Module("01", 1, "M", stories=stories), "default", size=size).pages
    (page,) = (page for page in pages if page.frame.startswith("Agenda"))
    bands = [item for item in page.items if item.name.startswith("story-")]
    assert all(band.insets.top > 60.0 for band in bands)
    assert all(40.0 <= band.lines[1].before < 60.0 for band in bands)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("count", [10, 19, 20, 21])
def test_many_stories_are_two_columns_of_an_agenda(count, theme, size, lay_out):
    """Twenty stand on one page, read down the left column first; narrow pages beside a block or a margin have less."""
    topics = tuple(tell(topic=f"Research computing {number}", company=f"Firm {number}") for number in range(count))
    pages = lay_out(Course("c", ()), Module("01", 1, "M", stories=topics), theme, size=size).pages
    pages = [page for page in pages if page.frame.startswith("Agenda")]
    rows = [[item for item in page.items if item.name.startswith("story-")] for page in pages]
    read = (" ".join(read_lines(row)) for page in rows for row in page)
    assert [int(re.search(r"Firm (\d+)", words)[1]) for words in read] == [*range(count)]
    narrow = {"block": 8, "paper": 8}.get(theme) if size == STANDARD else None
    assert len(pages) == -(-count // (narrow or 20))
    for page in rows if not narrow else ():
        assert len({row.box.x for row in page}) == 2
        assert [row.box.x for row in page] == sorted(row.box.x for row in page)
        assert min(run.size for row in page for line in row.lines for run in line.runs if "Firm" in run.text) >= 20.0


@pytest.mark.parametrize("theme", ["paper", "night"])
@pytest.mark.parametrize("count", [2, 7, 8, 15])
def test_rows_of_an_agenda_stand_in_the_middle_between_their_rules(count, theme, lay_out):
    """Names close to the rule under them look underlined."""
    stories = tuple(tell(topic=f"Topic {number}", company=f"Firm {number}") for number in range(count))
    pages = lay_out(Course("c", ()), Module("01", 1, "M", stories=stories), theme).pages
    (page,) = (page for page in pages if page.frame.startswith("Agenda"))
    first, second = (next(item for item in page.items if item.name == f"story-{number}") for number in (1, 2))
    above, below = (next(item for item in page.items if item.name == f"rule-{number}") for number in (1, 2))
    assert first.anchor == second.anchor == "middle"
    assert first.box.y - above.box.y == pytest.approx(below.box.y - first.box.bottom)


def test_a_title_has_one_line_where_it_is_hardly_smaller_so(lay_out):
    """Beside a block as well, over many names; one that would be far smaller has two."""
    stories = tuple(tell(topic=f"Topic {number}", company=f"Company {number}") for number in range(19))
    for title, count, lines in (
        ("Blind set A : given", 19, 1),
        ("Jeu A : français", 8, 1),
        ("Monitoring and scaling", 1, 2),
    ):
        pages = lay_out(Course("c", ()), Module("7", 7, title, stories=stories[:count]), "block").pages
        item = next(item for item in pages[0].items if item.name == "title")
        ruler = Ruler(load_theme("block", Diagnostics()))
        assert ruler.count_lines(item.lines[0], item.box.w) == lines


def test_a_figure_that_has_all_of_a_block_fills_its_width(lay_out):
    """Its words stand on its line, at the size of text: 88 % of 120 points had all of the right side to itself."""
    figures = (
        Figure.of("88%", "fewer minutes of outage", weight=3.0),
        *(Figure.of(f"{number} sites", "in all", key=f"{number}-sites") for number in (12, 30, 45)),
    )
    page = next(
        page for page in lay_out_stories(lay_out, "block", tell(*figures)) if page.frame == "Opener with figure alone"
    )
    (figure,) = (item for item in page.items if item.name == "figure")
    (line,) = figure.lines
    assert line.runs[0].size >= 136.0
    assert line.runs[-1].size >= 24.0
    assert figure.box.bottom <= 488.0
