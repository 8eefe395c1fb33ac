"""Cards beside and under each other: what a class sees at one glance stands at one height, large enough to read."""

from itertools import groupby

import pytest

from deckgen.course import Course, Module
from deckgen.geometry import STANDARD, Box
from deckgen.layout.card_rows import Tier, align_tiers
from deckgen.layout.figure_card import FigureStyle, compose_head, grid_boxes, value_runs
from deckgen.layout.measure import Ruler
from deckgen.page import Run, TextItem, TextLine
from deckgen.story import Figure, Paragraph, Section, SectionKind, Span, Story
from deckgen.theme import Role

THEMES = ("default", "night", "paper")
MIXED = (
    Figure.of("1.69 billion", "requests per week", before="359 million"),
    Figure.of("three times", "higher performance", qualifier="up to"),
    Figure.of("single-digit millisecond", "latency from its studios to the Local Zones"),
    Figure.of("5 minutes", "of work", before="2 hours", qualifier="less than"),
    Figure.of("62,000", "VMs across all its managed services", qualifier="more than"),
    Figure.of("hundreds of thousands", "of different compute instances"),
)


SHORT = (
    MIXED[0],
    MIXED[4],
    MIXED[3],
    Figure.of("90 percent", "migrated"),
    Figure.of("7 TB", "of data"),
    Figure.of("350", "teams"),
)


def tell(*figures, topic="A", company="B", text=()):
    sections = (Section(SectionKind.SOLUTION, "Solution", tuple(text)),) if text else ()
    return Story(f"{topic}-{company}", company, topic, sections=sections, figures=figures)


def lay_out_stories(lay_out, theme, *stories, title="Module"):
    return lay_out(Course("c", ()), Module("01", 1, title, stories=stories), theme).pages


def list_cards(pages, frame):
    return [item for page in pages if page.frame.startswith(frame) for item in page.items if item.name[:5] == "card-"]


def find_value(card):
    """Return the index of a card's value: the first line in the color of figures."""
    return next(i for i, line in enumerate(card.lines) if line.runs[-1].color is Role.ACCENT)


def measure_value(card, ruler):
    """Return the bottom of a value's last line and its largest size."""
    at = find_value(card)
    box = card.box.shrink(card.insets)
    above = sum(line.before for line in card.lines[1 : at + 1])
    above += sum(ruler.read(line).measure(box.w) for line in card.lines[:at])
    return box.y + above + ruler.read(card.lines[at]).measure(box.w), max(run.size for run in card.lines[at].runs)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", [2, 4, 6])
def test_values_of_a_row_stand_at_one_height(count, theme, lay_out, load):
    """All values end at one height and have one size, whatever stands above them."""
    ruler = Ruler(load(theme))
    cards = list_cards(lay_out_stories(lay_out, theme, tell(*SHORT[:count])), "Key figures")
    assert len(cards) == count
    assert len({measure_value(card, ruler)[1] for card in cards}) == 1
    for _, row in groupby(cards, key=lambda card: card.box.y):
        assert len({round(measure_value(card, ruler)[0], 3) for card in row}) == 1


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", range(1, 7))
def test_values_of_key_figures_are_read_from_the_last_row(count, theme, lay_out, load):
    """No number under 44 points, no words under 40, in three columns none under 38: words on one line read better
    there than larger ones on two. Labels get smaller first."""
    ruler, few = Ruler(load(theme)), count in {1, 2, 4}
    cards = list_cards(lay_out_stories(lay_out, theme, tell(*MIXED[:count])), "Key figures")
    for card in cards:
        words = "".join(run.text for run in card.lines[find_value(card)].runs)
        assert measure_value(card, ruler)[1] >= ((44.0 if any(map(str.isdigit, words)) else 40.0) if few else 38.0)
    assert all(run.size >= 14.0 for card in cards for line in card.lines for run in line.runs)


