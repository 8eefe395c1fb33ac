"""Outlines that count slides are stories: their lines are headings, the first one the topic."""

import pytest

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


@pytest.mark.parametrize("text", ["Slide 3: the blue one", "Slide 4: a\n\nSlide 2: b", "Slides: a\n\nSlide 2 shows: b"])
def test_lines_about_slides_are_text(read, text):
    """One alone, or not counted on."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert [section.title for section in reading.story.sections] == ["Problem"]
