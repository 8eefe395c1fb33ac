"""Which figures get slides of their own."""

import pytest

from deckgen.deck import Cards, Comparison, Opener, Recap, Text
from deckgen.story import Figure, Paragraph, Section, SectionKind, Span, Story


def tell(*figures, words="word", paragraphs=3, kind=SectionKind.SOLUTION):
    """Return a story of one section in which its figures stand, one a paragraph."""
    keys = [figure.value for figure in figures[:paragraphs]]
    keys += [""] * (paragraphs - len(keys))
    blocks = tuple(Paragraph((Span(words, figure=key),), marker="•") for key in keys)
    named = tuple(figure._replace(key=figure.value) for figure in figures)
    return Story("a-b", "B", "A", sections=(Section(kind, "Solution", blocks),), figures=named)


def find(deck, kind):
    return [slide for slide in deck.slides if isinstance(slide.content, kind)]


ONE, TWO, THREE, FOUR = (Figure.of(f"{n} cars", "sold", text=f"{n} cars sold") for n in (1, 2, 3, 4))
PAIR = Figure.of(
    "90 cars", "Sold", "30 cars", number=90.0, before_number=30.0, bold=True, text="from 30 cars to 90 cars"
)


def test_found_figures_have_a_slide(plan_stories):
    """All of them together, whatever stands beside the texts."""
    deck = plan_stories(tell(ONE, TWO, THREE, FOUR))
    (slide,) = find(deck, Cards)
    assert [figure.value for figure in slide.content.figures] == ["1 cars", "2 cars", "3 cars", "4 cars"]
    assert slide.trail == ("Solution", "Key figures")
    assert find(deck, Text)[0].trail == ("Solution", "Key figures")


def test_a_single_figure_has_the_opener(plan_stories):
    """A whole slide would show what the panel has shown."""
    deck = plan_stories(tell(ONE, words="word " * 200))
    assert find(deck, Opener)[0].content.figure.value == "1 cars"
    assert find(deck, Cards) == []


def test_what_has_a_chart_needs_no_card(plan_stories):
    """The chart shows both numbers; the cards are for the others."""
    deck = plan_stories(tell(PAIR, ONE, TWO, words="word " * 50))
    assert [figure.value for figure in find(deck, Cards)[0].content.figures] == ["1 cars", "2 cars"]
    assert [slide.key for slide in find(deck, Comparison)] == ["a-b/comparison/90 cars"]


def test_a_chart_alone_is_the_key_figures(plan_stories):
    """Without any cards it is the trail's stop for figures."""
    deck = plan_stories(tell(PAIR, words="word " * 200))
    (chart,) = find(deck, Comparison)
    assert find(deck, Cards) == []
    assert (chart.trail, chart.step) == (("Solution", "Key figures"), "Key figures")


@pytest.mark.parametrize("figures", [(ONE,), (PAIR,), (PAIR, ONE)])
def test_figures_that_the_author_lists_have_their_slide(plan_stories, figures):
    """The author asked for it: all of them, the one with a chart and the one on the opener too."""
    (slide,) = find(plan_stories(tell(*figures, kind=SectionKind.FIGURES)), Cards)
    assert slide.content == Cards(tell(*figures).figures)
    assert slide.notes.blocks


def test_an_empty_heading_wants_its_slide(plan_stories):
    """The author asked for key figures and left the choice to deckgen."""
    story = tell(ONE, TWO)
    wanted = story._replace(sections=(*story.sections, Section(SectionKind.FIGURES, "In numbers")))
    (slide,) = find(plan_stories(wanted), Cards)
    assert slide.title == "In numbers"


def test_the_recap_is_of_two_stories(plan_stories):
    """The figures of one story stand on its own slides."""
    first, second = tell(ONE), tell(TWO)._replace(key="c-d", company="D")
    assert find(plan_stories(first, second._replace(figures=())), Recap) == []
    (recap,) = find(plan_stories(first, second), Recap)
    assert [line.company for line, _ in recap.content.rows] == ["B", "D"]


def test_the_recap_shows_the_strongest(plan_stories):
    """Three figures a story, in the order of their weight."""
    story = tell(PAIR, ONE, TWO, THREE)
    (recap,) = find(plan_stories(story, story._replace(key="c-d", company="D")), Recap)
    assert recap.content.rows[0][1] == story.figures[:3]
