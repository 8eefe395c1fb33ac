"""What the opener says of a company, and what is left for the activity's own slide."""

import pytest

from deckgen.deck import Opener
from deckgen.story import Paragraph, Quote, Reminder, Section, SectionKind, SectionLayout, Span, Story, StoryState

PROBLEM = Section(SectionKind.PROBLEM, "Problem", (Paragraph((Span("Slow."),)),))


def tell(*texts, **paragraph):
    blocks = tuple(Paragraph((Span(text),), **paragraph) for text in texts)
    return Story("a-b", "B", "A", sections=(Section(SectionKind.ACTIVITY, "Activity", blocks), PROBLEM))


def read(deck):
    """Return the opener's line and the keys of the story's slides."""
    opener = next(slide.content for slide in deck.slides if isinstance(slide.content, Opener))
    return "".join(span.text for span in opener.line), [s.key for s in deck.slides if s.section]


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (("Sells anvils",), "Sells anvils"),
        (("Sells anvils. Has done so since ever.",), "Sells anvils. Has done so since ever."),
        (("Media", "Merger of two channels"), "Media\u00a0· Merger of two channels"),
        (("a " * 80,), "a " * 80),
    ],
)
def test_a_short_activity_is_told_by_the_opener(plan_stories, texts, line):
    """The next slide would repeat it word for word; the trail begins with what follows."""
    deck = plan_stories(tell(*texts))
    assert read(deck) == (line, ["a-b/opener", "a-b/problem"])
    assert deck.slides[2].trail == ("Problem",)


def test_the_notes_of_the_opener_hold_what_it_tells(plan_stories):
    """The heading, the whole text, the section's reminders and the time to say it."""
    story = tell("Media", "Merger")
    activity = story.sections[0]._replace(reminders=(Reminder("Ask who watches it"),))
    deck = plan_stories(story._replace(kicker="Case 1", sections=(activity, PROBLEM)))
    notes = deck.slides[1].notes
    assert notes.heading == "Case 1 / Activity"
    assert [block.text for block in notes.blocks] == ["Media", "Merger"]
    assert notes.reminders == ("Ask who watches it",)
    assert notes.minutes >= 1
    assert deck.slides[0].notes.next_title == "B"
    assert notes.next_title == "Problem — B"


@pytest.mark.parametrize(
    "story",
    [
        tell("Sells anvils. " * 20),
        tell("One", "Two", "Three"),
        tell("Sells", lead=True),
        tell("Sells", marker="1."),
        tell("Sells", level=1),
        tell("Sells\nanvils"),
        tell("Sells")._replace(layouts=((SectionKind.ACTIVITY, SectionLayout.STATEMENT),)),
    ],
    ids=["long", "three", "lead-in", "numbered", "nested", "two lines", "wished"],
)
def test_any_other_activity_has_its_slide(plan_stories, story):
    """Lists, long texts, what the author arranged: one line cannot stand for them."""
    assert "a-b/activity" in read(plan_stories(story))[1]


def test_a_longer_activity_gives_its_first_sentence(plan_stories):
    """The opener has one line, the slide has everything."""
    line, keys = read(plan_stories(tell("Sells anvils. To everyone.", "More", "And more")))
    assert line == "Sells anvils."
    assert "a-b/activity" in keys


def test_a_long_sentence_is_said_once(plan_stories):
    """Too long for a line and the whole of the section: the opener leaves it to the slide."""
    line, keys = read(plan_stories(tell("word " * 40)))
    assert line == ""
    assert "a-b/activity" in keys


def test_a_quote_is_no_line(plan_stories):
    """Only paragraphs can be part of a line."""
    quote = Quote((Paragraph((Span("Wow"),)),))
    activity = Section(SectionKind.ACTIVITY, "Activity", (Paragraph((Span("Sells"),)), quote))
    line, keys = read(plan_stories(Story("a-b", "B", "A", sections=(activity,))))
    assert line == "Sells"
    assert "a-b/activity/quote:wow" in keys


def test_the_line_has_the_language_of_its_words(plan_stories):
    """A French sentence in an English story is set and proofed as French."""
    deck = plan_stories(tell("Vend des enclumes", lang="fr"))
    assert deck.slides[1].content.lang == "fr"


def test_a_story_without_words_says_where_to_read_it(plan_stories):
    """Its opener links to the source; cover, agenda and count are of the stories that are told."""
    stub = Story("c-d", "D", "C", source="https://example.com", state=StoryState.STUB)
    deck = plan_stories(tell("Sells"), stub)
    cover, *_, opener, sources = deck.slides
    (span,) = opener.content.line
    assert (span.text, span.link) == ("Read the story", "https://example.com")
    assert "Story to come: see the source" in [remark.text for remark in opener.notes.remarks]
    assert [line.company for line in cover.content.lines] == ["B"]
    assert "1 story" in cover.content.facts
    assert [slide.key for slide in deck.slides if slide.key == "agenda"] == []
    assert [line.company for line in sources.content.lines] == ["D"]
    assert [section.title for section in deck.sections] == ["Module 1", "B", "D"]


def test_a_module_of_stories_without_words(plan_stories):
    """Nothing is counted that is not told."""
    deck = plan_stories(Story("c-d", "D", "C", state=StoryState.STUB))
    assert deck.slides[0].content.lines == ()
    assert not any("0" in fact for fact in deck.slides[0].content.facts)
    assert deck.slides[1].content.line == ()
