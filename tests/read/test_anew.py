"""Several stories under one heading: short lines before sections that begin anew name them."""

import pytest

TOLD = "### Problem\n\n* Reports took 3 days\n\n### Solution\n\n* They take 2 hours\n\n"
HURRIED = "Problem:\ntoo slow\n\nSolution:\nLambda\n\n"
HEAD = "# Module 4\n\n## Lambda\n\n"


def outline(reading):
    return [(story.topic, story.company, story.source) for story in reading.stories]


@pytest.mark.parametrize("told", [TOLD, HURRIED])
@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Volta Motors   https://example.com/volta", "https://example.com/volta"),
        ("Volta Motors – https://example.com/volta", "https://example.com/volta"),
        ("Volta Motors (https://example.com/volta)", "https://example.com/volta"),
        ("Volta Motors\nhttps://example.com/volta", "https://example.com/volta"),
        ("**Volta Motors**", ""),
        ("Volta Motors", ""),
    ],
)
def test_a_line_before_sections_that_begin_anew_names_the_next_story(read, told, line, source):
    """A name, with its address on the same line, on the next or with none."""
    reading = read(f"{HEAD}[Utopus](https://example.com/utopus)\n\n{told}{line}\n\n{told}")
    assert outline(reading) == [("Lambda", "Utopus", "https://example.com/utopus"), ("Lambda", "Volta Motors", source)]
    assert [len(story.sections) for story in reading.stories] == [2, 2]
    assert reading.find("plain-company").at.line == 15 if told is TOLD else 13


@pytest.mark.parametrize("told", [TOLD, HURRIED])
@pytest.mark.parametrize("names", [("**1. Acme**", "**2. Globex**"), ("1. Acme", "2. Globex"), ("Acme", "Globex")])
def test_lines_alike_name_all_stories_of_their_topic(read, told, names):
    """Counted by hand or not; the heading above them is no company then."""
    reading = read(f"{HEAD}{names[0]}\n\n{told}{names[1]}\n\n{told}")
    assert outline(reading) == [("Lambda", "Acme", ""), ("Lambda", "Globex", "")]


@pytest.mark.parametrize(
    "line",
    [
        "They never looked back.",
        "and so on",
        "the end of it",
        "See https://example.com/volta",
        "1. one\n2. two\n3. Three",
    ],
)
def test_other_lines_name_nothing(read, line):
    """A sentence, words in small letters, a pointer and the end of a list belong to the section above."""
    reading = read(f"{HEAD}[Utopus](https://example.com/utopus)\n\n{TOLD}{line}\n\n{TOLD}")
    assert [story.company for story in reading.stories] == ["Utopus"]


def test_a_name_between_sections_that_go_on_is_text(read):
    """Only where a kind of section comes again does another story begin."""
    reading = read(f"{HEAD}[Utopus](https://example.com/utopus)\n\n{TOLD}Graviton\n\n### Results\n\n* 40 % less\n")
    assert [story.company for story in reading.stories] == ["Utopus"]
    assert reading.stories[0].sections[1].blocks[-1].text == "Graviton"


def test_places_of_a_name_stay_those_of_the_author(read):
    """A finding underlines the name, not its address or its marks."""
    reading = read(f"{HEAD}[Utopus](https://example.com/utopus)\n\n{TOLD}Volta   https://example.com/volta\n\n{TOLD}")
    finding = reading.find("plain-company")
    assert (finding.at.line, finding.at.column, finding.at.length) == (15, 1, 5)
    assert reading.stories[1].line == 15


def test_topics_on_lines_of_their_own(read):
    """Where the first story has one, the next ones have."""
    told = "\n\nProblem\nslow\n\nSolution\nLambda\n\n---\n\n"
    text = f"Lambda\n\nUtopus\nhttps://a.b/utopus{told}EC2\n\nVolta\nhttps://a.b/volta{told}"
    assert outline(read(f"# Module 4\n\n{text}")) == [
        ("Lambda", "Utopus", "https://a.b/utopus"),
        ("EC2", "Volta", "https://a.b/volta"),
    ]
