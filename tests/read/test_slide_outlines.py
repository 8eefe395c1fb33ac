"""Outlines that count slides are stories: their lines are headings, the first one the topic."""

import pytest

from deckgen.story import SectionKind

OUTLINE = ("Slide 1: S3", "Customer: Orbex", "Slide 2: The problem", "- slow", "Slide 3: Results", "- fast")


def told(story):
    return [(section.title, [block.text for block in section.blocks]) for section in story.sections]


@pytest.mark.parametrize("form", ["{}: {}", "**{}: {}**", "**{}:** {}", "### {}: {}", "## **{}: {}**", "{} : {}"])
@pytest.mark.parametrize("word", ["Slide", "SLIDE", "Diapo", "Folie"])
def test_counted_slides_are_headings(read, form, word):
    """Plain, bold or headings; what counts them is not shown."""
    lines = [form.format(*line.split(": ")) if line.startswith("Slide") else line for line in OUTLINE]
    reading = read("\n\n".join(lines).replace("Slide", word))
    story = reading.story
    assert (story.topic, story.company) == ("S3", "Orbex")
    assert told(story) == [("The problem", ["slow"]), ("Results", ["fast"])]


@pytest.mark.parametrize(
    "text",
    [
        "Slide 3: the blue one",
        "Slide 4: a\n\nSlide 2: b",
        "Slides: a\n\nSlide 2 shows: b",
        "Slide 1: we told the challenge\n\nSlide 2: we told the end",
        "Slide 2: the problem\n\nSlide 3: the result",
    ],
)
@pytest.mark.parametrize("name", ["### Problem", "**Problem**", "### 1. Problem"])
def test_lines_about_slides_are_text(read, text, name):
    """One alone, or not counted on from the first, or within sections that others name."""
    reading = read(f"## Acme\n{name}\n{text}\n")
    assert [section.kind for section in reading.story.sections] == [SectionKind.PROBLEM]
    assert " ".join(reading.texts) == text.replace("\n\n", " ")


def test_slides_that_name_no_section_are_headings(read):
    """Where no other line names one."""
    reading = read("Slide 1: S3\n\n- a bucket\n\nSlide 2: Orbex\n\n- slow\n")
    assert reading.codes.count("plain-heading") == 2
