"""What the opener says of a company, and what is left for the activity's own slide."""

import pytest

from deckgen.blocks import Paragraph, Quote, Span
from deckgen.content import Figures, Lines, Opener, Profile, Statement
from deckgen.story import Figure, Reminder, Section, SectionKind, SectionLayout, Story, StoryState

PROBLEM = Section(SectionKind.PROBLEM, "Problem", (Paragraph((Span("Slow."),)),))


def tell(*texts, **paragraph):
    blocks = tuple(Paragraph((Span(text),), **paragraph) for text in texts)
    return Story("a-b", "B", "A", sections=(Section(SectionKind.ACTIVITY, "Activity", blocks), PROBLEM))


def read(deck):
    """Return the opener's lines and the keys of the story's slides."""
    opener = next(slide.content for slide in deck.slides if isinstance(slide.content, Opener))
    return [read_hero(line) for line in opener.lines], [s.key for s in deck.slides if s.section]


def read_hero(line):
    return "".join(span.text for span in line.hero)


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        (("Sells anvils",), ["Sells anvils"]),
        (("Sells anvils. Has done so since ever.",), ["Sells anvils", "Has done so since ever"]),
        (("Media", "Merger of two channels"), ["Media", "Merger of two channels"]),
        (("B is large",), ["is large"]),
    ],
)
def test_a_short_activity_is_told_by_the_opener(plan_stories, texts, lines):
    """The next slide would repeat it word for word; the way through the story begins with what follows."""
    deck = plan_stories(tell(*texts))
    assert read(deck) == (lines, ["a-b/opener", "a-b/problem"])
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
        tell("word " * 41),
        tell("Sells", lead=True),
        tell("Sells", marker="1."),
        tell("Sells", level=1),
        tell("Sells")._replace(layouts=((SectionKind.ACTIVITY, SectionLayout.STATEMENT),)),
    ],
    ids=["long", "lead-in", "numbered", "nested", "wished"],
)
def test_any_other_activity_has_its_slide(plan_stories, story):
    """Lists, long texts, what the author arranged: the opener leaves all of it to the slide."""
    lines, keys = read(plan_stories(story))
    assert lines == []
    assert "a-b/activity" in keys


def test_a_long_line_stands_on_an_opener_that_says_nothing_else(plan_stories):
    """Up to forty words, rather than a name alone and a slide of one sentence."""
    deck = plan_stories(tell("word " * 40, "more", marker="•"))
    lines, keys = read(deck)
    assert lines == [("word " * 40).strip()]
    assert "a-b/activity" in keys


def test_the_slide_shows_what_the_opener_left_out(plan_stories):
    """Leading lines stand on the opener up to 27 words, the others on the slide, with their own notes."""
    deck = plan_stories(tell("word " * 20, "more " * 8, "less", marker="•"))
    lines, _ = read(deck)
    (activity,) = (slide for slide in deck.slides if slide.key == "a-b/activity")
    assert len(lines) == 1
    assert isinstance(activity.content, Lines)
    assert [block.text.split()[0] for block in activity.notes.blocks] == ["more", "less"]
    assert deck.slides[1].notes.heading == ""


def test_many_lines_left_are_a_profile(plan_stories):
    """The company with a first line, the others beside it."""
    deck = plan_stories(tell(*(f"Line number {n} of six" for n in range(6)), marker="•"))
    (profile,) = (slide.content for slide in deck.slides if isinstance(slide.content, Profile))
    assert profile.company == "B"
    assert read_hero(profile.first) == "Line number 2 of six"
    assert [read_hero(line) for line in profile.lines] == [f"Line number {n} of six" for n in (3, 4, 5)]


def test_a_quote_is_no_line(plan_stories):
    """Only paragraphs can be lines."""
    quote = Quote((Paragraph((Span("Wow"),)),))
    activity = Section(SectionKind.ACTIVITY, "Activity", (Paragraph((Span("Sells"),)), quote))
    lines, keys = read(plan_stories(Story("a-b", "B", "A", sections=(activity,))))
    assert lines == ["Sells"]
    assert "a-b/activity/quote:wow" in keys


def test_a_line_knows_the_language_of_its_words(plan_stories):
    """A French sentence in an English story is set and proofed as French."""
    deck = plan_stories(tell("Vend des enclumes", lang="fr"))
    assert deck.slides[1].content.lines[0].paragraph.lang == "fr"


def figures(*sections):
    return tuple(
        Figure.of(f"{n} cars", "sold", key=f"k{n}", section=section, weight=9.0 - n)
        for n, section in enumerate(sections, start=1)
    )


@pytest.mark.parametrize(
    ("sections", "shown"),
    [
        ((SectionKind.RESULTS,) * 2, None),
        ((SectionKind.RESULTS,) * 3, "1 cars"),
        ((SectionKind.PROBLEM, SectionKind.SOLUTION, SectionKind.RESULTS), "2 cars"),
        ((SectionKind.PROBLEM, SectionKind.ACTIVITY, SectionKind.PROBLEM), None),
    ],
)
def test_the_opener_shows_a_figure_of_several_that_were_won(plan_stories, sections, shown):
    """With few of them it would only repeat the next slide; what was suffered is no opening."""
    deck = plan_stories(tell("Sells")._replace(figures=figures(*sections)))
    figure = deck.slides[1].content.figure
    assert (figure.value if figure else None) == shown


