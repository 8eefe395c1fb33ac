"""Figures alone, by their number: whole, large, level, on every ground, in three languages, on pages of any width."""

from collections import defaultdict
from functools import cache
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.check import check_pages
from deckgen.content import Figures
from deckgen.deck import Deck, GroundName, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.canvas import Canvas
from deckgen.layout.figures.cells import CELLS
from deckgen.layout.kinds.figures import ARRANGEMENTS
from deckgen.layout.measure import Ruler
from deckgen.page import TextItem
from deckgen.phrase import Phrase, Words
from deckgen.stage import name_frame
from deckgen.story import Figure
from deckgen.theme import Role

pytestmark = pytest.mark.slow

MOST = max(count for arrangement in ARRANGEMENTS for count in arrangement.counts)
HEADER = {"title", "corner", "footer", "number"}
VALUE_COLORS = {Role.ACCENT, Role.PANEL_ACCENT}


def say(lead, value, tail, before="", qualifier=""):
    """Return a figure of words without a place."""
    first, last = ((Words(text),) if text else () for text in (lead, tail))
    return Figure(
        Phrase(first, Words(value), last), before=Words(before) if before else None, qualifier=qualifier, key=value
    )


SETS = {
    "en": (
        say("", "99.999 percent", "uptime", before="99.9"),
        say("saves about", "1,000 hours", "of labor every month"),
        say("", "1.69 billion", "requests per week", before="359 million"),
        say("onboards new clients", "three times", "faster using stackable security"),
        say("", "5−6 hours", "Setting up infrastructure for a new bank", before="3−4 days"),
        say("added over", "$3.04M", ""),
        say("", "5 minutes", "of work", before="2 hours", qualifier="less than"),
        say("", "62,000", "VMs", qualifier="more than"),
    ),
    "fr": (
        say("stocke plus de", "26,93 Po", "de données"),
        say("Le pic de trafic a régulièrement dépassé les", "100 000", "requêtes par seconde"),
        say("", "5 milliards", "d’images par jour"),
        say("Taux de succès de cache de", "99,5 %", ""),
        say("", "immédiate", "Disponibilité", before="plusieurs mois"),
        say("une réduction de", "40 %", "du temps de traitement des demandes"),
        say("La migration a duré", "4 mois", ""),
        say("", "1 200", "sites web"),
    ),
    "de": (
        say("Die Plattform verarbeitet", "9,7 Millionen", "Datenverarbeitungsvorgänge an jedem Werktag"),
        say("Die Bereitstellungszeit sank um", "85 Prozent", "gegenüber dem Rechenzentrum"),
        say("", "vier Stunden", "Wiederherstellungszeit", before="zwei Tage"),
        say("mehr als", "12.000", "Versicherungsnehmerinnen und Versicherungsnehmer"),
        say("rund", "1,3 Mrd. €", "Umsatz im Geschäftsjahr"),
        say("", "7 TB", "Messdaten täglich"),
        say("", "3", "Rechenzentren abgeschaltet"),
        say("", "40", "Anwendungen", qualifier="über"),
    ),
}
FIVE = tuple(
    {
        "en": ("saved", f"{n}5 hours", "a month"),
        "fr": ("gagné", f"{n}5 heures", "par mois"),
        "de": ("gespart", f"{n}5 Tage", "im Monat"),
    }
    for n in range(1, 6)
)
LONG = tuple(
    say(
        f"For every terabyte of data that the company keeps in its storage of class {number}, it now saves around",
        f"6{number}",
        "a month on hardware, licenses and the people who had to look after the machines at night",
    )
    for number in range(1, 9)
)


@pytest.fixture(scope="module")
def draw(load):
    """Draw one slide of figures; return its pages with their frames, and what checks say."""

    @cache
    def prepare(size):
        look = load("default", size)
        return look, design_frames(look)

    @cache
    def run(figures, ground=GroundName.PLAIN, size=WIDE, lang="en"):
        (look, frames), found = prepare(size), Diagnostics()
        slide = Slide("figures", "Key figures", Figures(figures), owner="Acme", ground=ground, lang=lang)
        pages = lay_out_deck(Deck("d", "t", (slide,), ()), frames, look, found)
        check_pages(pages, frames, look, found)
        assert not list(found)
        names = {frame.name: frame for frame in frames}
        return [(page, names[page.frame]) for page in pages.pages], Ruler(look)

    return run


def list_texts(page):
    return [item for item in page.items if isinstance(item, TextItem) and item.name not in HEADER]


def read(item):
    return " ".join("".join(run.text for run in line.runs) for line in item.lines)


def fold(text):
    return " ".join(text.replace("\u202f", " ").split())


