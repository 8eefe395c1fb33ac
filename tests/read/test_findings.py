"""Findings of the reader know their module."""

from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics, FindingKind, Location, Severity
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.findings import hand_on
from deckgen.read.stories.front_matter import FrontMatter
from deckgen.story import Story

ODD = FindingKind("odd", Severity.INFO, "Something is odd.")


def attribute(course, found):
    """Return path and line → module."""
    handed = Diagnostics()
    documents = [Document(path, "", "", FrontMatter(), (), ("text",) * 50) for path in ("a.md", "x.md", "y.md")]
    hand_on(found, course, documents, handed)
    return {(finding.at.path, finding.at.line) if finding.at else None: finding.module for finding in handed}


def test_findings_belong_to_the_module_whose_notes_they_stand_in():
    """By file and line; the whole file, and a line above all its modules, belong to its only one, else to none."""
    modules = (
        Module("one", 1, "", stories=(Story("x", "X", "", path="x.md", line=1),), path="a.md", line=3),
        Module("two", 2, "", stories=(Story("y", "Y", "", path="a.md", line=12),), path="a.md", line=10),
        Module("three", 3, "", path="a.md", line=20),
        Module("four", 4, "", path="y.md", line=5),
    )
    places = {
        ("a.md", 2): "",
        ("a.md", 3): "one",
        ("a.md", 9): "one",
        ("a.md", 15): "two",
        ("a.md", 40): "three",
        ("a.md", 0): "",
        ("x.md", 7): "one",
        ("y.md", 2): "four",
        ("x.md", 0): "one",
        ("course.yaml", 1): "",
    }
    found = Diagnostics()
    for path, line in places:
        found.report(ODD, at=Location(path, line))
    assert attribute(Course("", modules), found) == places


def test_what_knows_its_module_keeps_it():
    """A stage that works on a module says so itself."""
    found = Diagnostics()
    found.report(ODD, at=Location("a.md", 3), module="three")
    found.report(ODD)
    modules = (Module("one", 1, "", path="a.md", line=1),)
    assert attribute(Course("", modules), found) == {("a.md", 3): "three", None: ""}
