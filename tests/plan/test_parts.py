"""Headings within a section: names of its parts stand in the titles of their slides."""

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.plan import plan_deck
from deckgen.read import read_course

NOTES = """# Module 4

## Lambda

[Utopus](https://example.com/utopus)

### Problem

* Reports took weeks

### Results

{} Speed

* Reports take **2 hours** instead of **2 weeks**
* **7 TB** of data a day

{} Cost

* **40%** less for storage
* Saved **$1.2 million** a year
"""


@pytest.fixture
def plan(theme, tmp_path):
    """Plan the one module of some notes."""

    def plan(text):
        path = tmp_path / "notes.md"
        path.write_text(text, encoding="utf-8")
        course = read_figures(read_course([path], Diagnostics()), Diagnostics())
        return [slide for slide in plan_deck(course, course.modules[0], theme.pace).slides if slide.section]

    return plan


def test_a_heading_within_a_section_stands_in_the_title(plan):
    """Also of slides that show nothing but figures; the speaker has it before the words below it."""
    slides = [slide for slide in plan(NOTES.format("####", "####")) if slide.title.startswith("Results")]
    assert [slide.title for slide in slides] == ["Results – Speed", "Results – Cost"]
    assert [slide.notes.blocks[0].text for slide in slides] == ["Speed", "Cost"]
    assert len({slide.group for slide in slides}) == 2


def test_steps_are_sections(plan):
    """Parts of a section are no steps of their own, and such a title has no place in the notes."""
    slides = plan(NOTES.format("####", "####"))
    assert slides[-1].trail == ("Problem", "Results")
    assert {slide.step for slide in slides if slide.title.startswith("Results")} == {"Results"}
    assert {slide.title_line for slide in slides if "–" in slide.title} == {0}


def test_a_sentence_or_a_lead_in_is_no_name(plan):
    """It stands with its list as before."""
    text = NOTES.format("#### What we have seen of it in all of the years:\n\n", "")
    assert not any("–" in slide.title for slide in plan(text))
