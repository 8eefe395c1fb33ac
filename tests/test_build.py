"""The compiler in one function, on small notes and on modules made by hand."""

import zipfile

import pytest
from pptx import Presentation

from deckgen.build import (
    CREATED,
    State,
    Target,
    attribute_findings,
    build_decks,
    is_foreign,
    load_look,
    read_created,
)
from deckgen.diagnostics import Diagnostic, Diagnostics, Location, Severity
from deckgen.read import read_course
from deckgen.story import Module, Story, StoryState

NOTES = """# Module 1 : Sécurité

## Lambda

[Acme](https://example.com/acme)

### Problem

* Every report took **2 weeks**

### Solution

* Reports take **2 hours** now

# Module 2 : Networking

# Module 4

## EC2

[Globex](https://example.com/globex)

### Solution

* Ten thousand machines in **3 minutes**
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    path = tmp_path_factory.mktemp("notes") / "notes.md"
    path.write_text(NOTES, encoding="utf-8")
    return read_course([path], Diagnostics())


@pytest.fixture(scope="module")
def look():
    return load_look("default", (), Diagnostics())


def test_every_module_with_stories_becomes_a_deck(course, look, tmp_path):
    """One deck a module; an empty module has none, which is no mistake."""
    results = list(build_decks(course, course.modules, look, Target(tmp_path / "new" / "folder")))
    assert [result.state for result in results] == [State.WRITTEN, State.SKIPPED, State.WRITTEN]
    assert [result.number for result in results] == [1, 2, 4]
    assert [result.stories for result in results] == [1, 0, 1]
    for result in results:
        if result.path:
            assert len(Presentation(str(result.path)).slides) == result.slides > 0
    assert not (tmp_path / "new" / "folder" / "02-networking.pptx").exists()


def test_same_notes_same_bytes(course, look, tmp_path):
    """A second build leaves every file untouched, another folder gets the same bytes."""
    first = list(build_decks(course, course.modules, look, Target(tmp_path / "a")))
    stamps = [result.path.stat().st_mtime_ns for result in first if result.path]
    again = list(build_decks(course, course.modules, look, Target(tmp_path / "a")))
    other = list(build_decks(course, course.modules, look, Target(tmp_path / "b")))
    assert {result.state for result in again if result.path} == {State.UNCHANGED}
    assert [result.path.stat().st_mtime_ns for result in again if result.path] == stamps
    assert [r.path.read_bytes() for r in first if r.path] == [r.path.read_bytes() for r in other if r.path]


def test_checking_writes_nothing(course, look, tmp_path, monkeypatch):
    """Without a target everything is counted and nothing written."""
    monkeypatch.chdir(tmp_path)
    results = list(build_decks(course, course.modules, look, None))
    assert [result.state for result in results] == [State.CHECKED, State.SKIPPED, State.CHECKED]
    assert all(result.slides > 0 for result in results if result.state is State.CHECKED)
    assert list(tmp_path.iterdir()) == []


def test_an_error_costs_one_deck_only(course, look, tmp_path):
    """A module whose findings hold an error is not written; the others are."""
    wrong = Diagnostic(Severity.ERROR, "broken", "It is broken.", module=course.modules[0].key)
    results = list(build_decks(course, course.modules, look, Target(tmp_path), [wrong]))
    assert [result.state for result in results] == [State.SKIPPED, State.SKIPPED, State.WRITTEN]
    assert wrong in results[0].findings
    assert wrong not in results[2].findings


def test_findings_belong_to_the_module_whose_notes_they_stand_in():
    """By file and line; a line before the first module and a file of several modules belong to none."""
    reused = Story("c", "C", "", path="a.md", line=30, state=StoryState.REUSED)
    modules = (
        Module("one", 1, "", stories=(Story("x", "X", "", path="x.md", line=1),), path="a.md", line=3),
        Module("two", 2, "", stories=(Story("y", "Y", "", path="a.md", line=12), reused), path="a.md", line=10),
        Module("three", 3, "", path="a.md", line=20),
    )
    places = {
        ("a.md", 2): "",
        ("a.md", 3): "one",
        ("a.md", 9): "one",
        ("a.md", 15): "two",
        ("a.md", 40): "three",
        ("a.md", 0): "",
        ("x.md", 7): "one",
        ("x.md", 0): "one",
        ("course.yaml", 1): "",
    }
    findings = [Diagnostic(Severity.INFO, "x", "X.", at=Location(path, line)) for path, line in places]
    assert [finding.module for finding in attribute_findings(modules, findings)] == list(places.values())
    stated = Diagnostic(Severity.INFO, "x", "X.", at=Location("a.md", 3), module="three")
    nowhere = Diagnostic(Severity.INFO, "x", "X.")
    assert attribute_findings(modules, [stated, nowhere]) == (stated, nowhere)


def test_findings_of_later_stages_name_their_module(course, look, tmp_path):
    """Whatever a stage reports while a deck is made belongs to that deck's module."""
    (tmp_path / "file").write_text("")
    results = list(build_decks(course, course.modules, look, Target(tmp_path / "file")))
    assert [result.state for result in results] == [State.SKIPPED] * 3
    for result in results:
        assert all(finding.module == result.module for finding in result.findings)
    assert [finding.code for finding in results[0].findings if finding.severity is Severity.ERROR] == ["not-saved"]


