"""Sections on the level of their topic are sections of its story."""

import pytest

TOPIC = "# Module 1: A\n\n## Lambda\n\n[Utopus](https://u.example)\n\n"
SECTIONS = "## Problem\n\n* slow\n\n## Solution\n\n* fast\n"


def list_stories(reading):
    return [
        (story.topic, story.company, [section.kind.value for section in story.sections])
        for module in reading.course.modules
        for story in module.stories
    ]


def test_sections_beside_their_topic_belong_to_it(read):
    """The company and its address stay, and the first of them is told."""
    reading = read(TOPIC + SECTIONS)
    assert list_stories(reading) == [("Lambda", "Utopus", ["problem", "solution"])]
    finding = reading.find("sibling-sections")
    assert (finding.at.line, finding.at.column, finding.at.length) == (7, 4, len("Problem"))


def test_other_stories_of_the_file_keep_their_levels(read):
    """One module written so, the next one as it should be, and a topic behind the sections."""
    text = (
        f"{TOPIC}{SECTIONS}\n## Queues\n\n[Orbex](https://o.example)\n\n### Problem\n\n* tapes\n\n"
        "# Module 2: B\n\n## S3\n\n[Nord](https://n.example)\n\n### Solution\n\n* objects\n"
    )
    assert list_stories(read(text)) == [
        ("Lambda", "Utopus", ["problem", "solution"]),
        ("Queues", "Orbex", ["problem"]),
        ("S3", "Nord", ["solution"]),
    ]


def test_what_is_deeper_goes_along(read):
    """A detail below such a section stays its detail."""
    reading = read(f"{TOPIC}## Problem\n\n### In detail\n\n* slow\n\n## Solution\n\n* fast\n")
    assert list_stories(reading) == [("Lambda", "Utopus", ["problem", "solution"])]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOPIC}### Activity\n\n* x\n\n## Problem\n\n* a topic called so\n",
        "# Module 1: A\n\n## Lambda\n\nwords\n\n## Problem\n\n* slow\n",
        "# Module 1: A\n\n## Overview\n\n[Utopus](https://u.example)\n\n## Problem\n\n* slow\n",
    ],
)
def test_no_other_level_is_changed(read, text):
    """A topic with sections of its own, one without a link, and a section with one."""
    assert "sibling-sections" not in read(text).codes
