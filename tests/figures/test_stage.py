"""Figures of a whole course: stories that are shown again, marks, findings."""

from pathlib import Path

from deckgen.blocks import Paragraph
from deckgen.course import Course
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.read import read_course
from deckgen.story import Section, Story

NOTES = """# Module 1

## S3

[Acme](https://example.com/acme)

### Problem

* Backups took 9 hours

### Key figures

* 24 PB — stored

# Module 2

## Glacier

Use the story of S3 again {figure}
"""


def read(tmp_path: Path, text: str) -> tuple[Course, list[str]]:
    path, found = tmp_path / "notes.md", Diagnostics()
    path.write_text(text, encoding="utf-8")
    return read_figures(read_course([path], found), found), [finding.code for finding in found]


def list_marked(sections: tuple[Section, ...]) -> list[str]:
    paragraphs = [block for section in sections for block in section.blocks if isinstance(block, Paragraph)]
    return [span.text for paragraph in paragraphs for span in paragraph.spans if span.figure]


def list_stories(course: Course) -> list[Story]:
    return [story for module in course.modules for story in module.stories]


def test_story_shown_again_has_figures_and_marks_of_the_one_it_shows(tmp_path: Path) -> None:
    """Nothing is found twice, and the emphasis of what the author's list replaces is not lost."""
    course, _ = read(tmp_path, NOTES)
    told, again = list_stories(course)
    assert again.figures == told.figures
    assert [figure.value for figure in again.figures] == ["24 PB"]
    assert list_marked(again.sections) == list_marked(told.sections) == ["9 hours"]
    assert again.sections[: len(told.sections)] == told.sections


def test_marks_leave_what_only_the_speaker_reads(tmp_path: Path) -> None:
    """The words under a topic that shows another story are remarks; a mark in them is no word."""
    course, _ = read(tmp_path, NOTES)
    remarks = [remark.text for story in list_stories(course) for remark in story.remarks]
    assert remarks
    assert not any("{" in remark for remark in remarks)


def test_findings_about_wishes_belong_to_their_module(tmp_path: Path) -> None:
    """A wish that the notes do not meet is told where the story stands."""
    found = Diagnostics()
    path = tmp_path / "notes.md"
    path.write_text(NOTES.replace("took 9 hours", "were late {figure}"), encoding="utf-8")
    course = read_figures(read_course([path], found), found)
    (finding,) = [finding for finding in found if finding.code == "no-figure-here"]
    assert finding.module == course.modules[0].key
    assert finding.at is not None
    assert finding.at.line == 9