def find_bottom(item, ruler):
    """Return where an item's text ends on the page."""
    room = item.box.shrink(item.insets)
    height = ruler.height(item.lines, room.w)
    match item.anchor:
        case "top":
            return room.y + height
        case "middle":
            return room.y + (room.h + height) / 2
        case "bottom":
            return room.bottom


def list_values(page):
    """Return the largest run of each value with the item it stands in."""
    for item in list_texts(page):
        runs = [run for line in item.lines for run in line.runs if run.color in VALUE_COLORS]
        if runs:
            yield item, max(run.size for run in runs)


CASES = [
    pytest.param(SETS[lang][:count], lang, size, id=f"{lang}-{count}-{'wide' if size is WIDE else 'narrow'}")
    for lang in SETS
    for count in range(1, 9)
    for size in (WIDE, STANDARD)
]
LONG_CASES = [
    pytest.param(LONG[:count], "en", size, id=f"long-{count}-{'wide' if size is WIDE else 'narrow'}")
    for count in range(1, 9)
    for size in (WIDE, STANDARD)
]


@pytest.mark.parametrize(("figures", "lang", "size"), CASES + LONG_CASES)
def test_every_figure_is_shown_once_with_all_its_words(figures, lang, size, draw):
    pages, _ = draw(figures, lang=lang, size=size)
    keys = [item.key for page, _ in pages for item in list_texts(page) if item.key.count("/") == 1]
    assert sorted(keys) == sorted(f"figure/{figure.key}" for figure in figures)
    text = fold(" ".join(read(item) for page, _ in pages for item in list_texts(page)))
    for figure in figures:
        for words in (figure.lead, figure.qualifier, figure.earlier, figure.value, figure.tail):
            assert fold(words) in text


@pytest.mark.parametrize(("figures", "lang", "size"), CASES + LONG_CASES)
def test_values_are_large_and_words_can_be_read(figures, lang, size, draw):
    """One size of value a page beside a leading one, which is seen to lead; heroes at least 1.5 times the words."""
    for page, frame in draw(figures, lang=lang, size=size)[0]:
        sizes = [value for _, value in list_values(page)]
        leads = frame.name.startswith("Figures with a leader")
        rest = sizes[1:] if leads else sizes
        assert len(set(rest)) <= 1
        assert not leads or sizes[0] >= 1.25 * rest[0]
        assert min(sizes) >= 28.0
        runs = [run for item in list_texts(page) for line in item.lines for run in line.runs]
        words = [run.size for run in runs if run.color not in VALUE_COLORS]
        assert min(words, default=18.0) >= 18.0
        assert min(sizes) >= 1.5 * min(words, default=18.0)
        assert len({run.size for run in runs}) <= 6


@pytest.mark.parametrize(("figures", "lang", "size"), CASES)
def test_values_side_by_side_end_at_one_height(figures, lang, size, draw):
    pages, ruler = draw(figures, lang=lang, size=size)
    for page, frame in pages:
        if not frame.name.startswith(("Figures in columns", "Figures in cells")):
            continue
        rows = defaultdict(set)
        for item in list_texts(page):
            room = item.box.shrink(item.insets)
            last = max(i for i, line in enumerate(item.lines) if line.runs[0].color in VALUE_COLORS)
            base = room.y + ruler.height(item.lines[: last + 1], room.w)
            rows[item.box.y].add(base)
        assert all(max(bases) - min(bases) <= 8.0 for bases in rows.values())


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_the_rules_of_a_grid_stand_over_whole_rows(size, draw):
    """No rule parts a lead from its value; the highest lead of a row is near its rule, the others on their values."""
    leads = ("it performs around", "", "it can handle", "", "it spreads the load in", "it takes")
    figures = tuple(say(lead, f"{number}0", "shards") for number, lead in enumerate(leads, start=1))
    ((page, frame),), _ = draw(figures, size=size)
    assert frame.name.startswith("Figures in cells")
    rules = [item.box for item in page.items if item.name.startswith("rule-")]
    rows = defaultdict(list)
    for item in list_texts(page):
        rule, room = max((rule for rule in rules if rule.y < item.box.y), key=lambda one: one.y), item.box
        assert rule.x <= room.x
        assert room.right <= rule.right
        rows[rule.y].append(room.shrink(item.insets).y - rule.y)
    assert sorted(rows) == [rule.y for rule in rules]
    assert all(0.0 < min(airs) <= 16.0 for airs in rows.values())


@pytest.mark.parametrize(("figures", "lang", "size"), CASES + LONG_CASES)
def test_the_lowest_third_is_used(figures, lang, size, draw):
    """Nothing hangs at the top of a page; one figure alone stands in its middle."""
    pages, ruler = draw(figures, lang=lang, size=size)
    for page, frame in pages:
        if frame.name.startswith("Figure alone"):
            continue
        assert max(find_bottom(item, ruler) for item in list_texts(page)) >= 96.0 + 396.0 * 2 / 3