def test_a_deck_that_somebody_else_made_stays(course, look, tmp_path):
    """A file without deckgen's mark is never overwritten unless forced."""
    path = tmp_path / "01-securite.pptx"
    path.write_bytes(b"my own slides")
    kept = list(build_decks(course, course.modules[:1], look, Target(tmp_path)))
    assert path.read_bytes() == b"my own slides"
    assert (kept[0].state, [finding.code for finding in kept[0].findings][-1]) == (State.SKIPPED, "foreign-deck")
    forced = list(build_decks(course, course.modules[:1], look, Target(tmp_path, force=True)))
    assert forced[0].state is State.WRITTEN
    assert not is_foreign(path)


def test_marks_of_other_programs_are_foreign(tmp_path):
    """A missing file is free; anything that does not carry the mark is not ours, however broken it is."""
    path = tmp_path / "deck.pptx"
    assert not is_foreign(path)
    Presentation().save(str(path))
    assert is_foreign(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert is_foreign(path)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("docProps/app.xml", "<Properties><Application>LibreOffice</Application></Properties>")
    assert is_foreign(path)


def test_date_comes_from_the_environment_or_is_constant():
    """Builds do not look at the clock."""
    assert read_created({}) == CREATED
    assert read_created({"SOURCE_DATE_EPOCH": "0"}) == "1970-01-01T00:00:00Z"
    assert read_created({"SOURCE_DATE_EPOCH": "1700000000"}) == "2023-11-14T22:13:20Z"


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", "9" * 40])
def test_a_date_that_is_none_is_refused(epoch):
    """A wrong SOURCE_DATE_EPOCH is said, not guessed."""
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH"):
        read_created({"SOURCE_DATE_EPOCH": epoch})


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("notes.yaml", "company: Acme\ncompany: Other\nsections:\n  problem: words\n"),
        ("notes.md", "---\ntitle: [\n---\n# Module 1: A\n## T\n[Acme](https://a.b)\n### Problem\nwords\n"),
    ],
)
def test_an_error_before_the_first_heading_costs_the_deck(look, tmp_path, name, notes):
    """What is wrong in a file's head is wrong with its first module."""
    (tmp_path / name).write_text(notes, encoding="utf-8")
    found = Diagnostics()
    read = read_course([tmp_path / name], found)
    known = attribute_findings(read.modules, found)
    assert Severity.ERROR in {finding.severity for finding in known}
    results = list(build_decks(read, read.modules, look, Target(tmp_path / "out"), known))
    assert [result.state for result in results] == [State.SKIPPED]
