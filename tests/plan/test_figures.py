"""Which figures stand where, and how often."""

from collections import Counter

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.content import Comparison, Figures, LinesAndFigures, Opener, Recap, Scale, Share, Text
from deckgen.deck import GroundName
from deckgen.phrase import Words
from deckgen.story import Figure, Section, SectionKind, SectionLayout, Story


def tell(*figures, lines=0, kind=SectionKind.SOLUTION):
    """Return a story of one section: lines of text, then a line for each figure."""
    words = [Paragraph((Span(f"Line {n} has some words"),), marker="•") for n in range(lines)]
    named = tuple(figure._replace(key=figure.value, section=kind) for figure in figures)
    told = [Paragraph((Span("sold "), Span(one.value, figure=one.key)), marker="•") for one in named]
    return Story("a-b", "B", "A", sections=(Section(kind, "Solution", (*words, *told)),), figures=named)


def find(deck, kind):
    return [slide for slide in deck.slides if isinstance(slide.content, kind)]


ONE, TWO, THREE, FOUR = (Figure.of(f"{n} cars", "sold", text=f"sold {n} cars") for n in (1, 2, 3, 4))
PAIR = Figure.of(
    "90 cars", "Sold", "30 cars", number=90.0, before_number=30.0, bold=True, text="from 30 cars to 90 cars"
)
TIMES = Figure.of(
    "2 hours", "", "2 weeks", number=2.0, before_number=2.0, unit="hours", before_unit="weeks", text="2 weeks, 2 hours"
)
SHARE = Figure.of("90 percent", "of its data", number=90.0, unit="percent")


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7])
def test_figures_alone_share_a_slide(plan_stories, count):
    """Under the heading of their section, the strongest first; the one that the opener shows under two others."""
    figures = tuple(Figure.of(f"{n} cars", "sold") for n in range(count))
    (slide,) = find(plan_stories(tell(*figures)), Figures)
    assert slide.key == "a-b/solution"
    assert slide.title == "Solution"
    shown, again = slide.content.figures, slide.content.again
    opened = count > 2
    assert [figure.value for figure in shown] == [figure.value for figure in figures[opened:]]
    assert (again.value if again else "") == ("0 cars" if count == 3 else "")
    assert slide.notes.figures == (*shown, *((again,) if again else ()))


def test_more_than_seven_are_two_slides(plan_stories):
    """Evenly filled; the second is known by its first figure."""
    slides = find(plan_stories(tell(*(Figure.of(f"{n} cars", "sold") for n in range(9)))), Figures)
    assert [len(slide.content.figures) for slide in slides] == [4, 4]
    assert [slide.key for slide in slides] == ["a-b/solution", "a-b/solution/figures:5 cars"]


def test_figures_beside_text(plan_stories):
    """Up to three of each; a line that holds a figure is none of the lines."""
    (slide,) = find(plan_stories(tell(ONE, TWO, lines=3)), LinesAndFigures)
    assert len(slide.content.lines) == 3
    assert [figure.value for figure in slide.content.figures] == ["1 cars", "2 cars"]


def test_many_figures_follow_the_text(plan_stories):
    """Four of them beside the one of the opener have a slide of their own, called key figures."""
    deck = plan_stories(tell(ONE, TWO, THREE, FOUR, Figure.of("5 cars", "sold", text="sold 5 cars"), lines=2))
    (slide,) = find(deck, Figures)
    assert slide.title == "Key figures"
    assert slide.key == "a-b/solution/figures:2 cars"
    assert slide.trail == ("Solution", "Key figures")


def test_what_has_a_chart_is_no_figure(plan_stories):
    """The chart shows both numbers; the others stand beside the text."""
    deck = plan_stories(tell(PAIR, ONE, TWO, lines=2))
    (beside,) = find(deck, LinesAndFigures)
    assert [figure.value for figure in beside.content.figures] == ["1 cars", "2 cars"]
    (chart,) = find(deck, Comparison)
    assert chart.key == "a-b/comparison/90 cars"
    assert chart.notes.computed == ("×3 (30 cars → 90 cars)",)


@pytest.mark.parametrize(
    ("words", "title"), [("of their cars", "Key figures"), ("der Autos", "Key figures"), ("cars sold", "Cars sold")]
)
def test_words_that_go_on_from_a_value_are_no_title(plan_stories, words, title):
    """A slide is called by what is measured, not by "of their time to correct"."""
    pair = PAIR._replace(phrase=PAIR.phrase._replace(tail=(Words(words),)))
    (chart,) = find(plan_stories(tell(pair, ONE, TWO, lines=2)), Comparison)
    assert chart.title == title


def test_a_pair_alone_is_a_chart(plan_stories):
    """It stands for its section, and has its name."""
    deck = plan_stories(tell(PAIR))
    assert [(slide.key, slide.title) for slide in find(deck, Comparison)] == [("a-b/solution", "Solution")]
    assert find(deck, Figures) == []


def test_two_spans_of_time_are_drawn_to_scale(plan_stories):
    """Weeks and hours are both times: a bar of one is as long as it lasts beside the other."""
    (slide,) = find(plan_stories(tell(TIMES)), Scale)
    assert slide.content.seconds == (2 * 7 * 86400, 2 * 3600)
    assert slide.title == "Solution"
    (beside,) = find(plan_stories(tell(TIMES, ONE, TWO, lines=2)), Scale)
    assert (beside.key, beside.title) == ("a-b/comparison/2 hours", "Key figures")