@pytest.mark.parametrize("lang", SETS)
@pytest.mark.parametrize("count", [4, 5, 7])
def test_a_leading_figure_stands_in_the_middle_of_its_panel(count, lang, draw):
    """Neither under the title nor at the foot."""
    for page, frame in draw(SETS[lang][:count], lang=lang)[0]:
        if frame.name.startswith("Figures with a leader"):
            (leader,) = [item for item in page.items if item.name == "figure-1"]
            room = leader.box.shrink(leader.insets)
            assert leader.anchor == "middle"
            assert room.y + room.h / 2 == pytest.approx(294.0, abs=2.0)


@pytest.mark.parametrize("ground", GroundName)
@pytest.mark.parametrize("count", range(1, MOST + 1))
def test_every_ground_has_every_arrangement(count, ground, draw):
    """In the colors of the ground: a panel in the page only where the page is none."""
    for page, frame in draw(SETS["en"][:count], ground)[0]:
        assert frame.name == name_frame(frame.name.split(" on ")[0], ground)
        colors = {run.color for item in list_texts(page) for line in item.lines for run in line.runs}
        panel = any(art.name == "panel" for art in frame.art)
        assert panel or not colors & {Role.PANEL_ACCENT, Role.PANEL_TEXT}
        assert not panel or ground is GroundName.PLAIN


def open_canvas(look):
    """Return a canvas of a look with all its frames."""
    frames = {frame.name: frame for frame in design_frames(look)}
    return Canvas(theme=look, frames=frames, ruler=Ruler(look), deck=Deck("d", "t", (), ()), diagnostics=Diagnostics())


@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("lang", SETS)
def test_every_edge_of_five_cells_is_an_edge_of_three_columns_or_two(lang, size, load):
    """Two cells over three share no edge but the outer ones; in each language some five have room in cells."""
    canvas, drawn = open_canvas(load("default", size)), 0
    short = [say(*words[lang]) for words in FIVE]
    for figures in (tuple(short), *(combinations(SETS[lang], 5) if size == WIDE else ())):
        slide = Slide("s", "t", Figures(figures), lang=lang)
        rules, rows = [], defaultdict(list)
        for item in CELLS.draw(figures, canvas.frames[CELLS.name], slide, canvas):
            if item.name.startswith("rule-"):
                rules.append(item.box)
            else:
                rows[item.box.y].append(item.box)
        if not rows:
            continue
        drawn += 1
        assert sum(map(len, rows.values())) == 5
        assert len({(rule.x, round(rule.right, 3)) for rule in rules}) == 1
        columns = max(rows.values(), key=len)
        for row in rows.values():
            assert {round(box.x, 3) for box in row} <= {round(box.x, 3) for box in columns}
            assert row[0].x == pytest.approx(rules[0].x)
    assert drawn >= (10 if size == WIDE else 1)


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_figures_in_cells_are_large_or_few(size, draw):
    """More than three on a page have values of 64 points and words of two lines over them at most, or none of it."""
    drawn = []
    for count, words in product(range(4, MOST + 1), range(1, 24, 2)):
        figures = tuple(say("words " * words, f"{n}5 hours", "a month") for n in range(1, count + 1))
        pages, ruler = draw(figures, size=size)
        cells = [page for page, frame in pages if frame.name.startswith("Figures in cells")]
        drawn.append(bool(cells))
        for item in (item for page in cells for item in list_texts(page)):
            above, *_ = item.lines
            assert max(run.size for line in item.lines for run in line.runs) >= 64.0
            assert ruler.count_lines(above, item.box.w) <= 2
    assert set(drawn) == {True, False}


def test_an_arrangement_draws_every_number_that_it_claims(load):
    """Of short figures, on a wide page, in the first of its class that claims it."""
    short, canvas = [say("saved", f"{n}5 hours", "a month") for n in range(1, MOST + 1)], open_canvas(load("default"))
    slide = Slide("s", "t", Figures(tuple(short)))
    for arrangement in ARRANGEMENTS:
        for count in arrangement.counts:
            items = arrangement.draw(short[:count], canvas.frames[arrangement.name], slide, canvas)
            assert sum(isinstance(item, TextItem) and item.key.count("/") == 1 for item in items) == count
    assert {count for arrangement in ARRANGEMENTS for count in arrangement.counts} == set(range(1, MOST + 1))


WORDS = st.lists(
    st.sampled_from(
        ["the", "of", "clients", "Datenverarbeitungsvorgänge", "l’entreprise", "24/7", "https://x.example/a/b"]
    ),
    max_size=24,
).map(" ".join)
VALUES = st.sampled_from(
    ["7 TB", "1.69 billion", "thousands", "US$350,000", "from 3−4 days to 5−6 hours", "hundreds of thousands", "x" * 40]
)


