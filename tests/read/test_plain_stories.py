"""Notes without any heading: names of sections on plain lines are evidence for what stands above them."""

import pytest

NOTES = """{module}

S3

Acme

{problem}: {words}

{solution}: snapshots every night.

EC2

{second}

{problem}: servers stood idle for 60 % of the time.

{solution}: they are rented by the second.
"""
LANGUAGES = [
    ("Module 3", "Problem", "Solution"),
    ("Module 3 : Le stockage", "Problème", "Solution"),
    ("Modul 3: Speicher", "Herausforderung", "Lösung"),
    ("Tag 3", "Problem", "Lösung"),
]


def outline(reading):
    return [
        (module.number, story.topic, story.company) for module in reading.course.modules for story in module.stories
    ]


def write(module, problem, solution, second="Globex"):
    return NOTES.format(module=module, problem=problem, words="it took 3 days", solution=solution, second=second)


@pytest.mark.parametrize("names", LANGUAGES)
def test_short_lines_before_the_sections_are_topic_and_company(read, names):
    """Module, topic, company, and again where the sections begin anew; no line is text as well."""
    reading = read(write(*names))
    assert outline(reading) == [(3, "S3", "Acme"), (3, "EC2", "Globex")]
    titles = [[section.title for section in story.sections] for story in reading.stories]
    assert titles == [[names[1], names[2]]] * 2
    said = [finding.at.line for finding in reading.findings if finding.code == "plain-heading"]
    assert said == [1, 3, 5, 7, 9, 11, 13, 15, 17]


def test_places_stay_those_of_the_author(read):
    """Of names and of the words behind a section's name."""
    story = read(write(*LANGUAGES[0])).stories[1]
    assert (story.line, story.sections[0].line) == (13, 15)
    span = story.sections[0].blocks[0].spans[0]
    assert (span.line, span.column, span.text[:7]) == (15, 10, "servers")


def test_an_address_belongs_to_the_company(read):
    """On the line after it or in its link, with or without a blank line."""
    for second in (
        "Globex\nhttps://globex.example/a",
        "Globex\n\nhttps://globex.example/a",
        "[Globex](https://globex.example/a)",
    ):
        reading = read(write(*LANGUAGES[0], second=second))
        assert outline(reading) == [(3, "S3", "Acme"), (3, "EC2", "Globex")], second
        assert reading.stories[1].source == "https://globex.example/a"


def test_one_name_is_the_company(read):
    """Without a topic before the first company no later story gets one."""
    reading = read("Orbex\n\nProblem: slow.\n\nSolution: fast.\n\nSo far.\n\nGood Luck\n\nDelmar\n\nProblem: dear.\n")
    assert [(story.topic, story.company) for story in reading.stories] == [("", "Orbex"), ("", "Delmar")]
    assert reading.stories[0].sections[-1].blocks[-1].text == "Good Luck"


@pytest.mark.parametrize(
    "text",
    [
        "An online retailer with many shops\n\nProblem: slow.\n",
        "They sell shoes.\n\nProblem: slow.\n",
        "* Acme\n\nProblem: slow.\n",
        "Acme\nsells shoes\n\nProblem: slow.\n",
    ],
)
def test_other_lines_before_the_sections_stay_text(read, text):
    """Sentences, items, lines of a paragraph: the story is called like its file."""
    reading = read(text)
    assert reading.story.company == "Notes"
    assert len(reading.story.sections) == 2


def test_a_file_with_a_heading_keeps_its_plain_lines(read):
    """There headings tell what is what."""
    reading = read("# Module 1\n\n## S3\n\n### Acme\n\nSee S3\n\nProblem: slow.\n")
    assert reading.story.company == "Acme"
    assert reading.story.sections[0].blocks[0].text == "See S3"


def test_sections_that_come_again_without_a_name_are_one_story(read):
    """Nothing tells two stories apart: a second problem is one more section."""
    reading = read("Acme\n\nProblem: slow.\n\nSolution: fast.\n\nProblem: dear.\n\nSolution: cheap.\n")
    assert [section.title for section in reading.story.sections] == ["Problem", "Solution", "Problem", "Solution"]


def test_code_and_code_alone_is_left_as_it_is(read):
    """A comment in code is no heading, and a name in it no company."""
    reading = read("Acme\n\nProblem: slow.\n\n```\n# Module 3\n\nGlobex\n```\n\nSolution: fast.\n")
    assert reading.story.company == "Acme"
    assert reading.story.sections[0].blocks[-1].text == "# Module 3\n\nGlobex"


@pytest.mark.parametrize("text", ["One.\n\nTwo.\n\nThree.\n", "Un mot.\n\n* deux\n* trois\n"])
def test_a_text_in_which_nothing_tells_is_said(read, text):
    """What was assumed, at its first line; a word or two are no matter, nor is a text that front matter names."""
    finding = read(text).find("no-headings")
    assert (finding.at.line, "“Notes”" in finding.message) == (1, True)
    for other in (
        "One.\n\nTwo.\n",
        f"---\ncompany: Orbex\n---\n{text}",
        f"[Orbex](https://a.b)\n\n{text}",
        f"# Orbex\n{text}",
    ):
        assert "no-headings" not in read(other).codes