def test_the_figure_of_the_opener_is_large_once(plan_stories):
    """The slide after it has it in one line under the others."""
    told = figures(*(SectionKind.SOLUTION,) * 3)
    blocks = tuple(Paragraph((Span(one.value, figure=one.key),), marker="•") for one in told)
    story = Story("a-b", "B", "A", sections=(Section(SectionKind.SOLUTION, "Solution", blocks),), figures=told)
    opener, solution = plan_stories(story).slides[1:3]
    assert opener.content.figure == told[0]
    assert solution.content == Figures(told[1:], told[0])


def test_a_figure_that_has_a_slide_alone_is_large_there(plan_stories):
    """The opener shows none then, unless the author chose it."""
    told = figures(*(SectionKind.SOLUTION,) * 3)
    sections = tuple(
        Section(SectionKind.SOLUTION, title, (Paragraph((Span(one.value, figure=one.key),), marker="•"),))
        for title, one in zip(("Solution", "Then", "Now"), told, strict=True)
    )
    story = Story("a-b", "B", "A", sections=sections, figures=told)
    assert plan_stories(story).slides[1].content.figure is None
    chosen = told[0]._replace(weight=1001.0)
    assert plan_stories(story._replace(figures=(chosen, *told[1:]))).slides[1].content.figure == chosen


def test_a_look_whose_openers_have_no_figures_shows_it_large_later(plan_stories):
    """At night a story opens with its name alone."""
    told = figures(*(SectionKind.SOLUTION,) * 3)
    blocks = tuple(Paragraph((Span(one.value, figure=one.key),), marker="•") for one in told)
    story = Story("a-b", "B", "A", sections=(Section(SectionKind.SOLUTION, "Solution", blocks),), figures=told)
    opener, solution = plan_stories(story, opens=False).slides[1:3]
    assert opener.content.figure is None
    assert solution.content == Figures(told)


def test_the_author_may_choose_the_figure_of_the_opener(plan_stories):
    """His choice needs no others beside it."""
    (chosen,) = figures(SectionKind.PROBLEM)
    deck = plan_stories(tell("Sells")._replace(figures=(chosen._replace(weight=1001.0),)))
    assert deck.slides[1].content.figure.value == "1 cars"


def test_a_figure_of_an_activity_stands_in_its_sentence(plan_stories):
    """What a company does is said by its words; without bold ones the figure is what stands out."""
    spans = (Span("It sells what it makes in "), Span("12 countries", figure="12"), Span(" in all"))
    activity = Section(SectionKind.ACTIVITY, "Activity", (Paragraph((Span("word " * 27),)), Paragraph(spans)))
    figure = Figure.of("12 countries", key="12", section=SectionKind.ACTIVITY)
    deck = plan_stories(Story("a-b", "B", "A", sections=(activity,), figures=(figure,)))
    (line,) = (slide.content.line for slide in deck.slides if isinstance(slide.content, Statement))
    assert read_hero(line) == "12 countries"
    assert [slide.key for slide in deck.slides if slide.section] == ["a-b/opener", "a-b/activity"]


def test_a_story_without_words_says_where_to_read_it(plan_stories):
    """Its opener links to the source; it is on cover and agenda as it is in the show, and says nothing of a company."""
    stub = Story("c-d", "D", "C", source="https://example.com", state=StoryState.STUB)
    deck = plan_stories(tell("Sells"), stub)
    cover, agenda, *_, opener, sources = deck.slides
    assert opener.content.invites
    (span,) = opener.content.lines[0].hero
    assert (span.text, span.link) == ("Read the story", "https://example.com")
    assert "Story to come: see the source" in [remark.text for remark in opener.notes.remarks]
    assert [line.company for line in cover.content.lines] == ["B", "D"]
    assert "2 stories" in cover.content.facts
    assert [(line.company, bool(line.says)) for line in agenda.content.lines] == [("B", True), ("D", False)]
    assert [line.company for line in sources.content.lines] == ["D"]
    assert [section.title for section in deck.sections] == ["Module 1", "B", "D"]


def test_a_module_of_stories_without_words(plan_stories):
    """Nothing is counted that is not told."""
    deck = plan_stories(Story("c-d", "D", "C", state=StoryState.STUB))
    assert deck.slides[0].content.lines == ()
    assert not any("0" in fact for fact in deck.slides[0].content.facts)
    assert deck.slides[1].content.lines == ()


def test_a_line_stays_with_those_below_it(plan_notes):
    """Which would say nothing on the next slide without it."""
    text = "* Sells anvils\n* 300 depots\n    * mostly in Spain\n    * some in Italy\n* Family owned\n"
    (deck,) = plan_notes(f"# Module 1\n\n## S3\n\n[B](https://b.com)\n\n### Activity\n\n{text}")
    assert [line.paragraph.text for line in deck.slides[1].content.lines] == ["Sells anvils"]
    assert [block.text for block in deck.slides[2].notes.blocks][:2] == ["300 depots", "mostly in Spain"]
