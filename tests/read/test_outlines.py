"""Outlines as programs for slides and notebooks paste them: lines behind tabs, the module on the first line."""

import pytest

SLIDES = (
    "Module 3 – Networking\n\nVPC Peering\nOrbex\nProblem\n\t23 VPCs, each with its own NAT\n\tNobody knew\nSolution\n"
    "\tOne Transit Gateway\n\t\twith route tables\nResults\n\tfrom $9,000 to $2,100\n\nDirect Connect\nDelmar\n"
    "Problem\n\tslow\nSolution\n\tfast\n"
)


def texts(section):
    return [(block.level, block.text) for block in section.blocks]


def test_an_outline_of_slides_tells_stories(read):
    """Titles stand at the margin, one below the other; what is behind tabs are their items."""
    reading = read(SLIDES)
    (module,) = reading.course.modules
    assert (module.number, module.title) == (3, "Networking")
    assert [(story.topic, story.company) for story in module.stories] == [
        ("VPC Peering", "Orbex"),
        ("Direct Connect", "Delmar"),
    ]
    told = [texts(section) for section in module.stories[0].sections]
    assert told[:2] == [
        [(0, "23 VPCs, each with its own NAT"), (0, "Nobody knew")],
        [(0, "One Transit Gateway"), (1, "with route tables")],
    ]


def test_columns_stay_the_authors(read):
    """A tab is one character of the line."""
    inner = read(SLIDES).stories[0].sections[1].blocks[1]
    assert (inner.line, inner.spans[0].column) == (10, 3)


@pytest.mark.parametrize(
    "text",
    [
        "A sentence that an editor wrapped,\n\tgoes on here\n\nAnother one with the\n\trest of it\n",
        "### Problem\n\n\tcode = 1\n\n### Solution\n\n\tcode = 2\n",
        "One line\n\tand one below it\n",
    ],
)
def test_other_lines_behind_tabs_are_what_they_were(read, text):
    """What an editor wrapped, code below a blank line, a single line that has one below it."""
    blocks = [block for section in read(f"## Orbex\n{text}").story.sections for block in section.blocks]
    assert not any(getattr(block, "marker", "") for block in blocks)


@pytest.mark.parametrize("below", ["mardi 3 mars 2025\n09:14\n", "S3\n", "Stories for the class\n"])
def test_the_first_line_may_be_the_module(read, below):
    """With a date or a topic right below it."""
    told = "Customer: Orbex\n- Problem: slow\n- Solution: fast\n"
    (module,) = read(f"Module 5 IAM\n{below}\n{told}").course.modules
    assert (module.number, module.title) == (5, "IAM")
    assert [story.company for story in module.stories] == ["Orbex"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Module 5 was long\nand hard.\n", ["Module 5 was long and hard."]),
        ("Module 5 IAM\n===\n", []),
        ("The story\nof it\n", ["The story of it"]),
    ],
)
def test_a_first_line_of_other_words_stays_where_it_is(read, text, words):
    """A sentence that goes on, a heading already, words."""
    told = "## Orbex\n### Problem\nx\n### Solution\ny\n"
    (module,) = read(f"{text}\n{told}").course.modules
    assert [block.text for block in module.intro] == words
    assert [story.company for story in module.stories] == ["Orbex"]


def test_paragraph_signs_are_bullets_with_a_wide_gap(read):
    """As Word pastes them, before a number as well; one of a law is text."""
    blocks = read("## Orbex\n### Problem\n§  3 h to find a cause\n§  no alarm\n\n§ 3 of the law\n").section.blocks
    assert [block.text for block in blocks] == ["3 h to find a cause", "no alarm", "§ 3 of the law"]


@pytest.mark.parametrize(
    "text", ["Glacier !!! not for hot data !!!, cheap", "Glacier (!!! not for hot data !!!), cheap"]
)
def test_what_was_taken_out_leaves_no_blank_before_a_comma(read, text):
    """Nor before a full stop; every other column is the author's."""
    (paragraph,) = read(f"## Orbex\n### Problem\n* {text}\n* so it goes !!! really !!!.\n").section.blocks[:1]
    assert paragraph.text == "Glacier, cheap"
    assert paragraph.spans[-1].column == text.index(",") + 3


def test_a_word_that_begins_with_a_sign_keeps_the_blanks_before_it(read):
    """They are no trace of what was taken out."""
    (paragraph,) = read("## Orbex\n### Problem\n* in  .NET with  .5 of it\n").section.blocks
    assert paragraph.text == "in .NET with .5 of it"


def test_an_outline_may_have_all_its_levels_behind_tabs(read):
    """Down to the names of sections they are headings, below them items."""
    told = "\t\t\tProblem\n\t\t\t\tslow\n\t\t\t\t\tvery\n\t\t\tSolution\n\t\t\t\tfast\n"
    reading = read(f"Module 9: Serverless\n\tStep Functions\n\t\tOrbex\n{told}\t\tDelmar\n{told}")
    assert [(story.topic, story.company) for story in reading.stories] == [
        ("Step Functions", "Orbex"),
        ("Step Functions", "Delmar"),
    ]
    assert texts(reading.stories[0].sections[0]) == [(0, "slow"), (1, "very")]
    assert reading.stories[0].sections[0].blocks[0].spans[0].column == 5


def test_topics_at_the_margin_are_those_of_the_one_module_above_them(read):
    """Each would be a module, and the one above them empty; what stands beside one with stories is another."""
    told = "\tOrbex\n\t\tProblem\n\t\t\tslow\n\t\tSolution\n\t\t\tfast\n"
    (module,) = read(f"Module 6 Net\nDNS\n{told}CDN\n{told.replace('Orbex', 'Delmar')}").course.modules
    assert (module.number, module.title) == (6, "Net")
    assert [(story.topic, story.company) for story in module.stories] == [("DNS", "Orbex"), ("CDN", "Delmar")]
    for other in ("Module 7 DNS", "DNS"):
        assert len(read(f"Module 6 Net\n{told}{other}\n{told.replace('Orbex', 'Delmar')}").course.modules) == 2