APART = """{0}

{0} runs wind farms.

Problem: servers were full every morning

Solution: it went serverless

That was all.

{1}

It builds rockets.

Problem: simulations waited

Solution: jobs start in minutes
"""


@pytest.mark.parametrize("mark", ["{}", "**{}**", "__{}__"])
def test_a_name_above_the_text_that_a_story_begins_with_is_its_company(read, mark):
    """Where each story has one such line; what stands between is its activity."""
    reading = read(APART.format(mark.format("Utopus Insights"), mark.format("Orbex")))
    assert [(story.topic, story.company) for story in reading.stories] == [("", "Utopus Insights"), ("", "Orbex")]
    assert [[section.kind.value for section in story.sections] for story in reading.stories] == [
        ["activity", "problem", "solution"]
    ] * 2
    assert reading.stories[0].sections[-1].blocks[-1].text == "That was all."
    assert "nameless-story" not in reading.codes


@pytest.mark.parametrize("second", ["The second one", "Two Names\n\nThe Other", "and so on"])
def test_where_no_line_or_several_could_name_a_story_it_is_asked_for(read, second):
    """Nothing is guessed: all is one story, and a warning stands where the second begins."""
    reading = read(APART.format("Utopus", second))
    assert len(reading.stories) == 1
    finding = reading.find("nameless-story")
    assert (finding.at.line, finding.at.column) == (15 + second.count("\n"), 1)
    assert "Problem" in finding.message


def test_bold_names_are_told_from_plain_ones(read):
    """A short line within a story is none where the companies are bold."""
    text = APART.format("**Utopus**", "**Orbex**").replace("That was all.", "Good Luck")
    assert [story.company for story in read(text).stories] == ["Utopus", "Orbex"]


def test_lines_that_count_stories_name_them(read):
    """With lines of text right below them."""
    case = "Case n° {} – {}\nSector: {}\nPb → slow\nSol → Lambda\nRes → fast\n\n"
    stories = read(
        "Module 6\n\n" + case.format(1, "Orbex (Brest)", "freight") + case.format(2, "Delmar", "sea")
    ).stories
    assert [story.company for story in stories] == ["Orbex (Brest)", "Delmar"]
    assert [story.sections[0].blocks[0].text for story in stories] == ["Sector: freight", "Sector: sea"]


def test_a_name_may_have_something_said_of_it_in_brackets(read):
    """An address behind them is the source."""
    told = "pb: slow\nsol: Lambda\nres: fast\n\n"
    stories = read(f"Orbex (freight) https://a.b/c\n{told}Delmar Lines (ships)\n{told}").stories
    assert [(story.company, story.source) for story in stories] == [
        ("Orbex (freight)", "https://a.b/c"),
        ("Delmar Lines (ships)", ""),
    ]


def test_two_names_of_a_kind_in_a_row_are_one_story(read):
    """`Context` and `Challenge` are both of the problem."""
    told = "Context\n* big\n\nChallenge\n* slow\n\nSolution\n* fast\n\n"
    reading = read(f"Case study 1: Orbex\n\n{told}Case study 2: Delmar\n\n{told}")
    assert [story.company for story in reading.stories] == ["Orbex", "Delmar"]
    assert "nameless-story" not in reading.codes


def test_a_name_in_stars_needs_no_blank_line(read):
    """As in a chat: single stars make it bold there."""
    told = "• *Problem:* slow\n• *Solution:* fast\n\n"
    stories = read(f"A story for module 6:\n*Orbex*\n{told}And one more:\n*Delmar Lines*\n{told}").stories
    assert [story.company for story in stories] == ["Orbex", "Delmar Lines"]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_plain_stories_may_stand_below_headings_of_modules(read, gap):
    """Where nothing else is a heading, a name above a link is the topic; the last section does not end in it."""
    story = "{}\n{gap}[{}](https://a.b)\n{gap}Problem\n* slow\n{gap}Solution\n* fast\n\n"
    text = "# Module 5 - Containers\n\n" + story.format("ECS", "Orbex", gap=gap) + story.format("EKS", "Alma", gap=gap)
    reading = read(text)
    assert [(one.topic, one.company) for one in reading.stories] == [("ECS", "Orbex"), ("EKS", "Alma")]
    assert reading.course.modules[0].intro == ()
    assert "nameless-story" not in read(text.replace("ECS\n", "").replace("EKS\n", "")).codes


def test_a_line_on_top_may_say_that_it_names_the_story(read):
    """Other lines may stand between it and the first section."""
    text = "**Case study: Orbex**\n\n**Industry:** freight\n\n---\n\n**1. Problem**\nslow\n\n**2. Solution**\nfast\n"
    (story,) = read(text).stories
    assert (story.kicker, story.company) == ("Case study", "Orbex")