def test_a_part_of_a_whole_is_a_ring(plan_stories):
    """One percentage "of" something; more than all of it, or a growth, is none."""
    assert len(find(plan_stories(tell(SHARE)), Share)) == 1
    growth = Figure.of("+30 %", "of traffic", number=30.0, unit="%")
    for other in (SHARE._replace(number=120.0), SHARE._replace(phrase=ONE.phrase), PAIR, growth):
        assert find(plan_stories(tell(other)), Share) == []


def test_the_last_figures_are_dark(plan_stories):
    """One dark slide a story; a problem stays on its tint, however many figures it has."""
    story = tell(ONE)
    problem = Section(SectionKind.PROBLEM, "Problem", tell(TWO).sections[0].blocks)
    two = TWO._replace(key="2 cars", section=SectionKind.PROBLEM)
    deck = plan_stories(story._replace(sections=(problem, *story.sections), figures=(*story.figures, two)))
    assert [slide.ground for slide in find(deck, Figures)] == [GroundName.TINT, GroundName.PANEL]


def test_what_no_slide_has_shown_large_is_a_key_figure(plan_stories):
    """Running text shows its figures small, so they have a slide."""
    story = tell(ONE, TWO, lines=2)._replace(layouts=((SectionKind.SOLUTION, SectionLayout.BULLETS),))
    deck = plan_stories(story)
    assert len(find(deck, Text)) == 1
    (slide,) = find(deck, Figures)
    assert slide.key == "a-b/figures"
    assert [figure.value for figure in slide.content.figures] == ["1 cars", "2 cars"]


@pytest.mark.parametrize(("figures", "listed"), [((ONE,), 1), ((PAIR,), 0), ((PAIR, ONE), 1)])
def test_figures_that_the_author_lists_are_shown_once(plan_stories, figures, listed):
    """The author asked for all of them: one that a chart draws has no place among the others; the first says why."""
    story = tell(*figures, kind=SectionKind.FIGURES)
    deck = plan_stories(story)
    shown, charts = find(deck, Figures), find(deck, Comparison)
    assert len(shown) == listed
    keys = [figure.key for slide in (*shown, *charts) for figure in slide.notes.figures]
    assert sorted(keys) == sorted(figure.key for figure in story.figures)
    assert [bool(slide.notes.blocks) for slide in (*shown, *charts)] == [True, *[False] * (len(keys) - 1)]


def test_an_empty_heading_gives_its_name(plan_stories):
    """The author asked for key figures and left the choice to deckgen."""
    story = tell(ONE, TWO)
    wanted = story._replace(sections=(*story.sections, Section(SectionKind.FIGURES, "In numbers")))
    assert [slide.title for slide in find(plan_stories(wanted), Figures)] == ["Solution", "In numbers"]


def test_the_recap_is_of_two_stories(plan_stories):
    """The figures of one story stand on its own slides."""
    first, second = tell(ONE), tell(TWO)._replace(key="c-d", company="D")
    assert find(plan_stories(first, second._replace(figures=())), Recap) == []
    (recap,) = find(plan_stories(first, second), Recap)
    assert [(line.company, [one.value for one in figures]) for line, figures in recap.content.rows] == [
        ("B", ["1 cars"]),
        ("D", ["2 cars"]),
    ]


def test_a_recap_has_four_figures_at_most(plan_stories):
    """Of many stories the strongest, in the order in which they are told."""
    weights = (3.0, 9.0, 1.0, 5.0, 7.0, 2.0)
    stories = [
        tell(ONE._replace(weight=weight))._replace(key=f"k-{at}", company=f"C{at}") for at, weight in enumerate(weights)
    ]
    (recap,) = find(plan_stories(*stories), Recap)
    assert [line.company for line, _ in recap.content.rows] == ["C0", "C1", "C3", "C4"]


@pytest.mark.parametrize("lines", [0, 2, 4, 7])
def test_the_budget(plan_stories, lines):
    """The strongest figure stands on three slides at most, any other on two, none on the agenda."""
    first = tell(PAIR, ONE, TWO, THREE, FOUR, lines=lines)
    deck = plan_stories(first, tell(ONE)._replace(key="c-d", company="D"))
    seen = Counter(
        figure.key
        for slide in deck.slides
        if slide.section in {"", "a-b"}
        for figure in _list_large(slide.content)
        if figure in first.figures
    )
    assert seen[first.figures[0].key] <= 3
    assert all(seen[figure.key] in {1, 2} for figure in first.figures[1:])


@pytest.mark.parametrize(("count", "told"), [(15, 3), (200, 1)])
def test_a_very_long_paragraph_is_told_once(plan_notes, count, told):
    """It stands whole in the notes of the first slide that shows some of it; a shorter one on each."""
    text = ", ".join(f"plant {number} took {number} days" for number in range(10, 10 + count))
    (deck,) = plan_notes(f"# M\n\n## Storage\n\n[Orbex](https://orbex.example)\n\n### Problem\n\n{text}\n")
    slides = [slide for slide in deck.slides if isinstance(slide.content, Figures)]
    assert len(slides) > 2
    assert sum(text in {block.text for block in slide.notes.blocks} for slide in slides) == told


def _list_large(content):
    match content:
        case Opener(figure=figure) if figure:
            return (figure,)
        case Figures(figures) | LinesAndFigures(figures=figures):
            return figures
        case Share(figure) | Scale(figure):
            return (figure,)
        case Comparison(series):
            return (series.figure,)
        case Recap(rows):
            return tuple(figure for _, figures in rows for figure in figures)
    return ()