@pytest.mark.parametrize("theme", THEMES)
def test_a_qualifier_has_a_line_of_its_own_above_the_value(theme, lay_out):
    """Beside a large number it would be too small to read."""
    for card in list_cards(lay_out_stories(lay_out, theme, tell(*MIXED[1::3])), "Key figures"):
        (run,) = card.lines[0].runs
        assert run.text in {"up to", "more than"}
        assert run.size >= 18.0
        assert find_value(card) == 1


@pytest.mark.parametrize("theme", THEMES)
def test_an_earlier_value_and_a_qualifier_read_in_order(theme, load):
    """ "2 hours → less than 5 minutes", never "less than 2 hours → 5 minutes"."""
    style = FigureStyle(48.0, 18.0, "en", stacked=True)
    (head,) = compose_head(MIXED[3], style, 300.0, Ruler(load(theme)))
    assert "".join(run.text for run in head.runs) == "2\u00a0hours → less than"


@pytest.mark.parametrize("text", ["−30 °C à 45 °C", "5−6 hours", "3 to 4 days", "99.999 percent"])
def test_numbers_of_a_value_have_one_size(text):
    """A range with a large and a small number would be read as one number and its unit."""
    runs = value_runs(text, FigureStyle(48.0, 18.0, "en"))
    assert {run.size for run in runs if any(c.isdigit() for c in run.text)} == {48.0}
    assert "".join(run.text for run in runs).replace("\u00a0", " ") == text


ROOM = Box(54.0, 126.0, 852.0, 358.0)


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (3, 2), (5, 3), (6, 3)])
def test_cards_of_a_grid_are_equal(count, columns):
    """One grid: cards of one size whatever their number, the last cells of a grid free."""
    boxes = grid_boxes(count, columns, ROOM)
    assert len(boxes) == count
    assert len({(round(box.w, 6), round(box.h, 6)) for box in boxes}) == 1
    assert {round(box.x, 6) for box in boxes} <= {round(box.x, 6) for box in grid_boxes(columns, columns, ROOM)}


def test_a_part_that_one_card_lacks_leaves_its_room_free(load):
    """What follows begins at the height it has in the card where the part is tallest."""
    ruler = Ruler(load("default"))
    head, value = TextLine((Run("more than", 20.0),)), TextLine((Run("7", 40.0),))
    full, bare = align_tiers(
        [(Tier((head,), 3.0, low=True), Tier((value,))), (Tier((), 3.0, low=True), Tier((value,)))],
        (200.0, 200.0),
        ruler,
    )
    assert full.top == 0.0
    assert bare.top == pytest.approx(ruler.height((head,), 200.0) + 3.0)
    assert bare.lines[0].runs == value.runs


@pytest.mark.parametrize("theme", THEMES)
def test_fewer_cards_come_before_small_ones(theme, lay_out, load):
    """Beside a text no value is under 36 points; a card that would need less stays away, its words stay in the text."""
    wordy = [
        Figure.of(f"{n}7 million", "push notifications and SMS notifications are sent a month", qualifier="more than")
        for n in range(1, 4)
    ]
    text = [Paragraph((Span(f"more than {figure.value} {figure.label}"),), marker="•") for figure in wordy]
    pages = lay_out_stories(lay_out, theme, tell(*wordy, text=text))
    cards = list_cards(pages, "Section with")
    ruler = Ruler(load(theme))
    assert all(measure_value(card, ruler)[1] >= 36.0 for card in cards)
    assert all("…" not in run.text for card in cards for line in card.lines for run in line.runs)


