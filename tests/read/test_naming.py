"""Keys of stories, sections and blocks, and those that authors give."""

import pytest

HEAD = "# Module 1\n\n## EC2\n\n[Acme](https://a.b)\n\n"


def list_sections(reading):
    return [section.key for section in reading.story.sections]


def test_a_story_is_known_by_its_company(read):
    """The topic only tells two stories of one company apart, whichever stands first."""
    one = read("# Module 1\n## EC2\n[Acme](https://a.b)\n\nx\n")
    two = read("# Module 1\n## S3\n[Acme](https://a.b)\n\nx\n\n## EC2\n[Acme](https://a.b)\n\nx\n")
    assert [story.key for story in one.stories] == ["acme"]
    assert [story.key for story in two.stories] == ["acme.s3", "acme.ec2"]


def test_sections_are_known_by_kind_or_title(read):
    """Only two of one kind need their titles."""
    reading = read(HEAD + "### Problem\nx\n\n### Pricing\nx\n\n### Enjeux\nx\n\n### Solution\nx\n")
    problem, pricing, stakes, solution = list_sections(reading)
    assert (problem, pricing, solution) == ("problem", "pricing", "solution")
    assert stakes.startswith("problem.enjeux")


@pytest.mark.parametrize("title", ["Opener", "Comparison", "Own", "2"])
def test_titles_that_mean_something_else_in_a_key_are_told_apart(read, title):
    """No section has the key of a page, or of what a story shows beside its sections."""
    reading = read(HEAD + f"### Problem\nx\n\n### {title}\nx\n")
    assert list_sections(reading)[1] == f"{title.lower()}-"


def test_blocks_are_known_by_their_words(read, tmp_path, png):
    """First words, header of a table, name of a picture; the rest of a paragraph may be reworded."""
    (tmp_path / "flow.png").write_bytes(png)
    words, table = "Restores took three days in all sites", "| Site | Days |\n|--|--|\n| A | 3 |"
    reading = read(HEAD + f"### Problem\n{words}\n\n{table}\n\n![](flow.png)\n\n> It is fast\n")
    assert [block.key for block in reading.section.blocks] == [
        "restores-took-three-days-in-all",
        "site-days",
        "flow",
        "it-is-fast",
    ]


def test_marks_are_no_words(read):
    """`{hero}` renames nothing."""
    keys = [read(HEAD + f"### Problem\n* {mark}Saved 3 days\n").section.blocks[0].key for mark in ("", "{hero} ")]
    assert keys[0] == keys[1]


def test_front_matter_pins_a_story(read):
    """In Markdown and in YAML."""
    assert read(f"---\nkey: The One\n---\n{HEAD}x\n").story.key == "the-one"
    assert read(**{"a.yaml": "company: Acme\nkey: one\nproblem: Slow\n"}).story.key == "one"


def test_front_matter_pins_one_story_only(read):
    """With two in the file it pins none, and says so."""
    reading = read("---\nkey: one\n---\n# Module 1\n## EC2\n[A](https://a.b)\n\nx\n\n## S3\n[B](https://a.b)\n\nx\n")
    assert [story.key for story in reading.stories] == ["a", "b"]
    assert reading.find("unused-key").at.line == 1


@pytest.mark.parametrize(
    ("notes", "key"),
    [
        ("## EC2 {#one}\n[Acme](https://a.b)\n\nx\n", "one"),
        ("## EC2\n### Case Study 1: Acme {#one}\n#### Problem\nx\n", "one"),
        ("## [Acme](https://a.b) {#one .wide}\n### Problem\nx\n", "one"),
    ],
)
def test_a_heading_pins_a_story(read, notes, key):
    """Of the topic or of the company; the braces are no words of it."""
    story = read(f"# Module 1\n{notes}").story
    assert story.key == key
    assert "{" not in f"{story.topic}{story.company}"


def test_a_heading_pins_a_section(read):
    """Known names are known with braces behind them; two of one kind stay as they are."""
    reading = read(HEAD + "### Problem {#pain}\nx\n\n### Results {#impact .wide lang=en}\ny\n\n### Results\nz\n")
    assert list_sections(reading) == ["pain", "impact", "results"]
    assert [section.title for section in reading.story.sections] == ["Problem", "Results", "Results"]


@pytest.mark.parametrize("pin", ["pain", "opener", "solution", "2", ".."])
def test_a_taken_key_is_a_finding(read, pin):
    """The first keeps it; the other is called by its words."""
    reading = read(HEAD + f"### Problem {{#pain}}\nx\n\n### Results {{#{pin}}}\ny\n")
    assert list_sections(reading) == ["pain", "results"]
    assert reading.find("taken-key").at.line == 10


def test_two_stories_of_one_key_are_a_finding(read):
    """A topic's key is that of one story."""
    reading = read("# Module 1\n## EC2 {#one}\n[A](https://a.b)\n\nx\n\n## S3 {#one}\n[B](https://b.c)\n\ny\n")
    assert [story.key for story in reading.stories] == ["one", "b"]
    assert reading.find("taken-key").at.line == 8


def test_a_key_behind_a_module_is_of_no_use(read):
    """A module is known by number and title; the braces are not shown."""
    reading = read("# Module 1 : Storage {#s}\n## EC2\n[A](https://a.b)\n\nx\n")
    assert [(module.key, module.title) for module in reading.course.modules] == [("01-storage", "Storage")]
    assert reading.find("unused-key").at.line == 1


@pytest.mark.parametrize("heading", ["Sets {a, b}", "Why {figure}", "{#x}", "C# {sharp}"])
def test_other_braces_are_words(read, heading):
    """Only what Pandoc and kramdown read as attributes is none of the heading."""
    reading = read(HEAD + f"### Problem\nx\n\n### {heading}\ny\n")
    assert reading.story.sections[-1].title == heading


def test_a_repeat_keeps_its_own_sections_apart(read):
    """What stands under the second topic has keys that no section of the story has."""
    more = "## Backup\n\n[The same](#acme)\n\n| a | b |\n|--|--|\n| c | d |\n"
    reading = read(f"{HEAD}### Solution\nx\n\n{more}")
    assert [section.key for section in reading.stories[1].sections] == ["solution", "own/activity"]


@pytest.mark.parametrize("text", ["* It rained {#rain}", "It rained {#rain .wide}", "1. It rained {#rain}"])
def test_a_key_behind_an_item_is_said_and_is_no_word_of_it(read, text):
    """Only stories and sections have keys to pin."""
    reading = read(f"# Module 1\n## S3\n[Orbex](https://a.b)\n### Problem\n{text}\n")
    assert reading.story.sections[0].blocks[0].text == "It rained"
    finding = reading.find("unused-key")
    assert (finding.at.line, "“rain”" in finding.message) == (5, True)
