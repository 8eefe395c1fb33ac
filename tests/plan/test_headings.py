"""The language of labels and titles."""

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.content import Cover, Opener
from deckgen.language.headings import choose_heading_language
from deckgen.layout.titles import spare_title
from deckgen.story import Figure, Section, SectionKind, Story


def tell(*titles, lang="fr"):
    block = Paragraph((Span("Une phrase."),))
    sections = tuple(Section(SectionKind.OTHER, title, (block,)) for title in titles)
    return Story("a-b", "B", "A", sections=sections, lang=lang)


@pytest.mark.parametrize(
    ("titles", "lang"),
    [
        (("Activity", "Problem", "Solution"), "en"),
        (("Activité", "Problème", "Solution"), "fr"),
        (("Activity", "Situation", "Solution"), "en"),
        (("Le défi", "Solution"), "fr"),
        (("Results & benefits",), "en"),
        (("Solution",), "default"),
        (("Activity", "Problème"), "default"),
        (("Pricing",), "default"),
        (("",), "default"),
        ((), "default"),
    ],
)
def test_labels_follow_the_headings(titles, lang):
    """Headings of one language want labels of the same; where they do not tell, the deck decides."""
    assert choose_heading_language(titles, "default") == lang


def test_titles_and_labels_of_a_story_are_of_one_language(plan_stories):
    """French words under English headings: the trail is English, the text keeps its own language."""
    figures = tuple(Figure.of(f"{n} %", "de moins") for n in (1, 2))
    story = tell("Activity", "Problem")._replace(figures=figures)
    slide = plan_stories(story, lang="en").slides[-1]
    assert slide.trail == ("Activity", "Problem", "Key figures")
    assert (slide.lang, slide.labels) == ("fr", "en")


def cover_of(deck):
    (cover,) = (slide for slide in deck.slides if isinstance(slide.content, Cover))
    return cover.content.kicker, cover.title


def test_a_cover_without_a_title_names_the_topics(plan_stories):
    """The number stands small above them; file, footer and properties keep it."""
    first, second = Story("a-b", "B", "EC2"), Story("c-d", "D", "Lambda")
    deck = plan_stories(first, second)
    assert cover_of(deck) == ("Module 1", "EC2\u00a0· Lambda")
    assert (deck.title, deck.module) == ("Module 1", "Module 1")
    assert cover_of(plan_stories(first, second, title="Compute")) == ("Module 1", "Compute")


def test_topics_on_a_cover_are_named_once(plan_stories):
    """A topic of two stories is one topic, a story without topic is its company."""
    stories = (Story("a-b", "B", "EC2"), Story("c-d", "D", "EC2"), Story("e", "E", ""))
    assert cover_of(plan_stories(*stories)) == ("Module 1", "EC2\u00a0· E")


def test_a_topic_that_is_the_title_is_not_said_again(plan_stories):
    """It is the cover's to set the topics as its title, or the companies alone under it."""
    deck = plan_stories(Story("a-b", "B", "EC2"))
    assert cover_of(deck) == ("Module 1", "EC2")
    assert not deck.slides[0].content.named
    assert spare_title(deck.slides[0].content.lines, "EC2")[0].topic == ""


@pytest.mark.parametrize("topic", ["A very long topic " * 4, ""], ids=["too long", "the opener's title"])
def test_a_cover_may_have_the_number_only(plan_stories, topic):
    """Topics too long for a title stay in the list of stories; a lone company is the title of its opener."""
    deck = plan_stories(Story("a-b", "B", topic))
    assert cover_of(deck) == ("", "Module 1")
    assert [slide.title for slide in deck.slides if isinstance(slide.content, Opener)] == ["B"]