@pytest.mark.slow
@given(
    figures=st.lists(st.builds(say, WORDS, VALUES, WORDS, st.just("") | VALUES), min_size=1, max_size=9).map(tuple),
    ground=st.sampled_from(list(GroundName)),
    size=st.sampled_from([WIDE, STANDARD]),
)
def test_any_figures_have_room(figures, ground, size, draw):
    """However long their words are: the checks, which `draw` runs, find nothing, and each figure is there."""
    keyed = tuple(figure._replace(key=str(number)) for number, figure in enumerate(figures))
    pages, _ = draw(keyed, ground, size)
    keys = [item.key for page, _ in pages for item in list_texts(page) if item.key.count("/") == 1]
    assert sorted(keys) == sorted(f"figure/{figure.key}" for figure in keyed)


def test_two_values_in_words_stand_one_over_the_other(draw):
    """Half a page is too narrow for them: as wide as the page they are large, as others are side by side."""
    slow = say("", "tens of seconds", "A deployment", before="several hours"), say("efficiency is up by", "20-30%", "")
    long = slow[0], say("Code goes live", "three or four times in a week", "")
    for figures, columns, least in ((slow, 1, 64.0), (long, 1, 48.0), (SETS["en"][6:], 2, 64.0)):
        ((page, _),), _ = draw(figures)
        values = [item for item in page.items if item.name.startswith("figure-")]
        sizes = [run.size for item in values for line in item.lines for run in line.runs if run.color in VALUE_COLORS]
        assert len({item.box.x for item in values}) == columns
        assert max(sizes) >= least


def test_words_beside_three_values_are_no_footnotes(draw):
    """They have 20 points wherever smaller values leave them those."""
    figures = tuple(
        say("Teams that work on the new platform are now by an estimated share of", f"{number}5 %", "more productive")
        for number in (1, 2, 3)
    )
    ((page, _),), _ = draw(figures)
    sizes = {run.size for item in list_texts(page) for line in item.lines for run in line.runs}
    assert page.frame == "Figures in rows"
    assert min(sizes) >= 20.0


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_a_row_is_read_as_one_line(size, draw):
    """Words over the value, both at the left edge, the earlier one before it, what follows it right behind it.

    Each row keeps as far from the hairline above it as from the one below.
    """
    figures = (
        say("The city's 200 application components share", "8 machines", "in two halls"),
        say("", "200 million", "parcels"),
        say("", "5 people", "a night", before="40 people"),
    )
    ((page, _),), ruler = draw(figures, size=size)
    assert page.frame == "Figures in rows"
    items = {item.name: item for item in list_texts(page)}
    assert len({items[name].box.x for name in ("lead-1", "value-1", "value-2", "value-3")}) == 1
    for number in "123":
        value, tail = items[f"value-{number}"], items[f"tail-{number}"]
        (line,) = value.lines
        seen = ruler.width(line) + sum(run.size * run.tracking / 100 * len(run.text) for run in line.runs)
        assert 18.0 <= tail.box.x - value.box.x - seen <= 24.0
        assert value.box.right <= tail.box.x
    assert items["lead-1"].box.bottom <= items["value-1"].box.y + 1.0
    assert read(items["value-3"]).split() == ["40", "people", "→", "5", "people"]
    rules = [item.box.y for item in page.items if item.name.startswith("rule-")]
    heads = [min(item.box.y for name, item in items.items() if name.endswith(number)) for number in "123"]
    gaps = [head - top for head, top in zip(heads, rules, strict=True)]
    assert max(gaps) - min(gaps) <= 1.0
    assert min(gaps) >= 16.0


def test_rows_beside_a_leader_are_as_high_as_their_words_need(draw):
    """A long lead takes its room from rows that have some, not from every value."""
    figures = (
        say("", "3 million", "messages are sent a month"),
        say("delivers more than", "1.5 million", "emails a day over the service of the cloud"),
        say("the system sent", "1,000", "emails per second in all"),
        say("The company developed and implemented its new system for messages in just", "6 months", "with two people"),
    )
    ((page, _),), _ = draw(figures)
    assert page.frame == "Figures with a leader"
    sizes = [max(run.size for line in item.lines for run in line.runs) for item in list_texts(page)]
    assert min(sizes) >= 48.0


@pytest.mark.parametrize("figures", [SETS["en"][6:], SETS["en"][:2], (say("", "62", ""), say("", "7", ""))])
def test_the_rule_over_two_figures_is_where_every_slide_has_it(figures, draw):
    """Short figures are lower under it; it does not come down with them when one pages on."""
    ((page, _),), _ = draw(figures)
    rules = [item.box.y for item in page.items if item.name.startswith("rule-")]
    assert min(rules) == 96.0
    assert len(set(rules)) == (1 if page.frame == "Figures in columns" else 2)