@pytest.mark.parametrize("theme", THEMES)
def test_names_and_values_of_an_agenda_stand_at_one_height(theme, lay_out, load):
    """Companies and values line up though one topic takes two lines and one story has no figure; pairs are whole."""
    stories = (
        tell(MIXED[0], topic="RDS", company="Freshworks"),
        tell(topic="Firewall Manager and Shield Advanced for every account", company="Outsystems"),
        tell(MIXED[1], topic="Local Zones", company="Netflix"),
    )
    ruler = Ruler(load(theme))
    cards = list_cards(lay_out_stories(lay_out, theme, *stories), "Agenda")
    names, values = set(), set()
    for card in cards:
        box = card.box.shrink(card.insets)
        topic = ruler.read(card.lines[0]).measure(box.w)
        names.add(round(box.y + topic + card.lines[1].before, 3))
        if len(card.lines) > 2:
            values.add(round(measure_value(card, ruler)[0], 3))
    assert (len(cards), len(names), len(values)) == (3, 1, 1)
    assert "359" in "".join(run.text for line in cards[0].lines for run in line.runs)


@pytest.mark.parametrize("theme", THEMES)
def test_a_company_of_the_recap_keeps_its_name_on_one_line(theme, lay_out, load):
    """Names do not wrap while the table has room, and the rows of one company share a stripe."""
    stories = (tell(*MIXED[:3], topic="A", company="Climate Data Factory"), tell(*MIXED[3:], topic="B", company="Zs"))
    (page,) = (page for page in lay_out_stories(lay_out, theme, *stories) if page.frame == "Recap")
    table = page.items[-3]
    ruler = Ruler(load(theme))
    room = table.widths[0] - table.insets.left - table.insets.right
    assert all(ruler.count_lines(row[0].lines[0], room) == 1 for row in table.rows if row[0].lines[0].runs)
    fills = [row[0].fill for row in table.rows[1:]]
    assert fills == [None] * 3 + [Role.SURFACE] * 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("title", ["EC2", "Well Architected Tool · Local Zones", "A title of very many words " * 4])
def test_stories_of_a_cover_follow_its_title(title, theme, lay_out):
    """A third of an inch under the title's text, or beside it; no line begins or ends with the dash."""
    pages = lay_out_stories(lay_out, theme, tell(topic="Lambda", company="Utopus Insights"), title=title)
    items = {item.name: item for item in pages[0].items if isinstance(item, TextItem)}
    head, stories = items["title"].box, items["stories"].box
    assert stories.y - head.bottom == pytest.approx(24.0) or stories.x > head.right
    assert "Lambda\u00a0—\u00a0Utopus" in "".join(run.text for run in items["stories"].lines[0].runs)


@pytest.mark.parametrize("theme", THEMES)
def test_a_cover_keeps_client_time_and_date(theme, lay_out):
    """What one line has no room for goes on on a second one; the client is in the footer as well."""
    client, date = "Vertigo Énergies & Réseaux SA", "12 septembre 2027"
    course = Course("Cloud pour les décideurs", (), client=client, date=date)
    cover, agenda, *_ = lay_out(
        course, Module("01", 1, "Module", stories=(tell(MIXED[0]), tell(topic="C"))), theme
    ).pages
    facts = next(item for item in cover.items if item.name == "facts")
    assert all(word in facts.lines[0].runs[0].text for word in (client, date, "min"))
    footer = next(item for item in agenda.items if item.name == "footer")
    assert footer.lines[0].runs[0].text.endswith(client)


def test_a_cover_beside_a_panel_keeps_its_facts(lay_out):
    """A narrow slide sets them smaller before it cuts one."""
    course = Course("Étude de cas AWS", (), client="Société Générale de Démonstration", date="mars 2027")
    module = Module("01", 1, "Module", stories=(tell(topic="A"), tell(topic="B")))
    cover, *_ = lay_out(course, module, "night", size=STANDARD).pages
    facts = next(item for item in cover.items if item.name == "facts")
    assert facts.lines[0].runs[0].text.endswith("mars 2027")


def test_a_cover_title_of_several_topics_ends_its_lines_with_topics(lay_out, load):
    """ "Well Architected Tool · / Local Zones", not "… Local / Zones"."""
    (cover, *_) = lay_out_stories(lay_out, "default", tell(), title="Well Architected Tool · Local Zones")
    title = cover.items[0]
    assert Ruler(load("default")).break_line(title.lines[0], title.box.w) == ("Well Architected Tool ·", "Local Zones")
