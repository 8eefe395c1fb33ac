"""What goes on which slide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.blocks import Paragraph, Span
from deckgen.content import Agenda, ArchitectureCall, Cover, Lines, LinesAndFigures, Opener, Sources, Statement
from deckgen.course import Course, Module
from deckgen.deck import GroundName
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.phrase import Phrase, Words
from deckgen.plan import plan_deck
from deckgen.plan.comparison import find_series
from deckgen.plan.timing import share_minutes
from deckgen.read import read_course
from deckgen.story import Figure, Section, SectionKind, Story

NOTES = """# Module 4 : Compute

## EC2

[Acme](https://example.com/acme)

!!! Show the architecture on the blog !!!

### Activity
Sells **anvils** to 12 countries.

### Problem
* Slow
* Expensive

!!! Ask who has an anvil !!!

### Solution
* Costs went down by **60 percent** in **3 months**
* Everything else went up

## Lambda

[Globex](https://example.com/globex)

### Solution
Nothing to tell.
"""


@pytest.fixture(scope="module")
def deck(theme, tmp_path_factory):
    path = tmp_path_factory.mktemp("notes") / "notes.md"
    path.write_text(NOTES, encoding="utf-8")
    course = read_figures(read_course([path], Diagnostics()), Diagnostics())
    return plan_deck(course, course.modules[0], theme.pace)


def slide(deck, key):
    return next(one for one in deck.slides if one.key.endswith(key))


def test_a_module_is_told_in_order(deck):
    """Cover, agenda, the stories one after the other, sources."""
    kinds = [type(one.content) for one in deck.slides]
    assert kinds[:3] == [Cover, Agenda, Opener]
    assert kinds[-1] == Sources
    assert kinds.count(Opener) == 2
    assert [section.title for section in deck.sections] == ["Compute", "Acme", "Globex"]


def test_keys_are_unique_and_name_the_story(deck):
    """A slide's key is its identity over all builds."""
    keys = [one.key for one in deck.slides]
    assert len(set(keys)) == len(keys)
    assert "acme/solution" in keys
    assert slide(deck, "acme/solution").section == "acme"


def test_one_story_needs_no_agenda(theme):
    """An agenda of one line says nothing."""
    story = Story("a-b", "B", "A")
    deck = plan_deck(Course("c", ()), Module("01", 1, "", stories=(story,)), theme.pace)
    assert not any(isinstance(one.content, Agenda) for one in deck.slides)


def test_an_architecture_reminder_stands_on_opener_solution_and_call(deck):
    """It is said where the picture matters, other reminders where they were written."""
    reminded = {one.key: one.notes.reminders for one in deck.slides if one.notes.reminders}
    assert reminded == {
        "acme/opener": ("Show the architecture on the blog",),
        "acme/solution": ("Show the architecture on the blog",),
        "acme/pictures": ("Show the architecture on the blog",),
        "acme/problem": ("Ask who has an anvil",),
    }


def test_without_a_picture_the_reminder_has_a_slide(deck):
    """Behind the solution stands the way to the architecture, and where a picture would be found."""
    keys = [one.key for one in deck.slides]
    assert keys[keys.index("acme/pictures") - 1] == "acme/solution"
    assert slide(deck, "acme/pictures").content == ArchitectureCall("https://example.com/acme", "assets/acme/")
    assert not any(isinstance(one.content, ArchitectureCall) for one in deck.slides if one.section == "globex")


def test_a_lonely_sentence_is_a_statement(deck):
    """One short sentence is shown large, not as a single bullet."""
    assert isinstance(slide(deck, "globex/solution").content, Statement)
    assert isinstance(slide(deck, "acme/problem").content, Lines)


def test_a_line_with_figures_is_shown_once(deck):
    """Its figures stand beside the other lines; a word that only describes them is no text of its own."""
    content = slide(deck, "acme/solution").content
    assert isinstance(content, LinesAndFigures)
    assert ["".join(span.text for span in line.hero) for line in content.lines] == ["Everything else went up"]
    assert [figure.value for figure in content.figures] == ["60 percent"]


def test_grounds_tell_what_is_spoken_of(deck):
    """A problem stands on tint, a solution on the plain ground."""
    assert slide(deck, "acme/problem").ground is GroundName.TINT
    assert slide(deck, "acme/solution").ground is GroundName.PLAIN


def test_every_slide_announces_the_next(deck):
    """The speaker always knows what follows; the last slide says that it is the last."""
    assert all(one.notes.next_title for one in deck.slides)
    assert deck.slides[0].notes.next_title == "Agenda"
    assert deck.slides[-1].notes.next_title == "End of the module"


@given(whole=st.integers(2, 90), parts=st.lists(st.floats(0.5, 30.0), min_size=1, max_size=9))
def test_shared_minutes_add_up(whole, parts):
    """Who adds the minutes of the stories has those of the module, and each is near its share."""
    shares = share_minutes(whole, parts)
    assert sum(shares) == whole
    assert all(abs(share - part * whole / sum(parts)) < 1.0 for share, part in zip(shares, parts, strict=True))


@pytest.mark.parametrize("asked", [None, 12.0, 1.4])
def test_the_minutes_of_an_agenda_are_those_of_its_cover(asked, theme):
    """Whether the author asked for some or for none."""
    section = Section(SectionKind.SOLUTION, "Solution", (Paragraph((Span("word " * 300),)),))
    stories = [Story(f"a-{one}", one, "A", sections=(section,), minutes=asked if one == "x" else None) for one in "xyz"]
    module = Module("01", 1, "", stories=tuple(stories))
    cover, agenda, *_ = plan_deck(Course("c", ()), module, theme.pace).slides
    assert f"about {round(sum(line.minutes for line in agenda.content.lines))} min" in cover.content.facts
    assert asked is None or agenda.content.lines[0].minutes == pytest.approx(asked)


def test_minutes_asked_for_are_kept(theme):
    """`minutes:` in the front matter is shared out over the story's slides."""
    section = Section(SectionKind.PROBLEM, "Problem", (Paragraph((Span("word " * 400),)),))
    story = Story("a-b", "B", "A", sections=(section,), minutes=12.0)
    deck = plan_deck(Course("c", ()), Module("01", 1, "", stories=(story,)), theme.pace)
    told = sum(one.notes.minutes for one in deck.slides if one.section == "a-b")
    assert told == pytest.approx(12.0)


def test_two_stories_of_one_company_have_different_titles(theme):
    """Titles are unique in a deck: the topic tells the two apart."""
    section = Section(SectionKind.PROBLEM, "Problem", (Paragraph((Span("x"),)),))
    stories = tuple(Story(f"{topic}-b", "B", topic, sections=(section,)) for topic in ("s3", "ec2"))
    deck = plan_deck(Course("c", ()), Module("01", 1, "", stories=stories), theme.pace)
    titles = [(one.title, one.owner) for one in deck.slides]
    assert len(set(titles)) == len(titles)


def test_sections_of_one_heading_are_numbered_like_pages(plan_stories):
    """Two sections with the same heading are two slides of one group: (1/2), (2/2)."""
    section = Section(SectionKind.PROBLEM, "Problem", (Paragraph((Span("x"),)),))
    story = Story("a-b", "B", "A", sections=(section, section))
    slides = [one for one in plan_stories(story).slides if isinstance(one.content, Statement)]
    assert [one.title for one in slides] == ["Problem", "Problem"]
    assert len({one.key for one in slides}) == 2
    assert len({one.group for one in slides}) == 1


def test_a_company_with_the_name_of_its_module_has_it_as_it_is(theme):
    """A number that no author wrote is never visible."""
    deck = plan_deck(Course("c", ()), Module("01", 1, "Acme", stories=(Story("a", "Acme", ""),)), theme.pace)
    assert [one.title for one in deck.slides] == ["Acme", "Acme"]


def test_an_empty_section_is_not_lost(theme):
    """A heading without text makes no slide, but the speaker reads it."""
    story = Story("a-b", "B", "A", sections=(Section(SectionKind.OTHER, "Pricing"),))
    deck = plan_deck(Course("c", ()), Module("01", 1, "", stories=(story,)), theme.pace)
    assert "Pricing" in [remark.text for remark in slide(deck, "a-b/opener").notes.remarks]


PAIR = Figure.of("1.69 billion", "requests", before="359 million", number=1.69e9, before_number=359e6, bold=True)


@pytest.mark.parametrize(
    "pair",
    [
        Figure.of("95%", "Patch compliance", before="68%", unit="%", number=95.0, before_number=68.0),
        Figure.of("24 percent", "Forecast error", before="41", unit="percent", number=24.0, before_number=41.0),
        Figure.of("47", "NPS", before="12", number=47.0, before_number=12.0),
        Figure.of("3", "wait", before="52 minutes", qualifier="under", number=3.0, before_number=52.0),
        Figure.of("97", "megalitres lost", before="118", number=97.0, before_number=118.0),
    ],
)
def test_shares_and_scores_and_small_changes_have_a_chart_without_a_factor(pair):
    """What is on a scale is not multiplied: 68 % → 95 % is no ×1.4; ÷1.2 is nearly nothing; "under 3" is no number."""
    (series,) = find_series(Story("a", "A", "", figures=(pair._replace(bold=True),)))
    assert series.factor == ""
    assert series.values == (pair.before_number, pair.number)


def test_a_pair_of_one_scale_becomes_a_chart():
    """The factor is arithmetic on the author's two numbers."""
    (series,) = find_series(Story("a", "A", "", figures=(PAIR,)))
    assert series.factor == "×4.7"
    assert series.labels == ("359 million", "1.69 billion")
    assert series.values == (359e6, 1.69e9)


@pytest.mark.parametrize(
    ("tail", "title", "rest"),
    [
        ("of litres a year", "Milk lost", "of litres a year"),
        ("a year", "Milk lost a year", ""),
        ("", "Milk lost", ""),
        ("cans a year", "Cans a year", "cans a year"),
        ("seconds", "Milk lost", "seconds"),
    ],
)
def test_a_chart_is_named_without_what_goes_on_from_its_values(tail, title, rest):
    """ "Milk lost of litres" is no name."""
    words = (Words(tail),) if tail else ()
    figure = PAIR._replace(phrase=Phrase((Words("milk lost"),), Words("1.69 billion"), words), qualifier="about")
    figure = figure._replace(unit=tail if tail in {"a year", "seconds"} else "cans")
    (series,) = find_series(Story("a", "A", "", figures=(figure,)))
    assert (series.title, series.rest, series.labels[1]) == (title, rest, "about 1.69 billion")


def test_a_rate_of_both_values_stands_beside_the_chart():
    """Over a bar there is room for a number: "17.500 pro Monat" was cut off."""
    phrase = Phrase((Words("Anrufe"),), Words("17.500 pro Monat"))
    figure = PAIR._replace(phrase=phrase, before=Words("31.000"), unit="pro Monat", number=1.75e4, before_number=3.1e4)
    (series,) = find_series(Story("a", "A", "", figures=(figure,)))
    assert (series.title, series.labels, series.rest) == ("Anrufe", ("31.000", "17.500"), "pro Monat")


@pytest.mark.parametrize(
    ("before", "after"),
    [(99.9, 99.999), (1.0, 100.0), (0.0, 5.0), (-3.0, 5.0), (None, 5.0), (3.0, None), (2.0, 1.0)],
    ids=["alike", "out of scale", "zero", "negative", "no earlier number", "no number", "few"],
)
def test_what_bars_cannot_show_honestly_is_no_chart(before, after):
    """No truncated axis, no logarithm, no bar that is only a line."""
    figure = PAIR._replace(number=after, before_number=before)
    assert find_series(Story("a", "A", "", figures=(figure,))) == ()


def test_two_units_are_no_chart():
    """Two hours and five minutes are 120 and 5, not 2 and 5."""
    figure = PAIR._replace(
        before=Words("2 hours"), phrase=Phrase(hero=Words("5 minutes")), number=5.0, before_number=2.0, unit="minutes"
    )
    assert find_series(Story("a", "A", "", figures=(figure._replace(before_unit="hours"),))) == ()
    assert find_series(Story("a", "A", "", figures=(figure._replace(before_unit="minute"),))) != ()


def test_bars_are_named_by_the_years_of_the_sentence():
    """The author's years name the bars, each beside its own number."""
    text = "In 2020, it received 1.69 billion requests, compared with 359 million requests in 2016."
    (series,) = find_series(Story("a", "A", "", figures=(PAIR._replace(text=text),)))
    assert series.names == ("2016", "2020")


def test_a_deck_without_stories_is_its_cover(theme):
    """Planning an empty module does not fail; the build decides whether to write it."""
    deck = plan_deck(Course("c", ()), Module("03", 3, "Networking"), theme.pace)
    assert [one.key for one in deck.slides] == ["cover"]


def test_the_cover_has_the_remarks_of_its_module(theme):
    """What stands above the first story and is for the speaker, without the sign of a reminder."""
    remark = Paragraph((Span("Tags: storage"),))
    deck = plan_deck(Course("c", ()), Module("03", 3, "Networking", remarks=(remark,)), theme.pace)
    assert (deck.slides[0].notes.remarks, deck.slides[0].notes.reminders) == ((remark,), ())


def test_three_years_of_one_sentence_are_a_series():
    """A short series is charted once, in the order of its years, under the words that are counted."""
    text = "1,500 beds in 2020, 1,200 beds in 2019 and 2,000 beds in 2022"
    figures = tuple(
        Figure.of(value, f"beds in {year}", unit="beds", number=number, text=text)
        for value, year, number in (("1,500", 2020, 1500.0), ("1,200", 2019, 1200.0), ("2,000", 2022, 2000.0))
    )
    (series,) = find_series(Story("a", "A", "", figures=figures))
    assert series.names == ("2019", "2020", "2022")
    assert series.labels == ("1,200", "1,500", "2,000")
    assert (series.title, series.factor) == ("Beds", "")


def test_numbers_of_one_year_are_no_series():
    """Without a year of its own a number has no place on the axis."""
    text = "5 cars, 6 cars and 7 cars in 2020"
    figures = tuple(Figure.of(f"{n}", "cars", unit="cars", number=float(n), text=text) for n in (5, 6, 7))
    assert find_series(Story("a", "A", "", figures=figures)) == ()
